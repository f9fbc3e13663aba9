package review

import "strconv"

// Light is how far a row, the money or a form is within the year.
type Light uint8

// The lights, from the worst to the best.
const (
	NoLight Light = iota // nothing to judge by, or not due yet
	Red
	Yellow
	Green
	Blue // far beyond what was due
)

// String is the light as in JSON: "none", "red", "yellow", "green", "blue"; Light(9) for a number that is none of these.
func (l Light) String() string {
	if l > Blue {
		return "Light(" + strconv.Itoa(int(l)) + ")"
	}
	return [...]string{"none", "red", "yellow", "green", "blue"}[l]
}

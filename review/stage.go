package review

import "strconv"

// Stage is when a form is checked.
type Stage uint8

// The stages.
const (
	Audit      Stage = iota // of a target table, before the budget is approved
	Monitoring              // within the year
	Review                  // of the self-evaluation, after the year
)

// String is the stage as in JSON: "audit", "monitor", "review"; Stage(9) for a number that is none of these.
func (s Stage) String() string {
	if s > Review {
		return "Stage(" + strconv.Itoa(int(s)) + ")"
	}
	return [...]string{"audit", "monitor", "review"}[s]
}

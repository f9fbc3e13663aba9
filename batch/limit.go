package batch

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// limit is how many rejects are tolerated: a number of them, or a share of the forms. The zero value sets no limit.
type limit struct {
	set     bool
	number  int
	percent bool
}

// parseLimit reads "100" or "5%"; "" is no limit.
func parseLimit(s string) (limit, error) {
	if s == "" {
		return limit{}, nil
	}
	digits, percent := strings.CutSuffix(strings.ReplaceAll(s, "％", "%"), "%")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 || percent && n > 100 {
		return limit{}, fault.New(fault.Place{}, s, lang.Of("LIMIT_WRONG", s)).Hinting(lang.Of("LIMIT_WRONG_HINT"))
	}
	return limit{true, n, percent}, nil
}

// String is the limit as parseLimit reads it.
func (l limit) String() string {
	switch {
	case !l.set:
		return ""
	case l.percent:
		return strconv.Itoa(l.number) + "%"
	}
	return strconv.Itoa(l.number)
}

// fewForms is the number of forms up to which a share says little.
const fewForms = 1000

// exceeded reports whether there are too many rejects. Before the end, a share is only looked at once there are enough
// forms.
func (l limit) exceeded(rejected, all int, end bool) bool {
	switch {
	case !l.set:
		return false
	case !l.percent:
		return rejected > l.number
	}
	return (end || all >= fewForms) && rejected*100 > l.number*all
}

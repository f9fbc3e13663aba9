package fill

import (
	"strconv"

	"github.com/ziping-go/ziping/indicator"
)

// Actuals are what a form says that came out: the money that was spent, and the actual and the reason of each
// indicator.
func Actuals(f *indicator.Form) []Value {
	all := []Value{{"/funds/spent/total", f.Funds.Spent.Total.String()}}
	if !f.Funds.Spent.Total.IsSet() {
		all[0].Text = ""
	}
	for i := range f.Indicators {
		at := "/indicators/" + strconv.Itoa(i)
		all = append(all, Value{at + "/actual", f.Indicators[i].Actual.Text()}, Value{at + "/reason", f.Indicators[i].Reason})
	}
	return all
}

// Changed are the values that aren't as they were before; none of them is blank.
func Changed(before, now []Value) []Value {
	var all []Value
	for i, v := range now {
		if v.Text != "" && (i >= len(before) || before[i].Text != v.Text) {
			all = append(all, v)
		}
	}
	return all
}

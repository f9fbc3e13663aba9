package rules_test

import (
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/rules"
)

// What must be explained, and the most characters of a reason; an inherited limit stays where it isn't written.
func TestWhatMustBeExplained(t *testing.T) {
	const head = "ziping: 1\nid: county\nsource: 县财政局\nextends: "
	for text, want := range map[string]struct {
		change bool
		length int
		fault  string
	}{
		"mof-2020\n":                         {false, 0, ""},
		"sichuan\n":                          {true, 100, ""},
		"sichuan\nexplain: {missed: true}\n": {true, 100, ""},
		"sichuan\nexplain: {budget_change: false, reason_length: 200}\n": {false, 200, ""},
		"mof-2020\nexplain: {reason_length: 1}\n":                        {false, 1, ""},
		"mof-2020\nexplain: {reason_length: 0}\n":                        {false, 0, "RULES_WHOLE"},
		"mof-2020\nexplain: {reason_length: -1}\n":                       {false, 0, "RULES_WHOLE"},
		"mof-2020\nexplain: {reason_length: 99.5}\n":                     {false, 0, "RULES_WHOLE"},
		"mof-2020\nexplain: {reason_length: 100字}\n":                     {false, 0, "RULES_WHOLE"},
		"mof-2020\nexplain: {budget_change: 是的}\n":                       {false, 0, "any"},
	} {
		set, err := rules.Parse("county.yaml", []byte(head+text))
		if all := fault.All(err); want.fault != "" || len(all) > 0 {
			if len(all) != 1 || want.fault != "any" && string(all[0].Code) != want.fault {
				t.Errorf("%s: %v", text, err)
			}
			continue
		}
		if e := set.Explain; e.BudgetChange != want.change || e.ReasonLength != want.length {
			t.Errorf("%s: %+v", text, e)
		}
	}
}

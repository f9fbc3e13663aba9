package rules_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// “每高1个百分点扣0.5分” may be written as in the circular: a step between rates is one in percentage points.
func TestStepsInPercentagePoints(t *testing.T) {
	set := func(rule string) (*rules.Set, error) {
		return rules.Parse("county.yaml", []byte("ziping: 1\nid: county\nsource: 县办法\nextends: mof-2020\nrules:\n  定量: "+rule+
			"\n"))
	}
	for _, rule := range []string{
		"{measure: actual, curve: {deduct: 0.5分, per: 1%, above: 100%, steps: floor}}",
		"{measure: attainment, curve: {deduct: 5%, per: 1%, below: 100%, steps: ceil}}",
		"{measure: shortfall-rate, curve: {deduct: 5%, per: 1%, steps: ceil}}",
	} {
		want, err := set(rule)
		if err != nil {
			t.Fatal(err)
		}
		got, err := set(strings.Replace(rule, "per: 1%", "per: 1个百分点", 1))
		if err != nil {
			t.Errorf("%s: %v", rule, err)
			continue
		}
		i, err := want.RuleNamed("定量")
		if err != nil || !reflect.DeepEqual(want.Rules[i].Curve, got.Rules[i].Curve) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	for rule, code := range map[string]lang.Code{
		"{measure: actual, curve: {deduct: 0.5分, per: 0个百分点, above: 100%, steps: floor}}": "STEP_SIZE",
		"{measure: actual, curve: {deduct: 0.5分, per: 1个百分点, above: 20天, steps: floor}}":  "EDGE_UNITS",
	} {
		if _, err := set(rule); err == nil || !strings.Contains(err.Error(), string(code)) {
			t.Errorf("%s: %v", rule, err)
		}
	}
}

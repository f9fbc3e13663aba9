package rules_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/rules"
)

// A measure of the money block says nothing of a row: a choice that gives it to rows is a mistake of the file.
func TestMoneyIsNoMeasureOfRows(t *testing.T) {
	for _, measure := range []string{"execution", "schedule"} {
		_, err := rules.Parse("x.yaml", []byte("ziping: 1\nid: x\nsource: 县办法\nextends: mof-2020\nrules:\n  资金: {measure: "+measure+
			", curve: proportional}\nchoose:\n  - {rule: 资金}\n"))
		if err == nil || !strings.Contains(err.Error(), "x.yaml:8:12: CHOICE_MEASURE") {
			t.Errorf("%s: %v", measure, err)
		}
	}
}

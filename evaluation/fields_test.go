package evaluation_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Notes on how the fields of a form were read are in the result, and change no score.
func TestHowFieldsWereReadIsTold(t *testing.T) {
	form, err := indicator.FormYAML("表.yaml", []byte(`{year: 2024, funds: {adjusted: {total: 100000元}, spent: {total: ９}},
indicators: [{level1: 产出指标, name: 里程, target: 8公里, actual: 8公里, points: 100%}]}`))
	if err != nil {
		t.Fatal(err)
	}
	r := plainRules("100").score(t, form)
	var got []string
	for _, f := range r.Findings() {
		got = append(got, f.Severity.String()+" "+f.At+" "+f.In(lang.Chinese))
	}
	want := []string{
		"info /funds/adjusted/total “全年预算数”：“100000元”按“10.0000万元”读取", "info /funds/spent/total “全年执行数”：“９”按“9”读取",
		"info /indicators/0/points “里程”：“100%”按“100分”读取",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") || r.Score().String() != "100.00" {
		t.Errorf("%s: %q", r.Score(), got)
	}
	for _, f := range r.Findings() {
		if f.Severity != evaluation.SeverityInfo {
			t.Errorf("%s weighs %s", f.Code, f.Severity)
		}
	}
}

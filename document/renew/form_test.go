package renew_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/renew"
	"github.com/ziping-go/ziping/indicator"
)

const lastYear = `year: 2023
project: {name: 2023年农村公路, title: 绩效自评表（2023年度）, start: 2022-01-01, end: 2023-12-31}
funds:
  initial: {total: "190", more: [{name: 单位资金, amount: "10"}]}
  spent: {total: "180"}
  rates: {total: 94.7%}
  points: "10"
  declared: "9.47"
  purpose: 2023年修路
  reason: 汛期
goals: [{text: 2023年底前通车, outcome: 已通车}]
levels: [{name: 产出指标, points: "50", declared: "48"}]
indicators:
  - {level1: 产出指标, name: 里程, target: ≥80公里, points: "50", actual: 76公里, reason: 停工, declared: "48", previous: 70公里}
  - {level1: 产出指标, name: 完成时间, target: 2023年12月底前, direction: ≤, points: "20", actual: 11月}
events: [{name: 审计问题}]
declared: {points: "100", score: "96", grade: 优}
`

// What is of last year goes, what the form promises stays, and last year's actual is the one of the year before.
func TestFormsOfTheNextYear(t *testing.T) {
	form, err := indicator.FormYAML("", []byte(lastYear))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		o    renew.Options
		want string
	}{
		{renew.Options{}, `year: 2024
project: {name: 2024年农村公路, title: 绩效自评表（2024年度）, start: 2022-01-01, end: 2023-12-31}
funds: {points: "10", purpose: 2024年修路}
goals: [{text: 2024年底前通车}]
levels: [{name: 产出指标, points: "50"}]
indicators:
  - {level1: 产出指标, name: 里程, target: ≥80公里, points: "50", previous: 76公里}
  - {level1: 产出指标, name: 完成时间, target: 2024年12月底前, direction: ≤, points: "20"}
declared: {points: "100"}
`},
		{renew.Options{Year: 2030, EmptyTargets: true}, `year: 2030
project: {name: 2030年农村公路, title: 绩效自评表（2030年度）, start: 2022-01-01, end: 2023-12-31}
funds: {points: "10", purpose: 2030年修路}
goals: [{text: 2030年底前通车}]
levels: [{name: 产出指标, points: "50"}]
indicators:
  - {level1: 产出指标, name: 里程, points: "50", previous: 76公里}
  - {level1: 产出指标, name: 完成时间, points: "20"}
declared: {points: "100"}
`},
	} {
		want, err := indicator.FormYAML("", []byte(c.want))
		if err != nil {
			t.Fatal(err)
		}
		got, err := renew.Form(form, c.o)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := want.MarshalYAML()
		b, _ := got.MarshalYAML()
		if d := cmp.Diff(string(a), string(b)); d != "" {
			t.Errorf("%+v: wanted, against what it is:\n%s", c.o, d)
		}
	}
	if form.Year != 2023 || form.Indicators[0].Actual.Text() != "76公里" {
		t.Error("the form of last year has changed")
	}
}

package ruletest_test

import (
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// allPass runs a test file beside a county's rules and holds that every case passes, and how many there are.
func allPass(t *testing.T, cases string, want int) {
	t.Helper()
	fsys := fstest.MapFS{
		"x.yaml": {Data: []byte("ziping: 1\nid: x\nsource: 县\nextends: mof-2021\nrules:\n  执行率: {measure: execution, " +
			"curve: {\">=95%\": 100%, \">=80%\": 80%, else: 0%}}\n")},
		"x_test.yaml": {Data: []byte("ziping: 1\nrules: ./x.yaml\ncases:\n" + cases)},
	}
	file, err := ruletest.Load(fsys, "x_test.yaml")
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil || len(outcomes) != want {
		t.Fatalf("%d cases, %v", len(outcomes), err)
	}
	for i := range outcomes {
		if o := &outcomes[i]; !o.Passed() {
			t.Errorf("%s: %v\n%s", o.Case.Name, o.Differences, o.Explain(lang.English))
		}
	}
}

// A case that says nothing but the money is about the row of the execution rate: 95 of 100 earns all 10 points, 94.99
// four fifths, 50 nothing, and a budget that is missing no score.
func TestTheExecutionTierInATable(t *testing.T) {
	allPass(t, `
  - name: 执行率
    table:
      columns: [全年预算数, 全年执行数, 得分, 规则, 完成率, 依据, 问题]
      rows:
        - [100, 95, "10.00", 执行率, "0.95", ">=95%", 无]
        - [100, 94.99, "8.00", 执行率, "94.99%", ">=80%", 无]
        - [100, 50, "0.00", 执行率, "0.5", else, 无]
        - [100, 101, "10.00", 执行率, "1.01", ">=95%", EXEC_OVER_100]
        - [null, 50, 待定, null, null, null, BUDGET_MISSING]
  - name: 写明一级指标的
    indicator: {level1: 预算执行率}
    table:
      columns: [全年预算数, 全年执行数, 得分]
      rows:
        - [200, 190, "10.00"]
  - {name: 单独一例, indicator: {funds: {adjusted: {total: 100}, spent: {total: 80}}}, expect: {score: "8.00", points: "10"}}
`, 7)
}

// A cell of words has no sign, whatever a bare value means.
func TestSignsOfCells(t *testing.T) {
	allPass(t, `
  - name: 符号
    cells: [治理有效, "≥5", "20", 优, /, "5个；6个", 12月底前, 20～30]
    expect: {op: [none, ">=", ">=", none, none, none, "<=", in]}
`, 1)
}

// Of three forms with a total two are 优 and one is 差: 66.67% and 1/3; one without a total counts for no share.
func TestGradesOfADepartment(t *testing.T) {
	form := func(spent string) string {
		return "{year: 2023, funds: {adjusted: {total: 100}, spent: {total: " + spent +
			"}}, indicators: [{level1: 产出指标, name: 甲, target: ≥100个, actual: 100个}, {level1: 效益指标, name: 乙, target: ≥100个, " +
			"actual: 100个}, {level1: 满意度指标, name: 丙, target: ≥90%, actual: 95%}]}"
	}
	poor := "{year: 2023, funds: {adjusted: {total: 100}, spent: {total: 1}}, indicators: [{level1: 产出指标, name: 甲, " +
		"target: ≥100个, actual: 1个}]}"
	open := "{year: 2023, funds: {adjusted: {total: 100}, spent: {total: 1}}, indicators: [{level1: 产出指标, name: 甲, " +
		"target: ≥100个, actual: \"\"}]}"
	allPass(t, `
  - name: 部门
    forms:
      - `+form("100")+`
      - `+form("96")+`
      - `+poor+`
      - `+open+`
    expect: {grades: {优: 2, 良: 0, 差: 1}, shares: {优: 66.67%, 差: 1/3, 良: 0%}}
`, 1)
}

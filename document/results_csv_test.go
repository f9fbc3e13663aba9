package document_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/chance"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// table is what CSV writes of results: the headings and the rows.
func table(t interface{ Fatal(...any) }, l lang.Language, results ...*evaluation.Result) [][]string {
	format := document.CSV(l)
	block := format.Block()
	for _, r := range results {
		if err := block.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	text, err := block.Append(format.Head())
	if err != nil {
		t.Fatal(err)
	}
	text, marked := bytes.CutPrefix(text, []byte("\ufeff"))
	if !marked || bytes.Contains(text, []byte("\ufeff")) {
		t.Fatal("not one byte order mark, at the beginning")
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// evaluatorOf are rules on top of mof-2021.
func evaluatorOf(t *testing.T, more string) *evaluation.Evaluator {
	t.Helper()
	text := "ziping: 1\nid: county\nsource: 县\nextends: mof-2021\n" + more
	set, err := rules.Load(fstest.MapFS{"county.yaml": {Data: []byte(text)}}, "county.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const road = `year: 2021
project: {name: 道路, code: P-7, department: 交通局}
funds: {adjusted: {total: 100}, spent: {total: 90}}
declared: {score: 99}
events: [{name: 表彰}]
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 里程, target: ≥19公里, actual: 17公里, points: 50, reason: 雨季, declared: 45}
  - {level1: 产出指标, level2: 数量指标, name: 桥, target: ≥3座, actual: 2座, points: 30}
  - {level1: 满意度指标, level2: 满意度指标, name: "=满意", target: ≥90%, actual: "", points: 10}
`

// 90 of 100万元 is 9; 17 of 19 公里 is 44.74 of 50; 2 of 3 座 is 20 of 30.
func TestRowsOfCSV(t *testing.T) {
	e := evaluatorOf(t, "events:\n  表彰: {bonus: 3, cap: 100}\n")
	form := readRoad(t, road)
	r, err := e.Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	want := `项目名称|项目编码|主管部门|年度|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分|得分|完成率|完成率精确值|规则|总分|等级|评分规则|文件|行|单元格
道路|P-7|交通局|2021|预算执行率||预算执行率|||10||9.00|90%|0.9|执行率|||county|road.yaml|3|
道路|P-7|交通局|2021|产出指标|数量指标|里程|≥19公里|17公里|50|45|44.74|89.47%|17/19|定量|||county|road.yaml|7|
道路|P-7|交通局|2021|产出指标|数量指标|桥|≥3座|2座|30||20.00|66.67%|'2/3|定量|||county|road.yaml|8|
道路|P-7|交通局|2021|满意度指标|满意度指标|'=满意|≥90%||10|||||满意度|||county|road.yaml|9|
`
	rows := table(t, lang.Chinese, r)
	if got := without(rows, 15, 16); got != want {
		t.Errorf("%s", got)
	}
	if got := rows[2][15]; !strings.HasPrefix(got, "里程：目标≥19公里，实际17公里，完成率89.47%，按比例得44.74分") {
		t.Error(got)
	}
	if got := rows[3][16]; got != "提醒：“桥”未达到目标，却没有说明偏差原因" {
		t.Error(got)
	}
	if got := rows[4][16]; got != "错误：“=满意”没有填写实际完成值" {
		t.Error(got)
	}

	form = readRoad(t, strings.Replace(road, `actual: ""`, "actual: 95%", 1)) // 9 + 44.74 + 20 + 10, and 3 for the event
	if r, err = e.Evaluate(form); err != nil {
		t.Fatal(err)
	}
	rows = table(t, lang.English, r)
	want = "道路|P-7|交通局|2021|||表彰|||||3.00||||86.74|良|county|road.yaml|1|\n"
	if got := without(rows[5:], 15, 16); got != want {
		t.Error(got)
	}
	if got := rows[5][15]; got != "表彰: 3 points added, from 83.74 to 86.74" {
		t.Error(got)
	}
	if got := rows[1][16]; !strings.Contains(got, "warning: the form declares a total score of 99, computed is 86.74") {
		t.Error(got)
	}
}

// without are the rows without the columns of sentences, one line each.
func without(rows [][]string, columns ...int) string {
	var b strings.Builder
	for _, row := range rows {
		var cells []string
		for i, text := range row {
			if !slices.Contains(columns, i) {
				cells = append(cells, text)
			}
		}
		b.WriteString(strings.Join(cells, "|") + "\n")
	}
	return b.String()
}

func readRoad(t *testing.T, text string) *indicator.Form {
	t.Helper()
	contents, err := document.Read(t.Context(), "road.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return contents.Forms[0]
}

// The scores of a form's rows add up to its total: under every preset, and with bonuses, deductions, vetoes, limits,
// rows that don't apply, and every kind of rounding.
func TestScoresOfRowsComeToTheTotal(t *testing.T) {
	var all []*evaluation.Evaluator
	for _, info := range rules.Presets() {
		set, err := rules.Preset(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		e, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	for _, at := range []string{"indicator", "tier", "total"} {
		for _, struck := range []string{"rescale", "level2", "full"} {
			all = append(all, evaluatorOf(t, fmt.Sprintf(`rounding: {digits: 1, mode: half-up, at: %s}
policy: {not_applicable: %s}
events: {表彰: {bonus: 5, cap: 103}, 通报: {deduct: 2.25}, 虚报: {veto: 差, zero: true}}
limits:
  - {if: execution < 60%%, cap: 59.95, because: 执行率低于60%%}
  - {if: total > 70, floor: 85, because: 保底}
`, at, struck)))
		}
	}
	adjusted := 0
	chance.Until(t, func() bool { return adjusted > 0 }, func(t *rapid.T) {
		e := rapid.SampledFrom(all).Draw(t, "rules")
		form := &indicator.Form{Year: 2022}
		form.Funds.Adjusted.Total = amountOf(t, "100")
		form.Funds.Spent.Total = amountOf(t, fmt.Sprint(rapid.IntRange(0, 110).Draw(t, "spent")))
		for _, tier := range e.Rules().Tiers {
			for range rapid.IntRange(0, 3).Draw(t, "rows") {
				ind := indicator.Indicator{
					Level1: tier.Name, Level2: "数量指标", Name: "里程", Target: cell.ParseThreshold("≥90%"),
					Reason: "有", Declared: amountOf(t, "3"),
				}
				ind.Actual = cell.ParseActual(rapid.SampledFrom([]string{"95%", "77%", "61.3%", "不适用", "8.7%"}).Draw(t, "actual"))
				form.Indicators = append(form.Indicators, ind)
			}
		}
		form.Indicators = append(form.Indicators, indicator.Indicator{
			Level1: e.Rules().Tiers[len(e.Rules().Tiers)-1].Name, Name: "座数", Target: cell.ParseThreshold("≥3座"),
			Actual: cell.ParseActual("2座"),
		})
		for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"表彰", "通报", "虚报"}), 0, 3).Draw(t, "events") {
			form.Events = append(form.Events, indicator.Event{Name: name})
		}
		r, err := e.Evaluate(form)
		if err != nil {
			t.Fatal(err)
		}
		l := rapid.SampledFrom([]lang.Language{lang.Chinese, lang.English}).Draw(t, "language")
		rows := table(t, l, r)
		score := slices.Index(rows[0], lang.Of("RESULT_SCORE").In(l))
		total := slices.Index(rows[0], lang.Of("RESULT_TOTAL").In(l))
		var sum exact.Fraction
		for _, row := range rows[1:] {
			if row[total] != r.Score().String() && r.Score().IsSet() {
				t.Fatalf("a total of %s, not %s", row[total], r.Score())
			}
			if row[score] != "" {
				sum = sum.Add(amountOf(t, row[score]).Fraction())
			}
		}
		if r.Score().IsSet() && !sum.Equal(r.Score().Fraction()) {
			t.Fatalf("%s: the rows come to %s, the total is %s", e.Rules().ID, sum, r.Score())
		}
		if r.Score().IsSet() && len(rows)-1 > len(slices.Collect(r.Rows())) {
			adjusted++
		}
	})
}

func amountOf(t interface{ Fatal(...any) }, text string) exact.Amount {
	a, err := exact.ParseAmount(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// docs/results.md lists the columns in order, in both languages.
func TestPageOfColumns(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "results.md"))
	if err != nil {
		t.Fatal(err)
	}
	english, chinese := table(t, lang.English)[0], table(t, lang.Chinese)[0]
	var got []string
	columns, _, _ := strings.Cut(string(page), "# Results in JSON")
	for line := range strings.Lines(columns) {
		if cells := strings.Split(line, "|"); len(cells) == 5 && strings.Contains(cells[1], "`") {
			got = append(got, strings.Trim(cells[1], " `")+" "+strings.TrimSpace(cells[2]))
		}
	}
	var want []string
	for i, name := range english {
		want = append(want, name+" "+chinese[i])
	}
	if !slices.Equal(got, want) {
		t.Errorf("the page has %q, the table %q", got, want)
	}
}

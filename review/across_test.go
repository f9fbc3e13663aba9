package review_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// besideOthers are checks that look at more than one form: their cases are here.
var besideOthers = map[lang.Code]bool{
	"ALL_FULL_DEPARTMENT": true, "COPIED_TEXT": true, "DEPARTMENT_GRADES": true, "DEPARTMENT_SCORE": true,
	"SAME_AS_LAST_YEAR": true,
}

// together are the findings across forms and records, as “number code pointer: evidence”.
func together(t fataler, items ...any) []string { return togetherIn(t, 1<<10, items...) }

// togetherIn is together with so many forms of a department in memory at a time.
func togetherIn(t fataler, most int, items ...any) []string {
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, review.Review)
	if err != nil {
		t.Fatal(err)
	}
	a := c.Across()
	defer a.Close()
	a.HoldTogether(most)
	for i, item := range items {
		switch item := item.(type) {
		case *indicator.Form:
			r, err := c.Check(item)
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Add(r); err != nil {
				t.Fatal(err)
			}
		case *indicator.Department:
			if err := a.Department(item, "汇总.ndjson", i+1); err != nil {
				t.Fatal(err)
			}
		}
	}
	var all []string
	for joint, err := range a.Finish() {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range joint.Findings {
			var values []string
			for _, e := range f.Evidence(lang.English) {
				values = append(values, e.Value)
			}
			all = append(all, fmt.Sprintf("%d %s %s: %s", joint.Number, f.Code, f.At, strings.Join(values, " | ")))
		}
	}
	return all
}

type fataler interface{ Fatal(...any) }

// project is a form with rows “name target actual”, of one department in 2024.
func project(name string, rows ...string) *indicator.Form {
	f := &indicator.Form{Year: 2024, Project: indicator.Project{Name: name, Department: "青桐区林业局"}}
	f.Funds.Initial.Total, f.Funds.Spent.Total = exact.MustAmount("10"), exact.MustAmount("10")
	for _, text := range rows {
		part := strings.Fields(text)
		row := indicator.Indicator{Level1: "产出指标", Name: part[0], Target: cell.ParseThreshold(part[1]), Points: exact.MustAmount("1")}
		if len(part) > 2 {
			row.Actual = cell.ParseActual(part[2])
		}
		f.Indicators = append(f.Indicators, row)
	}
	return f
}

// with changes a form.
func with(f *indicator.Form, change func(*indicator.Form)) *indicator.Form {
	change(f)
	return f
}

var five = []string{"甲数 10个 10个", "乙数 20个 20个", "丙数 30个 30个", "丁率 ≥90% 95%", "戊率 ≥80% 85%"}

// jointCase is forms of one call, and what their comparison finds.
type jointCase struct {
	items []any
	want  []string
}

// acrossCases are of forms, by what is the matter with them.
func acrossCases() map[string]jointCase {
	coded := func(code, name string) *indicator.Form {
		return with(project(name, "数 1个 1个"), func(f *indicator.Form) { f.Project.Code = code })
	}
	plan := func(f *indicator.Form) { f.Kind = indicator.TargetTable }
	elsewhere := func(f *indicator.Form) { f.Project.Department = "白杨县水利管理局" }
	outcome := func(text string) func(*indicator.Form) {
		return func(f *indicator.Form) { f.Goals = []indicator.Goal{{Text: "造林", Outcome: text}} }
	}
	const reason15 = "部分群众外出务工，未能全部参加" // 15 characters with the comma
	return map[string]jointCase{
		"one code, two names": {
			[]any{coded("A1", "山坡造林"), coded("A2", "平原造林"), coded("A1", "河滩造林")},
			[]string{"2 DUPLICATE_PROJECT /project/code: 山坡造林 | "},
		},
		"one name, written apart": {
			[]any{coded("A1", "山坡造林"), coded("", " 山坡 造林")}, []string{"1 DUPLICATE_PROJECT /project/name: 山坡造林 | "},
		},
		"code and name are one finding": {
			[]any{coded("A1", "山坡造林"), coded("A1", "山坡造林")}, []string{"1 DUPLICATE_PROJECT /project/code: 山坡造林 | "},
		},
		"another department, another year, a plan": {
			[]any{
				coded("A1", "山坡造林"), with(coded("A1", "山坡造林"), elsewhere), with(coded("A1", "山坡造林"), plan),
				with(coded("A1", "山坡造林"), func(f *indicator.Form) { f.Year = 2023 }),
			},
			nil,
		},
		"four rows of five": {
			[]any{project("甲", five...), project("乙", append(slices.Clone(five[:4]), "己率 ≥1% 2%")...)},
			[]string{"1 COPIED_FORM : 4 | 5 | 甲 | 80%"},
		},
		"five rows of five": {[]any{project("甲", five...), project("乙", five...)}, []string{"1 COPIED_FORM : 5 | 5 | 甲 | 80%"}},
		"four rows of six": {
			[]any{project("甲", five...), project("乙", append(slices.Clone(five[:4]), "己率 ≥1% 2%", "庚率 ≥1% 2%")...)}, nil,
		},
		"four rows alone":      {[]any{project("甲", five[:4]...), project("乙", five[:4]...)}, nil},
		"another actual":       {[]any{project("甲", five...), project("乙", append(slices.Clone(five[:3]), "丁率 ≥90% 96%", "戊率 ≥80% 86%")...)}, nil},
		"another department's": {[]any{project("甲", five...), with(project("乙", five...), elsewhere)}, nil},
		"a text in three forms": {
			[]any{
				with(project("甲", five[0]), outcome(reason15)), with(project("乙", five[1]), outcome(reason15+"。")),
				with(project("丙", five[2]), outcome("　部分群众外出务工, 未能全部参加")), with(project("丁", five[3]), outcome("没有问题")),
			},
			[]string{
				"0 COPIED_TEXT /goals/0/outcome: 部分群众外出务工，未能全部参加 | 3 | 乙 | 3",
				"1 COPIED_TEXT /goals/0/outcome: 部分群众外出务工，未能全部参加 | 3 | 甲 | 3",
				"2 COPIED_TEXT /goals/0/outcome: 部分群众外出务工，未能全部参加 | 3 | 甲 | 3",
			},
		},
		"a text in two forms, twice in one": {
			[]any{
				with(project("甲", five[0]), outcome(reason15)),
				with(project("乙", five[1]), func(f *indicator.Form) {
					f.Goals = []indicator.Goal{{Outcome: reason15}, {Outcome: reason15}}
				}),
			},
			nil,
		},
		"fourteen characters": {
			[]any{
				with(project("甲", five[0]), outcome("部分群众外出务工未能全部参加")), with(project("乙", five[1]), outcome("部分群众外出务工未能全部参加")),
				with(project("丙", five[2]), outcome("部分群众外出务工未能全部参加")),
			},
			nil,
		},
		"another project's name": {
			[]any{
				with(project("果园气象站布设", five[0]), outcome("果园气象站布设完成")),
				with(project("法律援助补贴", five[1]), outcome("果园 气象站布设已按计划推进")),
			},
			[]string{"1 FOREIGN_NAME /goals/0/outcome: 果园气象站布设 | another project of the department | the outcome of goal 1"},
		},
		"another project's name in a reason": {
			[]any{
				project("果园气象站布设", five[0]),
				with(project("法律援助补贴", five[1]), func(f *indicator.Form) { f.Indicators[0].Reason = "让位于果园气象站布设" }),
			},
			[]string{"1 FOREIGN_NAME /indicators/0/reason: 果园气象站布设 | another project of the department | the reason of “乙数”"},
		},
		"a name of five characters, and one within one's own": {
			[]any{
				project("山坡地造林", five[0]), project("果园气象站布设", five[2]),
				with(project("果园气象站布设二期", five[1]), outcome("果园气象站布设二期完成，山坡地造林完成")),
			},
			nil,
		},
		"another department's name": {
			[]any{
				with(project("果园气象站布设", five[0]), outcome("白杨县水利管理局按时完成")),
				with(project("堤防加固", five[1]), elsewhere), with(project("机井", five[2]), elsewhere),
			},
			[]string{"0 FOREIGN_NAME /goals/0/outcome: 白杨县水利管理局 | another department | the outcome of goal 1"},
		},
		"the unit that carries it out is no stranger": {
			[]any{
				with(project("果园气象站布设", five[0]), func(f *indicator.Form) {
					outcome("白杨县水利管理局按时完成")(f)
					f.Project.ImplementingUnit = "白杨县水利管理局"
				}),
				with(project("堤防加固", five[1]), elsewhere),
			},
			nil,
		},
	}
}

func TestAcross(t *testing.T) {
	for name, c := range acrossCases() {
		t.Run(name, func(t *testing.T) {
			if diff := gocmp.Diff(c.want, together(t, c.items...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// summed is a form with money and a declared score.
func summed(name, initial, adjusted, spent, score, grade string) *indicator.Form {
	f := project(name, "数 1个 1个")
	for _, a := range []struct {
		to   *exact.Amount
		text string
	}{
		{&f.Funds.Initial.Total, initial},
		{&f.Funds.Adjusted.Total, adjusted},
		{&f.Funds.Spent.Total, spent},
		{&f.Declared.Score, score},
	} {
		*a.to = exact.Amount{}
		if a.text != "" {
			*a.to = exact.MustAmount(a.text)
		}
	}
	f.Declared.Grade = grade
	return f
}

// departmentCase is forms of a department, its summary, and what comparing them finds.
type departmentCase struct {
	forms   []any
	summary string
	want    []string
}

// summaryOf is the record of the department with a summary.
func summaryOf(t fataler, summary string) *indicator.Department {
	_, d, err := indicator.RecordJSON("", []byte(`{"department":"青桐区林业局","year":2024,"summary":`+summary+`}`), 1)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// departmentCases are of a department's summary, by what is the matter with it.
func departmentCases() map[string]departmentCase {
	// 100 + 50 + 0.01 = 150.01 initial; 120 + 50 + 0.01 = 170.01 adjusted, as the second was never adjusted;
	// 60 + 50 = 110 spent; the mean of 90, 96 and 99 is 95, and by budgets (90·120 + 96·50 + 99·0.01) ÷ 170.01 is 91.765….
	forms := []any{
		summed("甲", "100", "120", "60", "90", "优"), summed("乙", "50", "", "50", "96", "优"), summed("丙", "0.01", "0.01", "0", "99", "优"),
	}
	return map[string]departmentCase{
		"all agrees": {forms, `{"projects":3,"initial":"150.01","adjusted":"170.01","spent":"110","score":"95","grades":{"优":3,"良":0},
			"list":[{"name":"甲","adjusted":"120.0","spent":"60","score":"90.00","grade":"优"},{"name":"无此项目","score":"1"}]}`, nil},
		// Four printed numbers have a room of 0.02.
		"a sum on its room":     {forms, `{"projects":3,"initial":"150.03"}`, nil},
		"a sum beyond its room": {forms, `{"projects":3,"initial":"150.031"}`, []string{"3 DEPARTMENT_SUM /summary/initial: 150.031 | 150.01 | 0.021 | 0.02"}},
		"too few forms": {
			forms[:2], `{"projects":3,"initial":"1","score":"1","list":[{"name":"乙","score":"69"}]}`,
			[]string{"2 DEPARTMENT_ROW /summary/list/0/score: 乙 | 69 | 96 | the score of the summary", "2 DEPARTMENT_COUNT /summary/projects: 3 | 2"},
		},
		"a score off by more than half a digit": {
			forms, `{"projects":3,"score":"95.1"}`, []string{"3 DEPARTMENT_SCORE /summary/score: 95.1 | 95.00 | the mean of the forms, | 0.05"},
		},
		"a score in whole points": {append([]any{summed("丁", "1", "", "1", "97", "优")}, forms...), `{"projects":4,"score":"96"}`, nil}, // 95.5
		"grades": {
			forms, `{"projects":3,"grades":{"优":2,"差/无":1}}`,
			[]string{"3 DEPARTMENT_GRADES /summary/grades/优: 优 | 2 | 3", "3 DEPARTMENT_GRADES /summary/grades/差~1无: 差/无 | 1 | 0"},
		},
		"grades in other words": {
			append([]any{summed("丁", "1", "", "1", "85", "良好")}, forms...),
			`{"projects":4,"grades":{"优秀":3,"良":1,"中":0},"list":[{"name":"甲","grade":"优秀"},{"name":"丁","grade":"良（85分）"}]}`, nil,
		},
		"a count of a grade in other words": {
			forms, `{"projects":3,"grades":{"优秀":2},"list":[{"name":"甲","grade":"良好"}]}`,
			[]string{
				"3 DEPARTMENT_GRADES /summary/grades/优秀: 优秀 | 2 | 3",
				"3 DEPARTMENT_ROW /summary/list/0/grade: 甲 | 良好 | 优 | the grade of the summary",
			},
		},
		"a form without money": {[]any{forms[0], summed("乙", "", "", "", "", "")}, `{"projects":2,"initial":"1","score":"1","grades":{"优":2}}`, nil},
		"list": {
			forms, `{"projects":3,"list":[{"name":"乙","adjusted":"50.5","spent":"50","score":"96","grade":"良"}]}`,
			[]string{
				"3 DEPARTMENT_ROW /summary/list/0/adjusted: 乙 | 50.5 | 50 | the adjusted budget of the summary", "3 DEPARTMENT_ROW /summary/list/0/grade: 乙 | 良 | 优 | the grade of the summary",
			},
		},
		"a line of another name": {
			forms, `{"projects":3,"list":[{"name":"甲"},{"name":"丁"},{"name":"丙"}]}`,
			[]string{"3 DEPARTMENT_ROW /summary/list/1/name: 丁 | 丁 | 乙 | the name in the summary"},
		},
		"a line of a longer name": {forms, `{"projects":3,"list":[{"name":"甲"},{"name":"乙项目"},{"name":"丙"}]}`, nil},
		"a line of a longer name, and another score": {
			forms, `{"projects":3,"list":[{"name":"乙项目","score":"69"}]}`,
			[]string{"3 DEPARTMENT_ROW /summary/list/0/score: 乙项目 | 69 | 96 | the score of the summary"},
		},
		"two lines of one project": {forms, `{"projects":3,"list":[{"name":"乙项目","score":"69"},{"name":"乙","score":"69"}]}`, nil},
		"two lines of other names": {forms, `{"projects":3,"list":[{"name":"甲"},{"name":"丁"},{"name":"戊"}]}`, nil},
		"a list of some projects":  {forms, `{"projects":3,"list":[{"name":"甲"},{"name":"丁"}]}`, nil},
		"a line twice":             {forms, `{"projects":3,"list":[{"name":"甲"},{"name":"甲"},{"name":"丙"}]}`, nil},
		"a rate":                   {forms, `{"initial":"150.01","adjusted":"170.01","spent":"110","rate":"64.7%"}`, nil}, // 64.702…
		"a rate off by more than half a digit": {
			forms, `{"adjusted":"170.01","spent":"110","rate":"64.71"}`,
			[]string{"3 EXEC_RATE_MISMATCH /summary/rate: the execution rate of the summary | 64.71 | 64.7%"},
		},
		// What the summary prints gives 70.6 %, but the forms give 110 ÷ 170.01: it is the spending that is misprinted.
		"a rate of the forms beside a wrong sum": {
			forms, `{"projects":3,"adjusted":"170.01","spent":"120","rate":"64.70%"}`,
			[]string{"3 DEPARTMENT_SUM /summary/spent: 120 | 110 | 10 | 0.02"},
		},
		"a rate of neither": {
			forms, `{"projects":3,"adjusted":"170.01","spent":"120","rate":"68.00%"}`,
			[]string{
				"3 DEPARTMENT_SUM /summary/spent: 120 | 110 | 10 | 0.02",
				"3 EXEC_RATE_MISMATCH /summary/rate: the execution rate of the summary | 68.00% | 70.58%",
			},
		},
		"no count printed":   {forms, `{"initial":"150.01"}`, nil},
		"one form too many":  {forms, `{"projects":2}`, []string{"3 DEPARTMENT_COUNT /summary/projects: 2 | 3"}},
		"nothing but a goal": {forms, `null`, nil},
		"all full": {
			[]any{
				summed("甲", "1", "", "1", "100", ""), summed("乙", "1", "", "1", "99.5", ""), summed("丙", "1", "", "1", "100", ""),
				summed("丁", "1", "", "1", "100", ""), summed("戊", "1", "", "1", "100", ""),
			}, `{}`, []string{"5 ALL_FULL_DEPARTMENT : 5 | 99.5 | 99.5"},
		},
		"one of five at 99.49": {
			[]any{
				summed("甲", "1", "", "1", "100", ""), summed("乙", "1", "", "1", "99.49", ""), summed("丙", "1", "", "1", "100", ""),
				summed("丁", "1", "", "1", "100", ""), summed("戊", "1", "", "1", "100", ""),
			}, `{}`, nil,
		},
	}
}

func TestDepartments(t *testing.T) {
	for name, c := range departmentCases() {
		t.Run(name, func(t *testing.T) {
			got := together(t, append(slices.Clone(c.forms), summaryOf(t, c.summary))...)
			slices.Sort(got)
			slices.Sort(c.want)
			if diff := gocmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			// The record may as well come first.
			first := together(t, append([]any{summaryOf(t, c.summary)}, c.forms...)...)
			if len(first) != len(got) {
				t.Errorf("before its forms: %v", first)
			}
		})
	}
	inYuan := with(summed("甲", "1000000", "", "600000", "90", "优"), func(f *indicator.Form) { f.CurrencyUnit = "元" })
	if got := together(t, inYuan, summaryOf(t, `{"projects":1,"initial":"100","spent":"60"}`)); got != nil {
		t.Errorf("in 元: %v", got)
	}
	// A summary doesn't print its unit. Where forms are in 元, it may be too, and then says so by its size.
	second := with(summed("乙", "500000.40", "", "500000", "96", "优"), func(f *indicator.Form) { f.CurrencyUnit = "元" })
	inTenThousands := summed("丙", "50", "", "50", "96", "优")
	for _, c := range []struct {
		other  *indicator.Form
		record string
		want   []string
	}{
		{
			second, `{"projects":2,"initial":"1500000.40","adjusted":"1500000.40","spent":"1100000.00","rate":"73.33%",
			"list":[{"name":"甲","adjusted":"1000000","spent":"600000.00"},{"name":"乙","adjusted":"500000.4"}]}`, nil,
		},
		{second, `{"projects":2,"initial":"1500000.42","spent":"1100000"}`, []string{"2 DEPARTMENT_SUM /summary/initial: 1500000.42 | 1500000.4 | 0.02 | 0.015"}},
		{second, `{"projects":2,"initial":"150.00004","spent":"110","list":[{"name":"甲","spent":"60.0"}]}`, nil},
		{
			second, `{"projects":2,"initial":"1500000.4","spent":"1100000","list":[{"name":"甲","spent":"600100"}]}`,
			[]string{"2 DEPARTMENT_ROW /summary/list/0/spent: 甲 | 600100 | 600000 | the spending of the summary"},
		},
		{inTenThousands, `{"projects":2,"initial":"1500149","spent":"1100000"}`, nil}, // 50 in 万元 is rounded: 0.015万元 are 150元
		{inTenThousands, `{"projects":2,"initial":"1500151","spent":"1100000"}`, []string{"2 DEPARTMENT_SUM /summary/initial: 1500151 | 1500000 | 151 | 150"}},
		{inTenThousands, `{"projects":2,"initial":"150","adjusted":"150","spent":"1100000"}`, []string{"2 DEPARTMENT_SUM /summary/spent: 1100000 | 110 | 1099890 | 0.015"}},
	} {
		if diff := gocmp.Diff(c.want, together(t, inYuan, c.other, summaryOf(t, c.record))); diff != "" {
			t.Errorf("%s: -want +got:\n%s", c.record, diff)
		}
	}
	// Forms in 万元 have nothing to do with a summary in 元.
	if got := together(t, inTenThousands, summaryOf(t, `{"projects":1,"initial":"500000","spent":"500000"}`)); len(got) != 2 {
		t.Errorf("in 元 without a form in 元: %v", got)
	}
}

// Copied forms are those that comparing every pair finds, however many of them are in memory.
func TestCopiedFormsAreThoseOfAllPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{2, 5, 12, 200}).Draw(t, "forms") // of many, most rows are in many
		most := rapid.SampledFrom([]int{1, 2}).Draw(t, "actuals")
		called := rapid.SampledFrom([]int{2, 3 * n}).Draw(t, "names")
		var forms []any
		rows, names := make([]map[string]bool, n), make([]string, n)
		for i := range n {
			rows[i] = map[string]bool{}
			var texts []string
			for _, r := range rapid.SliceOfNDistinct(rapid.IntRange(0, 8), 4, 8, rapid.ID).Draw(t, "rows") {
				text := fmt.Sprintf("数%d %d个 %d个", r, r+1, rapid.IntRange(1, most).Draw(t, "actual"))
				rows[i][text] = true
				texts = append(texts, text)
			}
			names[i] = "项目" + strconv.Itoa(rapid.IntRange(1, called).Draw(t, "name"))
			forms = append(forms, project(names[i], texts...))
		}
		var want []string
		for i := range n {
			for j := range i {
				common, longer := 0, max(len(rows[i]), len(rows[j]))
				for text := range rows[i] {
					if rows[j][text] {
						common++
					}
				}
				if names[i] != names[j] && min(len(rows[i]), len(rows[j])) >= 5 && 10*common >= 8*longer {
					want = append(want, fmt.Sprintf("%d COPIED_FORM", i))
					break
				}
			}
		}
		var got []string
		for _, text := range togetherIn(t, rapid.SampledFrom([]int{1, 3, 70, 1000}).Draw(t, "together"), forms...) {
			if part := strings.Fields(text); part[1] == "COPIED_FORM" {
				got = append(got, part[0]+" "+part[1])
			}
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// However few names and forms are in memory, the same is found: foreign names are the longest in each text.
func TestTheSameIsFoundInAnyMemory(t *testing.T) {
	word := rapid.SampledFrom([]string{"道路", "建设项目", "养护工程", "一期", "东段"})
	words := rapid.Map(rapid.SliceOfN(word, 1, 4), func(all []string) string { return strings.Join(all, "") })
	rapid.Check(t, func(t *rapid.T) {
		var forms []any
		for range rapid.IntRange(2, 20).Draw(t, "forms") {
			f := project(words.Draw(t, "name"), "数 1个 2个", "量 3个 4个")
			f.Project.Department = rapid.SampledFrom([]string{"交通运输管理局", "道路建设项目", "水利局"}).Draw(t, "department")
			f.Goals = []indicator.Goal{{Text: words.Draw(t, "goal"), Outcome: words.Draw(t, "before") + "的" + words.Draw(t, "outcome")}}
			f.Indicators[0].Reason = "因" + words.Draw(t, "reason") + "停工两个月，年底前完工并且验收"
			forms = append(forms, f)
		}
		want := togetherIn(t, 1<<10, forms...)
		for _, most := range []int{1, 2, 5} {
			if diff := gocmp.Diff(want, togetherIn(t, most, forms...)); diff != "" {
				t.Fatalf("%d in memory: %s", most, diff)
			}
		}
	})
}

// A later form of the year before is found by code, else by name; what it says is compared where both are numbers.
func TestLastYear(t *testing.T) {
	last := project("山坡造林", "造林面积 100亩 102亩", "成活率 ≥90% 91.38%", "苗木 10株 12株", "护林员 5人 5人", "抚育 7次 7次", "道路 3公里 3公里", "机制 健全 达成")
	last.Year, last.Project.Code = 2023, "L1"
	now := project("山坡造林", "造林面积 100亩 102亩", "成活率 ≥90% 91.4%", "苗木 10株 12株", "护林员 5人 5人", "抚育 7次 8次", "道路 3公里 3000米", "机制 健全 达成")
	previous := func(i int, text string) {
		a := cell.ParseActual(text)
		now.Indicators[i].Previous = &a
	}
	previous(0, "101亩")  // 102
	previous(1, "91.4%") // 91.38 rounded
	previous(3, "5户")    // another unit
	previous(5, "3000米") // as 3公里
	previous(6, "基本达成")  // words
	var archive review.Archive
	defer archive.Close()
	for _, f := range []*indicator.Form{last, project("平原造林", "数 1个 1个")} {
		if err := archive.Add(f); err != nil {
			t.Fatal(err)
		}
	}
	c := checker(t, review.Review, review.WithLastYear(archive.Before))
	found := func(f *indicator.Form) (all []string) {
		r, err := c.Check(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if f.Code == "PREVIOUS_MISMATCH" || f.Code == "SAME_AS_LAST_YEAR" {
				all = append(all, string(f.Code)+" "+f.At+" "+f.Message.In(lang.English))
			}
		}
		slices.SortFunc(all, cmp.Compare)
		return all
	}
	want := []string{
		"PREVIOUS_MISMATCH /indicators/0/previous 造林面积: the form has 101亩 for the year before, and last year's form 102亩",
		"SAME_AS_LAST_YEAR /indicators of the 6 figures that last year's form has too, 5 are the same as then (80% or more)",
	}
	if diff := gocmp.Diff(want, found(now)); diff != "" {
		t.Error(diff)
	}
	now.Indicators[3].Actual = cell.ParseActual("6人") // 4 of 6
	if diff := gocmp.Diff(want[:1], found(now)); diff != "" {
		t.Error(diff)
	}
	now.Project.Name, now.Project.Code = "荒山绿化", "l1"
	if diff := gocmp.Diff(want[:1], found(now)); diff != "" {
		t.Errorf("by code: %s", diff)
	}
	now.Project.Code = "L2"
	if got := found(now); got != nil {
		t.Errorf("of another project: %v", got)
	}
}

// A finding keeps its id when rows are put before it and when the form is corrected elsewhere.
func TestIdsStay(t *testing.T) {
	last := with(project("山坡造林", "数 1个 2个", "面积 1亩 3亩"), func(f *indicator.Form) { f.Year = 2023 })
	var archive review.Archive
	defer archive.Close()
	if err := archive.Add(last); err != nil {
		t.Fatal(err)
	}
	c := checker(t, review.Review, review.WithLastYear(archive.Before))
	ids := func(rows ...string) (all []string) {
		f := project("山坡造林", rows...)
		for i := range f.Indicators {
			a := cell.ParseActual("9" + map[bool]string{true: "个", false: "亩"}[f.Indicators[i].Name == "数"])
			f.Indicators[i].Previous = &a
		}
		r, err := c.Check(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if f.Code == "PREVIOUS_MISMATCH" {
				all = append(all, f.ID(review.Subject(r.Form)))
			}
		}
		slices.Sort(all)
		return all
	}
	before := ids("数 1个 1个", "面积 1亩 1亩")
	if len(before) != 2 || before[0] == before[1] {
		t.Fatalf("ids are %v", before)
	}
	if diff := gocmp.Diff(before, ids("新增 1人 1人", "面积 1亩 1亩", "数 1个 1个")); diff != "" {
		t.Error(diff)
	}
}

// 4 of the 5 numbers that both years have are the same: exactly 80 %.
func TestSameAsLastYearOnItsBound(t *testing.T) {
	last := with(project("山坡造林", "甲数 1个 1个", "乙数 1个 2个", "丙数 1个 3个", "丁数 1个 4个", "戊数 1个 5个"),
		func(f *indicator.Form) { f.Year = 2023 })
	var archive review.Archive
	defer archive.Close()
	if err := archive.Add(last); err != nil {
		t.Fatal(err)
	}
	c := checker(t, review.Review, review.WithLastYear(archive.Before))
	for actuals, want := range map[string]string{"1 2 3 4 6": "warning", "1 2 3 7 6": ""} {
		a := strings.Fields(actuals)
		now := project("山坡造林", "甲数 1个 "+a[0]+"个", "乙数 1个 "+a[1]+"个", "丙数 1个 "+a[2]+"个", "丁数 1个 "+a[3]+"个", "戊数 1个 "+a[4]+"个")
		r, err := c.Check(now)
		if err != nil {
			t.Fatal(err)
		}
		if got := found(r, "SAME_AS_LAST_YEAR", "/indicators"); got != want {
			t.Errorf("%s: %q instead of %q", actuals, got, want)
		}
	}
}

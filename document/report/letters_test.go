package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/internal/sample/soffice"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// staged checks forms at a stage and gathers them for letters.
func staged(t *testing.T, stage review.Stage, forms ...string) (*report.Letters, []*review.Report) {
	t.Helper()
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, stage)
	if err != nil {
		t.Fatal(err)
	}
	l := new(report.Letters)
	var all []*review.Report
	for _, text := range forms {
		form, err := indicator.FormYAML("表/"+"a.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		r, err := c.Check(form)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return l, all
}

// rest are rows that are fine, with 40 points.
const rest = `, {level1: 效益指标, level2: 社会效益指标, name: 受益户数, target: ≥600户, actual: 610户, points: 30, declared: 30},
  {level1: 满意度指标, level2: 服务对象满意度指标, name: 群众满意度, target: ≥90%, actual: 93%, points: 10, declared: 10}]}`

const (
	roads = `{year: 2024, project: {name: 道路养护, department: 交通局}, funds: {initial: {total: 100, fiscal: 100}, spent: {total: 100, fiscal: 100}},
  indicators: [{level1: 产出指标, level2: 数量指标, name: 养护里程, target: ≥60公里, actual: 45公里, points: 20, declared: 20},
  {level1: 产出指标, level2: 质量指标, name: 合格率, target: ≥95%, actual: 96%, points: 30, declared: 30}` + rest
	bridges = `{year: 2024, project: {name: 桥梁检测, department: 交通局}, funds: {initial: {total: 10, fiscal: 10}, spent: {total: 10, fiscal: 10}},
  indicators: [{level1: 产出指标, level2: 数量指标, name: 检测桥梁, target: ≥6座, actual: 6座, points: 20, declared: 20},
  {level1: 产出指标, level2: 质量指标, name: 合格率, target: ≥95%, actual: 97%, points: 30, declared: 30}` + rest
	wells = `{year: 2024, project: {name: 机井维修}, funds: {initial: {total: 10, fiscal: 10}, spent: {total: 10, fiscal: 10}},
  indicators: [{level1: 产出指标, level2: 数量指标, name: 机井, target: ≥6眼, actual: 3眼, points: 50,
    declared: 50, reason: 打井队没有到位}` + rest
)

func filled(t *testing.T, l *report.Letters, kind report.Kind, format string, units ...string) []byte {
	t.Helper()
	blank, err := report.Template(kind, format)
	if err != nil {
		t.Fatal(err)
	}
	made, err := template.Read("", blank, report.LetterFields())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := made.Fill(&b, l.Data(units...)); err != nil {
		t.Fatal(err)
	}
	ooxml.InOrder(t, string(kind)+"."+format, b.Bytes())
	return b.Bytes()
}

// A letter goes to each department, and to the project where there is none. It has what has to be answered, and names
// the forms that are fine.
func TestLetters(t *testing.T) {
	l, all := staged(t, review.Review, roads, bridges, wells)
	for _, r := range all {
		l.Add(r)
	}
	l.ReturnBy = "2025年3月20日"
	if diff := cmp.Diff([]string{"交通局", "机井维修"}, l.Units()); diff != "" {
		t.Fatal(diff)
	}
	text := strings.Join(textOf(t, filled(t, l, report.Letter, "docx", "交通局")), "\n")
	for _, part := range []string{
		"绩效自评退回修改意见", "交通局：", "2024年度绩效自评表已复核，共2张，其中1张有问题需要处理", "于2025年3月20日前", "1．道路养护（a.yaml）",
		"指标“养护里程”的得分", "同第1条", "“养护里程”目标“≥60公里”，实际“45公里”，没有达到，却得了20分", "以下各表没有需要修改的问题：桥梁检测。",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("no “%s” in\n%s", part, text)
		}
	}
	if n := strings.Count(text, "把指标“养护里程”的得分改为15.00"); n != 1 {
		t.Errorf("what to change is said %d times in\n%s", n, text)
	}
	for _, part := range []string{"机井", "说明\n", "{{", "改定"} {
		if strings.Contains(text, part) {
			t.Errorf("“%s” in\n%s", part, text)
		}
	}
	if text := strings.Join(textOf(t, filled(t, l, report.Letter, "docx")), "\n"); strings.Count(text, "退回修改意见") != 2 {
		t.Errorf("both letters:\n%s", text)
	}
}

// What was rejected isn't sent, and what a reviewer gave instead is: 45 of 60 km earn 15 of 20 points, 8 are given.
func TestDecisionsInLetters(t *testing.T) {
	l, all := staged(t, review.Review, roads)
	var d review.Decisions
	decided := 0
	for _, f := range all[0].Findings {
		one := review.Decision{ID: f.ID(review.Subject(all[0].Form)), Verdict: review.Rejected, Reason: "另附说明"}
		if f.Code == "SCORE_MISMATCH" {
			one = review.Decision{ID: one.ID, Verdict: review.Rescored, Score: exact.MustAmount("8"), Reason: "只查实24公里"}
		}
		decided++
		d.Add(one)
	}
	d.Decide(all[0])
	l.Add(all[0])
	if d.Err() != nil || decided < 2 {
		t.Fatal(d.Err(), decided)
	}
	text := strings.Join(textOf(t, filled(t, l, report.Letter, "docx")), "\n")
	if strings.Contains(text, "没有达到") || !strings.Contains(text, "复核总分88.00，等级“良”") || !strings.Contains(text, "只查实24公里") {
		t.Error(text)
	}
	if rows := rowsOf(t, filled(t, l, report.Letter, "docx")); !slices.ContainsFunc(rows, func(row []string) bool {
		return slices.Equal(row, []string{"养护里程", "20", "15.00", "8", "只查实24公里"})
	}) {
		t.Errorf("%q", rows)
	}
}

// What shows across forms is in the letter of its form, and that of a department's record in the department's.
func TestJointsInLetters(t *testing.T) {
	l, all := staged(t, review.Review, bridges, wells)
	l.Add(all[0])
	l.Record()
	l.Add(all[1])
	odd := review.Finding{Finding: evaluation.Finding{
		Message: lang.Of("SCORE_MISMATCH", "检测桥梁", "90", "80"), Severity: evaluation.SeverityError, At: "/indicators/0/declared",
	}}
	l.Joint(&review.Joint{Number: 0, Project: "桥梁检测", Department: "交通局", Findings: []review.Finding{odd}})
	l.Joint(&review.Joint{Number: 1, Project: "水利局", Department: "水利局", Record: true, Findings: []review.Finding{odd}})
	if diff := cmp.Diff([]string{"交通局", "机井维修", "水利局"}, l.Units()); diff != "" {
		t.Fatal(diff)
	}
	if text := strings.Join(textOf(t, filled(t, l, report.Letter, "docx", "水利局")), "\n"); !strings.Contains(text, "共0张，其中1张") ||
		strings.Contains(text, "机井") {
		t.Error(text)
	}
}

// The form of an audit has the four groups, with what is proposed: money that doesn't add up is an error of 完整性, a
// cost above the budget one of 适当性.
func TestAuditForm(t *testing.T) {
	l, all := staged(t, review.Audit, `{year: 2025, kind: target, project: {name: 道路养护, department: 交通局}, funds: {initial: {total: 100, fiscal: 80, carryover: 0, other: 0}},
  goals: [{text: 养护道路}], indicators: [
  {level1: 产出指标, level2: 数量指标, name: 养护里程, target: ≥60公里, points: 30},
  {level1: 产出指标, level2: 质量指标, name: 合格率, target: ≥98%, points: 20},
  {level1: 产出指标, level2: 时效指标, name: 完成时间, target: 11月底前, points: 10},
  {level1: 产出指标, level2: 成本指标, name: 养护成本, target: ≤120万元, points: 10},
  {level1: 效益指标, level2: 社会效益指标, name: 受益人数, target: ≥900人, points: 10},
  {level1: 满意度指标, level2: 服务对象满意度指标, name: 群众满意度, target: ≥92%, points: 10}]}`)
	l.Add(all[0])
	for _, format := range []string{"docx", "xlsx"} {
		rows := rowsOf(t, filled(t, l, report.AuditForm, format))
		marks := map[string]string{}
		for _, row := range rows {
			if len(row) == 4 {
				marks[row[0]] = row[3]
			}
			if row[0] == "总体意见" && row[1] != "建议：退回修改" {
				t.Errorf("%s: %q", format, row)
			}
			if row[0] == "适当性" && !strings.Contains(row[2], "指标“养护成本”的年度指标值：“养护成本”的目标“≤120万元”超过项目预算100万元") {
				t.Errorf("%s: %q", format, row)
			}
		}
		if diff := cmp.Diff(map[string]string{
			"审核内容": "建议等级", "完整性": "差", "相关性": "优", "适当性": "差", "可行性": "优",
		}, marks); diff != "" {
			t.Errorf("%s: %s\n%q", format, diff, rows)
		}
	}
}

// The form of monitoring: by the end of July 20 of 60 km are done, 34.28 are forecast, below 60 % of the target, and
// 40 km are left for five months. 14 of 24 villages are on their way.
func TestMonitorForm(t *testing.T) {
	l, all := staged(t, review.Monitoring, `{year: 2025, project: {name: 道路养护, department: 交通局}, funds: {initial: {total: 100, fiscal: 100}},
  interim: {until: 2025-07-31, spent: {total: 30}, reason: 雨季}, indicators: [
  {level1: 产出指标, level2: 数量指标, name: 养护里程, target: ≥60公里, points: 50,
    interim: {actual: 20公里, likelihood: 有可能, cause: 人员保障, note: 缺工, expected: 50公里}},
  {level1: 效益指标, level2: 社会效益指标, name: 受益村数, target: ≥24个, points: 30, interim: {actual: 14个}},
  {level1: 满意度指标, level2: 服务对象满意度指标, name: 群众满意度, target: ≥90%, points: 10, interim: {actual: 92%}}]}`)
	l.Add(all[0])
	for _, format := range []string{"docx", "xlsx"} {
		rows := rowsOf(t, filled(t, l, report.MonitorForm, format))
		for _, want := range [][]string{
			{"产出指标", "养护里程", "≥60公里", "20公里", "红灯", "34.28千米", "50", "0.00", "每月8千米", "有可能；预计50公里；人员保障：缺工"},
			{"效益指标", "受益村数", "≥24个", "14个", "绿灯", "24个", "30", "30.00", "每月2个"},
			{"预算资金", "100万元", "执行数", "30万元", "执行率", "30%", "资金", "红灯", "偏差原因", "雨季"},
		} {
			if !slices.ContainsFunc(rows, func(row []string) bool {
				return slices.Equal(row, want) || format == "xlsx" && slices.Equal(row, withoutZeros(want))
			}) {
				t.Errorf("%s: no %q in %q", format, want, rows)
			}
		}
	}
}

// withoutZeros is a row as a workbook shows its figures.
func withoutZeros(row []string) []string {
	row = slices.Clone(row)
	for i := range row {
		row[i] = strings.TrimSuffix(row[i], ".00")
	}
	return row
}

// Whatever forms say stays text: no field, no formula, no markup comes of it.
func TestHostileLetters(t *testing.T) {
	const hostile = `{{#letters}}=1+1]]></w:t><w:instrText>INCLUDETEXT c:\x</w:instrText>&amp;` + "\u202e"
	l, all := staged(t, review.Review, roads)
	all[0].Form.Project.Name, all[0].Form.Project.Department = hostile, hostile
	all[0].Form.Indicators[0].Name = hostile
	place := fault.Place{Cell: hostile}
	for i := range all[0].Findings {
		all[0].Findings[i].Place = place
		all[0].Findings[i].Args = append([]any{hostile}, all[0].Findings[i].Args[1:]...)
	}
	l.Add(all[0])
	for kind, formats := range map[report.Kind][]string{report.Letter: {"docx"}, report.AuditForm: {"docx", "xlsx"}} {
		for _, format := range formats {
			data := filled(t, l, kind, format)
			z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range z.File {
				r, err := f.Open()
				if err != nil {
					t.Fatal(err)
				}
				text, _ := io.ReadAll(r)
				if bytes.Contains(text, []byte("<w:instrText>INCLUDE")) || bytes.Contains(text, []byte("<f>")) || bytes.ContainsRune(text, '\u202e') {
					t.Errorf("%s %s: %s", kind, format, f.Name)
				}
			}
			if !strings.Contains(strings.Join(textOf(t, data), ""), "{{#letters}}=1+1]]>") {
				t.Errorf("%s %s lacks the name as text", kind, format)
			}
		}
	}
}

// What letters hold is what their fields list.
func TestLetterDataAreTheFields(t *testing.T) {
	for _, stage := range []review.Stage{review.Audit, review.Monitoring, review.Review} {
		l, all := staged(t, stage, roads, wells)
		for _, r := range all {
			l.Add(r)
		}
		holdTo(t, "", report.LetterFields(), l.Data())
	}
	for _, language := range []lang.Language{lang.Chinese, lang.English} {
		for _, f := range report.List(report.LetterFields(), language) {
			if f.Says == "" || strings.HasPrefix(f.Says, "REPORT_") {
				t.Errorf("%s has no sentence: %s", f.Name, f.Says)
			}
		}
	}
}

// LibreOffice opens what is made.
func TestLettersAreOpenedElsewhere(t *testing.T) {
	documents := map[string][]byte{}
	for stage, kind := range map[review.Stage]report.Kind{
		review.Review: report.Letter, review.Audit: report.AuditForm, review.Monitoring: report.MonitorForm,
	} {
		l, all := staged(t, stage, roads, wells)
		for _, r := range all {
			l.Add(r)
		}
		documents[string(kind)+".docx"] = filled(t, l, kind, "docx")
		if kind != report.Letter {
			documents[string(kind)+"-sheet.xlsx"] = filled(t, l, kind, "xlsx")
		}
	}
	for name, pdf := range soffice.Convert(t, "pdf", documents) {
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 5000 {
			t.Errorf("%s: %d bytes", name, len(pdf))
		}
	}
}

// textOf are the paragraphs of a document, and the texts of its cells.
func textOf(t *testing.T, data []byte) (all []string) {
	t.Helper()
	reader := docx.Reader()
	if source.Of(data) == source.Workbook {
		reader = xlsx.Reader()
	}
	d, err := reader.Read(context.Background(), "a", data, source.Limits{Cells: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			all = append(all, b.Text)
		case *grid.Table:
			for _, c := range b.Cells() {
				all = append(all, c.Text)
			}
		}
	}
	return all
}

// The letter about a form without a department goes to the unit that carries the project out, with its other forms.
func TestLetterOfAFormWithoutDepartment(t *testing.T) {
	l, reports := staged(t, review.Review, wells, strings.Replace(wells, "机井维修", "水塔维修, implementing_unit: 水利站", 1),
		strings.Replace(roads, "交通局", "水利站", 1))
	for _, r := range reports {
		l.Add(r)
	}
	if diff := cmp.Diff([]string{"机井维修", "水利站"}, l.Units()); diff != "" {
		t.Error(diff)
	}
}

// The lights of a department are no table that is fine.
func TestLetterLeavesOutLightsOfADepartment(t *testing.T) {
	l, reports := staged(t, review.Monitoring, roads)
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, review.Monitoring)
	if err != nil {
		t.Fatal(err)
	}
	across := c.Across()
	defer across.Close()
	l.Add(reports[0])
	if err := across.Add(reports[0]); err != nil {
		t.Fatal(err)
	}
	lights := 0
	for j, err := range across.Finish() {
		if err != nil {
			t.Fatal(err)
		}
		lights += len(j.Findings)
		l.Joint(j)
	}
	letters, _ := l.Data()["letters"].([]template.Tree)
	if lights == 0 || len(letters) != 1 || letters[0]["passed"] != "" {
		t.Errorf("%d lights, %d letters, passed %v", lights, len(letters), letters)
	}
}

// The opinion in the form of an audit counts what shows beside other forms, and leaves out what was rejected: the
// second form of a project goes back, unless the reviewer says that it is another one.
func TestOpinionCountsWhatShowsBesideOtherForms(t *testing.T) {
	const target = `{year: 2025, kind: target, project: {name: 道路养护, department: 交通局}, funds: {initial: {total: 100, fiscal: 100, carryover: 0, other: 0}},
  goals: [{text: 养护道路}], indicators: [
  {level1: 产出指标, level2: 数量指标, name: 养护里程, target: ≥60公里, points: 30},
  {level1: 产出指标, level2: 质量指标, name: 合格率, target: ≥98%, points: 20},
  {level1: 产出指标, level2: 时效指标, name: 完成时间, target: 11月底前, points: 10},
  {level1: 产出指标, level2: 成本指标, name: 养护成本, target: ≤100万元, points: 10},
  {level1: 效益指标, level2: 社会效益指标, name: 受益人数, target: ≥900人, points: 10},
  {level1: 满意度指标, level2: 服务对象满意度指标, name: 群众满意度, target: ≥92%, points: 10}]}`
	for rejected, want := range map[bool]string{false: "退回修改", true: "通过"} {
		l, reports := staged(t, review.Audit, target, target)
		scorer, err := evaluation.NewChooser(rules.National())
		if err != nil {
			t.Fatal(err)
		}
		c, err := review.New(scorer, review.Audit)
		if err != nil {
			t.Fatal(err)
		}
		across := c.Across()
		defer across.Close()
		for _, r := range reports {
			if r.Opinion.Verdict.Code != "OPINION_PASSED" {
				t.Fatalf("by itself: %s", r.Opinion.Verdict.In(lang.Chinese))
			}
			l.Add(r)
			if err := across.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		for j, err := range across.Finish() {
			if err != nil {
				t.Fatal(err)
			}
			for i := range j.Findings {
				if rejected {
					j.Findings[i].Decision.Verdict = review.Rejected
				}
			}
			l.Joint(j)
		}
		forms, _ := l.Data()["forms"].([]template.Tree)
		if len(forms) != 2 || forms[0]["opinion"] != "通过" || forms[1]["opinion"] != want {
			t.Errorf("rejected %t: %v, %v", rejected, forms[0]["opinion"], forms[1]["opinion"])
		}
	}
}

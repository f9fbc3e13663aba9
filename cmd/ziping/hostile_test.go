package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// forging is what an attacker writes into every text field there is: a forged row of the score table, a forged
// annotation for a workflow, terminal sequences of one and of two bytes, marks that turn the direction of text, a blank
// of no width, and what the formats themselves take for syntax.
const forging = "名\nX  100.00  优\n\r::error::forged\r\n::error::forged\u2028::error::forged\nnot ok 9 - forged" +
	"\x1b[2J\x1b]0;t\x07\u009b2J\u202e\u2066\u061c\u200b\ufeff\u00ad\x7f\x00 <&\"']]> # %0A,\t."

// hostile is a text field with it.
func hostile(field string) string { return field + forging }

// world is a folder with a forging name and in it everything that a command reads, forging too.
type world struct {
	form, forms, yamlForm, csvForm, brokenForm, department, actuals string
	rules, other, brokenRules, test, brokenTest, evidence, fmtFile  string
	document, values                                                string // of Word, and what is filled in
	dir, page, remarked, decisions                                  string
	results, lean, brokenResults                                    string // with forms and without
}

func hostileWorld(t *testing.T) *world {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "县\n::error::forged\x1b[2J\u202e")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	form := hostileForm()
	text, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	q := strconv.Quote
	broken := `{"project": {"name": ` + jsonString(hostile("项目")) + `, ` + jsonString(hostile("键")) + `: 1}, "year": ` +
		jsonString(hostile("年")) +
		`, "indicators": [{"name": ` + jsonString(hostile("指标")) + `, "points": ` + jsonString(hostile("分")) + `}]}`
	w := &world{dir: dir}
	w.form = write("form.json", string(text))
	form["project"] = map[string]any{"name": "::error::forged"}
	bare, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	w.forms = write("forms.ndjson", string(bare)+"\n"+broken+"\n\x1b[2J\u202e\n"+string(text)+"\n")
	w.yamlForm = write("form.yaml", string(text)) // JSON is YAML
	var rows bytes.Buffer
	table := csv.NewWriter(&rows)
	_ = table.WriteAll([][]string{
		{"项目名称", "年度", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "偏差原因"},
		{
			hostile("项目"), "2023", hostile("产出指标"), hostile("数量"), "甲" + strings.ReplaceAll(forging, "\x00", ""), "≥100" + "人",
			"80人", "50", hostile("原因"),
		},
		{hostile("项目"), hostile("年"), "b", "c", "d", "e", "f", "g", "h"},
	})
	w.csvForm = write("forms.csv", rows.String()+"\x00\x1b[2J,b,c,d,e,f,g,h,i,j\n")
	w.brokenForm = write("broken.json", broken)
	w.department = write("text.txt", "项目名称\t"+strings.ReplaceAll(forging, "\x00", "")+"\n\n"+
		strings.ReplaceAll(forging, "\x00", ""))
	cell := func(field string) string { return "<td>" + html.EscapeString(hostile(field)) + "</td>" }
	w.page = write("page.html", "<p>"+html.EscapeString(hostile("表"))+"</p><table><tr><td>项目名称</td>"+cell("项目")+
		cell("栏")+"</tr><tr><td>一级指标</td><td>三级指标</td><td>指标值</td>"+cell("列")+"</tr><tr>"+cell("产出")+cell("人数")+
		cell("目标")+cell("余")+"</tr></table><table><tr>"+cell("名单")+"</tr></table>")
	rows.Reset()
	_ = table.WriteAll([][]string{
		{"项目名称", "三级指标", "实际完成值", "偏差原因"},
		{hostile("项目"), hostile("无"), hostile("值"), hostile("因")},
	})
	w.remarked = write("remarked.html", "<table><tr><td>项目名称<td colspan=4>甲<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值<td>某列"+
		"<tr><td>产出指标<td>数量指标<td>户数<td>≥1户<td>"+html.EscapeString(strings.ReplaceAll(forging, "\x00", ""))+"</table>")
	w.actuals = write("actuals.csv", strings.ReplaceAll(rows.String(), "\x00", ""))

	w.rules = write("rules.yaml", hostileRules("60%"))
	w.other = write("other.yaml", hostileRules("50%"))
	w.brokenRules = write("broken.yaml", "ziping: 1\nid: "+q(hostile("id"))+"\nextends: mof-2021\nsource: x\n"+
		q(hostile("键"))+": 1\nrules:\n  "+
		q(hostile("规则"))+": {measure: "+q(hostile("量"))+", curve: "+q(hostile("线"))+"}\npolicy: {equal: "+q(hostile("等"))+
		"}\n")
	w.test = write("all_test.yaml", hostileTest("./rules.yaml"))
	w.brokenTest = write("broken_test.yaml", "ziping: 1\nrules: ./rules.yaml\ncases:\n  - {name: "+q(hostile("例"))+", "+
		q(hostile("键"))+": 1, expect: {"+q(hostile("字段"))+": 1}}\n")
	w.fmtFile = write("fmt.yaml", "ziping: 1\nid: a\nsource: "+q(hostile("文"))+"\nextends:   mof-2021\n")
	w.document, w.values = hostileDocument(t), write("values.txt", `{`+jsonString("/indicators/0/actual"+forging)+`:`+
		jsonString(hostile("值"))+`,"/indicators/0/reason":`+jsonString(hostile("因"))+`}`)
	var first struct{ ID string }
	_, found, _ := called(t, "", "review", w.form, "--rules", w.rules, "--format", "ndjson")
	line, _, _ := strings.Cut(found, "\n")
	if err := json.Unmarshal([]byte(line), &first); err != nil {
		t.Fatal(err)
	}
	w.decisions = write("decisions.yaml", `[{"id": `+jsonString(first.ID)+`, "decision": "rejected", "reason": `+
		jsonString(hostile("因"))+`}, {"id": `+jsonString(hostile("号"))+`, "decision": `+jsonString(hostile("决"))+
		`, "score": `+jsonString(hostile("分"))+`}, {"id": `+jsonString(hostile("号"))+`, "decision": "accepted"}]`)
	w.evidence = filepath.Join(dir, "evidence.zip")
	if code, _, errs := called(t, "", "score", w.form, "--rules", w.rules, "--evidence", w.evidence, "--actuals",
		w.actuals, "-o", filepath.Join(dir, "out.ndjson")); code > 1 {
		t.Fatal(code, errs)
	}
	for path, args := range map[*string][]string{&w.results: {"--with-forms"}, &w.lean: nil} {
		_, text, _ := called(t, "", append(args, "score", w.form, w.csvForm, "--rules", w.rules, "--format", "ndjson")...)
		*path = write("results"+strconv.Itoa(len(args))+".ndjson", text)
	}
	w.brokenResults = write("broken-results.ndjson", `{"project":`+jsonString(hostile("项目"))+`,"rules":{},"score":`+
		jsonString(hostile("分"))+`,`+jsonString(hostile("键"))+`:1}`+"\n")
	return w
}

// hostileDocument is a document of Word in whose cells are forging texts.
func hostileDocument(t *testing.T) string {
	t.Helper()
	sample := layouts.All()[0].Make(3)
	for i := range sample.Cells {
		if c := &sample.Cells[i]; len([]rune(c.Text)) > 8 {
			c.Text = strings.ReplaceAll(hostile(c.Text), "\x00", "")
		}
	}
	path := filepath.Join(t.TempDir(), "表::error::forged\u202e.docx")
	if err := os.WriteFile(path, sample.Docx(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func jsonString(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

// hostileForm is a form that loses points everywhere, so that all its names are spoken of.
func hostileForm() map[string]any {
	h := hostile
	return map[string]any{
		"year":          2023,
		"currency_unit": "万元",
		"project": map[string]any{
			"name": h("项目"), "code": h("码"), "title": h("表"), "department": h("部门"), "department_code": h("代码"),
			"implementing_unit": h("单位"),
		},
		"funds": map[string]any{
			"adjusted": map[string]any{"total": "100", "fiscal": "110"}, "spent": map[string]any{"total": "60"},
			"purpose": h("用途"), "reason": h("原因"), "adjustment": h("调"), "rates": map[string]any{"total": h("率")},
			"reviewed": map[string]any{"score": "9", "remark": h("评")},
		},
		"goals": []any{map[string]any{"text": h("目标"), "outcome": h("成果")}},
		"indicators": []any{
			map[string]any{
				"level1": h("产出指标"), "level2": h("数量"), "name": h("人数"), "description": h("述"), "target": "≥100人",
				"basis": h("据"), "points": "40", "actual": "80人", "reason": h("因"), "declared": "30",
				"evidence": h("证"), "previous": h("上年"), "initial_target": h("年初"),
				"interim":  map[string]any{"actual": h("半"), "cause": h("类"), "note": h("说明"), "light": h("灯")},
				"reviewed": map[string]any{"actual": h("核"), "score": "20", "remark": h("扣")},
			},
			map[string]any{
				"level1": h("产出指标"), "level2": h("质量"), "name": h("文字"), "target": h("改善"), "points": "20",
				"actual": h("有所改善"), "declared": "1",
			},
			map[string]any{
				"level1": h("产出指标"), "level2": h("质量"), "name": h("次数"), "target": "≥3次", "points": "20",
				"actual": h("2次"), "judged": map[string]any{"level": h("级")},
			},
			map[string]any{
				"level1": h("别的"), "level2": h("质量"), "name": h("余"), "target": "≤3" + h("个"), "points": "10",
				"actual": "5个",
			},
		},
		"events":   []any{map[string]any{"name": h("扣分"), "points": "3", "reason": h("因")}},
		"declared": map[string]any{"score": "99", "grade": h("优")},
		"levels":   []any{map[string]any{"name": h("产出指标"), "points": "80"}},
		"interim":  map[string]any{"until": "2023-07-31", "reason": h("慢")},
		"reviewed": map[string]any{"score": "80", "grade": h("良"), "remark": h("总评")},
	}
}

// hostileRules are rules with forging names; pass tells two of them apart.
func hostileRules(pass string) string {
	h := func(field string) string { return strconv.Quote(hostile(field)) }
	return "ziping: 1\nid: " + h("id") + "\nversion: " + h("版") + "\ntitle: " + h("题") + "\nsource: " + h("文") +
		"\nregion: " + h("地") + "\nextends: mof-2021\n" +
		"grades: {of: rounded, levels: {" + h("优") + ": 90, " + h("差") + ": 0}}\n" +
		"tiers:\n  - {name: 预算执行率, points: 10, rule: 执行率}\n  - {name: " + h("产出指标") + ", points: 90}\n" +
		"rules:\n" +
		"  " + h("比例") + ": {measure: attainment, curve: {proportional: {pass: " + pass + "}}}\n" +
		"  " + h("闲置") + ": {measure: attainment, curve: {proportional: {pass: " + pass + "}}}\n" +
		"  " + h("等级") + ": {measure: level, levels: [{name: " + h("好") + ", range: \"[50%,100%]\", also: [" + h("也好") +
		"]}, {name: " + h("坏") + ", range: \"[0%,50%)\"}]}\n" +
		"choose:\n  - {if: 'target.kind == \"text\" or target.kind == \"grade\"', rule: " + h("等级") + "}\n  - {rule: " +
		h("比例") + "}\n"
}

// hostileTest are cases that fail, one that passes and one that can't be scored.
func hostileTest(rules string) string {
	h := func(field string) string { return strconv.Quote(hostile(field)) }
	row := "{level1: " + h("产出指标") + ", name: " + h("指标") + ", target: ≥100人, points: 10, actual: 80人}"
	return "ziping: 1\ntitle: " + h("题") + "\nrules: " + rules + "\ncases:\n" +
		"  - {name: " + h("不过") + ", indicator: " + row + ", expect: {score: \"1.00\", rule: " + h("等级") +
		", findings: [CELL_STOP]}}\n" +
		"  - {name: " + h("未确认") + ", unconfirmed: true, indicator: " + row + ", expect: {score: \"8.00\"}}\n" +
		"  - {name: " + h("过") + ", indicator: " + row + ", expect: {score: \"8.00\"}}\n" +
		"  - {name: " + h("表") + ", form: {project: {name: " + h("项目") + "}, indicators: [" + row + "]}, expect: {grade: " +
		h("差") + ", score: \"1.00\"}}\n" +
		"  - {name: " + h("读法") + ", cells: [" + h("≥3") + "], expect: {values: [\"9\"]}}\n"
}

// hostileCall is a call of a command, and what its stdout is to be.
type hostileCall struct {
	args  []string
	stdin string
	check func(t *testing.T, name, out string) // nil: lines for people
}

// hostileCalls are calls of every command and in every format, by the path of the command. What a command writes into
// files is in the calls of package document and batch.
func hostileCalls(w *world) map[string][]hostileCall {
	out := func(name string) string { return filepath.Join(w.dir, name) }
	people := func(args ...string) hostileCall { return hostileCall{args: args} }
	machine := func(check func(*testing.T, string, string), args ...string) hostileCall {
		return hostileCall{args: args, check: check}
	}
	lists := func(stage string) []hostileCall {
		in := []string{w.form, w.forms, "--rules", w.rules, "--format"}
		return []hostileCall{
			people(w.form, w.forms, w.brokenForm, "--rules", w.rules, "--format", "table"), people(append(in, "ndjson")...),
			people(append(in, "csv")...), machine(isJSON, append(in, "sarif")...), machine(isJSON, append(in, "json")...),
			people(append(in, "xlsx", "-o", out(stage+".xlsx"))...), people(append(in, "html", "-o", out(stage+".html"))...),
			people(w.form, "--rules", w.rules, "--decide", w.decisions), people(w.form, "--decide", w.csvForm),
			people(append(in, "csv", "--decide", w.decisions)...), people(w.form, "--decide", w.form),
			people(w.form, "--rules", w.rules, "--format", "docx", "-o", out(stage+".docx")), people("--fields"),
			people(w.form, w.forms, "--rules", w.rules, "-o", out(hostile("退回"))+"/"), people(w.form, "--template", w.form),
			people(w.form, "--rules", w.rules, "--kind", "form", "-o", out(stage+"f.docx")), people(w.form, "--return-by", hostile("日")),
		}
	}
	return map[string][]hostileCall{
		"look": {
			people(w.page, w.department), people(w.department), machine(isJSON, w.page, "--format", "json"),
			machine(isNDJSON, w.page, w.department, "--format", "ndjson"), people(w.form), people(w.page, "--format", "text"),
		},
		"import": {
			machine(isNDJSON, w.form, w.department, w.csvForm, w.brokenForm, "--format", "ndjson"),
			machine(isJSON, w.form, "--format", "json"),
			people(w.form, w.csvForm, "--format", "csv"), people(w.form, w.yamlForm, "--format", "yaml"), people(w.department, w.brokenForm), people(w.forms),
			people(w.department, w.remarked, "--remarks"), machine(isNDJSON, w.remarked, w.form, "--remarks", "--format", "ndjson"),
		},
		"new": {
			people("--format", "yaml", "--rules", w.rules), people("--format", "csv", "--rules", w.rules),
			people("--format", "docx", "-o", out("n.docx"), "--rules", w.rules), people("--format", "xlsx", "-o", out("n.xlsx")),
			people("--rules", w.brokenRules), people("--rules", hostile("没有")), people("-o", out(hostile("n"))),
			people("--from", w.document, "-o", out("f.docx")), people("--from", w.form, "--empty-targets"),
			people("--from", w.brokenForm), people("--from", out(hostile("没有.docx")), "--year", "2030"),
		},
		"parse": {
			people(hostile("≥95%")), machine(isNDJSON, "--json", hostile("≥95%")),
			{args: []string{"-"}, stdin: "::error::forged\n##[error]forged\n≥95%\x1b[2J\u202e人\r\n"},
			people(hostile("2021年12月底前完成≥3个")), people("≥\x1b95%\t\u202e人"),
		},
		"score": {
			people(w.form, w.forms, w.csvForm, w.yamlForm, w.brokenForm, "--rules", w.rules, "--format", "table"),
			people(w.form, w.form, "--actuals", w.actuals),
			machine(isJSON, w.form, w.forms, "--rules", w.rules, "--format", "json"),
			machine(isNDJSON, w.form, w.forms, "--rules", w.rules, "--format", "ndjson"),
			machine(isCSV, w.form, w.forms, "--rules", w.rules, "--format", "csv"), people(w.dir, "--rules-dir", w.dir),
			people(w.form, w.forms, "--rules", w.rules, "-o", out("o.parquet"), "--format", "parquet"),
			people(w.form, w.forms, "--rules", w.rules, "-o", out("o.ndjson"), "--rejects", out("r.ndjson"), "--summary",
				out("s.json"), "--evidence", out("e.zip")),
			people(out(hostile("没有.json"))), people(w.form, "--rules", out("没有.yaml")), people(w.form, "--rules", w.brokenRules),
			machine(isNDJSON, w.form, w.forms, "--rules", w.rules, "--format", "ndjson", "--with-forms"),
			machine(isJSON, w.form, w.csvForm, "--rules", w.rules, "--format", "json", "--with-forms"),
		},
		"seek": {
			people(w.form, w.brokenForm, "--rules", w.rules, "--format", "text"),
			machine(isNDJSON, w.form, "--rules", w.rules, "--format", "json"),
			people(w.form, "--rules", w.rules, "--set", hostile("人数")+"=100人"), people(w.form, "--grade", hostile("优")),
			people(w.form, "--score", hostile("1")),
		},
		"checks list": {people()},
		"checks show": {
			people("FUND_SUM", "--rules", w.rules), people(hostile("FUND_SUM")), people("FUND_SUM", "--rules", w.brokenRules),
		},
		"audit": lists("audit"), "monitor": lists("monitor"), "review": lists("review"),
		"report": {
			people(w.form, w.forms, w.brokenForm, "--rules", w.rules, "--format", "html"),
			people(w.form, "--rules", w.rules, "--kind", "text"),
			people(w.form, w.forms, "--rules", w.rules, "--kind", "opinion"), people(w.form, w.forms, "--rules", w.rules, "--kind", "unmet"),
			people(w.form, "--rules", w.rules, "--format", "docx", "-o", out("o.docx")),
			people(w.form, w.forms, "--rules", w.rules, "--format", "xlsx", "-o", out("o.xlsx")),
			people(out(hostile("没有.json")), "--format", "pdf"), people("--fields"),
			people(w.results, w.results, "--rules", w.rules, "--kind", "opinion"), people(w.results), people(w.lean, "--kind", "unmet"),
			people(w.lean, w.brokenResults),
			people(w.form, "--template", w.form),
		},
		"verify": {people(w.evidence, w.form), people(w.evidence, w.forms), people(w.form, w.form)},
		"fill": {
			people(w.document, "--dry-run"), people(w.document, "--values", w.values, "--dry-run"),
			people(w.document, "-o", out("a.docx"), "--overwrite", "--reasons", "--record", out("r.json")),
			people(w.document, "--values", w.values, "-o", out("b.docx")), people(w.document, "--values", w.form),
			people(w.document, "-o", out(hostile("a"))), people(w.form), people(w.document, "--undo", w.values),
			people(w.document, "--set", hostile("人数")+"=100人", "--dry-run"), people(out(hostile("没有.docx"))),
		},
		"rules list": {people()},
		"rules show": {people(w.rules), people(w.rules, "--resolved"), people(w.brokenRules)},
		"rules explain": {
			people(w.rules), people(w.rules, "--rule", hostile("比例")),
			people(w.rules, "--rule", hostile("没有")),
		},
		"rules plot": {
			people(w.rules, "--format", "text", "--form", w.form, "--with", w.other), people(w.rules, "--format", "auto"),
			machine(isXML, w.rules, "--format", "svg", "--form", w.form, "--with", w.other),
			people(w.rules, "--rule", hostile("没有")),
		},
		"rules check": {
			people(w.rules, w.brokenRules, w.dir, "--format", "text"),
			machine(isNDJSON, w.rules, w.brokenRules, "--format", "json"),
			machine(isJSON, w.rules, w.brokenRules, out(hostile("没有.yaml")), "--format", "sarif"),
			machine(isAnnotations, w.rules, w.brokenRules, "--format", "github"),
		},
		"rules diff": {
			people(w.rules, w.other, w.form, w.forms, "--format", "text"),
			machine(isJSON, w.rules, w.other, w.form, "--format", "json"), people("mof-2021", w.rules, w.form),
		},
		"rules reference": {people()},
		"rules schema":    {machine(isJSON)},
		"rules fmt": {
			people(w.fmtFile), people(w.fmtFile, "--check"), people(w.brokenRules, w.form),
			people(w.fmtFile, "--write"),
		},
		"rules init": {
			people(out("new"), "--yes", "--id", "a", "--title", hostile("题"), "--source", hostile("文"), "--place", hostile("地"),
				"--extends", w.rules),
			people(out("new"), "--yes", "--id", hostile("a")),
		},
		"test": {
			people(w.test, w.brokenTest, "--format", "text", "--coverage"),
			machine(isNDJSON, w.test, w.brokenTest, "--format", "json", "--coverage", "--mutate"),
			machine(isXML, w.test, w.brokenTest, "--format", "junit"),
			machine(isTAP, w.test, w.brokenTest, "--format", "tap", "--coverage", "--require", "all", "--mutate"),
			machine(isAnnotations, w.test, w.brokenTest, "--format", "github", "--require", "all", "--mutate"),
			people(w.test, "--mutate", "--require", "all"),
			people(w.dir, "--run", hostile("没有")), people("--generate", w.rules), people(out("没有\n_test.yaml")),
			people(w.test, "--accept"),
		},
		"codes": {
			people(), people("CELL_"), machine(isNDJSON, "--json", "RULES_"), people(hostile("没有")),
		},
		"help":       {people("score"), people(hostile("没有"))},
		"version":    {people()},
		"man":        {people()},
		"completion": {people("bash"), people("zsh"), people("fish"), people("powershell"), people(hostile("sh"))},
	}
}

// No name, no cell, no file name and no argument steers a terminal, begins a line of its own, or breaks a format. A
// command or a format that is added needs its calls here.
func TestNothingIsForged(t *testing.T) {
	w := hostileWorld(t)
	calls := hostileCalls(w)
	parser, err := kong.New(new(commands), kong.Name("ziping"), kong.Exit(func(int) {}), (&call{}).helpTexts(),
		resultFormatVars())
	if err != nil {
		t.Fatal(err)
	}
	for _, leaf := range parser.Model.Leaves(true) {
		path := strings.TrimPrefix(leaf.FullPath(), "ziping ")
		if len(calls[path]) == 0 {
			t.Errorf("%s: no calls", path)
		}
		for _, flag := range leaf.Flags {
			if flag.Name != "format" {
				continue
			}
			for _, format := range flag.EnumSlice() {
				if format != "" && !slices.ContainsFunc(calls[path],
					func(c hostileCall) bool { return slices.Contains(c.args, format) }) {
					t.Errorf("%s --format %s: no call", path, format)
				}
			}
		}
		for i, c := range calls[path] {
			for n, l := range []string{"zh", "en"} {
				if testing.Short() && n != i%2 { // each call in one of the languages
					continue
				}
				name := path + " " + strconv.Itoa(i+1) + " " + l
				var out, errs bytes.Buffer
				args := append(append(strings.Fields(path), c.args...), "--lang", l)
				run(t.Context(), args, console{strings.NewReader(c.stdin), &out, &errs, func(string) string { return "" }})
				isVisible(t, name, out.String())
				isVisible(t, name+" (stderr)", errs.String())
				if c.check != nil {
					c.check(t, name, out.String())
				}
				if testing.Verbose() {
					t.Logf("== %s\n%s\n-- stderr\n%s", name, out.String(), errs.String())
				}
			}
		}
	}
	for _, flag := range []string{
		"--" + hostile("flag"), hostile("command"), "--lang=" + hostile("zh"),
		"--workers=" + hostile("1"),
	} {
		var out bytes.Buffer
		run(context.Background(), []string{"score", flag},
			console{strings.NewReader(""), &out, &out, func(string) string { return "" }})
		isVisible(t, "usage", out.String())
	}
	filesAreVisible(t, w.dir)
}

// What people read is written by package visible: fmt writes texts as they are. Where fmt is right, the file is listed
// with the format that it writes.
func TestTextsArePrintedVisibly(t *testing.T) {
	own := map[string]string{
		"completion_shells.go": "shell", "man.go": "roff", "init.go": "YAML",
		"test_junit.go": "XML, whose texts are visible already",
		"version.go":    "names of our own",
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if own[name] != "" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		for i, line := range strings.Split(string(text), "\n") {
			if strings.Contains(line, "fmt.Fprint") || strings.Contains(line, "fmt.Print") ||
				strings.Contains(line, "json.NewEncoder") && !strings.Contains(line, "jsontext.") {
				t.Errorf("%s:%d: %s", name, i+1, strings.TrimSpace(line))
			}
		}
	}
}

// filesAreVisible looks at what the calls wrote beside the inputs.
func filesAreVisible(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{
		"o.ndjson", "r.ndjson", "s.json", "new/a.yaml", "new/a_test.yaml", "all_test.yaml",
		"fmt.yaml",
	} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
		}
		isVisible(t, name, string(data))
	}
}

func isVisible(t *testing.T, name, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("%s: no UTF-8", name)
	}
	// the mark of CSV for spreadsheets
	for _, first := range []string{"project,", "项目名称,", "department,", "主管部门,", "year,", "年度,"} {
		if strings.HasPrefix(text, "\ufeff"+first) {
			text = text[len("\ufeff"):]
		}
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSuffix(line, "\n")
		trimmed := strings.TrimLeft(strings.ReplaceAll(line, "│ ", " "), " #") // beside a text is the rule of its box
		if strings.HasPrefix(trimmed, "X  100.00") || strings.HasPrefix(trimmed, "::error::") ||
			strings.HasPrefix(trimmed, "not ok 9") {
			t.Errorf("%s: line %d is forged: %q", name, number, line)
		}
		for _, r := range line {
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				t.Errorf("%s: line %d holds %U: %q", name, number, r, line)
				break
			}
		}
	}
}

func isNDJSON(t *testing.T, name, out string) {
	t.Helper()
	n := 0
	for line := range strings.Lines(out) {
		if n++; !json.Valid([]byte(line)) {
			t.Errorf("%s: no JSON: %s", name, line)
		}
	}
	if n == 0 {
		t.Errorf("%s: nothing", name)
	}
}

func isJSON(t *testing.T, name, out string) {
	t.Helper()
	if !json.Valid([]byte(out)) {
		t.Errorf("%s: no JSON:\n%s", name, out)
	}
}

func isXML(t *testing.T, name, out string) {
	t.Helper()
	d, tokens := xml.NewDecoder(strings.NewReader(out)), 0
	for ; ; tokens++ {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			break
		}
	}
	if tokens < 10 {
		t.Errorf("%s: nothing:\n%s", name, out)
	}
}

func isCSV(t *testing.T, name, out string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(rows) < 3 || len(rows) != strings.Count(out, "\n") {
		t.Errorf("%s: %d rows, %v", name, len(rows), err)
	}
}

// isAnnotations wants only commands with a file, each on its line, and the sum.
func isAnnotations(t *testing.T, name, out string) {
	t.Helper()
	n := 0
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "::error file=") {
			n++
		} else if strings.Contains(line, "::") {
			t.Errorf("%s: %s", name, line)
		}
	}
	if n == 0 {
		t.Errorf("%s: nothing:\n%s", name, out)
	}
}

// isTAP wants the results that the plan has, and nothing else at the beginning of lines but remarks.
func isTAP(t *testing.T, name, out string) {
	t.Helper()
	lines, results := strings.Split(strings.TrimSuffix(out, "\n"), "\n"), 0
	for _, line := range lines[2:] {
		switch {
		case strings.HasPrefix(line, "ok "), strings.HasPrefix(line, "not ok "):
			results++
		case !strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "#"):
			t.Errorf("%s: %s", name, line)
		}
	}
	if want := "1.." + strconv.Itoa(results); lines[1] != want || results < 3 {
		t.Errorf("%s: %d results, planned %s", name, results, lines[1])
	}
}

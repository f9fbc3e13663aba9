package template_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
)

const (
	head     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	official = `"http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	links    = head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// fields are those of the templates here.
var fields = []template.Field{
	{Name: "title"},
	{Name: "score", Kind: template.Figure},
	{Name: "project", Kind: template.Group, Fields: []template.Field{{Name: "name"}, {Name: "code"}}},
	{Name: "rows", Kind: template.List, Fields: []template.Field{
		{Name: "level1"},
		{Name: "level2"},
		{Name: "name"},
		{Name: "points", Kind: template.Figure},
		{Name: "reason"},
		{Name: "parts", Kind: template.List, Fields: []template.Field{{Name: "part"}}},
	}},
}

func parts(names ...string) []template.Tree {
	var all []template.Tree
	for _, n := range names {
		all = append(all, template.Tree{"part": n})
	}
	return all
}

func data() template.Tree {
	return template.Tree{
		"title": "自评", "score": exact.MustAmount("89.50"), "project": template.Tree{"name": "道路", "code": ""},
		"rows": []template.Tree{
			{"level1": "产出", "level2": "数量", "name": "里程", "points": exact.MustAmount("30"), "reason": "雨季", "parts": parts("a", "b")},
			{"level1": "产出", "level2": "数量", "name": "座数", "points": exact.MustAmount("20.5")},
			{"level1": "效益", "level2": "数量", "name": "时间", "points": exact.Amount{}, "reason": " ", "parts": parts("c")},
		},
	}
}

func p(runs ...string) string {
	var b strings.Builder
	for i, r := range runs {
		fmt.Fprintf(&b, `<w:r><w:rPr><w:sz w:val="%d"/></w:rPr><w:t>%s</w:t></w:r>`, 20+i, r)
	}
	return `<w:p>` + b.String() + `</w:p>`
}

func tbl(rows ...string) string { return `<w:tbl><w:tblPr/>` + strings.Join(rows, "") + `</w:tbl>` }

func tr(cells ...string) string {
	var b strings.Builder
	for _, c := range cells {
		if !strings.HasPrefix(c, "<w:tcPr>") && !strings.HasPrefix(c, "<w:p>") {
			c = p(c)
		}
		b.WriteString(`<w:tc>` + c + `</w:tc>`)
	}
	return `<w:tr>` + b.String() + `</w:tr>`
}

// filled is a template filled with data.
func filled(t *testing.T, name string, file []byte, d template.Tree) []byte {
	t.Helper()
	made, err := template.Read("模板.docx", file, fields)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var b bytes.Buffer
	if err := made.Fill(&b, d); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b.Bytes()
}

// shown is what a document shows: paragraphs as they are, the rows of tables with | between cells.
func shown(t *testing.T, file []byte) string {
	t.Helper()
	reader := docx.Reader()
	if source.Of(file) == source.Workbook {
		reader = xlsx.Reader()
	}
	d, err := reader.Read(context.Background(), "a", file, source.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			lines = append(lines, b.Text)
		case *grid.Table:
			for r := range b.Rows() {
				var cells []string
				for c := range b.Width(r) {
					cell := b.At(r, c)
					text := ""
					if cell != nil && cell.Row == r && cell.Column == c {
						text = strings.ReplaceAll(cell.Text, "\n", "⏎")
					} else if cell != nil {
						text = "^"
					}
					cells = append(cells, text)
				}
				lines = append(lines, strings.TrimRight(strings.Join(cells, "|"), "|"))
			}
		}
	}
	return strings.Join(lines, "\n")
}

func TestWordTemplates(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"fields", p("{{title}}：{{project.name}}得{{ score }}分"), "自评：道路得89.50分"},
		{"fields over runs", p("甲{", "{pro", "ject.na", "me}", "}乙{{ti", "tle}}"), "甲道路乙自评"},
		{"text that isn't a field", p("{一} }} {项}"), "{一} }} {项}"},
		{"a row", tbl(tr("名称", "分值"), tr("{{#rows}}{{name}}", "{{points}}{{/rows}}"), tr("合计", "{{score}}")), "名称|分值\n里程|30\n座数|20.5\n时间\n合计|89.50"},
		{"rows between rows of marks", tbl(tr("{{#rows}}"), tr("{{name}}"), tr("{{reason}}"), tr("{{/rows}}")), "里程\n雨季\n座数\n\n时间"},
		{"paragraphs between paragraphs of marks", p("{{#rows}}") + p("一、{{name}}") + p("完") + p("{{/rows}}"), "一、里程\n完\n一、座数\n完\n一、时间\n完"},
		{"within a paragraph", p("有{{#rows}}{{name}}、{{/rows}}等"), "有里程、座数、时间、等"},
		{"within a paragraph over runs", p("有{{#ro", "ws}}{{na", "me}}、{{/", "rows}}等"), "有里程、座数、时间、等"},
		{"within a cell", tbl(tr("{{#rows}}{{name}}；{{/rows}}", "x")), "里程；座数；时间；|x"},
		{"a list in a list", tbl(tr("{{#rows}}{{name}}", "{{#parts}}{{part}}{{name}} {{/parts}}{{/rows}}")), "里程|a里程 b里程 \n座数\n时间|c时间 "},
		{"rows in rows", tbl(tr("{{#rows}}"), tr("{{name}}"), tr("{{#parts}}- {{part}}", "{{/parts}}"), tr("{{/rows}}")), "里程\n- a\n- b\n座数\n时间\n- c"},
		{"conditions", p("{{?project.name}}有{{project.name}}{{/project.name}}{{?project.code}}码{{/project.code}}{{^project.code}}无码{{/project.code}}"), "有道路无码"},
		{"a paragraph that is a condition goes with it", p("一") + p("{{?project.code}}码：{{project.code}}{{/project.code}}") + p("二"), "一\n二"},
		{"paragraphs of a condition", p("{{?project.code}}") + p("码") + p("{{/}}") + p("{{^project.code}}") + p("无") + p("{{/}}"), "无"},
		{"blank text is blank", tbl(tr("{{#rows}}{{name}}", "{{?reason}}因：{{reason}}{{/reason}}{{/rows}}")), "里程|因：雨季\n座数\n时间"},
		{"a list that has items", p("{{?rows}}有{{/rows}}{{^rows}}没有{{/rows}}"), "有"},
		{"a table for each", p("{{#rows}}") + tbl(tr("{{name}}")) + p("{{/rows}}") + p("完"), "里程\n座数\n时间\n完"},
		{"a group", p("{{#project}}{{name}}{{/project}}"), "道路"},
		{
			"cells that grow",
			tbl(tr("{{#rows}}{{=level1}}", "{{=level2}}", "{{name}}{{/rows}}"), tr("计", "", "")),
			"产出|数量|里程\n^|^|座数\n效益|数量|时间\n计",
		},
		{
			"cells that don't grow into another copy of what is around them",
			tbl(tr("{{#rows}}"), tr("{{#parts}}{{=level2}}", "{{part}}{{/parts}}"), tr("{{/rows}}")),
			"数量|a\n^|b\n数量|c",
		},
		{"a cell of nothing but a condition keeps a paragraph", tbl(tr("{{?project.code}}x{{/project.code}}", "y")), "|y"},
		{"marks in cells of their own", tbl(tr("{{#rows}}", "{{name}}", "{{/rows}}")), "|里程\n|座数\n|时间"},
	} {
		if d := cmp.Diff(c.want, shown(t, filled(t, c.name, wordFile(c.body), data()))); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// A value stands in the format of the place where its field begins, and of what isn't a field nothing changes.
func TestFormatIsKept(t *testing.T) {
	file := filled(t, "format", wordFile(`<w:p w14:paraId="1"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲{{ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tle}}乙</w:t><w:tab/></w:r></w:p><!-- x -->`), data())
	want := `<w:p w14:paraId="1"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲</w:t></w:r>` +
		`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">自评</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">乙</w:t><w:tab/></w:r></w:p><!-- x --><w:sectPr/>`
	if got := part(t, file, "word/document.xml"); !strings.Contains(got, want) {
		t.Errorf("%s\nwant within it\n%s", got, want)
	}
}

func part(t *testing.T, file []byte, name string) string {
	t.Helper()
	pack, err := source.OpenPackage("a", file, source.Limits{Ratio: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	data, err := pack.Part(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestMistakesInTemplates(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"unknown", p("一") + p("{{titel}}"), "第2段 TEMPLATE_FIELD_UNKNOWN {{titel}} DID_YOU_MEAN title"},
		{"unknown in a table", p("一") + tbl(tr("a")) + tbl(tr("a"), `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`+p("a")+`</w:tc><w:tc>`+p("{{project.nme}}")+`</w:tc></w:tr>`), "表2 第2行第3列 TEMPLATE_FIELD_UNKNOWN {{project.nme}} DID_YOU_MEAN project.name"},
		{"of a list", p("{{reason}}"), "第1段 TEMPLATE_FIELD_UNKNOWN {{reason}} TEMPLATE_FIELD_WITHIN {{#rows}} {{/rows}}"},
		{"unknown in a list that may be empty", p("{{#rows}}{{reson}}{{/rows}}"), "第1段 TEMPLATE_FIELD_UNKNOWN {{reson}} DID_YOU_MEAN reason"},
		{"a list as a value", p("{{rows}}"), "第1段 TEMPLATE_IS_LIST {{rows}} TEMPLATE_IS_LIST_HINT {{#rows}}…{{/rows}} level1、level2、name、points、reason、parts"},
		{"a value as a list", p("{{#title}}{{/title}}"), "第1段 TEMPLATE_NO_LIST {{#title}} TEMPLATE_NO_LIST_HINT {{?title}}"},
		{"no end", p("{{#rows}}x"), "第1段 TEMPLATE_OPEN {{#rows}} TEMPLATE_OPEN_HINT {{/rows}}"},
		{"an end in another table", tbl(tr("{{#rows}}x")) + p("{{/rows}}"), "表1 第1行第1列 TEMPLATE_OPEN {{#rows}} TEMPLATE_OPEN_HINT {{/rows}}; 第1段 TEMPLATE_CLOSES_NOTHING {{/rows}} TEMPLATE_CLOSES_NOTHING_HINT {{#rows}}"},
		{"no start", p("{{/rows}}"), "第1段 TEMPLATE_CLOSES_NOTHING {{/rows}} TEMPLATE_CLOSES_NOTHING_HINT {{#rows}}"},
		{"another end", p("{{#rows}}{{/score}}"), "第1段 TEMPLATE_CLOSES_OTHER {{/score}} TEMPLATE_CLOSES_OTHER_HINT {{/rows}}"},
		{"cut short", p("{{title}", "<w:br/>"), "第1段 TEMPLATE_BRACES {{title} TEMPLATE_BRACES_HINT "},
		{"in a header", p("x"), "页眉1 第1段 TEMPLATE_FIELD_UNKNOWN {{a}} TEMPLATE_FIELDS_KNOWN title、score、project、project.name、project.code、rows"},
		{"of both", p("{{#rows}}") + p("a{{/rows}}b{{#rows}}") + p("{{/rows}}"), "第2段 TEMPLATE_CROSSES {{#rows}} TEMPLATE_CROSSES_HINT ; 第1段 TEMPLATE_OPEN {{#rows}} TEMPLATE_OPEN_HINT {{/rows}}"},
	} {
		var more [][2]string
		if c.name == "in a header" {
			more = append(more, [2]string{"word/header1.xml", `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + p("{{a}}") + `</w:hdr>`})
		}
		_, err := template.Read("模板.docx", wordFile(c.body, more...), fields)
		if got := told(err); got != c.want && (c.name != "of both" || !strings.HasPrefix(got, c.want[:40])) {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
	_, err := template.Read("a.txt", []byte("{{title}}"), fields)
	if got := told(err); got != " TEMPLATE_FORMAT  TEMPLATE_FORMAT_HINT " {
		t.Error(got)
	}
}

func told(err error) string {
	var all []string
	for _, e := range fault.All(err) {
		var args []string
		for _, a := range e.Hint.Args {
			switch a := a.(type) {
			case []string:
				args = append(args, strings.Join(a, "、"))
			default:
				args = append(args, fmt.Sprint(a))
			}
		}
		line := e.Place.Cell + " " + string(e.Code) + " " + e.Text + " " + string(e.Hint.Code) + " " + strings.Join(args, " ")
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

// A list within itself, again and again, ends.
func TestListsWithinThemselvesEnd(t *testing.T) {
	d := data()
	d["rows"] = slices.Repeat(d["rows"].([]template.Tree), 200)
	for deep := 5; deep <= 10; deep += 5 {
		nested := strings.Repeat("{{#rows}}", deep) + strings.Repeat("{{/rows}}", deep)
		for place, file := range map[string][]byte{
			"第1段": wordFile(p(nested)), "自评表!A1": bookFile(`<row r="1">` + cell("A1", nested) + `</row>`),
		} {
			made, err := template.Read("a", file, fields)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := told(made.Fill(io.Discard, d)), place+" TEMPLATE_LARGE {{#rows}}  "; got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}

// injections are texts that programs may take for something else.
var injections = []string{
	`=HYPERLINK("http://x","y")`, "+1+1", "-1", "@SUM(A1)", "{ INCLUDETEXT \"/etc/passwd\" }", "{{title}}", "{{#rows}}", "]]>", "<w:p/>", "&amp;&#60;",
	"a\nb", "a\tb", "\x00\x01\x1b[31m\x07红", "\u202e\ufffe\uffff", "'", `"`, "<!--", "</w:t></w:r></w:p>", "1e5", "001", "12345678901234567890", strings.Repeat("长", 2000), " a ",
}

// visible is a text without what no document can hold.
func visible(text string) string {
	return strings.NewReplacer("\x00", "", "\x01", "", "\x1b", "", "\x07", "", "\ufffe", "", "\uffff", "").Replace(text)
}

func TestValuesAreTexts(t *testing.T) {
	for _, text := range injections {
		d := data()
		d["title"] = text
		file := filled(t, text, wordFile(p("甲{{title}}乙")+tbl(tr("{{title}}"))), d)
		want := "甲" + visible(text) + "乙"
		if got := shown(t, file); strings.Join(strings.Fields(strings.SplitN(got, "乙", 2)[0]+"乙"), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q: %q", text, got)
		}
		main := part(t, file, "word/document.xml")
		if strings.Contains(main, "instrText") || strings.Contains(main, "fldSimple") || strings.Count(main, "<w:p>") != 2 {
			t.Errorf("%q: %s", text, main)
		}
		book := filled(t, text, bookFile(`<row r="1"><c r="A1" t="inlineStr"><is><t>{{title}}</t></is></c><c r="B1" t="inlineStr"><is><t>甲{{title}}乙</t></is></c></row>`), d)
		sheet := part(t, book, "xl/worksheets/sheet1.xml")
		if strings.Contains(sheet, "<f>") || strings.Contains(sheet, "<v>") {
			t.Errorf("%q: %s", text, sheet)
		}
		if got, want := strings.Fields(shown(t, book)), strings.Fields(strings.ReplaceAll(visible(text)+"|"+"甲"+visible(text)+"乙", "\n", "⏎")); !cmp.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func bookFile(rows string, more ...string) []byte {
	const main = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	rest := ""
	if len(more) > 0 {
		rest = more[0]
	}
	names := ""
	if len(more) > 1 {
		names = more[1]
	}
	return template.Pack([][2]string{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`},
		{"_rels/.rels", links + `<Relationship Id="rId1" Type=` + official + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", head + `<workbook` + main + ` xmlns:r=` + official + `"><sheets><sheet name="自评表" sheetId="1" r:id="rId1"/></sheets>` + names + `</workbook>`},
		{"xl/_rels/workbook.xml.rels", links + `<Relationship Id="rId1" Type=` + official + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=` + official + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
		{"xl/sharedStrings.xml", head + `<sst` + main + `><si><t>{{#rows}}{{name}}</t></si><si><r><rPr><b/></rPr><t>{{poi</t></r><r><t>nts}}</t></r></si><si><t>{{/rows}}</t></si><si><t>合计</t></si></sst>`},
		{"xl/worksheets/sheet1.xml", head + `<worksheet` + main + `><dimension ref="A1:C9"/><sheetData>` + rows + `</sheetData>` + rest + `</worksheet>`},
		{"xl/charts/chart1.xml", `<c:chart xmlns:c="urn:c"><c:val><c:numRef><c:f>自评表!$B$2</c:f><c:numCache><c:ptCount val="1"/></c:numCache></c:numRef></c:val></c:chart>`},
	})
}

func cell(at, text string) string {
	return `<c r="` + at + `" s="3" t="inlineStr"><is><t>` + text + `</t></is></c>`
}

func TestRowsOfWorkbooks(t *testing.T) {
	rows := `<row r="1" ht="20">` + cell("A1", "名称") + cell("B1", "分值") + `</row>` +
		`<row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="2" t="s"><v>1</v></c><c r="C2" s="4"><f>B2*2</f><v>9</v></c><c r="D2" t="s"><v>2</v></c></row>` +
		`<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4"><f>SUM(B2:B2)+COUNTIF(A2:A2,"B2")+LOG10(B4)+$B$2</f><v>0</v></c><c r="C4"><f>B4</f></c></row>`
	rest := `<autoFilter ref="A1:D2"/><mergeCells count="2"><mergeCell ref="C2:C2"/><mergeCell ref="A4:A6"/></mergeCells>` +
		`<conditionalFormatting sqref="B2 A4"><x/></conditionalFormatting><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="9"/></rowBreaks>`
	names := `<definedNames><definedName name="a">自评表!$A$1:$D$4</definedName></definedNames>`
	file := filled(t, "rows", bookFile(rows, rest, names), data())
	sheet := part(t, file, "xl/worksheets/sheet1.xml")
	for _, want := range []string{
		`<row r="1" ht="20"><c r="A1" s="3" t="inlineStr"><is><t>名称</t></is></c>`,
		`<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">里程</t></is></c><c r="B2" s="2"><v>30</v></c><c r="C2" s="4"><f>B2*2</f></c>`,
		`<row r="3"><c r="A3" s="1" t="inlineStr"><is><t xml:space="preserve">座数</t></is></c><c r="B3" s="2"><v>20.5</v></c><c r="C3" s="4"><f>B3*2</f></c>`,
		`<row r="4"><c r="A4" s="1" t="inlineStr"><is><t xml:space="preserve">时间</t></is></c><c r="B4" s="2"/><c r="C4" s="4"><f>B4*2</f></c>`,
		`<row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6"><f>SUM(B2:B4)+COUNTIF(A2:A4,&quot;B2&quot;)+LOG10(B6)+$B$4</f></c><c r="C6"><f>B6</f></c></row>`,
		`<autoFilter ref="A1:D4"/>`, `<mergeCell ref="A6:A8"/>`, `sqref="B2:B4 A6"`,
		`<rowBreaks count="3" manualBreakCount="3"><brk id="2" max="9"/><brk id="3" max="9"/><brk id="4" max="9"/></rowBreaks>`,
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("no %s in\n%s", want, sheet)
		}
	}
	if got := part(t, file, "xl/workbook.xml"); !strings.Contains(got, "自评表!$A$1:$D$6<") || !strings.Contains(got, `fullCalcOnLoad="1"`) {
		t.Error(got)
	}
	if got := part(t, file, "xl/charts/chart1.xml"); !strings.Contains(got, "<c:f>自评表!$B$2:$B$4</c:f></c:numRef>") {
		t.Error(got)
	}
	if d := cmp.Diff("名称|分值||\n里程|30||\n座数|20.5||\n时间|||", strings.SplitN(shown(t, file), "\n\n", 2)[0]); d != "" && !strings.HasPrefix(shown(t, file), "名称|分值") {
		t.Error(d)
	}
}

// Blank rows move with what is above, however many there are, and formulas with them.
func TestManyBlankRows(t *testing.T) {
	rows := `<row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>` +
		`<row r="5000"><c r="B5000"><f>SUM(B2:B4990)+B3000</f><v>0</v></c></row>`
	sheet := part(t, filled(t, "blank rows", bookFile(rows), data()), "xl/worksheets/sheet1.xml")
	if want := `<row r="5002"><c r="B5002"><f>SUM(B2:B4992)+B3002</f></c></row>`; !strings.Contains(sheet, want) {
		t.Errorf("no %s in\n%s", want, sheet)
	}
}

// A row is as high as its longest field takes lines, unless the template says how high.
func TestRowsAreHighEnough(t *testing.T) {
	d := data()
	d["title"] = strings.Repeat("长", 20) // 40 digits wide
	rows := `<row r="1">` + cell("A1", "{{title}}") + `</row><row r="2" ht="15" customHeight="1">` + cell("A2", "{{title}}") + `</row>` +
		`<row r="3">` + cell("A3", "{{title}}") + `</row><row r="4">` + cell("B4", "{{title}}") + `</row>`
	file := bookFile(rows, `<mergeCells count="1"><mergeCell ref="A3:C3"/></mergeCells><cols><col min="1" max="1" width="11.5" customWidth="1"/></cols>`)
	sheet := part(t, filled(t, "high", file, d), "xl/worksheets/sheet1.xml")
	for _, want := range []string{`<row r="1" ht="60">`, `<row r="2" ht="15" customHeight="1">`, `<row r="3" ht="32">`, `<row r="4" ht="74">`} {
		if !strings.Contains(sheet, want) {
			t.Errorf("no %s in %s", want, sheet)
		}
	}
}

// Without an item no row is left, and what summed them up sums up nothing.
func TestNoRowsOfWorkbooks(t *testing.T) {
	rows := `<row r="1">` + cell("A1", "名称") + `</row><row r="2">` + cell("A2", "{{#rows}}{{name}}") + cell("B2", "{{/rows}}") + `</row>` +
		`<row r="3"><c r="B3"><f>SUM(B2:B2)</f></c></row>`
	d := data()
	d["rows"] = []template.Tree{}
	sheet := part(t, filled(t, "none", bookFile(rows, `<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>`), d), "xl/worksheets/sheet1.xml")
	if !strings.Contains(sheet, `<row r="2"><c r="B2"><f>SUM(0)</f></c></row></sheetData></worksheet>`) {
		t.Error(sheet)
	}
}

// Cells that grow are merged, also where they are merged across already; rows within rows have the formulas of their
// own copy.
func TestMergedRowsOfWorkbooks(t *testing.T) {
	rows := `<row r="1">` + cell("A1", "{{#rows}}") + `</row>` +
		`<row r="2">` + cell("A2", "{{#parts}}{{part}}") + `<c r="B2" t="inlineStr"><is><t>{{/parts}}</t></is></c></row>` +
		`<row r="3"><c r="A3"><f>COUNTA(A2:A2)</f></c></row>` +
		`<row r="4">` + cell("A4", "{{/rows}}") + `</row>` +
		`<row r="6">` + cell("A6", "{{#rows}}{{=level1}}") + `<c r="B6" s="7"/>` + cell("C6", "{{=level2}}{{/}}") + `</row>` +
		`<row r="7"><c r="A7"><f>SUM(A3:A3)</f></c></row>`
	sheet := part(t, filled(t, "merged", bookFile(rows, `<mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>`), data()), "xl/worksheets/sheet1.xml")
	for _, want := range []string{
		`<row r="3"><c r="A3"><f>COUNTA(A1:A2)</f>`, `<row r="4"><c r="A4"><f>COUNTA(0)</f>`, `<row r="6"><c r="A6"><f>COUNTA(A5:A5)</f>`,
		`<row r="8"><c r="A8" s="3" t="inlineStr"><is><t xml:space="preserve">产出</t></is></c><c r="B8" s="7"/>`,
		`<row r="9"><c r="A9" s="3"/>`, `<mergeCell ref="A8:B9"/>`, `<mergeCell ref="C8:C9"/>`, `<mergeCell ref="A10:B10"/>`,
		`<row r="11"><c r="A11"><f>SUM(A3:A6)</f>`,
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("no %s in\n%s", want, sheet)
		}
	}
	_, err := template.Read("模板.xlsx", bookFile(`<row r="3">`+cell("B3", "{{nam}}")+`</row>`), fields)
	if got, want := told(err), "自评表!B3 TEMPLATE_FIELD_UNKNOWN {{nam}} TEMPLATE_FIELDS_KNOWN title、score、project、project.name、project.code、rows"; got != want {
		t.Error(got)
	}
}

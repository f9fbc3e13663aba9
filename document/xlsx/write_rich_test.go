package xlsx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// A text with formats of its own keeps them where it stays the same, as a year that is moved on does; what is new has
// the format of what it replaces. A number, and a text without formats, are written as ever.
func TestFormatsWithinACellAreKept(t *testing.T) {
	const bold, red = `<rPr><b/><sz val="11"/></rPr>`, `<rPr><color rgb="FFFF0000"/></rPr>`
	rich := `<r><t>（</t></r><r>` + bold + `<t>2024</t></r><r>` + red + `<t xml:space="preserve">年度） </t></r>`
	run := func(format, text string) string {
		return `<r>` + format + `<t xml:space="preserve">` + text + `</t></r>`
	}
	for _, c := range []struct {
		name, cell, strings, text, want string
	}{
		{"a shared text", `t="s"><v>1</v>`, `<si><t>甲</t></si><si>` + rich + `</si>`, "（2025年度） ", run("", "（") + run(bold, "2025") + run(red, "年度） ")},
		{"one of its own", `t="inlineStr"><is>` + rich + `</is>`, "", "（2025年度） ", run("", "（") + run(bold, "2025") + run(red, "年度） ")},
		{"longer", `t="s"><v>0</v>`, `<si>` + rich + `</si>`, "（2024至2026年度） ", run("", "（") + run(bold, "2024至2026") + run(red, "年度） ")},
		{"shorter", `t="s"><v>0</v>`, `<si>` + rich + `</si>`, "（年度） ", run("", "（") + run(red, "年度） ")},
		{"another text", `t="s"><v>0</v>`, `<si><r>` + bold + `<t>甲</t></r><r>` + red + `<t>乙丙</t></r></si>`, "<丁", run(bold, "&lt;丁")},
		{"with a reading", `t="s"><v>0</v>`, `<si><r>` + bold + `<t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si>`, "甲乙", run(bold, "甲乙")},
		{"without formats", `t="s"><v>0</v>`, `<si><r><t>甲</t></r><r><t>乙</t></r></si>`, "丙", `<t xml:space="preserve">丙</t>`},
		{"a number", `t="s"><v>0</v>`, `<si>` + rich + `</si>`, "12.5", `<v>12.5</v>`},
	} {
		data := workbook{
			styles: formats, strings: c.strings,
			sheets: []string{`<sheetData><row r="1"><c r="A1" ` + c.cell + `</c><c r="B1"><v>1</v></c></row></sheetData>`},
		}.bytes(t)
		cell := cellOf(t, tablesOf(t, data)[0], 0, 0)
		out, _ := written(t, data, grid.Edit{Cell: cell, Text: c.text})
		want := `<c r="A1" t="inlineStr"><is>` + c.want + `</is></c><c r="B1">`
		if strings.HasPrefix(c.want, "<v>") {
			want = `<c r="A1">` + c.want + `</c><c r="B1">`
		}
		if sheet := partOf(t, out, "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, want) {
			t.Errorf("%s: no %s: %s", c.name, want, sheet)
		}
		got := cellOf(t, tablesOf(t, out)[0], 0, 0).Text
		if strings.TrimSpace(got) != strings.TrimSpace(c.text) {
			t.Errorf("%s: it reads %q", c.name, got)
		}
	}
}

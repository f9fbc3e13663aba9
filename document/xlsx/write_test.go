package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/fault"
)

func partOf(t testing.TB, data []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	part, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(part)
}

func tablesOf(t testing.TB, data []byte) []*grid.Table {
	t.Helper()
	doc, err := xlsx.Reader().Read(context.Background(), "a.xlsx", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var all []*grid.Table
	for _, b := range doc.Blocks {
		all = append(all, b.(*grid.Table))
	}
	return all
}

func cellOf(t testing.TB, table *grid.Table, row, column int) *grid.Cell {
	t.Helper()
	c := table.At(row, column)
	if c == nil {
		c = table.BlankAt(row, column)
	}
	if c == nil {
		t.Fatalf("no cell at %d, %d", row, column)
	}
	return c
}

func written(t testing.TB, data []byte, edits ...grid.Edit) ([]byte, fault.List) {
	t.Helper()
	var b bytes.Buffer
	remarks, err := xlsx.Writer().Write(&b, "a.xlsx", data, edits)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), remarks
}

// formats are 0 General, 1 0%, 2 0.00, 3 0, 4 @, 5 a date.
const formats = `<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="2"/><xf numFmtId="1"/><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs>`

// What a sheet holds becomes something else by one edit; nothing besides changes.
func TestCellsAreWritten(t *testing.T) {
	const corner = `<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="F1"><v>1</v></c></row>`
	inline := func(s string) string { return `t="inlineStr"><is><t xml:space="preserve">` + s + `</t></is></c>` }
	for _, c := range []struct {
		name        string
		row, column int
		text        string
		before      string // after the first row
		after       string
	}{
		{"a cell that is there", 1, 1, "9.50", `<row r="2"><c r="B2" s="2"/><c r="F2"><v>1</v></c></row>`, `<row r="2"><c r="B2" s="2"><v>9.50</v></c><c r="F2"><v>1</v></c></row>`},
		{"between cells", 1, 3, "9", `<row r="2"><c r="B2"/><c r="F2"><v>1</v></c></row>`, `<row r="2"><c r="B2"/><c r="D2"><v>9</v></c><c r="F2"><v>1</v></c></row>`},
		{"after the last cell", 1, 3, "9", `<row r="2" s="3" customFormat="1"><c r="B2"/></row><row r="3"><c r="A3"><v>1</v></c></row>`, `<row r="2" s="3" customFormat="1"><c r="B2"/><c r="D2" s="3"><v>9</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>`},
		{"an empty row", 1, 3, "9", `<row r="2" spans="1:2"/><row r="3"><c r="A3"><v>1</v></c></row>`, `<row r="2"><c r="D2"><v>9</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>`},
		{"a row that isn't there", 1, 3, "9", `<row r="3"><c r="A3"><v>1</v></c></row>`, `<row r="2"><c r="D2"><v>9</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>`},
		{"a shared text", 1, 0, "乙", `<row r="2"><c r="A2" s="1" t="s"><v>0</v></c></row>`, `<row r="2"><c r="A2" s="1" ` + inline("乙") + `</row>`},
		{"emptied", 1, 0, "", `<row r="2"><c r="A2" s="1" t="s"><v>0</v></c></row>`, `<row r="2"><c r="A2" s="1"/></row>`},
		{"a percentage in a cell of percentages", 1, 0, "92%", `<row r="2"><c r="A2" s="1"><v>0.5</v></c></row>`, `<row r="2"><c r="A2" s="1"><v>0.92</v></c></row>`},
		{"one that the cell would round", 1, 0, "92.5%", `<row r="2"><c r="A2" s="1"><v>0.5</v></c></row>`, `<row r="2"><c r="A2" s="1" ` + inline("92.5%") + `</row>`},
		{"a percentage elsewhere", 1, 0, "92%", `<row r="2"><c r="A2"><v>0.5</v></c></row>`, `<row r="2"><c r="A2" ` + inline("92%") + `</row>`},
		{"a number that the cell would round", 1, 0, "9.5", `<row r="2"><c r="A2" s="3"><v>5</v></c></row>`, `<row r="2"><c r="A2" s="3" ` + inline("9.5") + `</row>`},
		{"a number in a cell of dates", 1, 0, "9.5", `<row r="2"><c r="A2" s="5"><v>5</v></c></row>`, `<row r="2"><c r="A2" s="5" ` + inline("9.5") + `</row>`},
		{"zeros before a number", 1, 0, "007", `<row r="2"><c r="A2"><v>5</v></c></row>`, `<row r="2"><c r="A2" ` + inline("007") + `</row>`},
		{"more digits than Excel keeps", 1, 0, "1234567890123456", `<row r="2"><c r="A2"><v>5</v></c></row>`, `<row r="2"><c r="A2" ` + inline("1234567890123456") + `</row>`},
		{"what looks like a formula", 1, 0, `=HYPERLINK("a")`, `<row r="2"><c r="A2"><v>5</v></c></row>`, `<row r="2"><c r="A2" ` + inline(`=HYPERLINK(&quot;a&quot;)`) + `</row>`},
		{"what looks like a reference", 1, 0, `_x0041_`, `<row r="2"><c r="A2"><v>5</v></c></row>`, `<row r="2"><c r="A2" ` + inline(`_x005F_x0041_`) + `</row>`},
		{"control characters and the end of a section", 1, 0, "\x1b[1m]]>\x00", `<row r="2"><c r="A2"><v>5</v></c></row>`, `<row r="2"><c r="A2" ` + inline(`[1m]]&gt;`) + `</row>`},
		{"cells without names", 1, 1, "9.00", `<row><c><v>5</v></c><c s="2"/></row>`, `<row><c><v>5</v></c><c s="2"><v>9.00</v></c></row>`},
	} {
		before := workbook{styles: formats, strings: `<si><t>旧</t></si>`, sheets: []string{corner + c.before}}.bytes(t)
		out, remarks := written(t, before, grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], c.row, c.column), Text: c.text})
		want := partOf(t, workbook{sheets: []string{corner + c.after}}.bytes(t), "xl/worksheets/sheet1.xml")
		if got := partOf(t, out, "xl/worksheets/sheet1.xml"); got != want {
			t.Errorf("%s: %s\nwant %s", c.name, got, want)
		}
		if len(remarks) > 0 {
			t.Errorf("%s: %v", c.name, remarks)
		}
		if c.text == "" {
			continue
		}
		shown := strings.NewReplacer("\x1b", "", "\x00", "").Replace(c.text)
		if got := cellOf(t, tablesOf(t, out)[0], c.row, c.column).Text; got != shown {
			t.Errorf("%s: reads %q, want %q", c.name, got, shown)
		}
	}
}

// Columns and prefixes keep to what the sheet has.
func TestCellsTakeTheStyleOfTheirColumn(t *testing.T) {
	sheet := `<x:cols xmlns:x="a"><x:col min="2" max="4" style="2"/></x:cols><x:sheetData xmlns:x="a"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="F1"><x:v>1</x:v></x:c></x:row></x:sheetData>`
	before := workbook{styles: formats, sheets: []string{sheet}}.bytes(t)
	out, _ := written(t, before, grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], 0, 2), Text: "9"})
	if got := partOf(t, out, "xl/worksheets/sheet1.xml"); !strings.Contains(got, `<x:c r="A1"><x:v>1</x:v></x:c><x:c r="C1" s="2"><x:v>9</x:v></x:c><x:c r="F1">`) {
		t.Error(got)
	}
}

// Formulas aren't replaced; those that depend on a cell that was written are named, and the workbook is to be computed.
func TestFormulasThatDependAreNamed(t *testing.T) {
	for _, c := range []struct {
		name, formula string
		stale         bool
	}{
		{"another cell", "SUM(B1:B3)", false},
		{"another sheet", "表2!A1", false},
		{"a name", "总分*2", true},
		{"a computed reference", `INDIRECT("B1")`, true},
		{"a text that looks like a reference", `"A1"&B1`, false},
		{"a truth value", "IF(B1=1,TRUE,FALSE)", false},
		{"a reference that is lost", "B1+#REF!+1", false},
		{"a whole column", "SUM(A:A)", true},
	} {
		sheet := `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="C2"><f>` + c.formula + `</f><v>1</v></c></row>` +
			`<row r="9"><c r="C9"><f>A1+1</f><v>2</v></c></row>`
		if !c.stale {
			sheet = strings.Replace(sheet, "A1+1", "B1+1", 1)
		}
		before := workbook{styles: formats, sheets: []string{sheet, `<row r="1"><c r="A1"><v>1</v></c></row>`}}.bytes(t)
		out, remarks := written(t, before, grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], 0, 0), Text: "9"})
		if computed := strings.Contains(partOf(t, out, "xl/workbook.xml"), `fullCalcOnLoad="1"`); computed != c.stale || len(remarks) > 0 != c.stale {
			t.Errorf("%s: computed %t, %v", c.name, computed, remarks)
		}
		edit := grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], 1, 2), Text: "9"}
		_, err := xlsx.Writer().Write(io.Discard, "a.xlsx", before, []grid.Edit{edit})
		if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "CELL_FORMULA" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Formulas that refer to each other without end, or twice each, end.
func TestFormulasWithoutEnd(t *testing.T) {
	for name, formula := range map[string]func(i int) string{
		"twice each":   func(i int) string { return fmt.Sprintf("A%d+A%[1]d", i-1) },
		"a ring":       func(i int) string { return fmt.Sprintf("A%d+A1", (i+1)%2000+2) },
		"sums of all":  func(int) string { return "SUM(A1:B1048576)" },
		"sums of some": func(i int) string { return fmt.Sprintf("SUM(A1:A%d)", i-1) },
	} {
		var sheet strings.Builder
		sheet.WriteString(`<row r="1"><c r="A1"><v>1</v></c></row>`)
		for i := 2; i < 2002; i++ {
			fmt.Fprintf(&sheet, `<row r="%d"><c r="A%[1]d"><f>%s</f><v>1</v></c></row>`, i, formula(i))
		}
		before := workbook{styles: formats, sheets: []string{sheet.String()}}.bytes(t)
		out, remarks := written(t, before, grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], 0, 0), Text: "2"})
		if len(remarks) == 0 || !strings.Contains(partOf(t, out, "xl/workbook.xml"), `fullCalcOnLoad="1"`) {
			t.Errorf("%s: nothing is left to compute", name)
		}
	}
}

// Simple formulas that depend on a cell that was written get their values; the workbook needs no computing then.
func TestSimpleFormulasAreComputed(t *testing.T) {
	for formula, want := range map[string]string{ // A1 becomes 9.5; B1 is 1, B2 a text, B3 0.25, B4 =A1*2, B5 blank
		"SUM(A1:B3)":            "10.75",
		"sum( A1 , B1 : B3 )":   "",
		"SUM(A1,B1:B5,2)":       "31.75",
		"$A$1*2-1":              "18",
		"B4":                    "19",
		"'表1'!A1":               "9.5",
		"表2!A1+A1":              "10.5",
		"ROUND(A1/3,2)":         "3.17",
		"(A1+B1)*10%":           "1.05",
		"-A1+B5":                "-9.5",
		"A1+B2":                 "", // a text
		"A1/B5":                 "",
		"IF(A1>5,1,0)":          "",
		"A1&&quot;分&quot;":      "",
		"SUM(A1:B3)+SUM(C2,A1)": "", // of itself
		"SUM(" + strings.Repeat("(", 200) + "A1" + strings.Repeat(")", 200) + ")": "",
	} {
		sheet := `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>` +
			`<row r="2"><c r="B2" t="inlineStr"><is><t>无</t></is></c><c r="C2" s="1"><f>` + formula + `</f><v>1</v></c></row>` +
			`<row r="3"><c r="B3"><v>0.25</v></c></row><row r="4"><c r="B4"><f>A1*2</f></c></row>`
		before := workbook{styles: formats, sheets: []string{sheet, `<row r="1"><c r="A1"><v>1</v></c></row>`}}.bytes(t)
		out, remarks := written(t, before, grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], 0, 0), Text: "9.5"})
		part := partOf(t, out, "xl/worksheets/sheet1.xml")
		value := want
		if want == "" {
			value = "1"
		}
		if !strings.Contains(part, `<c r="C2" s="1"><f>`+formula+`</f><v>`+value+`</v></c>`) ||
			!strings.Contains(part, `<c r="B4"><f>A1*2</f><v>19</v></c>`) {
			t.Errorf("%s: %s, want %s", formula, part, value)
		}
		if due := strings.Contains(partOf(t, out, "xl/workbook.xml"), `fullCalcOnLoad="1"`); due != (want == "") || due != (len(remarks) > 0) {
			t.Errorf("%s: to be computed %t, %v", formula, due, remarks)
		}
	}
}

// A chain of formulas is computed to its end.
func TestChainsOfFormulas(t *testing.T) {
	var sheet strings.Builder
	sheet.WriteString(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	for i := 2; i <= 500; i++ {
		fmt.Fprintf(&sheet, `<row r="%d"><c r="A%[1]d"><f>A%d+1</f><v>%[1]d</v></c></row>`, i, i-1)
	}
	before := workbook{styles: formats, sheets: []string{sheet.String()}}.bytes(t)
	out, remarks := written(t, before, grid.Edit{Cell: cellOf(t, tablesOf(t, before)[0], 0, 0), Text: "2"})
	if part := partOf(t, out, "xl/worksheets/sheet1.xml"); len(remarks) > 0 || !strings.Contains(part, `<c r="A500"><f>A499+1</f><v>501</v></c>`) {
		t.Error(remarks, part[len(part)-200:])
	}
}

package xlsx_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document/grid"
)

func TestWhatASheetShows(t *testing.T) {
	for _, c := range []struct {
		name string
		book workbook
		want string
	}{
		{
			"number formats",
			workbook{
				styles:  styled("0.0%", `0"家"`, "#,##0.00", `_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `, `yyyy"年"m"月"`, "# ?/?", `@"级"`),
				strings: "<si><t>优</t></si>",
				sheets: []string{`<row r="1"><c r="A1" s="1"><v>0.985</v></c><c r="B1" s="2"><v>25</v></c><c r="C1" s="3"><v>1234567.891</v></c>` +
					`<c r="D1" s="4"><v>0</v></c><c r="E1" s="5"><v>45000</v></c><c r="F1" s="6"><v>2.5</v></c><c r="G1" s="7" t="s"><v>0</v></c></row>`},
			},
			"表1\n98.5% | 25家 | 1,234,567.89 | - | 2023年3月 | 2 1/2 | 优级",
		},
		{
			"formats that aren't written out, a style that doesn't exist, no styles",
			workbook{
				styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs>`,
				sheets: []string{`<row><c s="1"><v>1</v></c><c s="2"><v>45000</v></c><c s="99"><v>0.30000000000000004</v></c><c s="-1"><v>1E3</v></c></row>`},
			},
			"表1\n100.00% | 2023/3/15 | 0.3 | 1000",
		},
		{
			"days from 1904",
			workbook{
				properties: `<workbookPr date1904="1"/>`, styles: styled("yyyy-mm-dd"),
				sheets: []string{`<row><c s="1"><v>43538</v></c></row>`},
			},
			"表1\n2023-03-15",
		},
		{
			"strict, with dates as such",
			workbook{
				isStrict: true, styles: styled("yyyy-mm-dd hh:mm"), strings: "<si><t>项目</t></si>",
				sheets: []string{`<row><c s="1" t="d"><v>2023-03-15T06:30:00</v></c><c t="s"><v>0</v></c><c s="1" t="d"><v>2023-03-15</v></c></row>`},
			},
			"表1\n2023-03-15 06:30 | 项目 | 2023-03-15 00:00",
		},
		{
			"texts: shared, rich, inline, of formulas; readings aren't shown",
			workbook{
				strings: `<si><r><t>年度</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 指标值</t></r><rPh sb="0" eb="1"><t>nián</t></rPh></si><si><t>a_x000D_
b_x005F_x_xzz</t></si>`,
				sheets: []string{`<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>内</t><rPh><t>x</t></rPh></is></c>` +
					`<c t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c><c t="str"><f>A1&amp;B1</f><v>≥&lt;5</v></c><c t="s"><v>7</v></c></row>`},
			},
			"表1\n年度 指标值 | a/b_x_xzz | 内 | 一二 | ≥<5",
		},
		{
			"truth, errors, formulas without a value",
			workbook{sheets: []string{`<row r="3"><c r="B3" t="b"><v>1</v></c><c r="C3" t="b"><f>1=2</f><v>0</v></c><c r="D3" t="e"><f>Sheet9!A1</f><v>#REF!</v></c>` +
				`<c r="E3"><f>SUM(A1:A9)</f></c><c r="F3"><f>1+1</f><v></v></c><c r="G3" t="str"><f>""</f><v></v></c><c r="H3"><f>1+1</f><v>2</v></c></row>`}},
			"表1\n· | · | · | · | · | · | · | ·\n· | · | · | · | · | · | · | ·\n· | TRUE | FALSE | #REF! | · | · | · | 2\n" +
				"表1!D3 SHEET_ERROR_VALUE #REF!\n表1!E3 SHEET_FORMULA_EMPTY \n表1!F3 SHEET_FORMULA_EMPTY ",
		},
		{
			"ticks in fonts of symbols",
			workbook{
				styles: `<fonts><font><name val="宋体"/></font><font><name val="Wingdings 2"/></font><font><sz val="9"/><name val="Wingdings"/></font></fonts>` +
					`<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><name val="x"/></font></dxf></dxfs>`,
				strings: `<si><t>R</t></si><si><t>£</t></si><si><t>þ¨ü</t></si><si><r><rPr><rFont val="Wingdings 2"/></rPr><t>R</t></r><r><rPr><rFont val="宋体"/></rPr><t>R是</t></r></si><si><r><t>R</t></r><r><rPr><rFont val="宋体"/></rPr><t>R</t></r></si>`,
				sheets:  []string{`<row><c s="1" t="s"><v>0</v></c><c s="1" t="s"><v>1</v></c><c s="2" t="s"><v>2</v></c><c t="s"><v>0</v></c><c t="s"><v>3</v></c><c s="1" t="s"><v>4</v></c></row>`},
			},
			"表1\n☑ | □ | ☑□✓ | R | ☑R是 | ☑R",
		},
		{
			"merged areas, overlapping ones, and what they cover",
			workbook{sheets: []string{`<sheetData><row><c t="str"><v>表名</v></c></row><row><c t="str"><v>产出</v></c><c><v>1</v></c><c><v>2</v></c></row>` +
				`<row><c t="str"><v>产出</v></c><c><v>3</v></c><c><v>4</v></c></row><row><c t="str"><v>丢</v></c><c><v>5</v></c><c><v>6</v></c></row></sheetData>` +
				`<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:XFD1"/><mergeCell ref="B3:C4"/><mergeCell ref="C4:C6"/><mergeCell ref="A6:B6"/><mergeCell ref="B2"/><mergeCell ref="x"/></mergeCells>`}},
			"表1\n表名 | < | <\n产出 | 1 | 2\n^ | 3 | <\n^ | ^ | ^\n· | · | ·\n | < | ·\n" +
				"表1!A4 SHEET_CELL_COVERED 丢\n表1!B4 SHEET_CELL_COVERED 5\n表1!C3 SHEET_CELL_COVERED 4\n表1!C4 SHEET_CELL_COVERED 6",
		},
		{
			"blank merged areas",
			workbook{sheets: []string{`<sheetData><row><c r="C1"><v>1</v></c></row><row r="3"><c r="C3"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells>`}},
			"表1\n | < | 1\n^ | ^ | ·\n^ | ^ | 2",
		},
		{
			"what is hidden is read and said",
			workbook{
				sheets: []string{
					`<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row>` +
						`<row r="2" hidden="1"><c r="B2"><v>2</v></c></row><row r="3" hidden="true"/><row r="4"><c r="C4"><v>3</v></c></row><row r="5" hidden="1"><c r="A5"><v>4</v></c></row></sheetData>`,
					`<row><c><v>5</v></c></row>`, `<row><c><v>6</v></c></row>`, `<row/>`,
				},
				states: []string{"", `state="hidden"`, `state="veryHidden"`, `state="hidden"`},
			},
			"表1\n1 | · | ·\n· | 2 | ·\n· | · | ·\n· | · | 3\n4 | · | ·\n表2\n5\n表3\n6\n" +
				"表1 SHEET_ROWS_HIDDEN 1-2, 5\n表1 SHEET_COLUMNS_HIDDEN B-C\n表2 SHEET_HIDDEN 表2\n表3 SHEET_HIDDEN 表3",
		},
		{
			"rows and cells out of order, twice, without numbers, with wrong ones",
			workbook{sheets: []string{`<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c><v>1</v></c><c r="?"><v>2</v></c></row><row r="99999999"><c r="ZZZZ1"><v>x</v></c></row>`}},
			"表1\n1 | 2\n3 | 4\n表1!A2 SHEET_CELL_COVERED x",
		},
		{
			"cells in no row",
			workbook{sheets: []string{`<sheetData><c><v>1</v></c><c><v>2</v></c><row><c><v>3</v></c></row></sheetData>`}},
			"表1\n1 | 2\n3 | ·",
		},
		{
			"other things with rows and cells in them",
			workbook{sheets: []string{`<sheetData><row><c><v>1</v></c></row></sheetData><extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst><drawing/>`}},
			"表1\n1",
		},
		{
			"prefixes",
			workbook{sheets: []string{`<x:sheetData xmlns:x="a"><x:row><x:c t="inlineStr"><x:is><x:t>一</x:t></x:is></x:c></x:row></x:sheetData>`}},
			"表1\n一",
		},
	} {
		if d := cmp.Diff(c.want, shown(read(t, c.book.bytes(t)))); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
	}
}

// A stray cell far away makes no table of a million rows, and keeps its place.
func TestStrayCells(t *testing.T) {
	rows := `<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row><row r="24"><c r="A24"><v>3</v></c></row>` +
		strings.Repeat(`<row/>`, 1000) + `<row r="1048576"><c r="XFD1048576"><v>4</v></c></row>`
	d := read(t, workbook{sheets: []string{rows}}.bytes(t))
	var got []string
	for _, c := range d.Blocks[0].(*grid.Table).Cells() {
		got = append(got, fmt.Sprintf("%s %d,%d %s", c.Text, c.Row, c.Column, c.Place))
	}
	want := []string{"1 0,0 a.xlsx:表1!A1", "2 2,1 a.xlsx:表1!B3", "3 23,0 a.xlsx:表1!A24", "4 44,22 a.xlsx:表1!XFD1048576"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// What excelize writes is read, and shows what excelize itself reads of it.
func TestAsExcelizeReads(t *testing.T) {
	data := excelizeForm(t, 40)
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	d := read(t, data)
	for i, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		table := d.Blocks[i].(*grid.Table)
		if table.Name != name {
			t.Errorf("%s, want %s", table.Name, name)
		}
		texts := 0
		for r, row := range rows {
			for c, want := range row {
				if want == "" {
					continue
				}
				texts++
				if got := table.At(r, c); got == nil || got.Text != want {
					t.Errorf("%s %d,%d: %v, want %q", name, r, c, got, want)
				}
			}
		}
		merged, err := f.GetMergeCells(name)
		if err != nil || len(merged) == 0 || texts < 100 {
			t.Error(len(merged), texts, err)
		}
		for _, m := range merged {
			from, to := m.GetStartAxis(), m.GetEndAxis()
			c1, r1, _ := excelize.CellNameToCoordinates(from)
			c2, r2, _ := excelize.CellNameToCoordinates(to)
			got := table.At(r2-1, c2-1)
			if got == nil || got.Row != r1-1 || got.Column != c1-1 || !strings.HasSuffix(got.Place.Cell, "!"+from) {
				t.Errorf("%s:%s: %+v", from, to, got)
			}
		}
	}
}

// excelizeForm is a workbook of three self-evaluations with so many indicators.
func excelizeForm(t testing.TB, indicators int) []byte {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	percent := "0.0%"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &percent})
	must(err)
	for s := range 3 {
		name := fmt.Sprintf("自评表%d", s+1)
		_, err := f.NewSheet(name)
		must(err)
		must(f.SetSheetRow(name, "A1", &[]any{"项目支出绩效自评表"}))
		must(f.MergeCell(name, "A1", "H1"))
		must(f.SetSheetRow(name, "A2", &[]any{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"}))
		for i := range indicators {
			row := i + 3
			level := any("产出指标")
			if i%10 != 0 {
				level = nil
			}
			must(f.SetSheetRow(name, fmt.Sprintf("A%d", row), &[]any{level, "数量指标", fmt.Sprintf("培训人次%d", i), "≥90%", 0.5 + float64(i)/200, 10, 9.5, "无偏差"}))
			must(f.SetCellStyle(name, fmt.Sprintf("E%d", row), fmt.Sprintf("E%d", row), style))
			if i%10 == 0 {
				must(f.MergeCell(name, fmt.Sprintf("A%d", row), fmt.Sprintf("A%d", row+9)))
			}
		}
	}
	must(f.DeleteSheet("Sheet1"))
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

package sheet_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
	"github.com/ziping-go/ziping/ruletest/sheet"
)

// workbook is a workbook with rows from A1 on, and whatever else is done to it.
func workbook(t *testing.T, rows [][]any, change func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row); err != nil {
			t.Fatal(err)
		}
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func style(t *testing.T, f *excelize.File, cell string, s excelize.Style) {
	t.Helper()
	id, err := f.NewStyle(&s)
	if err == nil {
		err = f.SetCellStyle("Sheet1", cell, cell, id)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// text is all cells, a row a line; a cell that has the place of another is marked with it.
func text(rows [][]ruletest.Cell) string {
	var lines []string
	for _, row := range rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.Text)
		}
		for len(cells) > 0 && cells[len(cells)-1] == "" {
			cells = cells[:len(cells)-1]
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}

// Cells read as they are shown.
func TestCellsAsShown(t *testing.T) {
	two, percent, chinese := "0.00", "0%", `yyyy"年"m"月"d"日"`
	data := workbook(t, [][]any{
		{8.9, 8.9, 0.9, 44561, 44561, 44561, 44561, 8.95, true},
		{"８.９０", "≥90%", " 19个", "17/19", 1234567.5, 0.1, 1e-7, 12, nil},
	}, func(f *excelize.File) {
		style(t, f, "B1", excelize.Style{CustomNumFmt: &two})
		style(t, f, "C1", excelize.Style{CustomNumFmt: &percent})
		style(t, f, "D1", excelize.Style{NumFmt: 14})
		style(t, f, "E1", excelize.Style{CustomNumFmt: &chinese})
		style(t, f, "F1", excelize.Style{NumFmt: 16})
		thousands := `#,##0.00"万元"`
		style(t, f, "E2", excelize.Style{CustomNumFmt: &thousands})
		if err := f.SetCellFormula("Sheet1", "H1", "8.9+0.05"); err != nil {
			t.Fatal(err)
		}
	})
	rows, err := sheet.Read("county.xlsx", data, "")
	if err != nil {
		t.Fatal(err)
	}
	want := "8.9|8.90|90%|2021-12-31|2021年12月31日|2021-12-31|44561|8.95|TRUE\n８.９０|≥90%| 19个|17/19|1,234," +
		"567.50万元|0.1|0.0000001|12"
	if got := text(rows); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if p := rows[1][4].Place.String(); p != "county.xlsx:Sheet1!E2" {
		t.Error(p)
	}
}

// A cell over several rows is in each; hidden rows count; rows without anything don't, and keep the numbers right.
func TestMergedAndHiddenRows(t *testing.T) {
	data := workbook(t, [][]any{{"一级指标", "得分"}, {"产出指标", "1"}, {nil, "2"}, {}, {nil, "3"}, {nil, "4"}},
		func(f *excelize.File) {
			if err := f.MergeCell("Sheet1", "A2", "A5"); err != nil {
				t.Fatal(err)
			}
			if err := f.SetRowVisible("Sheet1", 3, false); err != nil {
				t.Fatal(err)
			}
		})
	rows, err := sheet.Read("a.xlsx", data, "Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text(rows), "一级指标|得分\n产出指标|1\n产出指标|2\n产出指标|3\n|4"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if p := rows[3][0].Place.Cell + " " + rows[3][1].Place.Cell; p != "Sheet1!A2 Sheet1!B5" {
		t.Error(p)
	}
}

// replaced is a workbook with another text in the XML of its sheets.
func replaced(t *testing.T, data []byte, old, new string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(part.Name, "xl/worksheets/") {
			if !bytes.Contains(text, []byte(old)) {
				t.Fatalf("%s lacks %s", part.Name, old)
			}
			text = bytes.ReplaceAll(text, []byte(old), []byte(new))
		}
		w, err := out.Create(part.Name)
		if err == nil {
			_, err = w.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What isn't a workbook, or holds no values, is an error with what to do.
func TestBadWorkbooks(t *testing.T) {
	formula := workbook(t, [][]any{{"得分"}}, func(f *excelize.File) {
		if err := f.SetCellFormula("Sheet1", "A2", "1+1"); err != nil {
			t.Fatal(err)
		}
	})
	formula = replaced(t, formula, ` t="str"`, "") // as programs write it that don't calculate
	broken := workbook(t, [][]any{{"得分"}, {"x"}}, func(f *excelize.File) {
		if err := f.SetCellValue("Sheet1", "A2", "#DIV/0!"); err != nil {
			t.Fatal(err)
		}
	})
	far := workbook(t, nil, func(f *excelize.File) {
		if err := f.SetCellValue("Sheet1", "A100001", "x"); err != nil {
			t.Fatal(err)
		}
	})
	bomb := replaced(t, formula, "</worksheet>", "</worksheet>"+strings.Repeat(" ", 65<<20))
	for name, c := range map[string]struct {
		data  []byte
		sheet string
		want  string
	}{
		"an old one": {
			[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "",
			"county.xlsx: SHEET_OLD 请在Excel或WPS里去掉密码，另存为.xlsx",
		},
		"a CSV":              {[]byte("用例,得分\n"), "", "county.xlsx: SHEET_UNREADABLE "},
		"a truncated one":    {formula[:len(formula)/2], "", "county.xlsx: SHEET_UNREADABLE "},
		"a zip bomb":         {bomb, "", "county.xlsx: LIMIT_SIZE "},
		"another sheet":      {formula, "Sheet2", "county.xlsx: SHEET_UNKNOWN 是不是“Sheet1”？"},
		"a far other sheet":  {formula, "满意度", "county.xlsx: SHEET_UNKNOWN 工作表有：Sheet1"},
		"never calculated":   {formula, "", "county.xlsx:Sheet1!A2: SHEET_UNCALCULATED 请用Excel或WPS打开，保存一次"},
		"a text like errors": {broken, "", ""},
		"a far cell":         {far, "", "county.xlsx:Sheet1: LIMIT_ROWS "},
	} {
		_, err := sheet.Read("county.xlsx", c.data, c.sheet)
		got := ""
		for _, e := range fault.All(err) {
			got += e.Place.String() + ": " + string(e.Code) + " " + e.Hint.In(lang.Chinese)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

const test = "ziping: 1\nrules: mof-2021\ncases:\n  - name: 满意度\n    indicator: {level1: 满意度指标, name: 满意度, target: " +
	"≥90%, points: \"10\", reason: 回访不足}\n    xlsx: county.xlsx#Sheet1\n"

func loaded(t *testing.T, data []byte) (*ruletest.File, error) {
	t.Helper()
	return ruletest.Load(fstest.MapFS{"county_test.yaml": {Data: []byte(test)}, "county.xlsx": {Data: data}},
		"county_test.yaml", ruletest.Tables(sheet.Read))
}

// Mistakes stand in their cells.
func TestMistakesInCells(t *testing.T) {
	for name, c := range map[string]struct {
		rows [][]any
		want string
	}{
		"a wrong header": {
			[][]any{{"用例", "实际完成直", "得分"}, {"甲", "90%", "10.00"}},
			"county.xlsx:Sheet1!B1: TEST_COLUMN 是不是“实际完成值”？",
		},
		"a missing column": {
			[][]any{{"用例", "得分"}, {"甲", "10.00"}},
			"county.xlsx:Sheet1!B1: TEST_COLUMN_MISSING 各行相同的话，也可以写在用例的indicator里：actual: …",
		},
		"a wrong score": {
			[][]any{{"用例", "实际完成值", "得分"}, {"甲", "90%", "10.00"}, {"乙", "80%", "８分"}},
			"county.xlsx:Sheet1!C3: TEST_NUMBER 是不是“8”？",
		},
		"a date": {
			[][]any{{"用例", "实际完成值", "完成率"}, {"甲", "90%", "2026-09-10"}},
			"county.xlsx:Sheet1!C2: TEST_NUMBER 完成率写成17/19、0.95或95%；Excel会把9/10变成日期，请把单元格设为文本",
		},
		"nothing": {nil, "county_test.yaml:6:11: TEST_NO_CASES "},
	} {
		_, err := loaded(t, workbook(t, c.rows, nil))
		got := ""
		for _, e := range fault.All(err) {
			got += e.Place.String() + ": " + string(e.Code) + " " + e.Hint.In(lang.Chinese)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	_, err := ruletest.Load(fstest.MapFS{"county_test.yaml": {Data: []byte(test)}}, "county_test.yaml")
	if err == nil || !strings.Contains(err.Error(), "county_test.yaml:6:11: TEST_NO_WORKBOOKS") {
		t.Error(err)
	}
}

// Accepted values keep the format of their cell; one that a number can't show becomes text; formulas stay.
func TestAccept(t *testing.T) {
	two := "0.00"
	data := workbook(t, [][]any{
		{"用例", "实际完成值", "得分", "备注"},
		{"甲", "90%", 9, "起点"},
		{"乙", "89.99%", 9},
		{"丙", "60%", 9},
		{"丁", "59%", "1.00"},
	}, func(f *excelize.File) {
		style(t, f, "C2", excelize.Style{CustomNumFmt: &two, Font: &excelize.Font{Bold: true}})
		if err := f.SetCellFormula("Sheet1", "C4", "8+1"); err != nil {
			t.Fatal(err)
		}
	})
	file, err := loaded(t, data)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	changes := ruletest.Accept(outcomes)
	after, err := sheet.Rewrite("county.xlsx", data, changes)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := sheet.Read("county.xlsx", after, "")
	if err != nil {
		t.Fatal(err)
	}
	want := "用例|实际完成值|得分|备注\n甲|90%|10.00|起点\n乙|89.99%|8.00\n丙|60%|9\n丁|59%|0.00"
	if got := text(rows); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if len(changes) != 4 || changes[2].Refused.Code != "ACCEPT_FORMULA" || changes[0].Old != "9.00" ||
		changes[0].New != "10.00" {
		t.Errorf("%+v", changes)
	}
	f, err := excelize.OpenReader(bytes.NewReader(after))
	if err != nil {
		t.Fatal(err)
	}
	for cell, kind := range map[string]excelize.CellType{
		"C2": excelize.CellTypeUnset, "C3": excelize.CellTypeSharedString,
	} {
		if got, err := f.GetCellType("Sheet1", cell); err != nil || got != kind {
			t.Errorf("%s is of kind %v, want %v", cell, got, kind)
		}
	}
	id, err := f.GetCellStyle("Sheet1", "C2")
	if err != nil {
		t.Fatal(err)
	}
	if s, err := f.GetStyle(id); err != nil || s.Font == nil || !s.Font.Bold {
		t.Errorf("the cell has lost its style: %+v", s)
	}
}

// The workbook of testdata is as an analyst would make it: a title, merged cells, numbers in formats, notes, a formula.
func TestWorkbookOfAnAnalyst(t *testing.T) {
	ruletest.Run(t, os.DirFS("testdata"), ruletest.Tables(sheet.Read))
	file, err := ruletest.Load(os.DirFS("testdata"), "county_test.yaml", ruletest.Tables(sheet.Read))
	if err != nil || len(file.Cases) != 14 {
		t.Errorf("%d cases, %v", len(file.Cases), err)
	}
}

// Rule tests alone, and what a service imports, compile no workbooks in.
func TestOnlyThisPackageNeedsWorkbooks(t *testing.T) {
	for _, name := range []string{"..", filepath.Join("..", "..", "evaluation")} {
		out, err := exec.Command("go", "list", "-deps", "./"+filepath.ToSlash(name)).Output()
		if err != nil || strings.Contains(string(out), "excelize") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A sheet of ten thousand cases: what reading it costs beside what scoring it does.
func BenchmarkRead(b *testing.B) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	rows := [][]any{{"用例", "实际完成值", "得分"}}
	for range 10_000 {
		rows = append(rows, []any{"恰好", "90%", "10.00"})
	}
	for i, row := range rows {
		if err := w.SetRow("A"+strconv.Itoa(i+1), row); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		b.Fatal(err)
	}
	files := fstest.MapFS{"county_test.yaml": {Data: []byte(test)}, "county.xlsx": {Data: data.Bytes()}}
	b.Run("cells", func(b *testing.B) {
		for b.Loop() {
			if _, err := sheet.Read("county.xlsx", data.Bytes(), ""); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("cases", func(b *testing.B) {
		for b.Loop() {
			if _, err := ruletest.Load(files, "county_test.yaml", ruletest.Tables(sheet.Read)); err != nil {
				b.Fatal(err)
			}
		}
	})
	file, err := ruletest.Load(files, "county_test.yaml", ruletest.Tables(sheet.Read))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("scores", func(b *testing.B) {
		for b.Loop() {
			if _, err := file.Run(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

package xls_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/compoundtest"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func read(data []byte) (*grid.Document, error) {
	return xls.Reader().Read(context.Background(), "自评.xls", data, source.Limits{})
}

// cells are the texts of a workbook by place; a merged area adds its rows and columns.
func cells(d *grid.Document) map[string]string {
	all := map[string]string{}
	for _, b := range d.Blocks {
		for _, c := range b.(*grid.Table).Cells() {
			text := c.Text
			if c.Rows > 1 || c.Columns > 1 {
				text += fmt.Sprintf(" [%d×%d]", c.Rows, c.Columns)
			}
			all[c.Place.Cell] = text
		}
	}
	return all
}

// remarks are the codes of what the reader says, with their places.
func remarks(d *grid.Document) (all []string) {
	for _, r := range d.Remarks {
		all = append(all, r.Place.Cell+" "+string(r.Code))
	}
	return all
}

// holds reads a workbook and compares all its cells.
func holds(t *testing.T, data []byte, want map[string]string, said ...string) {
	t.Helper()
	if got := source.Of(data); got != source.OldBook {
		t.Errorf("the format is %q", got)
	}
	d, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, cells(d)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(said, remarks(d)); diff != "" {
		t.Error(diff)
	}
}

func TestCellsAsShown(t *testing.T) {
	w := workbook{shared: [][]byte{sst("项目名称", "偏差\r\n原因\x01", "R")}}
	w.sheet("自评表",
		label(0, 0, xfGeneral, 0), label(0, 1, xfGeneral, 1), label(0, 2, xfTick, 2), label(0, 3, xfText, 2),
		text(1, 0, xfGeneral, "乙"), text(1, 1, xfTick1, "þ"), text(1, 2, xfTick1, "是¨否"),
		number(2, 0, xfGeneral, 0.1+0.2), number(2, 1, xfPercent, 0.945), number(2, 2, xfUnits, 12),
		number(2, 3, xfDate, 44196), number(2, 4, xfThousands, 1234567.005), number(2, 5, xfMonth, 44196),
		number(2, 6, xfFraction, 1.25), number(2, 7, xfText, 98.5), number(2, 8, 99, 7),
		rec(0x27e, uint16(3), uint16(0), uint16(xfGeneral), uint32(95<<2|2)),      // 95
		rec(0x27e, uint16(3), uint16(1), uint16(xfGeneral), uint32(9876<<2|3)),    // 98.76
		rec(0x27e, uint16(3), uint16(2), uint16(xfGeneral), ^uint32(0)),           // -0.01
		rec(0x27e, uint16(3), uint16(3), uint16(xfGeneral), uint32(0x3ff80000)),   // 1.5
		rec(0x27e, uint16(3), uint16(4), uint16(xfGeneral), uint32(0x40f86a00|1)), // 100000/100
		rec(0xbd, uint16(4), uint16(1), uint16(xfPercent), uint32(1<<2|2), uint16(xfGeneral), uint32(7<<2|2), uint16(2)),
		rec(0x205, uint16(5), uint16(0), uint16(0), uint8(1), uint8(0)),
		rec(0x205, uint16(5), uint16(1), uint16(0), uint8(0), uint8(0)),
		rec(0x201, uint16(5), uint16(2), uint16(0)), rec(0xbe, uint16(5), uint16(3), uint16(0), uint16(0), uint16(4)),
	)
	holds(t, w.file(), map[string]string{
		"自评表!A1": "项目名称", "自评表!B1": "偏差\n原因", "自评表!C1": "☑", "自评表!D1": "R",
		"自评表!A2": "乙", "自评表!B2": "☑", "自评表!C2": "是□否",
		"自评表!A3": "0.3", "自评表!B3": "95%", "自评表!C3": "12家", "自评表!D3": "2020年12月31日", "自评表!E3": "1,234,567.01",
		"自评表!F3": "2020年12月", "自评表!G3": "1 1/4", "自评表!H3": "98.5", "自评表!I3": "7",
		"自评表!A4": "95", "自评表!B4": "98.76", "自评表!C4": "-0.01", "自评表!D4": "1.5", "自评表!E4": "1000",
		"自评表!B5": "100%", "自评表!C5": "7", "自评表!A6": "TRUE", "自评表!B6": "FALSE",
	})
}

func TestFormulasShowTheirCachedValues(t *testing.T) {
	w := workbook{}
	w.sheet("表",
		formula(0, 0, xfPercent, cat(0.5), 0),
		formula(1, 0, xfTick, result(0, 0), 0), rec(0x4bc, make([]byte, 10)), rec(0x207, long("R")),
		formula(2, 0, 0, result(1, 1), 0), formula(3, 0, 0, result(2, 0x17), 0), formula(4, 0, 0, result(3, 0), 0),
		formula(5, 0, 0, result(0, 0), 0), // its text doesn't follow
		rec(0x205, uint16(6), uint16(0), uint16(0), uint8(0x07), uint8(1)), text(7, 0, 0, "合计"),
		formula(8, 0, 0, cat(0.0), 2), formula(9, 0, 0, cat(0.0), 0),
		formula(10, 0, 0, result(0, 0), 0),
	)
	holds(t, w.file(), map[string]string{
		"表!A1": "50%", "表!A2": "☑", "表!A3": "TRUE", "表!A4": "#REF!", "表!A7": "#DIV/0!", "表!A8": "合计", "表!A9": "0", "表!A10": "0",
	}, "表!A4 SHEET_ERROR_VALUE", "表!A6 SHEET_FORMULA_EMPTY", "表!A7 SHEET_ERROR_VALUE", "表!A9 SHEET_FORMULA_ZERO",
		"表!A11 SHEET_FORMULA_EMPTY")
}

func TestTextsOverSeveralRecords(t *testing.T) {
	// 第一段Aé goes on compressed, then in UTF-16 again; runs of fonts and pronunciation follow and are split too.
	runs := cat(uint16(1), uint16(2), uint16(2), uint16(0))
	w := workbook{shared: [][]byte{
		rec(0xfc, uint32(4), uint32(4), long("甲"), uint16(8), uint8(1), wide("第一段")),
		rec(0x3c, uint8(0), []byte("A\xe9B")), rec(0x3c, uint8(1), wide("乙丙"), uint16(3), uint8(8|4|1), uint16(2), uint32(6), wide("aRR"), runs[:3]),
		rec(0x3c, runs[3:], []byte{1, 2, 3}), rec(0x3c, []byte{4, 5, 6}, long("末")[:3], []byte{}), rec(0x3c, uint8(1), wide("末")),
	}}
	w.sheet("表", label(0, 0, 0, 0), label(0, 1, 0, 1), label(0, 2, 0, 2), label(0, 3, 0, 3))
	holds(t, w.file(), map[string]string{"表!A1": "甲", "表!B1": "第一段AéB乙丙", "表!C1": "a☑R", "表!D1": "末"})
}

func TestRichTextInItsCell(t *testing.T) {
	w := workbook{}
	w.sheet("表",
		rec(0xd6, uint16(0), uint16(0), uint16(0), long("达标R未£"), uint16(4), uint16(2), uint16(2), uint16(3), uint16(5), uint16(4), uint16(2), uint16(9), uint16(0)),
		rec(0xd6, uint16(1), uint16(0), uint16(xfTick), long("R是"), uint16(1), uint16(1), uint16(0)),
	)
	holds(t, w.file(), map[string]string{"表!A1": "达标☑未□", "表!A2": "☑是"})
}

func TestMergedAreasAndThoseThatOverlap(t *testing.T) {
	w := workbook{}
	w.sheet("表",
		text(0, 0, 0, "标题"), text(1, 0, 0, "产出指标"), text(1, 1, 0, "数量"), text(2, 1, 0, "质量"), text(2, 0, 0, "产出指标"),
		text(3, 0, 0, "被盖住"), text(5, 2, 0, "尾"),
		merged([4]uint16{0, 0, 0, 3}, [4]uint16{1, 3, 0, 0}, [4]uint16{3, 4, 0, 1}, [4]uint16{2, 2, 2, 2}),
		merged([4]uint16{4, 4, 2, 3}),
		merged([4]uint16{5, 65535, 2, 255}),
	)
	holds(t, w.file(), map[string]string{
		"表!A1": "标题 [1×4]", "表!A2": "产出指标 [3×1]", "表!B2": "数量", "表!B3": "质量", "表!C5": " [1×2]", "表!C6": "尾",
	}, "表!A4 SHEET_CELL_COVERED")
}

func TestWhatIsHiddenIsReadAndSaid(t *testing.T) {
	row := func(n uint16, hidden uint32) []byte {
		return rec(0x208, n, uint16(0), uint16(3), uint16(300), uint32(0), hidden<<5)
	}
	w := workbook{hidden: map[int]uint8{1: 1, 2: 2}}
	w.sheet("表",
		rec(0x7d, uint16(1), uint16(2), uint32(0), uint16(1), uint16(0)),
		rec(0x7d, uint16(9), uint16(255), uint32(0), uint16(1), uint16(0)),
		row(0, 0), row(1, 1), row(2, 1), row(4, 1), row(7, 1),
		text(0, 0, 0, "甲"), text(1, 0, 0, "乙"), text(2, 2, 0, "丙"), text(4, 1, 0, "丁"))
	w.sheet("藏", text(0, 0, 0, "戊"))
	w.sheet("空")
	data := w.file()
	holds(t, data, map[string]string{"表!A1": "甲", "表!A2": "乙", "表!C3": "丙", "表!B5": "丁", "藏!A1": "戊"},
		"藏 SHEET_HIDDEN", "表 SHEET_ROWS_HIDDEN", "表 SHEET_COLUMNS_HIDDEN")
	d, _ := read(data)
	if got := d.Remarks[2].In(lang.English) + "; " + d.Remarks[1].In(lang.Chinese); !strings.Contains(got, ": B-C;") || !strings.Contains(got, "第2-3, 5行") {
		t.Error(got)
	}
}

func TestDaysCountedFrom1904(t *testing.T) {
	w := workbook{globals: [][]byte{rec(0x22, uint16(1))}}
	w.sheet("表", number(0, 0, xfDate, 42369))
	holds(t, w.file(), map[string]string{"表!A1": "2020年1月1日"})
}

// Charts within a sheet have records of the same kinds, and sheets of other kinds aren't read.
func TestChartsAreLeftOut(t *testing.T) {
	w := workbook{}
	w.sheet("表", text(0, 0, 0, "甲"), bof(0x20), number(5, 5, 0, 1), bof(0x20), rec(0x0a), rec(0x0a), text(0, 1, 0, "乙"))
	w.globals = [][]byte{rec(0x85, uint32(1<<30), uint8(0), uint8(2), short("图"))}
	holds(t, w.file(), map[string]string{"表!A1": "甲", "表!B1": "乙"})
}

// Excel 5 has bytes in a code page and no shared texts.
func TestBooksOfExcel5(t *testing.T) {
	oldBook := func(codePage uint16) []byte {
		short := func(s string) []byte { return cat(uint8(len(s)), []byte(s)) }
		long := func(s string) []byte { return cat(uint16(len(s)), []byte(s)) }
		bof := func(kind uint16) []byte { return rec(0x809, uint16(0x500), kind, uint32(0)) }
		head := cat(bof(5), rec(0x42, codePage),
			rec(0x31, make([]byte, 14), short("\xcb\xce\xcc\xe5")), // 宋体
			rec(0x41e, uint16(164), short("0\"\xbc\xd2\"")),        // 0"家"
			rec(0xe0, uint16(0), uint16(164), make([]byte, 12)))
		name := short("\xd7\xd4\xc6\xc0\xb1\xed") // 自评表
		at := len(head) + len(rec(0x85, uint32(0), uint16(0), name)) + 4
		return compoundtest.File(compoundtest.Stream{Name: "Book", Data: cat(
			head, rec(0x85, uint32(at), uint16(0), name), rec(0x0a),
			bof(0x10), rec(0x204, uint16(0), uint16(0), uint16(0), long("\xcf\xee\xc4\xbf")), // 项目
			rec(0xd6, uint16(0), uint16(1), uint16(0), long("\xd6\xb8\xb1\xea"), uint8(1), uint8(2), uint8(0)), // 指标
			number(1, 0, 0, 3), formula(1, 1, 0, result(0, 0), 0), rec(0x207, long("abc")), rec(0x0a))})
	}
	want := map[string]string{"自评表!A1": "项目", "自评表!B1": "指标", "自评表!A2": "3家", "自评表!B2": "abc"}
	holds(t, oldBook(936), want)
	holds(t, oldBook(0), want)
	refused(t, "code page", oldBook(950), "BOOK_CODEPAGE")
	d, err := read(oldBook(936))
	if err != nil || !d.Blocks[0].(*grid.Table).Flat {
		t.Errorf("Excel 5 has no merged areas: %v", err)
	}
}

func refused(t *testing.T, what string, data []byte, want lang.Code) {
	t.Helper()
	_, err := read(data)
	wantFault(t, what, err, want)
}

func wantFault(t *testing.T, what string, err error, want lang.Code) {
	t.Helper()
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != want || faults[0].Place.File != "自评.xls" {
		t.Errorf("%s: %v, want %s", what, err, want)
	}
}

func TestTablesAreNamedAsTheirSheets(t *testing.T) {
	w := workbook{}
	w.sheet("自评 表", text(0, 0, 0, "甲"))
	d, err := read(w.file())
	if err != nil {
		t.Fatal(err)
	}
	table := d.Blocks[0].(*grid.Table)
	if table.Name != "自评 表" || table.Place.Cell != "自评 表" || table.Place.File != "自评.xls" || table.Flat {
		t.Errorf("%+v", table)
	}
	if place := table.At(0, 0).Place.String(); place != "自评.xls:自评 表!A1" {
		t.Error(place)
	}
}

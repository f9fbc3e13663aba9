package xls_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/compoundtest"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// formBook is a small workbook with something of each kind.
func formBook() []byte {
	w := workbook{shared: [][]byte{sst("项目支出绩效自评表", "项目名称", "一级指标", "产出指标", "R")}, hidden: map[int]uint8{1: 1}}
	for _, name := range []string{"自评表", "监控表"} {
		w.sheet(
			name, label(0, 0, 0, 0), label(1, 0, 0, 1), text(1, 1, 0, "农村道路"), label(2, 0, 0, 2), label(3, 0, 0, 3),
			number(3, 1, xfPercent, 0.95), number(3, 2, xfUnits, 3), number(3, 3, xfDate, 44196), label(3, 4, xfTick, 4),
			formula(4, 0, 0, result(0, 0), 0), rec(0x207, long("合计")), formula(4, 1, 0, result(2, 0x17), 0),
			rec(0xbd, uint16(5), uint16(0), uint16(0), uint32(6), uint16(0), uint32(6), uint16(1)),
			merged([4]uint16{0, 0, 0, 4}, [4]uint16{3, 5, 0, 0}, [4]uint16{5, 6, 0, 1}),
		)
	}
	return w.file()
}

// at is a number of the stream of a workbook changed, counted from where some bytes are.
func at(data, before []byte, offset int, v uint32) []byte {
	data = bytes.Clone(data)
	i := bytes.Index(data, before)
	binary.LittleEndian.PutUint32(data[i+offset:], v)
	return data
}

func TestHostileWorkbooks(t *testing.T) {
	one := func(records ...[]byte) []byte {
		var w workbook
		w.sheet("表", records...)
		return w.file()
	}
	many := func(n int, r []byte) []byte { return bytes.Repeat(r, n) }
	globals := func(records ...[]byte) []byte {
		w := workbook{globals: records}
		w.sheet("表", text(0, 0, 0, "甲"))
		return w.file()
	}
	stream := func(parts ...[]byte) []byte {
		return compoundtest.File(compoundtest.Stream{Name: "Workbook", Data: bytes.Join(parts, nil)})
	}
	whole := one(text(0, 0, 0, "甲"))
	var open workbook
	open.sheet("表", text(0, 0, 0, "甲"))
	withoutEnd := open.stream()[:len(open.stream())-4]
	entry := rec(0x85, uint32(0), uint8(0), uint8(0), short("表"))
	bound := []byte{0x85, 0, 10, 0} // its head: 6 bytes, a name of a character
	for _, c := range []struct {
		what string
		data []byte
		want lang.Code
	}{
		{"nothing", nil, "PACKAGE_BROKEN"},
		{"no workbook", compoundtest.File(compoundtest.Stream{Name: "WordDocument", Data: []byte("x")}), "PACKAGE_BROKEN"},
		{"an empty workbook", stream(), "BOOK_OLD"},
		{"Excel 4", stream(rec(0x409, uint16(0), uint16(0x10)), rec(0x0a)), "BOOK_OLD"},
		{"a version that isn't known", stream(rec(0x809, uint16(0x900), uint16(5))), "BOOK_OLD"},
		{"a password", globals(rec(0x2f, make([]byte, 54))), "FILE_LOCKED"},
		{"globals without an end", stream(bof(5)), "PACKAGE_BROKEN"},
		{"a record longer than the stream", stream(bof(5), []byte{0x31, 0, 0xff, 0xff, 1}), "PACKAGE_BROKEN"},
		{"half a record's head", stream(bof(5), []byte{0x31, 0}), "PACKAGE_BROKEN"},
		{"a sheet that is nowhere", at(whole, bound, 4, 1<<31), "PACKAGE_BROKEN"},
		{"a sheet that begins within a record", at(whole, bound, 4, 3), "PACKAGE_BROKEN"},
		{"a million sheets", globals(many(1_000_000, entry)), "LIMIT_SHEETS"},
		{"sheets that share their records", globals(many(400, entry), many(20_000, rec(0x31))), "PACKAGE_BROKEN"},
		{"4 billion shared texts", globals(rec(0xfc, uint32(1), ^uint32(0))), "DOCUMENT_CELLS"},
		{"shared texts that aren't there", globals(rec(0xfc, uint32(1), uint32(200_000))), "PACKAGE_BROKEN"},
		{"a shared text of 65535 characters that isn't there", globals(rec(0xfc, uint32(1), uint32(1), uint16(65535), uint8(1))), "PACKAGE_BROKEN"},
		{"a text with 2 GB of pronunciation", globals(rec(0xfc, uint32(1), uint32(1), uint16(1), uint8(4), uint32(1<<31), uint8('a'))), "PACKAGE_BROKEN"},
		{"an index beyond the shared texts", one(label(0, 0, 0, 9)), "PACKAGE_BROKEN"},
		{"a cell cut short", one(rec(0x203, uint16(0), uint16(0))), "PACKAGE_BROKEN"},
		{"a column beyond the last", one(number(0, 256, 0, 1)), "PACKAGE_BROKEN"},
		{"an area beyond the last column", one(merged([4]uint16{0, 1, 0, 256})), "PACKAGE_BROKEN"},
		{"an area turned around", one(merged([4]uint16{1, 0, 0, 1})), "PACKAGE_BROKEN"},
		{"65535 areas that aren't there", one(rec(0xe5, uint16(0xffff))), "PACKAGE_BROKEN"},
		{"a sheet without an end", stream(withoutEnd), "PACKAGE_BROKEN"},
		{"a million cells", one(many(1_000_000, number(1, 1, 0, 1))), "DOCUMENT_CELLS"},
		{"a million areas", one(many(1_000, merged(slices.Repeat([][4]uint16{{0, 65535, 0, 255}}, 1000)...))), "DOCUMENT_CELLS"},
		{"rows and columns of text to the ends", one(text(65535, 255, 0, "甲"), merged([4]uint16{0, 65535, 0, 255})), "DOCUMENT_CELLS"},
	} {
		d, err := read(c.data)
		if d != nil {
			t.Errorf("%s is read", c.what)
		}
		wantFault(t, c.what, err, c.want)
	}
}

// A long text in many cells is kept once.
func TestSharedTextsAreKeptOnce(t *testing.T) {
	w := workbook{shared: [][]byte{sst(strings.Repeat("长", 4000))}}
	var all, added []byte
	for n := range 50_000 {
		all = append(all, label(uint16(n), 0, 0, 0)...)
		added = append(added, label(uint16(n), 0, xfText, 0)...)
	}
	w.sheet("表", all)
	d, err := read(w.file())
	if err != nil || d.Blocks[0].(*grid.Table).Rows() != 50_000 {
		t.Error(err)
	}
	// The same text in a format that adds to it is another text for each cell.
	w = workbook{shared: w.shared, globals: [][]byte{rec(0x41e, uint16(49), long(`@"家"`))}}
	w.sheet("表", added)
	refused(t, "texts of 600 MB", w.file(), "LIMIT_UNPACKED")
}

func TestLimits(t *testing.T) {
	data := formBook()
	for _, c := range []struct {
		limits source.Limits
		want   lang.Code
	}{
		{source.Limits{Bytes: 100}, "LIMIT_SIZE"},
		{source.Limits{Sheets: 1}, "LIMIT_SHEETS"},
		{source.Limits{Cells: 9}, "DOCUMENT_CELLS"},
		{source.Limits{Cells: 40}, "DOCUMENT_CELLS"},
	} {
		_, err := xls.Reader().Read(context.Background(), "a.xls", data, c.limits)
		if faults := fault.All(err); len(faults) != 1 || faults[0].Code != c.want {
			t.Errorf("%+v: %v, want %s", c.limits, err, c.want)
		}
	}
}

func TestInterruptedReadingStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := xls.Reader().Read(ctx, "a.xls", formBook(), source.Limits{})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// realBooks are the workbooks of ../shared.
func realBooks(t testing.TB) map[string][]byte {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/documents/*.xls")
	all := map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = data
	}
	return all
}

func TestFlippedAndCutFilesNeverPanic(t *testing.T) {
	all := realBooks(t)
	all["made"] = formBook()
	for name, data := range all {
		random := rand.New(rand.NewSource(16))
		for range 1000 {
			broken := bytes.Clone(data)
			for range 1 + random.Intn(8) {
				broken[random.Intn(len(broken))] ^= byte(1 + random.Intn(255))
			}
			if random.Intn(4) == 0 {
				broken = broken[:random.Intn(len(broken))]
			}
			if random.Intn(5) == 0 {
				var out bytes.Buffer
				if err := xls.Copy(context.Background(), &out, "a.xls", broken, source.Limits{}); err != nil && len(fault.All(err)) == 0 {
					t.Fatalf("%s: %v", name, err)
				}
			}
			d, err := read(broken)
			if (d == nil) == (err == nil) || err != nil && len(fault.All(err)) == 0 {
				t.Fatalf("%s: %v, %v", name, d, err)
			}
		}
	}
}

// The stream is changed within a file that stays whole, so that more of the reader is reached.
func FuzzRead(f *testing.F) {
	var w workbook
	w.shared = [][]byte{sst("甲", "乙"), rec(0x3c, uint8(0), []byte("abc"))}
	w.sheet("表", label(0, 0, xfTick, 0), number(1, 1, xfPercent, 0.5), formula(2, 2, 0, result(0, 0), 0), rec(0x207, long("丙")),
		merged([4]uint16{0, 1, 0, 1}),
		rec(0xd6, uint16(3), uint16(0), uint16(0), long("R是"), uint16(1), uint16(1), uint16(2)))
	f.Add(w.stream(), true)
	f.Add(formBook(), false)
	f.Add(bof(5), true)
	f.Fuzz(func(t *testing.T, data []byte, isStream bool) {
		if isStream {
			data = compoundtest.File(compoundtest.Stream{Name: "Workbook", Data: data})
		}
		d, err := read(data)
		if (d == nil) == (err == nil) {
			t.Errorf("%v, %v", d, err)
		}
	})
}

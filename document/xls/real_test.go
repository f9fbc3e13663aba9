package xls_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// What LibreOffice shows of the real workbooks, which was compared cell by cell when this was written: how many
// cells with texts there are, and those that are hard to read.
func TestRealWorkbooks(t *testing.T) {
	all := realBooks(t)
	if len(all) == 0 {
		t.Skip("../shared isn't there")
	}
	for _, c := range []struct {
		file  string
		texts int
		cells map[string]string
	}{
		{"peking-university-2019-template.xls", 588, map[string]string{
			"项目支出明细!I5": "190.00", "项目支出明细!I8": "34.50", "项目支出绩效自评表!A1": "项目支出绩效自评表 [1×11]",
			"项目支出绩效自评表!A2": "(2019年度) [1×11]", "项目支出绩效自评表!C4": "2019年210青少年校园足球扶持资金 [1×9]",
		}},
		{"peking-university-2019-broken-totals.xls", 605, map[string]string{
			"项目支出绩效自评表!H14": "#REF!", "项目支出绩效自评表!I14": "#REF!",
		}},
		{"peking-university-2019-filled-by-poi.xls", 656, map[string]string{
			"项目支出绩效自评表!A7": "0", "项目支出绩效自评表!C7": "1", "项目支出绩效自评表!J17": "85", "项目支出绩效自评表!H18": "100",
		}},
	} {
		d, err := read(all[c.file])
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		texts := 0
		for _, b := range d.Blocks {
			for _, cell := range b.(*grid.Table).Cells() {
				if cell.Text != "" {
					texts++
				}
			}
		}
		if len(d.Blocks) != 11 || texts != c.texts {
			t.Errorf("%s: %d sheets, %d texts, want %d", c.file, len(d.Blocks), texts, c.texts)
		}
		got := cells(d)
		for place, want := range c.cells {
			if got[place] != want {
				t.Errorf("%s: %s is %q, want %q", c.file, place, got[place], want)
			}
		}
	}
}

// A program wrote running numbers in place of the values: eleven to a row, of which each row shows the first ones in
// the columns that its merged areas leave.
func TestRunningNumbersAreInTheirPlaces(t *testing.T) {
	data := realBooks(t)["peking-university-2019-filled-by-poi.xls"]
	if data == nil {
		t.Skip("../shared isn't there")
	}
	d, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(d.Blocks, func(b grid.Block) bool { return b.(*grid.Table).Name == "项目支出绩效自评表" })
	table := d.Blocks[i].(*grid.Table)
	for n := range 8 {
		row, columns := 7+n, "ACEFGHIK" // of money
		if n >= 4 {
			row, columns = 14+n-4, "ABCDFGHIJ" // of indicators
		}
		for k, column := range columns {
			c := table.At(row-1, int(column-'A'))
			place := fmt.Sprintf("项目支出绩效自评表!%c%d", column, row)
			if c == nil || c.Place.Cell != place || c.Text != strconv.Itoa(11*n+k) {
				t.Errorf("%s: %+v, want %d", place, c, 11*n+k)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	data := realBooks(b)["peking-university-2019-filled-by-poi.xls"]
	if data == nil {
		data = formBook()
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(data); err != nil {
			b.Fatal(err)
		}
	}
}

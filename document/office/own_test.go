package office

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/document/xlsx"
)

// Without LibreOffice a workbook of Excel 97 is filled in a copy with its look: its own styles and widths of columns,
// and each cell in its place.
func TestOldWorkbooksKeepTheirLook(t *testing.T) {
	const name = "peking-university-2019-broken-totals.xls"
	data, err := os.ReadFile("../../../shared/documents/" + name)
	if err != nil {
		t.Skip("../shared isn't there")
	}
	read, err := xls.Reader().Read(t.Context(), name, data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	made, err := own(t.Context(), name, data, read)
	if err != nil {
		t.Fatal(err)
	}
	pack, err := source.OpenPackage(name, made, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	styles, err := pack.Part("xl/styles.xml")
	if err != nil || !strings.Contains(string(styles), `<name val="宋体"/>`) || strings.Count(string(styles), "<xf ") < 50 {
		t.Errorf("%v: %.300s", err, styles)
	}
	again, err := xlsx.Reader().Read(t.Context(), name, made, source.Limits{})
	if err != nil || len(again.Blocks) != len(read.Blocks) {
		t.Fatalf("%d tables, %v", len(again.Blocks), err)
	}
	cell := read.Blocks[2].(*grid.Table).Cells()[0]
	var out bytes.Buffer
	edit := grid.Edit{Cell: again.Blocks[2].(*grid.Table).At(cell.Row, cell.Column), Text: "填"}
	if _, err := xlsx.Writer().Write(&out, name, made, []grid.Edit{edit}); err != nil {
		t.Error(err)
	}
}

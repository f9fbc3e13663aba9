package report_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/exact"
)

var (
	chartCells = regexp.MustCompile(`<c:f>(?:&apos;|'|&#39;)([^'&]+)(?:&apos;|'|&#39;)!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?</c:f>`)
	chartLink  = regexp.MustCompile(`<c:chart [^>]*r:id="([^"]+)"`)
)

// The workbook with the printed table has a native chart for each curve of each project, of cells that hold the curve
// and the indicators on it.
func TestCurvesInWorkbooks(t *testing.T) {
	forms := county(t)
	for _, n := range []int{1, len(forms)} {
		b, _ := bookOf(t, forms[:n]...)
		data := made(t, b, report.Form, "xlsx")
		cells := map[string]string{}
		d, err := xlsx.Reader().Read(context.Background(), "a.xlsx", data, source.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range d.Blocks {
			if table, ok := block.(*grid.Table); ok {
				for _, c := range table.Cells() {
					cells[c.Place.Cell] = c.Text
				}
			}
		}
		parts := partsOf(t, data)
		var got, want []string
		for _, m := range chartLink.FindAllStringSubmatch(parts["xl/drawings/drawing2.xml"], -1) {
			target := regexp.MustCompile(`Id="` + m[1] + `"[^>]*Target="(?:\.\.|/xl)/([^"]+)"`).FindStringSubmatch(parts["xl/drawings/_rels/drawing2.xml.rels"])
			if target == nil {
				t.Fatal(m[1])
			}
			said := ""
			for _, area := range chartCells.FindAllStringSubmatch(parts["xl/"+target[1]], -1) {
				first, last := 0, 0
				fmt.Sscan(area[3], &first)
				if last = first; area[4] != "" {
					fmt.Sscan(area[4], &last)
				}
				for row := first; row <= last; row++ {
					said += " " + exact.MustParse(cells[fmt.Sprintf("%s!%s%d", area[1], area[2], row)]).String()
				}
				said += ";"
			}
			got = append(got, said)
		}
		for _, p := range b.Data()["projects"].([]template.Tree) {
			for _, c := range p["curves"].([]template.Tree) {
				said := ""
				for _, axis := range [][2]string{{"line", "x"}, {"line", "y"}, {"dots", "x"}, {"dots", "y"}} {
					for _, spot := range c[axis[0]].([]template.Tree) {
						said += " " + spot[axis[1]].(exact.Amount).Fraction().String()
					}
					said += ";"
				}
				want = append(want, said)
			}
		}
		if d := cmp.Diff(want, got); d != "" || len(want) < 3*n {
			t.Errorf("%d projects, %d curves: %s", n, len(want), d)
		}
		for _, name := range []string{"[Content_Types].xml"} {
			if n := strings.Count(parts[name], "charts/chart"); n != len(want) {
				t.Errorf("%s lists %d charts of %d", name, n, len(want))
			}
		}
	}
}

package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/fault"
)

// The namespaces of the two kinds of workbooks.
const (
	transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	relations    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strictly     = "http://purl.oclc.org/ooxml/officeDocument/relationships"
)

// workbook is a workbook that is written by hand. What is left out is what most workbooks have.
type workbook struct {
	isStrict   bool
	properties string // of the workbook
	styles     string // within <styleSheet>
	strings    string // within <sst>
	sheets     []string
	states     []string // attributes of the sheets in the list
	extra      []string // parts, as name and contents in turn
}

// bytes packs a workbook. A sheet is what is within <worksheet>, or only rows.
func (w workbook) bytes(t testing.TB) []byte {
	t.Helper()
	main, related := transitional, relations
	if w.isStrict {
		main, related = strict, strictly
	}
	var list, links strings.Builder
	parts := []string{
		"_rels/.rels", fmt.Sprintf(`<Relationships><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>`, related),
		"xl/styles.xml", `<styleSheet xmlns="` + main + `">` + w.styles + `</styleSheet>`,
		"xl/sharedStrings.xml", `<sst xmlns="` + main + `">` + w.strings + `</sst>`,
	}
	for i, sheet := range w.sheets {
		state := ""
		if i < len(w.states) {
			state = w.states[i]
		}
		fmt.Fprintf(&list, `<sheet name="表%d" sheetId="%d" r:id="s%d" %s/>`, i+1, i+1, i+1, state)
		fmt.Fprintf(&links, `<Relationship Id="s%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, related, i+1)
		if strings.HasPrefix(sheet, "<row") {
			sheet = "<sheetData>" + sheet + "</sheetData>"
		}
		parts = append(parts, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1),
			`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="`+main+`">`+sheet+`</worksheet>`)
	}
	parts = append(parts,
		"xl/workbook.xml", `<workbook xmlns="`+main+`" xmlns:r="`+related+`">`+w.properties+`<sheets>`+list.String()+`</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships>`+links.String()+
			fmt.Sprintf(`<Relationship Id="a" Type="%s/styles" Target="styles.xml"/><Relationship Id="b" Type="%s/sharedStrings" Target="/xl/sharedStrings.xml"/>`, related, related)+
			`</Relationships>`)
	return packed(t, append(parts, w.extra...)...)
}

// packed is a package of parts, given as name and contents in turn.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		p, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// styled are styles with number formats: style n is that of code n; style 0 is General.
func styled(codes ...string) string {
	var formats, cells strings.Builder
	cells.WriteString(`<xf numFmtId="0" fontId="0"/>`)
	for i, code := range codes {
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, strings.NewReplacer(`"`, "&quot;", "<", "&lt;").Replace(code))
		fmt.Fprintf(&cells, `<xf numFmtId="%d" fontId="0"/>`, 164+i)
	}
	return "<numFmts>" + formats.String() + `</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>` + cells.String() + "</cellXfs>"
}

func read(t *testing.T, data []byte) *grid.Document {
	t.Helper()
	d, err := xlsx.Reader().Read(context.Background(), "a.xlsx", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shown is a document in lines: the name of each table and its rows, where each position has the text of its cell, ^
// below it, < to its right, and · for none; then the remarks.
func shown(d *grid.Document) string {
	var lines []string
	for _, b := range d.Blocks {
		t := b.(*grid.Table)
		lines = append(lines, t.Name)
		for row := range t.Rows() {
			var cells []string
			for column := range t.Columns() {
				c := t.At(row, column)
				switch {
				case c == nil:
					cells = append(cells, "·")
				case c.Row < row:
					cells = append(cells, "^")
				case c.Column < column:
					cells = append(cells, "<")
				default:
					cells = append(cells, strings.ReplaceAll(c.Text, "\n", "/"))
				}
			}
			lines = append(lines, strings.Join(cells, " | "))
		}
	}
	for _, r := range d.Remarks {
		lines = append(lines, r.Place.Cell+" "+string(r.Code)+" "+fmt.Sprint(r.Message.Args...))
	}
	return strings.Join(lines, "\n")
}

func codeOf(err error) string {
	if all := fault.All(err); len(all) > 0 {
		return string(all[0].Code)
	}
	return ""
}

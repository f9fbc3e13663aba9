package xlsx

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/internal/textwidth"
)

// Make writes paragraphs and tables of another format as a workbook: a sheet for each table, with the paragraphs before
// it above and those after the last one below. Cells keep their merged areas, texts are wrapped between lines as in a
// printed table, and columns are as wide as what they hold. Numbers are numbers where that shows the same text.
func Make(w io.Writer, d *grid.Document) error {
	sheets := sheetsOf(d)
	parts := []string{
		"[Content_Types].xml", contentTypes(len(sheets)),
		"_rels/.rels", xmlHead + `<Relationships xmlns="` + packageSpace + `relationships">` +
			relationTo(1, "officeDocument", "xl/workbook.xml") + `</Relationships>`,
		"xl/workbook.xml", workbookOf(sheets), "xl/_rels/workbook.xml.rels", workbookRelations(len(sheets)),
		"xl/styles.xml", madeStyles,
	}
	for i, s := range sheets {
		parts = append(parts, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), s.xml())
	}
	out := zip.NewWriter(w)
	for i := 0; i < len(parts); i += 2 {
		part, err := out.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(part, parts[i+1])
		}
		if err != nil {
			return err
		}
	}
	return out.Close()
}

const (
	xmlHead      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	packageSpace = "http://schemas.openxmlformats.org/package/2006/"
	officeSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strictSpace  = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	sheetSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	madeType     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// madeStyles are those of cells: 0 plain, 1 of a table, 2 of a title.
const madeStyles = xmlHead + `<styleSheet xmlns="` + sheetSpace + `">` +
	`<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/>` +
	`<bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>` +
	`<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`</cellXfs></styleSheet>`

// madeSheet is a sheet that is made.
type madeSheet struct {
	name         string
	above, below []string
	table        *grid.Table // nil for a sheet of paragraphs
}

func sheetsOf(d *grid.Document) []madeSheet {
	var all []madeSheet
	var loose []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			loose = append(loose, b.Text)
		case *grid.Table:
			all = append(all, madeSheet{name: b.Name, above: loose, table: b})
			loose = nil
		}
	}
	if n := len(all); n > 0 {
		all[n-1].below = loose
	} else {
		all = append(all, madeSheet{above: loose})
	}
	return all
}

func contentTypes(sheets int) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="` + packageSpace + `content-types"><Default Extension="rels" ` +
		`ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	override := func(part, kind string) {
		b.WriteString(`<Override PartName="/xl/` + part + `" ContentType="` + madeType + kind + `+xml"/>`)
	}
	override("workbook.xml", "sheet.main")
	override("styles.xml", "styles")
	for i := range sheets {
		override(fmt.Sprintf("worksheets/sheet%d.xml", i+1), "worksheet")
	}
	b.WriteString(`</Types>`)
	return b.String()
}

func relationTo(id int, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, id, officeSpace, kind, target)
}

func workbookRelations(sheets int) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="` + packageSpace + `relationships">`)
	for i := range sheets {
		b.WriteString(relationTo(i+1, "worksheet", fmt.Sprintf("worksheets/sheet%d.xml", i+1)))
	}
	b.WriteString(relationTo(sheets+1, "styles", "styles.xml") + `</Relationships>`)
	return b.String()
}

func workbookOf(sheets []madeSheet) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<workbook xmlns="` + sheetSpace + `" xmlns:r="` + officeSpace + `"><sheets>`)
	taken := map[string]bool{}
	for i, s := range sheets {
		name := sheetName(s.name)
		if name == "" || taken[strings.ToLower(name)] {
			name = fmt.Sprintf("表%d", i+1)
		}
		taken[strings.ToLower(name)] = true
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, markup.Escaped(name), i+1, i+1)
	}
	b.WriteString(`</sheets></workbook>`)
	return b.String()
}

// longestSheetName is how long the name of a sheet may be.
const longestSheetName = 31

// sheetName is a name without what names of sheets may not have.
func sheetName(name string) string {
	name = strings.TrimSpace(strings.Map(func(c rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, c) || c < ' ' {
			return -1
		}
		return c
	}, name))
	if chars := []rune(name); len(chars) > longestSheetName {
		name = string(chars[:longestSheetName])
	}
	return name
}

// xml is the part of a sheet.
func (s *madeSheet) xml() string {
	columns := 1
	if s.table != nil {
		columns = max(1, s.table.Columns())
	}
	var rows strings.Builder
	var merged []string
	row := 0
	paragraphs := func(texts []string, style int) {
		for _, text := range texts {
			fmt.Fprintf(&rows, `<row r="%d">%s</row>`, row+1, madeCell(row, 0, style, text))
			if columns > 1 {
				merged = append(merged, axis(row, 0)+":"+axis(row, columns-1))
			}
			row++
		}
	}
	paragraphs(s.above, 2)
	if s.table != nil {
		merged = append(merged, s.cells(&rows, row)...)
		row += s.table.Rows()
	}
	paragraphs(s.below, 0)
	var b strings.Builder
	b.WriteString(xmlHead + `<worksheet xmlns="` + sheetSpace + `">`)
	if s.table != nil {
		b.WriteString("<cols>")
		for i, width := range s.widths(columns) {
			fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
		}
		b.WriteString("</cols>")
	}
	b.WriteString("<sheetData>" + rows.String() + "</sheetData>")
	if len(merged) > 0 {
		fmt.Fprintf(&b, `<mergeCells count="%d"><mergeCell ref="%s"/></mergeCells>`, len(merged),
			strings.Join(merged, `"/><mergeCell ref="`))
	}
	b.WriteString(`<pageSetup paperSize="9" fitToHeight="0"/></worksheet>`)
	return b.String()
}

// cells writes the rows of the table from a row of the sheet on. Covered positions have borders too.
func (s *madeSheet) cells(rows *strings.Builder, from int) (merged []string) {
	t := s.table
	for row := range t.Rows() {
		fmt.Fprintf(rows, `<row r="%d">`, from+row+1)
		for column := range t.Columns() {
			c, text := t.At(row, column), ""
			if c != nil && c.Row == row && c.Column == column {
				text = c.Text
				if c.Rows > 1 || c.Columns > 1 {
					merged = append(merged, axis(from+row, column)+":"+axis(from+row+c.Rows-1, column+c.Columns-1))
				}
			}
			rows.WriteString(madeCell(from+row, column, 1, text))
		}
		rows.WriteString(`</row>`)
	}
	return merged
}

func madeCell(row, column, style int, text string) string {
	tag := fmt.Sprintf(`<c r="%s" s="%d"`, axis(row, column), style)
	t := &sheetEditor{editor: &editor{book: &book{}}}
	return t.cellWith(tag, 0, plain(text))
}

// The narrowest and the widest column, in characters.
const (
	narrow = 6
	wide   = 40
)

// widths are those of the columns: that of the longest text of a cell of its own, within limits.
func (s *madeSheet) widths(columns int) []int {
	all := make([]int, columns)
	for i := range all {
		all[i] = narrow
	}
	for _, c := range s.table.Cells() {
		longest := 0
		for line := range strings.SplitSeq(c.Text, "\n") {
			longest = max(longest, textwidth.Of(line))
		}
		for i := c.Column; i < min(columns, c.Column+c.Columns); i++ {
			all[i] = max(all[i], min(longest/c.Columns+2, wide))
		}
	}
	return all
}

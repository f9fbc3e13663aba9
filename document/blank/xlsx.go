package blank

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// Xlsx writes the table as a workbook of one sheet, to be printed on A4 laid on its side, with the headings of the
// indicators on every page.
func (t Table) Xlsx(w io.Writer) error {
	p := t.page()
	return writeParts(w,
		part{"[Content_Types].xml", contentTypes(
			`<Override PartName="/xl/workbook.xml" ContentType="` + bookType + `sheet.main+xml"/>` +
				`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + bookType + `worksheet+xml"/>` +
				`<Override PartName="/xl/styles.xml" ContentType="` + bookType + `styles+xml"/>`)},
		part{"_rels/.rels", relationships(relationship{"officeDocument", "xl/workbook.xml"})},
		part{"xl/_rels/workbook.xml.rels", relationships(
			relationship{"worksheet", "worksheets/sheet1.xml"}, relationship{"styles", "styles.xml"})},
		part{"xl/workbook.xml", p.book()},
		part{"xl/styles.xml", bookStyles},
		part{"xl/worksheets/sheet1.xml", p.sheet()},
	)
}

const (
	bookType  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	bookSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	sheetName = "自评表"
)

const titleHeight = 32 // in points

// Styles of cells, as the sheet numbers them.
const (
	titleStyle  = 1
	yearStyle   = 2
	labelStyle  = 3
	figureStyle = 4
	textStyle   = 5
	noteStyle   = 6
)

const bookStyles = xmlHead + `<styleSheet ` + bookSpace + `>` +
	`<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>` +
	`<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>` +
	`<font><sz val="9"/><name val="宋体"/><charset val="134"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
	`<border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right>` +
	`<top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` + middle + `</xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">` + middle + `</xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">` + middle + `</xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">` + middle + `</xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">` +
	`<alignment horizontal="left" vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` +
	`<alignment horizontal="left" vertical="center" wrapText="1"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const middle = `<alignment horizontal="center" vertical="center" wrapText="1"/>`

// book has the sheet, and which of its rows come again on every page.
func (p *page) book() string {
	row := len(p.above) + p.header + 1
	return xmlHead + `<workbook ` + bookSpace + ` xmlns:r="` + documentSpace + `"><sheets><sheet name="` + sheetName +
		`" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
		fmt.Sprintf(`<definedName name="_xlnm.Print_Titles" localSheetId="0">%s!$%d:$%d</definedName>`, sheetName, row, row) +
		`</definedNames></workbook>`
}

func (p *page) sheet() string {
	s := &sheet{}
	for i, text := range p.above {
		s.across(text, []int{titleStyle, yearStyle}[min(i, 1)], []int{titleHeight, lineHeight}[min(i, 1)])
	}
	for row := range p.rows {
		s.row(p, row)
	}
	for _, text := range p.below {
		s.across(text, noteStyle, lineHeight-6)
	}
	var b strings.Builder
	b.WriteString(xmlHead + `<worksheet ` + bookSpace + `>` +
		`<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, width := range widths {
		const ofCharacter = 125 // a digit of the font, in twentieths of a point, and some room: programs differ
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d.%d" customWidth="1"/>`, i+1, i+1, width/ofCharacter,
			width%ofCharacter*10/ofCharacter)
	}
	b.WriteString(`</cols><sheetData>` + s.rows.String() + `</sheetData>`)
	fmt.Fprintf(&b, `<mergeCells count="%d">%s</mergeCells>`, strings.Count(s.merged.String(), "<mergeCell "), s.merged.String())
	b.WriteString(`<printOptions horizontalCentered="1"/>` +
		`<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" scale="90" orientation="landscape"/>` + p.breaks() + `</worksheet>`)
	return b.String()
}

// breaks are the rows before which a new page begins: where a tier doesn't fit onto the one at hand.
func (p *page) breaks() string {
	const room = 530 // points of a page at the scale of the sheet
	used := titleHeight + lineHeight
	var rows strings.Builder
	n := 0
	for row, height := range p.rows {
		if slices.Contains(p.tiers, row) {
			tier := height
			for next := row; p.goesOn(next); next++ {
				tier += p.rows[next+1]
			}
			if used+tier > room {
				fmt.Fprintf(&rows, `<brk id="%d" max="16383" man="1"/>`, len(p.above)+row)
				n++
				used = p.rows[p.header]
			}
		}
		used += height
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(`<rowBreaks count="%d" manualBreakCount="%d">%s</rowBreaks>`, n, n, rows.String())
}

// sheet is the rows of a sheet while they are written.
type sheet struct {
	rows, merged strings.Builder
	number       int
}

// begin writes the start of the next row.
func (s *sheet) begin(height int) {
	s.number++
	fmt.Fprintf(&s.rows, `<row r="%d" ht="%d" customHeight="1">`, s.number, height)
}

// across writes a text over all columns.
func (s *sheet) across(text string, style, height int) {
	s.begin(height)
	s.rows.WriteString(sheetCell(s.at(0), style, text, false) + `</row>`)
	fmt.Fprintf(&s.merged, `<mergeCell ref="%s:%s"/>`, s.at(0), s.at(len(widths)-1))
}

// at is the name of a cell in the row at hand.
func (s *sheet) at(column int) string { return fmt.Sprintf("%c%d", 'A'+column, s.number) }

// row writes a row of the table: every position has its border, and the first of an area its text.
func (s *sheet) row(p *page, row int) {
	s.begin(p.rows[row])
	for _, c := range p.covering(row) {
		for n := range c.columns {
			text := ""
			if n == 0 && row == c.row {
				text = c.text
			}
			s.rows.WriteString(sheetCell(s.at(c.column+n), c.style(), text, c.holds == figure))
		}
		if row == c.row && (c.rows > 1 || c.columns > 1) {
			last := fmt.Sprintf("%c%d", 'A'+c.column+c.columns-1, s.number+c.rows-1)
			fmt.Fprintf(&s.merged, `<mergeCell ref="%s:%s"/>`, s.at(c.column), last)
		}
	}
	s.rows.WriteString(`</row>`)
}

// style is that of what the cell holds.
func (c *cell) style() int {
	return []int{words: textStyle, label: labelStyle, figure: figureStyle}[c.holds]
}

func sheetCell(at string, style int, text string, number bool) string {
	switch {
	case text == "":
		return fmt.Sprintf(`<c r="%s" s="%d"/>`, at, style)
	case number && strings.Trim(text, "0123456789.") == "":
		return fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, style, text)
	}
	return fmt.Sprintf(`<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, style, escaped(markup.InCell(text)))
}

package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/internal/textwidth"
)

// bookStyles are the formats of cells, by the numbers below.
const bookStyles = xmlHead + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<numFmts count="2"><numFmt numFmtId="164" formatCode="0.00##"/><numFmt numFmtId="165" formatCode="0.00####"/></numFmts>` +
	`<fonts count="4"><font><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/><charset val="134"/></font><font><sz val="10"/><name val="宋体"/><charset val="134"/></font></fonts>` +
	`<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF99"/></patternFill></fill></fills>` +
	`<borders count="2"><border/><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom></border></borders>` +
	`<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="13">` +
	`<xf/>` +
	`<xf fontId="2" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf fontId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf>` +
	`<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>` +
	`<xf applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf>` +
	`<xf fillId="3" applyFill="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf>` +
	`<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="165" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="165" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// The numbers of formats.
const (
	styleTitle = iota + 1
	styleBelow
	styleHead
	styleLeft
	styleCentre
	styleRight
	styleNote
	styleFill
	styleTop
	styleScore
	styleMoney
	styleMoneyCentre
)

// Fields with scores, which a column shows with the same decimals, and with money.
var (
	scorePattern = regexp.MustCompile(`^\{\{(?:summary\.|funds\.|declared\.)?(?:score|lost)\}\}`)
	moneyPattern = regexp.MustCompile(`^\{\{(?:(?:summary\.)?(?:budget|spent)|funds\.(?:initial|adjusted|spent)\.[a-z]+)\}\}`)
)

// styleOf is the format of a cell with a text.
func styleOf(text string, align byte) int {
	switch style := sheetAlign[align]; {
	case style == styleCentre && scorePattern.MatchString(text):
		return styleScore
	case style == styleCentre && moneyPattern.MatchString(text):
		return styleMoneyCentre
	case style == styleRight && moneyPattern.MatchString(text):
		return styleMoney
	default:
		return style
	}
}

// sheetMaker makes a sheet of blocks.
type sheetMaker struct {
	widths []int // of its columns: those of the widest table
	rows   strings.Builder
	row    int
	merges []string
	fields map[string]string // where a field of a list stands: B5
	charts []drawn
	breaks []int // the rows that a page ends after
	wide   bool  // landscape
	depth  int   // of sections
	marked bool  // the last row holds nothing but a mark
	asks   bool  // the section is there on a condition
	name   string
	before *sheetMaker // whose fields the charts show too
	heads  string      // the rows that pages repeat
}

// drawn is a chart with where it stands: a column and a row, from 0, and how far below its top.
type drawn struct {
	picture     picture
	column, row int
	below       int
}

func letter(column int) string { return string(rune('A' + column)) }

func (s *sheetMaker) blocks(blocks []any) {
	for _, b := range blocks {
		if t, ok := b.(table); ok && len(t.widths) > len(s.widths) {
			s.widths = t.widths
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case line:
			s.line(b)
		case table:
			s.table(&b)
		case picture:
			s.row++
			s.open(chartHeight)
			s.rows.WriteString("</row>")
			s.charts = append(s.charts, drawn{picture: b, row: s.row - 1})
		}
	}
}

// chartHeight is how high the row of a chart is, in points: 8 cm and a little.
const chartHeight = 232

// at is the area of a field's cells, which grows as the template is filled.
func (s *sheetMaker) at(field string) string {
	if s.before != nil && s.before.fields[field] != "" {
		return s.before.at(field)
	}
	return "'" + s.name + "'!" + s.fields[field]
}

func (s *sheetMaker) line(l line) {
	s.row++
	style, height := styleNote, 0
	switch l.style {
	case "title":
		style, height = styleTitle, 30
	case "below":
		style = styleBelow
	case "note":
		height = 28
	}
	if strings.Contains(l.text, "【") && !strings.Contains(l.text, "{{^") {
		style = styleFill
	}
	s.open(height)
	s.cell(0, style, l.text)
	s.rows.WriteString("</row>")
	isEnd := strings.HasPrefix(l.text, "{{/") && s.depth == 1 || strings.HasPrefix(l.text, "{{/curves")
	if isEnd && !s.marked && !s.asks { // a project begins a page, and so does a letter or a curve
		s.breaks = append(s.breaks, s.row-1)
	}
	s.marked = l.style == "mark"
	s.asks = s.marked && strings.HasPrefix(l.text, "{{?") || s.asks && !s.marked
	if s.marked && strings.HasPrefix(l.text, "{{/") {
		s.depth--
	} else if s.marked {
		s.depth++
	}
	if l.style != "mark" && len(s.widths) > 1 {
		s.merges = append(s.merges, fmt.Sprintf("A%d:%s%d", s.row, letter(len(s.widths)-1), s.row))
	}
}

func (s *sheetMaker) open(height int) {
	fmt.Fprintf(&s.rows, `<row r="%d"`, s.row)
	if height > 0 {
		fmt.Fprintf(&s.rows, ` ht="%d" customHeight="1"`, height)
	}
	s.rows.WriteString(">")
}

func (s *sheetMaker) cell(column, style int, text string) {
	fmt.Fprintf(&s.rows, `<c r="%s%d" s="%d"`, letter(column), s.row, style)
	if text == "" {
		s.rows.WriteString("/>")
		return
	}
	s.rows.WriteString(` t="inlineStr"><is><t xml:space="preserve">` + text + `</t></is></c>`)
}

var sheetAlign = map[byte]int{'l': styleLeft, 'c': styleCentre, 'r': styleRight}

func (s *sheetMaker) table(t *table) {
	list := ""
	first := s.row
	for _, cells := range t.cells() {
		s.row++
		s.open(s.height(cells))
		for _, c := range cells {
			style := styleOf(c.text, c.align)
			if c.head {
				style = styleHead
			}
			switch {
			case c.continues:
				style = styleCentre
			case t.heads > 0 && strings.HasPrefix(c.text, "{{="): // it may go on on the next page
				style = styleTop
			}
			s.cell(c.column, style, s.broken(c))
			for i := 1; i < c.across; i++ {
				s.cell(c.column+i, style, "")
			}
			if c.across > 1 || c.down > 1 {
				s.merges = append(s.merges, fmt.Sprintf("%s%d:%s%d", letter(c.column), s.row, letter(c.column+c.across-1), s.row+c.down-1))
			}
			list = s.note(c, list)
		}
		s.rows.WriteString("</row>")
	}
	if t.heads > 0 && s.depth == 0 { // rows that are repeated for each project can't be named
		s.heads = fmt.Sprintf("$%d:$%d", first+1, first+t.heads)
	}
}

// height is that of a row whose own texts take several lines; 0 where the usual one does.
func (s *sheetMaker) height(cells []cell) int {
	const line, margin = 13, 4
	most := 1
	for _, c := range cells {
		if strings.Contains(c.text, "{{") || c.down > 1 {
			continue
		}
		width := s.room(c)
		most = max(most, (textwidth.Of(c.text)+width-1)/width)
	}
	if most == 1 {
		return 0
	}
	return most*line + margin
}

// broken is the text of a cell, with a line end before the unit of a heading that is too wide: not all programs keep
// brackets together.
func (s *sheetMaker) broken(c cell) string {
	if c.head && !strings.Contains(c.text, "{{") && textwidth.Of(c.text) > s.room(c) {
		return strings.Replace(c.text, "（", "&#10;（", 1)
	}
	return c.text
}

// room is how many digits fit into a cell.
func (s *sheetMaker) room(c cell) int {
	width := 0
	for _, w := range s.widths[c.column : c.column+c.across] {
		width += w
	}
	return max(s.digits(width)-1, 1)
}

// note remembers where a field of a list stands, for charts.
func (s *sheetMaker) note(c cell, list string) string {
	_, after, ok := strings.Cut(c.text, "{{#")
	if ok {
		list, _, _ = strings.Cut(after, "}}")
	}
	if list == "" {
		return ""
	}
	for _, part := range strings.Split(c.text, "{{") {
		name, _, closed := strings.Cut(part, "}}")
		if closed && name != "" && !strings.ContainsAny(name[:1], "#/?^") {
			s.fields[list+"."+strings.TrimPrefix(name, "=")] = "$" + letter(c.column) + "$" + strconv.Itoa(s.row)
		}
	}
	if strings.Contains(c.text, "{{/"+list+"}}") {
		return ""
	}
	return list
}

// bookFile is a layout as a workbook.
func (l *layout) bookFile() []byte {
	name := "报表"
	first := &sheetMaker{name: name, wide: l.wide, fields: map[string]string{}}
	first.blocks(l.blocks)
	sheets := []*sheetMaker{first}
	if len(l.charts) > 0 {
		second := &sheetMaker{name: "图表", fields: map[string]string{}, before: first}
		second.charted(l.charts)
		sheets = append(sheets, second)
	}
	if len(l.curves) > 0 {
		curves := &sheetMaker{name: "评分曲线", fields: map[string]string{}}
		curves.blocks(l.curves)
		sheets = append(sheets, curves)
	}
	var parts [][2]string
	types := `<Override PartName="/xl/workbook.xml" ContentType="` + office + `.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + office + `.spreadsheetml.styles+xml"/>`
	list, rels, names := "", `<Relationship Id="rIdStyles" Type="`+related+`/styles" Target="styles.xml"/>`, ""
	charts := 0
	for i, s := range sheets {
		n := strconv.Itoa(i + 1)
		types += `<Override PartName="/xl/worksheets/sheet` + n + `.xml" ContentType="` + office + `.spreadsheetml.worksheet+xml"/>`
		list += `<sheet name="` + s.name + `" sheetId="` + n + `" r:id="rId` + n + `"/>`
		rels += `<Relationship Id="rId` + n + `" Type="` + related + `/worksheet" Target="worksheets/sheet` + n + `.xml"/>`
		if s.heads != "" && i == 0 {
			names += `<definedName name="_xlnm.Print_Titles" localSheetId="0">'` + s.name + `'!` + s.heads + `</definedName>`
		}
		parts = append(parts, [2]string{"xl/worksheets/sheet" + n + ".xml", s.xml()})
		if len(s.charts) == 0 {
			continue
		}
		parts = append(parts, [2]string{"xl/worksheets/_rels/sheet" + n + ".xml.rels", relationships(`<Relationship Id="rId1" Type="` + related + `/drawing" Target="../drawings/drawing` + n + `.xml"/>`)})
		types += `<Override PartName="/xl/drawings/drawing` + n + `.xml" ContentType="` + office + `.drawing+xml"/>`
		drawing, links := s.drawing(charts)
		parts = append(parts,
			[2]string{"xl/drawings/drawing" + n + ".xml", drawing},
			[2]string{"xl/drawings/_rels/drawing" + n + ".xml.rels", relationships(links)})
		for _, c := range s.charts {
			charts++
			part := "charts/chart" + strconv.Itoa(charts) + ".xml"
			types += `<Override PartName="/xl/` + part + `" ContentType="` + office + `.drawingml.chart+xml"/>`
			parts = append(parts, [2]string{"xl/" + part, c.picture.chart(s.at)})
		}
	}
	if names != "" {
		names = "<definedNames>" + names + "</definedNames>"
	}
	return template.Pack(append([][2]string{
		{"[Content_Types].xml", contentTypes(types)},
		{"_rels/.rels", relationships(`<Relationship Id="rId1" Type="` + related + `/officeDocument" Target="xl/workbook.xml"/>`)},
		{"xl/workbook.xml", xmlHead + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + related + `"><sheets>` + list + `</sheets>` + names + `</workbook>`},
		{"xl/_rels/workbook.xml.rels", relationships(rels)},
		{"xl/styles.xml", bookStyles},
	}, parts...))
}

// charted puts charts beside the tables that they show.
func (s *sheetMaker) charted(blocks []any) {
	s.widths = []int{20, 20}
	for _, b := range blocks {
		switch b := b.(type) {
		case table:
			s.table(&b)
			s.row += 2
		case picture:
			s.charts = append(s.charts, drawn{picture: b, column: 3, below: 20 * len(s.charts)})
		}
	}
}

// digits is how many digits a part of the page's width has room for.
func (s *sheetMaker) digits(part int) int {
	sum, total := 0, 95
	switch {
	case len(s.widths) == 2:
		total = 30
	case s.wide:
		total = 140
	}
	for _, w := range s.widths {
		sum += w
	}
	return part * total / sum
}

// xml is the sheet, set up for pages of A4.
func (s *sheetMaker) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + related + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols>`)
	for i, w := range s.widths {
		tenths := s.digits(10 * w)
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d.%d" customWidth="1"/>`, i+1, i+1, tenths/10, tenths%10)
	}
	b.WriteString(`</cols><sheetData>` + s.rows.String() + `</sheetData>`)
	if len(s.merges) > 0 {
		fmt.Fprintf(&b, `<mergeCells count="%d">`, len(s.merges))
		for _, m := range s.merges {
			b.WriteString(`<mergeCell ref="` + m + `"/>`)
		}
		b.WriteString(`</mergeCells>`)
	}
	orientation := "portrait"
	if s.wide {
		orientation = "landscape"
	}
	b.WriteString(`<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="` + orientation + `" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`)
	if len(s.breaks) > 0 {
		fmt.Fprintf(&b, `<rowBreaks count="%d" manualBreakCount="%d">`, len(s.breaks), len(s.breaks))
		for _, row := range s.breaks {
			fmt.Fprintf(&b, `<brk id="%d" max="16383" man="1"/>`, row)
		}
		b.WriteString(`</rowBreaks>`)
	}
	if len(s.charts) > 0 {
		b.WriteString(`<drawing r:id="rId1"/>`)
	}
	b.WriteString(`</worksheet>`)
	return b.String()
}

// drawing places the charts of a sheet, of which so many have come before.
func (s *sheetMaker) drawing(before int) (drawing, links string) {
	var b, l strings.Builder
	b.WriteString(xmlHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="` + related + `" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">`)
	for i, c := range s.charts {
		fmt.Fprintf(&b, `<xdr:oneCellAnchor><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>%d</xdr:rowOff></xdr:from><xdr:ext cx="5760000" cy="2880000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="图%d"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId%d"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
			c.column, c.row, c.below*152400, i+2, i+1, i+1)
		fmt.Fprintf(&l, `<Relationship Id="rId%d" Type="%s/chart" Target="../charts/chart%d.xml"/>`, i+1, related, before+i+1)
	}
	b.WriteString(`</xdr:wsDr>`)
	return b.String(), l.String()
}

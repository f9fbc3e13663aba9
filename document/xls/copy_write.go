package xls

import (
	"archive/zip"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

const (
	copyHead    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	copySpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	copyRelated = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	copyPackage = "http://schemas.openxmlformats.org/package/2006/"
	copyType    = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// write writes the workbook.
func (c *copier) write(w io.Writer, sheets []*copiedSheet) error {
	sheets = slices.DeleteFunc(sheets, func(s *copiedSheet) bool { return !s.isSheet })
	if len(sheets) == 0 {
		return broken(c.name, errRecord)
	}
	var types, list, links strings.Builder
	parts := [][2]string{}
	for i, s := range sheets {
		n := strconv.Itoa(i + 1)
		types.WriteString(`<Override PartName="/xl/worksheets/sheet` + n + `.xml" ContentType="` + copyType + `worksheet+xml"/>`)
		links.WriteString(`<Relationship Id="rId` + n + `" Type="` + copyRelated + `/worksheet" Target="worksheets/sheet` + n + `.xml"/>`)
		state := ""
		if s.entry.hidden {
			state = ` state="hidden"`
		}
		list.WriteString(`<sheet name="` + markup.Escaped(s.entry.name) + `" sheetId="` + n + `"` + state + ` r:id="rId` + n + `"/>`)
		parts = append(parts, [2]string{"xl/worksheets/sheet" + n + ".xml", s.xml(c)})
	}
	properties := ""
	if c.epoch1904 {
		properties = `<workbookPr date1904="1"/>`
	}
	parts = append([][2]string{
		{"[Content_Types].xml", copyHead + `<Types xmlns="` + copyPackage + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + copyType + `sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + copyType + `styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", copyHead + `<Relationships xmlns="` + copyPackage + `relationships"><Relationship Id="rId1" Type="` + copyRelated + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", copyHead + `<workbook xmlns="` + copySpace + `" xmlns:r="` + copyRelated + `">` + properties + `<sheets>` + list.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", copyHead + `<Relationships xmlns="` + copyPackage + `relationships">` + links.String() + `<Relationship Id="rIdStyles" Type="` + copyRelated + `/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", c.styles()},
	}, parts...)
	out := zip.NewWriter(w)
	for _, p := range parts {
		part, err := out.Create(p[0])
		if err == nil {
			_, err = io.WriteString(part, p[1])
		}
		if err != nil {
			return err
		}
	}
	return out.Close()
}

// The kinds of lines, fills and places, as the records number them.
var (
	copyLines = []string{
		"none", "thin", "medium", "dashed", "dotted", "thick", "double", "hair", "mediumDashed", "dashDot", "mediumDashDot",
		"dashDotDot", "mediumDashDotDot", "slantDashDot",
	}
	copyFills = []string{
		"none", "solid", "mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical", "darkDown", "darkUp", "darkGrid",
		"darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp", "lightGrid", "lightTrellis", "gray125", "gray0625",
	}
	copyAcross = []string{"general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"}
	copyDown   = []string{"top", "center", "bottom", "justify", "distributed"}
)

// named is one of some names; "" beyond them.
func named(names []string, n uint32) string {
	if int(n) < len(names) {
		return names[n]
	}
	return ""
}

// ownCodes is where the numbers of formats begin that take the place of built-in ones.
const ownCodes = 1000

// firstCustom is the number of the first format that isn't built in.
const firstCustom = 164

// styles is the part with the looks of cells, whose numbers are those of the records.
func (c *copier) styles() string {
	var b strings.Builder
	b.WriteString(copyHead + `<styleSheet xmlns="` + copySpace + `">`)
	if len(c.codes) > 0 {
		fmt.Fprintf(&b, `<numFmts count="%d">`, len(c.codes))
		for _, id := range slices.Sorted(maps.Keys(c.codes)) {
			fmt.Fprintf(&b, `<numFmt numFmtId="%d" formatCode="%s"/>`, c.formatID(id), markup.Escaped(c.codes[id]))
		}
		b.WriteString(`</numFmts>`)
	}
	fmt.Fprintf(&b, `<fonts count="%d">`, max(len(c.fontLooks), 1))
	for _, f := range c.fontLooks {
		f.write(&b)
	}
	if len(c.fontLooks) == 0 {
		b.WriteString(`<font><sz val="12"/><name val="宋体"/></font>`)
	}
	b.WriteString(`</fonts>`)
	fmt.Fprintf(&b, `<fills count="%d"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`, len(c.xfs)+2)
	for _, x := range c.xfs {
		x.writeFill(&b)
	}
	fmt.Fprintf(&b, `</fills><borders count="%d"><border/>`, len(c.xfs)+1)
	for _, x := range c.xfs {
		x.writeBorders(&b)
	}
	fmt.Fprintf(&b, `</borders><cellStyleXfs count="1"><xf fontId="%d"/></cellStyleXfs><cellXfs count="%d">`, c.usualFont(), max(len(c.xfs), 1))
	for i, x := range c.xfs {
		f, ok := c.fontIndex(x.font)
		if !ok {
			f = 0
		}
		fmt.Fprintf(&b, `<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">`,
			c.formatID(x.format), f, i+2, i+1)
		x.writeAlignment(&b)
		b.WriteString(`</xf>`)
	}
	if len(c.xfs) == 0 {
		b.WriteString(`<xf/>`)
	}
	b.WriteString(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`)
	if len(c.palette) > 0 {
		b.WriteString(`<colors><indexedColors>`)
		for _, first := range []string{"000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"} {
			b.WriteString(`<rgbColor rgb="FF` + first + `"/>`)
		}
		for p := c.palette; len(p) >= 4; p = p[4:] {
			fmt.Fprintf(&b, `<rgbColor rgb="FF%02X%02X%02X"/>`, p[0], p[1], p[2])
		}
		b.WriteString(`</indexedColors></colors>`)
	}
	b.WriteString(`</styleSheet>`)
	return b.String()
}

// usualFont is that of the workbook, by which the widths of columns are counted.
func (c *copier) usualFont() int {
	if len(c.xfs) > 0 {
		if f, ok := c.fontIndex(c.xfs[0].font); ok {
			return f
		}
	}
	return 0
}

// formatID is the number of a number format: a built-in one that the workbook writes otherwise gets another.
func (c *copier) formatID(id int) int {
	if _, own := c.codes[id]; own && id < firstCustom {
		return ownCodes + id
	}
	return id
}

// colour is an element with a colour; "" for that which goes without saying.
func colour(name string, n int) string {
	if n > 65 || name == "color" && n == 64 {
		return ""
	}
	return `<` + name + ` indexed="` + strconv.Itoa(n) + `"/>`
}

func (f *fontLook) write(b *strings.Builder) {
	b.WriteString(`<font>`)
	f.writeProperties(b, "name")
	b.WriteString(`</font>`)
}

// writeProperties writes what a font is; its name is an element of a name.
func (f *fontLook) writeProperties(b *strings.Builder, name string) {
	const bold = 600
	if f.weight >= bold {
		b.WriteString(`<b/>`)
	}
	if f.flags&2 != 0 {
		b.WriteString(`<i/>`)
	}
	if f.flags&8 != 0 {
		b.WriteString(`<strike/>`)
	}
	switch f.underline {
	case 1, 0x21:
		b.WriteString(`<u/>`)
	case 2, 0x22:
		b.WriteString(`<u val="double"/>`)
	}
	if script := named([]string{"", "superscript", "subscript"}, uint32(f.script)); script != "" {
		b.WriteString(`<vertAlign val="` + script + `"/>`)
	}
	fmt.Fprintf(b, `<sz val="%s"/>%s<%s val="%s"/><family val="%d"/><charset val="%d"/>`,
		parts(f.height, 20), colour("color", f.colour), name, markup.Escaped(f.name), min(f.family, 5), f.charset)
}

func (x *xf) writeFill(b *strings.Builder) {
	kind := named(copyFills, x.more>>26)
	if kind == "" || kind == "none" {
		b.WriteString(`<fill><patternFill patternType="none"/></fill>`)
		return
	}
	b.WriteString(`<fill><patternFill patternType="` + kind + `">` + colour("fgColor", x.fill&0x7f) + colour("bgColor", x.fill>>7&0x7f) + `</patternFill></fill>`)
}

func (x *xf) writeBorders(b *strings.Builder) {
	diagonal := ""
	if x.borders>>30&1 != 0 {
		diagonal += ` diagonalDown="1"`
	}
	if x.borders>>31&1 != 0 {
		diagonal += ` diagonalUp="1"`
	}
	b.WriteString(`<border` + diagonal + `>`)
	side := func(name string, kind, n uint32) {
		line := named(copyLines, kind)
		if line == "" || line == "none" {
			b.WriteString(`<` + name + `/>`)
			return
		}
		b.WriteString(`<` + name + ` style="` + line + `">` + colour("color", int(n&0x7f)) + `</` + name + `>`)
	}
	side("left", x.borders&15, x.borders>>16)
	side("right", x.borders>>4&15, x.borders>>23)
	side("top", x.borders>>8&15, x.more)
	side("bottom", x.borders>>12&15, x.more>>7)
	side("diagonal", x.more>>21&15, x.more>>14)
	b.WriteString(`</border>`)
}

func (x *xf) writeAlignment(b *strings.Builder) {
	b.WriteString(`<alignment`)
	if across := named(copyAcross, uint32(x.align&7)); across != "" && across != "general" {
		b.WriteString(` horizontal="` + across + `"`)
	}
	if down := named(copyDown, uint32(x.align>>4&7)); down != "" {
		b.WriteString(` vertical="` + down + `"`)
	}
	if turn := x.align >> 8 & 0xff; turn != 0 {
		fmt.Fprintf(b, ` textRotation="%d"`, turn)
	}
	if x.align&8 != 0 {
		b.WriteString(` wrapText="1"`)
	}
	if n := x.indent & 15; n > 0 {
		fmt.Fprintf(b, ` indent="%d"`, n)
	}
	if x.indent&16 != 0 {
		b.WriteString(` shrinkToFit="1"`)
	}
	b.WriteString(`/>`)
}

// parts is a number of parts of a whole.
func parts(n, of int) string { return strconv.FormatFloat(float64(n)/float64(of), 'f', -1, 64) }

// xml is the part of a sheet.
func (s *copiedSheet) xml(c *copier) string {
	var b strings.Builder
	b.WriteString(copyHead + `<worksheet xmlns="` + copySpace + `">`)
	if s.fit {
		b.WriteString(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	}
	s.writeColumns(&b)
	b.WriteString(`<sheetData>`)
	for _, n := range slices.Sorted(maps.Keys(s.rows)) {
		s.rows[n].write(&b, n, c)
	}
	b.WriteString(`</sheetData>`)
	if len(s.areas) > 0 {
		fmt.Fprintf(&b, `<mergeCells count="%d">`, len(s.areas))
		for _, a := range s.areas {
			b.WriteString(`<mergeCell ref="` + cellName(a.row, a.column) + ":" + cellName(a.lastRow, a.lastColumn) + `"/>`)
		}
		b.WriteString(`</mergeCells>`)
	}
	s.writePage(&b)
	b.WriteString(`</worksheet>`)
	return b.String()
}

func cellName(row, column int) string { return columnName(column) + strconv.Itoa(row+1) }

func (s *copiedSheet) writeColumns(b *strings.Builder) {
	const usual = 8 // what programs take where a workbook says nothing
	b.WriteString(`<sheetFormatPr`)
	switch {
	case s.standard > 0:
		b.WriteString(` defaultColWidth="` + parts(s.standard, 256) + `"`)
	case s.usual > 0 && s.usual != usual:
		fmt.Fprintf(b, ` baseColWidth="%d"`, s.usual)
	}
	height := s.rowHeight
	if height == 0 {
		height = 285
	}
	b.WriteString(` defaultRowHeight="` + parts(height, 20) + `"/>`)
	var columns strings.Builder
	next := 0
	slices.SortStableFunc(s.columns, func(a, b copiedColumn) int { return a.first - b.first })
	for _, c := range s.columns {
		if c.first < next || c.last < c.first {
			continue
		}
		next = c.last + 1
		fmt.Fprintf(&columns, `<col min="%d" max="%d" width="%s" customWidth="1"`, c.first+1, c.last+1, parts(c.width, 256))
		if c.xf > 0 {
			fmt.Fprintf(&columns, ` style="%d"`, c.xf)
		}
		if c.hidden {
			columns.WriteString(` hidden="1"`)
		}
		columns.WriteString(`/>`)
	}
	if columns.Len() > 0 {
		b.WriteString(`<cols>` + columns.String() + `</cols>`)
	}
}

func (r *copiedRow) write(b *strings.Builder, n int, of *copier) {
	fmt.Fprintf(b, `<row r="%d"`, n+1)
	if r.xf >= 0 {
		fmt.Fprintf(b, ` s="%d" customFormat="1"`, r.xf)
	}
	if r.height > 0 {
		b.WriteString(` ht="` + parts(r.height, 20) + `"`)
	}
	if r.own {
		b.WriteString(` customHeight="1"`)
	}
	if r.hidden {
		b.WriteString(` hidden="1"`)
	}
	b.WriteString(`>`)
	for _, column := range slices.Sorted(maps.Keys(r.cells)) {
		c := r.cells[column]
		fmt.Fprintf(b, `<c r="%s" s="%d"`, cellName(n, column), c.xf)
		switch {
		case c.isBool:
			b.WriteString(` t="b"><v>` + c.number + `</v></c>`)
		case c.fail != "":
			b.WriteString(` t="e"><v>` + c.fail + `</v></c>`)
		case c.number != "":
			b.WriteString(`><v>` + c.number + `</v></c>`)
		case len(c.text) > 0:
			b.WriteString(` t="inlineStr"><is>`)
			of.writeText(b, c.text)
			b.WriteString(`</is></c>`)
		default:
			b.WriteString(`/>`)
		}
	}
	b.WriteString(`</row>`)
}

// writeText writes a text, in stretches where their fonts differ.
func (c *copier) writeText(b *strings.Builder, text []stretch) {
	for _, s := range text {
		t := `<t xml:space="preserve">` + markup.EscapedInCell(s.text) + `</t>`
		f, ok := c.fontIndex(s.font)
		switch {
		case len(text) == 1 && !ok:
			b.WriteString(t)
		case ok:
			b.WriteString(`<r><rPr>`)
			c.fontLooks[f].writeProperties(b, "rFont")
			b.WriteString(`</rPr>` + t + `</r>`)
		default:
			b.WriteString(`<r>` + t + `</r>`)
		}
	}
}

// fontIndex is where a font of a number is; there is none of number 4.
func (c *copier) fontIndex(n int) (int, bool) {
	if n >= 4 {
		n--
	}
	return n, n >= 0 && n < len(c.fontLooks)
}

// writePage writes how pages are set up.
func (s *copiedSheet) writePage(b *strings.Builder) {
	if s.centred {
		b.WriteString(`<printOptions horizontalCentered="1"/>`)
	}
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	header, footer := 0.5, 0.5
	if s.setup != nil {
		if h, f := numberCell(le64(s.setup[16:])), numberCell(le64(s.setup[24:])); h.number != "" && f.number != "" {
			header, _ = strconv.ParseFloat(h.number, 64)
			footer, _ = strconv.ParseFloat(f.number, 64)
		}
	}
	if s.hasMargins {
		fmt.Fprintf(b, `<pageMargins left="%s" right="%s" top="%s" bottom="%s" header="%s" footer="%s"/>`,
			number(s.margins[0]), number(s.margins[1]), number(s.margins[2]), number(s.margins[3]), number(header),
			number(footer))
	}
	const portrait, unknown = 2, 4
	if s.setup != nil {
		flags := le16(s.setup[10:])
		b.WriteString(`<pageSetup`)
		if flags&unknown == 0 {
			fmt.Fprintf(b, ` paperSize="%d"`, le16(s.setup))
			if scale := le16(s.setup[2:]); scale >= 10 && scale <= 400 {
				fmt.Fprintf(b, ` scale="%d"`, scale)
			}
		}
		fmt.Fprintf(b, ` fitToWidth="%d" fitToHeight="%d"`, le16(s.setup[6:]), le16(s.setup[8:]))
		if flags&unknown == 0 && flags&portrait == 0 {
			b.WriteString(` orientation="landscape"`)
		}
		b.WriteString(`/>`)
	}
	if s.header != "" || s.footer != "" {
		b.WriteString(`<headerFooter><oddHeader>` + markup.Escaped(s.header) + `</oddHeader><oddFooter>` + markup.Escaped(s.footer) + `</oddFooter></headerFooter>`)
	}
	if len(s.breaks) > 0 {
		fmt.Fprintf(b, `<rowBreaks count="%d" manualBreakCount="%d">`, len(s.breaks), len(s.breaks))
		for _, row := range s.breaks {
			fmt.Fprintf(b, `<brk id="%d" max="16383" man="1"/>`, row)
		}
		b.WriteString(`</rowBreaks>`)
	}
}

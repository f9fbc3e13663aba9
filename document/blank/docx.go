package blank

import (
	"fmt"
	"io"
	"strings"
)

// Docx writes the table as a Word document: A4 laid on its side, with the headings of the indicators on every page.
func (t Table) Docx(w io.Writer) error {
	return writeParts(w,
		part{"[Content_Types].xml", contentTypes(
			`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>` +
				`<Override PartName="/word/styles.xml" ContentType="` + wordType + `styles+xml"/>`)},
		part{"_rels/.rels", relationships(relationship{"officeDocument", "word/document.xml"})},
		part{"word/_rels/document.xml.rels", relationships(relationship{"styles", "styles.xml"})},
		part{"word/styles.xml", wordStyles},
		part{"word/document.xml", t.page().word()},
	)
}

const (
	wordType  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
)

// wordStyles says which fonts texts have: 宋体, of 10.5 points.
const wordStyles = xmlHead + `<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
	`<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/><w:sz w:val="21"/><w:szCs w:val="21"/>` +
	`<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
	`<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
	`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>` +
	`<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

func (p *page) word() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:document ` + wordSpace + `><w:body>`)
	b.WriteString(wordParagraph(p.above[0], "center", 32, true, false))
	for _, text := range p.above[1:] {
		b.WriteString(wordParagraph(text, "center", 21, false, false))
	}
	// Headings come again on the next page only from the top of a table: the indicators are one of their own, below the
	// head with next to no gap.
	p.wordTable(&b, 0, p.header)
	b.WriteString(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`)
	p.wordTable(&b, p.header, len(p.rows))
	for _, text := range p.below {
		b.WriteString(wordParagraph(text, "left", 18, false, false))
	}
	b.WriteString(`<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="720" w:footer="720" w:gutter="0"/>` +
		`</w:sectPr></w:body></w:document>`)
	return b.String()
}

// wordTable writes the rows from one up to another as a table.
func (p *page) wordTable(b *strings.Builder, from, to int) {
	total := 0
	for _, width := range widths {
		total += width
	}
	fmt.Fprintf(b, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>`, total)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(b, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="auto"/>`, side)
	}
	b.WriteString(`</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		fmt.Fprintf(b, `<w:gridCol w:w="%d"/>`, width)
	}
	b.WriteString(`</w:tblGrid>`)
	for row := from; row < to; row++ {
		fmt.Fprintf(b, `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="%d" w:hRule="atLeast"/>`, 20*p.rows[row])
		if row == p.header {
			b.WriteString(`<w:tblHeader/>`)
		}
		b.WriteString(`</w:trPr>`)
		for _, c := range p.covering(row) {
			b.WriteString(c.word(row, p.goesOn(row)))
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>`)
}

// word is the cell in a row; one that was begun above is empty and says so.
func (c *cell) word(row int, goesOn bool) string {
	width := 0
	for _, w := range widths[c.column:][:c.columns] {
		width += w
	}
	properties := fmt.Sprintf(`<w:tcW w:w="%d" w:type="dxa"/>`, width)
	if c.columns > 1 {
		properties += fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, c.columns)
	}
	text := c.text
	switch {
	case c.rows > 1 && row == c.row:
		properties += `<w:vMerge w:val="restart"/>`
	case c.rows > 1:
		properties += `<w:vMerge/>`
		text = ""
	}
	at := "center"
	if c.holds == words {
		at = "left"
	}
	return `<w:tc><w:tcPr>` + properties + `<w:vAlign w:val="center"/></w:tcPr>` + wordParagraph(text, at, 21, false, goesOn) + `</w:tc>`
}

// wordParagraph is a paragraph in a size of half points, which may have to be on the same page as the next.
func wordParagraph(text, at string, size int, bold, goesOn bool) string {
	run := fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, size, size)
	if bold {
		run = `<w:b/>` + run
	}
	keep := ""
	if goesOn {
		keep = `<w:keepNext/>`
	}
	p := `<w:p><w:pPr>` + keep + `<w:jc w:val="` + at + `"/><w:rPr>` + run + `</w:rPr></w:pPr>`
	if text != "" {
		p += `<w:r><w:rPr>` + run + `</w:rPr><w:t xml:space="preserve">` + escaped(text) + `</w:t></w:r>`
	}
	return p + `</w:p>`
}

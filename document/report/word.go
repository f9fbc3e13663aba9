package report

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/template"
)

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	related  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packages = "http://schemas.openxmlformats.org/package/2006"
	office   = "application/vnd.openxmlformats-officedocument"
)

// wordStyles are the formats of paragraphs. Fonts are named as Office has them in China; where they lack, programs take
// others with Chinese characters.
const wordStyles = xmlHead + `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
	`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="400" w:lineRule="atLeast"/><w:ind w:firstLine="480"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pageBreakBefore/><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/><w:ind w:firstLine="0"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="40"/><w:ind w:firstLine="0"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Below"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="60" w:line="320"/><w:ind w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="280" w:lineRule="atLeast"/><w:ind w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>` +
	`</w:styles>`

// wordFile is a layout as a Word document.
func (l *layout) wordFile() []byte {
	w := &wordMaker{width: 9638, height: 16838, across: 11906}
	if l.wide {
		w.width, w.across, w.height = 14570, 16838, 11906
	}
	blocks := slices.Clone(l.blocks)
	for _, b := range l.charts {
		if p, ok := b.(picture); ok {
			blocks = append(blocks, p)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case line:
			w.line(b)
		case table:
			w.table(&b)
		case picture:
			w.picture(&b)
		}
	}
	orientation := ""
	if l.wide {
		orientation = ` w:orient="landscape"`
	}
	body := w.body.String() + fmt.Sprintf(`<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>`,
		w.across, w.height, orientation)
	types := `<Override PartName="/word/document.xml" ContentType="` + office + `.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="` + office + `.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/word/footer1.xml" ContentType="` + office + `.wordprocessingml.footer+xml"/>`
	rels := `<Relationship Id="rId1" Type="` + related + `/styles" Target="styles.xml"/><Relationship Id="rId2" Type="` + related + `/footer" Target="footer1.xml"/>`
	var charts [][2]string
	for i, c := range w.charts {
		name := "charts/chart" + strconv.Itoa(i+1) + ".xml"
		types += `<Override PartName="/word/` + name + `" ContentType="` + office + `.drawingml.chart+xml"/>`
		rels += `<Relationship Id="rIdChart` + strconv.Itoa(i+1) + `" Type="` + related + `/chart" Target="` + name + `"/>`
		charts = append(charts, [2]string{"word/" + name, c})
	}
	const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + related + `"`
	return template.Pack(append([][2]string{
		{"[Content_Types].xml", contentTypes(types)},
		{"_rels/.rels", relationships(`<Relationship Id="rId1" Type="` + related + `/officeDocument" Target="word/document.xml"/>`)},
		{"word/document.xml", xmlHead + `<w:document` + spaces + ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>` + body + `</w:body></w:document>`},
		{"word/_rels/document.xml.rels", relationships(rels)},
		{"word/styles.xml", wordStyles},
		{"word/footer1.xml", xmlHead + `<w:ftr` + spaces + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`},
	}, charts...))
}

func contentTypes(more string) string {
	return xmlHead + `<Types xmlns="` + packages + `/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + more + `</Types>`
}

func relationships(all string) string {
	return xmlHead + `<Relationships xmlns="` + packages + `/relationships">` + all + `</Relationships>`
}

// wordMaker makes the body of a Word document.
type wordMaker struct {
	body                  strings.Builder
	width, across, height int // of the text and of the page, in twentieths of a point
	charts                []string
}

var paragraphStyles = map[string]string{
	"title": "Title", "heading": "Heading1", "heading2": "Heading2", "below": "Below", "note": "Note", "cell": "Cell",
}

func (w *wordMaker) line(l line) {
	properties := ""
	if l.style == "caption" {
		properties = `<w:keepNext/>`
	}
	w.paragraph(paragraphStyles[l.style], properties, l.text)
}

// placePattern is what a person has to fill in.
var placePattern = regexp.MustCompile(`【[^】]*】`)

func (w *wordMaker) paragraph(style, properties, text string) {
	w.body.WriteString("<w:p>")
	if style != "" {
		properties = `<w:pStyle w:val="` + style + `"/>` + properties
	}
	if properties != "" {
		w.body.WriteString("<w:pPr>" + properties + "</w:pPr>")
	}
	w.runs(text, "")
	w.body.WriteString("</w:p>")
}

// runs writes a text, with what is to be filled in marked yellow.
func (w *wordMaker) runs(text, format string) {
	at := 0
	write := func(text, format string) {
		if text == "" {
			return
		}
		w.body.WriteString("<w:r>")
		if format != "" {
			w.body.WriteString("<w:rPr>" + format + "</w:rPr>")
		}
		w.body.WriteString(`<w:t xml:space="preserve">` + text + `</w:t></w:r>`)
	}
	for _, m := range placePattern.FindAllStringIndex(text, -1) {
		write(text[at:m[0]], format)
		write(text[m[0]:m[1]], format+`<w:highlight w:val="yellow"/>`)
		at = m[1]
	}
	write(text[at:], format)
}

var wordAlign = map[byte]string{'l': "left", 'c': "center", 'r': "right"}

func (w *wordMaker) table(t *table) {
	sum := 0
	for _, part := range t.widths {
		sum += part
	}
	edges := []int{0}
	at := 0
	for _, part := range t.widths {
		at += part
		edges = append(edges, at*w.width/sum)
	}
	fmt.Fprintf(&w.body, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>`, w.width)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		w.body.WriteString(`<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
	}
	w.body.WriteString(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for i := range t.widths {
		fmt.Fprintf(&w.body, `<w:gridCol w:w="%d"/>`, edges[i+1]-edges[i])
	}
	w.body.WriteString("</w:tblGrid>")
	for r, cells := range t.cells() {
		w.body.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
		if r < t.heads {
			w.body.WriteString(`<w:tblHeader/>`)
		}
		w.body.WriteString(`</w:trPr>`)
		for _, c := range cells {
			fmt.Fprintf(&w.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, edges[c.column+c.across]-edges[c.column])
			if c.across > 1 {
				fmt.Fprintf(&w.body, `<w:gridSpan w:val="%d"/>`, c.across)
			}
			switch {
			case c.continues:
				w.body.WriteString(`<w:vMerge/>`)
			case c.down > 1:
				w.body.WriteString(`<w:vMerge w:val="restart"/>`)
			}
			if c.head {
				w.body.WriteString(`<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>`)
			}
			w.body.WriteString(`<w:vAlign w:val="center"/></w:tcPr>`)
			w.paragraph("Cell", `<w:jc w:val="`+wordAlign[c.align]+`"/>`, c.text)
			w.body.WriteString(`</w:tc>`)
		}
		w.body.WriteString(`</w:tr>`)
	}
	w.body.WriteString(`</w:tbl>`)
	w.paragraph("Note", "", "")
}

// picture writes a chart, 16 cm wide and 6.6 cm high, or 8 cm where its names take room.
func (w *wordMaker) picture(p *picture) {
	w.charts = append(w.charts, p.chart(func(field string) string { return "{{" + field + "}}" }))
	n, height := len(w.charts), 2376000
	if p.kind == "stacked" {
		height = 2880000
	}
	fmt.Fprintf(&w.body, `<w:p><w:pPr><w:keepLines/><w:spacing w:before="120"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5760000" cy="%d"/><wp:docPr id="%d" name="图%d" descr="%s"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdChart%d"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, height, n, n, p.title, n)
}

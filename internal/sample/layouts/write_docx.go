package layouts

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// Docx is the sample as a Word document.
func (s *Sample) Docx() []byte {
	return zipped(
		"[Content_Types].xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
			`<Default Extension="xml" ContentType="application/xml"/>`+
			`<Override PartName="/word/document.xml" `+
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels", relationships("officeDocument", "word/document.xml"),
		"word/document.xml", s.wordDocument(),
	)
}

func (s *Sample) wordDocument() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n<w:document " + wordSpace + "><w:body>")
	for _, text := range s.Above {
		b.WriteString(wordParagraph(text))
	}
	if s.Rows > 0 {
		b.WriteString("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + wordBorders + "</w:tblPr><w:tblGrid>")
		b.WriteString(strings.Repeat(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, 9000/s.Width), s.Width))
		b.WriteString("</w:tblGrid>")
		for row := range s.Rows {
			b.WriteString("<w:tr>")
			for _, c := range s.covering(row) {
				b.WriteString(wordCell(c, row))
			}
			b.WriteString("</w:tr>")
		}
		b.WriteString("</w:tbl>")
	}
	for _, text := range s.Below {
		b.WriteString(wordParagraph(text))
	}
	b.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`)
	return b.String()
}

const wordBorders = `<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>` +
	`<w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/>` +
	`<w:insideV w:val="single" w:sz="4"/></w:tblBorders>`

// covering are the cells that a row shows or continues, from left to right.
func (s *Sample) covering(row int) []Cell {
	at := make([]*Cell, s.Width)
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Row <= row && row < c.Row+c.Rows {
			at[c.Column] = c
		}
	}
	var all []Cell
	for _, c := range at {
		if c != nil {
			all = append(all, *c)
		}
	}
	return all
}

// wordCell is a cell of a row; one that was begun above is empty and says so.
func wordCell(c Cell, row int) string {
	properties := `<w:tcW w:w="0" w:type="auto"/>`
	if c.Columns > 1 {
		properties += fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, c.Columns)
	}
	text := c.Text
	switch {
	case c.Rows > 1 && row == c.Row:
		properties += `<w:vMerge w:val="restart"/>`
	case c.Rows > 1:
		properties += `<w:vMerge/>`
		text = ""
	}
	var b strings.Builder
	b.WriteString("<w:tc><w:tcPr>" + properties + "</w:tcPr>")
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(wordParagraph(line))
	}
	b.WriteString("</w:tc>")
	return b.String()
}

// wordParagraph writes a text in two runs, as it is after a person went back to it.
func wordParagraph(text string) string {
	chars := []rune(text)
	half := len(chars) / 2
	run := func(chars []rune) string {
		if len(chars) == 0 {
			return ""
		}
		return `<w:r><w:t xml:space="preserve">` + escaped(string(chars)) + `</w:t></w:r>`
	}
	return "<w:p>" + run(chars[:half]) + run(chars[half:]) + "</w:p>"
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
	return b.String()
}

func relationships(kind, target string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target +
		`"/></Relationships>`
}

// zipped is a package of parts, given as name and contents in turn.
func zipped(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		part, err := w.Create(parts[i])
		if err == nil {
			_, err = part.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err) // a buffer takes everything
		}
	}
	if err := w.Close(); err != nil {
		panic(err) // as above
	}
	return b.Bytes()
}

package layouts

import (
	"fmt"
	"html"
	"strings"
)

// HTML is the sample as a page: a table with merged cells between paragraphs.
func (s *Sample) HTML() []byte {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>自评表</title></head><body>\n")
	paragraph := func(texts []string) {
		for _, text := range texts {
			fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(text))
		}
	}
	paragraph(s.Above)
	b.WriteString("<table border=\"1\">")
	for row, cells := range s.byRow() {
		b.WriteString("<tr>")
		for _, c := range cells {
			b.WriteString("<td")
			if c.Rows > 1 {
				fmt.Fprintf(&b, " rowspan=\"%d\"", c.Rows)
			}
			if c.Columns > 1 {
				fmt.Fprintf(&b, " colspan=\"%d\"", c.Columns)
			}
			text := html.EscapeString(c.Text)
			if (row+c.Column)%2 == 0 { // line ends are breaks, or paragraphs
				text = strings.ReplaceAll(text, "\n", "<br>")
			} else if strings.Contains(text, "\n") {
				text = "<p>" + strings.ReplaceAll(text, "\n", "</p><p>") + "</p>"
			}
			fmt.Fprintf(&b, ">%s</td>", text)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
	paragraph(s.Below)
	b.WriteString("</body></html>\n")
	return []byte(b.String())
}

// byRow are the cells by the row that they begin in.
func (s *Sample) byRow() [][]Cell {
	rows := make([][]Cell, s.Rows)
	for _, c := range s.Cells {
		rows[c.Row] = append(rows[c.Row], c)
	}
	return rows
}

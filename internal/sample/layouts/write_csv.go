package layouts

import "strings"

// Matrix is the table by position; only the first position of a merged area has its text.
func (s *Sample) Matrix() [][]string {
	rows := make([][]string, s.Rows)
	for i := range rows {
		rows[i] = make([]string, s.Width)
	}
	for _, c := range s.Cells {
		rows[c.Row][c.Column] = c.Text
	}
	return rows
}

// sheet is what a worksheet holds: the paragraphs as rows of one cell above and below the table.
func (s *Sample) sheet() [][]string {
	var rows [][]string
	put := func(texts []string) {
		for _, text := range texts {
			row := make([]string, s.Width)
			row[0] = text
			rows = append(rows, row)
		}
	}
	put(s.Above)
	rows = append(rows, s.Matrix()...)
	put(s.Below)
	return rows
}

// CSV is the printed table as Excel saves it: every row has all columns, what is merged is blank.
func (s *Sample) CSV() string { return s.separated(",") }

// TSV is the printed table as it is pasted from Excel or Word.
func (s *Sample) TSV() string { return s.separated("\t") }

func (s *Sample) separated(comma string) string {
	var b strings.Builder
	for _, row := range s.sheet() {
		for i, text := range row {
			if i > 0 {
				b.WriteString(comma)
			}
			if strings.ContainsAny(text, comma+"\"\n") {
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			b.WriteString(text)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

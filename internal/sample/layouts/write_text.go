package layouts

import (
	"strings"
	"unicode/utf8"
)

// Flat is the text that Word saves: one cell per line after a tab, a blank line between rows. A cell that one above it
// covers is blank; one that its left neighbour covers isn't there.
func (s *Sample) Flat() string {
	var b strings.Builder
	b.WriteString(lines(s.Above) + "\n")
	for row := range s.Rows {
		for _, c := range s.covering(row) {
			text := c.Text
			if c.Row < row {
				text = ""
			}
			b.WriteString("\t" + flatCell(text))
		}
		b.WriteString("\n")
	}
	b.WriteString("\n" + lines(s.Below))
	return b.String()
}

// flatCell has blank lines around the paragraphs of a cell, and none around the lines of a narrow heading.
func flatCell(text string) string {
	if !strings.Contains(text, "\n") {
		return text + "\n"
	}
	for line := range strings.SplitSeq(text, "\n") {
		if utf8.RuneCountInString(line) > 12 {
			return strings.ReplaceAll(text, "\n", "\n\n") + "\n\n"
		}
	}
	return text + "\n"
}

func lines(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return strings.Join(texts, "\n") + "\n"
}

// Pipes is the table with | between cells, as it is copied from a page; covered cells are blank.
func (s *Sample) Pipes() string { return s.piped(false) }

// DroppedPipes is a table with | between cells where the blank ones are lost, so that rows begin further left.
func (s *Sample) DroppedPipes() string { return s.piped(true) }

func (s *Sample) piped(drop bool) string {
	var b strings.Builder
	b.WriteString(lines(s.Above))
	for _, row := range s.Matrix() {
		b.WriteString("|")
		for _, text := range row {
			if text != "" || !drop {
				b.WriteString(" " + oneLine(text, "") + " |")
			}
		}
		b.WriteString("\n")
	}
	b.WriteString(lines(s.Below))
	return b.String()
}

// Markdown is the table in Markdown. Its first row is the head, whatever it holds.
func (s *Sample) Markdown() string {
	var b strings.Builder
	b.WriteString(lines(s.Above) + "\n")
	for i, row := range s.Matrix() {
		for j := range row {
			row[j] = strings.ReplaceAll(oneLine(row[j], "<br>"), "|", `\|`)
		}
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			b.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
		}
	}
	b.WriteString("\n" + lines(s.Below))
	return b.String()
}

// Spaced is the table with the cells of a row apart by blanks; blank cells are lost.
func (s *Sample) Spaced() string {
	var b strings.Builder
	b.WriteString(lines(s.Above) + "\n")
	for _, row := range s.Matrix() {
		var held []string
		for _, text := range row {
			if text != "" {
				held = append(held, strings.Join(strings.Fields(oneLine(text, "")), ""))
			}
		}
		b.WriteString(strings.Join(held, "    ") + "\n")
	}
	b.WriteString("\n" + lines(s.Below))
	return b.String()
}

// CellLines is the table as one cell per line, with blank lines for the covered cells.
func (s *Sample) CellLines() string {
	var b strings.Builder
	b.WriteString(lines(s.Above) + "\n")
	for _, row := range s.Matrix() {
		for _, text := range row {
			b.WriteString(oneLine(text, "") + "\n")
		}
	}
	b.WriteString("\n" + lines(s.Below))
	return b.String()
}

func oneLine(text, end string) string { return strings.ReplaceAll(text, "\n", end) }

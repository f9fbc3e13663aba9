package drawing

import (
	"strings"

	"github.com/ziping-go/ziping/internal/textwidth"
)

// Cut is a text in no more than a number of columns, with “…” where it was longer.
func Cut(text string, width int) string {
	if textwidth.Of(text) <= width {
		return text
	}
	start, _ := split(text, width-1)
	return strings.TrimRight(start, " ") + "…"
}

// fold breaks what is shown of a cell into lines of a width: its text, in as many as there is room for, and its label.
func fold(c Cell, width, room int) []string {
	var lines []string
	if c.Label != "" && room > 1 {
		room--
	}
	for rest := c.Text; rest != "" && len(lines) < room; {
		if len(lines) == room-1 {
			lines = append(lines, Cut(rest, width))
			break
		}
		var line string
		line, rest = split(rest, width)
		lines = append(lines, strings.TrimRight(line, " "))
		rest = strings.TrimLeft(rest, " ")
	}
	if c.Label != "" {
		lines = append(lines, Cut(c.Label, width))
	}
	return lines
}

// split is the start of a text that fits into a width, and what is after it. A word of letters stays whole where it
// isn't longer than a line.
func split(text string, width int) (line, rest string) {
	used, end := 0, len(text)
	for i, r := range text {
		if used += textwidth.OfRune(r); used > width {
			end = i
			break
		}
	}
	if end == len(text) {
		return text, ""
	}
	if at := strings.LastIndexByte(text[:end], ' '); at > 0 && text[end] != ' ' && text[end] < 0x80 && text[end-1] < 0x80 {
		end = at
	}
	return text[:end], text[end:]
}

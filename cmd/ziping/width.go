package main

import (
	"os"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
)

// columns of text: a line is never narrower than the first nor wider than the second.
const (
	narrowestPage = 80
	widestPage    = 120
)

// columns is how wide a page of help may be: as wide as the terminal, within bounds; narrow where there is none.
func (s *call) columns() int {
	width, err := strconv.Atoi(s.getenv("COLUMNS"))
	if f, ok := s.out.(*os.File); ok && (err != nil || width <= 0) {
		width, _, _ = term.GetSize(int(f.Fd()))
	}
	return min(max(width, narrowestPage), widestPage)
}

// pad fills a text up to a width with blanks.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-uniseg.StringWidth(text)))
}

// wrap breaks a text into lines of at most a width, where Unicode lets a line end: between words, and between Chinese
// characters but never before a closing mark. A word that is longer than a line stands whole in its own.
func wrap(text string, width int) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line, used, state := "", 0, -1
		for rest := paragraph; rest != ""; {
			var piece string
			piece, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			if used > 0 && used+uniseg.StringWidth(strings.TrimRight(piece, " ")) > width {
				lines, line, used = append(lines, strings.TrimRight(line, " ")), "", 0
			}
			line, used = line+piece, used+uniseg.StringWidth(piece)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// hang writes a heading and a text beside it, whose further lines stand below its first.
func hang(b *strings.Builder, heading string, at int, text string, columns int) {
	lines := wrap(text, columns-at)
	b.WriteString(pad(heading, at))
	if uniseg.StringWidth(heading) > at {
		b.WriteString("\n" + strings.Repeat(" ", at))
	}
	b.WriteString(strings.Join(lines, "\n"+strings.Repeat(" ", at)))
	b.WriteByte('\n')
}

package main

import (
	"io"
	"math"
	"os"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/term"

	"github.com/ziping-go/ziping/internal/textwidth"
)

// columns of text: a line is never narrower than the first nor wider than the second.
const (
	narrowestPage = 80
	widestPage    = 120
)

// columns is how wide a page of help may be: as wide as the terminal, within bounds; narrow where there is none.
func (s *call) columns() int { return s.columnsOf(s.out) }

// columnsOf is how wide the lines on a stream may be.
func (s *call) columnsOf(stream any) int {
	width, err := strconv.Atoi(s.getenv("COLUMNS"))
	if f, ok := stream.(*os.File); ok && (err != nil || width <= 0) {
		width, _, _ = term.GetSize(int(f.Fd()))
	}
	return min(max(width, narrowestPage), widestPage)
}

// unbounded is the width of lines that go to a file or into a pipe, where programs read them.
const unbounded = math.MaxInt32

// linesOn is how wide lines of data or faults are on a stream: as columnsOf at a terminal, elsewhere unbounded.
func (s *call) linesOn(stream any) int {
	if isTerminal(stream) {
		return s.columnsOf(stream)
	}
	return unbounded
}

// pad fills a text up to a width with blanks.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-textwidth.Of(text)))
}

// wrap breaks a text into lines of at most a width, where Unicode lets a line end: between words, and between Chinese
// characters but never before a closing mark. A word that is longer than a line stands whole in its own;
// so does a flag.
func wrap(text string, width int) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line, used, state := "", 0, -1
		for rest := paragraph; rest != ""; {
			var piece string
			piece, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			for next := ""; strings.HasSuffix(piece, "-") && rest != ""; piece += next { // a flag stays whole
				next, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			}
			if used > 0 && used+textwidth.Of(strings.TrimRight(piece, " ")) > width {
				lines, line, used = append(lines, strings.TrimRight(line, " ")), "", 0
			}
			line, used = line+piece, used+textwidth.Of(piece)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// hang writes a heading and a text beside it, whose further lines stand below its first.
func hang(b io.StringWriter, heading string, at int, text string, columns int) {
	lines := []string{text}
	if columns != unbounded {
		lines = wrap(text, columns-at)
	}
	margin := "\n" + strings.Repeat(" ", at)
	text = pad(heading, at)
	if textwidth.Of(heading) > at {
		text += margin
	}
	_, _ = b.WriteString(text + strings.Join(lines, margin) + "\n") // memory takes everything
}

// hangLine is hang below the second word of a line: the heading's own width, or a margin where the text is all there
// is.
func hangLine(b io.StringWriter, heading, text string, columns int) {
	hang(b, heading, textwidth.Of(heading), text, columns)
}

// flow writes parts on lines with a margin before each. No part is broken.
func flow(b io.StringWriter, margin string, parts []string, between string, columns int) {
	line := margin
	for i, part := range parts {
		switch next := line + between + part; {
		case i == 0:
			line += part
		case textwidth.Of(next) <= columns:
			line = next
		default:
			_, _ = b.WriteString(line + "\n") // as above
			line = margin + part
		}
	}
	_, _ = b.WriteString(line + "\n")
}

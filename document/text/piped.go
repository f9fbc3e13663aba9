package text

import (
	"strings"
	"unicode/utf8"
)

// maxGoesOn is how many lines a row of pipes may have.
const maxGoesOn = 50

// readPiped reads lines with | between their cells.
func readPiped(b *builder, text string) error {
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if isRule(line) {
			continue
		}
		if pipesIn(line) == 0 || pipesIn(line) < 2 && !isPiped(line) {
			if err := b.paragraph(line, i+1, 1); err != nil {
				return err
			}
			continue
		}
		last := rowEnd(lines, i)
		if err := b.row(pipedCells(lines[i:last+1], i+1)); err != nil {
			return err
		}
		i = last
	}
	return nil
}

// rowEnd is the line in which a row ends: one that begins with | and doesn't end with one goes on until a line that
// does, unless another row begins before.
func rowEnd(lines []string, from int) int {
	if !isPiped(lines[from]) || endsPiped(lines[from]) {
		return from
	}
	for i := from + 1; i < len(lines) && i <= from+maxGoesOn; i++ {
		switch {
		case isPiped(lines[i]), isBlank(lines[i]):
			return from
		case endsPiped(lines[i]):
			return i
		}
	}
	return from
}

// pipeWidth is how many bytes of a text are a | in front of it: the usual one, the wide one or that of drawn tables.
func pipeWidth(s string) int {
	for _, pipe := range []string{"|", "｜", "│", "┃", "║"} {
		if strings.HasPrefix(s, pipe) {
			return len(pipe)
		}
	}
	return 0
}

func pipesIn(line string) int {
	n := strings.Count(line, "|")
	for _, pipe := range []string{"｜", "│", "┃", "║"} {
		n += strings.Count(line, pipe)
	}
	return n
}

// isPiped reports whether a line begins with a pipe.
func isPiped(line string) bool { return pipeWidth(strings.TrimLeft(line, " \t　")) > 0 }

func endsPiped(line string) bool {
	line = strings.TrimRight(line, " \t　")
	_, size := utf8.DecodeLastRuneInString(line)
	return pipeWidth(line[len(line)-size:]) > 0 && !strings.HasSuffix(line, `\|`)
}

// isRule reports whether a line is drawn: that of Markdown below the head, or the frame of a table.
func isRule(line string) bool {
	dashes := 0
	for _, r := range line {
		switch {
		case r == '-' || r == '=' || r >= 0x2500 && r <= 0x257f && pipeWidth(string(r)) == 0:
			dashes++
		case strings.ContainsRune("|｜│┃║:+ \t", r):
		default:
			return false
		}
	}
	return dashes > 0 && dashes >= pipesIn(line)
}

// pipedCells are the cells of a row, the first line of which has a number.
func pipedCells(lines []string, number int) []piece {
	var cells []piece
	open := piece{line: number, column: 1}
	started := false // a cell before the first pipe counts where it holds something
	for i, line := range lines {
		if i > 0 {
			open.text += "\n"
		}
		column, from := 1, 0
		for at := 0; at < len(line); {
			if strings.HasPrefix(line[at:], `\|`) {
				at, column = at+2, column+2
				continue
			}
			width := pipeWidth(line[at:])
			if width == 0 {
				_, size := utf8.DecodeRuneInString(line[at:])
				at, column = at+size, column+1
				continue
			}
			open.text += line[from:at]
			if started || !isBlank(open.text) {
				cells = append(cells, open)
			}
			started = true
			at, column = at+width, column+1
			from = at
			open = piece{line: number + i, column: column}
		}
		open.text += line[from:]
	}
	if !isBlank(open.text) {
		cells = append(cells, open)
	}
	for i := range cells {
		cells[i].text = unmarked(cells[i].text)
	}
	return cells
}

// markdownBreaks are the ways to break a line in a cell.
var markdownBreaks = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n", "<BR>", "\n")

// unmarked is a cell without what Markdown writes for line ends, pipes and bold type.
func unmarked(s string) string {
	if strings.Contains(s, `\|`) {
		s = strings.ReplaceAll(s, `\|`, "|")
	}
	if strings.Contains(s, "<") {
		s = markdownBreaks.Replace(s)
	}
	trimmed := strings.Trim(s, " \t　")
	if bold, ok := strings.CutPrefix(trimmed, "**"); ok {
		if bold, ok = strings.CutSuffix(bold, "**"); ok && bold != "" && !strings.Contains(bold, "**") {
			return bold
		}
	}
	return strings.TrimRight(s, " \t　")
}

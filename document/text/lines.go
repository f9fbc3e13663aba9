package text

import (
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
)

// The width of a table that has one cell per line.
const (
	leastWidth = 4
	mostWidth  = 24
)

// maxAbove is how many lines above the headings of the indicators may be of their table.
const maxAbove = 1000

// readLines reads a text with one cell per line where it has the headings of indicators, and else its paragraphs.
func readLines(b *builder, text string) error {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	first := headingsAt(lines)
	if first < 0 {
		return b.proseLines(lines, 0, len(lines))
	}
	if width := widthOf(lines, first); width > 0 {
		return b.evenRows(lines, first, width)
	}
	return b.unevenRows(lines, first)
}

// headingsAt is the line with 一级指标 or 指标名称 that others headings of indicators are next to; -1 where there is none.
func headingsAt(lines []string) int {
	looked := 0
	for i, line := range lines {
		if looked > maxHeaders || !strings.Contains(line, "标") || len(line) > maxLabel {
			continue
		}
		if s := headings.Plain(line); !strings.Contains(s, "一级") && s != "指标名称" && s != "三级指标" {
			continue
		}
		looked++
		if c := headings.ColumnOf(line); c != headings.Level1 && c != headings.Name {
			continue
		}
		found := map[headings.Column]bool{}
		for _, next := range lines[i+1 : min(len(lines), i+1+mostWidth)] {
			switch c := headings.ColumnOf(next); c {
			case headings.NoColumn, headings.Remark, headings.Number:
			default:
				found[c] = true
			}
		}
		if len(found) >= 2 {
			return i
		}
	}
	return -1
}

// proseLines adds lines as paragraphs.
func (b *builder) proseLines(lines []string, from, to int) error {
	for i := from; i < to; i++ {
		if err := b.paragraph(lines[i], i+1, 1); err != nil {
			return err
		}
		if err := b.ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// widthOf is how many lines each row has where the covered cells are blank lines; 0 where rows differ. The headings are
// mostly in one row: of the widths that hold them all, that counts which most lines fit. Where none does, the headings
// are in several rows.
func widthOf(lines []string, first int) int {
	last := first
	for i := first; i < len(lines) && i < first+3*mostWidth; i++ {
		if headings.ColumnOf(lines[i]) != headings.NoColumn {
			last = i
		} else if !isBlank(lines[i]) {
			break
		}
	}
	l := &columnLines{lines: lines, first: first, known: map[string]headings.Column{}}
	if widths := l.bestWidths(max(leastWidth, last-first+1), mostWidth); len(widths) > 0 {
		return widths[0] // those that are two rows together fit too
	}
	if widths := l.bestWidths(leastWidth, min(last-first, mostWidth)); len(widths) > 0 {
		return widths[len(widths)-1] // those that are half a row fit too
	}
	return 0
}

// columnLines are lines that are cells, from the first heading of indicators on.
type columnLines struct {
	lines []string
	first int
	known map[string]headings.Column
}

func (l *columnLines) columnOf(heading string) headings.Column {
	c, ok := l.known[heading]
	if !ok {
		c = headings.ColumnOf(heading)
		l.known[heading] = c
	}
	return c
}

// bestWidths are the widths that nearly as many lines fit as any.
func (l *columnLines) bestWidths(from, to int) []int {
	var scores [mostWidth + 1]int
	most := 0
	for width := from; width <= to; width++ {
		if good, bad := l.fitting(width); 20*bad <= good {
			scores[width] = good - 5*bad
			most = max(most, scores[width])
		}
	}
	var widths []int
	for width := from; width <= to; width++ {
		if most > 0 && 10*scores[width] >= 9*most {
			widths = append(widths, width)
		}
	}
	return widths
}

// fitting counts the lines that fit the headings that they are below, and those that don't.
func (l *columnLines) fitting(width int) (good, bad int) {
	lines, first := l.lines, l.first
	for i := first + width; i < min(len(lines), first+200*width); i++ {
		at := first + (i-first)%width
		heading := lines[at]
		if isBlank(heading) && !isBlank(lines[at+width]) && isBlank(lines[first+width]) {
			heading = lines[at+width] // of the second row of headings
		}
		switch l.fitsBelow(heading, lines[i]) {
		case 1:
			good++
		case -1:
			bad++
		}
	}
	return good, bad
}

// fitsBelow says whether a line may be below a heading: 1 where it is what such columns hold, -1 where it isn't, and 0
// where nothing can be said.
func (l *columnLines) fitsBelow(heading, line string) int {
	blank := isBlank(line)
	switch l.columnOf(heading) {
	case headings.Points, headings.Score:
		if blank {
			return 0
		}
		return sign(strings.Trim(headings.Squeeze(line), "0123456789.分/-—") == "")
	case headings.Level1, headings.Level2:
		if blank {
			return 1
		}
		if strings.Trim(headings.Squeeze(line), "0123456789.%％") == "" {
			return -1
		}
	case headings.NoColumn:
		if isBlank(heading) {
			return sign(blank)
		}
	case headings.Name:
		if blank {
			return 0
		}
		return sign(strings.Trim(headings.Squeeze(line), "0123456789.%％") != "")
	}
	return 0
}

func sign(fits bool) int {
	if fits {
		return 1
	}
	return -1
}

// evenRows reads rows of as many lines each. Above the headings, rows are counted from where their first lines are
// labels; what is above those and left over below is paragraphs.
func (b *builder) evenRows(lines []string, first, width int) error {
	start, rowsAbove := rowStart(lines, first, width)
	from := start - rowsAbove*width
	if err := b.proseLines(lines, 0, from); err != nil {
		return err
	}
	at := from
	for ; at+width <= len(lines); at += width {
		if err := b.row(linePieces(lines, at, at+width)); err != nil {
			return err
		}
	}
	last := linePieces(lines, at, len(lines))
	held, before := 0, -1
	for i, p := range last {
		if isBlank(p.text) {
			continue
		}
		if held++; before < 0 {
			before = i
		}
	}
	if held > 2 || before > 1 || held > 0 && isTotal(last[0].text) { // blank lines at the end of a text are soon lost
		return b.row(last)
	}
	return b.proseLines(lines, at, len(lines))
}

func isTotal(text string) bool {
	s := headings.Plain(text)
	return strings.HasPrefix(s, "总") || strings.HasPrefix(s, "合计")
}

// rowStart is the line in which the row of headings starts, and how many rows are above it.
func rowStart(lines []string, first, width int) (start, rowsAbove int) {
	best := -1
	start = first
	for before := range min(width, first+1) {
		if before > 0 && !isBlank(lines[first-before]) && headings.ColumnOf(lines[first-before]) != headings.Group {
			break
		}
		labels, far, unknown := 0, 0, 0
		for rows := 1; unknown < 3 && rows <= maxAbove/mostWidth; rows++ {
			at := first - before - rows*width
			if at < 0 {
				break
			}
			switch {
			case headings.LabelOf(lines[at]) != headings.NoLabel:
				labels, far, unknown = labels+1, rows, 0
			case !isBlank(lines[at]):
				unknown++
			}
		}
		if labels > best {
			best, start, rowsAbove = labels, first-before, far
		}
	}
	return start, rowsAbove
}

func linePieces(lines []string, from, to int) []piece {
	var row []piece
	for i := from; i < to; i++ {
		row = append(row, piece{text: lines[i], line: i + 1, column: 1})
	}
	return row
}

// unevenRows reads rows that blank lines end. A row that is longer than there are headings is several.
func (b *builder) unevenRows(lines []string, first int) error {
	width := 0
	for i := first; i < len(lines) && width < mostWidth && headings.ColumnOf(lines[i]) != headings.NoColumn; i++ {
		width++
	}
	from := max(0, first-maxAbove)
	for from < first && headings.LabelOf(lines[from]) == headings.NoLabel {
		from++
	}
	if err := b.proseLines(lines, 0, from); err != nil {
		return err
	}
	for at := from; at < len(lines); {
		if isBlank(lines[at]) {
			at++
			continue
		}
		end := at
		for end < len(lines) && !isBlank(lines[end]) && (end < first || end-at < max(width, 2)) {
			if end == first && at < first {
				break
			}
			end++
		}
		if err := b.row(linePieces(lines, at, end)); err != nil {
			return err
		}
		at = end
	}
	return nil
}

package ruling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/internal/headings"
)

// continues reports whether a table is the continuation of one on the page before, and how many of its rows are
// headings that are printed again.
func (w *whole) continues(next *lattice) (heads int, ok bool) {
	last := w.parts[len(w.parts)-1]
	if next.page != last.page+1 || next.number != 1 || !sameColumns(last, next) {
		return 0, false
	}
	heads = w.repeated(next)
	if heads > 0 && heads < next.rows() {
		return heads, true
	}
	if heads > 0 || beginsLike(w.parts[0], next) {
		return 0, false
	}
	return 0, fillsPage(last, next)
}

// fillsPage reports whether a table ends where its page does: the next row had no room.
func fillsPage(last, next *lattice) bool {
	const usual, low = 60.0, 0.75
	bottom := last.ys[len(last.ys)-1]
	row := next.ys[1] - next.ys[0]
	return bottom > low*last.height || bottom+row > last.height-usual
}

// sameColumns reports whether tables begin and end at the same places, and the edges of one are all edges of the other.
func sameColumns(a, b *lattice) bool {
	if !isNear(a.xs[0], b.xs[0]) || !isNear(a.xs[len(a.xs)-1], b.xs[len(b.xs)-1]) {
		return false
	}
	if len(a.xs) < len(b.xs) {
		a, b = b, a
	}
	for _, x := range b.xs {
		if !isNear(a.xs[nearest(a.xs, x)], x) {
			return false
		}
	}
	return true
}

// rowText is what a row shows, with its columns; figures is whether it has any.
func rowText(l *lattice, row int) (text string, cells int, figures bool) {
	var b strings.Builder
	for _, c := range l.cells {
		if c.row != row {
			continue
		}
		b.WriteString(c.text)
		b.WriteByte('\x00')
		if c.text != "" {
			cells++
		}
		figures = figures || strings.ContainsFunc(c.text, unicode.IsDigit)
	}
	return b.String(), cells, figures
}

// repeated is how many rows a table begins with that the whole has too, from its first row or from a heading on.
func (w *whole) repeated(next *lattice) int {
	first := w.parts[0]
	text, cells, figures := rowText(next, 0)
	if cells < 2 {
		return 0
	}
	for start := range first.rows() {
		own, _, _ := rowText(first, start)
		if own != text || start > 0 && figures {
			continue
		}
		n := 1
		for n < next.rows() && start+n < first.rows() {
			a, _, _ := rowText(first, start+n)
			b, filled, _ := rowText(next, n)
			if a != b || filled == 0 {
				break
			}
			n++
		}
		if isWhole(next, n) {
			return n
		}
	}
	return 0
}

// isWhole reports whether no cell goes over the edge after some rows.
func isWhole(l *lattice, rows int) bool {
	for _, c := range l.cells {
		if c.row < rows && c.row+c.rows > rows {
			return false
		}
	}
	return true
}

// beginsLike reports whether two tables begin with the same label: the second is the next form.
func beginsLike(a, b *lattice) bool {
	x, y := a.cells[0].text, b.cells[0].text
	return x != "" && x == y
}

// isBroken reports whether the first row of a part is the rest of the last row of the page before: all that it shows
// goes on from a cell above that is full, and something is blank that isn't above, or no line is between the two.
func (w *whole) isBroken(l *lattice, heads int) bool {
	open, texts, blanks := true, 0, 0
	for _, c := range l.cells {
		if c.row != heads {
			continue
		}
		above := w.above(&placed{cell: c, of: l})
		if above == nil {
			return false
		}
		open = open && c.openTop && above.openBottom
		switch {
		case c.text == "" && above.text != "":
			blanks++
		case isRestOfName(above.text, c.text):
			texts++
		case c.text != "" && (above.text == "" || above.fill.holds(c.fill) || endsSentence(above.text) ||
			areAlike(above.text, c.text)):
			texts = -1 << 20
		case c.text != "":
			texts++
		}
	}
	return texts >= 0 && open || texts > 0 && blanks > 0
}

// isRestOfName reports whether a text is the rest of the name of a level that the one above begins, whatever room that
// leaves: 生态效 and 益指标, or 满意度指标（10 and 分）. The rest by itself is none.
func isRestOfName(above, rest string) bool {
	if above == "" || rest == "" || headings.LevelOf(rest) != 0 {
		return false
	}
	return headings.LevelOf(above+rest) != 0 || closes(above, rest)
}

// closes reports whether a text leaves brackets open that another, which is short, closes.
func closes(above, rest string) bool {
	const most = 8
	open := strings.LastIndexAny(above, "（(") > strings.LastIndexAny(above, "）)")
	return open && utf8.RuneCountInString(rest) <= most && strings.ContainsAny(rest, "）)") &&
		!strings.ContainsAny(rest, "（(")
}

// areAlike reports whether two texts have the same signs in the same order, and some of them: each then says all of
// what its kind of row says, 里程：目标值≥5公里,完成值5公里, and the second is no rest of the first.
func areAlike(a, b string) bool {
	const least = 3
	signs := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsPunct(r) || unicode.IsSymbol(r) {
				return r
			}
			return -1
		}, strings.TrimRight(s, "。;；"))
	}
	of := signs(a)
	return utf8.RuneCountInString(of) >= least && of == signs(b)
}

func endsSentence(text string) bool {
	return strings.HasSuffix(text, "。") || strings.HasSuffix(text, "；") || strings.HasSuffix(text, "！")
}

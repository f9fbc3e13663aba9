package layouts

import (
	"fmt"
	"slices"
	"strings"
)

// printer prints one form.
type printer struct {
	dice
	s *spec
	m *model

	columns  []column
	width    int      // of the table
	row      int      // the next one
	block    []int    // the columns of the indicators
	signs    []string // before numbers, by way
	endings  endings
	wide     bool
	repeat   bool // levels stand in every row, not merged
	caption  bool // a column before the levels
	bare     bool // actual values have no unit
	decimals bool // points have two decimals
	small    bool // the columns of the levels are narrow

	out *Sample
}

// Make prints a form in a layout.
func (l Layout) Make(seed uint64) *Sample {
	p := l.printer(seed)
	p.print()
	p.finish()
	return p.out
}

// printer has chosen what the form holds, and how its place prints.
func (l Layout) printer(seed uint64) *printer {
	s := &specs()[l.Number-1]
	d := newDice(l.Number, seed)
	p := &printer{dice: d, s: s, wide: d.chance(60), repeat: d.chance(12), out: &Sample{
		Layout: l, Seed: seed, Expected: map[string]string{}, Maybe: map[string]string{}, Open: s.open,
	}}
	p.m = newModel(d, s)
	p.style()
	if len(s.columns) > 0 {
		p.columns = pick(d, s.columns...)
		p.caption = d.chance(50) && !slices.ContainsFunc(p.columns, func(c column) bool { return c.heading == "绩效指标" })
	}
	p.width = max(8, len(p.columns)+1)
	if d.chance(30) {
		p.width += d.between(1, 3) // blocks whose columns don't meet
	}
	return p
}

// finish puts the cells in order.
func (p *printer) finish() {
	p.out.Rows, p.out.Width = p.row, p.width
	slices.SortStableFunc(p.out.Cells, func(a, b Cell) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
}

// endings are how a document writes what many of its cells have.
type endings struct{ percent, nature, way, blank string }

// style chooses what is the same in all cells of a document.
func (p *printer) style() {
	p.signs = pick(p.dice,
		[]string{"≥", "≤", "="}, []string{"≥", "≤", "＝"}, []string{">=", "<=", "="}, []string{"", "≤", ""},
		[]string{"不低于", "不超过", ""})
	p.endings = endings{
		p.percent(), pick(p.dice, "", "指标"), pick(p.dice, "", "指标"), pick(p.dice, "", "/", "—"),
	}
	p.bare, p.decimals, p.small = p.chance(20), p.chance(15), p.chance(15)
	prefix := p.chance(15)
	level := ""
	n := 0
	for i := range p.m.rows {
		r := &p.m.rows[i]
		if n++; r.level2 != level {
			n, level = 1, r.level2
		}
		if r.label = r.name; prefix {
			r.label = p.text(fmt.Sprintf("指标%d：", n)) + r.name
		}
	}
}

func (p *printer) print() {
	if p.s.children {
		p.divide()
	}
	p.title()
	p.head()
	if p.s.money != nil {
		p.s.money(p)
	}
	if p.s.goals {
		p.printGoals()
	}
	if p.s.middle != nil {
		p.s.middle(p)
	}
	if p.s.prose != nil {
		p.s.prose(p)
	} else {
		p.indicators()
	}
	if p.s.foot {
		p.totals()
	}
	p.notes()
	p.expect("/kind", p.s.kind)
	p.expect("/scope", p.s.scope)
}

// expect notes a field; blanks aren't fields.
func (p *printer) expect(pointer, text string) {
	if text != "" {
		p.out.Expected[pointer] = text
	}
}

// text is a text of the document with the brackets and colons that it uses everywhere.
func (p *printer) text(s string) string {
	if p.wide {
		return strings.NewReplacer("(", "（", ")", "）", ":", "：").Replace(s)
	}
	return strings.NewReplacer("（", "(", "）", ")", "：", ":").Replace(s)
}

// label is a heading as people type it: with blanks or a line end inside, or a star before it.
func (p *printer) label(s string) string {
	s = p.text(s)
	chars := []rune(s)
	plain := !strings.ContainsAny(s, "()（）:：/ 　")
	switch {
	case plain && len(chars) <= 6 && p.chance(10):
		blank := pick(p.dice, " ", "　")
		return strings.Join(strings.Split(s, ""), blank)
	case plain && len(chars) >= 6 && p.chance(15):
		return string(chars[:len(chars)/2]) + "\n" + string(chars[len(chars)/2:])
	case p.chance(4):
		return pick(p.dice, "*", "＊") + s
	}
	return s
}

// upright is a caption that is set from top to bottom.
func (p *printer) upright(s string) string {
	if p.chance(30) {
		return strings.Join(strings.Split(s, ""), "\n")
	}
	return s
}

// lay shares the columns of the table out among some columns: the first position of each, and the end.
func (p *printer) lay(n int) []int {
	widths := make([]int, n)
	for i := range widths {
		widths[i] = 1
	}
	for range p.width - n {
		widths[p.IntN(n)]++
	}
	starts := make([]int, n+1)
	for i, w := range widths {
		starts[i+1] = starts[i] + w
	}
	return starts
}

// put adds a cell that covers some columns of a block from a row on.
func (p *printer) put(block []int, row, from, to, rows int, text string) {
	p.out.Cells = append(p.out.Cells, Cell{
		Text: text, Row: row, Column: block[from], Rows: rows, Columns: block[to] - block[from],
	})
}

// line adds a row of cells.
func (p *printer) line(texts ...string) {
	block := p.lay(len(texts))
	for i, text := range texts {
		p.put(block, p.row, i, i+1, 1, text)
	}
	p.row++
}

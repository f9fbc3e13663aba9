package plot

import (
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// The sizes of the picture in pixels.
const (
	panelWidth  = 480
	panelHeight = 342
	plotLeft    = 62
	plotTop     = 70
	plotWidth   = 390
	plotHeight  = 210
	margin      = 24
	headHeight  = 66
	rowHeight   = 20
)

// inks are the colours of the first set and of the one over it, which is also dashed so that they differ in black and
// white print.
var inks = [...]string{"#1f4e8c", "#c2571a"}

// SVG draws the picture as one file that needs no other.
func (p *Picture) SVG(w io.Writer, l lang.Language) error {
	switch {
	case len(p.sets) == 0:
		return errNoRules
	case w == nil:
		return errNoWriter
	}
	columns := min(len(p.panels), 2)
	width := columns*panelWidth + (columns+1)*margin
	d := &drawing{l: l, p: p}
	y := headHeight + margin/2
	for row := 0; row*columns < len(p.panels); row++ {
		tallest := 0
		for c := range columns {
			if i := row*columns + c; i < len(p.panels) {
				d.panel(&p.panels[i], margin+c*(panelWidth+margin), y)
				tallest = max(tallest, p.panels[i].height())
			}
		}
		y += tallest + margin
	}
	var head strings.Builder
	fmt.Fprintf(&head,
		`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif" font-size="12">`+"\n", width, y, width, y)
	fmt.Fprintf(&head, `<rect width="%d" height="%d" fill="#ffffff"/>`+"\n", width, y)
	_, err := io.WriteString(w, head.String()+d.head()+d.b.String()+"</svg>\n")
	return err
}

// height is that of the panel with the list of its points.
func (p *panel) height() int {
	if len(p.points) == 0 {
		return panelHeight
	}
	return panelHeight + len(p.groups())*rowHeight + 4
}

type drawing struct {
	b strings.Builder
	l lang.Language
	p *Picture
}

func (d *drawing) say(code lang.Code, args ...any) string { return lang.Of(code, args...).In(d.l) }

// head is the title, and the legend of two sets.
func (d *drawing) head() string {
	var b strings.Builder
	title := titleOf(d.p.sets[0])
	if len(d.p.sets) > 1 {
		title = d.say("PLOT_TWO_SETS", title, titleOf(d.p.sets[1]))
	}
	fmt.Fprintf(&b, `<text x="%d" y="32" font-size="18" font-weight="bold" fill="#111111">%s</text>`+"\n", margin,
		escaped(title))
	x := margin
	for i, set := range d.p.sets {
		text := set.ID + "　" + set.Source
		if len(d.p.sets) > 1 {
			fmt.Fprintf(&b, `<line x1="%d" y1="52" x2="%d" y2="52" %s/>`+"\n", x, x+34, stroke(i))
			x += 42
		}
		fmt.Fprintf(&b, `<text x="%d" y="56" fill="#444444">%s</text>`+"\n", x, escaped(text))
		x += textwidth.Of(text)*7 + 30
	}
	return b.String()
}

// titleOf is the title of a set; its id if it has none.
func titleOf(set *rules.Set) string {
	if set.Title == "" {
		return set.ID
	}
	return set.Title
}

// escaped is a text as XML holds it; what XML refuses, and what nobody would see, is shown.
func escaped(s string) string { return html.EscapeString(visible.Line(s)) }

func stroke(set int) string {
	s := `stroke="` + inks[set] + `" stroke-width="2.2" fill="none"`
	if set > 0 {
		s += ` stroke-dasharray="7 4"`
	}
	return s
}

// frame places a panel's values on the page.
type frame struct {
	*panel
	left, top int
}

func (f frame) px(v exact.Fraction) string {
	return exact.Int(int64(f.left)).Add(f.x.on(v).Mul(exact.Int(plotWidth))).Fixed(1, exact.HalfUp)
}

func (f frame) py(v exact.Fraction) string {
	return exact.Int(int64(f.top+plotHeight)).Sub(f.y.on(v).Mul(exact.Int(plotHeight))).Fixed(1, exact.HalfUp)
}

func (d *drawing) panel(p *panel, x, y int) {
	f := frame{p, x + plotLeft, y + plotTop}
	fmt.Fprintf(&d.b, `<g><rect x="%d" y="%d" width="%d" height="%d" rx="6" fill="#fcfcfd" stroke="#d5d9e0"/>`+"\n", x, y,
		panelWidth, p.height())
	fmt.Fprintf(&d.b, `<text x="%d" y="%d" font-size="15" font-weight="bold" fill="#111111">%s</text>`+"\n", x+16, y+26,
		escaped(d.title(p)))
	if p.isLevels() {
		d.levels(f)
	} else {
		d.axes(f)
		for i := range p.layers {
			d.curve(f, &p.layers[i])
		}
	}
	d.marks(f)
	d.b.WriteString("</g>\n")
}

// title is the rule, and the set where only one of two has it.
func (d *drawing) title(p *panel) string {
	title := p.layers[0].rule.Name
	if len(d.p.sets) > 1 && len(p.layers) == 1 {
		title += d.say("PLOT_ONLY_IN", d.p.sets[p.layers[0].set].ID)
	}
	return title
}

func (d *drawing) axes(f frame) {
	bottom := f.top + plotHeight
	for _, v := range f.y.ticks(exact.Scaled(8, 2)) {
		fmt.Fprintf(&d.b, `<line x1="%d" y1="%s" x2="%d" y2="%s" stroke="#e4e7ec"/>`+"\n", f.left, f.py(v), f.left+plotWidth,
			f.py(v))
		fmt.Fprintf(&d.b, `<text x="%d" y="%s" dy=".35em" text-anchor="end" fill="#333333">%s</text>`+"\n", f.left-8, f.py(v),
			escaped(f.onY(v)))
	}
	for _, v := range f.x.ticks(f.apart(d.l)) {
		fmt.Fprintf(&d.b, `<line x1="%s" y1="%d" x2="%s" y2="%d" stroke="#e4e7ec"/>`+"\n", f.px(v), f.top, f.px(v), bottom)
		fmt.Fprintf(&d.b, `<line x1="%s" y1="%d" x2="%s" y2="%d" stroke="#333333"/>`+"\n", f.px(v), bottom, f.px(v), bottom+5)
		fmt.Fprintf(&d.b, `<text x="%s" y="%d" text-anchor="middle" fill="#333333">%s</text>`+"\n", f.px(v), bottom+20,
			escaped(f.onX(v, d.l)))
	}
	fmt.Fprintf(&d.b, `<path d="M%d %d V%d H%d" fill="none" stroke="#333333" stroke-width="1.2"/>`+"\n", f.left, f.top-6,
		bottom, f.left+plotWidth+6)
	fmt.Fprintf(&d.b, `<text x="%d" y="%d" fill="#555555">%s</text>`+"\n", f.left-46, f.top-20,
		escaped(f.yTitle().In(d.l)))
	fmt.Fprintf(&d.b, `<text x="%d" y="%d" text-anchor="end" fill="#555555">%s</text>`+"\n", f.left+plotWidth+6, bottom+42,
		escaped(f.xTitle().In(d.l)))
}

// curve draws one path for connected stretches, then the dots over it.
func (d *drawing) curve(f frame, l *layer) {
	var path strings.Builder
	last := place{}
	for i, line := range l.trace.lines {
		if i == 0 || !line[0].x.Equal(last.x) || !line[0].y.Equal(last.y) {
			path.WriteString("M" + f.px(line[0].x) + " " + f.py(line[0].y))
		}
		path.WriteString("L" + f.px(line[1].x) + " " + f.py(line[1].y))
		last = line[1]
	}
	fmt.Fprintf(&d.b, `<path d="%s" %s/>`+"\n", path.String(), stroke(l.set))
	radius := "4.2"
	if len(l.trace.dots) > 3*mostSteps {
		radius = "2.4"
	}
	for _, dot := range l.trace.dots {
		d.circle(f.px(dot.x), f.py(dot.y), radius, l.set, dot.filled)
	}
}

// marks sets the points on the curve, or under the levels, numbered, and lists them below.
func (d *drawing) marks(f frame) {
	bottom := f.top + plotHeight
	for i, g := range f.groups() {
		x, y := f.px(g[0].Value), f.py(g[0].Share.Mul(f.of))
		if f.isLevels() {
			y = exact.Int(int64(f.barOf(g[0].Share))).String()
		}
		number := [...]string{`x="6" y="17"`, `x="-14" y="-7"`}[i%2] // neighbours don't cover each other
		fmt.Fprintf(&d.b, `<g transform="translate(%s %s)"><path d="M0 -6L6 0L0 6L-6 0Z" fill="#2a8a3e" stroke="#ffffff"/>`,
			x, y)
		fmt.Fprintf(&d.b,
			`<text %s font-weight="bold" fill="#2a8a3e" stroke="#ffffff" stroke-width="3" paint-order="stroke">%d</text></g>`+
				"\n", number, i+1)
		fmt.Fprintf(&d.b,
			`<text x="%d" y="%d" fill="#2a8a3e"><tspan font-weight="bold">%d</tspan><tspan dx="6" fill="#333333">%s</tspan></text>`+"\n", f.left-46, bottom+66+i*rowHeight, i+1, escaped(f.listed(g, d.l, 66)))
	}
}

// levels draws what each level word allows as a bar with its ends.
func (d *drawing) levels(f frame) {
	bottom := f.top + plotHeight
	for _, v := range f.x.ticks(exact.Scaled(8, 2)) {
		fmt.Fprintf(&d.b, `<line x1="%s" y1="%d" x2="%s" y2="%d" stroke="#e4e7ec"/>`+"\n", f.px(v), f.top, f.px(v), bottom)
		fmt.Fprintf(&d.b, `<text x="%s" y="%d" text-anchor="middle" fill="#333333">%s</text>`+"\n", f.px(v), bottom+20,
			percent(v))
	}
	fmt.Fprintf(&d.b, `<path d="M%d %d H%d" fill="none" stroke="#333333" stroke-width="1.2"/>`+"\n", f.left, bottom,
		f.left+plotWidth+6)
	fmt.Fprintf(&d.b, `<text x="%d" y="%d" text-anchor="end" fill="#555555">%s</text>`+"\n", f.left+plotWidth+6, bottom+42,
		escaped(d.say("PLOT_LEVEL_SHARE")))
	row := 0
	for _, l := range f.layers {
		for _, level := range l.rule.Levels {
			y := f.bar(row)
			low, _ := level.Interval.Low.Value()
			high, _ := level.Interval.High.Value()
			fmt.Fprintf(&d.b, `<path d="M%s %dH%s" %s/>`+"\n", f.px(low), y, f.px(high), stroke(l.set))
			fmt.Fprintf(&d.b, `<text x="%s" y="%d" fill="#333333">%s</text>`+"\n", f.px(low), y-22, escaped(level.Name))
			at := exact.Int(int64(y)).String()
			d.circle(f.px(low), at, "4.2", l.set, !level.Interval.Low.IsAfter())
			d.circle(f.px(high), at, "4.2", l.set, level.Interval.High.IsAfter())
			row++
		}
	}
}

// bar is the height of a level's bar.
func (f frame) bar(row int) int {
	rows := 0
	for _, l := range f.layers {
		rows += len(l.rule.Levels)
	}
	return f.top + (2*row+1)*plotHeight/(2*rows)
}

// barOf is the height of the bar that a share lies on.
func (f frame) barOf(share exact.Fraction) int {
	for i, level := range f.layers[0].rule.Levels {
		if level.Interval.Has(share) {
			return f.bar(i)
		}
	}
	return f.top + plotHeight
}

// circle is the end of a stretch: filled where it belongs.
func (d *drawing) circle(x, y, radius string, set int, filled bool) {
	fill := "#ffffff"
	if filled {
		fill = inks[set]
	}
	fmt.Fprintf(&d.b, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="1.8"/>`+"\n", x, y, radius, fill,
		inks[set])
}

// apart is how far tick labels must be from each other, as a share of the axis.
func (f frame) apart(l lang.Language) exact.Fraction {
	widest := 3
	for _, v := range append(f.x.round, f.x.marks...) {
		widest = max(widest, textwidth.Of(f.onX(v, l)))
	}
	apart, _ := exact.Ratio(int64(widest*7+10), plotWidth)
	return apart
}

func percent(v exact.Fraction) string { return short(v.Mul(exact.Int(100))) + "%" }

// short is a number for a label: as it is where that is short, else with two decimals.
func short(v exact.Fraction) string {
	if s := v.String(); len(s) <= 6 && !strings.Contains(s, "/") {
		return s
	}
	s := strings.TrimRight(v.Fixed(2, exact.HalfUp), "0")
	return strings.TrimSuffix(s, ".")
}

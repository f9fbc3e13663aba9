package paper

import (
	"math"
	"strings"

	"github.com/carlos7ags/folio/layout"
)

// drawing is a chart on a page: boxes, lines and dots in its own coordinates, from the top left, with texts laid out as
// paragraphs.
type drawing struct {
	of    *chart
	set   *setter
	marks []func(ctx layout.DrawContext, x, top float64)
	texts []layout.PlacedBlock
}

// PlanLayout lays the chart out in the middle of the text. It is lower where little is missing at the end of a page, so
// that a third of the page isn't left empty, and on the next page where more is missing.
func (d *drawing) PlanLayout(area layout.LayoutArea) layout.LayoutPlan {
	const around, least = 6, 0.65
	of := *d.of
	height := of.height + 2*around
	if height > area.Height && !area.AtFragmentTop {
		if of.height = area.Height - 2*around; of.height < least*d.of.height {
			return layout.LayoutPlan{Status: layout.LayoutNothing}
		}
		height = area.Height
	}
	made := &drawing{of: &of, set: d.set}
	made.draw()
	return layout.LayoutPlan{Status: layout.LayoutFull, Consumed: height, Blocks: []layout.PlacedBlock{{
		X: (area.Width - of.width) / 2, Y: around, Width: of.width, Height: of.height,
		Tag: "Figure", AltText: d.of.title, Children: made.texts,
		Draw: func(ctx layout.DrawContext, x, top float64) {
			ctx.Stream.SaveState()
			for _, m := range made.marks {
				m(ctx, x, top)
			}
			ctx.Stream.RestoreState()
		},
	}}}
}

// text writes a text with its middle, its left or its right end at a place; y is that of the middle of the line.
func (d *drawing) text(align layout.Align, x, y, size float64, text string) {
	p := layout.NewStyledParagraph(d.set.runs([]run{{text: text}}, size)...)
	p.SetAlign(align).SetNoWrap(true).SetLeading(lineOf)
	const wide = 400
	left := x
	switch align {
	case layout.AlignCenter:
		left = x - wide/2
	case layout.AlignRight:
		left = x - wide
	}
	plan := p.PlanLayout(layout.LayoutArea{Width: wide, Height: 100, AtFragmentTop: true})
	for _, b := range plan.Blocks {
		b.X += left
		b.Y += y - size*lineOf/2
		d.texts = append(d.texts, b)
	}
}

func (d *drawing) rule(x0, y0, x1, y1, width float64, colour string) {
	c := layout.Hex(colour)
	d.marks = append(d.marks, func(ctx layout.DrawContext, x, top float64) {
		ctx.Stream.SetStrokeColorRGB(c.R, c.G, c.B)
		ctx.Stream.SetLineWidth(width)
		ctx.Stream.MoveTo(x+x0, top-y0)
		ctx.Stream.LineTo(x+x1, top-y1)
		ctx.Stream.Stroke()
	})
}

func (d *drawing) bar(x0, y0, width, height float64, colour string) {
	c := layout.Hex(colour)
	d.marks = append(d.marks, func(ctx layout.DrawContext, x, top float64) {
		ctx.Stream.SetFillColorRGB(c.R, c.G, c.B)
		ctx.Stream.Rectangle(x+x0, top-y0-height, width, height)
		ctx.Stream.Fill()
	})
}

func (d *drawing) dot(x0, y0 float64, colour string) {
	const radius = 2.6
	c := layout.Hex(colour)
	d.marks = append(d.marks, func(ctx layout.DrawContext, x, top float64) {
		ctx.Stream.SetFillColorRGB(c.R, c.G, c.B)
		ctx.Stream.Circle(x+x0, top-y0, radius)
		ctx.Stream.Fill()
	})
}

// The parts of a chart, in points, and the colours of what isn't data.
const (
	titleSize, labelSize = 11, 8
	leftOf, topOf        = 34, 24 // of the area of the data
	grey, rules          = "7F7F7F", "E4E7EC"
)

func (d *drawing) draw() {
	c := d.of
	d.text(layout.AlignCenter, c.width/2, 10, titleSize, c.title)
	bottom := 18.0
	if c.legend {
		bottom += 14
		d.legend(c.height - 8)
	}
	names := []string{}
	if c.kind != "scatter" && len(c.series) > 0 {
		names = c.series[0].names
	}
	width := c.width - leftOf - 8
	lines := 1
	for _, n := range names {
		lines = max(lines, len(d.wrapped(n, width/float64(len(names)))))
	}
	bottom += float64(lines-1) * labelSize * lineOf
	height := c.height - topOf - bottom
	least, most := c.span()
	up := axisOf(least, most, c.fromZero, 6)
	if c.kind != "scatter" && up.to-most < up.tick/4 { // room for the figure above a column
		up.to += up.tick
	}
	for _, v := range up.values() {
		y := topOf + height - up.at(v, height)
		d.rule(leftOf, y, leftOf+width, y, 0.5, rules)
		d.text(layout.AlignRight, leftOf-4, y, labelSize, up.label(v))
	}
	foot := topOf + height
	if c.kind == "scatter" {
		d.scatter(up, width, height)
	} else {
		d.columns(up, names, width, height)
	}
	d.rule(leftOf, foot, leftOf+width, foot, 0.7, grey)
	d.rule(leftOf, topOf, leftOf, foot, 0.7, grey)
}

func (d *drawing) legend(y float64) {
	x := d.of.width/2 - 40*float64(len(d.of.series))
	for _, s := range d.of.series {
		if s.line {
			d.rule(x, y, x+12, y, 1.5, s.colour)
		} else {
			d.bar(x+3, y-3, 6, 6, s.colour)
		}
		d.text(layout.AlignLeft, x+16, y, labelSize, s.name)
		x += 80
	}
}

// span is the least and the most of what is drawn; of columns that stand on each other, what they come to.
func (c *chart) span() (least, most float64) {
	least, most = math.Inf(1), math.Inf(-1)
	sums := map[int]float64{}
	for _, s := range c.series {
		for i, v := range s.y {
			if c.kind == "stacked" {
				sums[i] += v
				v = sums[i]
				if s.colour == "" { // it only holds the others up
					least = math.Min(least, v)
				}
			}
			least, most = math.Min(least, v), math.Max(most, v)
		}
	}
	if math.IsInf(least, 0) {
		return 0, 1
	}
	return least, most
}

func (d *drawing) columns(up axis, names []string, width, height float64) {
	foot := topOf + height
	step := width / float64(max(len(names), 1))
	for i, name := range names {
		middle := leftOf + step*(float64(i)+0.5)
		for l, line := range d.wrapped(name, step) {
			d.text(layout.AlignCenter, middle, foot+9+float64(l)*labelSize*lineOf, labelSize, line)
		}
		wide := step / 1.6
		each := wide
		if d.of.kind != "stacked" {
			each = wide / float64(len(d.of.series))
		}
		base := 0.0
		for n, s := range d.of.series {
			v, ok := s.y[i]
			if !ok {
				continue
			}
			from, x := math.Max(base, up.from), middle-wide/2
			if d.of.kind == "stacked" {
				base += v
				v = base
			} else {
				from, x = math.Max(up.from, 0), x+each*float64(n)
			}
			if s.colour == "" {
				continue
			}
			low, high := up.at(math.Min(from, v), height), up.at(math.Max(from, v), height)
			d.bar(x, foot-high, each, high-low, s.colour)
			if s.labels {
				d.text(layout.AlignCenter, x+each/2, foot-high-5, labelSize, s.shown[i])
			}
		}
	}
}

func (d *drawing) scatter(up axis, width, height float64) {
	foot := topOf + height
	least, most := math.Inf(1), math.Inf(-1)
	for _, s := range d.of.series {
		for _, v := range s.x {
			least, most = math.Min(least, v), math.Max(most, v)
		}
	}
	if math.IsInf(least, 0) {
		least, most = 0, 1
	}
	right := axisOf(least, most, false, 8)
	for _, v := range right.values() {
		d.text(layout.AlignCenter, leftOf+right.at(v, width), foot+9, labelSize, right.label(v))
	}
	for _, s := range d.of.series {
		known, x0, y0 := false, 0.0, 0.0
		for i := range s.points {
			x, ok := s.x[i]
			y, ok2 := s.y[i]
			if !ok || !ok2 {
				continue
			}
			x, y = leftOf+right.at(x, width), foot-up.at(y, height)
			switch {
			case !s.line:
				d.dot(x, y, s.colour)
			case known:
				d.rule(x0, y0, x, y, 1.5, s.colour)
			}
			known, x0, y0 = true, x, y
		}
	}
}

// wrapped is a name below a column in lines, at most three, the last one cut.
func (d *drawing) wrapped(name string, width float64) []string {
	const most = 3
	var all []string
	line := ""
	for _, r := range strings.Join(strings.Fields(name), " ") {
		if line != "" && d.set.width(line+string(r), labelSize) > width-2 {
			if len(all) == most-1 {
				line += "…"
				break
			}
			all = append(all, line)
			line = ""
		}
		line += string(r)
	}
	return append(all, line)
}

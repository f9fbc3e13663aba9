package report

import (
	"fmt"
	"html"
	"iter"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/textwidth"
)

// drawing is a picture of a page: drawn in the page's own colours, light or dark, with a title and what it says in
// words for those who don't see it.
type drawing struct {
	b             strings.Builder
	width, height int
}

func newDrawing(id, title, says string, width, height int) *drawing {
	d := &drawing{width: width, height: height}
	fmt.Fprintf(&d.b, `<svg viewBox="0 0 %d %d" width="%d" role="img" aria-labelledby="%s-t %s-d"><title id="%s-t">%s</title><desc id="%s-d">%s</desc>`,
		width, height, width, id, id, id, html.EscapeString(title), id, html.EscapeString(says))
	return d
}

func (d *drawing) end() string { return d.b.String() + "</svg>" }

func (d *drawing) bar(class string, x, y, width, height int) {
	fmt.Fprintf(&d.b, `<rect class="%s" x="%d" y="%d" width="%d" height="%d"/>`, class, x, y, max(width, 0), max(height, 0))
}

func (d *drawing) text(class, anchor string, x, y int, text string) {
	fmt.Fprintf(&d.b, `<text class="%s" text-anchor="%s" x="%d" y="%d">%s</text>`, class, anchor, x, y, html.EscapeString(text))
}

// cut is a text of no more than so many columns, each half as wide as a Chinese character.
func cut(text string, columns int) string {
	text = strings.Join(strings.Fields(text), " ")
	if textwidth.Of(text) <= columns {
		return text
	}
	var b strings.Builder
	width := 0
	for _, r := range text {
		if width += textwidth.OfRune(r); width > columns-2 {
			break
		}
		b.WriteRune(r)
	}
	return b.String() + "…"
}

// scaled is a value on an axis of a length.
func scaled(v, most exact.Fraction, length int) int {
	at, ok := v.Mul(exact.Int(int64(length))).Quo(most)
	if !ok {
		return 0
	}
	n, _ := at.Round(0, exact.HalfUp).Int64()
	return int(n)
}

func fractionOf(v any) exact.Fraction {
	if a, ok := v.(exact.Amount); ok {
		return a.Fraction()
	}
	return exact.Int(0)
}

// tierPicture shows the score of each tier in front of its points.
func tierPicture(id string, tiers []template.Tree) string {
	if len(tiers) == 0 {
		return ""
	}
	most := exact.Int(1)
	var says []string
	for _, t := range tiers {
		most = exact.Max(most, fractionOf(t["points"]))
		says = append(says, fmt.Sprintf("%s满分%v分，得%v分", t["name"], t["points"], t["score"]))
	}
	const left, length, step = 150, 300, 30
	d := newDrawing(id, "各级指标得分与满分", strings.Join(says, "；"), 560, step*len(tiers)+10)
	for i, t := range tiers {
		y := 6 + i*step
		d.text("label", "end", left-8, y+15, cut(t["name"].(string), 20))
		d.bar("full", left, y, scaled(fractionOf(t["points"]), most, length), 20)
		d.bar("got", left, y+4, scaled(fractionOf(t["score"]), most, length), 12)
		d.text("label", "start", left+length+10, y+15, fmt.Sprintf("%v / %v", t["score"], t["points"]))
	}
	return d.end()
}

// waterfallPicture leads from the points to the score.
func waterfallPicture(id string, steps []template.Tree) string {
	if len(steps) < 3 {
		return ""
	}
	most := fractionOf(steps[0]["left"])
	least := most
	var says []string
	for _, s := range steps {
		least = exact.Min(least, fractionOf(s["left"]))
		most = exact.Max(most, fractionOf(s["left"]).Add(fractionOf(s["gained"])))
		switch {
		case s["sum"] != nil:
			says = append(says, fmt.Sprintf("%s%v分", s["name"], s["sum"]))
		case s["lost"] != nil:
			says = append(says, fmt.Sprintf("%s扣%v分", s["name"], s["lost"]))
		default:
			says = append(says, fmt.Sprintf("%s加%v分", s["name"], s["gained"]))
		}
	}
	const left, length, step = 190, 280, 24
	floor, tick := axisFrom(least, most)
	d := newDrawing(id, "从满分到得分", strings.Join(says, "；")+fmt.Sprintf("。横轴从%v分起。", floor), 560, step*len(steps)+28)
	most = most.Sub(floor)
	for v := floor; !floor.Add(most).Less(v); v = v.Add(tick) {
		x := left + scaled(v.Sub(floor), most, length)
		fmt.Fprintf(&d.b, `<path class="grid" d="M%d 2V%d"/>`, x, step*len(steps)+4)
		d.text("label", "middle", x, step*len(steps)+20, v.String())
	}
	for i, s := range steps {
		y := 4 + i*step
		d.text("label", "end", left-8, y+13, cut(s["name"].(string), 28))
		from := scaled(fractionOf(s["left"]).Sub(floor), most, length)
		switch {
		case s["sum"] != nil:
			d.bar("got", left, y, from, 16)
			d.text("label", "start", left+from+6, y+13, fmt.Sprint(s["sum"]))
		case s["lost"] != nil:
			width := max(scaled(fractionOf(s["lost"]), most, length), 1)
			d.bar("lost", left+from, y, width, 16)
			d.text("label", "start", left+from+width+6, y+13, fmt.Sprintf("−%v", s["lost"]))
		default:
			width := max(scaled(fractionOf(s["gained"]), most, length), 1)
			d.bar("good", left+from, y, width, 16)
			d.text("label", "start", left+from+width+6, y+13, fmt.Sprintf("+%v", s["gained"]))
		}
	}
	return d.end()
}

// axisFrom is where an axis begins, near the least value and below it, and how far its ticks are apart.
func axisFrom(least, most exact.Fraction) (from, tick exact.Fraction) {
	tick = exact.Int(1)
	for _, n := range []int64{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000} {
		tick = exact.Int(n)
		if span, _ := most.Sub(least).Quo(tick); span.Less(exact.Int(5)) {
			break
		}
	}
	whole, _ := least.Quo(tick)
	n := whole.Round(0, exact.Down)
	if n.Equal(whole) || n.Mul(tick).Less(least) && n.Sign() < 0 {
		n = n.Sub(exact.Int(1))
	}
	if n.Sign() <= 0 && least.Sign() >= 0 {
		return exact.Int(0), tick
	}
	return n.Mul(tick), tick
}

// countPicture shows how many projects there are of each kind.
func countPicture(id, title, name string, counts []template.Tree) string {
	most := exact.Int(1)
	var says []string
	for _, c := range counts {
		most = exact.Max(most, fractionOf(c["projects"]))
		says = append(says, fmt.Sprintf("%s：%v个", c[name], c["projects"]))
	}
	if len(counts) == 0 {
		return ""
	}
	const bottom, height = 170, 130
	wide := 60
	d := newDrawing(id, title, strings.Join(says, "；"), max(wide*len(counts)+20, 260), 200)
	d.text("heading", "start", 4, 16, title)
	for i, c := range counts {
		x := 10 + i*wide
		h := scaled(fractionOf(c["projects"]), most, height)
		d.bar("got", x+10, bottom-h, wide-20, h)
		d.text("label", "middle", x+wide/2, bottom-h-4, fmt.Sprint(c["projects"]))
		d.text("label", "middle", x+wide/2, bottom+16, fmt.Sprint(c[name]))
	}
	fmt.Fprintf(&d.b, `<path class="axis" d="M6 %dH%d"/>`, bottom, 10+wide*len(counts))
	return d.end()
}

// scatterPicture sets the score of each project over its execution rate.
func scatterPicture(id string, projects iter.Seq[template.Tree]) string {
	const left, top, width, height = 44, 26, 480, 170
	d := newDrawing(id, "预算执行率与得分", "每个点是一个项目：横轴为预算执行率，纵轴为得分占满分的比例。数值见下面的表。", 560, 240)
	d.text("heading", "start", 4, 16, "预算执行率与得分率")
	hundred := exact.Int(100)
	for i := int64(0); i <= 100; i += 20 {
		x, y := left+scaled(exact.Int(i), exact.Int(120), width), top+height-scaled(exact.Int(i), hundred, height)
		fmt.Fprintf(&d.b, `<path class="grid" d="M%d %dV%dM%d %dH%d"/>`, x, top, top+height, left, y, left+width)
		d.text("label", "middle", x, top+height+16, fmt.Sprintf("%d%%", i))
		d.text("label", "end", left-4, y+4, fmt.Sprintf("%d%%", i))
	}
	for p := range projects {
		at, ok := p["execution"].(exact.Amount)
		score, _ := p["score"].(exact.Amount)
		share, known := score.Fraction().Mul(hundred).Quo(fractionOf(p["points"]))
		if !ok || !at.IsSet() || !score.IsSet() || !known {
			continue
		}
		x := left + scaled(exact.Min(exact.Max(at.Fraction(), exact.Int(0)), exact.Int(120)), exact.Int(120), width)
		y := top + height - scaled(exact.Min(exact.Max(share, exact.Int(0)), exact.Int(110)), hundred, height)
		fmt.Fprintf(&d.b, `<circle class="dot" cx="%d" cy="%d" r="4"/>`, x, y)
	}
	d.text("label", "end", left+width, top+height+32, "预算执行率")
	return d.end()
}

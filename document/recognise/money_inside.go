package recognise

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

// Some tables print the parts of the money as label and amount in one cell, side by side by source and by use:
//
//	按收入性质分：               | 按支出性质分：
//	其中：一般公共预算：2612.08  | 其中：基本支出：2186.90
//
// Nothing says of which amount they are parts, so that they count only where the sources add up to one.

// insidePart is a part whose amount stands in the cell of its name.
type insidePart struct {
	cell   *grid.Cell
	name   string
	part   headings.MoneyPart
	amount exact.Amount
}

// partInside reads a part of the money with its amount in one cell; the amount isn't set where none was filled in.
func (f *former) partInside(c *grid.Cell) (p insidePart, ok bool) {
	name, text, colon := strings.Cut(strings.ReplaceAll(partName(headings.Clean(c.Text)), "：", ":"), ":")
	text = headings.Squeeze(text)
	if p.part, ok = headings.MoneyPartOf(name); !ok || p.part.Part == "total" {
		return p, false
	}
	if text == "" {
		return insidePart{cell: c, name: name, part: p.part}, f.money.byNature
	}
	amount, _, wrong := f.readMoney(text)
	if !colon || !isFigure(text) || wrong != nil {
		return p, false
	}
	return insidePart{c, name, p.part, amount}, true
}

// isNatureCaption reports whether a cell calls the parts below it: 按收入性质分：.
func isNatureCaption(c *grid.Cell) bool {
	s := strings.TrimRight(headings.Plain(c.Text), ":")
	return strings.HasPrefix(s, "按") && (strings.HasSuffix(s, "性质分") || strings.HasSuffix(s, "来源分") || strings.HasSuffix(s, "性质"))
}

// insideRow keeps a line of such parts, or of what calls them, until the end; false where it has something else.
func (f *former) insideRow(l line) bool {
	var parts []insidePart
	for _, c := range l.held() {
		if isNatureCaption(c) {
			f.money.byNature = true
			continue
		}
		p, ok := f.partInside(c)
		if !ok {
			return false
		}
		parts = append(parts, p)
	}
	for _, c := range l.held() {
		if isNatureCaption(c) {
			f.use(c, Heading, string(headings.Funds))
		}
	}
	for _, p := range parts {
		if p.amount.IsSet() {
			f.inside = append(f.inside, p)
		} else {
			f.use(p.cell, Heading, string(headings.Funds))
		}
	}
	return true
}

// settleInside gives the parts by source to the amount that they add up to, and leaves out those by use.
func (f *former) settleInside() {
	var sum exact.Fraction
	sources := 0
	for _, p := range f.inside {
		if p.part.Within != headings.ByUse {
			sum, sources = sum.Add(p.amount.Fraction()), sources+1
		}
	}
	to, pointer := f.amountOfSum(sum)
	if sources == 0 || to == nil || to.Fiscal.IsSet() || len(to.More) > 0 {
		return
	}
	for _, p := range f.inside {
		if p.part.Within == headings.ByUse {
			f.notKept(p.cell, string(headings.Funds))
			continue
		}
		at := pointer + "more/" + strconv.Itoa(len(to.More)) + "/amount"
		_, text, _ := strings.Cut(strings.ReplaceAll(partName(headings.Clean(p.cell.Text)), "：", ":"), ":")
		to.More = append(to.More, indicator.MoneyPart{
			Name: p.name, Amount: f.figureIn(p.cell, headings.Squeeze(text), at, f.readMoney),
		})
	}
}

// amountOfSum is the total that a sum is equal to: that of the whole year before the others.
func (f *former) amountOfSum(sum exact.Fraction) (*indicator.Money, string) {
	for _, column := range []headings.MoneyColumn{headings.AdjustedBudget, headings.Initial, headings.Spent} {
		if m, pointer := f.moneyOf(column); m.Total.IsSet() && m.Total.Fraction().Equal(sum) {
			return m, pointer
		}
	}
	return nil, ""
}

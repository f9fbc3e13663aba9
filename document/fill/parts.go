package fill

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/facing"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// shares are what the cells of a target show: its comparator, its number or words, and its unit.
type shares struct{ sign, number, unit string }

// parted are the changes for a target that is shared out among several cells: one for each cell that changes, or one
// for all. They are written together or not at all.
func parted(found recognise.Found, v Value, overwrite bool) []Change {
	p := found.Joined[v.At]
	all := Change{Value: v, State: Missing}
	if p.Number == nil {
		if all.Cell = found.Cells[v.At]; all.Cell != nil {
			all.State, all.Among = Unsplit, []*grid.Cell{all.Cell}
		}
		return []Change{all}
	}
	shown := shares{textOfCell(p.Sign), textOfCell(p.Number), textOfCell(p.Unit)}
	whole, _ := shown.read()
	all.Cell, all.Was = p.Number, whole
	all.Among = cellsOf(p)
	if states(whole, v.Text) {
		all.State = Stands
		return []Change{all}
	}
	due, ok := split(strings.TrimSpace(v.Text), p, shown)
	if !ok || isOfSeveral(found, v.At, all.Among) {
		all.State = Unsplit
		return []Change{all}
	}
	var changes []Change
	for _, part := range []struct {
		cell *grid.Cell
		text string
	}{{p.Sign, due.sign}, {p.Number, due.number}, {p.Unit, due.unit}} {
		if part.cell == nil {
			continue
		}
		switch c := into(part.cell, Value{v.At, part.text}, overwrite); c.State {
		case Stands:
		case Fills, Replaces:
			changes = append(changes, c)
		default:
			all.State = c.State
			return []Change{all}
		}
	}
	if len(changes) == 0 {
		all.State = Stands
		return []Change{all}
	}
	return changes
}

// into is the change for a part of a target.
func into(to *grid.Cell, v Value, overwrite bool) Change {
	c := Change{Value: v, Cell: to, Was: textOfCell(to)}
	switch {
	case to.Origin == nil:
		c.State = Missing
	case squeezed(c.Was) == squeezed(v.Text):
		c.State = Stands
	case to.Formula:
		c.State = Computed
	case to.IsBlank():
		c.State = Fills
	case overwrite:
		c.State = Replaces
	default:
		c.State = Differs
	}
	return c
}

// split parts a text over the cells of a target, so that they read as the text again. What the cells show already is
// kept where it can be.
func split(text string, p recognise.Parts, shown shares) (shares, bool) {
	if text == "" {
		return shares{}, true
	}
	sign, rest := signOf(text)
	end := strings.LastIndexAny(rest, "0123456789０１２３４５６７８９")
	number, unit := rest, ""
	if end >= 0 {
		end += len(string([]rune(rest[end:])[:1]))
		number, unit = strings.TrimSpace(rest[:end]), strings.TrimSpace(rest[end:])
	}
	tries := []shares{{sign, rest, shown.unit}, {sign, rest, ""}}
	if isMeasured(text) {
		first, ok := signBehind(text)
		if !ok {
			first = shares{sign, number, unit}
		}
		if first.number != "" {
			tries = append([]shares{first}, tries...)
		}
	} else {
		tries = append(tries, shares{shown.sign, text, shown.unit}, shares{"", text, shown.unit}, shares{"", text, ""})
	}
	for _, s := range tries {
		if p.Unit == nil {
			s.number, s.unit = s.number+s.unit, ""
		}
		if p.Sign == nil {
			s.number, s.sign = s.sign+s.number, ""
		}
		if got, clean := s.read(); clean && states(got, text) {
			return s, true
		}
	}
	return shares{}, false
}

// read is the target that cells show, and whether nothing of them is left over.
func (s shares) read() (string, bool) {
	f := facing.Read(s.number, s.unit, []facing.Cell{{Text: s.sign}})
	return f.Target, !f.UnitUnread && len(f.Unread) == 0
}

// signBehind parts a number and its unit from the comparator behind them, which becomes a sign: 95%以上 is ≥, 95, %. It
// is nothing where there is more to the text, and false where no comparator stands behind.
func signBehind(text string) (shares, bool) {
	t := cell.ParseThreshold(text)
	parts := t.Parts()
	if n := len(parts); n == 0 || parts[n-1].Kind != cell.PartComparator {
		return shares{}, false
	}
	kinds := []cell.PartKind{cell.PartNumber, cell.PartUnit, cell.PartComparator}
	if !slices.EqualFunc(parts, kinds, func(p cell.Part, k cell.PartKind) bool { return p.Kind == k }) {
		return shares{}, true
	}
	sign := map[cell.Op]string{cell.AtLeast: "≥", cell.AtMost: "≤", cell.More: "＞", cell.Less: "＜"}[t.Op()]
	number, unit := text[parts[0].Start:parts[0].End], text[parts[1].Start:parts[1].End]
	if sign == "" {
		return shares{}, true
	}
	return shares{sign, number, strings.ReplaceAll(unit, "％", "%")}, true
}

// signOf parts the comparator before a number from the rest: ≥, 不低于.
func signOf(text string) (sign, rest string) {
	for i := range text {
		if i > 0 && indicator.ReadFacing(text[:i]).Kind == indicator.FacesSign {
			sign, rest = strings.TrimSpace(text[:i]), strings.TrimSpace(text[i:])
		}
		if i > longestSign {
			break
		}
	}
	if sign == "" {
		return "", text
	}
	return sign, rest
}

// longestSign is how many bytes a comparator in words has at most.
const longestSign = 36

// isMeasured reports whether a target is a number with a unit, which has its place in each of the cells.
func isMeasured(text string) bool {
	switch cell.ParseThreshold(text).Kind() {
	case cell.Quantity, cell.Duration, cell.Ratio:
		return true
	}
	return false
}

// states reports whether two targets say the same: 大于等于95％ and ≥95%.
func states(a, b string) bool {
	if squeezed(a) == squeezed(b) {
		return true
	}
	if a == "" || b == "" || !isMeasured(a) || !isMeasured(b) {
		return false
	}
	s, t := cell.ParseThreshold(a), cell.ParseThreshold(b)
	return s.Kind() == t.Kind() && s.Canonical(lang.Chinese) == t.Canonical(lang.Chinese)
}

// isOfSeveral reports whether one of some cells is also that of another target.
func isOfSeveral(found recognise.Found, at string, cells []*grid.Cell) bool {
	for _, c := range cells {
		if c.Rows < 2 {
			continue
		}
		for pointer, p := range found.Joined {
			if pointer != at && (p.Sign == c || p.Number == c || p.Unit == c) {
				return true
			}
		}
	}
	return false
}

func cellsOf(p recognise.Parts) []*grid.Cell {
	var all []*grid.Cell
	for _, c := range []*grid.Cell{p.Sign, p.Number, p.Unit} {
		if c != nil {
			all = append(all, c)
		}
	}
	return all
}

func textOfCell(c *grid.Cell) string {
	if c == nil {
		return ""
	}
	return strings.TrimSpace(c.Text)
}

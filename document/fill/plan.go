package fill

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/exact"
)

// State is what becomes of a value.
type State uint8

// The states.
const (
	Fills    State = iota // a blank cell gets it
	Replaces              // it takes the place of something else
	Stands                // the cell shows it already
	Differs               // the cell shows something else, and is left as it is
	Computed              // the cell has a formula, and is left as it is
	Missing               // the form has no cell for it
	Waits                 // a score that it is the sum of differs
	Unsplit               // a target that can't be shared out among its cells
)

// Change is a value and the cell that it is for. A target whose comparator and unit have cells of their own has a
// change for each cell that is written, with its part of the text, or a single one where nothing is.
type Change struct {
	Value
	State State
	Cell  *grid.Cell   // nil where there is none
	Was   string       // what the cell shows
	Among []*grid.Cell // all cells of a target that is shared out
}

// Plan finds the cells for values. Cells that show something else are replaced only where overwrite says so. Of values
// for the same cell the first counts.
func Plan(found recognise.Found, values []Value, overwrite bool) []Change {
	all := make([]Change, 0, len(values))
	taken := map[string]bool{}
	for _, v := range values {
		if _, joined := found.Joined[v.At]; joined {
			all = append(all, untaken(parted(found, v, overwrite), v, taken)...)
			continue
		}
		c := change(found, v, overwrite)
		if c.Cell != nil {
			if taken[c.Cell.Place.Cell] {
				continue
			}
			taken[c.Cell.Place.Cell] = true
		}
		all = append(all, c)
	}
	return all
}

// untaken are the changes for a target that is shared out; it can't be where another value has one of its cells.
func untaken(changes []Change, v Value, taken map[string]bool) []Change {
	for _, c := range changes {
		if c.Cell != nil && (c.State == Fills || c.State == Replaces) && taken[c.Cell.Place.Cell] {
			return []Change{{Value: v, State: Unsplit, Cell: c.Cell, Was: c.Was, Among: []*grid.Cell{c.Cell}}}
		}
	}
	for _, c := range changes {
		if c.Cell != nil {
			taken[c.Cell.Place.Cell] = true
		}
	}
	return changes
}

func change(found recognise.Found, v Value, overwrite bool) Change {
	c := Change{Value: v, State: Missing}
	cell := found.Cells[v.At]
	if cell == nil || cell.Origin == nil {
		return c
	}
	c.Cell, c.Was = cell, strings.TrimSpace(cell.Text)
	isFree := cell.IsBlank() || headings.IsDue(cell.Text)
	switch {
	case isFree && squeezed(c.Was) == squeezed(v.Text), !isFree && isSame(v.At, c.Was, v.Text):
		c.State = Stands
	case cell.Formula:
		c.State = Computed
	case isFree:
		c.State = Fills
	case overwrite && !isShared(found, cell, v.At):
		c.State = Replaces
	default:
		c.State = Differs
	}
	return c
}

// WithoutSums are changes without the sums of levels, the total and the grade where a score that they are made of isn't
// what the form shows: what is printed would not add up.
func WithoutSums(changes []Change) []Change {
	differs := slices.ContainsFunc(changes, func(c Change) bool {
		return (c.State == Differs || c.State == Computed) && (isScore(c.At) || c.At == "/funds/declared")
	})
	if !differs {
		return changes
	}
	changes = slices.Clone(changes)
	for i, c := range changes {
		if c.State == Fills && (strings.HasPrefix(c.At, "/declared/") || strings.HasPrefix(c.At, "/levels/")) {
			changes[i].State = Waits
		}
	}
	return changes
}

// isShared reports whether a cell holds other fields too, or a label before the value, so that it can't be replaced. A
// row is known by its first cell, and a score may be that of several rows.
func isShared(found recognise.Found, cell *grid.Cell, at string) bool {
	for _, facing := range []string{"/direction", "/nature"} {
		row, ok := strings.CutSuffix(at, facing)
		if ok && found.Joined[row+"/target"].Sign == cell && !cell.IsBlank() {
			return true // it is the comparator of the target
		}
	}
	for pointer, other := range found.Cells {
		holds := strings.HasPrefix(at, pointer+"/") || strings.Count(pointer, "/") < 2 ||
			isRow(pointer) || isScore(pointer) && isScore(at)
		if other == cell && pointer != at && !holds {
			return true
		}
	}
	switch {
	case isFigure(at):
		_, err := exact.Parse(number(strings.TrimRight(squeezed(cell.Text), "分元万亿%")))
		return err != nil // it is in a heading or a sentence
	case strings.HasPrefix(at, "/project/"), strings.HasPrefix(at, "/declared/"):
		return strings.ContainsAny(cell.Text, ":：")
	}
	return false
}

// isFigure reports whether a field is points, a score, an amount or a rate.
func isFigure(at string) bool {
	for _, end := range []string{"/declared", "/points", "/score"} {
		if strings.HasSuffix(at, end) {
			return true
		}
	}
	return isRate(at) || strings.HasPrefix(at, "/funds/") && strings.Count(at, "/") == 3
}

// isRow reports whether a pointer is that of a row itself: /indicators/3.
func isRow(at string) bool {
	return isIndex(at[strings.LastIndexByte(at, '/')+1:])
}

// isScore reports whether a pointer is that of the score of an indicator.
func isScore(at string) bool {
	return strings.HasPrefix(at, "/indicators/") && strings.HasSuffix(at, "/declared")
}

// isSame reports whether a cell shows a value: the same text, or the same number.
func isSame(at, shown, text string) bool {
	a, b := squeezed(shown), squeezed(text)
	if a == b {
		return true
	}
	if isRate(at) {
		a, b = strings.TrimSuffix(a, "%"), strings.TrimSuffix(b, "%")
	}
	percent := strings.HasSuffix(a, "%")
	if percent != strings.HasSuffix(b, "%") {
		return false
	}
	if strings.HasPrefix(at, "/declared/") || strings.HasSuffix(at, "/declared") || strings.HasSuffix(at, "/points") {
		a, b = strings.TrimSuffix(a, "分"), strings.TrimSuffix(b, "分")
	}
	x, errX := exact.Parse(number(a))
	y, errY := exact.Parse(number(b))
	if errX != nil || errY != nil {
		return false
	}
	return x.Equal(y) || isRate(at) && isRounded(a, x, y)
}

// isRounded reports whether a rate is shown with fewer digits than it has, rounded or cut.
func isRounded(shown string, x, y exact.Fraction) bool {
	_, decimals, _ := strings.Cut(number(shown), ".")
	unit, off := exact.Scaled(1, len(decimals)), x.Sub(y).Abs()
	return len(decimals) <= rateDigits && off.Less(unit) || len(decimals) == rateDigits && off.Equal(unit)
}

func number(s string) string { return strings.ReplaceAll(strings.TrimSuffix(s, "%"), ",", "") }

// halfWidth writes the signs in numbers as half-width ones.
var halfWidth = strings.NewReplacer("％", "%", "，", ",", "．", ".")

// squeezed is a text without blanks, with full-width signs as ordinary ones.
func squeezed(s string) string {
	return halfWidth.Replace(strings.Join(strings.Fields(s), ""))
}

// Edits are what has to be written of changes.
func Edits(changes []Change) []grid.Edit {
	var all []grid.Edit
	for _, c := range changes {
		if c.State == Fills || c.State == Replaces {
			all = append(all, grid.Edit{Cell: c.Cell, Text: c.Text})
		}
	}
	return all
}

// Settled are changes once they are written, and the form is read again: a formula that now shows what it should
// stands.
func Settled(changes []Change, found recognise.Found) []Change {
	changes = slices.Clone(changes)
	for i, c := range changes {
		if c.State != Computed {
			continue
		}
		if cell := found.Cells[c.At]; cell != nil && isSame(c.At, cell.Text, c.Text) {
			changes[i].State, changes[i].Was = Stands, strings.TrimSpace(cell.Text)
		}
	}
	return changes
}

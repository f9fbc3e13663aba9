package recognise

import (
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/facing"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// target takes the target, joined with what stands beside it, and the one before it was adjusted.
func (f *former) target(ind *indicator.Indicator, row rowCells, at string) {
	var beside []*grid.Cell
	var cells []facing.Cell
	for _, column := range []headings.Column{headings.Sign, headings.Nature} {
		beside = append(beside, row[column]...)
	}
	beside = inColumns(beside)
	for _, c := range beside {
		nature := false
		for _, n := range row[headings.Nature] {
			nature = nature || n == c
		}
		cells = append(cells, facing.Cell{Text: f.text(c), Nature: nature})
	}
	target := row.first(headings.Target)
	unit := row.first(headings.Measure)
	text := f.valueText(target)
	unitText := facing.UnitOf(ind.Name, text, f.text(unit))
	faced := facing.Read(text, unitText, cells)
	for _, i := range faced.Unread {
		f.leaveOut(beside[i])
	}
	for i, c := range beside {
		switch text := cells[i].Text; text {
		case "":
		case faced.Direction:
			f.value(c, at+"/direction")
		case faced.Nature:
			f.value(c, at+"/nature")
		default:
			f.use(c, Value, at+"/target")
		}
	}
	switch {
	case unit == nil || isBlank(unit):
	case faced.UnitUnread:
		f.leaveOut(unit)
	default:
		f.use(unit, Value, at+"/target")
	}
	ind.Direction, ind.Nature = faced.Direction, faced.Nature
	ind.Target = cell.ParseThreshold(faced.Target)
	if target != nil && !isBlank(target) {
		f.value(target, at+"/target")
	}
	f.initialTarget(ind, row, at, cells, unitText)
}

// initialTarget takes the target of the beginning of the year beside an adjusted one, which counts. Where nothing was
// adjusted, it is the target.
func (f *former) initialTarget(ind *indicator.Indicator, row rowCells, at string, cells []facing.Cell, unit string) {
	c := row.first(headings.InitialTarget)
	if c == nil || isBlank(c) {
		return
	}
	faced := facing.Read(f.valueText(c), unit, cells)
	if isNothing(ind.Target.Text()) {
		ind.Target = cell.ParseThreshold(faced.Target)
		f.value(c, at+"/target")
		return
	}
	t := cell.ParseThreshold(faced.Target)
	ind.InitialTarget = &t
	f.value(c, at+"/initial_target")
}

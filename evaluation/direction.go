package evaluation

import (
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/scoring"
)

// facedOp is the comparator that a value without one takes from the row's direction; Bare if that doesn't settle it.
// 反向 is about the level that falls, not about by how much something is to fall.
func facedOp(ind *indicator.Indicator, target *cell.Threshold) cell.Op {
	if ind.Direction == "" && ind.Nature == "" || !isGoal(target) {
		return cell.Bare
	}
	said, _, _ := ind.Facing()
	if said.Kind == indicator.FacesWay && target.Change() == cell.Fall {
		return cell.Bare
	}
	return said.Op
}

// opOf is the comparator of a row: that of its target, else of its direction, else the one that the policy reads from
// its name or from a zero. A reading for whole levels or kinds doesn't give a bare value a comparator here.
func (r *Result) opOf(row *row) cell.Op {
	ind := &r.form.Indicators[row.indicator]
	target := &ind.Target
	if op := target.Op(); op != cell.Bare {
		return op
	}
	if op := facedOp(ind, target); op != cell.Bare {
		return op
	}
	if len(r.set.Policy.Bare) <= 1 || row.execution || !isGoal(target) {
		return cell.Bare
	}
	reading, _ := r.bareReading(row, target)
	if b := &r.set.Policy.Bare[reading]; b.Zero || len(b.NameHas) > 0 {
		return opsOfDirections[b.Means]
	}
	return cell.Bare
}

var opsOfDirections = [...]cell.Op{
	scoring.Exactly: cell.Equal, scoring.UpFrom: cell.AtLeast, scoring.Above: cell.More, scoring.DownFrom: cell.AtMost,
	scoring.Below: cell.Less,
}

// facedDirections are the directions of comparators.
var facedDirections = [...]scoring.Direction{
	cell.Equal: scoring.Exactly, cell.AtLeast: scoring.UpFrom, cell.More: scoring.Above, cell.AtMost: scoring.DownFrom,
	cell.Less: scoring.Below,
}

// checkFacing says where a row's direction can't be read, or contradicts itself or the comparator of the target.
func (r *Result) checkFacing(row *row, ind *indicator.Indicator) {
	if ind.Direction == "" && ind.Nature == "" {
		return
	}
	said, direction, nature := ind.Facing()
	if direction.Kind == indicator.FacesUnknown {
		r.findRow(row, SeverityWarning, "/direction", "DIRECTION_UNKNOWN", ind.Direction)
	}
	if nature.Kind == indicator.FacesUnknown {
		r.findRow(row, SeverityInfo, "/nature", "DIRECTION_UNKNOWN", ind.Nature)
	}
	field, printed := "/direction", ind.Direction
	if direction.Op == cell.Bare {
		field, printed = "/nature", ind.Nature
	}
	target := &ind.Target
	numeric := isGoal(target)
	ofFall := said.Kind == indicator.FacesWay && target.Change() == cell.Fall
	switch {
	case against(direction, nature.Op):
		r.findRow(row, SeverityWarning, field, "DIRECTION_CONFLICT", printed, ind.Nature)
	case numeric && !ofFall && against(said, target.Op()):
		r.findRow(row, SeverityWarning, field, "DIRECTION_CONFLICT", printed, target.Text())
	case numeric && target.Op() == cell.In && said.Op != cell.Bare && oneSided(target) && against(said, endOf(target)):
		r.findRow(row, SeverityWarning, field, "DIRECTION_CONFLICT", printed, target.Text())
	}
}

// against reports whether a comparator contradicts a row's stated direction. 正向 and 反向 say nothing about =.
func against(said indicator.Facing, op cell.Op) bool {
	a, b := side(said.Op), side(op)
	if said.Kind == indicator.FacesWay && b == 0 || a == 0 && op == cell.Equal {
		return false
	}
	return said.Op != cell.Bare && op != cell.Bare && op != cell.In && a != b
}

// side is 1 for comparators that make more better, -1 for those that make less better, 0 for the others.
func side(op cell.Op) int {
	switch op {
	case cell.AtLeast, cell.More:
		return 1
	case cell.AtMost, cell.Less:
		return -1
	}
	return 0
}

func oneSided(t *cell.Threshold) bool { return t.Low().Set != t.High().Set }

// endOf is the comparator of an interval with one end.
func endOf(t *cell.Threshold) cell.Op {
	if t.Low().Set {
		return cell.AtLeast
	}
	return cell.AtMost
}

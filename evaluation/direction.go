package evaluation

import (
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/scoring"
)

// facedOp is the comparator that a value without one takes from the row's direction; Bare where that says nothing of it. By
// how much something is to fall isn't what 反向 speaks of: that is the level which falls.
func facedOp(ind *indicator.Indicator, target *indicator.Threshold) indicator.Op {
	if ind.Direction == "" && ind.Nature == "" || !isGoal(target) {
		return indicator.Bare
	}
	said, _, _ := ind.Facing()
	if said.Kind == indicator.FacesWay && target.Change() == indicator.Fall {
		return indicator.Bare
	}
	return said.Op
}

// opOf is the comparator of a row: of its target, or else of its direction, or else of what the policy reads in its name or
// in a zero. What the policy takes for whole levels or kinds leaves a value without one.
func (r *Result) opOf(row *row) indicator.Op {
	ind := &r.form.Indicators[row.indicator]
	target := &ind.Target
	if op := target.Op(); op != indicator.Bare {
		return op
	}
	if op := facedOp(ind, target); op != indicator.Bare {
		return op
	}
	if len(r.set.Policy.Bare) <= 1 || row.execution || !isGoal(target) {
		return indicator.Bare
	}
	reading, _ := r.bareReading(row, target)
	if b := &r.set.Policy.Bare[reading]; b.Zero || len(b.NameHas) > 0 {
		return opsOfDirections[b.Means]
	}
	return indicator.Bare
}

var opsOfDirections = [...]indicator.Op{
	scoring.Exactly: indicator.Equal, scoring.UpFrom: indicator.AtLeast, scoring.Above: indicator.More, scoring.DownFrom: indicator.AtMost,
	scoring.Below: indicator.Less,
}

// facedDirections are the directions of comparators.
var facedDirections = [...]scoring.Direction{
	indicator.Equal: scoring.Exactly, indicator.AtLeast: scoring.UpFrom, indicator.More: scoring.Above, indicator.AtMost: scoring.DownFrom,
	indicator.Less: scoring.Below,
}

// checkFacing says where a row's direction can't be read, or contradicts itself or the comparator of the target.
func (r *Result) checkFacing(row *row, ind *indicator.Indicator) {
	if ind.Direction == "" && ind.Nature == "" {
		return
	}
	said, direction, nature := ind.Facing()
	if direction.Kind == indicator.FacesUnknown {
		r.findRow(row, Warning, "/direction", "DIRECTION_UNKNOWN", ind.Direction)
	}
	if nature.Kind == indicator.FacesUnknown {
		r.findRow(row, Info, "/nature", "DIRECTION_UNKNOWN", ind.Nature)
	}
	field, printed := "/direction", ind.Direction
	if direction.Op == indicator.Bare {
		field, printed = "/nature", ind.Nature
	}
	target := &ind.Target
	numeric := isGoal(target)
	ofFall := said.Kind == indicator.FacesWay && target.Change() == indicator.Fall
	switch {
	case against(direction, nature.Op):
		r.findRow(row, Warning, field, "DIRECTION_CONFLICT", printed, ind.Nature)
	case numeric && !ofFall && against(said, target.Op()):
		r.findRow(row, Warning, field, "DIRECTION_CONFLICT", printed, target.Text())
	case numeric && target.Op() == indicator.In && said.Op != indicator.Bare && oneSided(target) && against(said, endOf(target)):
		r.findRow(row, Warning, field, "DIRECTION_CONFLICT", printed, target.Text())
	}
}

// against reports whether a comparator looks another way than a row is said to. 正向 and 反向 say nothing of =.
func against(said indicator.Facing, op indicator.Op) bool {
	a, b := side(said.Op), side(op)
	if said.Kind == indicator.FacesWay && b == 0 || a == 0 && op == indicator.Equal {
		return false
	}
	return said.Op != indicator.Bare && op != indicator.Bare && op != indicator.In && a != b
}

// side is 1 for comparators by which more is better, -1 for those by which less is, 0 for the others.
func side(op indicator.Op) int {
	switch op {
	case indicator.AtLeast, indicator.More:
		return 1
	case indicator.AtMost, indicator.Less:
		return -1
	}
	return 0
}

func oneSided(t *indicator.Threshold) bool { return t.Low().Set != t.High().Set }

// endOf is the comparator of an interval with one end.
func endOf(t *indicator.Threshold) indicator.Op {
	if t.Low().Set {
		return indicator.AtLeast
	}
	return indicator.AtMost
}

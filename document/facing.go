package document

import (
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// facing is a cell under 指标性质, 指标方向 or the like.
type facing struct {
	text   string
	nature bool // the heading says that it is the nature
}

// faced is the outcome of such cells and the unit beside a target.
type faced struct {
	target, direction, nature string
	unread                    []int // cells that aren't understood
}

// face sorts the cells beside a target by their contents, as tables put 正向, ≥ and 定量 under either heading. A
// comparator or a unit joins a target that has none; otherwise the comparator is kept as the direction.
func face(target, unit string, cells []facing) faced {
	out, sign := faced{}, ""
	put := func(to, other *string, text string) {
		switch {
		case *to == "":
			*to = text
		case *other == "":
			*other = text
		default:
			*to += "；" + text
		}
	}
	for i, c := range cells {
		text := clean(c.text)
		switch f := indicator.ReadFacing(text); {
		case f.Kind == indicator.FacesNothing:
		case f.Kind == indicator.FacesSign && sign == "":
			sign = squeeze(c.text)
		case f.Kind == indicator.FacesNature:
			put(&out.nature, &out.direction, text)
		case f.Kind == indicator.FacesUnknown:
			out.unread = append(out.unread, i)
			if c.nature {
				put(&out.nature, &out.direction, text)
				continue
			}
			put(&out.direction, &out.nature, text)
		default:
			put(&out.direction, &out.nature, text)
		}
	}
	joined, left := joinTarget(sign, target, unit)
	if out.target = joined; left != "" {
		put(&out.direction, &out.nature, left)
	}
	return out
}

// joinTarget is a target with the unit and the comparator from cells of their own, and the comparator if it can't be
// joined because the target has its own, or isn't a value.
func joinTarget(sign, target, unit string) (joined, left string) {
	if target == "" {
		return "", sign
	}
	t := cell.ParseThreshold(target)
	if unit = clean(unit); t.Kind() == cell.Quantity && t.Unit().Name() == "" && strings.Trim(unit, "/-—－–无 ") != "" {
		target += unit
		t = cell.ParseThreshold(target)
	}
	if sign == "" || t.Op() != cell.Bare {
		return target, sign
	}
	switch t.Kind() {
	case cell.Quantity, cell.Duration, cell.Day, cell.Ratio:
		return sign + target, ""
	}
	return target, sign
}

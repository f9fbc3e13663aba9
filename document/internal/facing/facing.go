// Package facing joins a target with what its table prints beside it: comparator, direction, nature, unit.
package facing

import (
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// Cell is a cell under 指标性质, 指标方向 or the like.
type Cell struct {
	Text   string
	Nature bool // the heading says that it is the nature
}

// Faced is the outcome of such cells and the unit beside a target.
type Faced struct {
	Target, Direction, Nature string
	Unread                    []int // cells that aren't understood
	UnitUnread                bool  // the unit says something that the target doesn't
}

// Read sorts the cells beside a target by their contents, as tables put 正向, ≥ and 定量 under either heading. A
// comparator or a unit joins a target that has none; otherwise the comparator is kept as the direction.
func Read(target, unit string, cells []Cell) Faced {
	out, sign := Faced{}, ""
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
		text := headings.Clean(c.Text)
		switch f := indicator.ReadFacing(text); {
		case f.Kind == indicator.FacesNothing:
		case f.Kind == indicator.FacesSign && sign == "":
			sign = headings.Squeeze(c.Text)
		case f.Kind == indicator.FacesNature:
			put(&out.Nature, &out.Direction, text)
		case f.Kind == indicator.FacesUnknown:
			out.Unread = append(out.Unread, i)
			if c.Nature {
				put(&out.Nature, &out.Direction, text)
				continue
			}
			put(&out.Direction, &out.Nature, text)
		default:
			put(&out.Direction, &out.Nature, text)
		}
	}
	joined, left := joinTarget(sign, target, unit)
	out.UnitUnread = !saysUnit(joined, unit)
	if out.Target = joined; left != "" {
		put(&out.Direction, &out.Nature, left)
	}
	return out
}

// shareInName finds a unit of shares in brackets at the end of a name.
var shareInName = regexp.MustCompile(`[（(](?:单位[:：]?)?\s*([%％‰])\s*[）)](?:指标)?$`)

// UnitOf is the unit of a target: that of its column, else the % or ‰ that the name has in brackets behind it, 合格率（%）,
// where the target is a number without a unit.
func UnitOf(name, target, column string) string {
	if strings.Trim(headings.Squeeze(column), nothing) != "" {
		return column
	}
	m := shareInName.FindStringSubmatch(headings.Squeeze(name))
	if m == nil {
		return column
	}
	if t := cell.ParseThreshold(target); t.Kind() != cell.Quantity || t.Unit().Name() != "" {
		return column
	}
	return m[1]
}

// saysUnit reports whether a target says what its unit's cell says.
func saysUnit(target, unit string) bool {
	unit = headings.Squeeze(unit)
	return strings.Trim(unit, nothing) == "" || strings.Contains(headings.Squeeze(target), unit)
}

// nothing are the marks that people put where there is no unit.
const nothing = "/-—－–无 "

// joinTarget is a target with the unit and the comparator from cells of their own, and the comparator if it can't be
// joined because the target has its own, or isn't a value.
func joinTarget(sign, target, unit string) (joined, left string) {
	if target == "" {
		return "", sign
	}
	t := cell.ParseThreshold(target)
	if unit = headings.Clean(unit); t.Kind() == cell.Quantity && t.Unit().Name() == "" && strings.Trim(unit, nothing) != "" {
		target = withUnit(target, unit)
		t = cell.ParseThreshold(target)
	}
	if sign != "" && t.Kind() == cell.Day { // ≤ | 12月
		for _, sign := range []string{sign, signOf(sign)} { // 小于等于12月 would be months
			if cell.ParseThreshold(sign+target).Kind() == cell.Day {
				return sign + target, ""
			}
		}
		switch cell.ParseThreshold(sign + target).Kind() { // ≤ | 1 | 季度
		case cell.Quantity, cell.Duration:
			return sign + target, ""
		}
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

// signs are those for the comparators of two characters.
var signs = strings.NewReplacer(">=", "≥", "<=", "≤")

// boundBehind is a number with a comparator behind it: 4以内.
var boundBehind = regexp.MustCompile(`^(.*\d\s*)((?:[(（]含[)）])?(?:及)?(?:以[上下内]|左右))$`)

// withUnit puts a unit behind the number of a target: 4以内 and % are 4%以内.
func withUnit(target, unit string) string {
	if m := boundBehind.FindStringSubmatch(target); m != nil {
		if joined := m[1] + unit + m[2]; cell.ParseThreshold(joined).Kind() != cell.Text {
			return joined
		}
	}
	return target + unit
}

// signOf is the sign of a comparator that may be in words.
func signOf(comparator string) string {
	return signs.Replace(cell.ParseThreshold(comparator + "1").Op().String())
}

package review

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// auditMix looks at the rows together: whether all kinds are there, and whether enough of them can be measured.
func (s *sheet) auditMix() {
	s.requiredKinds()
	measured, filled := 0, 0
	for i := range s.rows {
		switch t := &s.rows[i].target; {
		case t.Kind() == cell.None, !isMeasured(t) && len(t.Residual()) > 0:
		case isMeasured(t):
			measured++
			fallthrough
		default:
			filled++
		}
	}
	if share, ok := exact.Ratio(int64(measured), int64(filled)); ok && share.Less(s.settings.QuantitativeLeast) {
		s.find("/indicators", "QUALITATIVE_MAJORITY", measured, filled, s.settings.QuantitativeLeast.InPercent())
	}
}

// requiredKinds looks for kinds that no row is of, by its levels. A form that prints no level 2 isn't asked for them.
func (s *sheet) requiredKinds() {
	if !slices.ContainsFunc(s.rows, func(r row) bool { return strings.TrimSpace(r.Level2) != "" }) {
		return
	}
	var absent []string
	for _, name := range s.settings.RequiredKinds {
		if !slices.ContainsFunc(s.rows, func(r row) bool {
			return strings.Contains(indicator.LevelName(r.Level2), name) || strings.Contains(indicator.LevelName(r.Level1), name)
		}) {
			absent = append(absent, name)
		}
	}
	if len(absent) > 0 {
		s.find("/indicators", "KIND_ABSENT", strings.Join(absent, "、")).fixing("FIX_KIND", strings.Join(absent, "、"))
	}
}

// isMeasured reports whether a target is a number or a date, or several facts with one among them.
func isMeasured(t *cell.Threshold) bool {
	switch t.Kind() {
	case cell.Quantity, cell.Day, cell.Duration, cell.Ratio:
		return true
	case cell.List:
		return slices.ContainsFunc(t.Items(), func(item cell.Threshold) bool { return isMeasured(&item) })
	}
	return false
}

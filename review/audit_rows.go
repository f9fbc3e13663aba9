package review

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// auditRows looks at the name, the target and the basis of each row.
func (s *sheet) auditRows() {
	asksForBasis := slices.ContainsFunc(s.rows, func(r row) bool { return strings.TrimSpace(r.Basis) != "" })
	for i := range s.rows {
		r := &s.rows[i]
		if strings.TrimSpace(r.Name) == "" {
			s.find(r.field("/name"), "NAME_MISSING", i+1)
		}
		if asksForBasis && s.isVoid(r.Basis) {
			s.findRow(r, "/basis", "BASIS_MISSING")
		}
		s.targetUnread(r)
		s.targetWords(r)
		s.targetFacts(r)
		s.targetRate(r)
	}
}

// repaired are the notes of cells that were read although they are written wrongly.
var repaired = []lang.Code{ //nolint:gochecknoglobals // a table
	"CELL_LETTER_O", "CELL_CONTRADICTORY", "CELL_UNIT_ALONE", "CELL_REVERSED", "CELL_FINANCIAL_UNREAD",
	"CELL_COMMAS", "CELL_UNIT_DOUBLED",
}

// isRepair reports whether a note of a cell says that it is written wrongly.
func isRepair(n *cell.Note, text string) bool {
	return slices.Contains(repaired, n.Code) && n.Start >= 0 && n.End <= len(text) && n.Start < n.End
}

func isRepaired(t *cell.Threshold) bool {
	return slices.ContainsFunc(t.Notes(), func(n cell.Note) bool { return isRepair(&n, t.Text()) })
}

// targetUnread looks for what the reader of cells didn't understand, or had to repair.
func (s *sheet) targetUnread(r *row) {
	var unread []string
	for _, part := range r.target.Residual() {
		unread = append(unread, part.Text)
	}
	text := r.target.Text()
	for _, n := range r.target.Notes() {
		if isRepair(&n, text) {
			unread = append(unread, text[n.Start:n.End])
		}
	}
	if len(unread) > 0 {
		s.findRow(r, "/target", "TARGET_UNREADABLE", text, strings.Join(unread, "、"))
	}
}

// targetWords looks for targets that nobody can measure.
func (s *sheet) targetWords(r *row) {
	t := &r.target
	if t.Kind() != cell.Text && (t.Kind() != cell.Grade || isRank(t.Text())) || t.IsAnswer() || len(t.Residual()) > 0 {
		return
	}
	text := folded(t.Text())
	copied := t.Kind() == cell.Text && len([]rune(text)) >= 4 && (text == folded(r.Description) || text == folded(r.Name))
	if copied {
		s.findRow(r, "/target", "TARGET_COPIES_DESCRIPTION", t.Text())
	}
	f := s.findRow(r, "/target", "TARGET_VAGUE", t.Text())
	if copied {
		f.following("TARGET_COPIES_DESCRIPTION", r.field("/target"))
	}
	switch r.kind {
	case quantity, timeliness, cost:
	default:
		s.milder(f, evaluation.SeverityInfo)
	}
}

// isRank reports whether a grade is one that somebody else gives on a scale: A级, 三甲, 二等奖. 良好 and 达成 aren't.
func isRank(text string) bool {
	return strings.ContainsAny(text, "级等甲乙星") || strings.ContainsFunc(text, func(r rune) bool {
		return r < unicode.MaxASCII && unicode.IsLetter(r)
	})
}

// targetFacts looks for numbers without a unit, and for several facts in one cell.
func (s *sheet) targetFacts(r *row) {
	t := &r.target
	if v, ok := figure(t); ok && isUnitless(r) && len(t.Per()) == 0 && !v.IsZero() && !isShare(t) &&
		t.Change() == cell.NoChange && !unitInName.MatchString(r.Name) && !unitInName.MatchString(r.Description) {
		s.findRow(r, "/target", "TARGET_UNIT_MISSING", t.Text())
		s.because(s.noted(r.field("/target"), "UNIT_NAME_CONFLICT"), "TARGET_UNIT_MISSING", r.field("/target"))
	}
	if t.Kind() != cell.List {
		return
	}
	var facts []cell.Threshold
	differ := false
	for _, item := range t.Items() {
		if !isMeasured(&item) {
			continue
		}
		for i := range facts {
			differ = differ || !sameMeasure(&facts[i], &item)
		}
		facts = append(facts, item)
	}
	if differ {
		s.findRow(r, "/target", "SEVERAL_FACTS", t.Text(), len(facts))
	}
}

// isShare reports whether a number is written as a share, which needs no unit: 4/5, 三分之二以上.
func isShare(t *cell.Threshold) bool {
	return strings.ContainsAny(t.Text(), "/／") || strings.Contains(t.Text(), "分之")
}

// unitInName finds a unit that is written beside the name: 培训人数（人）, 浓度(μg/m³).
var unitInName = regexp.MustCompile(`[（(](单位[:：])?[^（()）]{1,8}[）)]\s*$`)

// sameMeasure reports whether two facts are in units that compare.
func sameMeasure(a, b *cell.Threshold) bool {
	if (a.Kind() == cell.Day) != (b.Kind() == cell.Day) {
		return false
	}
	return !a.Unit().IsSet() && !b.Unit().IsSet() || a.Unit().Comparable(b.Unit())
}

// timeNames are how names end that ask for a date or a time.
var timeNames = []string{"时间", "日期", "时限", "期限", "工期", "时点"} //nolint:gochecknoglobals // a table

// targetRate looks at targets in percent: of satisfaction, with too many decimals, in place of a date.
func (s *sheet) targetRate(r *row) {
	t := &r.target
	if !isRatio(t) {
		return
	}
	v, ok := figure(t)
	if !ok {
		return
	}
	share := t.Unit().Base(v)
	bounded := endsIn(r.stem, s.settings.BoundedRates)
	if r.kind == satisfaction && !isLess(s.asks(r)) && t.Low().Set && share.Less(s.settings.SatisfactionLeast) {
		s.findRow(r, "/target", "SATISFACTION_LOW", t.Text(), s.settings.SatisfactionLeast.InPercent()).
			fixing("FIX_AT_LEAST", s.place(r.field("/target")), "≥"+s.settings.SatisfactionLeast.InPercent())
	}
	if places, ends := v.Places(); bounded && ends && places > 1 && t.Unit().Name() == "%" && !v.Less(exact.Int(1)) {
		s.findRow(r, "/target", "TARGET_ODD_PRECISION", t.Text()).
			fixing("FIX_ROUND", s.place(r.field("/target")), v.Round(0, exact.HalfUp).String()+"%")
	}
	asksForTime := endsIn(r.stem, timeNames) || !endsIn(r.stem, s.settings.RatioNames) && isPeriod(r.Description)
	if r.kind == timeliness && asksForTime {
		s.findRow(r, "/target", "TIME_AS_RATE", t.Text())
	}
}

// isPeriod reports whether a description is about a date: 2021年1月1日至12月31日完成.
func isPeriod(description string) bool {
	t := cell.ParseThreshold(description)
	return t.Kind() == cell.Day || t.Kind() == cell.Duration && t.Unit().Dimension() != unit.Plain
}

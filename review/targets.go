package review

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// targetChecks look at the cells of targets, and at those of actuals in the same way.
var targetChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "TARGET_MISSING", Group: Complete, stages: always(wrong)},
	{Code: "TARGET_ZERO", Group: Appropriate, stages: always(odd)},
	{Code: "RATE_OVER_100", Group: Appropriate, Settings: []string{"bounded_rates"}, Doubt: "DOUBT_BOUNDED", stages: always(wrong)},
	{
		Code: "COUNT_FRACTION", Group: Appropriate, Settings: []string{"whole_units"}, Doubt: "DOUBT_FRACTION",
		stages: always(odd),
	},
	{Code: "DIRECTION_CONFLICT", Group: Relevant, Doubt: "DOUBT_DIRECTION", stages: always(odd)},
	{Code: "NATURE_CONFLICT", Group: Relevant, Doubt: "DOUBT_NATURE", stages: always(odd)},
	{
		Code: "UNIT_NAME_CONFLICT", Group: Relevant, Settings: []string{"ratio_names", "count_names"},
		Doubt: "DOUBT_UNIT_NAME", stages: always(odd),
	},
	{Code: "DATE_OUTSIDE_YEAR", Group: Feasible, Doubt: "DOUBT_DATE", stages: always(odd)},
	{
		Code: "TARGET_BELOW_LAST_YEAR", Group: Appropriate, Settings: []string{"last_year"}, Doubt: "DOUBT_LAST_YEAR",
		stages: always(odd),
	},
}

func (s *sheet) targets() {
	for i := range s.rows {
		r := &s.rows[i]
		s.targetMissing(r)
		s.cellOf(r, "/target", &r.target, &r.Target)
		s.cellOf(r, "/actual", &r.actual.Threshold, &r.Actual.Threshold)
		s.targetZero(r)
		s.facing(r)
		s.unitOfName(r)
		s.lastYear(r)
	}
}

// targetMissing looks for a blank target, of a row that isn't struck out.
func (s *sheet) targetMissing(r *row) {
	if r.target.Kind() != cell.None || r.hasRow && !r.scored.Applies() || s.stage == Audit && isStruck(&r.target) {
		return
	}
	why := lang.Message{}
	switch what, unfilled := r.target.Unfilled(); {
	case unfilled:
		why = lang.Of("MISSING_BECAUSE", what)
	case isStruck(&r.target) && (isStruck(&r.actual.Threshold) || r.hasRow && !r.scored.Score().IsZero()):
		return
	}
	at := r.field("/target")
	f := s.findRow(r, "/target", "TARGET_MISSING", why).fixing("FIX_FILL", s.place(at))
	if s.has(at, "PLACEHOLDER") {
		f.following("PLACEHOLDER", at)
	}
}

func (s *sheet) targetZero(r *row) {
	t := &r.target
	if isNumber(t) && t.Op() == cell.AtLeast && t.Low().Value.IsZero() && t.Change() == cell.NoChange {
		s.findRow(r, "/target", "TARGET_ZERO")
	}
}

// cellOf makes the checks of one cell by itself: t is it in the year of the form, printed as it was read.
func (s *sheet) cellOf(r *row, field string, t, printed *cell.Threshold) {
	switch t.Kind() {
	case cell.Quantity:
		s.rateOver100(r, field, t)
		s.countFraction(r, field, t)
	case cell.Day:
		s.dateOutside(r, field, printed.Low(), printed.High())
	}
}

func (s *sheet) rateOver100(r *row, field string, t *cell.Threshold) {
	share := t.Unit().Dimension() == unit.Rate
	if !share && (t.Unit().IsSet() || !percentInName.MatchString(r.Name)) || t.Change() != cell.NoChange {
		return
	}
	most, whole := t.Low().Value, exact.Int(100)
	if high := t.High(); high.Set {
		most = high.Value
	}
	if share {
		most, whole = t.Unit().Base(most), exact.Int(1)
	}
	if whole.Less(most) && endsIn(r.stem, s.settings.BoundedRates) {
		s.findRow(r, field, "RATE_OVER_100", s.place(r.at+field), t.Text()).
			fixing("FIX_AT_MOST", s.place(r.at+field), "100%")
	}
}

func (s *sheet) countFraction(r *row, field string, t *cell.Threshold) {
	if t.Unit().Dimension() != unit.Count || t.Change() != cell.NoChange {
		return
	}
	low, high := t.Low(), t.High()
	if (low.Value.IsInt() && high.Value.IsInt()) || len(t.Per()) > 0 || !s.lexicon.whole[t.Unit().Name()] ||
		hasAny(t.Text(), "万", "亿", "千", "百", "/") || hasAny(r.stem, "均", "率", "比") || countsTime(t) {
		return
	}
	s.findRow(r, field, "COUNT_FRACTION", s.place(r.at+field), t.Text(), t.Unit().Name()).
		fixing("FIX_WHOLE", s.place(r.at+field))
}

// countsTime reports whether a cell counts the time of things: 36.5人·天, 8020.5台时.
func countsTime(t *cell.Threshold) bool {
	return slices.ContainsFunc(t.Notes(), func(n cell.Note) bool {
		if n.Code != "CELL_COUNTED" || n.Start < 0 || n.Start > n.End || n.End > len(t.Text()) {
			return false
		}
		thing := strings.TrimLeft(t.Text()[n.Start:n.End], "·•・×*")
		u, known := unit.Named(thing)
		return thing == "时" || known && u.IsTime() // 时 alone is no unit: it may end a time of day
	})
}

// dateOutside looks for dates with a year of their own that is neither the form's nor one of a longer project.
func (s *sheet) dateOutside(r *row, field string, bounds ...cell.Bound) {
	var outside calendar.Date
	for _, b := range bounds {
		switch year := int(b.Date.Year); {
		case !b.Set || year == 0:
		case year == s.form.Year || s.form.Year == 0 || s.lasts(b.Date):
			return
		default:
			outside = b.Date
		}
	}
	if outside.IsZero() {
		return
	}
	text := r.Target.Text()
	if field == "/actual" {
		text = r.Actual.Text()
	}
	s.findRow(r, field, "DATE_OUTSIDE_YEAR", s.place(r.at+field), text, strconv.Itoa(s.form.Year)).
		fixing("FIX_CHECK_YEAR", s.place(r.at+field), strconv.Itoa(s.form.Year))
}

// lasts reports whether a day is between the start and the end of the project.
func (s *sheet) lasts(d calendar.Date) bool {
	start, end := s.form.Project.Start, s.form.Project.End
	if start.IsZero() && end.IsZero() {
		return false
	}
	return !d.Before(start) && (end.IsZero() || !end.Before(d))
}

// facing compares the direction and the nature of a row with its target.
func (s *sheet) facing(r *row) {
	if r.Direction == "" && r.Nature == "" {
		return
	}
	said, direction, nature := r.Facing()
	t := &r.target
	numeric := isNumber(t)
	if side := sideOf(t.Op()); numeric && side != 0 && sideOf(said.Op) == -side &&
		(said.Kind != indicator.FacesWay || t.Change() != cell.Fall) {
		field, printed := "/direction", r.Direction
		if direction.Op == cell.Bare {
			field, printed = "/nature", r.Nature
		}
		s.findRow(r, field, "DIRECTION_CONFLICT", printed, t.Text()).
			fixing("FIX_ONE_OF", s.place(r.at+field), s.place(r.field("/target")))
	}
	switch indicator.FacesNature {
	case nature.Kind:
		s.natureOf(r, "/nature", r.Nature)
	case direction.Kind:
		s.natureOf(r, "/direction", r.Direction)
	}
}

// sideOf is 1 for comparators that ask for more, -1 for those that ask for less.
func sideOf(op cell.Op) int {
	switch op {
	case cell.AtLeast, cell.More:
		return 1
	case cell.AtMost, cell.Less:
		return -1
	}
	return 0
}

func (s *sheet) natureOf(r *row, field, printed string) {
	t := &r.target
	digits := strings.ContainsFunc(t.Text(), unicode.IsDigit) ||
		isNumber(t) && (isRatio(t) || sideOf(t.Op()) != 0) // 不低于九成, but not 零投诉
	conflict := false
	switch t.Kind() {
	case cell.Quantity, cell.Duration, cell.Ratio, cell.Day:
		conflict = digits && strings.Contains(printed, "定性")
	case cell.Text, cell.Grade:
		conflict = !digits && !strings.ContainsFunc(t.Text(), isLatin) && strings.Contains(printed, "定量") &&
			!strings.Contains(t.Text(), "级")
	}
	if conflict {
		s.findRow(r, field, "NATURE_CONFLICT", strings.TrimSpace(printed), t.Text()).
			fixing("FIX_ONE_OF", s.place(r.at+field), s.place(r.field("/target")))
	}
}

// isRatioName reports whether a name is that of a share.
func (s *sheet) isRatioName(stem string) bool {
	return endsIn(stem, s.settings.RatioNames) && !endsIn(stem, []string{"频率", "功率"})
}

// unitOfName compares the unit of a target with what the name asks for.
func (s *sheet) unitOfName(r *row) {
	t := &r.target
	if !isNumber(t) || t.Change() != cell.NoChange || len(t.Per()) > 0 || strings.Contains(t.Text(), "/") {
		return
	}
	v, ok := single(t)
	why := lang.Code("")
	switch d := t.Unit().Dimension(); {
	case !ok || v.IsZero():
	case d == unit.Rate:
		if endsIn(r.stem, s.settings.CountNames) {
			why = "UNIT_OF_COUNT"
		}
	case !t.Unit().IsSet() && shareInName.MatchString(r.Name):
	case d == unit.PointsDelta, d == unit.Multiple, d == unit.Points, d == unit.Power, d == unit.Speed,
		d == unit.Plain && !exact.Int(1).Less(v): // 0.95 is a rate too
	case s.isRatioName(r.stem):
		why = "UNIT_OF_RATIO"
	}
	if why != "" {
		s.findRow(r, "/target", "UNIT_NAME_CONFLICT", t.Text(), lang.Of(why)).
			fixing("FIX_ONE_OF", s.place(r.field("/target")), s.place(r.field("/name")))
	}
}

// shareInName finds a unit of shares that is written beside the name: 合格率（%）.
var shareInName = regexp.MustCompile(`[（(][^（()）]*[%％‰][^（()）]*[）)]\s*$`)

// percentInName finds % beside the name.
var percentInName = regexp.MustCompile(`[（(][^（()）]*[%％][^（()）]*[）)]\s*$`)

// lastYear compares a target with what came out the year before, as the table says, or last year's form.
func (s *sheet) lastYear(r *row) {
	previous := r.Previous
	if previous == nil && s.last != nil {
		previous = s.lastActual(r)
	}
	if previous == nil || !isNumber(&r.target) {
		return
	}
	t, ok := single(&r.target)
	was, read := valueFor(previous, &r.target)
	if !ok || !read || was.Sign() <= 0 {
		return
	}
	lower, known := s.lessIsBetter(r)
	share, _ := t.Quo(was)
	limit, one := s.settings.LastYear, exact.Int(1)
	if !known || lower && !one.Add(limit).Less(share) || !lower && !share.Less(one.Sub(limit)) {
		return
	}
	fix := lang.Code("FIX_AT_LEAST_AS")
	if lower {
		fix = "FIX_AT_MOST_AS"
	}
	s.findRow(r, "/target", "TARGET_BELOW_LAST_YEAR", r.target.Text(), previous.Text(),
		shareBeside(share, one.Sub(limit), one.Add(limit)), evaluation.Percent(limit)).
		fixing(fix, s.place(r.field("/target")), previous.Text())
}

// lastActual is the actual of the row's name in last year's form; nil where there is none, or more than one.
func (s *sheet) lastActual(r *row) *cell.Actual {
	if len(s.lastStems) == 0 {
		for i := range s.last.Indicators {
			s.lastStems = append(s.lastStems, stem(s.last.Indicators[i].Name))
		}
	}
	var of *cell.Actual
	for i, name := range s.lastStems {
		if name == "" || name != r.stem {
			continue
		}
		if of != nil {
			return nil
		}
		of = &s.last.Indicators[i].Actual
	}
	return of
}

// valueFor is an actual in the unit of a target; false where it isn't one certain number.
func valueFor(a *cell.Actual, t *cell.Threshold) (exact.Fraction, bool) {
	if v, ok := cell.Plainly(a, t); ok {
		return v, true
	}
	if a.Kind() == cell.Text {
		return exact.Fraction{}, false
	}
	reading := a.For(*t)
	return reading.Value, reading.Status == cell.Readable && !reading.IsRange
}

// lessIsBetter reports whether a row asks for less, by its comparator, its direction, or what the rule set reads from
// its name and levels; false where none of them says.
func (s *sheet) lessIsBetter(r *row) (lower, known bool) {
	if side := sideOf(r.target.Op()); side != 0 {
		return side < 0, true
	}
	if r.target.Op() == cell.In {
		return false, false
	}
	said, _, _ := r.Facing()
	if side := sideOf(said.Op); side != 0 && (said.Kind != indicator.FacesWay || r.target.Change() != cell.Fall) {
		return side < 0, true
	}
	tier := s.set.TierOf(r.Level1)
	if tier < 0 || len(s.set.Policy.Bare) == 0 || r.target.Op() == cell.Equal {
		return false, true
	}
	reading, _ := s.set.Policy.BareReadingOf(&rules.BareRow{
		Tier: indicator.LevelName(s.set.Tiers[tier].Name), Level1: indicator.LevelName(r.Level1),
		Level2: indicator.LevelName(r.Level2), Name: r.Name, Target: &r.target,
	})
	if reading < 0 {
		return false, true
	}
	switch s.set.Policy.Bare[reading].Means {
	case scoring.DownFrom, scoring.Below:
		return true, true
	}
	return false, true
}

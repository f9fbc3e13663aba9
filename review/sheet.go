package review

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// sheet is a form under check, with what several checks need of it.
type sheet struct {
	scorer     *evaluation.Evaluator
	department *indicator.Department // nil where its own part isn't known
	stage      Stage
	set        *rules.Set
	settings   *rules.Checks
	form       *indicator.Form
	last       *indicator.Form    // of the year before; nil where there is none
	lastStems  []string           // of its rows, once somebody asks
	lastNames  map[rowName]*named // its rows, and those of this year, once somebody asks
	named      []named            // which these are
	result     *evaluation.Result // of a review
	rows       []row
	found      []Finding
	noting     map[note]int // where they are, once there are many
	indexed    int          // how many of them noting has
	outlook    *Outlook     // of monitoring
	lexicon    *lexicon
	placed     [8]placed // places that were named last
	nextPlaced int
	power      int // of ten: 元 in the currency unit of the form
}

// row is an indicator under check.
type row struct {
	*indicator.Indicator
	number  int            // among those of the form, from 0
	at      string         // "/indicators/3"
	kind    kind           // 数量, 质量 …, by its levels
	stem    string         // of the name
	target  cell.Threshold // in the year of the form
	actual  cell.Actual    // likewise
	scored  evaluation.Row // of a review
	hasRow  bool           // scored is there
	outcome outcome        // of a review
	score   exact.Amount   // likewise; absent where there is none
	applies bool           // the row counts
}

func newSheet(c *Checker, set *rules.Set, form, last *indicator.Form) *sheet {
	s, used := c.sheets.Get().(*sheet)
	if !used {
		s = new(sheet)
	}
	n := len(form.Indicators)
	*s = sheet{
		stage: c.stage, set: set, settings: &set.Checks, form: form, last: last, rows: slices.Grow(s.rows[:0], n)[:n],
		lexicon: c.lexicon(set), lastStems: s.lastStems[:0], lastNames: s.lastNames, named: s.named[:0],
	}
	_, s.power, _ = cell.MoneyUnit(form.CurrencyUnit)
	for i := range form.Indicators {
		ind := &form.Indicators[i]
		r := &s.rows[i]
		r.Indicator, r.number, r.at, r.stem = ind, i, rowAt(i), stem(ind.Name)
		if i > 0 && form.Indicators[i-1].Level1 == ind.Level1 && form.Indicators[i-1].Level2 == ind.Level2 {
			r.kind = s.rows[i-1].kind
		} else {
			r.kind = kindOf(ind)
		}
		r.target, r.actual = inYear(&ind.Target, form.Year), cell.Actual{Threshold: inYear(&ind.Actual.Threshold, form.Year)}
	}
	return s
}

// done gives a sheet back to be used for another form; what was found is the report's.
func (c *Checker) done(s *sheet) {
	clear(s.rows)
	clear(s.lastStems)
	clear(s.lastNames)
	clear(s.named)
	*s = sheet{rows: s.rows, lastStems: s.lastStems, lastNames: s.lastNames, named: s.named}
	c.sheets.Put(s)
}

// rowsAt are the pointers of the first rows, which most forms have no more than.
var rowsAt = func() (all [40]string) { //nolint:gochecknoglobals // a table
	for i := range all {
		all[i] = "/indicators/" + strconv.Itoa(i)
	}
	return all
}()

// rowAt is the pointer of a row.
func rowAt(i int) string {
	if i < len(rowsAt) {
		return rowsAt[i]
	}
	return "/indicators/" + strconv.Itoa(i)
}

// rowFields are the fields of a row that findings are mostly about.
var rowFields = [...]string{"/declared", "/actual", "/reason", "/target", "/name"} //nolint:gochecknoglobals // a table

// fieldsAt are the pointers of these fields, of the first rows.
var fieldsAt = func() (all [len(rowsAt)][len(rowFields)]string) { //nolint:gochecknoglobals // a table
	for i := range all {
		for k, field := range rowFields {
			all[i][k] = rowAt(i) + field
		}
	}
	return all
}()

// field is the pointer of a field of the row: "/declared".
func (r *row) field(name string) string {
	if k := slices.Index(rowFields[:], name); k >= 0 && r.number < len(fieldsAt) {
		return fieldsAt[r.number][k]
	}
	return r.at + name
}

// inYear is a cell with the year of its form; only dates need one.
func inYear(t *cell.Threshold, year int) cell.Threshold {
	if t.Kind() == cell.Quantity {
		return *t
	}
	return t.InYear(year)
}

// placeScores gives each row its score.
func (s *sheet) placeScores() {
	for scored := range s.result.Rows() {
		if i, ok := scored.Indicator(); ok {
			s.rows[i].scored, s.rows[i].hasRow = scored, true
		}
	}
}

// full is the full-year budget (B): adjusted, else initial.
func (s *sheet) full() *indicator.Money {
	if s.form.Funds.Adjusted.Total.IsSet() {
		return &s.form.Funds.Adjusted
	}
	return &s.form.Funds.Initial
}

// money gives B and X, the full-year budget and the spending; false where one isn't printed.
func (s *sheet) money() (budget, spent exact.Fraction, ok bool) {
	b, x := s.full().Total, s.form.Funds.Spent.Total
	return b.Fraction(), x.Fraction(), b.IsSet() && x.IsSet()
}

// rate is the execution rate X/B; false where there is none.
func (s *sheet) rate() (exact.Fraction, bool) {
	b, x, ok := s.money()
	if !ok || b.Sign() <= 0 {
		return exact.Fraction{}, false
	}
	return x.Quo(b)
}

// rateAtMost is the highest execution rate that the printed spending may stand for: 382.18 of 402.3 may be 95 %. What
// is printed in hundreds of 元, as 0.01万元 is, was rounded to them, finer amounts more finely.
func (s *sheet) rateAtMost() exact.Fraction {
	budget, spent := s.yuan(s.full().Total), s.yuan(s.form.Funds.Spent.Total)
	place := exact.Int(100)
	for range 4 { // down to 0.01元
		if n, _ := spent.Quo(place); n.IsInt() {
			break
		}
		place = place.Mul(exact.Scaled(1, 1))
	}
	rate, _ := spent.Add(place.Mul(exact.Scaled(5, 1))).Quo(budget)
	return rate
}

// find notes a finding with the severity of its check at this stage, unless the rule set has switched it off. The
// result may be completed; it is nil for one that isn't made.
func (s *sheet) find(at string, code lang.Code, args ...any) *Finding {
	check := checkOf[code]
	if check == nil || s.settings.Off[code] {
		return nil
	}
	severity, ok := check.In(s.stage)
	if !ok {
		return nil
	}
	if s.has(at, code) {
		return nil
	}
	s.found = append(s.found, Finding{
		Finding: evaluation.Finding{Message: lang.Of(code, args...), Severity: s.severity(code, severity), At: at},
		Stage:   s.stage,
	})
	return &s.found[len(s.found)-1]
}

// has reports whether a finding is noted already.
func (s *sheet) has(at string, code lang.Code) bool { return s.noted(at, code) != nil }

// noted is a finding that is noted already; nil where there is none.
func (s *sheet) noted(at string, code lang.Code) *Finding {
	const few = 50
	if len(s.found) > few {
		return s.notedAmongMany(note{at, code})
	}
	for i := range s.found {
		if f := &s.found[i]; f.Code == code && f.At == at {
			return f
		}
	}
	return nil
}

// note is what no two findings of a form have in common.
type note struct {
	at   string
	code lang.Code
}

// notedAmongMany doesn't look through all of them: a table of thousands of rows has as many findings.
func (s *sheet) notedAmongMany(of note) *Finding {
	if s.noting == nil {
		s.noting = map[note]int{}
	}
	for ; s.indexed < len(s.found); s.indexed++ {
		f := &s.found[s.indexed]
		if _, known := s.noting[note{f.At, f.Code}]; !known {
			s.noting[note{f.At, f.Code}] = s.indexed
		}
	}
	if i, known := s.noting[of]; known {
		return &s.found[i]
	}
	return nil
}

// severity is that of the rule set, else the one given.
func (s *sheet) severity(code lang.Code, usual evaluation.Severity) evaluation.Severity {
	switch s.settings.Severity[code] {
	case "error":
		return evaluation.SeverityError
	case "warning":
		return evaluation.SeverityWarning
	case "info":
		return evaluation.SeverityInfo
	}
	return usual
}

// findRow is find about a field of a row, whose name is the message's first argument.
func (s *sheet) findRow(r *row, field string, code lang.Code, args ...any) *Finding {
	all := make([]any, 0, 1+len(args))
	return s.find(r.field(field), code, append(append(all, r.Name), args...)...)
}

// milder makes a finding no more serious than a severity, unless the rule set says how serious its check is.
func (s *sheet) milder(f *Finding, than evaluation.Severity) {
	if f == nil || s.settings.Severity[f.Code] != "" {
		return
	}
	f.Severity = max(f.Severity, than)
}

// fixing sets what would be right; f may be nil.
func (f *Finding) fixing(code lang.Code, args ...any) *Finding {
	if f != nil {
		f.Fix = lang.Of(code, args...)
	}
	return f
}

// because names a finding that this one follows from, where it was found.
func (s *sheet) because(f *Finding, code lang.Code, at string) {
	if s.has(at, code) {
		f.following(code, at)
	}
}

// following sets a finding that this one follows from; f may be nil.
func (f *Finding) following(code lang.Code, at string) *Finding {
	if f != nil {
		f.Follows = append(f.Follows, Cause{code, at})
	}
	return f
}

package review

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// recordSubject identifies the record of a department over its corrections.
func recordSubject(d *indicator.Department) string {
	return strings.Join([]string{"department", folded(d.Name), strconv.Itoa(d.Year)}, "/")
}

// sums are what the forms of a department add up to.
type sums struct {
	forms                int
	initial, full, spent sum
	scores               sum
	weighted             exact.Fraction // Σ score × full-year budget
	lowest               exact.Fraction // of the scores
	grades               map[string]int
	graded               int
	inYuan               int // forms in 元; all sums are in 万元
	withScoreAndBudget   int
	weights              exact.Fraction
}

// departmentRecord is the record of a department, with the forms that its list names.
type departmentRecord struct {
	*indicator.Department
	number   uint64
	rows     map[string]*listed // of its list, by listKey
	inYuan   bool               // its money is in 元
	unlisted int                // forms that the list doesn't name
	stranger string             // the name of the first of them
}

// listed is a line of the list of a department, and its form.
type listed struct {
	*indicator.ProjectSummary
	index              int
	twice              bool // the list names it twice
	forms              int
	full, spent, score exact.Amount
	grade              string
}

func newDepartmentRecord(d *indicator.Department, number uint64) *departmentRecord {
	r := &departmentRecord{Department: d, number: number, rows: map[string]*listed{}}
	if d.Summary == nil {
		return r
	}
	for i := range d.Summary.List {
		row := &d.Summary.List[i]
		if known := r.rows[listKey(row.Name)]; known != nil {
			known.twice = true
			continue
		}
		r.rows[listKey(row.Name)] = &listed{ProjectSummary: row, index: i}
	}
	return r
}

// listKey is a project's name as lists and forms share it: one of them may add 项目.
func listKey(name string) string {
	name = folded(name)
	if short := strings.TrimSuffix(name, "项目"); short != "" {
		return short
	}
	return name
}

// form takes what a form says.
func (g *group) form(k kept) {
	if g.sums.forms == 0 {
		g.use(g.sets[k.set])
	}
	u := k.rest
	name := u.text()
	initial, full, spent, score, grade := u.amount(), u.amount(), u.amount(), u.amount(), u.text()
	if u.byte() != 0 {
		g.sums.inYuan++
	}
	g.sums.add(initial, full, spent, score, grade)
	for _, r := range g.records {
		if row := r.rows[listKey(name)]; row != nil {
			row.forms++
			row.full, row.spent, row.score, row.grade = full, spent, score, grade
			continue
		}
		if r.unlisted++; r.unlisted == 1 {
			r.stranger = strings.Clone(name)
		}
	}
	g.copies.add(g, k.number, name, u)
}

func (s *sums) add(initial, full, spent, score exact.Amount, grade string) {
	s.forms++
	s.initial.add(initial)
	s.full.add(full)
	s.spent.add(spent)
	if score.IsSet() {
		if s.scores.set == 0 || score.Fraction().Less(s.lowest) {
			s.lowest = score.Fraction()
		}
		s.scores.add(score)
		if full.IsSet() {
			s.withScoreAndBudget++
			s.weights = s.weights.Add(full.Fraction())
			s.weighted = s.weighted.Add(full.Fraction().Mul(score.Fraction()))
		}
	}
	if grade != "" {
		if s.grades == nil {
			s.grades = map[string]int{}
		}
		s.grades[grade]++
		s.graded++
	}
}

// departments compares the department's records with its forms.
func (g *group) departments() {
	for _, r := range g.records {
		if r.Summary == nil {
			continue
		}
		g.allFull(r)
		r.inYuan = g.isInYuan(r)
		if r.Summary.Projects != 0 && r.Summary.Projects != g.sums.forms {
			g.of(r, "/summary/projects", "DEPARTMENT_COUNT", r.Summary.Projects, g.sums.forms).now()
		} else if g.sums.forms > 0 {
			g.departmentSums(r)
			g.departmentScore(r)
			g.departmentGrades(r)
		}
		g.departmentRate(r)
		g.departmentRows(r)
		g.departmentName(r)
	}
	g.records = nil
}

// of finds something about the record of a department.
func (g *group) of(r *departmentRecord, at string, code lang.Code, args ...any) *telling {
	return g.tell(r.number, fault.Place{}, "", at, code, args...)
}

// departmentSums compares the sums of money, where all forms print it.
func (g *group) departmentSums(r *departmentRecord) {
	for _, c := range []struct {
		key     string
		printed exact.Amount
		sum     *sum
	}{
		{"initial", r.Summary.Initial, &g.sums.initial},
		{"adjusted", r.Summary.Adjusted, &g.sums.full},
		{"spent", r.Summary.Spent, &g.sums.spent},
	} {
		if !c.printed.IsSet() || c.sum.set != g.sums.forms {
			continue
		}
		all, room := *c.sum, g.settings.SumRoom
		if r.inYuan {
			all.total = all.total.Mul(exact.Int(10_000))
			if g.sums.inYuan < g.sums.forms { // those in 万元 are rounded to its digits
				room = room.Mul(exact.Int(10_000))
			}
		}
		if off := all.off(c.printed, room); !off.IsZero() {
			at := "/summary/" + c.key
			sum := exact.ShortestAmount(all.total)
			g.of(r, at, "DEPARTMENT_SUM", c.printed, sum, exact.ShortestAmount(off.Abs()),
				exact.ShortestAmount(all.room(room))).fix("FIX_SUM", summaryPlace(at), sum, c.printed).now()
		}
	}
}

// isInYuan reports whether the money of a record, which prints no unit, is in 元: some of its forms are, and most of its
// amounts are a thousand times those of the forms in 万元, or more.
func (g *group) isInYuan(r *departmentRecord) bool {
	if g.sums.inYuan == 0 {
		return false
	}
	large, all := 0, 0
	compare := func(printed exact.Amount, of exact.Fraction) {
		if printed.Fraction().Sign() <= 0 || of.Sign() <= 0 {
			return
		}
		all++
		if !printed.Fraction().Less(of.Mul(exact.Int(1000))) {
			large++
		}
	}
	compare(r.Summary.Initial, g.sums.initial.total)
	compare(r.Summary.Adjusted, g.sums.full.total)
	compare(r.Summary.Spent, g.sums.spent.total)
	for _, row := range r.rows {
		if row.forms == 1 {
			compare(row.Adjusted, row.full.Fraction())
			compare(row.Spent, row.spent.Fraction())
		}
	}
	return 2*large > all
}

// inUnit is an amount of a form in the unit of the record.
func (r *departmentRecord) inUnit(a exact.Amount) exact.Amount {
	if !r.inYuan || !a.IsSet() {
		return a
	}
	return exact.ShortestAmount(a.Fraction().Mul(exact.Int(10_000)))
}

// departmentScore compares the score of the department, where all forms print one.
func (g *group) departmentScore(r *departmentRecord) {
	printed, s := r.Summary.Score, &g.sums
	if !printed.IsSet() || s.scores.set != s.forms {
		return
	}
	score, ok := s.scores.total.Quo(exact.Int(int64(s.forms)))
	how := lang.Of("DEPARTMENT_BY_MEAN")
	if g.settings.DepartmentScore == rules.DepartmentByFunds {
		score, ok = s.weighted.Quo(s.weights)
		ok = ok && s.withScoreAndBudget == s.forms
		how = lang.Of("DEPARTMENT_BY_FUNDS")
	}
	room := halfDigit(printed.Scale())
	off := printed.Fraction().Sub(score).Abs()
	if !ok || !room.Less(off) {
		return
	}
	right := exact.FixedAmount(score.Round(max(printed.Scale(), 2), exact.HalfUp), max(printed.Scale(), 2))
	const at = "/summary/score"
	g.of(r, at, "DEPARTMENT_SCORE", printed, right, how, exact.ShortestAmount(room)).fix("FIX_SET", summaryPlace(at), right).now()
}

// gradeKey is a grade as it is compared: 优, 优秀 and 优（95分） are one.
func gradeKey(grade string) string {
	word, _, _ := strings.Cut(folded(grade), "(")
	if level := cell.ParseActual(word).Level(); level != "" {
		return level
	}
	return word
}

// departmentGrades compares how many forms have a grade, where all print one.
func (g *group) departmentGrades(r *departmentRecord) {
	if g.sums.graded != g.sums.forms {
		return
	}
	counts := map[string]int{}
	for grade, n := range g.sums.grades {
		counts[gradeKey(grade)] += n
	}
	for _, printed := range r.Summary.Grades {
		if n := counts[gradeKey(printed.Grade)]; n != printed.Count {
			at := "/summary/grades/" + pointerKey(printed.Grade)
			g.of(r, at, "DEPARTMENT_GRADES", printed.Grade, printed.Count, n).fix("FIX_SET", lang.Of("AT_SUMMARY_GRADE_COUNT", printed.Grade), n).now()
		}
	}
}

// pointerKey is a key as a JSON pointer has it.
func pointerKey(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}

// departmentRate compares the execution rate with the sums beside it, or else with those of the forms.
func (g *group) departmentRate(r *departmentRecord) {
	s := r.Summary
	budget := s.Adjusted
	if !budget.IsSet() {
		budget = s.Initial
	}
	if s.Rate == "" || !budget.IsSet() || !s.Spent.IsSet() {
		return
	}
	digits, marked := strings.CutSuffix(folded(s.Rate), "%")
	printed, err := exact.ParseAmount(digits)
	rate, ok := s.Spent.Fraction().Quo(budget.Fraction())
	is := func(rate exact.Fraction) bool {
		return near(printed, rate.Mul(exact.Int(100))) || !marked && near(printed, rate)
	}
	if err != nil || !printed.IsSet() || !ok || is(rate) {
		return
	}
	if ofForms, all := g.sums.rate(); all && (s.Projects == 0 || s.Projects == g.sums.forms) && is(ofForms) {
		return // the sums are wrong, and told by themselves
	}
	const at = "/summary/rate"
	g.of(r, at, "EXEC_RATE_MISMATCH", summaryPlace(at), s.Rate, evaluation.Percent(rate)).
		fix("FIX_SET", summaryPlace(at), evaluation.Percent(rate)).now()
}

// rate is the execution rate of all forms; false where one of them lacks its budget or spending.
func (s *sums) rate() (exact.Fraction, bool) {
	if s.forms == 0 || s.full.set != s.forms || s.spent.set != s.forms {
		return exact.Fraction{}, false
	}
	return s.spent.total.Quo(s.full.total)
}

// summaryPlace is what people call a place of a summary.
func summaryPlace(at string) lang.Message {
	part := strings.Split(at, "/")
	return lang.Of(lang.Named("AT_SUMMARY", part[len(part)-1]))
}

// departmentRows compares each line of the list with its form, where only one has its name.
func (g *group) departmentRows(r *departmentRecord) {
	rows := make([]*listed, 0, len(r.rows))
	for _, row := range r.rows {
		if row.forms == 1 && !row.twice {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b *listed) int { return a.index - b.index })
	for _, row := range rows {
		at := "/summary/list/" + strconv.Itoa(row.index)
		for _, c := range []struct {
			key            string
			printed, other exact.Amount
		}{
			{"adjusted", row.Adjusted, r.inUnit(row.full)}, {"spent", row.Spent, r.inUnit(row.spent)}, {"score", row.Score, row.score},
		} {
			if c.printed.IsSet() && c.other.IsSet() && !samePrinted(c.printed, c.other) {
				g.row(r, row, at+"/"+c.key, c.printed, c.other)
			}
		}
		if row.Grade != "" && row.grade != "" && gradeKey(row.Grade) != gradeKey(row.grade) {
			g.row(r, row, at+"/grade", row.Grade, row.grade)
		}
	}
}

// departmentName tells of the one line of a full list that names none of the forms, where one form is in no line: they
// are the same project. Where one name has the other in it, the list has only shortened it.
func (g *group) departmentName(r *departmentRecord) {
	if len(r.Summary.List) != g.sums.forms || len(r.rows) != g.sums.forms || r.unlisted != 1 {
		return
	}
	for _, row := range r.rows {
		listed, form := folded(row.Name), folded(r.stranger)
		if row.forms == 0 && listed != "" && form != "" && !strings.Contains(listed, form) && !strings.Contains(form, listed) {
			g.row(r, row, "/summary/list/"+strconv.Itoa(row.index)+"/name", row.Name, r.stranger)
		}
	}
}

func (g *group) row(r *departmentRecord, row *listed, at string, printed, other any) {
	g.tell(r.number, fault.Place{}, row.Name, at, "DEPARTMENT_ROW", row.Name, printed, other, summaryPlace(at)).
		fix("FIX_SET", lang.Of("AT_SUMMARY_OF", row.Name, summaryPlace(at)), other).now()
}

// samePrinted reports whether a number of a summary is that of the form, which may have more digits.
func samePrinted(printed, form exact.Amount) bool {
	off := printed.Fraction().Sub(form.Fraction()).Abs()
	return off.IsZero() || printed.Scale() < form.Scale() && !halfDigit(printed.Scale()).Less(off)
}

// allFull tells of a department whose forms are all full.
func (g *group) allFull(r *departmentRecord) {
	s, set := &g.sums, g.settings.AllFull
	if s.forms < max(set.Least, 1) || s.scores.set != s.forms || s.lowest.Less(set.Score) {
		return
	}
	g.of(r, "", "ALL_FULL_DEPARTMENT", s.forms, exact.ShortestAmount(s.lowest), exact.ShortestAmount(set.Score)).now()
}

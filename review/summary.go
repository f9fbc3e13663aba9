package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Summary is what a review comes to, for each department and over all. It holds some 300 bytes for each form. The zero
// value is empty.
type Summary struct {
	forms   []Summed
	records []*Joint
	number  map[int]int // of a form among all items → its index here
	items   int
}

// Summed is a form as a summary has it.
type Summed struct {
	Project, Department                      string
	Declared, Computed, Reviewed             exact.Amount // totals; Reviewed is Computed where no reviewer changed it
	DeclaredGrade, ComputedGrade, FinalGrade string
	Budget                                   exact.Fraction // full-year, in 万元
	Findings                                 []SummedFinding
}

// SummedFinding is a finding as a summary has it.
type SummedFinding struct {
	Code     lang.Code
	Severity evaluation.Severity
	Open     bool
}

// Add takes the report of a form, in the order in which Across takes them, once it was decided on.
func (s *Summary) Add(r *Report) {
	if s.number == nil {
		s.number = map[int]int{}
	}
	s.number[s.items] = len(s.forms)
	s.items++
	f := r.Form
	sh := sheet{form: f}
	one := Summed{
		Project: strings.Clone(f.Project.Name), Department: strings.Clone(f.Project.Department),
		Declared: f.Declared.Score, DeclaredGrade: strings.Clone(f.Declared.Grade),
		Budget: inTenThousands(sh.full().Total, f.CurrencyUnit).Fraction(), Findings: summed(r.Findings),
	}
	if r.Result != nil {
		one.Computed, one.ComputedGrade = r.Result.Score(), r.Result.Grade()
	}
	one.Reviewed, one.FinalGrade = one.Computed, one.ComputedGrade
	if r.Reviewed != nil {
		one.Reviewed, one.FinalGrade = r.Reviewed.Score, r.Reviewed.Grade
	}
	s.forms = append(s.forms, one)
}

func summed(findings []Finding) []SummedFinding {
	all := make([]SummedFinding, 0, len(findings))
	for i := range findings {
		if f := &findings[i]; f.Code != "REVIEWED_ROW" && f.Code != "REVIEWED_TOTAL" { // which say what was decided
			all = append(all, SummedFinding{f.Code, f.Severity, f.IsOpen()})
		}
	}
	return all
}

// Record takes notice of the record of a department, which Across numbers among the forms.
func (s *Summary) Record() { s.items++ }

// Joint takes what shows across forms.
func (s *Summary) Joint(j *Joint) {
	if j.Call {
		return
	}
	if i, ok := s.number[j.Number]; ok && !j.Record {
		s.forms[i].Findings = append(s.forms[i].Findings, summed(j.Findings)...)
		return
	}
	s.records = append(s.records, j)
}

// Forms are the forms in their order.
func (s *Summary) Forms() []Summed { return s.forms }

// Sums is what some forms come to.
type Sums struct {
	Department string // "" over all, and for forms without one
	Forms      int
	WithOpen   int             // forms with an error or warning that is open
	Findings   [3]int          // that are open, by severity
	Settled    int             // findings that a reviewer rejected, or settled with a score
	Codes      []CodeCount     // of open findings, the most frequent first
	Budget     exact.Fraction  // of all forms, in 万元
	Affected   exact.Fraction  // of those with an error that is open
	Apart      [ApartBands]int // forms by how far the declared total is above the computed one
	Grades     []GradeChange   // the most frequent first
}

// CodeCount is how many findings have a code.
type CodeCount struct {
	Code  lang.Code
	Count int
}

// GradeChange is how many forms have a grade by the unit, by the rules, and after review.
type GradeChange struct {
	Grade                        string
	Declared, Computed, Reviewed int
}

// ApartBands is how many bands of Sums.Apart there are.
const ApartBands = 7

// ApartBand is what a band is called: more than 5 points below, 1 to 5 below, less than 1 below, equal, and the same
// above.
func ApartBand(i int) lang.Message {
	return lang.Of([ApartBands]lang.Code{
		"APART_FAR_BELOW", "APART_BELOW", "APART_JUST_BELOW", "APART_NOT", "APART_JUST_ABOVE", "APART_ABOVE", "APART_FAR_ABOVE",
	}[i])
}

// apart is the band of a difference of scores.
func apart(declared, computed exact.Fraction) int {
	off := declared.Sub(computed)
	band := 0
	switch size := off.Abs(); {
	case off.IsZero():
	case size.Less(exact.Int(1)):
		band = 1
	case !exact.Int(5).Less(size):
		band = 2
	default:
		band = 3
	}
	if off.Sign() < 0 {
		band = -band
	}
	return ApartBands/2 + band
}

// All is what all forms come to, with the records of departments.
func (s *Summary) All() Sums {
	forms := make([]*Summed, len(s.forms))
	for i := range s.forms {
		forms[i] = &s.forms[i]
	}
	return sumsOf(forms, s.records)
}

// ofDepartment is what a summary has of one department.
type ofDepartment struct {
	name    string
	forms   []*Summed
	records []*Joint
}

// Departments are the sums of each department, the one with the most errors first, then with the most warnings.
func (s *Summary) Departments() []Sums {
	index := map[string]*ofDepartment{}
	var order []*ofDepartment
	of := func(name string) *ofDepartment {
		key := folded(name)
		if index[key] == nil {
			index[key] = &ofDepartment{name: name}
			order = append(order, index[key])
		}
		return index[key]
	}
	for i := range s.forms {
		d := of(s.forms[i].Department)
		d.forms = append(d.forms, &s.forms[i])
	}
	for _, j := range s.records {
		d := of(j.Department)
		d.records = append(d.records, j)
	}
	all := make([]Sums, len(order))
	for i, d := range order {
		all[i] = sumsOf(d.forms, d.records)
		all[i].Department = d.name
	}
	slices.SortStableFunc(all, func(a, b Sums) int {
		return cmp.Or(cmp.Compare(b.Findings[0], a.Findings[0]), cmp.Compare(b.Findings[1], a.Findings[1]),
			cmp.Compare(a.Department, b.Department))
	})
	return all
}

// sumsOf adds up forms, and the findings of records.
func sumsOf(forms []*Summed, records []*Joint) Sums {
	var t Sums
	codes, grades := map[lang.Code]int{}, map[string]*GradeChange{}
	grade := func(name string, count func(*GradeChange)) {
		if name == "" {
			return
		}
		if grades[name] == nil {
			grades[name] = &GradeChange{Grade: name}
		}
		count(grades[name])
	}
	for _, f := range forms {
		t.Forms++
		t.Budget = t.Budget.Add(f.Budget)
		wrong, open := t.count(f.Findings, codes)
		if open {
			t.WithOpen++
		}
		if wrong {
			t.Affected = t.Affected.Add(f.Budget)
		}
		if f.Declared.IsSet() && f.Computed.IsSet() {
			t.Apart[apart(f.Declared.Fraction(), f.Computed.Fraction())]++
		}
		grade(f.DeclaredGrade, func(g *GradeChange) { g.Declared++ })
		grade(f.ComputedGrade, func(g *GradeChange) { g.Computed++ })
		grade(f.FinalGrade, func(g *GradeChange) { g.Reviewed++ })
	}
	for _, j := range records {
		t.count(summed(j.Findings), codes)
	}
	for code, n := range codes {
		t.Codes = append(t.Codes, CodeCount{code, n})
	}
	slices.SortFunc(t.Codes, func(a, b CodeCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Code, b.Code))
	})
	for _, g := range grades {
		t.Grades = append(t.Grades, *g)
	}
	slices.SortFunc(t.Grades, func(a, b GradeChange) int {
		return cmp.Or(cmp.Compare(b.Declared+b.Reviewed, a.Declared+a.Reviewed), cmp.Compare(a.Grade, b.Grade))
	})
	return t
}

// count counts findings, and says whether one of them is an open error, or an open error or warning.
func (t *Sums) count(findings []SummedFinding, codes map[lang.Code]int) (wrong, open bool) {
	for _, f := range findings {
		if !f.Open {
			t.Settled++
			continue
		}
		t.Findings[f.Severity]++
		codes[f.Code]++
		wrong = wrong || f.Severity == evaluation.SeverityError
		open = open || f.Severity != evaluation.SeverityInfo
	}
	return wrong, open
}

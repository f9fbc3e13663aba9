package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Risk says why a form should be looked at first. Its parts add up, each to two decimals.
type Risk struct {
	Budget   exact.Fraction // up to 25: where its budget ranks among those of the call
	Findings exact.Fraction // up to 30: 6 for each error, 2 for each warning
	Ahead    exact.Fraction // up to 15: how far the declared scores are ahead of the money
	Above    exact.Fraction // up to 15: points declared above those computed
	Habits   exact.Fraction // 5 each: a void reason, a copied form or text, all rows full
}

// Total is the sum of the parts.
func (r *Risk) Total() exact.Fraction {
	return r.Budget.Add(r.Findings).Add(r.Ahead).Add(r.Above).Add(r.Habits)
}

// Ranked is a form with its risk.
type Ranked struct {
	File       string
	Line       int
	Project    string
	Department string
	Subject    string
	Risk       Risk

	budget exact.Fraction
	code   string
	counts
}

// counts are what the findings of a form add to its risk.
type counts struct {
	errors, warnings      int
	reason, copied, allOf bool
}

func (c *counts) add(findings []Finding) {
	for i := range findings {
		switch findings[i].Severity {
		case evaluation.SeverityError:
			c.errors++
		case evaluation.SeverityWarning:
			c.warnings++
		}
		switch findings[i].Code {
		case "REASON_VOID":
			c.reason = true
		case "COPIED_FORM", "COPIED_TEXT":
			c.copied = true
		case "ALL_FULL":
			c.allOf = true
		}
	}
}

// Ranking ranks the forms of a review by risk. It holds some 300 bytes for each. The zero value is empty.
type Ranking struct {
	forms  []Ranked
	number map[int]int // of a form among all items → its index here
	items  int
	each   bool // a sample has one form of each department
}

// Add takes the report of a form, in the order in which Across takes them.
func (k *Ranking) Add(r *Report) {
	if k.number == nil {
		k.number, k.each = map[int]int{}, r.Set.Checks.EachDepartment
	}
	k.number[k.items] = len(k.forms)
	k.items++
	f := r.Form
	file, line := f.Origins().Line("")
	one := Ranked{
		File: file, Line: line, Project: strings.Clone(f.Project.Name), Department: strings.Clone(f.Project.Department),
		Subject: Subject(f), code: folded(f.Project.Code),
	}
	one.counts.add(r.Findings)
	s := sheet{form: f}
	one.budget = inTenThousands(s.full().Total, f.CurrencyUnit).Fraction()
	one.Risk.Ahead = aheadOf(&s)
	if d := f.Declared.Score; r.Result != nil && d.IsSet() && r.Result.Score().IsSet() {
		one.Risk.Above = upTo(15, d.Fraction().Sub(r.Result.Score().Fraction()))
	}
	k.forms = append(k.forms, one)
}

// Record takes notice of the record of a department, which Across numbers among the forms.
func (k *Ranking) Record() { k.items++ }

// Joint takes what Across found.
func (k *Ranking) Joint(j *Joint) {
	if i, ok := k.number[j.Number]; ok && !j.Record {
		k.forms[i].counts.add(j.Findings)
	}
}

// aheadOf is 50 times how far the share of the points that the rows declare is ahead of the execution rate.
func aheadOf(s *sheet) exact.Fraction {
	var points, declared exact.Fraction
	for i := range s.form.Indicators {
		if row := &s.form.Indicators[i]; row.Points.IsSet() && row.Declared.IsSet() {
			points, declared = points.Add(row.Points.Fraction()), declared.Add(row.Declared.Fraction())
		}
	}
	share, ok := declared.Quo(points)
	rate, spent := s.rate()
	if !ok || !spent || share.Sign() <= 0 {
		return exact.Fraction{}
	}
	ahead, _ := share.Sub(exact.Min(rate, exact.Int(1))).Quo(share) // not 0
	return upTo(15, ahead.Mul(exact.Int(50)))
}

// upTo is a value between 0 and a bound, to two decimals.
func upTo(most int64, v exact.Fraction) exact.Fraction {
	const digits = 2
	return exact.Max(exact.Int(0), exact.Min(v, exact.Int(most))).Round(digits, exact.HalfUp)
}

// All are the forms, the riskiest first: of those with the same risk, the one with the greater budget, then by code.
func (k *Ranking) All() []Ranked {
	budgets := make([]exact.Fraction, len(k.forms))
	for i := range k.forms {
		budgets[i] = k.forms[i].budget
	}
	slices.SortFunc(budgets, exact.Fraction.Cmp)
	for i := range k.forms {
		one := &k.forms[i]
		rank, _ := slices.BinarySearchFunc(budgets, one.budget, func(b, own exact.Fraction) int {
			if own.Less(b) {
				return 1
			}
			return -1 // behind those that are equal
		})
		share, _ := exact.Ratio(int64(rank), int64(len(budgets)))
		if one.budget.Sign() <= 0 {
			share = exact.Fraction{}
		}
		one.Risk.Budget = upTo(25, share.Mul(exact.Int(25)))
		one.Risk.Findings = upTo(30, exact.Int(int64(6*one.errors+2*one.warnings)))
		habits := int64(0)
		for _, has := range [...]bool{one.reason, one.copied, one.allOf} {
			if has {
				habits += 5
			}
		}
		one.Risk.Habits = exact.Int(habits)
	}
	all := slices.Clone(k.forms)
	slices.SortStableFunc(all, func(a, b Ranked) int {
		return cmp.Or(b.Risk.Total().Cmp(a.Risk.Total()), b.budget.Cmp(a.budget), cmp.Compare(a.code, b.code))
	})
	return all
}

// Sample takes the riskiest forms: so many, and at least one of each department unless the rule set says otherwise.
func (k *Ranking) Sample(size int) []Ranked {
	all := k.All()
	taken := make([]bool, len(all))
	left := size
	if k.each {
		seen := map[string]bool{}
		for i := range all {
			if d := folded(all[i].Department); !seen[d] {
				seen[d], taken[i] = true, true
				left--
			}
		}
	}
	var sample []Ranked
	for i := range all {
		if !taken[i] && left > 0 {
			taken[i] = true
			left--
		}
		if taken[i] {
			sample = append(sample, all[i])
		}
	}
	return sample
}

// Len is how many forms there are.
func (k *Ranking) Len() int { return len(k.forms) }

// Parts are the parts of the risk with what they are called.
func (r *Risk) Parts() []RiskPart {
	return []RiskPart{
		{"budget", lang.Of("RISK_BUDGET"), r.Budget},
		{"findings", lang.Of("RISK_FINDINGS"), r.Findings},
		{"ahead", lang.Of("RISK_AHEAD"), r.Ahead},
		{"above", lang.Of("RISK_ABOVE"), r.Above},
		{"habits", lang.Of("RISK_HABITS"), r.Habits},
	}
}

// RiskPart is a part of a risk: its key in JSON, its name, and how much it is.
type RiskPart struct {
	Key   string
	Name  lang.Message
	Value exact.Fraction
}

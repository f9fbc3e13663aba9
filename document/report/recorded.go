package report

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// AddRecord adds a result of which the form isn't at hand. Its money, its reasons and what was declared are not known,
// and reports say so. The error is that an older version has written the result, which doesn't say which targets were
// met.
func (b *Book) AddRecord(r evaluation.Record) error {
	for i := range r.Indicators {
		row := &r.Indicators[i]
		if row.Met == nil && (row.Score.IsSet() || !row.Points.Fraction().IsZero()) {
			at := "/indicators/" + strconv.Itoa(i)
			return fault.New(fault.Place{Pointer: at}, r.Project, lang.Of("RESULT_OLD", r.Project, at)).
				Hinting(lang.Of("RESULT_OLD_HINT"))
		}
	}
	b.keep(&project{record: r, lean: true})
	return nil
}

// Suffices reports whether a report can be made of what was added: only Summary and Unmet can where a form isn't at
// hand.
func (b *Book) Suffices(kind Kind) error {
	lean := b.lean()
	if lean == 0 || kind == Summary || kind == Unmet {
		return nil
	}
	return fault.New(fault.Place{}, string(kind), lang.Of("REPORT_LEAN", lean, len(b.projects))).
		Hinting(lang.Of("REPORT_LEAN_HINT"))
}

// lean is how many results are without their forms.
func (b *Book) lean() int {
	n := 0
	for _, p := range b.projects {
		if p.lean {
			n++
		}
	}
	return n
}

// leanNote is what a reader must know where there are such results.
func (b *Book) leanNote() string {
	if n := b.lean(); n > 0 {
		return b.say("REPORT_LEAN_NOTE", n, b.say("REPORT_NOT_SAID"))
	}
	return ""
}

// treeOf is what templates see of one project.
func (b *Book) treeOf(p *project) template.Tree {
	switch {
	case p.brief != nil:
		t := unpacked(p.brief)
		if p.rank > 0 {
			t["rank"] = count(p.rank)
		}
		return t
	case p.lean:
		return b.leanTree(p)
	}
	return b.tree(p)
}

// leanTree is what the reports that suffice see of a result without its form.
func (b *Book) leanTree(p *project) template.Tree {
	r, unknown := &p.record, b.say("REPORT_NOT_SAID")
	rows, unmet := leanRows(r, unknown)
	t := template.Tree{
		"project": template.Tree{
			"name": r.Project, "code": r.ProjectCode, "department": r.Department, "implementing_unit": unknown,
		},
		"file": r.File, "year": yearText(r.Year), "score": r.Score, "points": r.Points, "lost": less(r.Points, r.Score),
		"grade": "", "rank": exact.Amount{}, "indicators": rows, "unmet": unmet, "findings": []template.Tree{},
		"declared": template.Tree{"score": unknown, "grade": unknown},
		"rules":    template.Tree{"id": r.Rules.ID, "version": r.Rules.Version, "source": r.Rules.Source, "digest": r.Rules.Digest},
		"budget":   unknown, "spent": unknown, "rate": unknown, "execution": exact.Amount{}, "unreviewed": b.say("REPORT_LEAN_FINDINGS"),
	}
	if r.Grade != nil {
		t["grade"] = *r.Grade
	}
	if p.rank > 0 {
		t["rank"] = count(p.rank)
	}
	if rate, ok := executed(r); ok {
		t["rate"] = evaluation.Percent(rate)
		t["execution"] = exact.FixedAmount(rate.Mul(exact.Int(100)).Round(2, exact.HalfUp), 2)
	}
	return t
}

// executed is the execution rate of the tier that is scored by it alone; false where there is no such tier, or several.
func executed(r *evaluation.Record) (exact.Fraction, bool) {
	measured := slices.DeleteFunc(slices.Clone(r.Tiers), func(t evaluation.TierRecord) bool { return t.Attainment == "" })
	if len(measured) != 1 {
		return exact.Fraction{}, false
	}
	rate, err := exact.Parse(measured[0].Attainment)
	return rate, err == nil
}

// leanRows are the indicators, and those that lost points or missed their target.
func leanRows(r *evaluation.Record, unknown string) (all, unmet []template.Tree) {
	all, unmet = []template.Tree{}, []template.Tree{}
	for i := range r.Indicators {
		row := &r.Indicators[i]
		t := template.Tree{
			"number": strconv.Itoa(i + 1), "level1": row.Level1, "level2": row.Level2, "name": row.Name, "target": row.Target,
			"actual": row.Actual, "points": row.Points, "score": row.Score, "lost": exact.Amount{}, "declared": unknown,
			"attainment": "", "reason": unknown, "rule": row.Rule, "explanation": row.Explanation, "source": row.Source,
		}
		applies := row.Met != nil
		lost := less(row.Points, row.Score)
		if lost.IsSet() && applies {
			t["lost"] = lost
		}
		if rate, err := exact.Parse(row.Attainment); err == nil && row.Attainment != "" {
			t["attainment"] = evaluation.Percent(rate)
		}
		all = append(all, t)
		if applies && (!*row.Met || lost.IsSet() && lost.Fraction().Sign() > 0) {
			unmet = append(unmet, with(t, "number", strconv.Itoa(len(unmet)+1)))
		}
	}
	return all, unmet
}

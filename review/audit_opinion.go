package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// Opinion is what an audit proposes for the targets of a project: back for correction where there is an error, passed
// once what is odd is mended or explained, or passed. It is a proposal: the auditor decides.
type Opinion struct {
	Verdict lang.Message // 退回修改, 修改后通过, 通过
	Marks   []Mark       // of the four groups, in their order
}

// Mark is what an audit proposes for a group: 优 without findings, 良 with hints only, 中 with warnings, 差 with errors.
type Mark struct {
	Group    Group
	Grade    lang.Message
	Findings int // of the group
}

// opinion sums up the findings of an audit, and is one itself.
func (s *sheet) opinion() *Opinion {
	o := OpinionOn(s.found)
	args := []any{o.Verdict}
	for _, m := range o.Marks {
		args = append(args, m.Grade)
	}
	s.find("", "OPINION", args...)
	return o
}

// OpinionOn is the opinion on the findings of an audit that are open: those of a form, and what Across found in it.
func OpinionOn(findings []Finding) *Opinion {
	const none = evaluation.SeverityInfo + 1
	worst, of := none, [Feasible + 1]evaluation.Severity{none, none, none, none, none}
	var count [Feasible + 1]int
	for i := range findings {
		f := &findings[i]
		if !f.IsOpen() {
			continue
		}
		check, _ := CheckOf(f.Code)
		worst, of[check.Group] = min(worst, f.Severity), min(of[check.Group], f.Severity)
		count[check.Group]++
	}
	o := &Opinion{Verdict: lang.Of("OPINION_PASSED")}
	switch worst {
	case evaluation.SeverityError:
		o.Verdict = lang.Of("OPINION_RETURNED")
	case evaluation.SeverityWarning:
		o.Verdict = lang.Of("OPINION_AMENDED")
	}
	for g := Complete; g <= Feasible; g++ {
		grade := lang.Of([...]lang.Code{"MARK_BAD", "MARK_FAIR", "MARK_GOOD", "MARK_BEST"}[of[g]])
		o.Marks = append(o.Marks, Mark{g, grade, count[g]})
	}
	return o
}

package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

// rulesDiff shows what a newer rule set scores differently, and which forms that affects.
type rulesDiff struct {
	Old    string   `arg:"" name:"old" help:"rules_which"`
	New    string   `arg:"" name:"new" help:"rules_which"`
	Forms  []string `arg:"" name:"forms" optional:"" help:"rules_diff_forms"`
	Top    int      `name:"top" default:"50" placeholder:"N" help:"rules_diff_top"`
	Format string   `name:"format" enum:"text,json" default:"text" help:"rules_diff_format"`

	readsNamed
}

// Run prints a line for each change, or that there is none, and the forms whose scores move. A change counts as found.
func (c *rulesDiff) Run(s *call) error {
	older, err := s.loadRules(c.Old)
	if err != nil {
		return err
	}
	newer, err := s.loadRules(c.New)
	if err != nil {
		return err
	}
	r := &diffReport{call: s, older: older, newer: newer, changes: rulediff.Sets(older, newer)}
	s.found = len(r.changes) > 0
	if len(c.Forms) > 0 {
		if err := r.compare(c.Forms, c.Top); err != nil {
			return err
		}
	}
	return s.writeTo("", func(out *output) error {
		if c.Format == "json" {
			return r.json(out)
		}
		r.text(out)
		return nil
	})
}

// diffReport is what is known of two rule sets.
type diffReport struct {
	*call
	older, newer *rules.Set
	changes      []rulediff.Change
	ranked       *rulediff.Ranked // nil without forms
	totals       *rulediff.Totals
}

// compare goes through the forms one at a time and keeps those that move most. A form that can't be read or scored is
// reported and the others are still compared.
func (r *diffReport) compare(paths []string, top int) error {
	comparison, err := rulediff.Compare(r.older, r.newer)
	if err != nil {
		return err
	}
	forms, err := r.forms(paths)
	if err != nil {
		return err
	}
	r.ranked, r.totals = rulediff.Rank(top), comparison.Totals()
	rejected := 0
	for form, err := range forms {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		var moved *rulediff.Movement
		var any bool
		if err == nil {
			moved, any, err = comparison.Form(form)
		}
		switch {
		case err != nil:
			r.complain(err)
			rejected++
		case any:
			r.ranked.Add(moved)
		}
	}
	if r.totals.Forms+rejected == 0 {
		return errors.New(r.say("NOTHING_TO_SCORE"))
	}
	if rejected > 0 {
		r.found = true
		visible.Fprintln(r.err, r.say("REJECTED", rejected, r.totals.Forms))
	}
	return nil
}

func (r *diffReport) text(out *output) {
	if len(r.changes) == 0 {
		visible.Fprintln(out, r.say("RULES_ALIKE", r.older.ID, r.newer.ID))
	}
	for _, change := range r.changes {
		visible.Fprintln(out, change.In(r.language))
	}
	if r.ranked == nil {
		return
	}
	visible.Fprintln(out)
	visible.Fprintln(out, r.say("DIFF_FORMS", r.totals.Forms, r.totals.Moved, r.totals.Regraded, signed(r.totals.Sum)))
	for _, grade := range r.totals.Order {
		n := r.totals.Of(grade)
		if grade == "" {
			grade = r.say("NO_TOTAL")
		}
		visible.Fprintln(out, "  "+r.say("DIFF_FORMS_GRADE", grade, n.Before, n.After, signedInt(n.After-n.Before)))
	}
	for _, m := range r.ranked.Forms() {
		r.movement(out, m)
	}
	if kept := len(r.ranked.Forms()); kept < r.totals.Moved {
		visible.Fprintf(out, "\n%s\n", r.say("DIFF_FORMS_MORE", r.totals.Moved-kept))
	}
}

// movement is a form: its total and grade before and after, then its rows, the largest movement first.
func (r *diffReport) movement(out *output, m *rulediff.Movement) {
	graded := func(score exact.Amount, grade string) string {
		if !score.IsSet() {
			return r.say("NO_TOTAL")
		}
		return score.String() + " " + grade
	}
	line := fmt.Sprintf("%s  %s → %s", m.Project, graded(m.Before, m.GradeBefore), graded(m.After, m.GradeAfter))
	if !m.By().IsZero() {
		line += "  " + signed(m.By())
	}
	visible.Fprintf(out, "\n%s\n", line+r.causes(m.Causes))
	rows := slices.Clone(m.Rows)
	slices.SortStableFunc(rows, func(a, b rulediff.Row) int { return b.By().Abs().Cmp(a.By().Abs()) })
	for _, row := range rows {
		line := fmt.Sprintf("  %s  %s → %s", row.Name, row.Before, row.After)
		if !row.By().IsZero() {
			line += "  " + signed(row.By())
		}
		visible.Fprintln(out, line+r.causes(row.Causes))
	}
}

// causes are the changes that moved something, with how much where there are several.
func (r *diffReport) causes(causes []rulediff.Cause) string {
	text := ""
	for i, c := range causes {
		if i > 0 {
			text += r.say("SAY_AND_COMMA")
		}
		text += c.In(r.language)
		if len(causes) > 1 && !c.By.IsZero() {
			text += " " + signed(c.By)
		}
	}
	if text == "" {
		return ""
	}
	return "  " + r.say("SAY_BRACKETS", text)
}

func signed(v exact.Fraction) string {
	if v.Sign() > 0 {
		return "+" + v.String()
	}
	return v.String()
}

func signedInt(n int) string { return signed(exact.Int(int64(n))) }

package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// tables writes results for a person at a terminal: a line for each form, then what it lost and why, what else a reader
// must know, and at the end the department's summary.
type tables struct {
	language lang.Language
	columns  int             // how wide a line may be
	checker  *review.Checker // that reviews each form; nil for scoring alone
}

func (tables) Name() string    { return "table" }
func (tables) Head() []byte    { return nil }
func (tables) Between() []byte { return nil }

func (t tables) Block() document.Block { return &tableWriter{tables: t} }

// tableWriter is a block of tables.
type tableWriter struct {
	tables
	text bytes.Buffer
}

func (w *tableWriter) say(code lang.Code, args ...any) string {
	return lang.Of(code, args...).In(w.language)
}

// Append appends what was written.
func (w *tableWriter) Append(dst []byte) ([]byte, error) {
	dst = append(dst, w.text.Bytes()...)
	w.text.Reset()
	return dst, nil
}

// Add writes a result.
func (w *tableWriter) Add(r *evaluation.Result) error {
	b := &w.text
	grade := r.Grade()
	if grade == "" && r.Score().IsSet() {
		grade = w.say("NO_GRADE")
	} else if grade == "" {
		grade = w.say("NO_TOTAL")
	}
	visible.Fprintf(b, "%s  %s  %s  %s  %s\n", r.Project(), r.Score(), grade, r.Rules().ID, r.Rules().Source)
	var tiers []string
	for t := range r.Tiers() {
		tiers = append(tiers, visible.Sprintf("%s %s/%s", t.Name(), t.Score(), t.Points()))
	}
	flow(b, "  ", tiers, "   ", w.columns)
	w.lost(b, r)
	findings, err := w.findings(r)
	if err != nil {
		return err
	}
	for _, f := range findings {
		hangLine(b, "  "+f.Severity.In(w.language)+"  ", visible.Sprintf("%s  %s", f.Code, w.found(r, &f)), w.columns)
	}
	b.WriteByte('\n')
	return nil
}

// findings are what a reader must know, the worst first: what scoring found, or what a review found with it.
func (w *tableWriter) findings(r *evaluation.Result) ([]evaluation.Finding, error) {
	if w.checker == nil {
		findings := r.Findings()
		slices.SortStableFunc(findings, evaluation.ByUrgency)
		return findings, nil
	}
	report, err := w.checker.Check(r.Form())
	if err != nil {
		return nil, err
	}
	findings := make([]evaluation.Finding, len(report.Findings))
	for i, f := range report.Findings {
		findings[i] = f.Finding
	}
	return findings, nil
}

// found says a finding, and where it is in the form's document.
func (w *tableWriter) found(r *evaluation.Result, f *evaluation.Finding) string {
	switch place := r.Printed(f.At); {
	case place.Cell != "":
		return place.Cell + "  " + f.In(w.language)
	case place.Line > 0:
		return w.say("PLACE_LINE", place.Line) + "  " + f.In(w.language)
	}
	return f.In(w.language)
}

// lost lists the lines that lost points, the largest first.
func (w *tableWriter) lost(b *bytes.Buffer, r *evaluation.Result) {
	lines := slices.Collect(r.Lost())
	slices.SortStableFunc(lines, func(a, b evaluation.Line) int {
		return b.Points().Fraction().Cmp(a.Points().Fraction())
	})
	width := 0
	amounts := make([]string, len(lines))
	for i, l := range lines {
		amounts[i] = l.Change().String()
		if l.Points().Fraction().Sign() < 0 {
			amounts[i] = "+" + amounts[i]
		}
		width = max(width, len(amounts[i]))
	}
	for i, l := range lines {
		hangLine(b, fmt.Sprintf("  %*s  ", width, amounts[i]), visible.Line(l.Explain(w.language)), w.columns)
	}
}

// Tail is the department's summary; where forms were scored by several rule sets, one for each.
func (t tables) Tail(parts []*evaluation.Summary) []byte {
	var text []byte
	parts = slices.DeleteFunc(slices.Clone(parts), func(s *evaluation.Summary) bool { return s.Forms() == 0 })
	for _, s := range parts {
		text = append(text, t.summary(s, len(parts) > 1)...)
	}
	return text
}

func (t tables) summary(s *evaluation.Summary, named bool) []byte {
	u := s.RollUp()
	all, pending := u.Forms()
	if all < 2 && !named { // of several sets, a single form is a part too: nothing is left out
		return nil
	}
	w := &tableWriter{tables: t}
	heading := w.say("SUMMARY")
	if named {
		heading += "  " + s.Rules().ID
	}
	visible.Fprintln(&w.text, heading)
	rows := append([][2]string{{w.say("SUMMARY_FORMS"), w.say("SUMMARY_FORMS_COUNT", all, pending)}},
		moneyRows(u, t.language)...)
	alignRows(&w.text, append(rows, [][2]string{
		{w.say("SUMMARY_SCORE"), u.Score().String() + "  " + u.Grade()},
		{w.say("SUMMARY_GRADES"), grades(u)},
	}...))
	return w.text.Bytes()
}

// moneyRows say the sums of money, and which forms are in none of them.
func moneyRows(u *evaluation.RollUp, l lang.Language) [][2]string {
	say := func(code lang.Code, args ...any) string { return lang.Of(code, args...).In(l) }
	rows := [][2]string{{say("SUMMARY_MONEY"), say("SUMMARY_MONEY_SUMS", u.Budget(), u.Spent(), executionRate(u))}}
	if lacking, more := u.LackingMoney(); len(lacking) > 0 {
		if more {
			lacking = append(lacking, "…")
		}
		rows = append(rows, [2]string{"", say("SUMMARY_MONEY_LACKING", u.WithoutBudget(), u.WithoutSpent(), lacking)})
	}
	return rows
}

// alignRows writes rows of a heading and a text, the texts below each other.
func alignRows(w io.Writer, rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, textwidth.Of(r[0]))
	}
	for _, r := range rows {
		visible.Fprintf(w, "  %s  %s\n", pad(r[0], width), r[1])
	}
}

func executionRate(u *evaluation.RollUp) string {
	rate, ok := u.Rate()
	if !ok {
		return "—"
	}
	return evaluation.Percent(rate)
}

func grades(u *evaluation.RollUp) string {
	var parts []string
	for _, g := range u.Grades() {
		parts = append(parts, fmt.Sprintf("%s %d", g.Grade, g.Forms))
	}
	return strings.Join(parts, "  ")
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// tableWriter writes results for a person at a terminal: a line for the form, then what it lost and why, what else a
// reader must know, and at the end the department's summary.
type tableWriter struct {
	out      *output
	language lang.Language
	rollup   evaluation.RollUp
}

func (w *tableWriter) say(code lang.Code, args ...any) string {
	return lang.Of(code, args...).In(w.language)
}

func (w *tableWriter) write(r *evaluation.Result) error {
	w.rollup.Add(r)
	var b strings.Builder
	grade := r.Grade()
	if grade == "" {
		grade = w.say("NO_TOTAL")
	}
	fmt.Fprintf(&b, "%s  %s  %s\n", r.Form().Project.Name, r.Score(), grade)
	var tiers []string
	for t := range r.Tiers() {
		tiers = append(tiers, fmt.Sprintf("%s %s/%s", t.Name(), t.Score(), t.Points()))
	}
	fmt.Fprintf(&b, "  %s\n", strings.Join(tiers, "   "))
	w.lost(&b, r)
	for _, f := range r.Findings() {
		fmt.Fprintf(&b, "  %s  %s  %s\n", w.say(severityName(f.Severity)), f.Code, f.In(w.language))
	}
	b.WriteByte('\n')
	_, err := w.out.WriteString(b.String())
	return err
}

// lost lists the lines that lost points, the largest first.
func (w *tableWriter) lost(b *strings.Builder, r *evaluation.Result) {
	lines := slices.Collect(r.Lost())
	slices.SortStableFunc(lines, func(a, b evaluation.Line) int {
		return b.Points().Fraction().Cmp(a.Points().Fraction())
	})
	width := 0
	amounts := make([]string, len(lines))
	for i, l := range lines {
		amounts[i] = l.Change().String()
		width = max(width, len(amounts[i]))
	}
	for i, l := range lines {
		fmt.Fprintf(b, "  %*s  %s\n", width, amounts[i], l.Explain(w.language))
	}
}

func severityName(s evaluation.Severity) lang.Code {
	switch s {
	case evaluation.Error:
		return "SEVERITY_ERROR"
	case evaluation.Warning:
		return "SEVERITY_WARNING"
	}
	return "SEVERITY_INFO"
}

// close writes the department's summary.
func (w *tableWriter) close() error {
	all, pending := w.rollup.Forms()
	if all < 2 {
		return nil
	}
	rows := [][2]string{
		{w.say("SUMMARY_FORMS"), w.say("SUMMARY_FORMS_COUNT", all, pending)},
		{w.say("SUMMARY_MONEY"), w.say("SUMMARY_MONEY_SUMS", w.rollup.Budget(), w.rollup.Spent(), w.executionRate())},
		{w.say("SUMMARY_SCORE"), w.rollup.Score().String() + "  " + w.rollup.Grade()},
		{w.say("SUMMARY_GRADES"), w.grades()},
	}
	width := 0
	for _, r := range rows {
		width = max(width, runewidth.StringWidth(r[0]))
	}
	fmt.Fprintln(w.out, w.say("SUMMARY"))
	for _, r := range rows {
		fmt.Fprintf(w.out, "  %s  %s\n", runewidth.FillRight(r[0], width), r[1])
	}
	return nil
}

func (w *tableWriter) executionRate() string {
	rate, ok := w.rollup.Rate()
	if !ok {
		return "—"
	}
	return evaluation.Percent(rate)
}

func (w *tableWriter) grades() string {
	var parts []string
	for _, g := range w.rollup.Grades() {
		parts = append(parts, fmt.Sprintf("%s %d", g.Grade, g.Forms))
	}
	return strings.Join(parts, "  ")
}

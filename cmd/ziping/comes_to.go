package main

import (
	"fmt"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/review"
)

// mostCodes is how many codes the summary names on a terminal.
const mostCodes = 12

// sumsUp reports whether a format has room for what a review comes to.
func sumsUp(format string) bool {
	switch format {
	case "table", "json", "xlsx", "html":
		return true
	}
	return false
}

func (w findingWriter) sum(r *review.Report) {
	if w.summary != nil {
		w.summary.Add(r)
	}
}

func (w findingWriter) record() {
	if w.summary != nil {
		w.summary.Record()
	}
}

func (w findingWriter) sumJoint(j *review.Joint) {
	if w.summary != nil {
		w.summary.Joint(j)
	}
}

// comesTo writes for a person what a review comes to: over all, and for each department where there are several.
func (w findingWriter) comesTo() {
	if w.summary == nil || len(w.summary.Forms()) < 2 {
		return
	}
	all, departments := w.summary.All(), w.summary.Departments()
	visible.Fprintln(w.out, w.say("LIST_SUMS"))
	w.sums(w.say("LIST_OVER_ALL"), &all)
	var apart []string
	for i, n := range all.Apart {
		if n > 0 {
			apart = append(apart, fmt.Sprintf("%s %d", review.ApartBand(i).In(w.language), n))
		}
	}
	w.sumsLine("  ", w.say("LIST_APART"), apart)
	var codes []string
	for _, c := range all.Codes[:min(len(all.Codes), mostCodes)] {
		codes = append(codes, fmt.Sprintf("%s %d", c.Code, c.Count))
	}
	if len(all.Codes) > mostCodes {
		codes = append(codes, "…")
	}
	w.sumsLine("  ", w.say("LIST_CODE"), codes)
	if len(departments) < 2 {
		return
	}
	for i := range departments {
		name := departments[i].Department
		if name == "" {
			name = w.say("LIST_NO_DEPARTMENT")
		}
		w.sums(name, &departments[i])
	}
}

// sums writes forms, findings, money and grades.
func (w findingWriter) sums(name string, t *review.Sums) {
	w.sumsLine("  ", name, []string{
		w.say("SUM_FORMS", t.Forms, t.WithOpen),
		w.say("SUM_FINDINGS", t.Findings[0], t.Findings[1], t.Findings[2], t.Settled),
		w.say("SUM_MONEY", exact.ShortestAmount(t.Budget), exact.ShortestAmount(t.Affected)),
	})
	var grades []string
	for _, g := range t.Grades {
		grades = append(grades, fmt.Sprintf("%s %d→%d→%d", g.Grade, g.Declared, g.Computed, g.Reviewed))
	}
	w.sumsLine("    ", w.say("LIST_GRADES"), grades)
}

// sumsLine writes what something is, and its parts.
func (w findingWriter) sumsLine(indent, name string, parts []string) {
	if len(parts) > 0 {
		hangLine(w.out, indent+visible.Line(name)+"  ", visible.Line(strings.Join(parts, w.say("SUM_COMMA"))), w.linesOn(w.call.out))
	}
}

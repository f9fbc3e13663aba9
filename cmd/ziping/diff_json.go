package main

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rulediff"
)

type diffJSON struct {
	Old     string       `json:"old"`
	New     string       `json:"new"`
	Changes []changeJSON `json:"changes"`
	Totals  *totalsJSON  `json:"totals,omitempty"`
	Forms   []movedJSON  `json:"forms,omitempty"`
}

type changeJSON struct {
	Code    lang.Code     `json:"code"`
	Kind    rulediff.Kind `json:"kind"`
	Name    string        `json:"name"`
	Message string        `json:"message"`
}

type totalsJSON struct {
	Forms    int         `json:"forms"`
	Moved    int         `json:"moved"`
	Regraded int         `json:"regraded"`
	Sum      string      `json:"sum"`
	Grades   []gradeJSON `json:"grades"`
}

type gradeJSON struct {
	Grade  *string `json:"grade"` // null: without a total
	Before int     `json:"before"`
	After  int     `json:"after"`
}

type movedJSON struct {
	Number  int            `json:"number"`
	Project string         `json:"project"`
	Before  exact.Amount   `json:"before"`
	After   exact.Amount   `json:"after"`
	By      string         `json:"by"`
	Grades  [2]string      `json:"grades"`
	Causes  []causeJSON    `json:"causes"`
	Rows    []movedRowJSON `json:"indicators"`
}

type movedRowJSON struct {
	Name   string       `json:"name"`
	Before exact.Amount `json:"before"`
	After  exact.Amount `json:"after"`
	By     string       `json:"by"`
	Rules  [2]string    `json:"rules"`
	Causes []causeJSON  `json:"causes"`
}

type causeJSON struct {
	Kind    rulediff.Kind `json:"kind"`
	Name    string        `json:"name"`
	By      string        `json:"by"`
	Message string        `json:"message"`
}

// json writes the report as one object.
func (r *diffReport) json(out *output) error {
	record := diffJSON{Old: r.older.ID, New: r.newer.ID, Changes: []changeJSON{}}
	for _, c := range r.changes {
		record.Changes = append(record.Changes, changeJSON{c.Code, c.Kind, c.Name, c.In(r.language)})
	}
	if r.ranked != nil {
		t := r.totals
		record.Totals = &totalsJSON{Forms: t.Forms, Moved: t.Moved, Regraded: t.Regraded, Sum: t.Sum.String()}
		for _, grade := range t.Order {
			n := t.Of(grade)
			g := gradeJSON{Before: n.Before, After: n.After}
			if grade != "" {
				g.Grade = &grade
			}
			record.Totals.Grades = append(record.Totals.Grades, g)
		}
		for _, m := range r.ranked.Forms() {
			form := movedJSON{
				Number: m.Number, Project: m.Project, Before: m.Before, After: m.After, By: byText(m.By()),
				Grades: [2]string{m.GradeBefore, m.GradeAfter}, Causes: r.causesJSON(m.Causes),
			}
			for _, row := range m.Rows {
				form.Rows = append(form.Rows, movedRowJSON{
					row.Name, row.Before, row.After, byText(row.By()),
					[2]string{row.RuleBefore, row.RuleAfter},
					r.causesJSON(row.Causes),
				})
			}
			record.Forms = append(record.Forms, form)
		}
	}
	enc := jsontext.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(record)
}

func (r *diffReport) causesJSON(causes []rulediff.Cause) []causeJSON {
	all := []causeJSON{}
	for _, c := range causes {
		all = append(all, causeJSON{c.Kind, c.Name, byText(c.By), c.In(r.language)})
	}
	return all
}

func byText(v exact.Fraction) string { return v.String() }

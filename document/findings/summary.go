package findings

import (
	"bytes"
	"io"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// money is an amount of 万元, to a hundredth of 元 at most.
func money(v exact.Fraction) string {
	const digits = 6
	return exact.ShortestAmount(v.Round(digits, exact.HalfUp)).String()
}

// whole writes one JSON object: the findings as they come, then the summary of a review.
type whole struct {
	w        io.Writer
	language lang.Language
	begun    bool
	entry    bytes.Buffer
	summary  *review.Summary
}

func (w *whole) Write(about *review.Joint, f *review.Finding) error {
	before := ","
	if !w.begun {
		w.begun, before = true, "{\n  \"findings\": ["
	}
	w.entry.Reset()
	w.entry.WriteString(before + "\n    ")
	if err := indented(&w.entry, "    ", Of(about, f, w.language)); err != nil {
		return err
	}
	_, err := w.w.Write(w.entry.Bytes())
	return err
}

// indented writes a value whose first line continues another, without a line break behind it.
func indented(to *bytes.Buffer, prefix string, value any) error {
	enc := jsontext.NewEncoder(to)
	enc.SetIndent(prefix, "  ")
	if err := enc.Encode(value); err != nil {
		return err
	}
	to.Truncate(to.Len() - 1)
	return nil
}

func (w *whole) Sums(s *review.Summary) { w.summary = s }

// sumsJSON is what forms come to as it is written.
type sumsJSON struct {
	Department string               `json:"department,omitempty"`
	Forms      int                  `json:"forms"`
	WithOpen   int                  `json:"with_open"` // with an open error or warning
	Errors     int                  `json:"errors"`
	Warnings   int                  `json:"warnings"`
	Notes      int                  `json:"notes"`
	Settled    int                  `json:"settled"`
	Budget     string               `json:"budget"`   // in 万元
	Affected   string               `json:"affected"` // of forms with open errors
	Codes      map[lang.Code]int    `json:"codes"`
	Apart      map[string]int       `json:"apart"` // forms by how far the declared total is above the computed one
	Grades     map[string]gradeJSON `json:"grades"`
}

type gradeJSON struct {
	Declared int `json:"declared"`
	Computed int `json:"computed"`
	Reviewed int `json:"reviewed"`
}

// scoresJSON are the totals of a form.
type scoresJSON struct {
	Project       string       `json:"project"`
	Department    string       `json:"department,omitempty"`
	Declared      exact.Amount `json:"declared"`
	DeclaredGrade string       `json:"declared_grade,omitempty"`
	Computed      exact.Amount `json:"computed"`
	Grade         string       `json:"grade,omitempty"`
	Reviewed      exact.Amount `json:"reviewed"`
	ReviewedGrade string       `json:"reviewed_grade,omitempty"`
}

// apartKey is the key of a band of review.Sums.Apart.
func apartKey(i int) string {
	return [review.ApartBands]string{
		"far_below", "below", "just_below", "equal", "just_above", "above", "far_above",
	}[i]
}

func sumsOf(t review.Sums) sumsJSON {
	s := sumsJSON{
		Department: t.Department, Forms: t.Forms, WithOpen: t.WithOpen, Errors: t.Findings[0], Warnings: t.Findings[1],
		Notes: t.Findings[2], Settled: t.Settled, Budget: money(t.Budget), Affected: money(t.Affected),
		Codes: map[lang.Code]int{}, Apart: map[string]int{}, Grades: map[string]gradeJSON{},
	}
	for _, c := range t.Codes {
		s.Codes[c.Code] = c.Count
	}
	for i, n := range t.Apart {
		s.Apart[apartKey(i)] = n
	}
	for _, g := range t.Grades {
		s.Grades[g.Grade] = gradeJSON{g.Declared, g.Computed, g.Reviewed}
	}
	return s
}

func (w *whole) Close() error {
	type summaryJSON struct {
		All         sumsJSON     `json:"all"`
		Departments []sumsJSON   `json:"departments"`
		Scores      []scoresJSON `json:"scores"`
	}
	text := &w.entry
	text.Reset()
	if text.WriteString("\n  ]"); !w.begun {
		text.Reset()
		text.WriteString("{\n  \"findings\": []")
	}
	if w.summary != nil {
		s := &summaryJSON{All: sumsOf(w.summary.All()), Departments: []sumsJSON{}, Scores: []scoresJSON{}}
		for _, d := range w.summary.Departments() {
			s.Departments = append(s.Departments, sumsOf(d))
		}
		for _, f := range w.summary.Forms() {
			s.Scores = append(s.Scores, scoresJSON{
				f.Project, f.Department, f.Declared, f.DeclaredGrade, f.Computed, f.ComputedGrade, f.Reviewed, f.FinalGrade,
			})
		}
		text.WriteString(",\n  \"summary\": ")
		if err := indented(text, "  ", s); err != nil {
			return err
		}
	}
	text.WriteString("\n}\n")
	_, err := w.w.Write(text.Bytes())
	return err
}

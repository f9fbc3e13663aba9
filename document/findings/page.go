package findings

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

//go:embed page.html
var pageText string

// page writes one file of HTML: a summary, then the findings of each form, folded by department.
type page struct {
	w        io.Writer
	language lang.Language
	entries  []Entry
	summary  *review.Summary // nil without
}

func (w *page) Sums(s *review.Summary) { w.summary = s }

func (w *page) Write(about *review.Joint, f *review.Finding) error {
	w.entries = append(w.entries, Of(about, f, w.language))
	return nil
}

// pageForm is the findings of a form.
type pageForm struct {
	Project, File string
	Entries       []Entry
}

// pageDepartment is the forms of a department.
type pageDepartment struct {
	Name  string
	Count count
	Forms []pageForm
}

// Errors, Warnings and Hints are how many findings there are, for the page.
func (c count) Errors() int { return c.by[0] }

// Warnings is the number of warnings.
func (c count) Warnings() int { return c.by[1] }

// Settled is how many findings a reviewer rejected, or settled by a score.
func (c count) Settled() int { return c.settled }

// Hints is how many findings are information.
func (c count) Hints() int { return c.by[2] }

func (w *page) Close() error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"say":   func(code string) string { return lang.Of(lang.Code(code)).In(w.language) },
		"doubt": func(code lang.Code) string { return doubtOf(string(code), w.language) },
		"line":  visible.Line,
		"money": money,
		"band":  func(i int) string { return review.ApartBand(i).In(w.language) },
		"named": func(d string) string {
			if d == "" {
				return lang.Of("LIST_NO_DEPARTMENT").In(w.language)
			}
			return d
		},
		"place": func(e Entry) string { return e.place() },
		"open":  func(e Entry) bool { return e.isOpen() },
		"decided": func(e Entry) string {
			if e.verdict == review.Rescored {
				return e.verdict.In(w.language) + " " + e.Reviewed
			}
			return e.verdict.In(w.language)
		},
		"grave": func(e Entry) string { return e.severity.In(w.language) },
	}).Parse(pageText)
	if err != nil {
		return err
	}
	return t.Execute(w.w, map[string]any{
		"Lang":  map[lang.Language]string{lang.Chinese: "zh-CN", lang.English: "en"}[w.language],
		"Count": lang.Of("LIST_COUNT", len(w.entries)).In(w.language), "Departments": w.departments(),
		"Summary": w.comesTo(),
	})
}

// department is what the entries of a department are grouped by; "" for forms without one.
func (w *page) department(e *Entry) string {
	if e.About == aboutCall {
		return e.Project
	}
	return e.Department
}

// departments groups the entries, the department with the most errors first; forms stay in their order.
func (w *page) departments() []pageDepartment {
	var all []pageDepartment
	for _, c := range tally(w.entries, w.department) {
		d := pageDepartment{Name: c.key, Count: c}
		for _, e := range w.entries {
			if w.department(&e) != c.key {
				continue
			}
			if last := len(d.Forms) - 1; last < 0 || d.Forms[last].Project != e.Project || d.Forms[last].File != e.File {
				d.Forms = append(d.Forms, pageForm{Project: e.Project, File: e.File})
			}
			last := &d.Forms[len(d.Forms)-1]
			last.Entries = append(last.Entries, e)
		}
		all = append(all, d)
	}
	return all
}

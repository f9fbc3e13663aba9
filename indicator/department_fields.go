package indicator

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// unscanned is the number of the shapes that only the reader with places reads: there are few departments.
const unscanned = -1

// departmentShape and those below describe a department's record, as formShape does a form.
var departmentShape = shapeOf(unscanned, //nolint:gochecknoglobals // a table
	text("department", func(d *Department) *string { return &d.Name }).needed(),
	text("department_code", func(d *Department) *string { return &d.Code }),
	yearField("year", func(d *Department) *int { return &d.Year }),
	text("goal", func(d *Department) *string { return &d.Goal }),
	list("subgoals", subgoalShape, func(d *Department) *[]Subgoal { return &d.Subgoals }),
	sentences("measures", func(d *Department) *[]string { return &d.Measures }),
	optional("summary", departmentSummaryShape, func(d *Department) **DepartmentSummary { return &d.Summary }),
)

var subgoalShape = shapeOf(unscanned, //nolint:gochecknoglobals // a table
	text("name", func(s *Subgoal) *string { return &s.Name }).kept(),
	text("goal", func(s *Subgoal) *string { return &s.Goal }),
	text("indicators", func(s *Subgoal) *string { return &s.Indicators }),
)

var departmentSummaryShape = shapeOf(unscanned, //nolint:gochecknoglobals // a table
	count("projects", func(s *DepartmentSummary) *int { return &s.Projects }),
	amount("initial", money, func(s *DepartmentSummary) *exact.Amount { return &s.Initial }),
	amount("adjusted", money, func(s *DepartmentSummary) *exact.Amount { return &s.Adjusted }),
	amount("spent", money, func(s *DepartmentSummary) *exact.Amount { return &s.Spent }),
	text("rate", func(s *DepartmentSummary) *string { return &s.Rate }),
	amount("score", score, func(s *DepartmentSummary) *exact.Amount { return &s.Score }),
	grades("grades", func(s *DepartmentSummary) *[]GradeCount { return &s.Grades }),
	list("list", projectSummaryShape, func(s *DepartmentSummary) *[]ProjectSummary { return &s.List }),
)

var projectSummaryShape = shapeOf(unscanned, //nolint:gochecknoglobals // a table
	text("name", func(p *ProjectSummary) *string { return &p.Name }).needed(),
	amount("adjusted", money, func(p *ProjectSummary) *exact.Amount { return &p.Adjusted }),
	amount("spent", money, func(p *ProjectSummary) *exact.Amount { return &p.Spent }),
	amount("score", score, func(p *ProjectSummary) *exact.Amount { return &p.Score }),
	text("grade", func(p *ProjectSummary) *string { return &p.Grade }),
)

// sentences is a field for a list of texts.
func sentences[T any](key string, of func(*T) *[]string) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			for _, item := range r.rows(n) {
				*of(to) = append(*of(to), r.text(item))
			}
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			dst = append(dst, '[')
			for i, text := range *of(from) {
				if i > 0 {
					dst = append(dst, ',')
				}
				dst = jsontext.AppendString(dst, text)
			}
			return append(dst, ']'), len(*of(from)) > 0
		},
	}}
}

// count is a field for how many there are of something.
func count[T any](key string, of func(*T) *int) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) { *of(to) = r.count(n) },
		write: func(dst []byte, from *T) ([]byte, bool) {
			return strconv.AppendInt(dst, int64(*of(from)), 10), *of(from) != 0
		},
	}}
}

// grades is a field for how many projects have each grade: a mapping whose keys are the grades.
func grades[T any](key string, of func(*T) *[]GradeCount) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			entries := r.Fields(n).Node().Entries
			if len(entries) > MaxRows {
				r.Fail(n, "LIMIT_ITEMS", MaxRows)
				return
			}
			for _, grade := range entries {
				if grade.Value.Kind != source.Null {
					*of(to) = append(*of(to), GradeCount{r.text(grade.Key), r.count(grade.Value)})
				}
			}
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			dst = append(dst, '{')
			for i, grade := range *of(from) {
				if i > 0 {
					dst = append(dst, ',')
				}
				dst = append(jsontext.AppendString(dst, grade.Grade), ':')
				dst = strconv.AppendInt(dst, int64(grade.Count), 10)
			}
			return append(dst, '}'), len(*of(from)) > 0
		},
	}}
}

// mostCounted is the largest number of things that is taken for one.
const mostCounted = 1_000_000

// count reads a whole number, as a number or as a string.
func (r *formReader) count(n *source.Node) int {
	text := r.text(n)
	if text == "" {
		return 0
	}
	number, err := strconv.Atoi(text)
	if err != nil || number < 0 || number > mostCounted {
		r.Fail(n, "COUNT_WRONG", text).Hinting(lang.Of("COUNT_HINT"))
		return 0
	}
	return number
}

package indicator

import (
	"bytes"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/source"
)

// Department is a department's own part of a document, the record that its forms belong to: its goals (部门整体绩效目标),
// and what it says of its projects together (自评汇总表).
type Department struct {
	Name     string
	Code     string
	Year     int
	Goal     string // 总体绩效目标
	Subgoals []Subgoal
	Measures []string           // 工作保障措施
	Summary  *DepartmentSummary // nil where there is none
}

// Subgoal is one of the department's goals (分项绩效目标) with the text of its indicators.
type Subgoal struct {
	Name       string
	Goal       string
	Indicators string
}

// DepartmentSummary is what a department declares of all its projects. It is compared, never trusted.
// Its money is in 万元, or in 元 where forms of the department are.
type DepartmentSummary struct {
	Projects int // 0 where it isn't said
	Initial  exact.Amount
	Adjusted exact.Amount
	Spent    exact.Amount
	Rate     string // as printed
	Score    exact.Amount
	Grades   []GradeCount
	List     []ProjectSummary
}

// GradeCount is how many projects have a grade.
type GradeCount struct {
	Grade string
	Count int
}

// ProjectSummary is the line of a project.
type ProjectSummary struct {
	Name     string
	Adjusted exact.Amount
	Spent    exact.Amount
	Score    exact.Amount
	Grade    string
}

// RecordJSON is FormJSON for a line that may hold the record of a department in place of a form: one of the two is nil.
func RecordJSON(name string, data []byte, first int) (*Form, *Department, error) {
	if f, ok := quickFormJSON(name, data, first); ok {
		return f, nil, nil
	}
	return slowRecordJSON(name, data, first)
}

// Record is RecordJSON. A form is valid until the next call.
func (r *FormReader) Record(name string, data []byte, first int) (*Form, *Department, error) {
	if f, ok := r.quick(name, data, first); ok {
		return f, nil, nil
	}
	return slowRecordJSON(name, data, first)
}

func slowRecordJSON(name string, data []byte, first int) (*Form, *Department, error) {
	root, err := source.JSON(name, data, first)
	if err != nil {
		return nil, nil, err
	}
	if isDepartment(root) {
		d, err := readDepartment(root)
		return nil, d, err
	}
	f, err := readForm(root)
	return f, nil, err
}

// isDepartment tells the record of a department from a form, which has its department within its project.
func isDepartment(root *source.Node) bool {
	return root.Get("department") != nil && root.Get("project") == nil && root.Get("funds") == nil &&
		root.Get("indicators") == nil
}

// ReadDepartment reads the record of a department from a part of a file, as ReadForm does a form.
func ReadDepartment(part *Node) (*Department, error) { return readDepartment((*source.Node)(part)) }

func readDepartment(root *source.Node) (*Department, error) {
	r, d := &formReader{form: new(Form)}, new(Department)
	r.Open(root)
	read(r, root, departmentShape, d)
	if err := r.Err(); err != nil {
		return nil, err
	}
	return d, nil
}

// MarshalJSON writes the department's record as RecordJSON reads it.
func (d Department) MarshalJSON() ([]byte, error) {
	text, _ := write(nil, departmentShape, &d)
	return text, nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Department) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		return nil
	}
	root, err := source.JSON("", data, 1)
	if err != nil {
		return err
	}
	read, err := readDepartment(root)
	if err == nil {
		*d = *read
	}
	return err
}

// MarshalYAML writes the department's record.
func (d *Department) MarshalYAML() ([]byte, error) { return source.YAMLOf(d) }

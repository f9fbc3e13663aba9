package indicator

import (
	"strconv"
	"strings"
	"sync"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// FormJSON reads a form from JSON. The error is a *fault.Error or a fault.List that names every unknown or repeated key
// and every value of a wrong type, with line, column and JSON pointer. Lines are counted from first, so that a line of
// an NDJSON file can be read by itself; 1 is the usual value.
func FormJSON(name string, data []byte, first int) (*Form, error) {
	return new(formScan).readJSON(name, data, string(data), first)
}

// slowFormJSON reads a form with the places of everything in it.
func slowFormJSON(name string, data []byte, first int) (*Form, error) {
	root, err := source.JSON(name, data, first)
	if err != nil {
		return nil, err
	}
	return readForm(root)
}

// FormYAML reads a form from YAML, like FormJSON. The file must hold one document.
func FormYAML(name string, data []byte) (*Form, error) {
	roots, err := source.YAML(name, data)
	if err != nil {
		return nil, err
	}
	switch len(roots) {
	case 0:
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("FORM_NOTHING"))
	case 1:
		return readForm(roots[0])
	}
	return nil, fault.New(fault.Place{File: name}, "", lang.Of("FORM_SEVERAL", len(roots)))
}

// FormsYAML reads every document of a YAML file as a form.
func FormsYAML(name string, data []byte) ([]*Form, error) {
	roots, err := source.YAML(name, data)
	if err != nil {
		return nil, err
	}
	forms := make([]*Form, 0, len(roots))
	var faults fault.List
	for _, root := range roots {
		f, err := readForm(root)
		faults = append(faults, fault.All(err)...)
		forms = append(forms, f)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return forms, nil
}

// formReader goes through the nodes of a form.
type formReader struct {
	source.Decoder
	form *Form
}

func readForm(root *source.Node) (*Form, error) {
	if e := source.Mistaken(root, source.Forms); e != nil {
		return nil, e
	}
	r := &formReader{form: new(Form)}
	r.Open(root)
	r.read(root)
	if err := r.Err(); err != nil {
		return nil, err
	}
	r.form.places = &nodePlaces{root: root}
	return r.form, nil
}

func (r *formReader) read(root *source.Node) {
	f, out := r.Fields(root), r.form
	if n := f.Get("year"); n != nil {
		out.Year = r.year(n)
	}
	if n := f.Get("project"); n != nil {
		out.Project = r.project(n)
	}
	out.CurrencyUnit = f.Text("currency_unit")
	if n := f.Get("funds"); n != nil {
		out.Funds = r.funds(n)
	}
	for _, n := range r.Items(f.Get("schedule")) {
		out.Schedule = append(out.Schedule, r.milestone(n))
	}
	for _, n := range r.Items(f.Get("goals")) {
		g := r.Fields(n)
		out.Goals = append(out.Goals, Goal{g.Text("text"), g.Text("outcome"), r.amount(g.Get("ratio"))})
		g.Close()
	}
	for _, n := range r.Items(f.Get("indicators")) {
		out.Indicators = append(out.Indicators, r.indicator(n))
	}
	for _, n := range r.Items(f.Get("events")) {
		e := r.Fields(n)
		out.Events = append(out.Events, Event{e.NeedText("name"), r.amount(e.Get("points")), e.Text("reason")})
		e.Close()
	}
	if n := f.Get("declared"); n != nil {
		d := r.Fields(n)
		out.Declared = Declaration{r.amount(d.Get("points")), r.amount(d.Get("score")), d.Text("grade")}
		d.Close()
	}
	f.Close()
}

func (r *formReader) project(n *source.Node) Project {
	f := r.Fields(n)
	p := Project{
		Name: f.Text("name"), Code: f.Text("code"), Title: f.Text("title"), Department: f.Text("department"),
		DepartmentCode: f.Text("department_code"), ImplementingUnit: f.Text("implementing_unit"),
	}
	f.Close()
	return p
}

func (r *formReader) funds(n *source.Node) Funds {
	f := r.Fields(n)
	out := Funds{
		Initial: r.money(f.Get("initial")), Adjusted: r.money(f.Get("adjusted")), Spent: r.money(f.Get("spent")),
		Purpose: f.Text("purpose"), Reason: f.Text("reason"),
	}
	f.Close()
	return out
}

func (r *formReader) money(n *source.Node) Money {
	if n == nil {
		return Money{}
	}
	f := r.Fields(n)
	m := Money{r.amount(f.Get("total")), r.amount(f.Get("fiscal")), r.amount(f.Get("carryover")), r.amount(f.Get("other"))}
	f.Close()
	return m
}

func (r *formReader) milestone(n *source.Node) Milestone {
	f := r.Fields(n)
	m := Milestone{Cumulative: r.amount(f.Get("cumulative")), Spent: r.amount(f.Get("spent"))}
	if by := f.Need("by"); by != nil {
		text, _ := r.Decoder.Text(by)
		d, ok := ParseDate(text)
		if !ok {
			r.Fail(by, "DATE_WRONG", text).Hinting(lang.Of("DATE_HINT"))
		}
		m.By = d
	}
	f.Close()
	return m
}

func (r *formReader) indicator(n *source.Node) Indicator {
	f := r.Fields(n)
	ind := Indicator{
		Level1: f.Text("level1"), Level2: f.Text("level2"), Name: f.Text("name"), Description: f.Text("description"),
		Target: ParseTarget(f.Text("target")), Basis: f.Text("basis"), Points: r.amount(f.Get("points")),
		Actual: ParseActual(f.Text("actual")), Reason: f.Text("reason"), Declared: r.amount(f.Get("declared")),
	}
	if c := f.Get("cumulative"); c != nil {
		inner := r.Fields(c)
		ind.Cumulative = &Cumulative{ParseTarget(inner.Text("target")), ParseActual(inner.Text("actual"))}
		inner.Close()
	}
	if j := f.Get("judged"); j != nil {
		inner := r.Fields(j)
		ind.Judged = Judgement{inner.Text("level"), r.flag(inner.Get("excused")), r.flag(inner.Get("target_low"))}
		inner.Close()
	}
	f.Close()
	return ind
}

func (r *formReader) flag(n *source.Node) bool { return n != nil && r.Bool(n) }

// amount reads a decimal, as a string or as a number; its text is read, never a float.
func (r *formReader) amount(n *source.Node) Amount {
	if n == nil {
		return Amount{}
	}
	text, ok := r.Decoder.Text(n)
	if !ok {
		return Amount{}
	}
	a, err := ParseAmount(strings.TrimSpace(text))
	switch {
	case err == exact.ErrTooLong: //nolint:errorlint // ParseAmount returns the error itself
		r.Fail(n, "AMOUNT_LONG").Text = ""
	case err != nil:
		r.Fail(n, "AMOUNT_WRONG", text).Hinting(lang.Of("AMOUNT_HINT"))
	}
	return a
}

func (r *formReader) year(n *source.Node) int {
	text, ok := r.Decoder.Text(n)
	if !ok {
		return 0
	}
	year, ok := parseYear(text)
	if !ok {
		r.Fail(n, "YEAR_WRONG", text).Hinting(lang.Of("YEAR_HINT"))
	}
	return year
}

func parseYear(text string) (int, bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && year >= 1949 && year <= 2199
}

// nodePlaces finds the places of a form in the file that it was read from. A form that was read without places is read
// again when somebody asks for the first one.
type nodePlaces struct {
	root *source.Node

	again sync.Once
	name  string
	text  string
	first int
}

// at is the place of a pointer, or of what holds it.
func (p *nodePlaces) at(pointer string) fault.Place {
	p.again.Do(func() {
		if p.root == nil {
			p.root, _ = source.JSON(p.name, []byte(p.text), p.first) // it was read before
		}
	})
	n := p.root
	for _, key := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		var next *source.Node
		if i, err := strconv.Atoi(key); err == nil && n.Kind == source.Sequence {
			if i >= 0 && i < len(n.Items) {
				next = n.Items[i]
			}
		} else {
			next = n.Get(key)
		}
		if next == nil {
			break
		}
		n = next
	}
	return n.Place()
}

// FormsJSON reads an array of forms.
func FormsJSON(name string, data []byte) ([]*Form, error) {
	root, err := source.JSON(name, data, 1)
	if err != nil {
		return nil, err
	}
	var d source.Decoder
	d.Open(root)
	var faults fault.List
	var forms []*Form
	for _, item := range d.Items(root) {
		f, err := readForm(item)
		faults = append(faults, fault.All(err)...)
		forms = append(forms, f)
	}
	if err := append(faults, fault.All(d.Err())...).Err(); err != nil {
		return nil, err
	}
	return forms, nil
}

// ReadForm reads a form from a part of a file that was read already, for files that hold forms among other things.
func ReadForm(root *source.Node) (*Form, error) { return readForm(root) }

package indicator

import (
	"strconv"
	"strings"
	"sync"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
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
	out.CurrencyUnit = r.currencyUnit(f)
	if n := f.Get("funds"); n != nil {
		out.Funds = r.funds(n)
	}
	for _, n := range r.rows(f.Get("schedule")) {
		out.Schedule = append(out.Schedule, r.milestone(n))
	}
	for _, n := range r.rows(f.Get("goals")) {
		g := r.Fields(n)
		out.Goals = append(out.Goals, Goal{r.text(g, "text"), r.text(g, "outcome"), r.amount(g.Get("ratio"), cell.ReadShare)})
		g.Close()
	}
	for _, n := range r.rows(f.Get("indicators")) {
		out.Indicators = append(out.Indicators, r.indicator(n))
	}
	for _, n := range r.rows(f.Get("events")) {
		e := r.Fields(n)
		out.Events = append(out.Events, Event{r.name(e), r.amount(e.Get("points"), cell.ReadScore), r.text(e, "reason")})
		e.Close()
	}
	if n := f.Get("declared"); n != nil {
		d := r.Fields(n)
		out.Declared = Declaration{r.amount(d.Get("points"), cell.ReadScore), r.amount(d.Get("score"), cell.ReadScore), r.text(d, "grade")}
		d.Close()
	}
	f.Close()
}

// MaxRows is how many indicators a form may have, and how many items each of its other lists.
const MaxRows = 10_000

// rows are the items of a list, within their limit.
func (r *formReader) rows(n *source.Node) []*source.Node {
	items := r.Items(n)
	if len(items) > MaxRows {
		r.Fail(items[MaxRows], "LIMIT_ITEMS", MaxRows)
		return items[:MaxRows]
	}
	return items
}

func (r *formReader) project(n *source.Node) Project {
	f := r.Fields(n)
	p := Project{
		Name: r.text(f, "name"), Code: r.text(f, "code"), Title: r.text(f, "title"), Department: r.text(f, "department"),
		DepartmentCode: r.text(f, "department_code"), ImplementingUnit: r.text(f, "implementing_unit"),
	}
	f.Close()
	return p
}

func (r *formReader) funds(n *source.Node) Funds {
	f := r.Fields(n)
	out := Funds{
		Initial: r.money(f.Get("initial")), Adjusted: r.money(f.Get("adjusted")), Spent: r.money(f.Get("spent")),
		Purpose: r.text(f, "purpose"), Reason: r.text(f, "reason"), ChangeReason: r.text(f, "change_reason"),
	}
	f.Close()
	return out
}

func (r *formReader) money(n *source.Node) Money {
	if n == nil {
		return Money{}
	}
	f := r.Fields(n)
	m := Money{r.amount(f.Get("total"), r.inUnit), r.amount(f.Get("fiscal"), r.inUnit), r.amount(f.Get("carryover"), r.inUnit), r.amount(f.Get("other"), r.inUnit)}
	f.Close()
	return m
}

func (r *formReader) milestone(n *source.Node) Milestone {
	f := r.Fields(n)
	m := Milestone{Cumulative: r.amount(f.Get("cumulative"), cell.ReadShare), Spent: r.amount(f.Get("spent"), cell.ReadShare)}
	if by := f.Need("by"); by != nil {
		text, _ := r.Decoder.Text(by)
		d, note, wrong := cell.ReadDay(text, r.form.Year)
		r.noteOrFail(by, note, wrong)
		m.By = d
	}
	f.Close()
	return m
}

func (r *formReader) indicator(n *source.Node) Indicator {
	f := r.Fields(n)
	ind := Indicator{
		Level1: r.text(f, "level1"), Level2: r.text(f, "level2"), Name: r.text(f, "name"), Description: r.text(f, "description"),
		Target: cell.ParseTarget(r.text(f, "target")), Direction: r.text(f, "direction"), Nature: r.text(f, "nature"),
		Basis: r.text(f, "basis"), Points: r.amount(f.Get("points"), cell.ReadPoints),
		Actual: cell.ParseActual(r.text(f, "actual")), Reason: r.text(f, "reason"), Declared: r.amount(f.Get("declared"), cell.ReadScore),
	}
	if c := f.Get("cumulative"); c != nil {
		inner := r.Fields(c)
		ind.Cumulative = &Cumulative{cell.ParseTarget(r.text(inner, "target")), cell.ParseActual(r.text(inner, "actual"))}
		inner.Close()
	}
	if j := f.Get("judged"); j != nil {
		inner := r.Fields(j)
		ind.Judged = Judgement{r.text(inner, "level"), r.flag(inner.Get("excused")), r.flag(inner.Get("target_low"))}
		inner.Close()
	}
	f.Close()
	return ind
}

func (r *formReader) flag(n *source.Node) bool { return n != nil && r.Bool(n) }

// inUnit reads an amount of money in the unit of the form.
func (r *formReader) inUnit(text string) (exact.Amount, lang.Message, *cell.Wrong) {
	return cell.ReadMoney(text, r.form.CurrencyUnit)
}

// amount reads a figure, as a string or as a number; its text is read, never a float.
func (r *formReader) amount(n *source.Node, read cell.FigureReader) exact.Amount {
	if n == nil {
		return exact.Amount{}
	}
	text, ok := r.Decoder.Text(n)
	if !ok {
		return exact.Amount{}
	}
	a, note, wrong := read(text)
	r.noteOrFail(n, note, wrong)
	return a
}

func (r *formReader) noteOrFail(n *source.Node, note lang.Message, wrong *cell.Wrong) {
	if wrong == nil {
		r.form.NoteField(n.Place().Pointer, note)
		return
	}
	e := r.Fail(n, wrong.Why.Code, wrong.Why.Args...)
	if wrong.Hint.IsZero() { // the number is too long to be shown
		e.Text = ""
		return
	}
	e.Hinting(wrong.Hint)
}

func (r *formReader) year(n *source.Node) int {
	text, ok := r.Decoder.Text(n)
	if body, _ := cell.TrimBlanks(text); !ok || body == "" {
		return 0
	}
	year, note, wrong := cell.ReadYear(text)
	r.noteOrFail(n, note, wrong)
	return year
}

// currencyUnit is the unit of the amounts, by the name that it has in forms.
func (r *formReader) currencyUnit(f *source.Fields) string {
	text := r.text(f, "currency_unit")
	name, _, known := cell.MoneyUnit(text)
	if !known || text == "" || name == text {
		return text
	}
	r.form.NoteField("/currency_unit", lang.Of("FIELD_READ", text, name))
	return name
}

// name is the name of an event, which must be there.
func (r *formReader) name(e *source.Fields) string {
	if e.Need("name") == nil {
		return ""
	}
	return r.text(e, "name")
}

// text is the text of a key without the blanks around it.
func (r *formReader) text(f *source.Fields, key string) string {
	text := f.Text(key)
	body, odd := cell.TrimBlanks(text)
	if odd {
		r.form.NoteField(f.Get(key).Place().Pointer, lang.Of("FIELD_BLANKS", body))
	}
	return body
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

// isLine reports whether all of the form stands in one line, so that it is known without another reading.
func (p *nodePlaces) isLine() bool { return p.text != "" && !strings.Contains(p.text, "\n") }

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

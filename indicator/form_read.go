package indicator

import (
	"sync"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// FormJSON reads a form from JSON. The error is a *fault.Error or a fault.List that names every unknown or repeated key
// and every value of a wrong type, with line, column and JSON pointer. Lines are counted from first, so that a line of
// an NDJSON file can be read by itself; 1 is the usual value.
func FormJSON(name string, data []byte, first int) (*Form, error) {
	if f, ok := quickFormJSON(name, data, first); ok {
		return f, nil
	}
	return slowFormJSON(name, data, first)
}

// quickFormJSON reads a form that is as it should be.
func quickFormJSON(name string, data []byte, first int) (*Form, bool) {
	s, _ := scans.Get().(*formScan)
	f, ok := s.readJSON(name, string(data), first)
	if ok {
		f = f.owned()
	}
	if len(data) <= pieceSize { // the space for a large form isn't kept
		scans.Put(s)
	}
	return f, ok
}

// scans are for forms that come one by one. Each has the space of one form, and remembers cells.
var scans = sync.Pool{New: func() any { return newFormScan() }} //nolint:gochecknoglobals // space that is used again

// owned is a form with lists of its own.
func (f *Form) owned() *Form {
	own := *f
	for i := range formShape.fields {
		if clone := formShape.fields[i].other.clone; clone != nil {
			clone(&own)
		}
	}
	return &own
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

// RecordsYAML reads the forms of a YAML file, and the records of departments among them: its documents are separated by
// "---".
func RecordsYAML(name string, data []byte) ([]*Form, []*Department, error) {
	roots, err := source.YAML(name, data)
	if err != nil {
		return nil, nil, err
	}
	var r records
	for _, root := range roots {
		r.add(root)
	}
	return r.all()
}

// records are what a file of several forms holds.
type records struct {
	forms       []*Form
	departments []*Department
	faults      fault.List
}

func (r *records) add(root *source.Node) {
	if isDepartment(root) {
		d, err := readDepartment(root)
		r.faults = append(r.faults, fault.All(err)...)
		r.departments = append(r.departments, d)
		return
	}
	f, err := readForm(root)
	r.faults = append(r.faults, fault.All(err)...)
	r.forms = append(r.forms, f)
}

func (r *records) all(more ...*fault.Error) ([]*Form, []*Department, error) {
	if err := append(r.faults, more...).Err(); err != nil {
		return nil, nil, err
	}
	return r.forms, r.departments, nil
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
	read(r, root, formShape, r.form)
	if err := r.Err(); err != nil {
		return nil, err
	}
	r.form.origins.places = &nodePlaces{root: root}
	return r.form, nil
}

// MaxRows is how many indicators a form may have, how many items each of its other lists, and how many forms a list of
// them. That of a whole department has some hundred.
const MaxRows = 5_000

// rows are the items of a list, within their limit.
func (r *formReader) rows(n *source.Node) []*source.Node {
	items := r.Items(n)
	if len(items) > MaxRows {
		r.Fail(items[MaxRows], "LIMIT_ITEMS", MaxRows)
		return items[:MaxRows]
	}
	return items
}

// inUnit reads an amount of money in the unit of the form.
func (r *formReader) inUnit(text string) (exact.Amount, lang.Message, *cell.Wrong) {
	return cell.ReadMoney(text, r.form.CurrencyUnit)
}

// amount reads a figure, as a string or as a number; its text is read, never a float.
func (r *formReader) amount(n *source.Node, kind figure) exact.Amount {
	text, ok := r.Decoder.Text(n)
	if !ok {
		return exact.Amount{}
	}
	readers := [...]cell.FigureReader{
		money: r.inUnit, points: cell.ReadPoints, score: cell.ReadScore, share: cell.ReadShare,
	}
	a, note, wrong := readers[kind](text)
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

// day reads a date, in the year of the form where it names none, or a blank where that may be.
func (r *formReader) day(n *source.Node, blank bool) calendar.Date {
	text, ok := r.Decoder.Text(n)
	if !ok {
		return calendar.Date{}
	}
	if body, odd := cell.TrimBlanks(text); body == "" && blank {
		if odd {
			r.form.NoteField(n.Place().Pointer, lang.Of("FIELD_BLANKS", ""))
		}
		return calendar.Date{}
	}
	d, note, wrong := cell.ReadDay(text, r.form.Year)
	r.noteOrFail(n, note, wrong)
	return d
}

// text is the text of a node without the blanks around it.
func (r *formReader) text(n *source.Node) string {
	text, _ := r.Decoder.Text(n)
	body, odd := cell.TrimBlanks(text)
	if odd {
		r.form.NoteField(n.Place().Pointer, lang.Of("FIELD_BLANKS", body))
	}
	return body
}

// RecordsJSON reads a JSON array of forms, and the records of departments among them.
func RecordsJSON(name string, data []byte) ([]*Form, []*Department, error) {
	root, err := source.JSON(name, data, 1)
	if err != nil {
		return nil, nil, err
	}
	var d source.Decoder
	d.Open(root)
	var r records
	items := d.Items(root)
	if len(items) > MaxRows {
		return nil, nil, items[MaxRows].Fault(lang.Of("LIMIT_ITEMS", MaxRows)).Hinting(lang.Of("LIMIT_SIZE_HINT"))
	}
	for _, item := range items {
		r.add(item)
	}
	return r.all(fault.All(d.Err())...)
}

// Node is a part of a file that another room has read; it shows nothing of itself.
type Node source.Node

// ReadForm reads a form from a part of a file, for files that hold forms among other things, such as rule tests.
func ReadForm(part *Node) (*Form, error) { return readForm((*source.Node)(part)) }

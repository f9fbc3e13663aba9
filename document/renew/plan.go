package renew

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/indicator"
)

// Plan is what makes the form of another year of a document.
type Plan struct {
	From, To int // the years of the first form that names one; else 0
	Edits    []grid.Edit
	Emptied  int      // cells
	Shifted  []Change // cells and paragraphs that name the new year
	Years    []Year   // that are left alone
	Left     []Change // cells of last year that hold something else too, or can't be written
	Formulas int      // cells of last year that are computed
}

// Change is a text before and after. One that is left is as it was.
type Change struct {
	Place    string
	Was, Now string
}

// Year is one that is left alone.
type Year struct {
	Place string
	Year  int
	Text  string
}

// Of plans a document with forms.
func Of(doc *grid.Document, found *recognise.Outcome, o Options) Plan {
	p := planner{
		o: o, found: found, fields: map[*grid.Cell][]field{}, actuals: map[*grid.Cell]string{},
		alone: map[*grid.Cell]bool{}, term: map[*grid.Cell]bool{}, texts: map[string]string{}, seen: map[field]bool{},
		left: map[string]bool{},
	}
	for i, f := range found.Forms {
		y := o.to(f.Form)
		if p.ofForm = append(p.ofForm, y); p.plan.From == 0 {
			p.plan.From, p.plan.To = y.from, y.to
		}
		p.form(i, f)
	}
	for c, role := range found.Roles {
		if role.Kind == recognise.Value {
			p.add(c, field{role.Form, role.At})
		}
	}
	p.blocks(doc)
	for i, f := range found.Forms {
		p.rest(i, f)
	}
	return p.plan
}

// planner goes through a document.
type planner struct {
	o       Options
	found   *recognise.Outcome
	ofForm  []years
	years   years                  // of the form whose table is gone through
	fields  map[*grid.Cell][]field // that a cell holds
	actuals map[*grid.Cell]string  // for the cells of the year before
	alone   map[*grid.Cell]bool    // cells that may hold nothing but the year
	texts   map[string]string      // by place
	seen    map[field]bool         // those whose cells are planned
	left    map[string]bool        // places that are left as they are
	term    map[*grid.Cell]bool    // cells of the days of a project that goes over several years
	plan    Plan
}

// field is one of a form, by its JSON pointer.
type field struct {
	form int
	at   string
}

func (p *planner) add(c *grid.Cell, at field) {
	if c != nil && !slices.Contains(p.fields[c], at) {
		p.fields[c] = append(p.fields[c], at)
	}
}

// form notes what the cells of a form hold. Pointers of rows and blocks say nothing of a cell.
func (p *planner) form(number int, f recognise.Found) {
	blocks := map[string]bool{"": true, "/indicators": true, "/funds": true, "/declared": true, "/goals": true, "/levels": true}
	for at := range f.Cells {
		for cut := strings.LastIndexByte(at, '/'); cut > 0; cut = strings.LastIndexByte(at[:cut], '/') {
			blocks[at[:cut]] = true
		}
	}
	for at, c := range f.Cells {
		if blocks[at] || isItem(at) {
			continue
		}
		p.add(c, field{number, at})
		if actual, ok := isPrevious(at); ok {
			p.actuals[c] = actualOf(f.Form, actual)
		}
		switch at {
		case "/year":
			p.alone[c] = true
		case "/project/start", "/project/end":
			p.term[c] = spans(f.Form)
		}
	}
}

// blocks goes through the tables with forms, and through what stands right above each.
func (p *planner) blocks(doc *grid.Document) {
	var above []grid.Paragraph
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			above = append(above, b)
		case *grid.Table:
			isForm := p.enter(b)
			p.paragraphs(above, isForm)
			above = nil
			p.table(b, isForm)
		}
	}
	p.paragraphs(above, false)
}

// enter takes the year of the first form of a table; false where it has none.
func (p *planner) enter(t *grid.Table) bool {
	for _, c := range t.Cells() {
		if role, known := p.found.Roles[c]; known {
			p.years = p.ofForm[role.Form]
			return true
		}
	}
	p.years = years{p.plan.From, p.plan.To}
	return false
}

// What stands above a table is its heading: so many lines at most, and so long ones.
const (
	headingLines = 8
	headingChars = 100
)

func (p *planner) paragraphs(all []grid.Paragraph, aboveForm bool) {
	for i, one := range all {
		isHeading := aboveForm && i >= len(all)-headingLines && utf8.RuneCountInString(one.Text) <= headingChars
		p.texts[one.Place.Cell] = one.Text
		p.shift(one.Cell(), isHeading, false)
	}
}

func (p *planner) table(t *grid.Table, isForm bool) {
	if strings.Contains(t.Name, strconv.Itoa(p.years.from)) && isForm {
		p.plan.Years = append(p.plan.Years, Year{t.Place.Cell, p.years.from, t.Name})
	}
	for _, c := range t.Cells() {
		p.texts[c.Place.Cell] = c.Text
		if role, known := p.found.Roles[c]; known {
			p.years = p.ofForm[role.Form]
		}
		switch {
		case c.IsBlank():
			if actual := p.actuals[c]; actual != "" && c.Origin != nil {
				p.plan.Edits = append(p.plan.Edits, grid.Edit{Cell: c, Text: actual})
			}
		case isForm && p.isOfTheYear(c):
			p.empty(c)
		default:
			p.shift(c, isForm, p.found.Roles[c].Kind == recognise.Heading)
		}
	}
}

// isOfTheYear reports whether a cell holds something of last year only.
func (p *planner) isOfTheYear(c *grid.Cell) bool {
	return slices.ContainsFunc(p.fields[c], func(f field) bool { return isEmptied(f.at, p.o.EmptyTargets) })
}

// empty plans a cell that holds something of last year.
func (p *planner) empty(c *grid.Cell) {
	for _, at := range p.fields[c] {
		p.seen[at] = true
	}
	others := slices.ContainsFunc(p.fields[c], func(f field) bool {
		return !isEmptied(f.at, p.o.EmptyTargets) && !(isDirection(f.at) && isSign(c.Text))
	})
	text, alone := emptied(c.Text, p.fields[c])
	switch {
	case c.Formula:
		p.plan.Formulas++
	case others || !alone || c.Origin == nil:
		p.leave(c.Place.Cell, c.Text)
	default:
		if text == "" {
			text = p.actuals[c]
		}
		if text != c.Text {
			p.plan.Edits = append(p.plan.Edits, grid.Edit{Cell: c, Text: text})
			p.plan.Emptied++
		}
	}
}

// emptied is what stays in a cell: the label before the value, 得分：. False where the cell is a heading or a sentence
// with the value in it.
func emptied(text string, fields []field) (string, bool) {
	labelled := slices.ContainsFunc(fields, func(f field) bool {
		return strings.HasPrefix(f.at, "/declared/") || strings.HasPrefix(f.at, "/levels/") ||
			strings.HasPrefix(f.at, "/funds/") && f.at != "/funds/reason" && f.at != "/funds/adjustment"
	})
	if !labelled {
		return "", true
	}
	n := strings.IndexAny(text, ":：")
	if n < 0 {
		return "", utf8.RuneCountInString(strings.TrimSpace(text)) <= longestFigure
	}
	_, width := utf8.DecodeRuneInString(text[n:])
	label, value := text[:n+width], text[n+width:]
	isOne := len(fields) == 1 && !strings.ContainsAny(value, ":：，,；;")
	return label, isOne && utf8.RuneCountInString(label) <= longestFigure
}

// rest notes what a form holds of last year in cells that it isn't alone in: sentences, and paragraphs.
func (p *planner) rest(number int, f recognise.Found) {
	for _, at := range ofTheYear(f.Form, p.o.EmptyTargets) {
		if p.seen[field{number, at}] || at == "/interim/until" { // it may follow from the title
			continue
		}
		place, _ := f.Form.Origins().At(at)
		p.leave(place.Cell, p.texts[place.Cell])
	}
}

// leave notes a cell that is left as it is, once.
func (p *planner) leave(place, text string) {
	if !p.left[place] {
		p.left[place] = true
		p.plan.Left = append(p.plan.Left, Change{place, text, text})
	}
}

// longestFigure is how many characters a figure or a label has at most: 1,234,567,890.12万元.
const longestFigure = 24

// gap is the line of the year of a form that has none yet: （    年度）.
var gap = regexp.MustCompile(`^(\s*[（(])[\s　_]*(年度?[）)]\s*)$`)

// shift plans the year of a text, if it is the form's.
func (p *planner) shift(c *grid.Cell, isForm, heading bool) {
	now, left := p.years.in(c.Text, heading)
	if p.years.from == 0 && p.o.Year > 0 && isForm {
		now = gap.ReplaceAllString(c.Text, "${1}"+strconv.Itoa(p.o.Year)+"${2}")
	}
	if p.alone[c] {
		now, left = p.years.alone(c.Text)
	}
	if now != c.Text && (!isForm || p.term[c] || c.Formula || c.Origin == nil) {
		now, left = c.Text, []int{p.years.from}
	}
	if now != c.Text {
		p.plan.Edits = append(p.plan.Edits, grid.Edit{Cell: c, Text: now})
		p.plan.Shifted = append(p.plan.Shifted, Change{c.Place.Cell, c.Text, now})
	}
	for _, year := range left {
		p.plan.Years = append(p.plan.Years, Year{c.Place.Cell, year, c.Text})
	}
}

// spans reports whether a form's project goes over several years.
func spans(f *indicator.Form) bool { return f.Project.Start.Year != f.Project.End.Year }

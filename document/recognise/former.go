package recognise

import (
	"maps"
	"regexp"
	"slices"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// former reads one form, line by line. The place of every value is noted; what isn't recognised is a remark.
type former struct {
	form    *indicator.Form
	cells   map[string]*grid.Cell
	joined  map[string]Parts // targets that are shared out among several cells
	signed  bool             // the column of natures has comparators
	natured bool             // it has natures: 定量, 定性
	roles   map[*grid.Cell]Role
	remarks fault.List
	counts  map[lang.Code]int   // how many remarks there are, but for those that are beyond
	beyond  beyonds             // remarks that are counted only
	lines   []line              // of all its tables
	print   print               // of the lines
	shares  map[*grid.Cell]bool // cells with a remark that isn't said twice
	summed  map[string]bool     // names of form.Levels

	level1, level2 string
	header         *header
	heads          []line // the lines of the headings, to know them when they come again
	printHeads     print
	rows           []rowNote

	weakly []weak  // units by labels that may not count
	before *former // in a list, the form above, until the first row is read

	money       *moneyBlock  // nil outside
	inside      []insidePart // parts of the money that may be of any amount
	goal        *goalBlock   // nil outside
	whole       *grid.Cell   // the goals of the whole project, which count until those of the year follow
	longGoals   []goalColumn // where goals of all the years stand, and their indicators below them
	transferred bool         // it names a department of the central government
	foot        bool         // the total row has been read
	noted       bool         // notes under the indicators have begun
	order       bool         // a remark says that levels are taken from the rows above
	part        bool         // its table has other forms
}

// rowNote is what has to be known of an indicator's row when all are read.
type rowNote struct {
	place fault.Place
	text  string
}

func newFormer(*reader) *former {
	return &former{
		form: new(indicator.Form), cells: map[string]*grid.Cell{}, joined: map[string]Parts{},
		roles: map[*grid.Cell]Role{}, counts: map[lang.Code]int{}, beyond: beyonds{},
		shares: map[*grid.Cell]bool{}, summed: map[string]bool{},
	}
}

// enter begins a table of the form.
func (f *former) enter(t *grid.Table) {
	f.money, f.goal = nil, nil
	if _, known := f.form.Origins().At(""); !known && len(t.Cells()) > 0 {
		f.at("", t.Cells()[0])
	}
}

// isNext reports whether a line begins another form in the same table.
func (f *former) isNext(lines []line, at int) bool {
	l := lines[at]
	if len(f.lines) == 0 {
		return false
	}
	if l.names && f.isRow(l) {
		return false
	}
	if l.names {
		return f.header != nil && !f.repeats(l) || f.form.Project.Name != "" && f.namesOther(l)
	}
	held := l.held()
	if len(held) == 1 && isTitle(held[0].Text) && f.header != nil {
		return !f.repeats(l) || f.otherFollows(lines[at+1:])
	}
	return false
}

// isRow reports whether a line is a row of the indicator block, whatever its cells begin with: what it holds begins to
// the right of the levels, and something stands below the heading of targets.
func (f *former) isRow(l line) bool {
	if f.header == nil || l.table != f.header.table {
		return false
	}
	held := l.held()
	if len(held) < 3 || held[0].Column <= f.header.columns[0].from {
		return false
	}
	return slices.ContainsFunc(held[1:], func(c *grid.Cell) bool {
		column, _ := f.columnAt(l, c)
		return column == headings.Target && !isBareLabel(c)
	})
}

// otherFollows reports whether the head of another form follows, below a title that is that of this form too.
func (f *former) otherFollows(lines []line) bool {
	for i, l := range lines[:min(len(lines), 6)] {
		if l.names {
			return f.namesOther(l)
		}
		if headerAt(lines, i) != nil {
			break
		}
	}
	return false
}

// namesOther reports whether a line names another project than the form's.
func (f *former) namesOther(l line) bool {
	held := l.held()
	for i, c := range held {
		label, value := labelled(c)
		if label != headings.ProjectName {
			continue
		}
		if value == "" && i+1 < len(held) {
			value = held[i+1].Text
		}
		return value != "" && headings.Squeeze(value) != headings.Squeeze(f.form.Project.Name)
	}
	return false
}

// repeats reports whether a line is one that the form has had before: the head of a table, printed again on its next
// page.
func (f *former) repeats(l line) bool { return f.print.has(f.lines, l) }

// fits reports whether a table without headings can go on with the indicator block: it has as many columns.
func (f *former) fits(lines []line) bool {
	if f.header == nil || f.foot {
		return false
	}
	width := 0
	for _, l := range lines {
		width = max(width, len(l.cells))
	}
	return lines[0].table.Columns() == f.header.table.Columns() || width == len(f.header.columns)
}

// line reads a line, and returns how many were read.
func (f *former) line(lines []line, at int) int {
	l := lines[at]
	if len(f.lines) > 0 && f.isRepeatedHead(l) {
		f.headed(l)
		f.lines = append(f.lines, l)
		return 1
	}
	f.lines = append(f.lines, l)
	for _, c := range l.held() {
		f.repeated(l, c)
	}
	h := headerAt(lines, at)
	if h == nil {
		h = sentenceHeader(lines, at)
	}
	if h != nil {
		f.lines = append(f.lines, lines[at+1:at+h.rows]...)
		f.setHeader(h, lines[at:at+h.rows])
		return h.rows
	}
	if f.money.isHeader(lines, at) {
		n := f.moneyHeader(lines, at)
		f.lines = append(f.lines, lines[at+1:at+n]...)
		return n
	}
	switch {
	case f.header == nil && proseRows(lines[at:at+1]) > 0 && f.implied(l):
		f.indicator(l)
	case f.isSchedule(lines, at):
		f.schedule(l, lines[at+1])
		f.lines = append(f.lines, lines[at+1])
		return 2
	case f.isNoteLine(l):
		f.note(l)
	case f.header != nil && !f.isHeadLine(l):
		f.indicator(l)
	case f.goalHeader(l):
	case f.goal.holds(l):
		f.goalRow(l)
	case f.money != nil && f.moneyRow(l):
	default:
		if f.goal = nil; !f.moneyPairs(l) {
			f.head(l)
		}
	}
	return 1
}

// isRepeatedHead reports whether a line of headings or of the head comes again.
func (f *former) isRepeatedHead(l line) bool {
	if len(l.held()) < 2 && !isTitle(headings.Clean(l.held()[0].Text)) {
		return false
	}
	if f.header != nil && f.printHeads.has(f.heads, l) {
		return true
	}
	return l.names && f.repeats(l)
}

// headed notes that all that a line holds is headings.
func (f *former) headed(l line) {
	for _, c := range l.held() {
		f.use(c, Heading, string(headings.ColumnOf(c.Text)))
	}
}

// setHeader takes the headings of the indicator block.
func (f *former) setHeader(h *header, lines []line) {
	f.header, f.money, f.goal = h, nil, nil
	h.leaveOutLong(f.longGoals)
	f.at("/indicators", h.first.held()[0])
	f.heads = append(f.heads, lines...)
	for _, l := range lines {
		for _, c := range l.held() {
			f.use(c, Heading, string(headings.ColumnOf(c.Text)))
		}
	}
	for _, c := range h.columns {
		if c.column == headings.NoColumn && c.label == headings.NoLabel {
			f.roles[c.heading] = Role{}
			f.unknownHeading(c.heading, "COLUMN_UNKNOWN", headings.NearestColumn)
			continue
		}
		f.use(c.heading, Heading, string(c.column)) // beside the others it may head something else
	}
}

// unknownHeading remarks on a heading or label, and names the nearest that is known.
func (f *former) unknownHeading(c *grid.Cell, code lang.Code, nearest func(string) string) {
	kept := f.remark(c, code)
	if near := nearest(c.Text); kept && near != "" {
		f.remarks[len(f.remarks)-1].Hinting(lang.Of("HEADING_NEAR", near))
	}
}

// use notes what a cell was taken for.
func (f *former) use(c *grid.Cell, kind RoleKind, at string) { f.roles[c] = Role{Kind: kind, At: at} }

// value notes that a cell is a value of the form, and where it is.
func (f *former) value(c *grid.Cell, pointer string) {
	f.use(c, Value, pointer)
	f.cells[pointer] = c
	f.form.SetOrigin(pointer, c.Place)
}

// at notes where a value would be, or what holds it, unless that is known.
func (f *former) at(pointer string, c *grid.Cell) {
	if _, known := f.cells[pointer]; known || c == nil {
		return
	}
	f.cells[pointer] = c
	f.form.SetOrigin(pointer, c.Place)
}

// remark notes something about a cell. Its text, shortened, is the last argument of the message. It isn't kept, but
// counted, where there are many of the kind.
func (f *former) remark(c *grid.Cell, code lang.Code, args ...any) (kept bool) {
	if f.counts[code] == mostOfKind {
		f.beyond.add(code, 1, c.Place, c.Place)
		return false
	}
	f.counts[code]++
	f.remarks = append(f.remarks, remarkOn(c.Place, c.Text, code, args...))
	return true
}

// leaveOut remarks on a cell that has no place in a form.
func (f *former) leaveOut(c *grid.Cell) {
	if _, used := f.roles[c]; !used {
		f.use(c, LeftOut, "")
		f.remark(c, "CELL_UNKNOWN")
	}
}

// leaveAllOut remarks on each cell of a part of a table that turned out to be no form.
func (f *former) leaveAllOut() {
	f.roles, f.remarks = map[*grid.Cell]Role{}, nil
	clear(f.counts)
	clear(f.beyond)
	for _, l := range f.lines {
		for _, c := range l.held() {
			f.leaveOut(c)
		}
	}
}

// finish remarks on what was left over, and settles what needs all rows.
func (f *former) finish() {
	f.settleInside()
	names := f.levelNames()
	clear(f.counts) // the lines are gone through once more
	for _, l := range f.lines {
		for _, c := range l.held() {
			if role := f.roles[c]; role.Kind == Heading && role.At == levelRole && !f.hasLevel(names, headings.Squeeze(c.Text)) {
				delete(f.roles, c)
			}
			f.leaveOut(c)
		}
	}
	f.settleUnits()
	f.settleKind()
	f.settleShared()
}

// repeated takes a cell that says once more what the heading above it says for a part of that heading, as where the
// cells of a caption aren't merged, until it turns out to be something else.
func (f *former) repeated(l line, c *grid.Cell) {
	if _, used := f.roles[c]; used || l.at == 0 {
		return
	}
	above := l.table.At(l.at-1, c.Column)
	if above == nil || above.Column != c.Column || above.Columns != c.Columns || above.Text != c.Text {
		return
	}
	if role := f.roles[above]; role.Kind == Heading {
		f.use(c, Heading, role.At)
	}
}

// hasLevel reports whether a level is one of the usual ones, or the form has it.
func (f *former) hasLevel(names map[string]bool, name string) bool {
	if levelWord(name) > 0 {
		return true
	}
	if bare, points := pointsInLevel(name); points != "" && bare != "" {
		name = bare
	}
	return names[name]
}

// levelNames are the levels that the form has.
func (f *former) levelNames() map[string]bool {
	names := maps.Clone(f.summed)
	for _, i := range f.form.Indicators {
		names[i.Level1], names[i.Level2] = true, true
	}
	return names
}

// text is what a cell shows, without the error values of sheets, which are no value.
func (f *former) text(c *grid.Cell) string {
	if c == nil {
		return ""
	}
	text := headings.Clean(c.Text)
	if isSheetError(text) {
		f.remark(c, "VALUE_ERROR")
		return ""
	}
	if shortened.MatchString(text) && !f.shares[c] {
		f.shares[c] = true
		f.remark(c, "VALUE_SHORTENED")
	}
	return text
}

// shortened is a number of more digits than sheets keep, as they show it.
var shortened = regexp.MustCompile(`^\d(?:\.\d+)?E\+\d+$`)

// isSheetError reports whether a text is what a sheet shows in place of a value that it can't compute.
func isSheetError(text string) bool {
	switch text {
	case "#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!", "Err:502", "Err:522":
		return true
	}
	return false
}

// paragraph reads a paragraph between the tables of a form.
func (f *former) paragraph(p grid.Paragraph) {
	text := headings.Clean(p.Text)
	switch {
	case text == "":
	case f.form.CurrencyUnit == "" && currencyLine(text) != "":
		f.form.CurrencyUnit = currencyLine(text)
		f.form.SetOrigin("/currency_unit", p.Place)
	case isTitle(text) || yearLine(text) > 0: // the title again
		if f.form.Project.Title != "" && headings.Squeeze(text) == headings.Squeeze(f.form.Project.Title) || yearLine(text) == f.form.Year {
			return
		}
		fallthrough
	default:
		f.remarks = append(f.remarks, remarkOn(p.Place, text, "TEXT_UNKNOWN"))
	}
}

// setHeading puts what is above a table into its form. The table's own year takes precedence over the document's.
func (f *former) setHeading(h heading, year int) {
	f.form.Year = year
	if h.title.Text != "" {
		f.form.Project.Title = h.title.Text
		f.form.SetOrigin("/project/title", h.title.Place)
	}
	if h.currency != "" {
		f.form.CurrencyUnit = h.currency
		f.form.SetOrigin("/currency_unit", h.unit.Place)
	}
	if h.number > 0 {
		f.form.Year = h.number
		f.form.SetOrigin("/year", h.year.Place)
	} else {
		f.yearOfTitle(h.title.Text, h.title.Place)
	}
	for _, p := range h.head {
		f.above(p)
	}
	if f.form.Year == 0 { // a finding that it is missing points to where it belongs
		for _, p := range []grid.Paragraph{h.gap, h.title} {
			if p.Text != "" {
				f.form.SetOrigin("/year", p.Place)
				break
			}
		}
	}
}

// yearOfTitle takes the year that a title names, unless another is known and the title doesn't say 年度.
func (f *former) yearOfTitle(title string, place fault.Place) {
	own := yearIn(title)
	if own == 0 {
		own = bareYearIn(title)
	}
	if own > 0 && (f.form.Year == 0 || yearInTitle(title, own)) {
		f.form.Year = own
		f.form.SetOrigin("/year", place)
	}
}

// figure reads a figure; what can't be read is a remark.
func (f *former) figure(c *grid.Cell, pointer string, read cell.FigureReader) exact.Amount {
	return f.figureIn(c, f.text(c), pointer, read)
}

// figureIn is figure of a text of a cell.
func (f *former) figureIn(c *grid.Cell, text, pointer string, read cell.FigureReader) (a exact.Amount) {
	if text == "" {
		return a
	}
	text = unwrapped(text)
	a, note, wrong := read(text)
	f.value(c, pointer)
	if wrong == nil {
		f.form.NoteField(pointer, note)
		return a
	}
	f.remarks = append(f.remarks, remarkOn(c.Place, headings.Narrow(headings.Squeeze(text)), "AMOUNT_UNREAD"))
	if !wrong.Hint.IsZero() {
		f.remarks[len(f.remarks)-1].Hinting(wrong.Hint)
	}
	return a
}

package findings

import (
	"cmp"
	"io"
	"maps"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// The limits of a sheet of Excel.
const (
	mostRows  = 1 << 20
	mostLinks = 8_000 // far fewer than Excel takes: each takes the longer to add, the more there are
	mostName  = 31    // characters of the name of a sheet
	mostText  = 32_000
)

// workbook writes a workbook that a reviewer works in: a sheet with all findings, one with the sums, and one for each
// department. Beside the findings are columns for the reviewer's decision, its reason and the score given.
type workbook struct {
	w        io.Writer
	language lang.Language
	entries  []Entry
	summary  *review.Summary // nil without
}

func (w *workbook) Sums(s *review.Summary) { w.summary = s }

func (w *workbook) Write(about *review.Joint, f *review.Finding) error {
	w.entries = append(w.entries, Of(about, f, w.language))
	return nil
}

// filling is a workbook that is being filled.
type filling struct {
	*workbook
	book                     *excelize.File
	head, body, error, amber int // styles
	link                     int
	lights                   map[string]int // styles by the name of the light
	names                    map[string]bool
	err                      error
}

func (w *workbook) Close() error {
	f := &filling{workbook: w, book: excelize.NewFile(), names: map[string]bool{}}
	defer f.book.Close() //nolint:errcheck // only temporary files
	f.styles()
	all := f.sheet(w.say("LIST_ALL"))
	f.sums()
	f.scores()
	f.book.SetActiveSheet(0)
	f.list(all, w.entries) // from here on rows are streamed, and what was streamed can't be changed
	own := map[string][]Entry{}
	for _, e := range w.entries {
		if e.About != aboutCall {
			own[e.Department] = append(own[e.Department], e)
		}
	}
	for _, department := range slices.Sorted(maps.Keys(own)) {
		f.list(f.sheet(cmp.Or(department, w.say("LIST_NO_DEPARTMENT"))), own[department])
	}
	if f.err != nil {
		return f.err
	}
	return f.book.Write(w.w)
}

func (w *workbook) say(code lang.Code) string {
	return lang.Of(code).In(w.language)
}

func (f *filling) do(err error) {
	if f.err == nil {
		f.err = err
	}
}

func (f *filling) styles() {
	font := func(bold bool, colour string) *excelize.Font {
		return &excelize.Font{Family: "宋体", Size: 10, Bold: bold, Color: colour}
	}
	border := []excelize.Border{
		{Type: "left", Color: "BFBFBF", Style: 1},
		{Type: "right", Color: "BFBFBF", Style: 1},
		{Type: "top", Color: "BFBFBF", Style: 1},
		{Type: "bottom", Color: "BFBFBF", Style: 1},
	}
	fill := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, s := range []struct {
		to    *int
		style excelize.Style
	}{
		{&f.head, excelize.Style{
			Font: font(true, "000000"), Border: border, Fill: fill("D9E1F2"),
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true},
		}},
		{&f.body, excelize.Style{Font: font(false, "000000"), Border: border, Alignment: wrap}},
		{&f.error, excelize.Style{Font: font(true, "9C0006"), Border: border, Alignment: wrap, Fill: fill("FFC7CE")}},
		{&f.amber, excelize.Style{Font: font(false, "7F6000"), Border: border, Alignment: wrap, Fill: fill("FFEB9C")}},
		{&f.link, excelize.Style{Font: font(false, "0563C1"), Border: border, Alignment: wrap}},
	} {
		id, err := f.book.NewStyle(&s.style)
		f.do(err)
		*s.to = id
	}
	f.lights = map[string]int{}
	for _, light := range []review.Light{review.Red, review.Yellow, review.Green, review.Blue} {
		colour := map[review.Light]string{
			review.Red: "FFC7CE", review.Yellow: "FFEB9C", review.Green: "C6EFCE", review.Blue: "BDD7EE",
		}[light]
		id, err := f.book.NewStyle(&excelize.Style{
			Font: font(false, "000000"), Border: border, Alignment: wrap, Fill: fill(colour),
		})
		f.do(err)
		f.lights[light.String()] = id
	}
}

// sheet adds a sheet under a name that Excel takes and no other sheet has.
func (f *filling) sheet(name string) string {
	plain := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return '·'
		}
		return r
	}, visible.Line(name)), "' ")
	short := cut(plain, mostName)
	for n := 2; f.names[strings.ToLower(short)] || short == ""; n++ {
		number := " " + strconv.Itoa(n)
		short = cut(plain, mostName-len(number)) + number
	}
	if len(f.names) == 0 { // the sheet that a new workbook has
		f.do(f.book.SetSheetName(f.book.GetSheetName(0), short))
	} else {
		_, err := f.book.NewSheet(short)
		f.do(err)
	}
	f.names[strings.ToLower(short)] = true
	return short
}

func cut(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most])
}

// text sets a cell to a text, which is never a formula.
func (f *filling) text(sheet string, column, row int, text string, style int) {
	name, err := excelize.CoordinatesToCellName(column, row)
	f.do(err)
	if text != "" {
		f.do(f.book.SetCellStr(sheet, name, markup.InCell(cut(visible.Line(text), mostText))))
	}
	f.do(f.book.SetCellStyle(sheet, name, name, style))
}

// list fills a sheet with findings: headings that stay in sight, filters, and links to the documents. All but the rows
// comes first, which are streamed.
func (f *filling) list(sheet string, entries []Entry) {
	entries = entries[:min(len(entries), mostRows-1)]
	width := len(allColumns())
	last, err := excelize.CoordinatesToCellName(width, max(len(entries)+1, 2))
	f.do(err)
	f.do(f.book.AutoFilter(sheet, "A1:"+last, nil))
	f.freeze(sheet)
	f.repeat(sheet)
	f.printed(sheet, len(columns)+len(decisionColumns), len(entries)+1)
	f.decisions(sheet, len(entries)+1)
	head := make([]any, 0, width)
	for i, c := range allColumns() {
		f.width(sheet, i+1, c.width)
		head = append(head, excelize.Cell{StyleID: f.head, Value: f.say(c.heading)})
		for at := range entries[:min(len(entries), mostLinks)] {
			if c.heading == "LIST_FILE" && entries[at].path != "" {
				f.linkTo(sheet, i+1, at+2, &entries[at])
			}
		}
	}
	rows, err := f.book.NewStreamWriter(sheet)
	if f.do(err); f.err != nil {
		return
	}
	f.do(rows.SetRow("A1", head))
	for i := range entries {
		cells, lines := f.row(head[:0], i, &entries[i])
		height := lineHeight * float64(lines) //nolint:forbidigo // no score
		f.do(rows.SetRow("A"+strconv.Itoa(i+2), cells, excelize.RowOpts{Height: height}))
	}
	f.do(rows.Flush())
}

// height makes a row high enough for so many lines.
func (f *filling) height(sheet string, row, lines int) {
	if lines > 1 {
		f.do(f.book.SetRowHeight(sheet, row, lineHeight*float64(lines))) //nolint:forbidigo // no score
	}
}

func (f *filling) width(sheet string, column, width int) {
	name, err := excelize.ColumnNumberToName(column)
	f.do(err)
	f.do(f.book.SetColWidth(sheet, name, name, float64(width))) //nolint:forbidigo // no score
}

// freeze keeps the headings in sight, and has the sheet printed on as many pages as it needs, each as wide as the
// sheet, with its name and the page's number.
func (f *filling) freeze(sheet string) {
	f.do(f.book.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	landscape, paper, fit, tall := "landscape", paperA4, 1, 0
	f.do(f.book.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Orientation: &landscape, Size: &paper, FitToWidth: &fit, FitToHeight: &tall,
	}))
	side, end := 0.4, 0.55
	yes := true
	f.do(f.book.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &side, Bottom: &end, Header: &side, Footer: &side, Horizontally: &yes,
	}))
	f.do(f.book.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P / &N"}))
	f.do(f.book.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
}

// repeat has the headings printed on each page.
func (f *filling) repeat(sheet string) { f.named("_xlnm.Print_Titles", sheet, "$1:$1") }

// paperA4 is the number that workbooks have for A4.
const paperA4 = 9

// printed leaves the columns behind the first ones out of what is printed.
func (f *filling) printed(sheet string, columns, rows int) {
	last, err := excelize.CoordinatesToCellName(columns, max(rows, 2), true)
	f.do(err)
	f.named("_xlnm.Print_Area", sheet, "$A$1:"+last)
}

// named defines a name of a sheet for an area.
func (f *filling) named(name, sheet, area string) {
	quoted := "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	f.do(f.book.SetDefinedName(&excelize.DefinedName{Name: name, Scope: sheet, RefersTo: quoted + "!" + area}))
}

// decisions offers the words of a decision in its column.
func (f *filling) decisions(sheet string, last int) {
	column, err := excelize.ColumnNumberToName(len(columns) + 1)
	f.do(err)
	choice := excelize.NewDataValidation(true)
	choice.SetSqref(column + "2:" + column + strconv.Itoa(max(last, 2)))
	f.do(choice.SetDropList([]string{
		f.say("DECISION_ACCEPTED"), f.say("DECISION_REJECTED"), f.say("DECISION_SCORE"),
	}))
	f.do(f.book.AddDataValidation(sheet, choice))
}

// row appends the cells of a finding, each a text, which is never a formula, and says how many lines they take.
func (f *filling) row(cells []any, at int, e *Entry) (all []any, lines int) {
	lines = 1
	for _, c := range allColumns() {
		style := f.body
		switch {
		case c.heading == "LIST_SEVERITY" && !e.isOpen():
		case c.heading == "LIST_SEVERITY" && e.severity == evaluation.SeverityError:
			style = f.error
		case c.heading == "LIST_SEVERITY" && e.severity == evaluation.SeverityWarning:
			style = f.amber
		case c.heading == "LIST_FILE" && at < mostLinks && e.path != "":
			style = f.link
		case c.heading == "LIST_MESSAGE" && f.lights[e.Light] != 0:
			style = f.lights[e.Light]
		}
		text := cut(visible.Line(c.of(e, f.language)), mostText)
		cells, lines = append(cells, excelize.Cell{StyleID: style, Value: text}), max(lines, linesIn(text, c.width))
	}
	return cells, min(lines, mostLines)
}

// The height of a line in points, and how many lines a row shows at most: Excel takes 409 points. Not every program
// makes rows high enough by itself.
const (
	lineHeight = 14.5
	mostLines  = 30
)

// linesIn is how many lines a text takes in a column: an even number of places each, for wide characters take two, and
// the margins take one.
func linesIn(text string, width int) int {
	places := (width - 1) / 2 * 2
	return (textwidth.Of(text) + places - 1) / places
}

// linkTo links a cell to the document, and to its cell where that is a sheet's.
func (f *filling) linkTo(sheet string, column, row int, e *Entry) {
	name, err := excelize.CoordinatesToCellName(column, row)
	f.do(err)
	target := (&url.URL{Path: filepath.ToSlash(e.path)}).String()
	if strings.Contains(e.Cell, "!") {
		target += "#" + e.Cell
	}
	f.do(f.book.SetCellHyperLink(sheet, name, target, "External"))
}

// sums fills a sheet with how many findings of each severity a department and a code have.
func (f *filling) sums() {
	sheet := f.sheet(f.say("LIST_SUMS"))
	row := 1
	for _, part := range []struct {
		heading lang.Code
		key     func(*Entry) string
	}{
		{"RESULT_DEPARTMENT", func(e *Entry) string { return f.department(e) }},
		{"LIST_CODE", func(e *Entry) string { return string(e.Code) }},
	} {
		after := f.table(sheet, row, f.say(part.heading), tally(f.entries, part.key)) + 1
		if part.heading == "LIST_CODE" {
			f.doubts(sheet, row, tally(f.entries, part.key))
		}
		row = after
	}
	if f.summary != nil {
		f.comesTo(sheet, row)
	}
	for i := range 6 {
		f.width(sheet, 1+i, columnWidth(i))
	}
	f.width(sheet, doubtColumn, doubtWidth)
	f.freeze(sheet)
}

// department is what the department of an entry is called, also where a form names none.
func (f *filling) department(e *Entry) string {
	if e.About == aboutCall {
		return f.say("LIST_ALL_FORMS")
	}
	return cmp.Or(e.Department, f.say("LIST_NO_DEPARTMENT"))
}

// doubtColumn is the column behind the counts.
const doubtColumn, doubtWidth = 7, 60

// doubts writes beside the counts of codes why each check may be wrong.
func (f *filling) doubts(sheet string, row int, counts []count) {
	f.text(sheet, doubtColumn, row, f.say("LIST_DOUBT"), f.head)
	for i, c := range counts {
		doubt := doubtOf(c.key, f.language)
		f.text(sheet, doubtColumn, row+1+i, doubt, f.body)
		f.height(sheet, row+1+i, linesIn(doubt, doubtWidth))
	}
}

// table writes counts from a row on, and is the row after it.
func (f *filling) table(sheet string, row int, heading string, counts []count) int {
	heads := []string{heading}
	for s := evaluation.SeverityError; s <= evaluation.SeverityInfo; s++ {
		heads = append(heads, s.In(f.language))
	}
	for i, h := range append(heads, f.say("LIST_SUM"), f.say("LIST_SETTLED")) {
		f.text(sheet, i+1, row, h, f.head)
	}
	for _, c := range counts {
		row++
		f.text(sheet, 1, row, c.key, f.body)
		for i, n := range append(c.by[:], c.sum(), c.settled) {
			name, err := excelize.CoordinatesToCellName(i+2, row)
			f.do(err)
			f.do(f.book.SetCellInt(sheet, name, int64(n)))
			f.do(f.book.SetCellStyle(sheet, name, name, f.body))
		}
	}
	return row + 1
}

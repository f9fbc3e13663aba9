package recognise

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/facing"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// rowCells are the cells of a row by the columns that they are in.
type rowCells map[headings.Column][]*grid.Cell

// first is the first cell of a column that began in the row; nil where there is none.
func (r rowCells) first(column headings.Column) *grid.Cell {
	if cells := r[column]; len(cells) > 0 {
		return cells[0]
	}
	return nil
}

// indicator reads a row of the indicator block.
func (f *former) indicator(l line) {
	held := l.held()
	if isFoot(held[0]) {
		f.total(l)
		return
	}
	row, aligned := f.cellsOf(l)
	if f.isWide(row) || isCaption(l, row) {
		f.wide(l)
		return
	}
	f.listed(l)
	f.levels(row, l)
	if f.sentence(l, row) {
		return
	}
	name := f.nameOf(row)
	if name == "" || isFiller(name) {
		f.nameless(l, row, name)
		return
	}
	at := "/indicators/" + strconv.Itoa(len(f.form.Indicators))
	ind := indicator.Indicator{Level1: f.level1, Level2: f.level2, Name: name}
	f.rows = append(f.rows, rowNote{held[0].Place, name})
	f.at(at, held[0])
	if c := row.first(headings.Name); c != nil {
		f.value(c, at+"/name")
	}
	f.levelOrigins(row, at)
	f.inherits(row, l, name)
	f.target(&ind, row, at)
	f.texts(&ind, row, at)
	f.figures(&ind, row, at, l)
	f.interimOf(&ind, row, at)
	f.reviewOf(&ind, row, at)
	f.blankByOrder(l, at)
	f.form.Indicators = append(f.form.Indicators, ind)
	if !aligned {
		f.blanks(row, at, l)
	}
	f.noteJoined(at, row, l, aligned)
	for column, cells := range row {
		f.left(column, cells, l)
	}
	if aligned {
		f.remark(held[0], "ROW_ALIGNED")
	}
}

// cellsOf sorts the cells of a line into the columns of the block. Where spans are lost and a row has fewer cells than
// headings, they are aligned by what they hold.
func (f *former) cellsOf(l line) (rowCells, bool) {
	if row, short := f.align(l); short {
		return row, true
	}
	row := rowCells{}
	for _, c := range l.cells {
		if c.Row >= f.header.first.at && c.Row < f.header.first.at+f.header.rows && l.table == f.header.table {
			continue // a caption
		}
		column, at := f.columnAt(l, c)
		if at < 0 {
			if c.Row == l.at && !isBlank(c) {
				f.leaveOut(c)
			}
			continue
		}
		row[column] = append(row[column], c)
		if c.Columns > 1 {
			f.spread(row, c, at)
		}
	}
	return row, false
}

// isWide reports whether the cell below the name's heading reaches over the values too: it is a caption, a note, or
// what is said of all of the form.
func (f *former) isWide(row rowCells) bool {
	c := row.first(headings.Name)
	if isBlank(c) {
		return false
	}
	for _, column := range f.header.columns {
		switch column.column {
		case headings.Target, headings.Actual, headings.Points, headings.Score, headings.InterimActual:
			if overlap(c, column.from, column.to) > 0 {
				return true
			}
		}
	}
	return false
}

// isCaption reports whether a line, where spans are lost, has nothing but a caption: 年度绩效目标1（80分）.
func isCaption(l line, row rowCells) bool {
	held := l.held()
	if !l.table.Flat || len(held) > 1 || held[0] != row.first(headings.Level1) {
		return false
	}
	name, _ := pointsInLevel(headings.Squeeze(held[0].Text))
	return levelWord(name) == 0 && !strings.HasSuffix(name, "指标")
}

// wide leaves out the cells of a line that has no indicator.
func (f *former) wide(l line) {
	for _, c := range l.held() {
		if label, value := labelled(c); label != headings.NoLabel && value == "" {
			f.use(c, Heading, string(label))
			continue
		}
		f.leaveOut(c)
	}
}

// spread gives a cell over level 2 and the name to both.
func (f *former) spread(row rowCells, c *grid.Cell, at int) {
	for i, column := range f.header.columns {
		if i != at && overlap(c, column.from, column.to) > 0 &&
			(column.column == headings.Name || column.column == headings.Level2) {
			row[column.column] = append(row[column.column], c)
		}
	}
}

// columnAt is the column that a cell is in: the one that it shares most with.
func (f *former) columnAt(l line, c *grid.Cell) (headings.Column, int) {
	if l.table != f.header.table && l.table.Columns() != f.header.table.Columns() {
		return f.columnByOrder(l, c)
	}
	best, most := -1, 0
	for i, column := range f.header.columns {
		if n := overlap(c, column.from, column.to); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return headings.NoColumn, -1
	}
	return f.header.columns[best].column, best
}

// columnByOrder counts cells, in a table that goes on with columns of other widths.
func (f *former) columnByOrder(l line, c *grid.Cell) (headings.Column, int) {
	cells := l.row()
	for i, own := range cells {
		if own.Column != c.Column || own.Row != c.Row {
			continue
		}
		if i -= len(cells) - len(f.header.columns); i >= 0 {
			return f.header.columns[i].column, i
		}
	}
	return headings.NoColumn, -1
}

// levels takes the levels of a row. A level without a cell of its own is that of the row above.
func (f *former) levels(row rowCells, l line) {
	if c := row.first(headings.Level1); c != nil && !isBlank(c) {
		text := headings.Squeeze(c.Text)
		before := f.level1
		f.level1 = f.levelPoints(c, text, c.Row == l.at)
		if f.level1 != before || c.Row == l.at {
			f.level2 = ""
		}
	}
	if c := row.first(headings.Level2); c != nil && !isBlank(c) {
		f.level2 = headings.Squeeze(c.Text)
		if name, points := pointsInLevel(f.level2); points != "" && name != "" {
			if f.level2 = name; c.Row == l.at {
				f.remark(c, "CELL_NOT_KEPT", lang.Of("PART_POINTS"))
			}
		}
	}
	if c := row.first(headings.LevelPoints); c != nil && !isBlank(c) && c.Row == l.at && f.level1 != "" {
		at := "/levels/" + strconv.Itoa(len(f.form.Levels)) + "/points"
		f.addLevel(indicator.LevelSum{Name: f.level1, Points: f.figure(c, at, cell.ReadPoints)})
	}
}

func (f *former) addLevel(sum indicator.LevelSum) {
	f.summed[sum.Name] = true
	f.form.Levels = append(f.form.Levels, sum)
}

// inherits remarks, once, that a level is taken from the row above where nothing in the table says so.
func (f *former) inherits(row rowCells, l line, name string) {
	if !f.order && l.table.Flat && f.level1 != "" && isBlank(row.first(headings.Level1)) && f.header.has(headings.Level1) {
		f.order = true
		f.remarks = append(f.remarks, remarkOn(l.held()[0].Place, name, "LEVELS_IN_ORDER"))
	}
}

func (f *former) levelOrigins(row rowCells, at string) {
	for column, pointer := range map[headings.Column]string{headings.Level1: "/level1", headings.Level2: "/level2"} {
		if c := row.first(column); c != nil && !isBlank(c) {
			if _, used := f.roles[c]; !used {
				f.value(c, at+pointer)
			} else {
				f.at(at+pointer, c)
			}
		}
	}
}

var levelWithPoints = regexp.MustCompile(
	`^(.*?)(?:[(\[](?:共|计|满分|权重|分值)?[:：]?(\d+(?:\.\d+)?)分?[)\]]|(?:共|计|满分|权重|分值)?[:：]?(\d+(?:\.\d+)?)分)$`)

// pointsInLevel parts 产出指标(50分); points is "" where a level has none.
func pointsInLevel(level string) (name, points string) {
	s := headings.Narrow(level)
	if !strings.ContainsAny(s, "0123456789") || len(s) > longestLevel {
		return s, ""
	}
	if m := levelWithPoints.FindStringSubmatch(s); m != nil {
		return m[1], m[2] + m[3]
	}
	return s, ""
}

// longestLevel is how many bytes the name of a level has at most, with its points.
const longestLevel = 200

// levelPoints is the name of a level without the points of 产出指标(50分), which are kept apart.
func (f *former) levelPoints(c *grid.Cell, text string, first bool) string {
	name, printed := pointsInLevel(text)
	if printed == "" || name == "" {
		return text
	}
	points, _, wrong := cell.ReadPoints(printed)
	if wrong != nil {
		return text
	}
	if first && !f.summed[name] { // it stands in every row
		f.at("/levels/"+strconv.Itoa(len(f.form.Levels))+"/points", c)
		f.addLevel(indicator.LevelSum{Name: name, Points: points})
	}
	return name
}

var emptyPrefix = regexp.MustCompile(`^(?:三级)?指标\s*\d+\s*[:：]\s*`)

// nameOf is the name of the indicator of a row.
func (f *former) nameOf(row rowCells) string {
	c := row.first(headings.Name)
	if c == nil || isBlank(c) {
		return ""
	}
	text := f.text(c)
	if rest := emptyPrefix.ReplaceAllString(text, ""); rest != "" {
		return rest
	}
	return text
}

var fillerText = regexp.MustCompile(`^(?:(?:三级)?指标\d*[:：.]?|[….．。·,，/\-—]+|\d+[.、]?|[xX×]+)$`)

// isFiller reports whether a name is what the empty form has in its place.
func isFiller(name string) bool { return fillerText.MatchString(headings.Squeeze(name)) }

// levelRole is what the cell of a level heads in a row without an indicator.
const levelRole = "level"

// nameless reads a row without an indicator: sums of a level, what the empty form had left over, or notes.
func (f *former) nameless(l line, row rowCells, name string) {
	figures := !isBlank(row.first(headings.Points)) || !isBlank(row.first(headings.Score))
	if name == "" && figures && isBlank(row.first(headings.Target)) && isSubtotal(l.held()[0].Text) {
		f.subtotal(row, l)
		return
	}
	code := lang.Code("ROW_NAMELESS")
	if name != "" {
		code = "ROW_FILLER"
	}
	reported := false
	for _, c := range l.held() {
		if _, used := f.roles[c]; used {
			continue
		}
		if level := row.first(headings.Level1); c == level || c == row.first(headings.Level2) {
			f.use(c, Heading, levelRole)
			continue
		}
		f.use(c, LeftOut, "")
		if name != "" && !reported || name == "" {
			f.remark(c, code)
			reported = true
		} else if !isNothing(c.Text) && !isFiller(c.Text) {
			f.remark(c, "CELL_UNKNOWN")
		}
	}
}

// target takes the target, joined with what stands beside it, and the one before it was adjusted.
func (f *former) target(ind *indicator.Indicator, row rowCells, at string) {
	var beside []*grid.Cell
	var cells []facing.Cell
	for _, column := range []headings.Column{headings.Sign, headings.Nature} {
		beside = append(beside, row[column]...)
	}
	beside = inColumns(beside)
	for _, c := range beside {
		nature := false
		for _, n := range row[headings.Nature] {
			nature = nature || n == c
		}
		cells = append(cells, facing.Cell{Text: f.text(c), Nature: nature})
	}
	target := row.first(headings.Target)
	unit := row.first(headings.Measure)
	faced := facing.Read(f.valueText(target), f.text(unit), cells)
	for _, i := range faced.Unread {
		f.leaveOut(beside[i])
	}
	for i, c := range beside {
		switch text := cells[i].Text; text {
		case "":
		case faced.Direction:
			f.value(c, at+"/direction")
		case faced.Nature:
			f.value(c, at+"/nature")
		default:
			f.use(c, Value, at+"/target")
		}
	}
	switch {
	case unit == nil || isBlank(unit):
	case faced.UnitUnread:
		f.leaveOut(unit)
	default:
		f.use(unit, Value, at+"/target")
	}
	ind.Direction, ind.Nature = faced.Direction, faced.Nature
	ind.Target = cell.ParseThreshold(faced.Target)
	if target != nil && !isBlank(target) {
		f.value(target, at+"/target")
	}
	f.initialTarget(ind, row, at, cells, f.text(unit))
}

// initialTarget takes the target of the beginning of the year beside an adjusted one, which counts. Where nothing was
// adjusted, it is the target.
func (f *former) initialTarget(ind *indicator.Indicator, row rowCells, at string, cells []facing.Cell, unit string) {
	c := row.first(headings.InitialTarget)
	if c == nil || isBlank(c) {
		return
	}
	faced := facing.Read(f.valueText(c), unit, cells)
	if isNothing(ind.Target.Text()) {
		ind.Target = cell.ParseThreshold(faced.Target)
		f.value(c, at+"/target")
		return
	}
	t := cell.ParseThreshold(faced.Target)
	ind.InitialTarget = &t
	f.value(c, at+"/initial_target")
}

// texts takes the cells that are kept as printed.
func (f *former) texts(ind *indicator.Indicator, row rowCells, at string) {
	for _, field := range []struct {
		column headings.Column
		to     *string
	}{
		{headings.Description, &ind.Description},
		{headings.Basis, &ind.Basis},
		{headings.Reason, &ind.Reason},
		{headings.Evidence, &ind.Evidence},
	} {
		c := row.first(field.column)
		if c == nil || isBlank(c) {
			continue
		}
		if headings.IsDue(c.Text) {
			f.due(c, at+"/"+string(field.column))
			continue
		}
		if *field.to = f.text(c); *field.to != "" {
			f.value(c, at+"/"+string(field.column))
		}
	}
	if c := row.first(headings.Actual); c != nil && !isBlank(c) {
		ind.Actual = cell.ParseActual(f.valueText(c))
		f.value(c, at+"/actual")
	}
	if c := row.first(headings.Previous); c != nil && !isBlank(c) {
		previous := cell.ParseActual(f.valueText(c))
		ind.Previous = &previous
		f.value(c, at+"/previous")
	}
}

// valueText is what a cell shows of a value, without the line ends of a narrow column: 3347¶册.
func (f *former) valueText(c *grid.Cell) string {
	text := f.text(c)
	if !strings.Contains(text, "\n") || cell.ParseThreshold(text).Kind() == cell.List {
		return text
	}
	joined := strings.ReplaceAll(text, "\n", "")
	switch cell.ParseThreshold(joined).Kind() {
	case cell.Quantity, cell.Day, cell.Duration, cell.Ratio:
		return joined
	}
	return text
}

// figures takes points and score. A cell over several rows counts once, for the first.
func (f *former) figures(ind *indicator.Indicator, row rowCells, at string, l line) {
	for _, field := range []struct {
		column headings.Column
		key    string
		read   cell.FigureReader
		to     *exact.Amount
	}{
		{headings.Points, "/points", cell.ReadPoints, &ind.Points},
		{headings.Score, "/declared", cell.ReadScore, &ind.Declared},
	} {
		c := row.first(field.column)
		if c == nil || isBlank(c) || isNothing(c.Text) {
			if c != nil && !isBlank(c) {
				f.use(c, Value, at+field.key)
			}
			continue
		}
		if c.Row != l.at && c.Rows > 1 {
			f.shared(c)
			continue
		}
		*field.to = f.figure(c, at+field.key, field.read)
	}
}

// shared remarks, once, on a figure that holds for several rows.
func (f *former) shared(c *grid.Cell) {
	if !f.shares[c] {
		f.shares[c] = true
		f.remark(c, "FIGURE_SHARED", c.Rows)
	}
}

// interimOf takes what a monitoring table says of a row.
func (f *former) interimOf(ind *indicator.Indicator, row rowCells, at string) {
	var in indicator.RowInterim
	set := false
	text := func(column headings.Column, to *string) {
		if c := row.first(column); c != nil && !isBlank(c) {
			*to, set = f.text(c), true
			f.value(c, at+"/"+string(column))
		}
	}
	if c := row.first(headings.InterimActual); c != nil && !isBlank(c) {
		in.Actual, set = cell.ParseActual(f.text(c)), true
		f.value(c, at+"/interim/actual")
		f.untilOf(headings.InterimActual)
	}
	if c := row.first(headings.Expected); c != nil && !isBlank(c) {
		in.Expected, set = cell.ParseActual(f.text(c)), true
		f.value(c, at+"/interim/expected")
	}
	text(headings.CauseNote, &in.Note)
	text(headings.Light, &in.Light)
	for _, c := range row[headings.Likelihood] {
		if choice := f.chosen(c); choice != "" {
			in.Likelihood, set = indicator.Likelihood(choice), true
			f.value(c, at+"/interim/likelihood")
		}
	}
	var causes []string
	for _, c := range row[headings.Cause] {
		if choice := f.chosen(c); choice != "" {
			causes, set = append(causes, choice), true
			f.value(c, at+"/interim/cause")
		}
	}
	in.Cause = strings.Join(causes, "、")
	if set {
		ind.Interim = &in
	}
}

// untilOf takes the last month of the figures from the heading of a column.
func (f *former) untilOf(column headings.Column) {
	if f.form.Interim != nil && !f.form.Interim.Until.IsZero() {
		return
	}
	for _, c := range f.header.columns {
		if c.column == column {
			f.until(c.text)
		}
	}
}

// chosen is what a cell chooses: the heading of its column where it is a tick, its own text else, "" where it is empty.
func (f *former) chosen(c *grid.Cell) string {
	text := headings.Squeeze(c.Text)
	switch {
	case text == "" || isNothing(text) || strings.Trim(text, "□☐○ ") == "":
		if text != "" {
			f.use(c, Heading, "")
		}
		return ""
	case strings.ContainsAny(text, "✔✓√☑☒■●R") && len([]rune(text)) <= 2:
		best, most := "", 0
		for _, column := range f.header.columns {
			if n := overlap(c, column.from, column.to); n > most {
				best, most = column.text, n
			}
		}
		return best
	}
	return headings.Clean(c.Text)
}

// reviewOf takes the reviewer's columns.
func (f *former) reviewOf(ind *indicator.Indicator, row rowCells, at string) {
	var review indicator.RowReview
	set := false
	if c := row.first(headings.ReviewedScore); c != nil && !isBlank(c) && !isNothing(c.Text) {
		review.Score, set = f.figure(c, at+"/reviewed/score", cell.ReadScore), true
	}
	if c := row.first(headings.ReviewedActual); c != nil && !isBlank(c) {
		review.Actual, set = cell.ParseActual(f.text(c)), true
		f.value(c, at+"/reviewed/actual")
	}
	if c := row.first(headings.ReviewedRemark); c != nil && !isBlank(c) {
		review.Remark, set = f.text(c), true
		f.value(c, at+"/reviewed/remark")
	}
	if set {
		ind.Reviewed = &review
	}
}

// serialNumber is what counts rows: 1, (2), 三、, 1.2, ④.
var serialNumber = regexp.MustCompile(`^[(（]?(?:[0-9０-９]+(?:[-.．][0-9０-９]+)*|[一二三四五六七八九十]+|[①-⑳])[)）.．、:：]?$`)

// left remarks on the cells of a row that no field took.
func (f *former) left(column headings.Column, cells []*grid.Cell, l line) {
	for _, c := range cells {
		if _, used := f.roles[c]; used || c.Row != l.at || isBlank(c) {
			continue
		}
		switch column {
		case headings.Number, headings.Group:
			if !serialNumber.MatchString(headings.Squeeze(c.Text)) && headings.ColumnOf(c.Text) != headings.Group {
				f.leaveOut(c)
				continue
			}
			f.use(c, Heading, string(column))
		case headings.NoColumn:
			f.leaveOut(c)
		default:
			if isNothing(c.Text) {
				f.use(c, Heading, string(column))
				continue
			}
			f.columnNotKept(c, column)
		}
	}
}

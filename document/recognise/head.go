package recognise

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

// labelled is the label that a cell is, and the value where both are in one cell: 项目名称：乡村道路养护.
func labelled(c *grid.Cell) (headings.Label, string) {
	text := headings.Clean(c.Text)
	if at := strings.IndexAny(text, ":："); at >= 0 {
		value := strings.TrimLeft(text[at:], ":： 　\t\n")
		if l := headings.LabelOf(text[:at]); l != headings.NoLabel && value != "" && !onlyPoints.MatchString(value) {
			return l, value
		}
	}
	return headings.LabelOf(c.Text), ""
}

// onlyPoints is what a label says of its points: 年度目标1：（80分）.
var onlyPoints = regexp.MustCompile(`^[(（]\d+(?:\.\d+)?分[)）]$`)

// isBareLabel reports whether a cell is a known label, with nothing behind it.
func isBareLabel(c *grid.Cell) bool {
	label, value := labelled(c)
	return label != headings.NoLabel && value == ""
}

// isHeadLine reports whether a line below the headings of indicators is of the head again: its first cell is a label,
// in a place where the indicators' rows have their captions and levels.
func (f *former) isHeadLine(l line) bool {
	held := l.held()
	first := held[0]
	if isFoot(first) {
		return false
	}
	label, _ := labelled(first)
	if label == headings.NoLabel || label == headings.Goal || first.Column > f.header.columns[0].from {
		return isNote(first.Text) && first.Column <= f.header.columns[0].from
	}
	if len(held) == 1 && label != headings.Other && l.table.Flat {
		return false
	}
	return indicator.LevelName(first.Text) == "" || levelWord(first.Text) == 0
}

// isNoteLine reports whether a line below the indicators is a note, or goes on with notes.
func (f *former) isNoteLine(l line) bool {
	held := l.held()
	return f.header != nil && len(held) == 1 && (isNote(held[0].Text) || f.noted && !isTitle(held[0].Text))
}

func (f *former) note(l line) {
	f.noted = true
	for _, c := range l.held() {
		if headings.IsInstruction(c.Text) {
			f.use(c, Heading, "")
			continue
		}
		f.use(c, LeftOut, "")
		f.remark(c, "NOTE_LEFT_OUT")
	}
}

// besideLabel is the label that a cell is the second value of: the label reaches down from a row above.
func besideLabel(l line, c *grid.Cell) headings.Label {
	beside := l.table.At(l.at, c.Column-1)
	if isBlank(beside) || beside.Row == l.at {
		return headings.NoLabel
	}
	return headings.LabelOf(beside.Text)
}

// head reads labels and the values beside them: the next cell that holds something, unless that is a label itself.
func (f *former) head(l line) {
	held := l.held()
	if len(held) == 1 && f.captionLine(held[0]) {
		return
	}
	for i := 0; i < len(held); i++ {
		c := held[i]
		label, inside := labelled(c)
		f.transferred = f.transferred || label == headings.UpperDepartment && strings.Contains(c.Text, "中央")
		if pieces := piecesOf(c.Text); len(pieces) > 1 {
			for _, p := range pieces {
				f.piece(p, c)
			}
			continue
		}
		switch {
		case label == headings.NoLabel && currencyLine(c.Text) != "":
			f.currencyCell(c)
		case label == headings.NoLabel && len(held) > 1 && yearLine(c.Text) > 0:
			f.headYear(c, strings.Trim(headings.Narrow(headings.Squeeze(c.Text)), "()"))
		case label == headings.NoLabel && i == 0 && besideLabel(l, c) != headings.NoLabel:
			f.headValue(besideLabel(l, c), c, f.text(c))
		case label == headings.NoLabel:
			f.unknownLabel(held, i)
		case inside != "":
			f.goalOfYear(label, c, c)
			f.headValue(label, c, inside)
		case i+1 < len(held) && f.isValue(held[i+1]):
			f.use(c, Heading, string(label))
			i++
			f.goalOfYear(label, c, held[i])
			f.headValue(label, held[i], f.text(held[i]))
		default:
			f.use(c, Heading, string(label))
			if fieldOf(label) != "" {
				f.at(fieldOf(label), blankBeside(l, c))
			}
			if label == headings.GoalOutcome {
				f.at("/goals/0/outcome", blankBeside(l, c))
			}
		}
	}
}

// fieldOf is the field of the form that a label of the project names; "" for other labels.
func fieldOf(label headings.Label) string {
	switch label {
	case headings.ProjectCode, headings.ProjectName, headings.UnitName, headings.WholeUnit:
		return "/" + strings.TrimSuffix(string(label), " (whole)")
	case headings.DepartmentName, headings.UpperDepartment:
		return "/project/department"
	case headings.BudgetUnit:
		return "/project/implementing_unit"
	case headings.Year:
		return "/year"
	case headings.Purpose:
		return "/funds/purpose"
	case headings.DeclaredScore:
		return "/declared/score"
	case headings.DeclaredGrade:
		return "/declared/grade"
	}
	return ""
}

// isValue reports whether a cell beside a label is its value rather than another label.
func (f *former) isValue(c *grid.Cell) bool {
	label, _ := labelled(c)
	return label == headings.NoLabel
}

// unknownLabel leaves out a cell that no label is known for; where it looks like a label, the nearest known one is
// named.
func (f *former) unknownLabel(held []*grid.Cell, i int) {
	c := held[i]
	if _, used := f.roles[c]; used {
		return
	}
	f.use(c, LeftOut, "")
	if i%2 == 0 && i+1 < len(held) {
		f.unknownHeading(c, "CELL_UNKNOWN", headings.NearestLabel)
		return
	}
	f.remark(c, "CELL_UNKNOWN")
}

// captionLine reads a line of one cell: title, year or unit of money inside of the table.
func (f *former) captionLine(c *grid.Cell) bool {
	text := headings.Clean(c.Text)
	switch {
	case isYearGap(text):
		f.use(c, Heading, string(headings.Year))
		if f.form.Year == 0 {
			f.form.SetOrigin("/year", c.Place)
		}
	case yearLine(text) > 0:
		f.form.Year = yearLine(text)
		f.value(c, "/year")
	case currencyLine(text) != "":
		f.currencyCell(c)
	case (isTitle(text) || f.isFirst(c) && yearIn(text) > 0 && strings.Contains(text, "绩效")) && f.form.Project.Title == "":
		f.form.Project.Title = text
		f.value(c, "/project/title")
		f.yearOfTitle(text, c.Place)
	default:
		return false
	}
	return true
}

// isFirst reports whether a cell is all that the first line of a form has.
func (f *former) isFirst(c *grid.Cell) bool {
	return len(f.lines) == 1 && len(f.lines[0].held()) == 1 && f.lines[0].held()[0] == c &&
		utf8.RuneCountInString(c.Text) <= maxTitle
}

// maxTitle is how many characters a title has at most.
const maxTitle = 60

func (f *former) currencyCell(c *grid.Cell) {
	f.form.CurrencyUnit = currencyLine(c.Text)
	f.value(c, "/currency_unit")
}

// headValue takes a value of the head.
func (f *former) headValue(label headings.Label, c *grid.Cell, text string) {
	p := &f.form.Project
	switch label {
	case headings.ProjectName:
		text = f.withoutProjectCode(c, text)
	case headings.FilledBy, headings.BudgetUnit, headings.UnitName, headings.DepartmentName, headings.WholeUnit:
		text = withoutSeal(text)
	}
	if fields := map[headings.Label]*string{
		headings.ProjectCode: &p.Code, headings.ProjectName: &p.Name, headings.UnitName: &p.ImplementingUnit,
	}; fields[label] != nil {
		f.headText(fields[label], c, text, fieldOf(label))
		return
	}
	switch label {
	case headings.WholeUnit:
		if p.Department != "" && p.ImplementingUnit == "" && p.Name != "" { // beside the department: 主管部门 | … | 单位名称 | …
			f.headText(&p.ImplementingUnit, c, text, "/project/implementing_unit")
			return
		}
		f.department(c, text)
	case headings.DepartmentName:
		f.department(c, text)
	case headings.Purpose:
		f.headText(&f.form.Funds.Purpose, c, text, "/funds/purpose")
		f.purposeMoney(c)
	case headings.Goal, headings.GoalText:
		f.goals(c, text)
	case headings.GoalOutcome:
		f.outcomes(c, text, 0)
	case headings.Year:
		f.headYear(c, text)
	case headings.Period:
		f.period(c, text)
	case headings.Currency:
		f.headCurrency(c, text)
	case headings.FilledBy, headings.BudgetUnit, headings.UpperDepartment, headings.ParentProject:
		f.later(label, c, text)
	case headings.DeclaredScore:
		f.declaredScore(c, text)
	case headings.DeclaredGrade:
		f.declaredGrade(c, text)
	case headings.ReviewTotal, headings.ReviewTotalNote:
		f.reviewTotal(label, c, text)
	case headings.Funds:
		if !f.moneySentence(c) {
			f.notKept(c, string(label))
		}
	default:
		f.notKept(c, string(label))
	}
}

// withoutProjectCode takes the code in front of the name of a project.
func (f *former) withoutProjectCode(c *grid.Cell, text string) string {
	p := &f.form.Project
	m := codeBeforeProject.FindStringSubmatch(headings.Narrow(text))
	if m == nil || p.Code != "" && p.Code != m[1]+m[2] {
		return text
	}
	if p.Code == "" {
		p.Code = m[1] + m[2]
		f.at("/project/code", c)
	}
	name := []rune(text)
	return string(name[len(name)-utf8.RuneCountInString(m[3]):]) // as printed
}

// seal asks for the seal of a unit, before or behind its name.
var seal = regexp.MustCompile(`^[(（](?:盖章|公章|签章|盖公章)[)）]\s*|\s*[(（](?:盖章|公章|签章|盖公章)[)）]$`)

func withoutSeal(text string) string {
	if rest := seal.ReplaceAllString(text, ""); rest != "" {
		return rest
	}
	return text
}

func (f *former) department(c *grid.Cell, text string) {
	name, code := departmentAndCode(text)
	f.headText(&f.form.Project.Department, c, name, "/project/department")
	if code != "" {
		f.form.Project.DepartmentCode = code
		f.at("/project/department_code", c)
	}
}

// headText takes a text that the form has once. A second one that differs is left out.
func (f *former) headText(to *string, c *grid.Cell, text, pointer string) {
	if strings.HasPrefix(pointer, "/project/") {
		text = unwrappedName(text)
	}
	if *to != "" && headings.Squeeze(*to) != headings.Squeeze(text) {
		f.leaveOut(c)
		return
	}
	*to = text
	f.value(c, pointer)
}

func (f *former) headYear(c *grid.Cell, text string) {
	year, note, wrong := cell.ReadYear(text)
	if wrong != nil {
		f.leaveOut(c)
		return
	}
	f.form.Year = year
	f.value(c, "/year")
	f.form.NoteField("/year", note)
}

// headCurrency takes the unit of money. 单位 may also be beside the name of one.
func (f *former) headCurrency(c *grid.Cell, text string) {
	if unit := currencyNamed(text); unit != "" {
		f.form.CurrencyUnit = unit
		f.value(c, "/currency_unit")
		return
	}
	f.headText(&f.form.Project.ImplementingUnit, c, text, "/project/implementing_unit")
}

func (f *former) reviewTotal(label headings.Label, c *grid.Cell, text string) {
	if f.form.Reviewed == nil {
		f.form.Reviewed = new(indicator.Review)
	}
	if label == headings.ReviewTotal {
		f.form.Reviewed.Score = f.figureIn(c, text, "/reviewed/score", cell.ReadScore)
		return
	}
	f.headText(&f.form.Reviewed.Remark, c, text, "/reviewed/remark")
}

var digits = regexp.MustCompile(`\d+`)

// periodText is a period that is all of a text: 2022.01-2022.12.
var periodText = regexp.MustCompile(`^从?(` + dayText + `)[-—–~至到]+(` + dayText + `)[止底]?$`)

const dayText = `\d{4}(?:[./年]\d{1,2}(?:[./月]\d{1,2}日?|月)?|年)`

var periodEnds = regexp.MustCompile(`\d{4}\s*[年.\-/](?:\s*\d{1,2}\s*(?:月|[.\-/]\s*\d{1,2}\s*日?|)(?:\s*\d{1,2}\s*日)?)?`)

// period reads 2023年1月至2025年12月.
func (f *former) period(c *grid.Cell, text string) {
	ends := periodEnds.FindAllString(headings.Narrow(text), -1)
	if m := periodText.FindStringSubmatch(headings.Narrow(headings.Squeeze(text))); m != nil {
		ends = m[1:]
	}
	if len(ends) != 2 {
		f.leaveOut(c)
		return
	}
	start, first := dayOf(ends[0], false)
	end, last := dayOf(ends[1], true)
	if !first || !last {
		f.leaveOut(c)
		return
	}
	f.form.Project.Start, f.form.Project.End = start, end
	f.value(c, "/project/end")
	f.value(c, "/project/start")
}

// dayOf reads a day, or the first or the last one of a month or a year: 2022.01.
func dayOf(text string, last bool) (calendar.Date, bool) {
	var n [3]int
	parts := digits.FindAllString(text, -1)
	for i, part := range parts[:min(len(parts), 3)] {
		n[i], _ = strconv.Atoi(part) // of up to four digits
	}
	if last && n[1] == 0 {
		n[1] = 12
	}
	if last && n[2] == 0 && n[1] <= 12 {
		return calendar.MonthEnd(n[0], n[1]), true
	}
	return calendar.ParseDate(calendar.Day(n[0], max(n[1], 1), max(n[2], 1)).String())
}

// codeBeforeProject is the code of a project in front of its name: 51170023T000008123456-河道保洁, [110105]河道保洁.
var codeBeforeProject = regexp.MustCompile(`^(?:[(\[]([0-9A-Z]{5,40})[)\]]|([0-9]{5,}[0-9A-Z]{5,30})[-—_])\s*(.*\D.*)$`)

var codeBefore = regexp.MustCompile(`^(?:[(\[](\d{3,})[)\]]|(\d{3,})-)\s*(.*\D.*)$`)

// departmentAndCode splits 青山县交通运输局301005 and 青山县交通运输局[301005], and [301005]青山县交通运输局,
// （301005）青山县交通运输局 and 301005-青山县交通运输局.
func departmentAndCode(text string) (name, code string) {
	if m := codeBefore.FindStringSubmatch(headings.Narrow(text)); m != nil {
		return strings.TrimSpace(m[3]), m[1] + m[2]
	}
	s := strings.TrimRight(text, ")）]】")
	name = strings.TrimRight(s, "0123456789")
	if code = s[len(name):]; code == "" || len(code) < 3 {
		return text, ""
	}
	return strings.TrimSpace(strings.TrimRight(name, "/-—(（[【 ")), code
}

// isSchedule reports whether a line has the dates of the spending schedule, and the next one its figures.
func (f *former) isSchedule(lines []line, at int) bool {
	if at+1 >= len(lines) || len(lines[at].held()) < 2 {
		return false
	}
	return headings.LabelOf(lines[at].held()[0].Text) == headings.Schedule
}

// schedule reads the dates of the spending schedule and the planned progress below them.
func (f *former) schedule(dates, values line) {
	if first := dates.held()[0]; headings.LabelOf(first.Text) == headings.Schedule {
		f.use(first, Heading, string(headings.Schedule))
	}
	for _, d := range dates.held()[1:] {
		by, _, late := cell.ReadDay(headings.Squeeze(d.Text), f.form.Year)
		if late != nil {
			f.leaveOut(d)
		} else {
			f.use(d, Heading, string(headings.Schedule))
		}
		v := values.table.At(values.at, d.Column)
		if isBlank(v) {
			continue
		}
		text := headings.Squeeze(v.Text)
		share, note, wrong := cell.ReadShare(text)
		if late != nil || wrong != nil || !share.IsSet() {
			f.use(v, LeftOut, "")
			f.remark(v, "SCHEDULE_UNREAD", headings.Squeeze(d.Text))
			continue
		}
		pointer := "/schedule/" + strconv.Itoa(len(f.form.Schedule)) + "/cumulative"
		f.form.NoteField(pointer, note)
		f.value(v, pointer)
		f.form.Schedule = append(f.form.Schedule, indicator.Milestone{By: by, Cumulative: share})
	}
}

package document

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// recogniser turns a grid into a form. The place of every value is noted; what isn't recognised is a remark.
type recogniser struct {
	form    *indicator.Form
	remarks fault.List
	level1  string
	level2  string

	header []column // of the indicator block, by column; nil above it

	money      []string // of the money block: initial, adjusted, spent, from its first column on; nil outside
	moneyFrom  int      // that column
	moneyWidth int      // columns of the row of headings

	goalText, goalOutcome int // columns of the goals; 0 outside
}

// recognise reads a table. The form is nil if there is no indicator block.
func recognise(g grid, h heading, year int) (*indicator.Form, fault.List) {
	r := &recogniser{form: new(indicator.Form)}
	r.setHeading(h, year)
	for _, p := range g.between {
		r.paragraph(p)
	}
	for i := 0; i < len(g.rows); i++ {
		row := g.rows[i]
		if labelAt(row) == labelSchedule && i+1 < len(g.rows) {
			r.schedule(row, g.rows[i+1])
			i++
			continue
		}
		r.row(row)
	}
	if r.header == nil {
		return nil, nil
	}
	if len(g.rows) > 0 && len(g.rows[0]) > 0 {
		r.form.SetOrigin("", g.rows[0][0].place)
	}
	return r.form, r.remarks
}

func labelAt(row []gridCell) label {
	if len(row) == 0 {
		return labelNone
	}
	return labelOf(row[0].text)
}

func (r *recogniser) row(row []gridCell) {
	switch {
	case isIndicatorHeader(row):
		r.indicatorHeader(row)
	case r.header != nil:
		r.indicator(row)
	case isMoneyHeader(row):
		r.moneyHeader(row)
	case r.money != nil && r.isMoneyRow(row):
		r.moneyRow(row)
	case r.goalText > 0 && labelAt(row) == labelNone && squeeze(row[0].text) == "":
		r.goalRow(row)
	case slices.ContainsFunc(row, isGoalCaption):
		r.goalHeader(row)
	default:
		r.goalText, r.goalOutcome = 0, 0
		r.head(row)
	}
}

func isMoneyHeader(row []gridCell) bool {
	found := 0
	for _, c := range row {
		if moneyColumns[bare(c.text)] != "" {
			found++
		}
	}
	return found >= 2
}

// isMoneyRow reports whether one of the first two cells that hold something names a row of the money block.
func (r *recogniser) isMoneyRow(row []gridCell) bool {
	held := filled(row)
	return slices.ContainsFunc(held[:min(2, len(held))], func(c gridCell) bool { return moneyRow(c.text) != "" })
}

// head reads labels and the values beside them: the next cell that holds something, unless that is a label itself.
func (r *recogniser) head(row []gridCell) {
	held := filled(row)
	for i := 0; i < len(held); i++ {
		l := labelOf(held[i].text)
		switch {
		case l == labelNone:
			r.unknown(held[i])
		case i+1 < len(held) && labelOf(held[i+1].text) == labelNone:
			i++
			r.headValue(l, held[i])
		}
	}
}

func isGoalCaption(c gridCell) bool {
	l := labelOf(c.text)
	return l == labelGoalText || l == labelOutcome
}

// goalHeader notes the columns of the goals and of their outcome.
func (r *recogniser) goalHeader(row []gridCell) {
	for i, c := range row {
		switch labelOf(c.text) {
		case labelGoalText:
			r.goalText = i
		case labelOutcome:
			r.goalOutcome = i
		case labelNone:
			if squeeze(c.text) != "" {
				r.unknown(c)
			}
		}
	}
}

// goalRow reads goals and their outcomes side by side. Outcomes belong to the goals one by one if there are as many
// of them, and otherwise all belong to the first.
func (r *recogniser) goalRow(row []gridCell) {
	first := len(r.form.Goals)
	var outcomes []gridCell
	for i, c := range row {
		switch {
		case i == r.goalText:
			r.goals(c)
		case i == r.goalOutcome && i > 0:
			outcomes = c.paragraphs()
		case squeeze(c.text) != "":
			r.unknown(c)
		}
	}
	if len(outcomes) > 0 && len(r.form.Goals) == first {
		r.form.Goals = append(r.form.Goals, indicator.Goal{})
	}
	each := len(outcomes) == len(r.form.Goals)-first
	for i, o := range outcomes {
		at, text := first, o.text
		if each {
			at, text = first+i, withoutNumber(o.text)
		}
		g := &r.form.Goals[at]
		if g.Outcome == "" {
			r.form.SetOrigin("/goals/"+strconv.Itoa(at)+"/outcome", o.place)
		}
		g.Outcome = joined(g.Outcome, text)
	}
}

func (r *recogniser) headValue(l label, c gridCell) {
	p, text := &r.form.Project, clean(c.text)
	set := func(to *string, pointer string) {
		*to = text
		r.form.SetOrigin(pointer, c.place)
	}
	switch l {
	case labelCode:
		set(&p.Code, "/project/code")
	case labelProject:
		set(&p.Name, "/project/name")
	case labelDepartment:
		text, p.DepartmentCode = departmentAndCode(text)
		set(&p.Department, "/project/department")
		r.form.SetOrigin("/project/department_code", c.place)
	case labelUnit:
		set(&p.ImplementingUnit, "/project/implementing_unit")
	case labelPurpose:
		set(&r.form.Funds.Purpose, "/funds/purpose")
		r.purposeMoney(c)
	case labelGoal:
		r.goals(c)
	case labelYear:
		if year, note, wrong := cell.ReadYear(text); wrong == nil {
			r.setYear(year, c)
			r.form.NoteField("/year", note)
		} else {
			r.unknown(c)
		}
	default:
		r.unknown(c)
	}
}

// goals reads the paragraphs of the goal, each without its number.
func (r *recogniser) goals(c gridCell) {
	for _, p := range c.paragraphs() {
		text := withoutNumber(p.text)
		if text == "" {
			continue
		}
		r.form.SetOrigin("/goals/"+strconv.Itoa(len(r.form.Goals))+"/text", p.place)
		r.form.Goals = append(r.form.Goals, indicator.Goal{Text: text})
	}
}

// departmentAndCode splits 青山县交通运输局301005 and 青山县交通运输局[301005].
func departmentAndCode(text string) (name, code string) {
	s := strings.TrimRight(text, ")）]】")
	name = strings.TrimRight(s, "0123456789")
	if code = s[len(name):]; code == "" {
		return text, ""
	}
	return strings.TrimSpace(strings.TrimRight(name, "/-—(（[【 ")), code
}

// withoutNumber cuts "1.", "2、" and the like from the front of a paragraph; "1.5万人" keeps its number.
func withoutNumber(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits > 2 {
		return s
	}
	r, size := utf8.DecodeRuneInString(s[digits:])
	rest := s[digits+size:]
	if (r == '.' || r == '．' || r == '、') && (rest == "" || rest[0] < '0' || rest[0] > '9') {
		return strings.TrimSpace(rest)
	}
	return s
}

// schedule reads the dates of the spending schedule and the planned progress below them.
func (r *recogniser) schedule(dates, values []gridCell) {
	for i := 1; i < len(dates) && i < len(values); i++ {
		text := squeeze(values[i].text)
		if text == "" {
			continue
		}
		by, _, late := cell.ReadDay(squeeze(dates[i].text), r.form.Year)
		amount, note, wrong := cell.ReadShare(text)
		if late != nil || wrong != nil || !amount.IsSet() {
			r.remark(values[i], "SCHEDULE_UNREAD", squeeze(dates[i].text))
			continue
		}
		r.form.NoteField("/schedule/"+strconv.Itoa(len(r.form.Schedule))+"/cumulative", note)
		r.form.SetOrigin("/schedule/"+strconv.Itoa(len(r.form.Schedule))+"/cumulative", values[i].place)
		r.form.Schedule = append(r.form.Schedule, indicator.Milestone{By: by, Cumulative: amount})
	}
}

// remark notes something about a cell. Its text, shortened, is the last argument of the message.
func (r *recogniser) remark(c gridCell, code lang.Code, args ...any) {
	text := clean(c.text)
	r.remarks = append(r.remarks, fault.New(c.place, text, lang.Of(code, append(args, short(text))...)))
}

// unknown notes a cell that has no place in a form.
func (r *recogniser) unknown(c gridCell) { r.remark(c, "CELL_UNKNOWN") }

// paragraph notes a paragraph that has no place in a form or a department.
func (r *recogniser) paragraph(c gridCell) { r.remark(c, "TEXT_UNKNOWN") }

// short is the start of a text, for a message.
func short(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if utf8.RuneCountInString(s) <= 24 {
		return s
	}
	return string([]rune(s)[:24]) + "…"
}

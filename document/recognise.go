package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// recogniser turns a grid into a form. Every value notes where it stood; what isn't recognised is a remark.
type recogniser struct {
	form    *indicator.Form
	remarks fault.List
	header  []column // of the indicator block, by column; nil above it
	money   []string // of the money block, by column; nil outside
	level1  string
	level2  string
}

// recognise reads a table. It is no form, and nil, when it has no indicator block.
func recognise(g grid, year int) (*indicator.Form, fault.List) {
	r := &recogniser{form: &indicator.Form{Year: year}}
	for i := range g.before {
		if title := clean(g.before[i].text); title != "" {
			r.form.Project.Title = title
			r.form.SetOrigin("/project/title", g.before[i].place)
		}
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

func labelAt(row []cell) label {
	if len(row) == 0 {
		return labelNone
	}
	return labelOf(row[0].text)
}

func (r *recogniser) row(row []cell) {
	switch {
	case isIndicatorHeader(row):
		r.header, r.money = make([]column, len(row)), nil
		for i, c := range row {
			r.header[i] = columnOf(c.text)
		}
	case r.header != nil:
		r.indicator(row)
	case isMoneyHeader(row):
		r.money = make([]string, len(row))
		for i, c := range row {
			r.money[i] = moneyColumns[bare(c.text)]
		}
	case r.money != nil && moneyRow(firstText(row)) != "":
		r.moneyRow(row)
	default:
		r.head(row)
	}
}

func firstText(row []cell) string {
	for _, c := range row {
		if squeeze(c.text) != "" {
			return c.text
		}
	}
	return ""
}

func isMoneyHeader(row []cell) bool {
	found := 0
	for _, c := range row {
		if moneyColumns[bare(c.text)] != "" {
			found++
		}
	}
	return found >= 2
}

// head reads labels and the values beside them.
func (r *recogniser) head(row []cell) {
	known := false
	for i := 0; i+1 < len(row); i++ {
		l, value := labelOf(row[i].text), row[i+1]
		if l == labelNone {
			continue
		}
		known = true
		r.headValue(l, value)
		i++
	}
	if text := clean(firstText(row)); !known && text != "" && len(row) > 0 {
		r.remarks = append(r.remarks, fault.New(row[0].place, text, lang.Of("ROW_UNKNOWN", short(text))))
	}
}

func (r *recogniser) headValue(l label, c cell) {
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
		name := strings.TrimRight(text, "0123456789")
		p.DepartmentCode = text[len(name):]
		text = strings.TrimSpace(strings.TrimRight(name, "/-—("))
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
		if year, err := strconv.Atoi(strings.TrimSuffix(text, "年")); err == nil {
			r.form.Year = year
			r.form.SetOrigin("/year", c.place)
		}
	}
}

// goals reads the paragraphs of the goal, each without its number.
func (r *recogniser) goals(c cell) {
	for line := range strings.SplitSeq(c.text, "\n") {
		text := withoutNumber(clean(line))
		if text == "" {
			continue
		}
		r.form.SetOrigin("/goals/"+strconv.Itoa(len(r.form.Goals))+"/text", c.place)
		r.form.Goals = append(r.form.Goals, indicator.Goal{Text: text})
	}
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
func (r *recogniser) schedule(dates, values []cell) {
	for i := 1; i < len(dates) && i < len(values); i++ {
		text := squeeze(values[i].text)
		if text == "" {
			continue
		}
		by := indicator.ParseTarget(squeeze(dates[i].text))
		amount, err := indicator.ParseAmount(strings.TrimSuffix(strings.TrimSuffix(text, "%"), "％"))
		if by.Kind() != indicator.Day || err != nil {
			r.remarks = append(r.remarks, fault.New(values[i].place, text, lang.Of("SCHEDULE_UNREAD", squeeze(dates[i].text), text)))
			continue
		}
		r.form.SetOrigin("/schedule/"+strconv.Itoa(len(r.form.Schedule))+"/cumulative", values[i].place)
		r.form.Schedule = append(r.form.Schedule, indicator.Milestone{By: by.High().Date.In(r.form.Year), Cumulative: amount})
	}
}

// short is the start of a text, for a message.
func short(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if utf8.RuneCountInString(s) <= 24 {
		return s
	}
	return string([]rune(s)[:24]) + "…"
}

package indicator

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// The numbers of the shapes.
const (
	formNumber = iota
	projectNumber
	fundsNumber
	moneyNumber
	milestoneNumber
	goalNumber
	rowNumber
	cumulativeNumber
	judgedNumber
	eventNumber
	declaredNumber
	moneyPartNumber
	ratesNumber
	levelNumber
	interimNumber
	rowInterimNumber
	reviewNumber
	fundsReviewNumber
	rowReviewNumber

	shapes // how many there are
)

// formShape and those below describe a form: one line per field, which the readers of YAML and JSON and the writer go
// by.
var formShape = shapeOf(formNumber, //nolint:gochecknoglobals // a table
	yearField("year", func(f *Form) *int { return &f.Year }),
	choice("kind", &kinds, func(f *Form) *Kind { return &f.Kind }),
	choice("scope", &scopes, func(f *Form) *Scope { return &f.Scope }),
	object("project", projectShape, func(f *Form) *Project { return &f.Project }).kept(),
	currencyField("currency_unit", func(f *Form) *string { return &f.CurrencyUnit }),
	object("funds", fundsShape, func(f *Form) *Funds { return &f.Funds }),
	list("schedule", milestoneShape, func(f *Form) *[]Milestone { return &f.Schedule }),
	list("goals", goalShape, func(f *Form) *[]Goal { return &f.Goals }),
	list("levels", levelShape, func(f *Form) *[]LevelSum { return &f.Levels }),
	list("indicators", rowShape, func(f *Form) *[]Indicator { return &f.Indicators }).kept(),
	list("events", eventShape, func(f *Form) *[]Event { return &f.Events }),
	object("declared", declaredShape, func(f *Form) *Declaration { return &f.Declared }),
	optional("interim", interimShape, func(f *Form) **Interim { return &f.Interim }),
	optional("reviewed", reviewShape, func(f *Form) **Review { return &f.Reviewed }),
)

var projectShape = shapeOf(projectNumber, //nolint:gochecknoglobals // a table
	text("name", func(p *Project) *string { return &p.Name }).kept(),
	text("code", func(p *Project) *string { return &p.Code }),
	text("title", func(p *Project) *string { return &p.Title }),
	text("department", func(p *Project) *string { return &p.Department }),
	text("department_code", func(p *Project) *string { return &p.DepartmentCode }),
	text("implementing_unit", func(p *Project) *string { return &p.ImplementingUnit }),
	dayField("start", func(p *Project) *calendar.Date { return &p.Start }, true),
	dayField("end", func(p *Project) *calendar.Date { return &p.End }, true),
)

var fundsShape = shapeOf(fundsNumber, //nolint:gochecknoglobals // a table
	object("initial", moneyShape, func(f *Funds) *Money { return &f.Initial }),
	object("adjusted", moneyShape, func(f *Funds) *Money { return &f.Adjusted }),
	object("spent", moneyShape, func(f *Funds) *Money { return &f.Spent }),
	object("rates", ratesShape, func(f *Funds) *Rates { return &f.Rates }),
	amount("points", points, func(f *Funds) *exact.Amount { return &f.Points }),
	amount("declared", score, func(f *Funds) *exact.Amount { return &f.Declared }),
	object("previous", moneyShape, func(f *Funds) *Money { return &f.Previous }),
	text("purpose", func(f *Funds) *string { return &f.Purpose }),
	text("reason", func(f *Funds) *string { return &f.Reason }),
	text("adjustment", func(f *Funds) *string { return &f.Adjustment }),
	optional("reviewed", fundsReviewShape, func(f *Funds) **FundsReview { return &f.Reviewed }),
)

var moneyShape = shapeOf(moneyNumber, //nolint:gochecknoglobals // a table
	amount("total", money, func(m *Money) *exact.Amount { return &m.Total }),
	amount("fiscal", money, func(m *Money) *exact.Amount { return &m.Fiscal }),
	amount("carryover", money, func(m *Money) *exact.Amount { return &m.Carryover }),
	amount("other", money, func(m *Money) *exact.Amount { return &m.Other }),
	list("more", moneyPartShape, func(m *Money) *[]MoneyPart { return &m.More }),
)

var moneyPartShape = shapeOf(moneyPartNumber, //nolint:gochecknoglobals // a table
	text("name", func(p *MoneyPart) *string { return &p.Name }).needed(),
	amount("amount", money, func(p *MoneyPart) *exact.Amount { return &p.Amount }),
	choice("within", &parts, func(p *MoneyPart) *Part { return &p.Within }),
)

var ratesShape = shapeOf(ratesNumber, //nolint:gochecknoglobals // a table
	text("total", func(r *Rates) *string { return &r.Total }),
	text("fiscal", func(r *Rates) *string { return &r.Fiscal }),
	text("carryover", func(r *Rates) *string { return &r.Carryover }),
	text("other", func(r *Rates) *string { return &r.Other }),
)

var milestoneShape = shapeOf(milestoneNumber, //nolint:gochecknoglobals // a table
	dayField("by", func(m *Milestone) *calendar.Date { return &m.By }, false).needed(),
	amount("cumulative", share, func(m *Milestone) *exact.Amount { return &m.Cumulative }),
	amount("spent", share, func(m *Milestone) *exact.Amount { return &m.Spent }),
)

var goalShape = shapeOf(goalNumber, //nolint:gochecknoglobals // a table
	text("text", func(g *Goal) *string { return &g.Text }).kept(),
	text("outcome", func(g *Goal) *string { return &g.Outcome }),
	amount("ratio", share, func(g *Goal) *exact.Amount { return &g.Ratio }),
)

var levelShape = shapeOf(levelNumber, //nolint:gochecknoglobals // a table
	text("name", func(l *LevelSum) *string { return &l.Name }).needed(),
	amount("points", points, func(l *LevelSum) *exact.Amount { return &l.Points }),
	amount("declared", score, func(l *LevelSum) *exact.Amount { return &l.Declared }),
)

var rowShape = shapeOf(rowNumber, //nolint:gochecknoglobals // a table
	text("level1", func(i *Indicator) *string { return &i.Level1 }).kept(),
	text("level2", func(i *Indicator) *string { return &i.Level2 }),
	text("name", func(i *Indicator) *string { return &i.Name }).kept(),
	text("description", func(i *Indicator) *string { return &i.Description }),
	target("target", func(i *Indicator) *cell.Threshold { return &i.Target }).kept(),
	text("direction", func(i *Indicator) *string { return &i.Direction }),
	text("nature", func(i *Indicator) *string { return &i.Nature }),
	text("basis", func(i *Indicator) *string { return &i.Basis }),
	amount("points", points, func(i *Indicator) *exact.Amount { return &i.Points }),
	actual("actual", func(i *Indicator) *cell.Actual { return &i.Actual }),
	text("reason", func(i *Indicator) *string { return &i.Reason }),
	amount("declared", score, func(i *Indicator) *exact.Amount { return &i.Declared }),
	text("evidence", func(i *Indicator) *string { return &i.Evidence }),
	previousActual("previous", func(i *Indicator) **cell.Actual { return &i.Previous }),
	previousTarget("initial_target", func(i *Indicator) **cell.Threshold { return &i.InitialTarget }),
	optional("cumulative", cumulativeShape, func(i *Indicator) **Cumulative { return &i.Cumulative }),
	object("judged", judgedShape, func(i *Indicator) *Judgement { return &i.Judged }),
	optional("interim", rowInterimShape, func(i *Indicator) **RowInterim { return &i.Interim }),
	optional("reviewed", rowReviewShape, func(i *Indicator) **RowReview { return &i.Reviewed }),
)

var cumulativeShape = shapeOf(cumulativeNumber, //nolint:gochecknoglobals // a table
	target("target", func(c *Cumulative) *cell.Threshold { return &c.Target }).kept(),
	actual("actual", func(c *Cumulative) *cell.Actual { return &c.Actual }).kept(),
)

var judgedShape = shapeOf(judgedNumber, //nolint:gochecknoglobals // a table
	text("level", func(j *Judgement) *string { return &j.Level }),
	flag("excused", func(j *Judgement) *bool { return &j.Excused }),
	flag("target_low", func(j *Judgement) *bool { return &j.TargetLow }),
)

var eventShape = shapeOf(eventNumber, //nolint:gochecknoglobals // a table
	text("name", func(e *Event) *string { return &e.Name }).needed(),
	amount("points", score, func(e *Event) *exact.Amount { return &e.Points }),
	text("reason", func(e *Event) *string { return &e.Reason }),
)

var declaredShape = shapeOf(declaredNumber, //nolint:gochecknoglobals // a table
	amount("points", score, func(d *Declaration) *exact.Amount { return &d.Points }),
	amount("score", score, func(d *Declaration) *exact.Amount { return &d.Score }),
	text("grade", func(d *Declaration) *string { return &d.Grade }),
)

var interimShape = shapeOf(interimNumber, //nolint:gochecknoglobals // a table
	dayField("until", func(i *Interim) *calendar.Date { return &i.Until }, true),
	object("spent", moneyShape, func(i *Interim) *Money { return &i.Spent }),
	object("expected", moneyShape, func(i *Interim) *Money { return &i.Expected }),
	text("reason", func(i *Interim) *string { return &i.Reason }),
)

var rowInterimShape = shapeOf(rowInterimNumber, //nolint:gochecknoglobals // a table
	actual("actual", func(i *RowInterim) *cell.Actual { return &i.Actual }),
	actual("expected", func(i *RowInterim) *cell.Actual { return &i.Expected }),
	choice("likelihood", &likelihoods, func(i *RowInterim) *Likelihood { return &i.Likelihood }),
	text("cause", func(i *RowInterim) *string { return &i.Cause }),
	text("note", func(i *RowInterim) *string { return &i.Note }),
	text("light", func(i *RowInterim) *string { return &i.Light }),
)

var reviewShape = shapeOf(reviewNumber, //nolint:gochecknoglobals // a table
	amount("score", score, func(r *Review) *exact.Amount { return &r.Score }),
	text("grade", func(r *Review) *string { return &r.Grade }),
	text("remark", func(r *Review) *string { return &r.Remark }),
)

var fundsReviewShape = shapeOf(fundsReviewNumber, //nolint:gochecknoglobals // a table
	amount("score", score, func(r *FundsReview) *exact.Amount { return &r.Score }),
	text("remark", func(r *FundsReview) *string { return &r.Remark }),
)

var rowReviewShape = shapeOf(rowReviewNumber, //nolint:gochecknoglobals // a table
	actual("actual", func(r *RowReview) *cell.Actual { return &r.Actual }),
	amount("score", score, func(r *RowReview) *exact.Amount { return &r.Score }),
	text("remark", func(r *RowReview) *string { return &r.Remark }),
)

// yearField is a field for the year of a form.
func yearField[T any](key string, of func(*T) *int) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) { *of(to) = r.year(n) },
		scan: func(s *formScan, to *T) {
			year, note, wrong := cell.ReadYear(s.Text())
			if *of(to) = year; wrong != nil || !note.IsZero() {
				s.Fail()
			}
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			return strconv.AppendInt(dst, int64(*of(from)), 10), *of(from) != 0
		},
	}}
}

// dayField is a field for a day, or for a blank where that may be.
func dayField[T any](key string, of func(*T) *calendar.Date, blank bool) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) { *of(to) = r.day(n, blank) },
		scan: func(s *formScan, to *T) {
			text := s.Text()
			if text == "" && blank {
				return
			}
			var ok bool
			if *of(to), ok = calendar.ParseDate(text); !ok {
				s.Fail()
			}
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			return jsontext.AppendString(dst, of(from).String()), !of(from).IsZero()
		},
	}}
}

// currencyField is a field for the unit of the amounts, by the name that it has in forms.
func currencyField[T any](key string, of func(*T) *string) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			text := r.text(n)
			if name, _, known := cell.MoneyUnit(text); known && text != "" && name != text {
				r.form.NoteField(n.Place().Pointer, lang.Of("FIELD_READ", text, name))
				text = name
			}
			*of(to) = text
		},
		scan: func(s *formScan, to *T) {
			text := s.trimmed()
			if name, _, known := cell.MoneyUnit(text); known && text != "" && name != text { // it has another name
				s.Fail()
			}
			*of(to) = text
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			return jsontext.AppendString(dst, *of(from)), *of(from) != ""
		},
	}}
}

package review

import (
	"cmp"
	"encoding/binary"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// departmentLights are how far the projects of a department are within the year, and their money together.
type departmentLights struct {
	counts     [Blue + 1]int // of the projects, by their light
	worst      Light
	spent, due exact.Fraction // in 万元, of those that print both; due by the day until which each counts
	withMoney  int
	file       string // of the last project: what is said of all of them comes there
	line       int
	name       string // of the department, as the first project prints it
}

// lights prepares how far the form is within its year.
func (p *preparer) lights(o *Outlook) {
	after := p.record(lightSection, "")
	full, spent := p.form.Funds.Adjusted.Total, exact.Amount{}
	if !full.IsSet() {
		full = p.form.Funds.Initial.Total
	}
	if interim := p.form.Interim; interim != nil {
		spent = interim.Spent.Total
	}
	after.count(int(o.Form))
	after.count(int(o.Until.Month))
	after.amount(inTenThousands(full, p.form.CurrencyUnit))
	after.amount(inTenThousands(spent, p.form.CurrencyUnit))
	file, line := p.form.Origins().Line("")
	after.text(file)
	after.count(line)
	after.text(p.form.Project.Department)
}

// take adds what preparer.lights wrote of a form.
func (d *departmentLights) take(u unpacker) {
	light, month := Light(u.count()), u.count() //nolint:gosec // a light that was written
	full, spent := u.amount(), u.amount()
	d.file, d.line = u.text(), u.count()
	d.name = cmp.Or(d.name, u.text())
	d.counts[light]++
	if light != NoLight && (d.worst == NoLight || light < d.worst) {
		d.worst = light
	}
	if month == 0 || !spent.IsSet() || full.Fraction().Sign() <= 0 {
		return
	}
	passed, _ := exact.Ratio(int64(month), 12)
	d.spent, d.due = d.spent.Add(spent.Fraction()), d.due.Add(full.Fraction().Mul(passed))
	d.withMoney++
}

// departmentLight tells the light of the department, which is that of its worst project, and of the money of its
// projects together.
func (g *group) departmentLight() {
	d, forms := &g.lights, 0
	for _, n := range d.counts {
		forms += n
	}
	key := unpacker(g.key)
	folded := key.key()
	name := d.name
	if forms == 0 || name == "" || g.checker.stage != Monitoring {
		return
	}
	number := g.items
	g.items++
	g.fail(g.joint(number, &Joint{
		File: d.file, Line: d.line, Project: name, Department: name, Record: true,
		Subject: "department/" + folded + "/" + strconv.Itoa(int(binary.BigEndian.Uint16(key))),
	}))
	tell := func(at string, of lang.Message, light Light, why lang.Message) {
		if t := g.tell(number, fault.Place{}, "", at, "DEPARTMENT_LIGHT", of, light.word(), why); t != nil {
			t.Light = light
			t.now()
		}
	}
	tell("", lang.Of("LIGHT_PROJECTS", forms), d.worst, lang.Of("LIGHT_WORST", d.counts[Red], d.counts[Yellow],
		d.counts[Green], d.counts[Blue], d.counts[NoLight]))
	money, why := NoLight, lang.Of("LIGHT_NOTHING")
	if share, ok := d.spent.Quo(d.due); ok {
		m := &monitoring{sheet: &g.sheet}
		money = m.cut(share, false)
		why = lang.Of("LIGHT_PROJECTS_MONEY", inWan(d.spent), inWan(d.due), m.shareOfDue(share), d.withMoney)
	}
	tell("/funds", lang.Of("LIGHT_PROJECTS_FUNDS"), money, why)
}

// inWan is a sum of 万元 with the digits that people read.
func inWan(v exact.Fraction) exact.Amount { return exact.ShortestAmount(v.Round(2, exact.HalfUp)) }

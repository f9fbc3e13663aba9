package review

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// leastName is how many characters a name has that is looked for in the texts of other forms: shorter ones are words.
const leastName = 6

// prepared is a record for Across: what stands before and behind the number of the form.
type prepared struct{ before, after packer }

// Prepare does what Across.Add has to do with the report alone, so that several goroutines can share it.
func (r *Report) Prepare() {
	if r.prepared != nil {
		return
	}
	f := r.Form
	p := preparer{form: f, least: r.Set.Checks.Copied.Text}
	p.head()
	p.texts()
	r.prepared = p.all
}

// preparer prepares a form.
type preparer struct {
	form  *indicator.Form
	least int // characters of a text that may be copied
	all   []prepared
}

func (p *preparer) add(section byte, key string, after packer) {
	before := groupKey(p.form.Project.Department, p.form.Year, section)
	if key != "" {
		before.key(key)
	}
	p.all = append(p.all, prepared{before, after})
}

// head prepares who the form is about, what it sums up to, and its rows.
func (p *preparer) head() {
	f := p.form
	name := folded(f.Project.Name)
	var after packer
	after.text(f.Project.Name)
	funds := &f.Funds
	full := &funds.Adjusted
	if !full.Total.IsSet() {
		full = &funds.Initial
	}
	for _, a := range []exact.Amount{funds.Initial.Total, full.Total, funds.Spent.Total} {
		after.amount(inTenThousands(a, f.CurrencyUnit))
	}
	after.amount(f.Declared.Score)
	after.text(f.Declared.Grade)
	rows := rowHashes(f)
	after.count(len(rows))
	for _, h := range rows {
		after.number(h)
	}
	p.add(formSection, "", after)

	whose := func(pointer string) packer {
		var after packer
		after.text(f.Project.Name)
		after.text(f.Origins().Near("").String())
		after.place(f.Origins().Near(pointer))
		return after
	}
	// A plan and its outcome may lie side by side.
	if code := folded(f.Project.Code); code != "" {
		p.add(codeSection, code+"\x01"+string(f.Kind), whose("/project/code"))
	}
	if name != "" {
		p.add(nameSection, name+"\x01"+string(f.Kind), whose("/project/name"))
	}
}

// texts prepares the texts of the form.
func (p *preparer) texts() {
	f := p.form
	var own packer
	own.text("")
	for _, name := range []string{
		f.Project.Name, f.Project.Title, f.Project.Department, f.Project.ImplementingUnit,
	} {
		own.text(folded(name))
	}
	some, names := false, rowNames(f)
	visit := func(at, text string, reason bool) {
		if len(text) < leastName {
			return
		}
		plain := folded(text)
		length := utf8.RuneCountInString(plain)
		if length >= leastName {
			if !some {
				p.add(textSection, "", own)
				some = true
			}
			var after packer
			after.text(at)
			after.text(rowOf(names, at))
			after.text(plain)
			after.place(f.Origins().Near(at))
			p.add(textSection, "", after)
		}
		if reason && length >= p.least {
			sum := sha256.Sum256([]byte(bareText(text)))
			var after packer
			after.text(at)
			after.text(rowOf(names, at))
			after.text(f.Project.Name)
			after.text(beginning(text))
			after.place(f.Origins().Near(at))
			p.add(copySection, hexOf(sum[:16]), after)
		}
	}
	visit("/project/title", f.Project.Title, false)
	visit("/funds/purpose", f.Funds.Purpose, false)
	visit("/funds/reason", f.Funds.Reason, true)
	visit("/funds/adjustment", f.Funds.Adjustment, false)
	for i := range f.Goals {
		at := "/goals/" + strconv.Itoa(i)
		visit(at+"/text", f.Goals[i].Text, false)
		visit(at+"/outcome", f.Goals[i].Outcome, true)
	}
	for i := range f.Indicators {
		row := &f.Indicators[i]
		at := "/indicators/" + strconv.Itoa(i)
		visit(at+"/name", row.Name, false)
		visit(at+"/description", row.Description, false)
		visit(at+"/reason", row.Reason, true)
	}
}

// beginning is the beginning of a text, for a reader who knows it.
func beginning(text string) string {
	const most = 24
	text = strings.TrimSpace(text)
	for i := range text {
		if utf8.RuneCountInString(text[:i]) == most {
			return text[:i] + "…"
		}
	}
	return text
}

// inTenThousands is an amount of a form in 万元.
func inTenThousands(a exact.Amount, unit string) exact.Amount {
	_, power, known := cell.MoneyUnit(unit)
	if !a.IsSet() || !known || power == 4 {
		return a
	}
	return exact.ShortestAmount(a.Fraction().Mul(exact.Scaled(1, 8-power)).Mul(exact.Int(10_000)))
}

// rowHashes are the rows of a form, each by its name, target and actual, in order. Rows that are the same differ by how
// often they have been there.
func rowHashes(f *indicator.Form) []uint64 {
	all := make([]uint64, 0, len(f.Indicators))
	for i := range f.Indicators {
		row := &f.Indicators[i]
		if row.Name == "" {
			continue
		}
		var p packer
		p.key(folded(row.Name))
		p.key(folded(row.Target.Text()))
		p.key(folded(row.Actual.Text()))
		sum := sha256.Sum256(p)
		h := binary.BigEndian.Uint64(sum[:])
		for slices.Contains(all, h) {
			h++
		}
		all = append(all, h)
	}
	slices.Sort(all)
	return all
}

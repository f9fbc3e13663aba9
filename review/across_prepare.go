package review

import (
	"hash/maphash"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
)

// Prepared is what Across takes of a form: a few kilobytes that outlive the report and its form. The zero value is
// space for one.
type Prepared struct {
	set        *rules.Set
	department string
	group      packer   // its key, and a section
	records    numbered // of the form among those of its group
	years      numbered // of its project among those of all years
	year       packedYear
	item       packer // what the form is called
	unmade     bool   // a check of the rule set's own couldn't be made

	row    packer   // of a hash, for its space
	hashes []uint64 // of rows, likewise
}

// numbered are records that the number of the form stands in, one behind the other.
type numbered struct {
	bytes packer
	ends  []int // of what stands before the number, and of what stands behind it
}

func (n *numbered) reset() { n.bytes, n.ends = n.bytes[:0], n.ends[:0] }

// end ends what stands before the number of the record that is written, or behind it.
func (n *numbered) end() { n.ends = append(n.ends, len(n.bytes)) }

// all are what stands before and behind the number of the form in each record.
func (n *numbered) all(yield func(before, after packer) bool) {
	start := 0
	for i := 0; i+1 < len(n.ends); i += 2 {
		middle, end := n.ends[i], n.ends[i+1]
		if !yield(n.bytes[start:middle], n.bytes[middle:end]) {
			return
		}
		start = end
	}
}

// Prepare puts what Across.AddPrepared takes of the report into p, whose space it uses again. It is most of the work of
// Across.Add, and any number of goroutines may do it.
func (r *Report) Prepare(p *Prepared) {
	f := r.Form
	p.set, p.department = r.Set, f.Project.Department
	p.unmade = slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.unmade != "" })
	p.records.reset()
	p.years.reset()
	p.year = packedYear{bytes: p.year.bytes[:0]}
	p.group = appendGroupKey(p.group[:0], f.Project.Department, f.Year, 0)
	to := preparer{form: f, least: r.Set.Checks.Copied.Text, to: p, names: r.names, group: p.group}
	to.line = f.Origins().OneLine()
	to.head()
	if r.Outlook != nil {
		to.lights(r.Outlook)
	}
	to.texts()
	to.copies()
	to.end()
	if r.years {
		to.years()
	}
	r.subject = Subject(f)
	p.item = appendItem(p.item[:0], r.Joint())
}

// preparer prepares a form.
type preparer struct {
	form   *indicator.Form
	least  int      // characters of a text that may be copied
	group  packer   // the key of the department and the year, and a section
	names  []string // of the rows
	line   bool     // the form is one line, which is the place of all
	named  bool     // the record of texts is begun
	all    *packer  // it
	copied []copiedText
	to     *Prepared
}

// record begins a record; what is written to the returned packer stands behind the number of the form.
func (p *preparer) record(section byte, key string) *packer {
	p.end()
	all := &p.to.records.bytes
	p.group[len(p.group)-1] = section
	*all = append(*all, p.group...)
	if key != "" {
		all.key(key)
	}
	p.to.records.end()
	return all
}

// end ends the record that was begun last.
func (p *preparer) end() {
	if len(p.to.records.ends)%2 == 1 {
		p.to.records.end()
	}
}

// place writes where a field of what is at a pointer stands.
func (p *preparer) place(to *packer, at, field string) {
	if p.line {
		to.place(fault.Place{})
		return
	}
	to.place(p.form.Origins().Near(at + field))
}

// head prepares who the form is about, what it sums up to, and its rows.
func (p *preparer) head() {
	f := p.form
	name := folded(f.Project.Name)
	after := p.record(formSection, "")
	after.text(f.Project.Name)
	funds := &f.Funds
	full := &funds.Adjusted
	if !full.Total.IsSet() {
		full = &funds.Initial
	}
	for _, a := range [...]exact.Amount{funds.Initial.Total, full.Total, funds.Spent.Total} {
		after.amount(inTenThousands(a, f.CurrencyUnit))
	}
	after.amount(f.Declared.Score)
	after.text(f.Declared.Grade)
	_, power, known := cell.MoneyUnit(f.CurrencyUnit)
	after.flag(known && power == 0)
	rows := p.rowHashes()
	after.count(len(rows))
	for _, h := range rows {
		after.number(h)
	}
	whose := func(section byte, key, pointer string) {
		after := p.record(section, key+"\x01"+string(f.Kind)) // a plan and its outcome may lie side by side
		after.text(f.Project.Name)
		after.text(f.Origins().Near("").String())
		p.place(after, pointer, "")
	}
	if code := folded(f.Project.Code); code != "" {
		whose(codeSection, code, "/project/code")
	}
	if name != "" {
		whose(nameSection, name, "/project/name")
	}
}

// texts prepares the texts of the form.
func (p *preparer) texts() {
	f := p.form
	p.text("/project/title", "", "", f.Project.Title, false)
	p.text("/funds/purpose", "", "", f.Funds.Purpose, false)
	p.text("/funds/reason", "", "", f.Funds.Reason, true)
	p.text("/funds/adjustment", "", "", f.Funds.Adjustment, false)
	for i := range f.Goals {
		at := "/goals/" + strconv.Itoa(i)
		p.text(at, "/text", "", f.Goals[i].Text, false)
		p.text(at, "/outcome", "", f.Goals[i].Outcome, true)
	}
	for i := range f.Indicators {
		row, name := &f.Indicators[i], p.names[i]
		at := rowAt(i)
		p.text(at, "/name", name, row.Name, false)
		p.text(at, "/description", name, row.Description, false)
		p.text(at, "/reason", name, row.Reason, true)
	}
}

// text prepares one text: a field of what is at a pointer, of the row with a name.
func (p *preparer) text(at, field, name, text string, reason bool) {
	if len(text) < leastName {
		return
	}
	plain := folded(text)
	length := utf8.RuneCountInString(plain)
	if length >= leastName {
		p.searched(at, field, name, plain)
	}
	if reason && length >= p.least {
		p.copied = append(p.copied, copiedText{at + field, name, text})
	}
}

// searched prepares a text in which other names are looked for. All of a form are one record, which begins with what
// they may name without meaning others.
func (p *preparer) searched(at, field, name, plain string) {
	if !p.named {
		p.named = true
		p.all = p.record(textSection, "")
		of := &p.form.Project
		for _, own := range [...]string{of.Name, of.Title, of.Department, of.ImplementingUnit} {
			p.all.text(folded(own))
		}
	}
	p.all.joined(at, field)
	p.all.text(name)
	p.all.text(plain)
	p.place(p.all, at, field)
}

// copiedText is a text that may have been copied, of the row with a name.
type copiedText struct{ at, name, text string }

// copies prepares texts that may have been copied.
func (p *preparer) copies() {
	for _, c := range p.copied {
		bare := bareText(c.text)
		p.to.row = p.to.row[:0]
		p.to.row.number(maphash.String(rowSeed, bare))
		p.to.row.number(maphash.String(textSeed, bare))
		after := p.record(copySection, hexOf(p.to.row))
		after.text(c.at)
		after.text(c.name)
		after.text(p.form.Project.Name)
		after.text(beginning(c.text))
		p.place(after, c.at, "")
	}
}

// beginning is the beginning of a text, for a reader who knows it.
func beginning(text string) string {
	const most = 24
	text = strings.TrimSpace(text)
	n := 0
	for i := range text {
		if n == most {
			return text[:i] + "…"
		}
		n++
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

// rowSeed is of the hashes of rows, which are only compared within a call.
var rowSeed = maphash.MakeSeed() //nolint:gochecknoglobals // of all of them

// textSeed is of a second hash of texts.
var textSeed = maphash.MakeSeed() //nolint:gochecknoglobals // likewise

// rowHashes are the rows of a form, each by its name, target and actual, in order. Rows that are the same differ by how
// often they have been there.
func (p *preparer) rowHashes() []uint64 {
	all, twice := p.to.hashes[:0], false
	for i := range p.form.Indicators {
		row := &p.form.Indicators[i]
		if row.Name == "" {
			continue
		}
		p.to.row = p.to.row[:0]
		for _, text := range [...]string{row.Name, row.Target.Text(), row.Actual.Text()} {
			p.to.row.key(folded(text))
		}
		all = append(all, maphash.Bytes(rowSeed, p.to.row))
	}
	slices.Sort(all)
	for i := len(all) - 1; i > 0; i-- {
		for same := i - 1; same >= 0 && all[same] == all[i]; same-- {
			all[i]++
			twice = true
		}
	}
	if twice {
		slices.Sort(all)
	}
	p.to.hashes = all
	return all
}

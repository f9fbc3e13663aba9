package review

import (
	"encoding/binary"
	"errors"
	"hash/maphash"

	"github.com/ziping-go/ziping/internal/spill"
)

// years are the forms of a call by their projects, so that each is compared with that of the year before wherever it
// stands among them. Of a form only what is compared is kept, on disk; of its project some 100 bytes are sorted.
type years struct {
	byCode, byName [groupParts]spill.Sorter
	forms          spill.Pile
	record         packer
}

// yearComparer compares forms of some projects, in a goroutine.
type yearComparer struct {
	*Across
	text    []byte
	last    keptForm // that was looked at, and the one before it: what follows a form is often compared with it
	now     keptForm
	matched formSet // forms whose project was found by its code
	packer  packer  // of a finding, for its space
}

// Close removes what is on disk.
func (y *years) Close() error {
	err := y.forms.Close()
	for i := range groupParts {
		err = errors.Join(err, y.byCode[i].Close(), y.byName[i].Close())
	}
	return err
}

// comparesYears reports whether forms are compared with those of the year before among them: they aren't where those
// are given otherwise, or within the year.
func (c *Checker) comparesYears() bool { return c.last == nil && c.stage != Monitoring }

// add keeps a form under its code and under its name.
func (y *years) add(number uint64, set byte, prepared *Prepared) error {
	packed := &prepared.year
	if len(prepared.years.ends) == 0 || len(packed.bytes) == 0 {
		return nil
	}
	at, err := y.forms.Put(packed.bytes)
	if err != nil {
		return err
	}
	for before := range prepared.years.all {
		p := y.record[:0]
		p = append(p, before...)
		p.number(number)
		p = append(p, set)
		p.flag(packed.figures)
		p.number(uint64(at)) //nolint:gosec // a place in a file
		p.count(len(packed.bytes))
		y.record = p
		if err := y.part(before).Add(p); err != nil {
			return err
		}
	}
	return nil
}

// part is where a form is sorted that begins as underYears wrote it: all years of a project in one.
func (y *years) part(record packer) *spill.Sorter {
	const year = 4
	u := unpacker(record)
	u.key()
	parts := &y.byName
	if u.byte() == 0 {
		parts = &y.byCode
	}
	return &parts[maphash.Bytes(rowSeed, record[:len(record)-year])%groupParts]
}

// underYears prepares what a form is found by in other years: its code and its name.
func (p *preparer) underYears() {
	f, to := p.form, &p.to.years
	if f.Year <= 0 {
		return
	}
	for kind, what := range [...]string{f.Project.Code, f.Project.Name} {
		key := folded(what)
		if key == "" {
			continue
		}
		to.bytes.key(folded(f.Project.Department))
		to.bytes = append(to.bytes, byte(kind))
		to.bytes.key(key)
		to.bytes = binary.BigEndian.AppendUint32(to.bytes, uint32(f.Year)) //nolint:gosec // a year above 0
		to.end()
		to.end()
	}
}

// ofYear is a form under its project.
type ofYear struct {
	project project
	year    int
	number  uint64
	set     byte
	figures bool
	at      int64
	size    int
}

// project is what a form is found by in other years.
type project struct {
	department, key string
	byCode          bool
}

func ofYearIn(record []byte) (o ofYear) {
	u := unpacker(record)
	o.project.department = u.key()
	o.project.byCode = u.byte() == 0
	o.project.key = u.key()
	o.year = int(binary.BigEndian.Uint32(u))
	u = u[4:]
	o.number, o.set, o.figures = u.number(), u.byte(), u.byte() > 0
	o.at, o.size = int64(u.number()), u.count() //nolint:gosec // as add wrote it
	return o
}

// compare compares each form of a part with that of the year before, unless that was found already, and keeps the
// findings. Of several forms of that year the first with figures counts.
func (y *yearComparer) compare(part *spill.Sorter, found func(number uint64) bool) error {
	var before, first ofYear // of the year before, and of the year that is looked at
	for record, err := range part.Sorted() {
		if err != nil {
			return err
		}
		now := ofYearIn(record)
		switch {
		case now.project != first.project:
			before, first = ofYear{}, now
		case now.year != first.year:
			before, first = first, now
		case !first.figures:
			first = now
		}
		if !before.figures || before.year != now.year-1 || found(now.number) {
			continue
		}
		if now.project.byCode {
			y.matched.add(now.number)
		}
		if err := y.compareForms(&before, &now); err != nil {
			return err
		}
	}
	return nil
}

// compareForms compares a form with that of the year before.
func (y *yearComparer) compareForms(before, now *ofYear) error {
	if y.now.is(before) {
		y.last, y.now = y.now, y.last
	}
	if err := errors.Join(y.last.read(y, before), y.now.read(y, now)); err != nil {
		return err
	}
	form := &y.now.form
	s := newSheet(y.checker, y.sets[now.set], form, &y.last.form)
	defer y.checker.done(s)
	for i := range s.rows {
		if r := &s.rows[i]; r.Previous == nil { // what the table says itself was compared with the form
			s.lastYear(r)
		}
	}
	for _, check := range lastYearLooks {
		check(s)
	}
	if len(s.found) == 0 {
		return nil
	}
	names := appendRowNames(nil, form)
	for i := range s.found {
		f := &s.found[i]
		f.Place, f.row = form.Origins().Near(f.At), rowOf(names, f.At)
		if err := y.keep(&y.packer, now.number, f); err != nil {
			return err
		}
	}
	return nil
}

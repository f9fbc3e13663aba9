package review

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"slices"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/internal/spill"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// group is a department in a year whose forms are compared.
type group struct {
	*Across
	sheet // to find by the settings of the group's first form

	key     []byte
	section byte
	offices *names
	records []*departmentRecord
	sums    sums
	lights  departmentLights
	copies  copies
	known   sameProject // the first of the projects with the code or name that is looked at
	twice   formSet
	same    sameText
	pile    pile // the rows of the forms, then the places of a text
	names   names
	many    manyNames
	record  packer
	packer  packer   // of a finding
	own     [][]byte // names that the form whose texts are looked at has itself
	err     error
}

// compare makes all comparisons, and keeps the findings.
func (a *Across) compare() error {
	offices, err := a.offices.names()
	if err != nil {
		return err
	}
	years, work := [groupParts]yearComparer{}, []func() error(nil)
	none := func(uint64) bool { return false }
	for i := range a.kept {
		years[i].Across = a
		work = append(work, func() error { return a.compareGroups(&a.kept[i], offices) },
			func() error { return years[i].compare(&a.years.byCode[i], none) })
	}
	if err := sideBySide(work); err != nil {
		return err
	}
	work = work[:0]
	var matched [groupParts]formSet
	byCode := func(number uint64) bool {
		return slices.ContainsFunc(matched[:], func(s formSet) bool { return s.has(number) })
	}
	for i := range years {
		matched[i] = years[i].matched
		work = append(work, func() error { return years[i].compare(&a.years.byName[i], byCode) })
	}
	return sideBySide(work)
}

// sideBySide does some work in as many goroutines as there are processors.
func sideBySide(work []func() error) (err error) {
	done := inorder.Each(context.Background(), slices.Values(work), runtime.GOMAXPROCS(0), 0,
		func() func(func() error) error { return func(one func() error) error { return one() } })
	for one := range done {
		err = errors.Join(err, one)
	}
	return err
}

// compareGroups compares the forms of each group of a part.
func (a *Across) compareGroups(part *spill.Sorter, offices *names) (err error) {
	g := &group{Across: a, offices: offices}
	defer func() { err = errors.Join(err, g.pile.Close(), g.many.names.Close(), g.many.texts.Close()) }()
	for record, err := range part.Sorted() {
		if err != nil {
			return err
		}
		k := keptOf(record)
		if !bytes.Equal(g.key, k.group) {
			if err := g.end(); err != nil {
				return err
			}
			g.begin(k.group)
		}
		g.take(k)
	}
	return g.end()
}

// begin goes on to another group, in the space of the one before.
func (g *group) begin(key []byte) {
	g.names.reset()
	g.copies.reset()
	g.pile.Reset()
	g.many.reset()
	*g = group{
		Across: g.Across, offices: g.offices, key: append(g.key[:0], key...), twice: g.twice, pile: g.pile, names: g.names,
		copies: g.copies, many: g.many, record: g.record, packer: g.packer,
	}
	g.use(g.sets[0])
}

// use takes the settings of a rule set.
func (g *group) use(set *rules.Set) {
	g.sheet = sheet{stage: g.checker.stage, set: set, settings: &set.Checks}
}

// take looks at a record. They come by section.
func (g *group) take(k kept) {
	if section := k.section[0]; section != g.section {
		g.pass(section)
	}
	switch g.section {
	case recordSection:
		d := new(indicator.Department)
		g.fail(json.Unmarshal(k.rest, d))
		g.records = append(g.records, newDepartmentRecord(d, k.number))
	case formSection:
		g.form(k)
	case lightSection:
		g.lights.take(k.rest)
	case codeSection:
		g.project(k, "/project/code")
	case nameSection:
		g.project(k, "/project/name")
	case copySection:
		g.copiedText(k)
	case textSection:
		g.texts(k)
	}
}

// pass goes on to another section, and does what the ones before it were read for.
func (g *group) pass(section byte) {
	if g.section <= formSection && section > formSection {
		g.departments()
		g.copies.find(g)
		g.copies.reset()
	}
	if g.section <= lightSection && section > lightSection {
		g.departmentLight()
	}
	if g.section <= nameSection && section > nameSection {
		g.names.ready()
	}
	if g.section == copySection {
		g.sameTexts()
	}
	if g.section == textSection && g.many.kept > 0 {
		g.manyTexts()
	}
	g.section = section
}

// end looks at what is left, if a group was begun.
func (g *group) end() error {
	if g.key == nil {
		return nil
	}
	g.pass(textSection + 1)
	return g.err
}

func (g *group) fail(err error) {
	if g.err == nil {
		g.err = err
	}
}

// tell finds something about the form with a number; the name of the row, if it is about one, keeps its id.
func (g *group) tell(number uint64, place fault.Place, row, at string, code lang.Code, args ...any) *telling {
	g.found = g.found[:0]
	f := g.find(at, code, args...)
	if f == nil {
		return nil
	}
	f.Place, f.row = place, row
	return &telling{g, number, f}
}

// telling is a finding that is still completed.
type telling struct {
	group  *group
	number uint64
	*Finding
}

// fix sets what would be right; t may be nil.
func (t *telling) fix(code lang.Code, args ...any) *telling {
	if t != nil {
		t.Finding = t.fixing(code, args...)
	}
	return t
}

// now keeps the finding; t may be nil.
func (t *telling) now() {
	if t != nil {
		t.group.fail(t.group.keep(&t.group.packer, t.number, t.Finding))
	}
}

package review

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// group is a department in a year whose forms are compared.
type group struct {
	*Across
	sheet // to find by the settings of the group's first form

	key     []byte
	section byte
	records []*departmentRecord
	sums    sums
	lights  departmentLights
	copies  copies
	known   sameProject // the first of the projects with the code or name that is looked at
	twice   map[uint64]bool
	same    sameText
	names   names
	own     [][]byte // names that the form whose texts are looked at has itself
	err     error
}

// compare makes all comparisons, and keeps the findings.
func (a *Across) compare() error {
	a.offices = names{}
	for _, key := range slices.Sorted(maps.Keys(a.departments)) {
		a.offices.put(name{key, a.departments[key], true})
	}
	var g *group
	for record, err := range a.kept.Sorted() {
		if err != nil {
			return err
		}
		k := keptOf(record)
		if g == nil || !bytes.Equal(g.key, k.group) {
			if err := g.end(); err != nil {
				return err
			}
			g = a.begin(k.group)
		}
		g.take(k)
	}
	return g.end()
}

func (a *Across) begin(key []byte) *group {
	g := &group{Across: a, key: bytes.Clone(key), twice: map[uint64]bool{}}
	g.use(a.sets[0])
	return g
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
		g.copies = copies{}
	}
	if g.section <= lightSection && section > lightSection {
		g.departmentLight()
	}
	if g.section == copySection {
		g.sameTexts()
	}
	g.section = section
}

// end looks at what is left; g may be nil.
func (g *group) end() error {
	if g == nil {
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
		t.group.fail(t.group.keep(t.number, t.Finding))
	}
}

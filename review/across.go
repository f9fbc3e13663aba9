package review

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash/maphash"
	"slices"
	"sync"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/spill"
	"github.com/ziping-go/ziping/rules"
)

// Across compares the forms of one call with each other and with the records of their departments. Forms belong
// together that have department and year in common. Unless the Checker knows last year's forms, each is compared with
// that of the year before among them, too, by the code of its project, else by its name.
//
// What it needs of a form, a few kilobytes, goes to temporary files. Memory holds a part of it at a time, however many
// forms there are and in however few departments; beside that a bit for each form, and the names of all departments. It
// is for one goroutine; Report.Prepare does most of the work in others.
type Across struct {
	checker *Checker
	sets    []*rules.Set
	kept    [groupParts]spill.Sorter // what is compared, by department, year and section
	years   years                    // forms by their project and year
	offices offices
	record  packer // the last that was added, for its space
	items   uint64 // forms and records so far
	unmade  unmadeChecks
	space   Prepared // of Add

	together int // how many forms of a department are in memory at a time
	most     int // how many names of its projects are

	keeping sync.Mutex
	results spill.Sorter // forms and findings by their number
}

// groupParts is how many parts the groups are in, which are compared side by side.
const groupParts = 4

// partMemory is how many bytes of a part wait in memory to be sorted.
const partMemory = 1 << 20

// Across begins a comparison. The caller closes it.
func (c *Checker) Across() *Across {
	a := &Across{checker: c, sets: c.scorer.Sets(), unmade: unmadeChecks{}, together: mostTogether, most: mostNames}
	for i := range a.kept {
		a.kept[i].Memory, a.years.byCode[i].Memory, a.years.byName[i].Memory = partMemory, partMemory, partMemory
	}
	return a
}

// Close removes what is on disk.
func (a *Across) Close() error {
	err := errors.Join(a.years.Close(), a.offices.Close(), a.results.Close())
	for i := range a.kept {
		err = errors.Join(err, a.kept[i].Close())
	}
	return err
}

// The sections of what is kept of a department in a year, in the order in which they are read.
const (
	recordSection byte = iota // records of the department
	formSection               // what each form says
	lightSection              // how far each form is within its year
	codeSection               // projects by code
	nameSection               // projects by name
	copySection               // longer texts, by their hash
	textSection               // all texts of a form
)

// Add takes the report of a form. The forms of a call are numbered in the order in which they are added. That a check
// of the rule set's own couldn't be made stays in the reports of its first ten forms; Finish counts the others.
func (a *Across) Add(r *Report) error {
	r.Prepare(&a.space)
	return a.AddPrepared(&a.space, r)
}

// AddPrepared is Add of a form whose report another goroutine has prepared. The report may be nil where Prepared says
// that it isn't needed.
func (a *Across) AddPrepared(p *Prepared, r *Report) error {
	if p.unmade {
		a.unmade.few(r)
	}
	number := a.items
	a.items++
	if err := a.offices.add(p.department, number); err != nil {
		return err
	}
	set := byte(max(slices.IndexFunc(a.sets, p.set.Same), 0))
	record, part := a.record, a.part(p.group)
	for before, after := range p.records.all {
		record = append(record[:0], before...)
		record.number(number)
		record = append(append(record, set), after...)
		if err := part.Add(record); err != nil {
			return err
		}
	}
	a.record = record
	if err := a.years.add(number, set, p); err != nil {
		return err
	}
	return a.item(number, p.item)
}

// NeedsReport reports whether Across.AddPrepared takes findings out of the report: see Across.Add.
func (p *Prepared) NeedsReport() bool { return p.unmade }

// Department takes the record of a department, which is numbered among the forms, and where it was read.
func (a *Across) Department(d *indicator.Department, file string, line int) error {
	number := a.items
	a.items++
	text, err := json.Marshal(d)
	if err != nil {
		return err
	}
	record := groupKey(d.Name, d.Year, recordSection)
	part := a.part(record)
	record.number(number)
	if err := part.Add(append(append(record, 0), text...)); err != nil {
		return err
	}
	if err := a.offices.add(d.Name, number); err != nil {
		return err
	}
	return a.joint(number, &Joint{
		File: file, Line: line, Project: d.Name, Department: d.Name, Subject: recordSubject(d), Record: true,
	})
}

// part is where the records of a group are kept; the last byte of its key is a section. Within the year the lights of
// departments are numbered behind the forms, in the order of the groups, which are one part.
func (a *Across) part(key packer) *spill.Sorter {
	if a.checker.stage == Monitoring {
		return &a.kept[0]
	}
	return &a.kept[maphash.Bytes(rowSeed, key[:len(key)-1])%groupParts]
}

// groupKey begins what is kept of a department in a year.
func groupKey(department string, year int, section byte) packer {
	return appendGroupKey(nil, department, year, section)
}

func appendGroupKey(p packer, department string, year int, section byte) packer {
	p.key(folded(department))
	return append(binary.BigEndian.AppendUint16(p, uint16(max(year, 0))), section)
}

// kept is a record of the sections: its group, section and key, the number and the rule set of its form, and the rest.
type kept struct {
	group, section []byte
	key            string // of the sections of codes, names and copies
	number         uint64
	set            byte
	rest           unpacker
}

func keptOf(record []byte) kept {
	u := unpacker(record)
	u.key()
	at := len(record) - len(u) + 2
	k := kept{group: record[:at], section: record[at : at+1]}
	u = unpacker(record[at+1:])
	switch k.section[0] {
	case codeSection, nameSection, copySection:
		k.key = u.key()
	}
	k.number = u.number()
	k.set = u.byte()
	k.rest = u
	return k
}

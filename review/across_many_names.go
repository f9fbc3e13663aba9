package review

import (
	"encoding/binary"

	"github.com/ziping-go/ziping/internal/spill"
)

// mostNames is how many names of projects of a department are in memory at a time.
const mostNames = 1 << 17

// manyNames are names that are too many for memory, and the texts in which they are looked for part by part.
type manyNames struct {
	names pile
	kept  int
	parts []int64 // where the parts of the names begin
	texts pile
}

func (m *manyNames) reset() {
	m.names.Reset()
	m.texts.Reset()
	m.kept, m.parts = 0, m.parts[:0]
}

// named takes the name of a project of the group.
func (g *group) named(plain, shown string) {
	if len(g.names.all) < g.most {
		g.names.add(plain, shown)
		return
	}
	m := &g.many
	g.record = g.record[:0]
	g.record.text(plain)
	g.record.text(shown)
	at, err := m.names.put(0, g.record)
	g.fail(err)
	if m.kept%g.most == 0 {
		m.parts = append(m.parts, at)
	}
	m.kept++
}

// manyTexts looks for each part of the names in all texts, and tells of each text the longest name of all parts; of
// several that are as long, the first in the text.
func (g *group) manyTexts() {
	var hits spill.Sorter
	defer func() { g.fail(hits.Close()) }()
	offices := g.offices
	g.hits(&hits)
	for _, at := range g.many.parts {
		g.offices = new(names) // they were looked for with the first part
		g.names.reset()
		for record, err := range g.many.names.from(at) {
			g.fail(err)
			if err != nil || len(g.names.all) == g.most {
				break
			}
			g.names.add(record.rest.text(), record.rest.text())
		}
		g.names.ready()
		g.hits(&hits)
	}
	g.offices = offices
	last := uint64(0)
	for record, err := range hits.Sorted() {
		if err != nil {
			g.fail(err)
			return
		}
		u := unpacker(record)
		text := u.number()
		if text == last {
			continue
		}
		last = text
		_, _ = u.number(), u.number()
		department, number, shown := u.byte() > 0, u.number(), u.text()
		g.tellForeign(number, u.text(), u.text(), u.place(), shown, department)
	}
}

// hits sorts the longest name in each text behind the number of the text, the longest of all parts first.
func (g *group) hits(to *spill.Sorter) {
	text := uint64(0)
	for record, err := range g.many.texts.from(0) {
		if err != nil {
			g.fail(err)
			return
		}
		for t := range g.eachText(record.rest) {
			text++
			found, ok := g.foreign(t.text)
			if !ok {
				continue
			}
			p := g.record[:0]
			p.number(text)
			p = binary.BigEndian.AppendUint64(p, ^uint64(len(found.among.plain(found.index))))
			p.number(uint64(found.from)) //nolint:gosec // within a text
			p.flag(found.among.department)
			p.number(record.number)
			p.text(found.shown())
			p.text(string(t.row))
			p.text(string(t.at))
			p.place(t.place)
			g.record = p
			g.fail(to.Add(p))
		}
	}
}

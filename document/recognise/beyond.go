package recognise

import (
	"cmp"
	"maps"
	"slices"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// mostOfKind is how many remarks with one code a form keeps while it is read. They come nearly in the order of the
// document, of which the first fault.MaxErrors are listed, so that none of those is missed.
const mostOfKind = 2 * fault.MaxErrors

// beyond counts the remarks with one code that are not listed. A table of many columns that nobody knows has one for
// each cell: to keep them all takes more than to read the table.
type beyond struct {
	count       int
	first, last fault.Place
}

// beyonds are those of a form or a document, by code.
type beyonds map[lang.Code]*beyond

func (b beyonds) add(code lang.Code, count int, first, last fault.Place) {
	of := b[code]
	if of == nil {
		of = &beyond{first: first}
		b[code] = of
	}
	of.count += count
	of.last = last
}

// join adds those of a form that comes after.
func (b beyonds) join(of beyonds) {
	for code, n := range of {
		b.add(code, n.count, n.first, n.last)
	}
}

// remarks say for each code how many there are, and from where to where.
func (b beyonds) remarks() (all fault.List) {
	codes := slices.SortedFunc(maps.Keys(b), func(x, y lang.Code) int {
		return cmp.Or(cmp.Compare(b[y].count, b[x].count), cmp.Compare(x, y))
	})
	for _, code := range codes {
		n := b[code]
		last := n.last
		last.File = ""
		all = append(all, fault.New(n.first, "", lang.Of("REMARKS_MORE", n.count, string(code), last.String())))
	}
	return all
}

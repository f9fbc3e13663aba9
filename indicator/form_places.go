package indicator

import (
	"strconv"
	"strings"
	"sync"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
)

// Origins says where in its document each value of a form stood. It stays what it is when the form changes, or when its
// space is used again.
type Origins struct {
	places *nodePlaces            // of a form that was read from JSON or YAML
	noted  map[string]fault.Place // by JSON pointer

	unprinted bool // noted are places of a file of data, which Printed doesn't give
}

// Origins says where in its document each value of the form stood.
func (f *Form) Origins() Origins { return f.origins }

// At says where a value of the form stood. The pointer is a JSON pointer into the form, such as
// "/indicators/3/target"; a value without a place of its own has that of what holds it.
func (o Origins) At(pointer string) (fault.Place, bool) {
	if o.places != nil {
		place := o.places.at(pointer)
		place.Pointer = pointer
		return place, true
	}
	for p := pointer; ; {
		if place, ok := o.noted[p]; ok {
			place.Pointer = pointer
			return place, true
		}
		cut := strings.LastIndexByte(p, '/')
		if cut < 0 {
			return fault.Place{Pointer: pointer}, false
		}
		p = p[:cut]
	}
}

// Printed is At of a form that was read from a document or a table; false for one from JSON or YAML, where a pointer
// itself says where a value stands, and for one made in Go.
func (o Origins) Printed(pointer string) (fault.Place, bool) {
	if o.places != nil || o.unprinted {
		return fault.Place{}, false
	}
	return o.At(pointer)
}

// Line is the file and the line of At, at less cost; the line is 0 where only the file is known.
func (o Origins) Line(pointer string) (file string, line int) {
	if o.places != nil && o.places.isLine() {
		return o.places.name, o.places.first
	}
	place, _ := o.At(pointer)
	return place.File, place.Line
}

// OneLine reports whether the whole form stands in one line of a file: each of its values then has the place of all.
func (o Origins) OneLine() bool { return o.places != nil && o.places.isLine() }

// Near is At at less cost: the line without the column where the whole form stands in one line.
func (o Origins) Near(pointer string) fault.Place {
	if o.places != nil && o.places.isLine() {
		return fault.Place{File: o.places.name, Line: o.places.first, Pointer: pointer}
	}
	place, _ := o.At(pointer)
	return place
}

// SetOrigin notes where a value stood. It is for readers of documents, before the form is shared.
func (f *Form) SetOrigin(pointer string, place fault.Place) {
	if f.origins.noted == nil {
		f.origins.noted = make(map[string]fault.Place)
	}
	f.origins.noted[pointer] = place
}

// nodePlaces finds the places of a form in the file that it was read from. A form that was read without places is read
// again when somebody asks for the first one.
type nodePlaces struct {
	root *source.Node

	again sync.Once
	name  string
	text  string
	first int
}

// isLine reports whether all of the form is in one line, so that it is known without another reading.
func (p *nodePlaces) isLine() bool { return p.text != "" && !strings.Contains(p.text, "\n") }

// at is the place of a pointer, or of what holds it.
func (p *nodePlaces) at(pointer string) fault.Place {
	p.again.Do(func() {
		if p.root == nil {
			p.root, _ = source.JSON(p.name, []byte(p.text), p.first) // it was read before
		}
	})
	n := p.root
	for _, key := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		var next *source.Node
		if i, err := strconv.Atoi(key); err == nil && n.Kind == source.Sequence {
			if i >= 0 && i < len(n.Items) {
				next = n.Items[i]
			}
		} else {
			next = n.Get(key)
		}
		if next == nil {
			break
		}
		n = next
	}
	return n.Place()
}

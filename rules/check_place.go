package rules

import (
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// node is what is under a key of the set, or under a key of one of its mappings; nil where there is nothing.
func (c *checker) node(path ...string) *source.Node {
	n := c.root
	for _, key := range path {
		n = n.Get(key)
	}
	return n
}

// key is the key of what node finds; nil if it is at another place than the given one.
func (c *checker) key(place fault.Place, path ...string) *source.Node {
	last := len(path) - 1
	n := c.node(path[:last]...)
	if n == nil {
		return nil
	}
	for i := range n.Entries {
		if k := n.Entries[i].Key; k.Text == path[last] && stands(k, place) {
			return k
		}
	}
	return nil
}

// stands reports whether a node is at a place.
func stands(n *source.Node, at fault.Place) bool {
	return bare(n.Place()) == bare(at)
}

// item is the item of a list at a place.
func (c *checker) item(list string, at fault.Place) *source.Node {
	if c.items[list] == nil {
		byPlace := map[fault.Place]*source.Node{}
		if n := c.node(list); n != nil {
			for _, item := range n.Items {
				byPlace[bare(item.Place())] = item
			}
		}
		c.items[list] = byPlace
	}
	return c.items[list][bare(at)]
}

// bare is a place with nothing but line and column.
func bare(p fault.Place) fault.Place {
	p.Pointer = ""
	return p
}

// at notes a finding about a node; where it can't be found again, at a place.
func (c *checker) at(n *source.Node, place fault.Place, code lang.Code, args ...any) *fault.Error {
	var e *fault.Error
	if n != nil {
		e = n.Fault(lang.Of(code, args...))
	} else {
		e = fault.New(place, "", lang.Of(code, args...))
	}
	c.found = append(c.found, e)
	return e
}

// within notes a finding about a part of an expression that is under a key of an item.
func (c *checker) within(n *source.Node, place fault.Place, offset, length int, code lang.Code,
	args ...any,
) *fault.Error {
	if n == nil || n.Kind != source.Scalar {
		return c.at(n, place, code, args...)
	}
	e := n.FaultAt(offset, length, lang.Of(code, args...))
	c.found = append(c.found, e)
	return e
}

// fix proposes to replace the text that a finding is about, if that is on one line as written.
func fix(e *fault.Error, text string) { fixPart(e, 0, e.Text, text) }

// fixPart proposes to change a part of the text that a finding is about.
func fixPart(e *fault.Error, skip int, old, text string) {
	line := []rune(e.Line)
	at := e.Place.Column - 1
	if old == "" || at < 0 || at > len(line) || !strings.HasPrefix(string(line[at:]), e.Text[:skip]+old) {
		return
	}
	place := e.Place
	place.Column += len([]rune(e.Text[:skip]))
	e.Fix = fault.Fix{Place: place, Old: old, New: text}
}

// fixWithin proposes to change a text other than the one that a finding is about.
func fixWithin(e, other *fault.Error, text string) {
	fix(other, text)
	e.Fix = other.Fix
}

// fixNode proposes to write another text for a scalar.
func fixNode(e *fault.Error, n *source.Node, text string) {
	if n != nil && n.Kind == source.Scalar {
		fixWithin(e, n.Fault(lang.Message{}), text)
	}
}

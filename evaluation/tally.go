package evaluation

import "strings"

// tally holds a value for each key, in the order in which the keys came. It holds no more than a limit of them, so that
// no input makes it grow without bound; what comes beyond that is gathered under the zero key.
type tally[K comparable, V any] struct {
	index  map[K]int
	keys   []K
	values []V
	next   int // after the key that was asked for last: forms of one kind ask for the same keys in the same order
}

// at is the value of a key, for changing. own makes a copy of the key that may be kept.
func (t *tally[K, V]) at(key K, limit int, own func(K) K) *V {
	if t.next >= len(t.keys) {
		t.next = 0
	}
	if at := t.next; at < len(t.keys) && t.keys[at] == key {
		t.next++
		return &t.values[at]
	}
	if i, ok := t.index[key]; ok {
		t.next = i + 1
		return &t.values[i]
	}
	if len(t.keys) >= limit {
		var rest K
		if key != rest {
			return t.at(rest, limit+1, own)
		}
	}
	if t.index == nil {
		t.index = make(map[K]int)
	}
	key = own(key)
	t.index[key] = len(t.keys)
	t.keys = append(t.keys, key)
	var zero V
	t.values = append(t.values, zero)
	return &t.values[len(t.values)-1]
}

// kind is an indicator's level 1 and level 2.
type kind struct{ level1, level2 string }

func ownKind(k kind) kind { return kind{strings.Clone(k.level1), strings.Clone(k.level2)} }

// code is the code of a finding with its severity.
type code struct {
	code     string
	severity Severity
}

func same[K any](k K) K { return k }

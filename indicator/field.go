package indicator

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/source"
)

// shape describes an object of a form: its keys in the order of the contract, and the field of T after each. It is
// all that the readers and the writer of forms know of T.
type shape[T any] struct {
	number int // of the shape; see formScan.orders
	keys   source.Keys
	needed uint32 // a bit for each key that must be there
	fields []field[T]
}

// field is a key of an object, and how its value is read and written. Most fields hold a text, a cell or a figure:
// these are told by what they point to, so that reading one costs a single call.
type field[T any] struct {
	key  string
	need bool // the key must be there
	keep bool // the key is written even if its value is empty

	text   func(*T) *string
	cell   func(*T) *cell.Threshold
	amount func(*T) *exact.Amount
	figure figure // how the amount is written by people

	other value[T] // any other value
}

// value is how the value of a key is read from a node of a tree, scanned from JSON, and appended as JSON; the writer
// reports whether there was anything to write.
type value[T any] struct {
	read  func(*formReader, *source.Node, *T)
	scan  func(*formScan, *T)
	write func([]byte, *T) ([]byte, bool)

	reuse func(to, from *T) // of a list: takes its space over
	clone func(*T)          // of a list: gives it space of its own
}

// figure says what the figures of a form count.
type figure uint8

const (
	money figure = iota
	points
	score
	share
)

// shapeOf makes a shape. Its number is one of those beside formScan.orders.
func shapeOf[T any](number int, fields ...field[T]) *shape[T] {
	s := &shape[T]{number: number, fields: fields}
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].key
		if fields[i].need {
			s.needed |= 1 << i
		}
	}
	s.keys = source.KeysOf(names...)
	return s
}

// needed is the field with a key that must be there, and that is always written.
func (f field[T]) needed() field[T] {
	f.need, f.keep = true, true
	return f
}

// kept is the field with a key that is always written.
func (f field[T]) kept() field[T] {
	f.keep = true
	return f
}

// text is a field for a text without the blanks around it.
func text[T any](key string, of func(*T) *string) field[T] { return field[T]{key: key, text: of} }

// target and actual are fields for cells.
func target[T any](key string, of func(*T) *cell.Threshold) field[T] {
	return field[T]{key: key, cell: of}
}

func actual[T any](key string, of func(*T) *cell.Actual) field[T] {
	return field[T]{key: key, cell: func(t *T) *cell.Threshold { return &of(t).Threshold }}
}

// optionalCell is a field for a cell that T points to: few rows have it, so it takes no space in the others. A cell
// without a text is none.
func optionalCell[T, C any](key string, of func(*T) **C, inner func(*C) *cell.Threshold) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			if text := r.text(n); text != "" {
				*of(to) = new(C)
				*inner(*of(to)) = cell.ParseThreshold(text)
			}
		},
		scan: func(s *formScan, to *T) {
			if text := s.trimmed(); text != "" {
				*of(to) = new(C)
				s.cells.Parse(inner(*of(to)), text)
			}
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			text := ""
			if c := *of(from); c != nil {
				text = inner(c).Text()
			}
			return jsontext.AppendString(dst, text), text != ""
		},
	}}
}

// previousActual and previousTarget are fields for what was in a cell before.
func previousActual[T any](key string, of func(*T) **cell.Actual) field[T] {
	return optionalCell(key, of, func(c *cell.Actual) *cell.Threshold { return &c.Threshold })
}

func previousTarget[T any](key string, of func(*T) **cell.Threshold) field[T] {
	return optionalCell(key, of, func(c *cell.Threshold) *cell.Threshold { return c })
}

// amount is a field for a figure.
func amount[T any](key string, kind figure, of func(*T) *exact.Amount) field[T] {
	return field[T]{key: key, amount: of, figure: kind}
}

// flag is a field for true or false.
func flag[T any](key string, of func(*T) *bool) field[T] {
	return field[T]{key: key, other: value[T]{
		read:  func(r *formReader, n *source.Node, to *T) { *of(to) = r.Bool(n) },
		scan:  func(s *formScan, to *T) { *of(to) = s.Bool() },
		write: func(dst []byte, from *T) ([]byte, bool) { return strconv.AppendBool(dst, *of(from)), *of(from) },
	}}
}

// object is a field for an object that is part of T.
func object[T, U any](key string, inner *shape[U], of func(*T) *U) field[T] {
	return field[T]{key: key, other: value[T]{
		read:  func(r *formReader, n *source.Node, to *T) { read(r, n, inner, of(to)) },
		scan:  func(s *formScan, to *T) { scan(s, inner, of(to)) },
		write: func(dst []byte, from *T) ([]byte, bool) { return write(dst, inner, of(from)) },
	}}
}

// optional is a field for an object that T points to, if there is one.
func optional[T, U any](key string, inner *shape[U], of func(*T) **U) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			*of(to) = new(U)
			read(r, n, inner, *of(to))
		},
		scan: func(s *formScan, to *T) {
			*of(to) = new(U)
			scan(s, inner, *of(to))
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			p := *of(from)
			if p == nil {
				return append(dst, "null"...), false
			}
			dst, _ = write(dst, inner, p)
			return dst, true
		},
	}}
}

// list is a field for a list of objects, of at most MaxRows.
func list[T, U any](key string, items *shape[U], of func(*T) *[]U) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			nodes := r.rows(n)
			all := slices.Grow([]U(nil), len(nodes))[:len(nodes)] // nil where there are none
			for i, n := range nodes {
				read(r, n, items, &all[i])
			}
			*of(to) = all
		},
		scan: func(s *formScan, to *T) {
			all := (*of(to))[:0]
			for more := s.Array(); more; more = s.NextItem() {
				n := len(all)
				if n == MaxRows {
					s.Fail() // which the other reader says
					return
				}
				all = slices.Grow(all, 1)[:n+1]
				item := &all[n]
				*item = *new(U)
				scan(s, items, item)
			}
			*of(to) = all
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			all := *of(from)
			dst = append(dst, '[')
			for i := range all {
				if i > 0 {
					dst = append(dst, ',')
				}
				dst, _ = write(dst, items, &all[i])
			}
			return append(dst, ']'), len(all) > 0
		},
		reuse: func(to, from *T) { *of(to) = (*of(from))[:0] },
		clone: func(t *T) { *of(t) = slices.Clone(*of(t)) },
	}}
}

// read reads an object from a node with its places. Every key that the shape doesn't know is a mistake.
func read[T any](r *formReader, n *source.Node, object *shape[T], to *T) {
	keys := r.Fields(n)
	for i := range object.fields {
		f := &object.fields[i]
		n := keys.Get(f.key)
		if f.need {
			n = keys.Need(f.key)
		}
		switch {
		case n == nil:
		case f.text != nil:
			*f.text(to) = r.text(n)
		case f.cell != nil:
			*f.cell(to) = cell.ParseThreshold(r.text(n))
		case f.amount != nil:
			*f.amount(to) = r.amount(n, f.figure)
		default:
			f.other.read(r, n, to)
		}
	}
	keys.Close()
}

// scan reads an object from JSON that is as it should be. What it doesn't take is for read.
func scan[T any](s *formScan, object *shape[T], to *T) {
	m := s.Object(object.keys, &s.orders[object.number])
	for s.Next(&m) {
		switch f := &object.fields[m.Key]; {
		case f.text != nil:
			*f.text(to) = s.trimmed()
		case f.amount != nil:
			s.amount(f.amount(to))
		case f.cell != nil:
			s.cells.Parse(f.cell(to), s.trimmed())
		default:
			f.other.scan(s, to)
		}
	}
	if !m.Has(object.needed) {
		s.Fail()
	}
}

// write appends an object as JSON, and reports whether any key of it was written.
func write[T any](dst []byte, object *shape[T], from *T) ([]byte, bool) {
	dst = append(dst, '{')
	start := len(dst)
	for i := range object.fields {
		f, before := &object.fields[i], len(dst)
		if before > start {
			dst = append(dst, ',')
		}
		dst = append(append(append(dst, '"'), f.key...), `":`...)
		var some bool
		if dst, some = f.write(dst, from); !some && !f.keep {
			dst = dst[:before]
		}
	}
	some := len(dst) > start
	return append(dst, '}'), some
}

// write appends the value as JSON, and reports whether there is any.
func (f *field[T]) write(dst []byte, from *T) ([]byte, bool) {
	switch {
	case f.text != nil:
		s := *f.text(from)
		return jsontext.AppendString(dst, s), s != ""
	case f.cell != nil:
		s := f.cell(from).Text()
		return jsontext.AppendString(dst, s), s != ""
	case f.amount != nil:
		a := *f.amount(from)
		return append(a.Append(append(dst, '"')), '"'), a.IsSet()
	}
	return f.other.write(dst, from)
}

package object

import (
	"bytes"
	"slices"
)

// rebuild finds the objects of a file by looking for them: "1 0 obj" anywhere, the last of a number counts. It is done
// once, when a table is missing or an object isn't where the table says.
func (f *File) rebuild() error {
	if f.rebuilt {
		return ErrNone
	}
	f.rebuilt = true
	key := f.key
	f.key = nil
	f.entries, f.cache, f.packs = map[int]entry{}, map[int]Value{}, map[int]*pack{}
	for pos := 0; ; {
		i := bytes.Index(f.data[pos:], []byte("obj"))
		if i < 0 {
			break
		}
		pos += i + len("obj")
		if number, generation, offset, ok := f.before(pos - len("obj")); ok {
			if _, known := f.entries[number]; known || len(f.entries) < maxObjects {
				f.entries[number] = entry{offset: offset, generation: generation}
			}
		}
	}
	f.findTrailer()
	f.key = key
	if f.key == nil {
		if err := f.decryption(); err != nil {
			return err
		}
	}
	f.cache = map[int]Value{} // what was read without the key
	f.findPacked()
	return nil
}

// before reads the number and generation that stand before an "obj".
func (f *File) before(pos int) (number, generation, offset int, ok bool) {
	generation, pos, ok = f.digitsBefore(pos)
	if !ok {
		return 0, 0, 0, false
	}
	number, pos, ok = f.digitsBefore(pos)
	return number, generation, pos, ok
}

// digitsBefore is the number that ends before a position, with one or more blanks between.
func (f *File) digitsBefore(pos int) (n, start int, ok bool) {
	end := pos
	for end > 0 && pos-end < 16 && classes[f.data[end-1]] == blank {
		end--
	}
	start = end
	for start > 0 && end-start < 10 && f.data[start-1] >= '0' && f.data[start-1] <= '9' {
		start--
	}
	if end == pos || start == end {
		return 0, 0, false
	}
	for _, c := range f.data[start:end] {
		n = 10*n + int(c-'0')
	}
	return n, start, n < 1<<31
}

// findTrailer takes the trailers that are there, the last first, then the dictionaries of cross-reference streams, and
// at last any catalogue.
func (f *File) findTrailer() {
	found := Dict{}
	take := func(d Dict) {
		for _, k := range []Name{"Root", "Encrypt", "ID", "Info"} {
			if v, has := d[k]; has && found[k] == nil {
				found[k] = v
			}
		}
	}
	data := f.data
	for range 50 {
		i := bytes.LastIndex(data, []byte("trailer"))
		if i < 0 {
			break
		}
		l := &Lexer{Data: f.data, Pos: i + len("trailer"), Refs: true}
		if v, _ := l.Next(); v != nil {
			if d, is := v.(Dict); is {
				take(d)
			}
		}
		data = data[:i]
	}
	if len(f.Dict(f.Dict(found["Root"])["Pages"])) == 0 {
		delete(found, "Root")
		for _, number := range f.numbers() {
			d := f.Dict(Ref{Number: number})
			switch d["Type"] {
			case Name("XRef"):
				take(d)
			case Name("Catalog"):
				found["Root"] = Ref{Number: number}
			}
		}
	}
	f.Trailer = found
}

// numbers are those of all objects, in order.
func (f *File) numbers() []int {
	all := make([]int, 0, len(f.entries))
	for n := range f.entries {
		all = append(all, n)
	}
	slices.Sort(all)
	return all
}

// findPacked enters the objects of all object streams, and the catalogue if it is one of them.
func (f *File) findPacked() {
	for _, number := range f.numbers() {
		if f.entries[number].stream != 0 {
			continue
		}
		s, is := f.object(number).(*Stream)
		if !is || s.Dict["Type"] != Name("ObjStm") {
			continue
		}
		p := f.openPack(number)
		f.packs[number] = p
		for n := range p.offsets {
			f.enter(n, entry{stream: number})
			delete(f.cache, n)
		}
	}
	if f.Trailer["Root"] != nil {
		return
	}
	for _, number := range f.numbers() {
		if d := f.Dict(Ref{Number: number}); d["Type"] == Name("Catalog") {
			f.Trailer["Root"] = Ref{Number: number}
		}
	}
}

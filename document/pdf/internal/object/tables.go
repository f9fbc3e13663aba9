package object

import (
	"bytes"
)

// readTables reads the cross-reference tables and streams from the last to the first. What is wrong with them is left
// to rebuild.
func (f *File) readTables() {
	f.entries, f.Trailer = map[int]entry{}, Dict{}
	tail := f.data[max(0, len(f.data)-2048):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return
	}
	l := &Lexer{Data: tail, Pos: i + len("startxref")}
	v, _ := l.Next()
	seen := map[int]bool{}
	for todo := []Value{v}; len(todo) > 0; {
		n, is := todo[0].(float64)
		todo = todo[1:]
		offset := int(min(n, 1<<40))
		if !is || offset <= 0 || offset >= len(f.data) || seen[offset] {
			continue
		}
		seen[offset] = true
		d := f.readTable(offset)
		for k, v := range d {
			if _, known := f.Trailer[k]; !known {
				f.Trailer[k] = v
			}
		}
		todo = append(todo, d["XRefStm"], d["Prev"])
	}
}

// readTable reads the table or stream at an offset and hands back its trailer.
func (f *File) readTable(offset int) Dict {
	l := &Lexer{Data: f.data, Pos: offset}
	if first, _ := l.Next(); first != Keyword("xref") {
		return f.readStream(offset)
	}
	for {
		v, ok := l.Next()
		if !ok {
			return nil
		}
		if v == Keyword("trailer") {
			l.Refs = true
			t, _ := l.Next()
			d, _ := t.(Dict)
			return d
		}
		start, is := v.(float64)
		count, _ := l.Next()
		n, is2 := count.(float64)
		if !is || !is2 || start < 0 || start > 1<<31 || !f.readSection(l, int(start), n) {
			return nil
		}
	}
}

// readSection reads the entries of a run of objects. It is false where one is no entry.
func (f *File) readSection(l *Lexer, start int, count float64) bool {
	for i := 0; float64(i) < count; i++ {
		offset, _ := l.Next()
		generation, _ := l.Next()
		kind, ok := l.Next()
		o, is1 := offset.(float64)
		g, is2 := generation.(float64)
		if !ok || !is1 || !is2 {
			return false
		}
		if kind == Keyword("n") && o > 0 && o < float64(len(f.data)) {
			f.enter(start+i, entry{offset: int(o), generation: int(min(max(g, 0), 1<<16))})
		}
	}
	return true
}

// enter notes where an object is, unless a later table has said so.
func (f *File) enter(number int, e entry) {
	if _, known := f.entries[number]; !known && len(f.entries) < maxObjects {
		f.entries[number] = e
	}
}

// readStream reads a cross-reference stream and hands back its dictionary.
func (f *File) readStream(offset int) Dict {
	l := &Lexer{Data: f.data, Pos: offset}
	number, _ := l.Next()
	n, is := number.(float64)
	if !is || n < 0 || n > 1<<31 {
		return nil
	}
	v, _ := f.at(offset, int(n))
	s, is := v.(*Stream)
	if !is || s.Dict["Type"] != Name("XRef") {
		return nil
	}
	s.owner = Ref{} // never encrypted
	data, _ := f.Data(s)
	var width [3]int
	w, _ := s.Dict["W"].(Array)
	for i := range width {
		if i < len(w) {
			width[i] = min(max(f.Int(w[i], 0), 0), 8)
		}
	}
	index, _ := s.Dict["Index"].(Array)
	if len(index) == 0 {
		index = Array{0.0, s.Dict["Size"]}
	}
	for i := 0; i+1 < len(index); i += 2 {
		data = f.readEntries(data, width, f.Int(index[i], 0), f.Int(index[i+1], 0))
	}
	return s.Dict
}

func (f *File) readEntries(data []byte, width [3]int, start, count int) []byte {
	size := width[0] + width[1] + width[2]
	if size == 0 || start < 0 {
		return nil
	}
	for i := 0; i < count && len(data) >= size && i < maxObjects; i++ {
		kind := 1
		if width[0] > 0 {
			kind = bigEndian(data[:width[0]])
		}
		second := bigEndian(data[width[0] : width[0]+width[1]])
		third := bigEndian(data[width[0]+width[1] : size])
		data = data[size:]
		switch {
		case kind == 1 && second < len(f.data):
			f.enter(start+i, entry{offset: second, generation: third})
		case kind == 2 && second > 0:
			f.enter(start+i, entry{stream: second})
		}
	}
	return data
}

func bigEndian(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
		if n > 1<<40 {
			return 1 << 40
		}
	}
	return n
}

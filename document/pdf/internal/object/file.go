package object

import (
	"bytes"
	"errors"
)

// The errors of files.
var (
	ErrNone     = errors.New("no pages were found in it")
	ErrLocked   = errors.New("it has a password")
	ErrUnpacked = errors.New("it unpacks to more than is allowed")
	ErrFilter   = errors.New("it isn't text")
)

// maxObjects is how many objects a file may have.
const maxObjects = 500_000

// maxParsed is how many values all objects together may have.
const maxParsed = 4_000_000

// maxHops is how many references may lead to each other.
const maxHops = 32

// File is a PDF file.
type File struct {
	Trailer Dict

	data    []byte
	entries map[int]entry
	cache   map[int]Value
	packs   map[int]*pack
	loading map[int]bool
	left    int // bytes that may still be unpacked
	parsed  int
	rebuilt bool
	key     *key
}

// entry is where an object is: at an offset, or in an object stream at an index.
type entry struct {
	offset     int
	generation int
	stream     int // number of the object stream; 0 where it is in none
}

// pack is an opened object stream.
type pack struct {
	data    []byte
	offsets map[int]int // by number
}

// Open reads the structure of a file. No more than a number of bytes is unpacked from it.
func Open(data []byte, unpacked int) (*File, error) {
	if i := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")); i > 0 {
		data = data[i:] // offsets count from there
	}
	f := &File{
		data: data, left: unpacked, cache: map[int]Value{}, packs: map[int]*pack{}, loading: map[int]bool{},
	}
	f.readTables()
	if err := f.decryption(); err != nil {
		return nil, err
	}
	if !f.hasPages() {
		if err := f.rebuild(); err != nil {
			return nil, err
		}
		if !f.hasPages() {
			return nil, ErrNone
		}
	}
	return f, nil
}

// Root is the catalogue of the document.
func (f *File) Root() Dict { return f.Dict(f.Trailer["Root"]) }

func (f *File) hasPages() bool { return len(f.Dict(f.Root()["Pages"])) > 0 }

// Left is how many bytes may still be unpacked.
func (f *File) Left() int { return f.left }

// Resolve follows references to the object that they mean; nil where there is none.
func (f *File) Resolve(v Value) Value {
	for range maxHops {
		r, is := v.(Ref)
		if !is {
			return v
		}
		v = f.object(r.Number)
	}
	return nil
}

// Dict is a dictionary, also of a stream; nil where a value is none.
func (f *File) Dict(v Value) Dict {
	switch v := f.Resolve(v).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Array is an array; nil where a value is none.
func (f *File) Array(v Value) Array {
	a, _ := f.Resolve(v).(Array)
	return a
}

// Stream is a stream; nil where a value is none.
func (f *File) Stream(v Value) *Stream {
	s, _ := f.Resolve(v).(*Stream)
	return s
}

// Name is a name; "" where a value is none.
func (f *File) Name(v Value) Name {
	n, _ := f.Resolve(v).(Name)
	return n
}

// Number is a number; ok is false where a value is none.
func (f *File) Number(v Value) (n float64, ok bool) {
	n, ok = f.Resolve(v).(float64)
	return n, ok
}

// Int is a whole number; another one where a value is none.
func (f *File) Int(v Value, other int) int {
	n, ok := f.Number(v)
	if !ok || n > 1<<40 || n < -1<<40 {
		return other
	}
	return int(n)
}

// object is the object of a number.
func (f *File) object(number int) Value {
	if v, known := f.cache[number]; known {
		return v
	}
	e, known := f.entries[number]
	if !known || f.loading[number] {
		return nil
	}
	f.loading[number] = true
	defer delete(f.loading, number)
	var v Value
	ok := false
	if e.stream != 0 {
		v, ok = f.packed(number, e.stream)
	} else {
		v, ok = f.at(e.offset, number)
	}
	if !ok && !f.rebuilt && f.rebuild() == nil {
		if e, known = f.entries[number]; known && e.stream == 0 {
			v, _ = f.at(e.offset, number)
		}
	}
	f.cache[number] = v
	return v
}

// at reads the object at an offset, which must be that of a number.
func (f *File) at(offset, number int) (Value, bool) {
	if offset < 0 || offset >= len(f.data) || f.parsed > maxParsed {
		return nil, false
	}
	l := &Lexer{Data: f.data, Pos: offset}
	n, _ := l.Next()
	generation, _ := l.Next()
	word, _ := l.Next()
	if n != float64(number) || word != Keyword("obj") {
		return nil, false
	}
	l.Refs = true
	v, ok := l.Next()
	f.parsed += l.values
	if _, is := v.(Keyword); !ok || is {
		return nil, true // "1 0 obj endobj" is null
	}
	owner := Ref{Number: number}
	if g, is := generation.(float64); is && g >= 0 && g < 1<<16 {
		owner.Generation = int(g)
	}
	if d, is := v.(Dict); is {
		if raw, is := f.streamOf(l, d); is {
			readable, _ := f.decrypted(d, owner).(Dict)
			return &Stream{Dict: readable, raw: raw, owner: owner}, true
		}
	}
	return f.decrypted(v, owner), true
}

// streamOf are the bytes of a stream after its dictionary.
func (f *File) streamOf(l *Lexer, d Dict) ([]byte, bool) {
	l.skip()
	rest := l.Data[l.Pos:]
	if !bytes.HasPrefix(rest, []byte("stream")) {
		return nil, false
	}
	rest = rest[len("stream"):]
	rest = bytes.TrimPrefix(rest, []byte("\r"))
	rest = bytes.TrimPrefix(rest, []byte("\n"))
	length := f.Int(d["Length"], -1)
	if length >= 0 && length <= len(rest) {
		after := bytes.TrimLeft(rest[length:min(len(rest), length+16)], "\r\n \t")
		if bytes.HasPrefix(after, []byte("endstream")) || bytes.HasPrefix(after, []byte("endobj")) {
			return rest[:length], true
		}
	}
	if end := bytes.Index(rest, []byte("endstream")); end >= 0 {
		return bytes.TrimSuffix(bytes.TrimSuffix(rest[:end], []byte("\n")), []byte("\r")), true
	}
	return rest, true
}

// packed reads an object of an object stream.
func (f *File) packed(number, stream int) (Value, bool) {
	p := f.packs[stream]
	if p == nil {
		p = f.openPack(stream)
		f.packs[stream] = p
	}
	offset, ok := p.offsets[number]
	if !ok || offset > len(p.data) || f.parsed > maxParsed {
		return nil, false
	}
	l := &Lexer{Data: p.data, Pos: offset, Refs: true}
	v, ok := l.Next()
	f.parsed += l.values
	if _, is := v.(Keyword); is {
		return nil, false
	}
	return v, ok
}

// openPack unpacks an object stream: pairs of numbers and offsets, then the objects.
func (f *File) openPack(number int) *pack {
	p := &pack{offsets: map[int]int{}}
	if e := f.entries[number]; e.stream != 0 {
		return p // none is in another
	}
	s, is := f.object(number).(*Stream)
	if !is {
		return p
	}
	data, err := f.Data(s)
	if err != nil && len(data) == 0 {
		return p
	}
	p.data = data
	first := f.Int(s.Dict["First"], 0)
	l := &Lexer{Data: data}
	for range min(f.Int(s.Dict["N"], 0), maxObjects) {
		n, _ := l.Next()
		offset, ok := l.Next()
		num, is1 := n.(float64)
		off, is2 := offset.(float64)
		if !ok || !is1 || !is2 {
			break
		}
		if num >= 0 && num < 1<<31 && off >= 0 && off < 1<<31 && first >= 0 {
			if _, twice := p.offsets[int(num)]; !twice {
				p.offsets[int(num)] = first + int(off)
			}
		}
	}
	return p
}

// Package compound reads compound files, the packages of streams in which Office before 2007 and WPS keep documents
// ([MS-CFB]). It believes nothing that a file says about itself: a chain has each sector once at most, so that whatever
// is read is no larger than the file.
package compound

import (
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf16"
)

// What is wrong with a file.
var (
	ErrFormat = errors.New("not a compound file")
	ErrChain  = errors.New("a chain of sectors is broken")
)

const (
	headerSize  = 512
	entrySize   = 128
	miniSize    = 64
	lastRegular = 0xfffffffa // sectors above are marks: free, end of chain, of the allocation table
	none        = 0xffffffff // of an entry's neighbours
)

// The kinds of entries of the directory.
const (
	kindStream = 2
	kindRoot   = 5
)

// File is a compound file.
type File struct {
	data      []byte
	sector    int      // bytes of one
	cutoff    uint32   // streams below this size are kept in mini sectors
	next      []uint32 // sector after each sector
	miniNext  []uint32
	mini      []byte // all mini sectors
	directory []entry
}

type entry struct {
	name               string
	kind               byte
	left, right, child uint32
	start, size        uint32
}

// Open reads the tables of a file. The file keeps the data.
func Open(data []byte) (*File, error) {
	if len(data) < headerSize || string(data[:8]) != "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" {
		return nil, ErrFormat
	}
	shift := binary.LittleEndian.Uint16(data[30:])
	if shift != 9 && shift != 12 {
		return nil, ErrFormat
	}
	f := &File{data: data, sector: 1 << shift, cutoff: le32(data[56:])}
	if err := f.readTable(); err != nil {
		return nil, err
	}
	directory, err := f.chain(le32(data[48:]), -1)
	if err != nil {
		return nil, err
	}
	f.readDirectory(directory)
	if len(f.directory) == 0 {
		return nil, ErrFormat
	}
	// Without mini sectors the larger streams can still be read.
	if table, err := f.chain(le32(data[60:]), -1); err == nil {
		f.miniNext = numbers(table)
	}
	if f.mini, err = f.chain(f.directory[0].start, -1); err != nil {
		f.mini = nil
	}
	return f, nil
}

func le32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }

func numbers(b []byte) []uint32 {
	all := make([]uint32, len(b)/4)
	for i := range all {
		all[i] = le32(b[4*i:])
	}
	return all
}

// readTable reads the allocation table: the sectors that hold it are listed in the header and, for large files, in a
// chain of sectors that each end with the number of the next.
func (f *File) readTable() error {
	most := len(f.data)/f.sector + 1
	holders := numbers(f.data[76:headerSize])
	at := le32(f.data[68:])
	for at <= lastRegular {
		more := numbers(f.at(at))
		if len(holders) > most+len(f.data[76:headerSize])/4 || len(more) != f.sector/4 {
			return ErrChain
		}
		holders = append(holders, more[:len(more)-1]...)
		at = more[len(more)-1]
	}
	for _, at := range holders {
		if at > lastRegular {
			continue
		}
		part := f.at(at)
		if part == nil || len(f.next) > most {
			break // the table says more than the file holds
		}
		f.next = append(f.next, numbers(part)...)
	}
	if len(f.next) == 0 {
		return ErrChain
	}
	return nil
}

// at is a sector, cut short where the file ends; nil beyond.
func (f *File) at(sector uint32) []byte {
	from := (int64(sector) + 1) * int64(f.sector)
	if from >= int64(len(f.data)) {
		return nil
	}
	return f.data[from:min(from+int64(f.sector), int64(len(f.data)))]
}

// chain is the bytes of a chain of sectors, cut to a size; a size below 0 is all of them. A size that the chain doesn't
// reach is an error, but for what is missing of a last sector: some programs leave out its unused end. Most chains lie
// in one piece, which is not copied: don't change the bytes.
func (f *File) chain(at uint32, size int) ([]byte, error) {
	var whole, piece []byte // what is before the piece, and the piece
	seen := make([]bool, len(f.next))
	from := at // of the piece
	for n := 0; at <= lastRegular && (size < 0 || n < size); {
		part := f.at(at)
		if part == nil || int64(at) >= int64(len(f.next)) || seen[at] || n%f.sector != 0 {
			return nil, ErrChain
		}
		seen[at] = true
		n += len(part)
		if int64(at) != int64(from)+int64(len(piece)/f.sector) {
			whole, piece, from = append(whole, piece...), nil, at
		}
		start := (int64(from) + 1) * int64(f.sector)
		piece = f.data[start : start+int64(len(piece)+len(part))]
		at = f.next[at]
	}
	if whole != nil {
		piece = append(whole, piece...)
	}
	return cut(piece, size)
}

func cut(all []byte, size int) ([]byte, error) {
	switch {
	case size < 0:
		return all, nil
	case len(all) < size:
		return nil, ErrChain
	}
	return all[:size], nil
}

// miniChain is chain among the mini sectors.
func (f *File) miniChain(at uint32, size int) ([]byte, error) {
	var all []byte
	seen := make([]bool, len(f.miniNext))
	for at <= lastRegular && len(all) < size {
		from := int64(at) * miniSize
		if from >= int64(len(f.mini)) || int64(at) >= int64(len(f.miniNext)) || seen[at] {
			return nil, ErrChain
		}
		seen[at] = true
		all = append(all, f.mini[from:min(from+miniSize, int64(len(f.mini)))]...)
		at = f.miniNext[at]
	}
	return cut(all, size)
}

func (f *File) readDirectory(b []byte) {
	for ; len(b) >= entrySize; b = b[entrySize:] {
		units := make([]uint16, 0, 32)
		for n := range 32 {
			u := binary.LittleEndian.Uint16(b[2*n:])
			if u == 0 {
				break
			}
			units = append(units, u)
		}
		f.directory = append(f.directory, entry{
			name: string(utf16.Decode(units)), kind: b[66],
			left: le32(b[68:]), right: le32(b[72:]), child: le32(b[76:]),
			start: le32(b[116:]), size: le32(b[120:]),
		})
	}
}

// Has reports whether there is a stream.
func (f *File) Has(name string) bool { return f.find(name) != nil }

// Stream reads a stream of the root storage; nil where there is none.
func (f *File) Stream(name string) ([]byte, error) {
	e := f.find(name)
	switch {
	case e == nil:
		return nil, nil
	case int64(e.size) > int64(len(f.data)):
		return nil, ErrChain
	case e.size < f.cutoff:
		return f.miniChain(e.start, int(e.size))
	}
	return f.chain(e.start, int(e.size))
}

// find looks for a stream in the root storage, as documents that are embedded have streams of the same names. Where the
// tree of the directory is broken, any stream of the name will do.
func (f *File) find(name string) *entry {
	seen := make([]bool, len(f.directory))
	seen[0] = true
	next := []uint32{f.directory[0].child}
	for len(next) > 0 {
		at := next[len(next)-1]
		next = next[:len(next)-1]
		if int64(at) >= int64(len(f.directory)) || seen[at] {
			continue
		}
		seen[at] = true
		e := &f.directory[at]
		if e.kind == kindStream && strings.EqualFold(e.name, name) {
			return e
		}
		next = append(next, e.right, e.left)
	}
	if f.isWhole(seen) {
		return nil
	}
	for i := range f.directory {
		if e := &f.directory[i]; e.kind == kindStream && strings.EqualFold(e.name, name) {
			return e
		}
	}
	return nil
}

// isWhole reports whether the entries that were reached lead nowhere outside of the directory.
func (f *File) isWhole(reached []bool) bool {
	if f.directory[0].kind != kindRoot || f.directory[0].child == none {
		return false
	}
	for i, e := range f.directory {
		if !reached[i] {
			continue
		}
		if e.kind == 0 || e.kind == kindRoot && i > 0 {
			return false
		}
		for _, to := range []uint32{e.left, e.right, e.child} {
			if to != none && int64(to) >= int64(len(f.directory)) {
				return false
			}
		}
	}
	return true
}

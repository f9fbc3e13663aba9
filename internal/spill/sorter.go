// Package spill sorts more records than fit into memory, with a temporary file for the rest.
package spill

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"os"
	"slices"
)

// inMemory is how many bytes of records are sorted in memory at a time.
const inMemory = 4 << 20

// perRecord is about what a record takes in memory beside its bytes.
const perRecord = 16

// Sorter takes records and hands them on in the order of their bytes. The zero value is ready for use by one
// goroutine.
type Sorter struct {
	Memory int // how many bytes are sorted in memory at a time; 0 for 4 MiB

	waiting []piled // records that aren't in the file
	bytes   []byte  // theirs, one after the other
	file    *os.File
	runs    []run
	end     int64 // of the file
}

// piled is a record in memory, without pointers: the garbage collector doesn't look at it.
type piled struct {
	prefix uint64 // its first bytes, which mostly say which record comes first
	at     uint32
	size   uint32
}

// run is a sorted part of the file.
type run struct{ from, to int64 }

// Add takes a record, which may be changed afterwards.
func (s *Sorter) Add(record []byte) error {
	most := s.Memory
	if most == 0 {
		most = inMemory
	}
	held := len(s.bytes) + perRecord*len(s.waiting)
	if held+len(record)+perRecord > most && held > 0 {
		if err := s.flush(); err != nil {
			return err
		}
	}
	s.waiting = append(s.waiting, piled{prefixOf(record), uint32(len(s.bytes)), uint32(len(record))})
	s.bytes = append(s.bytes, record...)
	return nil
}

// prefixOf is a number that sorts as the first eight bytes of a record, blanks behind shorter ones.
func prefixOf(record []byte) uint64 {
	if len(record) >= 8 {
		return binary.BigEndian.Uint64(record)
	}
	var first [8]byte
	copy(first[:], record)
	return binary.BigEndian.Uint64(first[:])
}

// record is a record that waits in memory.
func (s *Sorter) record(p piled) []byte { return s.bytes[p.at:][:p.size] }

// sort brings what waits in memory into order.
func (s *Sorter) sort() {
	slices.SortFunc(s.waiting, func(a, b piled) int {
		switch {
		case a.prefix < b.prefix:
			return -1
		case a.prefix > b.prefix:
			return 1
		}
		return bytes.Compare(s.record(a), s.record(b))
	})
}

// flush writes what is in memory as a run.
func (s *Sorter) flush() error {
	if s.file == nil {
		file, err := os.CreateTemp("", "ziping-sort-*")
		if err != nil {
			return err
		}
		s.file = file
	}
	s.sort()
	from, out := s.end, bufio.NewWriterSize(s.file, 64<<10)
	var length [binary.MaxVarintLen64]byte
	for _, p := range s.waiting {
		n := binary.PutUvarint(length[:], uint64(p.size))
		_, _ = out.Write(length[:n]) // Flush tells
		_, _ = out.Write(s.record(p))
		s.end += int64(n) + int64(p.size)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	s.runs = append(s.runs, run{from, s.end})
	s.waiting, s.bytes = s.waiting[:0], s.bytes[:0]
	return nil
}

// The bytes that are read at a time: of all runs together as far as each has its least.
const (
	readAhead      = 4 << 20
	leastReadAhead = 4 << 10
	mostReadAhead  = 32 << 10
)

// Sorted hands on the records in order. A record is valid until the next one. It may be called again; an error is the
// last item.
func (s *Sorter) Sorted() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		s.sort()
		merged := merge{{of: s, waiting: s.waiting}}
		for _, r := range s.runs {
			size := min(max(readAhead/len(s.runs), leastReadAhead), mostReadAhead)
			in := &stream{in: bufio.NewReaderSize(io.NewSectionReader(s.file, r.from, r.to-r.from), size)}
			merged = append(merged, in)
		}
		for i := 0; i < len(merged); {
			more, err := merged[i].next()
			if err != nil {
				yield(nil, err)
				return
			}
			if !more {
				merged = slices.Delete(merged, i, i+1)
				continue
			}
			i++
		}
		heap.Init(&merged)
		for len(merged) > 0 {
			first := merged[0]
			if !yield(first.record, nil) {
				return
			}
			more, err := first.next()
			switch {
			case err != nil:
				yield(nil, err)
				return
			case more:
				heap.Fix(&merged, 0)
			default:
				heap.Pop(&merged)
			}
		}
	}
}

// Close removes the temporary file.
func (s *Sorter) Close() error {
	s.waiting, s.bytes, s.runs = nil, nil, nil
	return remove(&s.file)
}

// remove closes and removes a temporary file, if there is one.
func remove(file **os.File) error {
	if *file == nil {
		return nil
	}
	err := errors.Join((*file).Close(), os.Remove((*file).Name()))
	*file = nil
	return err
}

// stream is a sorted sequence of records: of a run, or those in memory.
type stream struct {
	in      *bufio.Reader
	of      *Sorter
	waiting []piled
	record  []byte
	prefix  uint64
}

// next reads the next record; false at the end.
func (s *stream) next() (bool, error) {
	if s.in == nil {
		if len(s.waiting) == 0 {
			return false, nil
		}
		s.record, s.prefix = s.of.record(s.waiting[0]), s.waiting[0].prefix
		s.waiting = s.waiting[1:]
		return true, nil
	}
	size, err := binary.ReadUvarint(s.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	s.record = slices.Grow(s.record[:0], int(size))[:size]
	_, err = io.ReadFull(s.in, s.record)
	s.prefix = prefixOf(s.record)
	return err == nil, err
}

// merge is a heap of streams by their next record.
type merge []*stream

func (m merge) Len() int { return len(m) }
func (m merge) Less(i, j int) bool {
	a, b := m[i], m[j]
	if a.prefix != b.prefix {
		return a.prefix < b.prefix
	}
	return bytes.Compare(a.record, b.record) < 0
}
func (m merge) Swap(i, j int) { m[i], m[j] = m[j], m[i] }
func (m *merge) Push(x any)   { *m = append(*m, x.(*stream)) } //nolint:forcetypeassert // the heap's own
func (m *merge) Pop() any {
	all := *m
	last := all[len(all)-1]
	*m = all[:len(all)-1]
	return last
}

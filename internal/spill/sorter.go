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
const inMemory = 16 << 20

// perRecord is about what a record takes in memory beside its bytes.
const perRecord = 24

// Sorter takes records and hands them on in the order of their bytes. The zero value is ready for use by one
// goroutine.
type Sorter struct {
	Memory int // how many bytes are sorted in memory at a time; 0 for 16 MiB

	records [][]byte
	arena   []byte
	held    int // bytes
	file    *os.File
	runs    []run
	end     int64 // of the file
}

// run is a sorted part of the file.
type run struct{ from, to int64 }

// Add takes a record, which may be changed afterwards.
func (s *Sorter) Add(record []byte) error {
	most := s.Memory
	if most == 0 {
		most = inMemory
	}
	if size := len(record) + perRecord; s.held+size > most && s.held > 0 {
		if err := s.flush(); err != nil {
			return err
		}
	}
	if len(s.arena)+len(record) > cap(s.arena) {
		s.arena = make([]byte, 0, max(len(record), 64<<10))
	}
	at := len(s.arena)
	s.arena = append(s.arena, record...)
	s.records = append(s.records, s.arena[at:len(s.arena):len(s.arena)])
	s.held += len(record) + perRecord
	return nil
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
	slices.SortFunc(s.records, bytes.Compare)
	from, out := s.end, bufio.NewWriterSize(s.file, 256<<10)
	var length [binary.MaxVarintLen64]byte
	for _, record := range s.records {
		n := binary.PutUvarint(length[:], uint64(len(record)))
		_, _ = out.Write(length[:n]) // Flush tells
		_, _ = out.Write(record)
		s.end += int64(n + len(record))
	}
	if err := out.Flush(); err != nil {
		return err
	}
	s.runs = append(s.runs, run{from, s.end})
	s.records, s.arena, s.held = s.records[:0], nil, 0
	return nil
}

// Sorted hands on the records in order. A record is valid until the next one. It may be called again; an error is the
// last item.
func (s *Sorter) Sorted() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		slices.SortFunc(s.records, bytes.Compare)
		var merged merge
		for _, r := range s.runs {
			in := &stream{in: bufio.NewReaderSize(io.NewSectionReader(s.file, r.from, r.to-r.from), 32<<10)}
			merged = append(merged, in)
		}
		merged = append(merged, &stream{rest: s.records})
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
	s.records, s.arena, s.held, s.runs = nil, nil, 0, nil
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
	in     *bufio.Reader
	rest   [][]byte
	record []byte
}

// next reads the next record; false at the end.
func (s *stream) next() (bool, error) {
	if s.in == nil {
		if len(s.rest) == 0 {
			return false, nil
		}
		s.record, s.rest = s.rest[0], s.rest[1:]
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
	return err == nil, err
}

// merge is a heap of streams by their next record.
type merge []*stream

func (m merge) Len() int           { return len(m) }
func (m merge) Less(i, j int) bool { return bytes.Compare(m[i].record, m[j].record) < 0 }
func (m merge) Swap(i, j int)      { m[i], m[j] = m[j], m[i] }
func (m *merge) Push(x any)        { *m = append(*m, x.(*stream)) } //nolint:forcetypeassert // the heap's own
func (m *merge) Pop() any {
	all := *m
	last := all[len(all)-1]
	*m = all[:len(all)-1]
	return last
}

package review

import (
	"bufio"
	"encoding/binary"
	"io"
	"iter"
	"slices"

	"github.com/ziping-go/ziping/internal/spill"
)

// pile keeps records of a group, on disk where they are many, to be read again in their order.
type pile struct {
	spill.Pile
	record packer // for its space
	in     *bufio.Reader
	rest   []byte
}

// piled is a record of a form.
type piled struct {
	number uint64
	rest   unpacker // valid until the next record
}

// put keeps a record of the form with a number, and says where.
func (p *pile) put(number uint64, rest []byte) (at int64, err error) {
	p.record = p.record[:0]
	p.record.number(number)
	p.record.count(len(rest))
	p.record = append(p.record, rest...)
	return p.Put(p.record)
}

// from yields the records from a place on, to one caller at a time. An error is the last item.
func (p *pile) from(at int64) iter.Seq2[piled, error] {
	return func(yield func(piled, error) bool) {
		if p.in == nil {
			p.in = bufio.NewReaderSize(nil, 32<<10)
		}
		in, head := p.in, [8]byte{}
		in.Reset(p.From(at))
		for {
			_, err := io.ReadFull(in, head[:])
			if err == io.EOF { //nolint:errorlint // as it is documented
				return
			}
			size := uint64(0)
			if err == nil {
				size, err = binary.ReadUvarint(in)
			}
			if err == nil {
				p.rest = slices.Grow(p.rest[:0], int(size))[:size] //nolint:gosec // as put wrote it
				_, err = io.ReadFull(in, p.rest)
			}
			if !yield(piled{binary.BigEndian.Uint64(head[:]), p.rest}, err) || err != nil {
				return
			}
		}
	}
}

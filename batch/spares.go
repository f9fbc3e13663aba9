package batch

import (
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/inorder"
)

// spares are what blocks and their results were in, for the next ones.
type spares struct {
	blocks  inorder.Spare[*block]
	results inorder.Spare[[]byte]
}

// newSpares keeps as much as there may be at a time.
func newSpares(workers int) *spares {
	most := workers + aheadOfWorkers + 2
	return &spares{inorder.NewSpare[*block](most), inorder.NewSpare[[]byte](most)}
}

// mostSpare is how much space is kept at most, in bytes: blocks of ordinary forms have far less.
const mostSpare = 8 * blockBytes

// giveBlock takes back a block whose records are done with.
func (s *spares) giveBlock(b *block) {
	if cap(b.buf) <= mostSpare {
		clear(b.records) // what they name isn't held on to
		b.records, b.buf = b.records[:0], b.buf[:0]
		s.blocks.Give(b)
	}
}

// giveResults takes back the bytes of results that were written.
func (s *spares) giveResults(b []byte) {
	if cap(b) <= mostSpare {
		s.results.Give(b[:0])
	}
}

// block is an empty block.
func (s *spares) block() *block {
	if b := s.blocks.Take(); b != nil {
		return b
	}
	return &block{records: make([]document.Record, 0, blockRecords)}
}

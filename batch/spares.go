package batch

import (
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/inorder"
)

// spares keeps the memory of blocks and results for reuse.
type spares struct {
	blocks  inorder.Spare[*block]
	results inorder.Spare[[]byte]
}

// newSpares keeps as many blocks and results as may be in use at a time.
func newSpares(workers int) *spares {
	most := workers + aheadOfWorkers + 2
	return &spares{inorder.NewSpare[*block](most), inorder.NewSpare[[]byte](most)}
}

// mostSpare is the most memory that is kept, in bytes: blocks of ordinary forms need far less.
const mostSpare = 8 * blockBytes

// giveBlock takes back a block whose records are no longer needed.
func (s *spares) giveBlock(b *block) {
	if cap(b.buf) <= mostSpare {
		clear(b.records) // so that what they refer to can be freed
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

package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/inorder"
)

// A block is the forms that one worker reads, scores and writes at a time. How an input is cut into blocks depends on
// nothing but the input, so that a packed output and a resumed run come out the same whatever the machine.
type block struct {
	records []document.Record
	buf     []byte
}

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

// How large a block is at most. It ends when it has either.
const (
	blockRecords = 128
	blockBytes   = 256 << 10
)

// aheadOfWorkers is how many blocks more than there are workers may wait.
const aheadOfWorkers = 2

// blocks cuts records into blocks.
func blocks(records iter.Seq[*document.Record], s *spares) iter.Seq[*block] {
	return func(yield func(*block) bool) {
		b := s.block()
		for r := range records {
			var own document.Record
			own, b.buf = r.Clone(b.buf)
			b.records = append(b.records, own)
			if len(b.records) < blockRecords && len(b.buf) < blockBytes {
				continue
			}
			if !yield(b) {
				return
			}
			b = s.block()
		}
		if len(b.records) > 0 {
			yield(b)
		}
	}
}

// digest is a SHA-256.
type digest = [sha256.Size]byte

// digest is the fingerprint of a block's text and lines.
func (b *block) digest() digest {
	sum := sha256.New()
	var n [16]byte
	for i := range b.records {
		r := &b.records[i]
		binary.LittleEndian.PutUint64(n[:8], uint64(r.Line))
		binary.LittleEndian.PutUint64(n[8:], uint64(len(r.Text)))
		sum.Write(n[:])
		sum.Write(r.Text)
	}
	return digest(sum.Sum(nil))
}

// chained is the fingerprint of a block and all before it.
func chained(before, next digest) digest {
	return sha256.Sum256(append(before[:], next[:]...))
}

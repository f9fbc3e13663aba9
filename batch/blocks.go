package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"

	"github.com/ziping-go/ziping/document"
)

// A block is the forms that one worker reads, scores and writes at a time. How an input is cut into blocks depends only
// on the input, so that a packed output and a resumed run come out the same on every machine.
type block struct {
	records []document.Record
	buf     []byte
}

// The largest size of a block. It ends at whichever comes first.
const (
	blockRecords = 128
	blockBytes   = 256 << 10
)

// aheadOfWorkers is how many blocks more than there are workers may wait.
const aheadOfWorkers = 2

// blocks divides records into blocks.
func blocks(records iter.Seq[*document.Record], s *spares) iter.Seq[*block] {
	return func(yield func(*block) bool) {
		b, size := s.block(), 0
		for r := range records {
			var own document.Record
			own, b.buf = r.Clone(b.buf)
			b.records = append(b.records, own)
			size += len(own.Text)
			if len(b.records) < blockRecords && size < blockBytes {
				continue
			}
			if !yield(b) {
				return
			}
			b, size = s.block(), 0
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

// chained is the fingerprint of a block and all blocks before it.
func chained(before, next digest) digest {
	return sha256.Sum256(append(before[:], next[:]...))
}

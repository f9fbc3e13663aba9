package spill

import (
	"bytes"
	"io"
	"os"
)

// pileBuffer is how many bytes of a Pile wait in memory to be written.
const pileBuffer = 256 << 10

// Pile keeps texts where they can be found again by their place. Those that don't fit into a buffer go to a temporary
// file. The zero value is ready for use by one goroutine.
type Pile struct {
	file   *os.File
	last   []byte // of the texts: what isn't in the file
	inFile int64
}

// Put keeps a text and says where.
func (p *Pile) Put(text []byte) (at int64, err error) {
	if len(p.last)+len(text) > pileBuffer && len(p.last) > 0 {
		if err := p.flush(); err != nil {
			return 0, err
		}
	}
	at = p.inFile + int64(len(p.last))
	p.last = append(p.last, text...)
	return at, nil
}

func (p *Pile) flush() error {
	if p.file == nil {
		file, err := os.CreateTemp("", "ziping-pile-*")
		if err != nil {
			return err
		}
		p.file = file
	}
	n, err := p.file.WriteAt(p.last, p.inFile)
	p.inFile += int64(n)
	p.last = p.last[:0]
	return err
}

// Get appends the text of a size that Put kept at a place.
func (p *Pile) Get(to []byte, at int64, size int) ([]byte, error) {
	if at >= p.inFile {
		from := at - p.inFile
		return append(to, p.last[from:from+int64(size)]...), nil
	}
	start := len(to)
	to = append(to, make([]byte, size)...)
	_, err := p.file.ReadAt(to[start:], at)
	return to, err
}

// From reads all that was put at a place and after it, one text behind the other.
func (p *Pile) From(at int64) io.Reader {
	if at >= p.inFile {
		return bytes.NewReader(p.last[at-p.inFile:])
	}
	return io.MultiReader(io.NewSectionReader(p.file, at, p.inFile-at), bytes.NewReader(p.last))
}

// Reset forgets all texts, and keeps their space for others.
func (p *Pile) Reset() { p.last, p.inFile = p.last[:0], 0 }

// Close removes the temporary file.
func (p *Pile) Close() error {
	p.last = nil
	return remove(&p.file)
}

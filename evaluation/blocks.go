package evaluation

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"sync"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Block is a stretch of an NDJSON file that one worker scores: whole lines, and where they stood.
type Block struct {
	File   string // as places in errors name it
	Line   int    // the number of the first line, from 1
	Offset int64  // the byte of the file that Data starts at
	Data   []byte // only the last line of a file may lack its end

	space *sync.Pool // that Data goes back to, or nil
}

// The sizes of what Blocks reads.
const (
	blockSize = 256 << 10 // bytes of a block, unless a single line is longer
	maxLine   = 16 << 20  // bytes of a line
)

// Blocks cuts NDJSON into blocks of some 256 KiB. A line of more than 16 MiB is passed over, without taking memory, and
// yields an error in its place; so does a failure to read, which is the last that is yielded. The Block beside an error
// has File, Line and Offset.
//
// The space of a block's Data is used again once ScoreLines has passed the block on; whoever ranges over Blocks
// without ScoreLines may keep it.
func Blocks(file string, r io.Reader) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		c := cutter{file: file, in: r, line: 1, space: &sync.Pool{}}
		for c.next(yield) {
		}
	}
}

// cutter reads a file and cuts it behind line ends.
type cutter struct {
	file  string
	in    io.Reader
	line  int
	at    int64
	rest  []byte // the start of a line whose end wasn't read yet
	ended bool
	space *sync.Pool
}

// buffer is space for a block that starts with what was left.
func (c *cutter) buffer() []byte {
	if b, ok := c.space.Get().(*[]byte); ok && cap(*b) >= len(c.rest)+blockSize {
		return append((*b)[:0], c.rest...)
	}
	return append(make([]byte, 0, len(c.rest)+blockSize), c.rest...)
}

// next yields one block; false when there is no more.
func (c *cutter) next(yield func(Block, error) bool) bool {
	data, scanned := c.buffer(), 0
	c.rest = nil
	for !c.ended {
		var err error
		if data, err = c.fill(data); err != nil {
			return c.block(data, yield) && yield(Block{File: c.file, Line: c.line, Offset: c.at}, unreadable(c.file, c.line, err)) && false
		}
		end := bytes.LastIndexByte(data[scanned:], '\n')
		if end >= 0 {
			end += scanned + 1
			c.rest = append(c.rest, data[end:]...)
			return c.block(data[:end], yield)
		}
		if scanned = len(data); scanned > maxLine && !c.ended {
			return c.passOver(data, yield)
		}
	}
	return c.block(data, yield) && false
}

// fill reads into the space that is left, and makes some where none is.
func (c *cutter) fill(data []byte) ([]byte, error) {
	if len(data) == cap(data) {
		data = append(make([]byte, 0, 2*cap(data)), data...)
	}
	n, err := io.ReadFull(c.in, data[len(data):cap(data)])
	data = data[:len(data)+n]
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		c.ended, err = true, nil
	}
	return data, err
}

// block yields lines and counts them.
func (c *cutter) block(data []byte, yield func(Block, error) bool) bool {
	if len(data) == 0 {
		return true
	}
	b := Block{File: c.file, Line: c.line, Offset: c.at, Data: data, space: c.space}
	c.line += bytes.Count(data, []byte{'\n'})
	c.at += int64(len(data))
	return yield(b, nil)
}

// passOver drops a line that is too long, of which start was read.
func (c *cutter) passOver(start []byte, yield func(Block, error) bool) bool {
	e := fault.New(fault.Place{File: c.file, Line: c.line}, "", lang.Of("LINE_LONG", maxLine>>20))
	if !yield(Block{File: c.file, Line: c.line, Offset: c.at}, e) {
		return false
	}
	c.at += int64(len(start))
	data := start[:cap(start)]
	for !c.ended {
		got, err := c.fill(data[:0:blockSize])
		if err != nil {
			return yield(Block{File: c.file, Line: c.line, Offset: c.at}, unreadable(c.file, c.line, err)) && false
		}
		if end := bytes.IndexByte(got, '\n'); end >= 0 {
			c.at += int64(end) + 1
			c.line++
			c.rest = append(c.rest, got[end+1:]...)
			return true
		}
		c.at += int64(len(got))
	}
	return false
}

func unreadable(file string, line int, err error) error {
	e := fault.New(fault.Place{File: file, Line: line}, "", lang.Of("FILE_UNREADABLE", file, fault.Reason(err)))
	e.Cause = err
	return e
}

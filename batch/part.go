package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/outfile"
)

// part is a file that is being written beside the place where it will appear. A part that is left behind by a killed
// run is resumed, or written again. Anything but a regular file, such as a pipe, is written to directly.
type part struct {
	path   string // where it will appear
	name   string // what it is called until then; "" for a stream
	file   *os.File
	size   int64
	sum    hash.Hash
	stream bool
}

// print is what a file holds, as sha256sum sees it.
type print struct {
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func newSum() hash.Hash { return sha256.New() }

func hexOf(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

func printOf(text []byte) print {
	sum := sha256.Sum256(text)
	return print{int64(len(text)), hex.EncodeToString(sum[:])}
}

func partOf(path string) string { return outfile.Own(path, "part") }

// newPart makes the part of a file.
func newPart(path, name string) (*part, error) {
	_, stream, err := outfile.Place(path)
	if err != nil {
		return nil, err
	}
	p := &part{path: path, name: name, sum: newSum(), stream: stream}
	if stream {
		p.name = ""
		p.file, err = outfile.OpenStream(path)
		return p, err
	}
	p.file, err = outfile.CreateOwn(name)
	return p, err
}

// resumedPart opens the part that an earlier run left, and truncates it to what the journal covers; what that run wrote
// later is written again. It reports whether the part holds what the journal says.
func resumedPart(path, name string, said print) (p *part, same bool, err error) {
	if _, stream, err := outfile.Place(path); err != nil || stream {
		p, err = newPart(path, name)
		return p, true, err
	}
	f, err := outfile.OpenOwn(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	p = &part{path: path, name: name, file: f, size: said.Bytes, sum: newSum()}
	_, err = io.CopyN(p.sum, f, said.Bytes)
	switch {
	case errors.Is(err, io.EOF), err == nil && p.print() != said:
		_ = f.Close() // only read
		return nil, false, nil
	case err == nil:
		err = f.Truncate(said.Bytes)
	}
	if err != nil {
		_ = f.Close() // the error at hand says more
		return nil, false, outfile.Fault(path, err)
	}
	return p, true, nil
}

// Write appends to the part.
func (p *part) Write(b []byte) (int, error) {
	n, err := p.file.Write(b)
	p.size += int64(n)
	p.sum.Write(b[:n])
	if err != nil {
		return n, outfile.Fault(p.path, err)
	}
	return n, nil
}

// print is the fingerprint of what was written so far.
func (p *part) print() print { return print{p.size, hexOf(p.sum)} }

// sync flushes the part to disk.
func (p *part) sync() error {
	if p.stream {
		return nil
	}
	if err := p.file.Sync(); err != nil {
		return outfile.Fault(p.path, err)
	}
	return nil
}

// emptied is the content of an empty packed file: a file of no bytes can't be unpacked.
func emptied(path string, size int64) ([]byte, error) {
	packing, _ := document.PackingOf(path)
	if packing == document.Plain || size > 0 {
		return nil, nil
	}
	return packing.NewPacker().Append(nil, nil)
}

package document

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Packing is how a file is compressed. The ending of its name says how: ".gz", ".zst".
type Packing uint8

// The packings.
const (
	Plain Packing = iota
	Gzip
	Zstd
)

// PackingOf is the packing of a file and its name without the ending for it.
func PackingOf(name string) (p Packing, inner string) {
	switch ext := filepath.Ext(name); strings.ToLower(ext) {
	case ".gz":
		return Gzip, strings.TrimSuffix(name, ext)
	case ".zst":
		return Zstd, strings.TrimSuffix(name, ext)
	}
	return Plain, name
}

// The limits of what is unpacked.
const (
	maxWindow = 32 << 20 // of zstd: how far back its data may refer
	ratioFrom = 64 << 20 // bytes from which on the ratio is looked at
	maxRatio  = 500      // to 1
)

// unpack is the contents of a packed stream. It starts no goroutine to read ahead.
func (p Packing) unpack(name string, r io.Reader) (io.ReadCloser, error) {
	in := &countingReader{r: r}
	var out io.ReadCloser
	switch p {
	case Gzip:
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, notPacked(name, err)
		}
		out = z
	case Zstd:
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, notPacked(name, err)
		}
		out = z.IOReadCloser()
	default:
		return io.NopCloser(r), nil
	}
	return &unpacking{name: name, in: in, ReadCloser: out}, nil
}

func notPacked(name string, err error) error {
	e := fault.New(fault.Place{File: name}, "", lang.Of("PACKING_BROKEN", name))
	e.Cause = err
	return e.Hinting(lang.Of("PACKING_BROKEN_HINT"))
}

// countingReader counts what is read.
type countingReader struct {
	r io.Reader
	n int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// unpacking refuses what unpacks to far more than forms ever do.
type unpacking struct {
	io.ReadCloser
	name string
	in   *countingReader
	out  int64
}

func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	u.out += int64(n)
	switch {
	case u.out > ratioFrom && u.out > maxRatio*u.in.n:
		return n, fault.New(fault.Place{File: u.name}, "", lang.Of("PACKING_RATIO", u.name, maxRatio)).Hinting(
			lang.Of("PACKING_RATIO_HINT"))
	case err != nil && !errors.Is(err, io.EOF):
		return n, notPacked(u.name, err)
	}
	return n, err
}

// Packer packs blocks of a file one by one, each into a part of its own (a member of gzip, a frame of zstd), so that a
// file can be cut and continued between them. It is not safe for concurrent use; the same block gives the same bytes.
type Packer struct {
	gzip *gzip.Writer
	zstd *zstd.Encoder
}

// NewPacker is a packer.
func (p Packing) NewPacker() *Packer {
	switch p {
	case Gzip:
		return &Packer{gzip: gzip.NewWriter(io.Discard)}
	case Zstd:
		// The options are constant and right.
		z, _ := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true), zstd.WithEncoderCRC(true),
			zstd.WithZeroFrames(true))
		return &Packer{zstd: z}
	}
	return &Packer{}
}

// Append packs a block after dst. Plain leaves it as it is.
func (p *Packer) Append(dst, block []byte) ([]byte, error) {
	switch {
	case p.gzip != nil:
		w := appender{dst}
		p.gzip.Reset(&w)
		if _, err := p.gzip.Write(block); err != nil {
			return nil, err
		}
		err := p.gzip.Close()
		return w.b, err
	case p.zstd != nil:
		return p.zstd.EncodeAll(block, dst), nil
	}
	return append(dst, block...), nil
}

// appender is a writer into a slice.
type appender struct{ b []byte }

func (a *appender) Write(p []byte) (int, error) {
	a.b = append(a.b, p...)
	return len(p), nil
}

package document

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
)

// opened is a file that is being read.
type opened struct {
	*bufio.Reader // of what it holds, unpacked
	traits
	head  []byte // the beginning, good until the first read
	close func()
	file  infile.Sized // that it is read from as it is; nil for others
}

// Stat tells how large the file is.
func (o *opened) Stat() (fs.FileInfo, error) {
	if o.file == nil {
		return nil, fs.ErrInvalid
	}
	return o.file.Stat()
}

// open unpacks a stream and finds out what it holds, from its contents and its name. It looks at a given number of
// bytes; 0 means what has arrived so far, for a stream that may have to be waited for.
func open(file, name string, raw io.Reader, look int) (*opened, error) {
	if raw == nil {
		return nil, unreadable(name, fs.ErrInvalid)
	}
	in := bufio.NewReaderSize(raw, sizeFor(look))
	head := headOf(in, look)
	packing, inner := packingOf(file, head)
	if packing == Plain {
		file, _ := raw.(infile.Sized)
		return &opened{in, traitsOf(inner, head), head, func() {}, file}, nil
	}
	r, err := packing.unpack(name, in)
	if err != nil {
		return nil, err
	}
	in = bufio.NewReaderSize(r, sizeFor(look))
	head = headOf(in, look)
	return &opened{in, traitsOf(inner, head), head, func() { _ = r.Close() }, nil}, nil // only read
}

// lookAt is how much of a file open looks at: of a pipe, only what has arrived.
func lookAt(path string) int {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return headSize
}

// sizeFor is the size of a buffer to look into.
func sizeFor(look int) int {
	if look == 0 {
		return headSize
	}
	return look
}

// headOf is the beginning of a stream. The error that ends it comes up again when it is read.
func headOf(in *bufio.Reader, size int) []byte {
	if size == 0 {
		_, _ = in.Peek(1)
		size = in.Buffered()
	}
	head, _ := in.Peek(size)
	return head
}

// packingOf is the packing of a file by its first bytes, and its name without the ending for it. Text under the name of
// a packed file, as browsers leave it behind, isn't packed.
func packingOf(file string, head []byte) (Packing, string) {
	named, inner := PackingOf(file)
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return Gzip, inner
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return Zstd, inner
	case named != Plain && traitsOf("", head).keys:
		return Plain, inner
	}
	return named, inner
}

// wrong is why a file can't hold forms; nil where it may.
func (t traits) wrong(file string) *fault.Error {
	switch {
	// results may be among forms
	case t.made != "" && t.made != madeRejects && (t.made != madeResults || t.kind != ndjsonFile):
		return t.made.fault(file, 0)
	case t.kind == untold:
		return typeUnknown(file)
	}
	return nil
}

// plainText is what a file holds in UTF-8, whatever Windows wrote it in.
func plainText(name string, data []byte) ([]byte, error) {
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return bytes.TrimPrefix(data, []byte("\ufeff")), nil
	}
	text, _, err := charset.Decode(name, data)
	return []byte(text), err
}

package document

import (
	"bufio"
	"bytes"
	"errors"
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
	empty bool   // the beginning is all, and shows nothing
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
	head, whole := headOf(in, look)
	packing, inner := packingOf(file, head)
	if packing == Plain || len(head) == 0 {
		file, _ := raw.(infile.Sized)
		return &opened{in, traitsOf(inner, head), head, whole && isEmptyFile(head), func() {}, file}, nil
	}
	r, err := packing.unpack(name, in)
	if err != nil {
		return nil, err
	}
	in = bufio.NewReaderSize(r, sizeFor(look))
	head, whole = headOf(in, look)
	shut := func() { _ = r.Close() } // only read
	return &opened{in, traitsOf(inner, head), head, whole && isEmptyFile(head), shut, nil}, nil
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

// headOf is the beginning of a stream, and whether it is known to be all. An error that ends it comes up again when it
// is read.
func headOf(in *bufio.Reader, size int) (head []byte, whole bool) {
	if size == 0 {
		if _, err := in.Peek(1); err != nil {
			return nil, errors.Is(err, io.EOF)
		}
		size = in.Buffered()
	}
	head, err := in.Peek(size)
	return head, errors.Is(err, io.EOF)
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

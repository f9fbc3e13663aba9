package infile

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"strings"
)

// All reads no more than a number of bytes and one, by which whoever asks can tell that there are more: what is read
// may be a device that never ends. A file, or a reader of one that has its Stat, gets a buffer of its size from the
// beginning: grown buffers lie in memory beside each other, the less the slower they grow.
func All(r io.Reader, most int) ([]byte, error) {
	limited := io.LimitReader(r, int64(most)+1)
	switch r.(type) {
	case *bytes.Reader, *bytes.Buffer, *strings.Reader: // in memory
		data := make([]byte, min(r.(interface{ Len() int }).Len(), most+1))
		_, err := io.ReadFull(limited, data)
		return data, err
	}
	if f, ok := r.(Sized); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			var data bytes.Buffer
			data.Grow(int(min(info.Size(), int64(most))) + bytes.MinRead)
			_, err := data.ReadFrom(limited)
			return data.Bytes(), err
		}
	}
	return unsized(limited, most)
}

// unsized reads what has no known size. Of what is more than a quarter of the most, the rest is read into a buffer for
// the most: pages of it that nothing is read into take no memory, while buffers that grow all lie in memory at the end.
func unsized(limited io.Reader, most int) ([]byte, error) {
	first, err := io.ReadAll(io.LimitReader(limited, int64(most)/4+1))
	if err != nil || len(first) <= most/4 {
		return first, err
	}
	data := bytes.NewBuffer(make([]byte, 0, most+1+bytes.MinRead))
	_, _ = data.Write(first) // in memory
	_, err = data.ReadFrom(limited)
	return data.Bytes(), err
}

// Sized is what tells how large a file is.
type Sized interface{ Stat() (fs.FileInfo, error) }

// File is All of a file, for which waiting ends with a context.
func File(ctx context.Context, path string, most int) ([]byte, error) {
	f, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	return All(f, most)
}

// In is All of a file of a file system.
func In(fsys fs.FS, name string, most int) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	return All(f, most)
}

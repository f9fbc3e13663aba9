package infile

import (
	"context"
	"io"
	"io/fs"
)

// All reads no more than a number of bytes and one, by which whoever asks can tell that there are more: what is read may be
// a device that never ends.
func All(r io.Reader, most int) ([]byte, error) { return io.ReadAll(io.LimitReader(r, int64(most)+1)) }

// File is All of a file, for which waiting ends with a context.
func File(ctx context.Context, path string, most int) ([]byte, error) {
	f, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	return sized(f, most)
}

// In is All of a file of a file system.
func In(fsys fs.FS, name string, most int) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	return sized(f, most)
}

// sized takes a buffer of the size of a file at once, where it has one: grown buffers lie in memory beside each other.
func sized(r io.Reader, most int) ([]byte, error) {
	f, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return All(r, most)
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return All(r, most)
	}
	data := make([]byte, 0, min(info.Size(), int64(most))+1)
	in := io.LimitReader(r, int64(most)+1)
	for {
		n, err := in.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
		if len(data) == cap(data) { // it has grown, or was decoded
			data = append(data, 0)[:len(data)]
		}
	}
}

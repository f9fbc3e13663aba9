package infile

import (
	"context"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// Open opens a file. Opening it and reading it end with the context, whatever it is.
func Open(ctx context.Context, path string) (io.ReadCloser, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR}
	}
	if info.Mode().IsRegular() {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		return &file{f, Under(ctx, f), func() bool { return true }}, nil
	}
	f, err := openWaiting(ctx, path)
	if err != nil {
		return nil, err
	}
	if f.SetReadDeadline(time.Time{}) != nil {
		return &file{f, Waiting(ctx, f), func() bool { return true }}, nil
	}
	stop := context.AfterFunc(ctx, func() { _ = f.SetReadDeadline(time.Unix(1, 0)) }) // it could be set before
	return &file{f, Under(ctx, f), stop}, nil
}

// IsSpecial reports whether a path is a pipe, a device or a socket: something that may have to be waited for, or never
// ends.
func IsSpecial(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// IsSpecialIn is IsSpecial of an entry of a folder in a file system.
func IsSpecialIn(fsys fs.FS, name string, d fs.DirEntry) bool {
	mode := d.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := fs.Stat(fsys, name)
		if err != nil {
			return false // opening it says why
		}
		mode = info.Mode()
	}
	return !mode.IsRegular() && !mode.IsDir()
}

// file is an open file and the reader of it.
type file struct {
	*os.File
	in   io.Reader
	stop func() bool
}

func (f *file) Read(p []byte) (int, error) { return f.in.Read(p) }

func (f *file) Close() error {
	f.stop()
	return f.File.Close()
}

// openWaiting opens what opening may have to wait for, as for the other end of a pipe.
func openWaiting(ctx context.Context, path string) (*os.File, error) {
	type opened struct {
		f   *os.File
		err error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.Open(path)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		return o.f, o.err
	case <-ctx.Done():
		go func() { // whoever opens the other end at last finds nobody here
			for range 100 {
				release(path)
				select {
				case o := <-done:
					if o.err == nil {
						_ = o.f.Close()
					}
					return
				case <-time.After(10 * time.Millisecond):
				}
			}
		}()
		return nil, ctx.Err()
	}
}

// Under is a reader that ends with a context between two reads.
func Under(ctx context.Context, in io.Reader) io.Reader { return &under{ctx, in} }

type under struct {
	ctx context.Context //nolint:containedctx // a reader has no other way to be given one
	in  io.Reader
}

func (r *under) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.in.Read(p)
	if ended := r.ctx.Err(); ended != nil && err != nil {
		err = ended // why reading was given up
	}
	return n, err
}

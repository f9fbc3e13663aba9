package infile

import (
	"context"
	"io"
	"io/fs"
)

// FS is a file system that stops opening and reading files when a context ends, whatever they are.
func FS(ctx context.Context, fsys fs.FS) fs.FS { return &underFS{ctx, fsys} }

type underFS struct {
	ctx context.Context //nolint:containedctx // a file system has no other way to be given one
	fs.FS
}

func (u *underFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(u.FS, name) }

func (u *underFS) Open(name string) (fs.File, error) {
	info, err := fs.Stat(u.FS, name)
	if err != nil || info.Mode().IsRegular() || info.IsDir() {
		return u.FS.Open(name)
	}
	type opened struct {
		f   fs.File
		err error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := u.FS.Open(name)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		if o.err != nil {
			return nil, o.err
		}
		return &waitingFile{o.f, Waiting(u.ctx, o.f)}, nil
	case <-u.ctx.Done():
		return nil, u.ctx.Err()
	}
}

// waitingFile is an open file for which waiting ends with a context.
type waitingFile struct {
	fs.File
	in io.Reader
}

func (f *waitingFile) Read(p []byte) (int, error) { return f.in.Read(p) }

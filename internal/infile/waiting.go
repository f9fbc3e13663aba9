package infile

import (
	"context"
	"io"
	"io/fs"
)

// Waiting is a reader whose waiting ends with a context. What is being waited for then is lost, and so is the reader:
// only something that ends makes use of it.
func Waiting(ctx context.Context, in io.Reader) io.Reader { return &waiting{ctx: ctx, in: in} }

type waiting struct {
	ctx context.Context //nolint:containedctx // a reader has no other way to be given one
	in  io.Reader
	buf []byte
}

type hasRead struct {
	n   int
	err error
}

// mostAtOnce is how many bytes are read at a time.
const mostAtOnce = 1 << 16

func (r *waiting) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	if r.buf == nil {
		r.buf = make([]byte, mostAtOnce)
	}
	read := make(chan hasRead, 1)
	into := r.buf[:min(len(p), len(r.buf))]
	go func() {
		n, err := r.in.Read(into)
		read <- hasRead{n, err}
	}()
	select {
	case got := <-read:
		return copy(p, into[:got.n]), got.err
	case <-r.ctx.Done():
		r.buf = nil // the other goroutine may still write into it
		return 0, r.ctx.Err()
	}
}

// Stat is what is known of the file that is read.
func (r *waiting) Stat() (fs.FileInfo, error) {
	if f, ok := r.in.(interface{ Stat() (fs.FileInfo, error) }); ok {
		return f.Stat()
	}
	return nil, fs.ErrInvalid
}

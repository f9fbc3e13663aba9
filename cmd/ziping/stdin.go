package main

import (
	"context"
	"io"
)

// stdin is the standard input; waiting for it ends with the call, so that Ctrl-C needs no further line.
func (s *call) stdin() io.Reader { return &interruptible{ctx: s.ctx, in: s.in} }

// interruptible is a reader whose waiting ends with a context. What is being waited for then is lost, which is why only
// the end of the program makes use of it.
type interruptible struct {
	ctx context.Context
	in  io.Reader
	buf []byte
}

type hasRead struct {
	n   int
	err error
}

func (r *interruptible) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	if r.buf == nil {
		r.buf = make([]byte, 1<<16)
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

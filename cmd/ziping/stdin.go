package main

import (
	"io"

	"github.com/ziping-go/ziping/internal/infile"
)

// stdin is the standard input; waiting for it ends with the call, so that Ctrl-C needs no further line.
func (s *call) stdin() io.Reader { return infile.Waiting(s.ctx, s.in) }

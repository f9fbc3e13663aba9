package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"
)

// patience is how long a call may take to end by itself once it was interrupted, so that it is over within a second.
const patience = 700 * time.Millisecond

// interruptible is a context that ends with the first signal. What doesn't look at it by then is left: files appear
// whole or not at all, and a run that is ended anywhere can be resumed.
func interruptible(args []string) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	done := make(chan struct{})
	context.AfterFunc(ctx, func() {
		stop() // whoever asks twice doesn't want to wait
		select {
		case <-done:
		case <-time.After(patience):
			s := &call{console: console{os.Stdin, os.Stdout, os.Stderr, os.Getenv}, language: languageOf(args, os.Getenv)}
			s.complain(errors.New(s.say("INTERRUPTED")))
			os.Exit(exitCannot)
		}
	})
	return ctx, func() {
		close(done)
		stop()
	}
}

// boundMemory has garbage collected before it takes much memory, unless the environment says how much there may be.
// Each processor works on forms of its own.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(128<<20 + int64(runtime.GOMAXPROCS(0))<<23)
	}
}

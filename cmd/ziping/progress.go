package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/internal/visible"
)

// progress shows how far a run is: a bar on a terminal, else a line every few seconds.
type progress struct {
	call    *call
	bar     *progressbar.ProgressBar
	onBar   bool
	silent  bool
	started time.Time
	said    time.Time
}

// How often progress is shown.
const (
	everyLine = 5 * time.Second
	everyBar  = 200 * time.Millisecond
)

func (s *call) progressOf(c *scoreCommand) *progress {
	now := time.Now()
	p := &progress{call: s, silent: c.Quiet, started: now, said: now}
	// A bar among tables on the same terminal would only be in the way.
	p.onBar = isTerminal(s.err) && (c.Output != "" && c.Output != "-" || !isTerminal(s.out))
	return p
}

func isTerminal(stream any) bool {
	if t, ok := stream.(interface{ IsTerminal() bool }); ok {
		return t.IsTerminal()
	}
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (p *progress) tell(now batch.Progress) {
	every := everyLine
	if p.onBar {
		every = everyBar
	}
	at := time.Now()
	if p.silent || at.Sub(p.said) < every {
		return
	}
	p.said = at
	if !p.onBar {
		visible.Fprintln(p.call.err, p.text(now, at)+p.left(now, at))
		return
	}
	if p.bar == nil {
		p.bar = p.newBar(now)
	}
	p.bar.Describe(p.text(now, at))
	_ = p.bar.Set64(now.Bytes) // a bar that can't be drawn is no reason to stop
}

func (p *progress) newBar(now batch.Progress) *progressbar.ProgressBar {
	total := now.Total
	if total <= 0 {
		total = -1
	}
	return progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(p.call.err), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true),
		progressbar.OptionSetWidth(20), progressbar.OptionThrottle(everyBar), progressbar.OptionSetElapsedTime(false))
}

// text says how many forms are done, and how fast.
func (p *progress) text(now batch.Progress, at time.Time) string {
	if now.Skipping {
		return p.call.say("PROGRESS_SKIPPING")
	}
	rate := float64(now.Scored+now.Rejected-now.Resumed) / at.Sub(p.started).Seconds()
	return p.call.say("PROGRESS_FORMS", now.Scored, now.Rejected, int(rate))
}

// left says how long it will take, by what was read so far.
func (p *progress) left(now batch.Progress, at time.Time) string {
	if now.Total <= 0 || now.Bytes <= 0 || now.Bytes > now.Total {
		return ""
	}
	passed := at.Sub(p.started).Seconds()
	left := passed / float64(now.Bytes) * float64(now.Total-now.Bytes)
	return p.call.say("PROGRESS_LEFT", time.Duration(left*float64(time.Second)).Round(time.Second))
}

func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish() // see above
	}
}

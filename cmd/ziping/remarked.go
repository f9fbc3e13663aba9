package main

import (
	"sync"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
)

// remarked counts the remarks on documents while forms are read from them, by file.
type remarked struct {
	mu    sync.Mutex
	files map[string]int
	empty fault.List // what is said of files that hold nothing
}

// note takes the remarks on a document; the notes under its table are none that anybody has to look at.
func (r *remarked) note(file string, remarks fault.List) {
	r.mu.Lock()
	defer r.mu.Unlock()
	n := 0
	for _, e := range remarks {
		switch e.Code {
		case "NOTE_LEFT_OUT":
		case "FILE_EMPTY":
			r.empty = append(r.empty, e)
		default:
			n++
		}
	}
	if n == 0 {
		return
	}
	if r.files == nil {
		r.files = map[string]int{}
	}
	r.files[file] = n
}

// tell says how many there are, and which command shows them.
func (r *remarked) tell(s *call) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.empty) > 0 {
		s.complain(r.empty)
	}
	all, one := 0, ""
	for file, n := range r.files {
		all, one = all+n, file
	}
	switch len(r.files) {
	case 0:
	case 1:
		visible.Fprintln(s.err, s.say("SCORE_REMARKS_ONE", all, one))
	default:
		visible.Fprintln(s.err, s.say("SCORE_REMARKS", all, len(r.files)))
	}
}

package main

import (
	"errors"
	"io"
	"net/http"
	"os"
	"sync/atomic"
	"time"

	"github.com/ziping-go/ziping/lang"
)

// The limits of bodies.
const (
	maxBody   = 1 << 20          // bytes of one
	maxBodies = 64 << 20         // bytes of all that have come and are not answered yet
	bodyTime  = 10 * time.Second // how long one may take to come
	leastBody = 4 << 10          // bytes that are set aside for one at first
)

// bodies holds what all requests have sent. A body takes space as it comes, so that a caller who sends next to nothing
// holds next to nothing, and no number of slow callers keeps others out.
type bodies struct {
	held atomic.Int64
	time time.Duration // how long one may take to come
}

// take sets bytes aside; false where there is no space for them.
func (b *bodies) take(n int) bool {
	if b.held.Add(int64(n)) > maxBodies {
		b.held.Add(-int64(n))
		return false
	}
	return true
}

// read takes the body of a request within its limits, or answers why it can't be taken. What done gives back must be
// given back, when nobody needs the body any more.
func (b *bodies) read(w http.ResponseWriter, r *http.Request) (body []byte, done func(), ok bool) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(b.time)) // the server's own is later
	in := http.MaxBytesReader(w, r.Body, maxBody)
	held := 0
	done = func() { b.held.Add(-int64(held)) }
	for {
		if len(body) == cap(body) {
			larger := max(leastBody, 2*cap(body))
			if !b.take(larger - held) {
				done()
				turnAway(w, "too many requests are coming in")
				return nil, nil, false
			}
			held = larger
			body = append(make([]byte, 0, larger), body...)
		}
		n, err := in.Read(body[len(body):cap(body)])
		body = body[:len(body)+n]
		if err == nil {
			continue
		}
		if errors.Is(err, io.EOF) {
			return body, done, true
		}
		done()
		status, code := http.StatusBadRequest, lang.Code("BODY")
		if large := (*http.MaxBytesError)(nil); errors.As(err, &large) {
			status, code = http.StatusRequestEntityTooLarge, "BODY_TOO_LARGE"
		} else if errors.Is(err, os.ErrDeadlineExceeded) {
			status, code = http.StatusRequestTimeout, "BODY_SLOW"
		}
		answer(w, status, problems{{Code: code, Message: err.Error()}})
		return nil, nil, false
	}
}

// turnAway tells a caller to come again.
func turnAway(w http.ResponseWriter, why string) {
	w.Header().Set("Retry-After", "1")
	answer(w, http.StatusServiceUnavailable, problems{{Code: "BUSY", Message: why}})
}

package main

import (
	"bytes"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// slowBodies are callers who announce a form, send its first bytes, and then nothing.
func slowBodies(t *testing.T, address string, n int) {
	t.Helper()
	for range n {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = c.Close() })
		if _, err := fmt.Fprintf(c, "POST /score HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n{", maxBody); err != nil {
			t.Fatal(err)
		}
	}
}

// Slow callers, however many, keep nobody out: four callers are answered beside 64 and 256 of them, quickly and in bounded
// memory. The figures are printed with -v.
func TestSlowBodiesKeepNobodyOut(t *testing.T) {
	s := start(t, "")
	srv := listen(t, s)
	address := strings.TrimPrefix(srv.URL, "http://")
	form := census(t)
	for _, slow := range []int{64, 192} {
		slowBodies(t, address, slow)
		const callers, each = 4, 50
		var mutex sync.Mutex
		var took []time.Duration
		var wait sync.WaitGroup
		for range callers {
			wait.Go(func() {
				for range each {
					started := time.Now()
					resp, err := http.Post(srv.URL+"/score", "application/json", bytes.NewReader(form))
					if err != nil {
						t.Error(err)
						return
					}
					resp.Body.Close()
					mutex.Lock()
					took = append(took, time.Since(started))
					mutex.Unlock()
					if resp.StatusCode != http.StatusOK {
						t.Error(resp.StatusCode)
						return
					}
				}
			})
		}
		wait.Wait()
		if len(took) != callers*each {
			t.Fatalf("%d requests were answered", len(took))
		}
		slices.Sort(took)
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		p99 := took[len(took)*99/100]
		t.Logf("beside %d slow bodies: p50 %v, p99 %v, %d MB of memory, %d KB of bodies", slow, took[len(took)/2], p99, memory.Sys>>20, s.bodies.held.Load()>>10)
		if p99 > 2*time.Second || memory.Sys > 200<<20 || s.bodies.held.Load() > 2<<20 {
			t.Error("that is too long, or too much")
		}
	}
}

// The bodies of all requests together have a limit; whoever comes behind it is told to come again, and space comes back.
func TestBodiesTakeBoundedSpace(t *testing.T) {
	s := start(t, "")
	srv := listen(t, s)
	if !s.bodies.take(maxBodies - leastBody/2) {
		t.Fatal("no space at the beginning")
	}
	if status, text := call(t, "POST", srv.URL+"/score", census(t)); status != http.StatusServiceUnavailable || !strings.Contains(text, "BUSY") {
		t.Errorf("%d %s", status, text)
	}
	s.bodies.held.Add(-(maxBodies - leastBody/2))
	for _, body := range [][]byte{census(t), []byte("{"), bytes.Repeat([]byte(" "), maxBody+1)} {
		call(t, "POST", srv.URL+"/score", body)
	}
	within(t, "the space comes back", func() bool { return s.bodies.held.Load() == 0 })
}

// A form of nearly the most bytes there may be, in rows or in mistakes, takes no longer than reading it does.
func TestLargeFormsAreAnswered(t *testing.T) {
	srv := server(t, "")
	row := `{"level1":"产出指标","level2":"数量指标","name":"指标","target":"≥100人","points":"1","actual":"90人"},`
	for name, c := range map[string]struct {
		form   string
		status int
	}{
		"rows":           {`{"year":2023,"project":{"name":"a"},"indicators":[` + strings.TrimSuffix(strings.Repeat(row, 850_000/len(row)), ",") + `]}`, http.StatusOK},
		"empty rows":     {`{"indicators":[` + strings.Repeat("{},", 280_000) + `{}]}`, http.StatusBadRequest},
		"one key":        {`{` + strings.Repeat(`"year":1,`, 90_000) + `"year":1}`, http.StatusBadRequest},
		"wrong rows":     {`{"indicators":[` + strings.Repeat("1,", 400_000) + `1]}`, http.StatusBadRequest},
		"nested":         {strings.Repeat(`{"a":`, 170_000), http.StatusBadRequest},
		"a long outcome": {`{"project":{"name":"a"},"indicators":[{"level1":"产出指标","name":"b","target":"≥1人","actual":"` + strings.Repeat("1人；", 120_000) + `"}]}`, http.StatusOK},
	} {
		started := time.Now()
		status, text := call(t, "POST", srv.URL+"/score", []byte(c.form))
		took := time.Since(started)
		t.Logf("%s: %d KB are answered with %d and %d KB in %v", name, len(c.form)>>10, status, len(text)>>10, took)
		if status != c.status || took > 5*time.Second {
			t.Errorf("%s: %d after %v: %.300s", name, status, took, text)
		}
	}
}

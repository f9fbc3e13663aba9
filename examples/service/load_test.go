package main

import (
	"bytes"
	"fmt"
	"io"
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

// Slow callers, however many, keep nobody out: four callers are answered beside 64 and 256 of them, who hold no place
// and little memory. How long that takes is printed with -v.
func TestSlowBodiesKeepNobodyOut(t *testing.T) {
	s := start(t, "")
	srv := listen(t, s)
	address := strings.TrimPrefix(srv.URL, "http://")
	form := census(t)
	all := 0
	for _, slow := range []int{64, 192} {
		slowBodies(t, address, slow)
		all += slow
		within(t, "the slow ones are waited for", func() bool { return s.bodies.held.Load() >= int64(all*leastBody) })
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
		held := s.bodies.held.Load()
		t.Logf("beside %d slow bodies: p50 %v, p99 %v, %d MB of memory, %d KB of bodies", all, took[len(took)/2], p99,
			memory.Sys>>20, held>>10)
		if held > int64(all*leastBody)+callers*maxBody || memory.Sys > 200<<20 {
			t.Errorf("%d slow bodies hold %d bytes, and the program %d", all, held, memory.Sys)
		}
	}
}

// A body that doesn't come in its time is given up: its caller is told so, and the space that it took comes back.
func TestASlowBodyIsGivenUp(t *testing.T) {
	s := start(t, "")
	s.bodies.time = 50 * time.Millisecond
	srv := listen(t, s)
	body, upload := io.Pipe()
	defer upload.Close()
	go func() { _, _ = upload.Write([]byte("{")) }() // fails when the request is over
	req, err := http.NewRequest(http.MethodPost, srv.URL+"/score", body)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusRequestTimeout || !strings.Contains(string(text), "BODY_SLOW") {
		t.Errorf("%d %s: %v", resp.StatusCode, text, err)
	}
	within(t, "the space comes back", func() bool { return s.bodies.held.Load() == 0 })
}

// The bodies of all requests together have a limit; whoever comes after it is told to come again, and space comes back.
func TestBodiesTakeBoundedSpace(t *testing.T) {
	s := start(t, "")
	srv := listen(t, s)
	if !s.bodies.take(maxBodies - leastBody/2) {
		t.Fatal("no space at the beginning")
	}
	if status, text := call(t, "POST", srv.URL+"/score", census(t)); status != http.StatusServiceUnavailable ||
		!strings.Contains(text, "BUSY") {
		t.Errorf("%d %s", status, text)
	}
	s.bodies.held.Add(-(maxBodies - leastBody/2))
	for _, body := range [][]byte{census(t), []byte("{"), bytes.Repeat([]byte(" "), maxBody+1)} {
		call(t, "POST", srv.URL+"/score", body)
	}
	within(t, "the space comes back", func() bool { return s.bodies.held.Load() == 0 })
}

// A form of nearly the most bytes there may be, in rows or in mistakes, is answered, with no more than a few mistakes.
// How long that takes is printed with -v.
func TestLargeFormsAreAnswered(t *testing.T) {
	srv := server(t, "")
	row := `{"level1":"产出指标","level2":"数量指标","name":"` + strings.Repeat("指标", 20) +
		`","target":"≥100人","points":"1","actual":"90人"},`
	for name, c := range map[string]struct {
		form   string
		status int
	}{
		"rows": {`{"year":2023,"project":{"name":"a"},"indicators":[` +
			strings.TrimSuffix(strings.Repeat(row, 850_000/len(row)), ",") + `]}`, http.StatusOK},
		"too many rows": {`{"indicators":[` + strings.Repeat(`{"name":"a"},`, 5_000) + `{"name":"a"}]}`, http.StatusBadRequest},
		"empty rows":    {`{"indicators":[` + strings.Repeat("{},", 280_000) + `{}]}`, http.StatusBadRequest},
		"one key":       {`{` + strings.Repeat(`"year":1,`, 90_000) + `"year":1}`, http.StatusBadRequest},
		"wrong rows":    {`{"indicators":[` + strings.Repeat("1,", 400_000) + `1]}`, http.StatusBadRequest},
		"nested":        {strings.Repeat(`{"a":`, 170_000), http.StatusBadRequest},
		"a long outcome": {`{"project":{"name":"a"},"indicators":[{"level1":"产出指标","name":"b","target":"≥1人","actual":"` +
			strings.Repeat("1人；", 120_000) + `"}]}`, http.StatusOK},
	} {
		started := time.Now()
		status, text := call(t, "POST", srv.URL+"/score", []byte(c.form))
		took := time.Since(started)
		t.Logf("%s: %d KB are answered with %d and %d KB in %v", name, len(c.form)>>10, status, len(text)>>10, took)
		if status != c.status || status != http.StatusOK && len(text) > 64<<10 {
			t.Errorf("%s: %d after %v: %.300s", name, status, took, text)
		}
	}
}

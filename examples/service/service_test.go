package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

func guide(t *testing.T) *rules.Set {
	t.Helper()
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func start(t *testing.T, token string) *service {
	t.Helper()
	s, err := newService(guide(t), token)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func listen(t *testing.T, s *service) *httptest.Server {
	t.Helper()
	srv := httptest.NewServer(s.handler())
	t.Cleanup(srv.Close)
	return srv
}

func server(t *testing.T, token string) *httptest.Server {
	t.Helper()
	return listen(t, start(t, token))
}

// census is the sixth project of the example, as JSON.
func census(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../changli/6-census.yaml")
	if err != nil {
		t.Fatal(err)
	}
	form, err := indicator.FormYAML("6-census.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// call sends a request; names and values of headers may follow.
func call(t *testing.T, method, url string, body []byte, headers ...string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(text)
}

func TestAFormIsScored(t *testing.T) {
	srv := server(t, "")
	status, text := call(t, "POST", srv.URL+"/score", census(t))
	var result struct {
		Score, Grade string
		Indicators   []struct{ Score, Explanation string }
	}
	if err := json.Unmarshal([]byte(text), &result); err != nil || status != http.StatusOK {
		t.Fatal(status, err, text)
	}
	// 9.20 for the money, 12.5×17/19 = 11.18 and three times 12.5, 28.9 as assessed, 10.
	if result.Score != "96.78" || result.Grade != "优" || len(result.Indicators) != 9 ||
		result.Indicators[0].Score != "11.18" {
		t.Error(text)
	}
	if _, english := call(t, "POST", srv.URL+"/score", census(t), "Accept-Language",
		"fr, en;q=0.8, zh;q=0.5"); !strings.Contains(english, "attainment 89.47%") {
		t.Error(english)
	}
}

func TestBadRequestsAreToldWhatIsWrong(t *testing.T) {
	srv := server(t, "")
	for name, c := range map[string]struct {
		method, path, body string
		status             int
		says               string
	}{
		"broken JSON":     {"POST", "/score", `{"year": 2021,`, 400, "JSON_ENDS"},
		"an unknown key":  {"POST", "/score", `{"indicator": []}`, 400, "是不是“indicators”？"},
		"no indicators":   {"POST", "/score", `{"year": 2021}`, 422, "FORM_EMPTY"},
		"a body too long": {"POST", "/score", `{"x": "` + strings.Repeat("长", maxBody) + `"}`, 413, "BODY_TOO_LARGE"},
		"swapping is off": {"POST", "/rules", "ziping: 1", 403, "FORBIDDEN"},
		"another method":  {"GET", "/score", "", 405, ""},
		"another path":    {"GET", "/scores", "", 404, ""},
	} {
		status, text := call(t, c.method, srv.URL+c.path, []byte(c.body))
		if status != c.status || !strings.Contains(text, c.says) {
			t.Errorf("%s: %d %s", name, status, text)
		}
	}
}

// verdict is what an answer says of itself: the rules, and what they gave.
type verdict struct {
	Rules        struct{ ID, Digest string }
	Score, Grade string
}

func scored(t *testing.T, url string, form []byte) verdict {
	t.Helper()
	var v verdict
	status, text := call(t, "POST", url+"/score", form)
	if err := json.Unmarshal([]byte(text), &v); err != nil || status != http.StatusOK {
		t.Errorf("%d %v %s", status, err, text)
	}
	return v
}

func TestRulesAreSwappedUnderLoad(t *testing.T) {
	srv := server(t, "secret")
	form := census(t)
	first := guide(t)
	// Where less than 90% earns nothing, 17 of 19 townships lose their 11.18: 96.78 - 11.18 = 85.60.
	strict := strings.NewReplacer("id: mof-2021", "id: strict", "{proportional: {pass: 60%}}",
		"{proportional: {pass: 90%}}").Replace(string(first.Text()))
	other, err := rules.Parse("strict.yaml", []byte(strict))
	if err != nil {
		t.Fatal(err)
	}
	under := map[*rules.Set]verdict{first: {Score: "96.78", Grade: "优"}, other: {Score: "85.60", Grade: "良"}}
	for set, v := range under {
		v.Rules.ID, v.Rules.Digest = set.ID, set.Digest
		under[set] = v
	}
	var load sync.WaitGroup
	done := make(chan struct{})
	for range 4 {
		load.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if v := scored(t, srv.URL, form); v != under[first] && v != under[other] {
					t.Errorf("neither set gives %+v", v)
					return
				}
			}
		})
	}
	for i := range 30 {
		set := []*rules.Set{other, first}[i%2]
		if status, text := call(t, "POST", srv.URL+"/rules", set.Text(), "Authorization",
			"Bearer secret"); status != http.StatusOK {
			t.Errorf("%d %s", status, text)
		}
		if v := scored(t, srv.URL, form); v != under[set] {
			t.Errorf("after the swap to %s: %+v", set.ID, v)
		}
	}
	close(done)
	load.Wait()
	if _, text := call(t, "GET", srv.URL+"/rules", nil); !strings.Contains(text, first.Digest) {
		t.Error(text)
	}
}

func TestUnsoundRulesLeaveTheOldOnesInForce(t *testing.T) {
	srv := server(t, "secret")
	status, text := call(t, "POST", srv.URL+"/rules", []byte("ziping: 1\nid: x\n"), "Authorization", "Bearer secret")
	if status != http.StatusUnprocessableEntity || strings.Count(text, "KEY_MISSING") < 5 {
		t.Errorf("%d %s", status, text)
	}
	large := bytes.Repeat([]byte("#"), maxBody+1)
	if status, text := call(t, "POST", srv.URL+"/rules", large, "Authorization",
		"Bearer secret"); status != http.StatusRequestEntityTooLarge {
		t.Errorf("%d %s", status, text)
	}
	for _, authorization := range []string{"", "secret", "Bearer", "Bearer ", "Bearer wrong", "Basic secret"} {
		status, text := call(t, "POST", srv.URL+"/rules", guide(t).Text(), "Authorization", authorization)
		if status != http.StatusUnauthorized || !strings.Contains(text, "UNAUTHORIZED") {
			t.Errorf("%q: %d %s", authorization, status, text)
		}
	}
	if v := scored(t, srv.URL, census(t)); v.Rules.Digest != guide(t).Digest || v.Score != "96.78" {
		t.Errorf("%+v", v)
	}
}

func TestEveryFaultHasCodePlaceMessageAndHint(t *testing.T) {
	srv := server(t, "")
	_, text := call(t, "POST", srv.URL+"/score", []byte("{\"year\": 2021,\n \"indicator\": [],\n \"goal\": []}"),
		"Accept-Language", "en")
	var got struct{ Errors []fault.Record }
	if err := json.Unmarshal([]byte(text), &got); err != nil || len(got.Errors) != 2 {
		t.Fatal(err, text)
	}
	for i, want := range []struct{ place, key, hint string }{
		{"form:2:3", "indicator", "indicators"}, {"form:3:3", "goal", "goals"},
	} {
		p := got.Errors[i]
		if p.Code != "KEY_UNKNOWN" || p.Place.String() != want.place || !strings.Contains(p.Message, want.key) ||
			!strings.Contains(p.Hint, want.hint) {
			t.Errorf("%+v", p)
		}
	}
}

func TestTooManyRequestsAreTurnedAway(t *testing.T) {
	s := start(t, "")
	srv := listen(t, s)
	for range maxScoring {
		s.busy <- struct{}{}
	}
	if status, text := call(t, "POST", srv.URL+"/score", census(t)); status != http.StatusServiceUnavailable ||
		!strings.Contains(text, "BUSY") {
		t.Errorf("%d %s", status, text)
	}
	if status, _ := call(t, "GET", srv.URL+"/healthz", nil); status != http.StatusNoContent {
		t.Error(status)
	}
	<-s.busy
	for range 3 { // one place serves one request after another
		if v := scored(t, srv.URL, census(t)); v.Score != "96.78" {
			t.Errorf("%+v", v)
		}
	}
}

func TestAFormUnderWayIsAnsweredBeforeTheEnd(t *testing.T) {
	s := start(t, "")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, listener, s.handler()) }()

	body, upload := io.Pipe()
	status := make(chan int, 1)
	go func() {
		resp, err := http.Post("http://"+listener.Addr().String()+"/score", "application/json", body)
		if err != nil {
			t.Error(err)
			status <- 0
			return
		}
		resp.Body.Close()
		status <- resp.StatusCode
	}()
	form := census(t)
	if _, err := upload.Write(form[:100]); err != nil {
		t.Fatal(err)
	}
	within(t, "the request arrives", func() bool { return s.bodies.held.Load() > 0 })
	stop()
	within(t, "the door closes", func() bool {
		c, err := net.Dial("tcp", listener.Addr().String())
		if err == nil {
			c.Close()
		}
		return err != nil
	})
	if _, err := upload.Write(form[100:]); err != nil {
		t.Fatal(err)
	}
	upload.Close()
	if got := <-status; got != http.StatusOK {
		t.Error(got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// within waits for what must come true soon.
func within(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("waited too long until", what)
		}
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

func server(t *testing.T, token string) *httptest.Server {
	t.Helper()
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	s, err := newService(set, token)
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(s.handler())
	t.Cleanup(srv.Close)
	return srv
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

// call posts a body; a token and a language may follow.
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
	if result.Score != "96.78" || result.Grade != "优" || len(result.Indicators) != 9 || result.Indicators[0].Score != "11.18" {
		t.Error(text)
	}
	if _, english := call(t, "POST", srv.URL+"/score", census(t), "Accept-Language", "fr, en;q=0.8, zh;q=0.5"); !strings.Contains(english, "attainment 89.47%") {
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

func TestRulesAreSwappedUnderLoad(t *testing.T) {
	srv := server(t, "secret")
	form := census(t)
	other, err := rules.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	first, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	var load sync.WaitGroup
	for range 4 {
		load.Go(func() {
			for range 50 {
				status, text := call(t, "POST", srv.URL+"/score", form)
				if status != http.StatusOK || !strings.Contains(text, first.Digest) && !strings.Contains(text, other.Digest) {
					t.Errorf("%d %s", status, text)
				}
			}
		})
	}
	for i := range 20 {
		set := [][]byte{other.Text(), first.Text()}[i%2]
		if status, text := call(t, "POST", srv.URL+"/rules", set, "Authorization", "Bearer secret"); status != http.StatusOK {
			t.Errorf("%d %s", status, text)
		}
	}
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
	if status, _ := call(t, "POST", srv.URL+"/rules", []byte("ziping: 1"), "Authorization", "Bearer wrong"); status != http.StatusForbidden {
		t.Error(status)
	}
	if _, text := call(t, "GET", srv.URL+"/rules", nil); !strings.Contains(text, `"id":"mof-2021"`) {
		t.Error(text)
	}
}

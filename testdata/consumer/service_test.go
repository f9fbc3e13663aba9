package consumer_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ziping-go/ziping"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// scorer answers forms by the rules in force, which may be swapped while it answers.
type scorer struct {
	inForce atomic.Pointer[evaluation.Evaluator]
}

func (s *scorer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	form, err := indicator.FormJSON("request", body, 1)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		_ = json.NewEncoder(w).Encode(fault.Records(err, lang.English))
		return
	}
	res, err := s.inForce.Load().Evaluate(form)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(res.AppendJSON(nil, lang.English))
}

const posted = `{"year": 2026, "project": {"name": "培训"}, "funds": {"adjusted": {"total": "10"}, "spent": {"total": "10"}},
	"indicators": [{"level1": "产出指标", "name": "培训", "target": "≥100人", "points": "90", "actual": "80人", "reason": "汛期"}]}`

func TestServiceSwapsRules(t *testing.T) {
	var s scorer
	s.inForce.Store(evaluator(t))
	server := httptest.NewServer(&s)
	defer server.Close()

	post := func(body string) (int, string) {
		answer, err := http.Post(server.URL, "application/json", strings.NewReader(body))
		if err != nil {
			t.Error(err)
			return 0, ""
		}
		defer func() { _ = answer.Body.Close() }()
		text, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Error(err)
		}
		return answer.StatusCode, string(text)
	}

	var calls sync.WaitGroup
	for range 20 {
		calls.Go(func() {
			if code, text := post(posted); code != http.StatusOK || !strings.Contains(text, `"82.00"`) { // 10 + 72
				t.Errorf("%d %s", code, text)
			}
		})
	}
	national, err := ziping.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	s.inForce.Store(national)
	calls.Wait()
	if code, text := post(posted); code != http.StatusOK || !strings.Contains(text, `"mof-2020"`) {
		t.Errorf("%d %s", code, text)
	}
	if code, text := post(strings.Replace(posted, `"points"`, `"pionts"`, 1)); code != http.StatusBadRequest ||
		!strings.Contains(text, `"KEY_UNKNOWN"`) || !strings.Contains(text, "points") {
		t.Errorf("%d %s", code, text)
	}
}

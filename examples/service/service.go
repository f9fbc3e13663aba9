package main

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"strings"
	"sync/atomic"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// maxScoring is how many forms are scored at a time.
const maxScoring = 64

// service holds the rules in force. Requests that started under the old ones end under them.
type service struct {
	evaluator atomic.Pointer[evaluation.Evaluator]
	token     string // that swapping the rules takes; "" turns swapping off
	bodies    bodies
	busy      chan struct{} // a place for each form that may be scored at a time
}

func newService(set *rules.Set, token string) (*service, error) {
	s := &service{token: token, busy: make(chan struct{}, maxScoring)}
	s.bodies.time = bodyTime
	return s, s.swap(set)
}

// swap puts another rule set in force.
func (s *service) swap(set *rules.Set) error {
	e, err := evaluation.New(set)
	if err != nil {
		return err
	}
	s.evaluator.Store(e)
	return nil
}

func (s *service) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /score", s.score)
	mux.HandleFunc("GET /rules", s.showRules)
	mux.HandleFunc("POST /rules", s.swapRules)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	return mux
}

// score answers a form with its result. A place is taken when the form is there, so that slow callers hold none.
func (s *service) score(w http.ResponseWriter, r *http.Request) {
	body, done, ok := s.bodies.read(w, r)
	if !ok {
		return
	}
	defer done()
	select {
	case s.busy <- struct{}{}:
		defer func() { <-s.busy }()
	default:
		turnAway(w, "too many forms are being scored")
		return
	}
	form, err := indicator.FormJSON("form", body, 1)
	if err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	result, err := s.evaluator.Load().Evaluate(form)
	if err != nil {
		refuse(w, r, http.StatusUnprocessableEntity, err)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(result.AppendJSON(nil, languageOf(r))) // the caller has gone if this fails
}

type rulesAnswer struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Title   string `json:"title"`
	Source  string `json:"source"`
	Digest  string `json:"digest"`
}

func (s *service) showRules(w http.ResponseWriter, _ *http.Request) {
	set := s.evaluator.Load().Rules()
	answer(w, http.StatusOK, rulesAnswer{set.ID, set.Version, set.Title, set.Source, set.Digest})
}

// swapRules puts posted YAML in force if it is sound; if not, the rules stay and every mistake is answered.
func (s *service) swapRules(w http.ResponseWriter, r *http.Request) {
	if s.token == "" {
		answer(w, http.StatusForbidden, problems{{Code: "FORBIDDEN", Message: "this service doesn't swap its rules"}})
		return
	}
	given, bearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !bearer || subtle.ConstantTimeCompare([]byte(given), []byte(s.token)) != 1 {
		w.Header().Set("WWW-Authenticate", "Bearer")
		answer(w, http.StatusUnauthorized, problems{{
			Code: "UNAUTHORIZED", Message: "swapping the rules takes the service's token",
		}})
		return
	}
	body, done, ok := s.bodies.read(w, r)
	if !ok {
		return
	}
	defer done()
	set, err := rules.Parse("rules.yaml", body)
	if err == nil {
		err = s.swap(set)
	}
	if err != nil {
		refuse(w, r, http.StatusUnprocessableEntity, err)
		return
	}
	s.showRules(w, r)
}

// problems are what is wrong with a request, in the reader's language.
type problems []fault.Record

// refuse answers an error: every fault with its code, place and hint.
func refuse(w http.ResponseWriter, r *http.Request, status int, err error) {
	all := problems(fault.Records(err, languageOf(r)))
	if len(all) == 0 { // not about the input
		all = problems{{Code: "FAILED", Message: err.Error()}}
	}
	answer(w, status, all)
}

func answer(w http.ResponseWriter, status int, v any) {
	if all, ok := v.(problems); ok {
		v = map[string]problems{"errors": all}
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v) // the caller has gone if this fails
}

// languageOf is the first language of the request that there is; Chinese otherwise.
func languageOf(r *http.Request) lang.Language {
	for tag := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ = strings.Cut(tag, ";")
		if l, ok := lang.Parse(strings.TrimSpace(tag)); ok {
			return l
		}
	}
	return lang.Chinese
}

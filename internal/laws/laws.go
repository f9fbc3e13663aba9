// Package laws holds, for tests, what is true of every result: whatever the form, and whatever the rule set.
package laws

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Hold checks a result: each row earns something between nothing and the most its rule gives, what was lost and what is
// left add up to the whole, everything has words in both languages, and the JSON of it says the same.
func Hold(t testing.TB, r *evaluation.Result) {
	t.Helper()
	rows(t, r)
	total(t, r)
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		for _, f := range r.Findings() {
			if f.Code == "" || f.In(l) == "" {
				t.Fatalf("a finding without words: %+v", f)
			}
		}
		written(t, r, l)
	}
}

func rows(t testing.TB, r *evaluation.Result) {
	t.Helper()
	set := r.Rules()
	for row := range r.Rows() {
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			if row.Applies() && row.Explain(l) == "" {
				t.Fatalf("%q has no explanation in %s", row.Name(), l)
			}
		}
		if !row.Score().IsSet() {
			continue
		}
		most := row.Points().Fraction()
		if i, err := set.RuleNamed(row.Rule()); err == nil && set.Rules[i].Levels == nil {
			most = exact.Max(most, most.Mul(set.Rules[i].Curve.Most()))
		}
		most = most.Round(set.Rounding.Digits, exact.HalfUp)
		if score := row.Score().Fraction(); score.Sign() < 0 || most.Less(score) {
			t.Fatalf("%q earns %s of %s", row.Name(), score, most)
		}
	}
}

func total(t testing.TB, r *evaluation.Result) {
	t.Helper()
	if !r.Score().IsSet() {
		if r.Grade() != "" {
			t.Fatalf("grade %q without a total", r.Grade())
		}
		return
	}
	var lost exact.Fraction
	for tier := range r.Tiers() {
		if !tier.Score().IsSet() {
			t.Fatalf("tier %q has no score, and the form has one", tier.Name())
		}
	}
	for line := range r.Lost() {
		lost = lost.Add(line.Points().Fraction())
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			if line.Explain(l) == "" {
				t.Fatalf("%q is lost without a reason in %s", line.Name(l), l)
			}
		}
	}
	score := r.Score().Fraction()
	if got := r.Points().Fraction().Sub(lost); !got.Equal(score) {
		t.Fatalf("%s of %s points, %s lost", score, r.Points(), lost)
	}
	if score.Sign() < 0 {
		t.Fatalf("a total of %s", score)
	}
}

// written holds the JSON of a result against the result.
func written(t testing.TB, r *evaluation.Result, l lang.Language) {
	t.Helper()
	text := r.AppendJSON(nil, l)
	var said struct {
		Score *string `json:"score"`
		Grade *string `json:"grade"`
	}
	if err := json.Unmarshal(text, &said); err != nil || !utf8.Valid(text) {
		t.Fatalf("%v: %q", err, text)
	}
	if (said.Score != nil) != r.Score().IsSet() || said.Score != nil && *said.Score != r.Score().String() {
		t.Fatalf("JSON says a score of %v, the result %s", said.Score, r.Score())
	}
}

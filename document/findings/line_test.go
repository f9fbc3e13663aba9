package findings_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// A line of NDJSON is what encoding/json makes of the entry.
func TestLinesAreAsByEncodingJSON(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "", hostile, "≥95％<&>", "\xff\u2028"}))
	argument := rapid.OneOf(
		rapid.Map(text, func(s string) any { return s }),
		rapid.Map(rapid.SliceOfN(text, 0, 3), func(all []string) any { return all }),
		rapid.Map(text, func(s string) any { return lang.Of("AT_OF_ROW", s, lang.Of("AT_TARGET")) }),
		rapid.Map(rapid.Int(), func(n int) any { return n }),
	)
	codes := []lang.Code{"", "UNKNOWN"}
	for _, c := range review.Checks() {
		codes = append(codes, c.Code)
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) string { return text.Draw(t, name) }
		message := func(name string) lang.Message {
			return lang.Of(rapid.SampledFrom(codes).Draw(t, name), rapid.SliceOfN(argument, 0, 5).Draw(t, name)...)
		}
		about := review.Joint{
			File: draw("file"), Line: rapid.IntRange(0, 1e6).Draw(t, "line"), Project: draw("project"), Department: draw("department"),
			Subject: draw("subject"), Record: rapid.Bool().Draw(t, "record"),
		}
		f := review.Finding{
			Finding: evaluation.Finding{
				Message: message("message"), Severity: evaluation.Severity(rapid.IntRange(0, 3).Draw(t, "severity")), At: draw("at"),
				About: draw("row"), Place: fault.Place{Cell: draw("cell")},
			},
			Fix: message("fix"), Light: review.Light(rapid.IntRange(0, 4).Draw(t, "light")),
			Decision: review.Decision{
				Verdict: review.Verdict(rapid.IntRange(0, 3).Draw(t, "verdict")), Reason: draw("reason"),
				Score: amount(rapid.SampledFrom([]string{"8.5", "0"}).Draw(t, "score")),
			},
		}
		if rapid.Bool().Draw(t, "follows") {
			f.Follows = []review.Cause{{Code: "TOTAL_POINTS", At: draw("cause")}}
		}
		l := rapid.SampledFrom([]lang.Language{lang.Chinese, lang.English}).Draw(t, "language")
		var got, want bytes.Buffer
		if err := findings.New("ndjson", &got, l).Write(&about, &f); err != nil {
			t.Fatal(err)
		}
		if err := jsontext.NewEncoder(&want).Encode(findings.Of(&about, &f, l)); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%s\nencoding/json:\n%s", &got, &want)
		}
	})
}

package findings_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// A line of NDJSON is what encoding/json makes of the entry.
func TestLinesAreAsByEncodingJSON(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "", hostile, "≥95％<&>", "\xff\u2028"}))
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) string { return text.Draw(t, name) }
		e := findings.Entry{
			File: draw("file"), Line: rapid.IntRange(0, 1e6).Draw(t, "line"), Project: draw("project"), Department: draw("department"),
			Code: lang.Code(draw("code")), Severity: draw("severity"), At: draw("at"), Cell: draw("cell"), Message: draw("message"),
			Fix: draw("fix"), Light: draw("light"), ID: draw("id"), Decision: draw("decision"), Reason: draw("reason"), Reviewed: draw("reviewed"),
			Evidence: map[string]any{},
		}
		for key, value := range rapid.MapOf(text, text).Draw(t, "evidence") {
			e.Evidence[key] = value
		}
		if rapid.Bool().Draw(t, "follows") {
			e.Evidence["follows"] = []review.Cause{{Code: "TOTAL_POINTS", At: draw("cause")}}
		}
		var got, want bytes.Buffer
		if err := findings.New("ndjson", &got, lang.Chinese).Write(e); err != nil {
			t.Fatal(err)
		}
		if err := jsontext.NewEncoder(&want).Encode(e); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%s\nencoding/json:\n%s", &got, &want)
		}
	})
}

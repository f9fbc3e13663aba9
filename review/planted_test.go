package review_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// plantedStages are the stages that have forms with planted mistakes in testdata/planted: STAGE.ndjson has clean forms,
// STAGE.expected.jsonl what edits of them have to bring about.
var plantedStages = map[string]review.Stage{
	"audit": review.Audit, "monitor": review.Monitoring, "review": review.Review,
}

// plantedCase is a line of STAGE.expected.jsonl. Findings are written "CODE POINTER" or "CODE POINTER SEVERITY"; several
// codes that say the same are joined by "|".
type plantedCase struct {
	ID, Form string
	Edits    map[string]any    // values by pointer, nil takes the field away
	Must     []string          // is found, once
	May      []string          // may follow from what was planted
	Never    lang.Code         // isn't found beside those
	Follows  map[string]string // findings that name another as their cause
}

// wanted is a finding as a case writes it.
type wanted struct {
	codes        []string
	at, severity string
}

func want(text string) wanted {
	parts := append(strings.Fields(text), "")
	return wanted{strings.Split(parts[0], "|"), strings.Trim(parts[1], `"`), parts[2]}
}

// is reports whether a finding is the wanted one.
func (w *wanted) is(f *review.Finding) bool {
	if f.At != w.at || w.severity != "" && w.severity != f.Severity.String() {
		return false
	}
	for _, code := range w.codes {
		if lang.Code(code) == f.Code {
			return true
		}
	}
	return false
}

// Every planted mistake is found once, at its place and with its severity; nothing else is an error or a warning.
func TestPlantedMistakes(t *testing.T) {
	for name, stage := range plantedStages {
		c, forms := checker(t, stage), plantedForms(t, name)
		for _, line := range plantedLines(t, name+".expected.jsonl") {
			var planted plantedCase
			if err := json.Unmarshal(line, &planted); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			r, err := c.Check(planted.form(t, forms))
			if err != nil {
				t.Fatal(planted.ID, err)
			}
			planted.check(t, r)
		}
	}
}

func (c *plantedCase) check(t *testing.T, r *review.Report) {
	t.Helper()
	known := make([]bool, len(r.Findings))
	for _, text := range c.Must {
		w, n := want(text), 0
		for i := range r.Findings {
			if w.is(&r.Findings[i]) {
				known[i] = true
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: %s found %d times among %v", c.ID, text, n, codesOf(r))
		}
	}
	for _, text := range c.May {
		w := want(text)
		for i := range r.Findings {
			known[i] = known[i] || w.is(&r.Findings[i])
		}
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		if !known[i] && (f.Severity != evaluation.SeverityInfo || f.Code == c.Never) {
			t.Errorf("%s: %s %s at %q: %s", c.ID, f.Severity, f.Code, f.At, f.In(lang.Chinese))
		}
	}
	for of, cause := range c.Follows {
		w, because := want(of), want(cause)
		for i := range r.Findings {
			if f := &r.Findings[i]; w.is(f) && !followsFrom(f, &because) {
				t.Errorf("%s: %s follows %v, not %s", c.ID, of, f.Follows, cause)
			}
		}
	}
}

func followsFrom(f *review.Finding, w *wanted) bool {
	for _, cause := range f.Follows {
		if cause.At == w.at && string(cause.Code) == w.codes[0] {
			return true
		}
	}
	return false
}

// form is the clean form of a case with its edits.
func (c *plantedCase) form(t *testing.T, forms map[string]json.RawMessage) *indicator.Form {
	t.Helper()
	form, err := indicator.FormJSON(c.ID, plantedIn(t, forms[c.Form], c.Edits), 1)
	if err != nil {
		t.Fatal(c.ID, err)
	}
	return form
}

// plantedIn is a form with edits. Rows that are taken away leave no gap.
func plantedIn(t *testing.T, form json.RawMessage, edits map[string]any) []byte {
	t.Helper()
	var doc any
	if err := json.Unmarshal(form, &doc); err != nil {
		t.Fatal(err)
	}
	for at, v := range edits {
		set(doc, strings.Split(at[1:], "/"), v)
	}
	data, err := json.Marshal(withoutGaps(doc))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func withoutGaps(doc any) any {
	switch in := doc.(type) {
	case map[string]any:
		for key, v := range in {
			in[key] = withoutGaps(v)
		}
	case []any:
		in = slices.DeleteFunc(in, func(v any) bool { return v == nil })
		for i, v := range in {
			in[i] = withoutGaps(v)
		}
		return in
	}
	return doc
}

// plantedForms are the clean forms of a stage by their ids.
func plantedForms(t *testing.T, name string) map[string]json.RawMessage {
	t.Helper()
	forms := map[string]json.RawMessage{}
	for _, line := range plantedLines(t, name+".ndjson") {
		var named struct {
			ID   string
			Form json.RawMessage
		}
		if err := json.Unmarshal(line, &named); err != nil {
			t.Fatal(err)
		}
		forms[named.ID] = named.Form
	}
	return forms
}

func plantedLines(t *testing.T, name string) [][]byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "planted", name))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Split(bytes.TrimSpace(data), []byte("\n"))
}

package consumer_test

import (
	"encoding/json"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// All mistakes of a rule file come at once, as data: where, what, and what would be right.
func TestMistakesOfARuleFileAsData(t *testing.T) {
	_, err := rules.Load(files(t), "mistaken.yaml")
	text, failed := json.Marshal(fault.Records(err, lang.English))
	if failed != nil {
		t.Fatal(failed)
	}
	var records []struct {
		Code  string
		Place struct {
			File string
			Line int
		}
		Message, Hint string
	}
	if err := json.Unmarshal(text, &records); err != nil {
		t.Fatal(err)
	}
	lines := map[int]string{}
	for _, r := range records {
		if r.Place.File != "mistaken.yaml" || r.Code == "" || r.Message == "" {
			t.Errorf("%+v", r)
		}
		lines[r.Place.Line] += r.Code + " "
	}
	for line, what := range map[int]string{5: "a key that isn't one", 7: "a gap of the bands",
		8: "a measure that isn't one"} {
		if lines[line] == "" {
			t.Errorf("%s of line %d is not told: %s", what, line, text)
		}
	}
}

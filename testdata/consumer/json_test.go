package consumer_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// A form goes to JSON and back, through the reader that reads everybody's, and earns the same.
func TestFormThereAndBack(t *testing.T) {
	form := road(t, "农村公路", "76公里", "85%")
	text, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	var back indicator.Form
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(text), string(again)); d != "" {
		t.Error(d)
	}
	ev := evaluator(t)
	a, b := evaluated(t, ev, form).Record(lang.English), evaluated(t, ev, &back).Record(lang.English)
	if d := cmp.Diff(a, b); d != "" {
		t.Error(d)
	}
}

// A result goes to JSON and back into its record.
func TestResultThereAndBack(t *testing.T) {
	res := evaluated(t, evaluator(t), road(t, "农村公路", "76公里", "85%"))
	want := res.Record(lang.Chinese)
	var back evaluation.Record
	if err := json.Unmarshal(res.AppendJSON(nil, lang.Chinese), &back); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, back); d != "" {
		t.Error(d)
	}
	if back.Score.String() != "94.50" || len(back.Indicators) != 3 {
		t.Errorf("%s, %d rows", back.Score, len(back.Indicators))
	}
	// What a result is computed from isn't in its JSON, so nothing pretends to be read from there.
	if err := json.Unmarshal([]byte(`{"score": "1"}`), new(evaluation.Result)); err == nil {
		t.Error("a result is read from JSON, and has lost its form")
	}
}

// Cells go there and back as their text.
func TestCellThereAndBack(t *testing.T) {
	for _, text := range []string{"≥95%", "19个", "12月底前", "不低于1.5万亩", "达成", "95%（暂定）", ""} {
		target := cell.ParseThreshold(text)
		written, err := json.Marshal(target)
		if err != nil {
			t.Fatal(err)
		}
		var back cell.Threshold
		if err := json.Unmarshal(written, &back); err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if back.Text() != text || back.Kind() != target.Kind() || back.Op() != target.Op() ||
			!back.Low().Value.Equal(target.Low().Value) {
			t.Errorf("%s came back as %s", text, back.Text())
		}
	}
}

package cell_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// A cell comes back from its JSON as it was, and from a string as it is read.
func TestCellsComeBackFromJSON(t *testing.T) {
	for _, text := range []string{"≥95%", "12月底前", "", "/", "带动增收", "约3.5万元", "A级以上", "≥3次；≤5天", "[80%,90%)"} {
		want := cell.ParseTarget(text)
		type row struct {
			Target cell.Threshold
			Actual cell.Actual
		}
		data, err := json.Marshal(row{want, cell.ParseActual(text)})
		if err != nil {
			t.Fatal(err)
		}
		asString, err := json.Marshal(map[string]string{"Target": text, "Actual": text})
		if err != nil {
			t.Fatal(err)
		}
		for _, data := range [][]byte{data, asString} {
			var got row
			if err := json.Unmarshal(data, &got); err != nil || !reflect.DeepEqual(got.Target, want) || !reflect.DeepEqual(got.Actual.Threshold, want) {
				t.Errorf("%s became %+v: %v", data, got, err)
			}
		}
	}
	kept := cell.ParseTarget("≥1个")
	if err := json.Unmarshal([]byte("null"), &kept); err != nil || kept.Text() != "≥1个" {
		t.Errorf("null: %v %q", err, kept.Text())
	}
	for _, data := range []string{`{}`, `{"kind":"quantity"}`, `5`, `[]`, `true`} {
		var got cell.Threshold
		if err := json.Unmarshal([]byte(data), &got); err == nil {
			t.Errorf("%s is taken as %q", data, got.Text())
		}
	}
}

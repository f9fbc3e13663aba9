package indicator_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// made is a form made in Go.
func made() indicator.Form {
	return indicator.Form{
		Year: 2024, Project: indicator.Project{Name: "道路“改造” <二期>"},
		Funds: indicator.Funds{Spent: indicator.Money{Total: exact.FixedAmount(exact.Int(92), 0)}, Reason: "验收晚"},
		Indicators: []indicator.Indicator{
			{
				Level1: "产出指标", Name: "里程", Target: cell.ParseThreshold("≥10公里"), Actual: cell.ParseActual("9公里"),
				Cumulative: new(indicator.Cumulative),
			},
		},
	}
}

// Forms go through encoding/json and YAML, by value and by pointer, alone and within something, and stay what they
// were.
func TestFormsComeBack(t *testing.T) {
	form := made()
	want := string(form.AppendJSON(nil))
	type holder struct {
		Value   indicator.Form
		Pointer *indicator.Form
		Many    []indicator.Form
	}
	for name, c := range map[string]struct {
		marshal   func(any) ([]byte, error)
		unmarshal func([]byte, any) error
	}{
		"JSON": {json.Marshal, json.Unmarshal},
		"YAML": {yaml.Marshal, func(data []byte, to any) error { return yaml.UnmarshalWithOptions(data, to) }},
	} {
		data, err := c.marshal(holder{form, &form, []indicator.Form{form}})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var got holder
		if err := c.unmarshal(data, &got); err != nil {
			t.Errorf("%s: %v\n%s", name, err, data)
			continue
		}
		if got.Pointer == nil || len(got.Many) != 1 {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		for _, f := range []*indicator.Form{&got.Value, got.Pointer, &got.Many[0]} {
			if text := string(f.AppendJSON(nil)); text != want {
				t.Errorf("%s: %s became %s", name, want, text)
			}
			if f.Indicators[0].Cumulative == nil || !reflect.DeepEqual(f.Indicators[0].Target, form.Indicators[0].Target) {
				t.Errorf("%s: %+v", name, f.Indicators[0])
			}
		}
	}
	kept := made()
	if err := json.Unmarshal([]byte("null"), &kept); err != nil || kept.Year != 2024 {
		t.Errorf("null: %v", err)
	}
	var found *fault.Error
	err := json.Unmarshal([]byte(`{"indicators":[{"pionts":1}]}`), &kept)
	if !errors.As(err, &found) || found.Code != "KEY_UNKNOWN" || kept.Year != 2024 {
		t.Errorf("an unknown key: %v", err)
	}
}

// Forms that are read one by one, at the same time and after each other, have nothing in common.
func TestFormsOfFormJSONStay(t *testing.T) {
	var wait sync.WaitGroup
	for worker := range 4 {
		wait.Go(func() {
			var forms []*indicator.Form
			text := func(i int) string {
				var rows strings.Builder
				for j := range 1 + (worker+i)%5 {
					fmt.Fprintf(&rows, `,{"level1":"产出指标","name":"%d-%d-%d","target":"≥%d个","actual":"达成"}`, worker, i, j, i+1)
				}
				return fmt.Sprintf(
					`{"year":2024,"project":{"name":"%d-%d"},"goals":[{"text":"%d"}],"indicators":[%s],"events":[{"name":"%d"}]}`,
					worker, i, i, rows.String()[1:], i)
			}
			for i := range 200 {
				form, err := indicator.FormJSON("", []byte(text(i)), 1)
				if err != nil {
					t.Error(err)
					return
				}
				forms = append(forms, form)
			}
			for i, form := range forms {
				if got, want := string(form.AppendJSON(nil)), text(i); got != want {
					t.Errorf("%s became %s", want, got)
				}
			}
		})
	}
	wait.Wait()
}

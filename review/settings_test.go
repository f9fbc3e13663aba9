package review_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// TestDefaultSettings compares the settings of a set without checks of its own with the list of those that circulars
// leave open.
func TestDefaultSettings(t *testing.T) {
	data, err := os.ReadFile("../../shared/checks_cases/checks.yaml")
	if err != nil {
		t.Skip("../shared isn't there")
	}
	var file struct {
		Checks map[string]any `yaml:"checks"`
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{"rate_digits": "half"} // of which there is no other reading
	for _, s := range review.Settings(set) {
		if s.Value != "" {
			got[s.Key] = s.Value
		}
	}
	want := map[string]string{}
	for key, v := range file.Checks {
		listed(want, key, v)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-listed +default:\n%s", diff)
	}
}

// listed notes the scalars of a value under their keys; a list is one text.
func listed(to map[string]string, key string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for k, inner := range v {
			listed(to, key+"."+k, inner)
		}
	case []any:
		var texts []string
		for _, item := range v {
			texts = append(texts, fmt.Sprint(item))
		}
		to[key] = strings.Join(texts, "、")
	default:
		to[key] = fmt.Sprint(v)
	}
}

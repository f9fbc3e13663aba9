package source

import (
	"encoding/json"
	"testing"

	"github.com/goccy/go-yaml"
	"pgregory.net/rapid"
)

// What is written in YAML is what the YAML library makes of the same JSON, which is YAML too.
func TestYAMLIsThatOfTheJSON(t *testing.T) {
	var value *rapid.Generator[any]
	value = rapid.OneOf(
		rapid.SampledFrom([]any{
			"", "甲", "≥95%", "2023", "007", "1.50", "true", "null", "~", "- a", "a: b", "a #b", "#b", "[x]", "{x}", "'", `"`, `\`, "a\nb",
			"\n", " a", "a ", "<&>", "12:30", "2023-12-31", "0x1F", "1e3", "*a", "&a", "!a", "%", "@", "y", "No",
			nil, true, false, 0, 1, -1, 2023, 1 << 40, 1.5, -0.25,
		}).AsAny(),
		rapid.Deferred(func() *rapid.Generator[any] { return rapid.SliceOfN(value, 0, 3).AsAny() }),
		rapid.Deferred(func() *rapid.Generator[any] {
			return rapid.MapOfN(rapid.SampledFrom([]string{"a", "名称", "1", "a b", "true", ""}), value, 0, 3).AsAny()
		}),
	)
	rapid.Check(t, func(t *rapid.T) {
		of := map[string]any{"form": value.Draw(t, "value")}
		text, err := json.Marshal(of)
		if err != nil {
			t.Fatal(err)
		}
		want, err := yaml.JSONToYAML(text)
		if err != nil {
			t.Skip(err)
		}
		if got, err := YAMLOf(of); err != nil || string(got) != string(want) {
			t.Fatalf("%s: %v\n%s\nwant\n%s", text, err, got, want)
		}
	})
}

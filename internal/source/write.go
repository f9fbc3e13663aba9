package source

import (
	"encoding/json"
	"strconv"

	"github.com/goccy/go-yaml"

	"github.com/ziping-go/ziping/internal/visible"
)

// YAMLOf writes what a value writes as JSON, in YAML: the same keys in the same order.
func YAMLOf(v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	out, err := yaml.JSONToYAML(text)
	if err != nil || visible.Lines(string(out)) == string(out) {
		return out, err
	}
	// Some text holds characters that YAML wants written as escapes.
	var tree any
	if err := yaml.UnmarshalWithOptions(text, &tree, yaml.UseOrderedMap()); err != nil {
		return nil, err
	}
	return yaml.MarshalWithOptions(tree, yaml.CustomMarshaler(scalarYAML))
}

// scalarYAML is a text in YAML, in quotes and with escapes where it holds what would not be seen.
func scalarYAML(s string) ([]byte, error) {
	if visible.Lines(s) != s {
		return []byte(strconv.Quote(s)), nil
	}
	return yaml.Marshal(s)
}

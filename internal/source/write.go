package source

import (
	"bytes"
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
	tree, err := treeOf(text)
	if err != nil {
		return nil, err
	}
	out, err := yaml.Marshal(tree)
	if err != nil || visible.Lines(string(out)) == string(out) {
		return out, err
	}
	// Some text holds characters that YAML wants written as escapes.
	return yaml.MarshalWithOptions(tree, yaml.CustomMarshaler(scalarYAML))
}

// treeOf is what a text in JSON holds, its keys in their order. JSON is YAML, but reading it as that takes as long as
// writing it.
func treeOf(text []byte) (any, error) {
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber()
	return nextValue(in)
}

func nextValue(in *json.Decoder) (any, error) {
	token, err := in.Token()
	if err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case json.Delim:
		if t == '{' {
			return nextMapping(in)
		}
		return nextList(in)
	case json.Number:
		if n, err := strconv.ParseInt(t.String(), 10, 64); err == nil {
			return n, nil
		}
		return t.Float64()
	}
	return token, nil
}

// nextMapping is the rest of a mapping that was opened.
func nextMapping(in *json.Decoder) (any, error) {
	all := yaml.MapSlice{}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return nil, err
		}
		value, err := nextValue(in)
		if err != nil {
			return nil, err
		}
		all = append(all, yaml.MapItem{Key: key, Value: value})
	}
	_, err := in.Token()
	return all, err
}

// nextList is the rest of a list that was opened.
func nextList(in *json.Decoder) (any, error) {
	all := []any{}
	for in.More() {
		value, err := nextValue(in)
		if err != nil {
			return nil, err
		}
		all = append(all, value)
	}
	_, err := in.Token()
	return all, err
}

// scalarYAML is a text in YAML, in quotes and with escapes where it holds what would not be seen.
func scalarYAML(s string) ([]byte, error) {
	if visible.Lines(s) != s {
		return []byte(strconv.Quote(s)), nil
	}
	return yaml.Marshal(s)
}

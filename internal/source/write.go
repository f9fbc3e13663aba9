package source

import (
	"encoding/json"

	"github.com/goccy/go-yaml"
)

// YAMLOf writes what a value writes as JSON, in YAML: the same keys in the same order.
func YAMLOf(v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return yaml.JSONToYAML(text)
}

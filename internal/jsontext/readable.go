package jsontext

import (
	"bytes"
	"encoding/json"
)

// Readable writes a value with “>” and “<” as they are, so that a person can read the comparators of cells.
func Readable(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

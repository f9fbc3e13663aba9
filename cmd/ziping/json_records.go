package main

import (
	"io"

	"github.com/ziping-go/ziping/internal/jsontext"
)

// writeJSON writes records as one indented array (json), or as one object a line (ndjson).
func writeJSON[T any](out io.Writer, format string, records []T) error {
	enc := jsontext.NewEncoder(out)
	if format == "json" {
		enc.SetIndent("", "  ")
		return enc.Encode(records)
	}
	for _, r := range records {
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

package main

import (
	"bytes"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// remarkRecord is a remark on a document for programs.
type remarkRecord struct {
	fault.Record
	Advice string `json:"advice,omitempty"`
}

// writeRemarks writes what documents held that was not taken into forms, or is in doubt: the place, what it is, what to
// do.
func (s *call) writeRemarks(out *output, format string, remarks fault.List) error {
	if format == "table" {
		for _, e := range remarks {
			var b bytes.Buffer
			hangLine(&b, "", visible.Sprintf("%s  %s", e.Place, e.In(s.language)), s.linesOn(out))
			if do := adviceOn(e, s.language); do != "" {
				hangLine(&b, "  → ", visible.Line(do), s.linesOn(out))
			}
			if _, err := out.Write(b.Bytes()); err != nil {
				return err
			}
		}
		return nil
	}
	records := make([]remarkRecord, len(remarks))
	for i, e := range remarks {
		records[i] = remarkRecord{e.Record(s.language), adviceOn(e, s.language)}
	}
	if format == "yaml" {
		text, err := source.YAMLOf(records)
		if err == nil {
			_, err = out.Write(text)
		}
		return err
	}
	return writeJSON(out, format, records)
}

// adviceOn says what to do: what would be right in this case, or what the code asks for.
func adviceOn(e *fault.Error, l lang.Language) string {
	if !e.Hint.IsZero() {
		return e.Hint.In(l)
	}
	entry, _ := lang.Describe(e.Code)
	return entry.Do(l)
}

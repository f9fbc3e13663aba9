package office_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// sameCellsBut compares the bytes of all cells of a part but those that were edited, in their order, and of what is
// around them. It finds them with encoding/xml rather than with the scanner that the writers use.
func sameCellsBut(t *testing.T, part string, before, after []byte, edits []grid.Edit) bool {
	t.Helper()
	if strings.HasSuffix(part, "document.xml") {
		a, b := wordCells(t, unpacked(t, before, part)), wordCells(t, unpacked(t, after, part))
		if len(a) != len(b) {
			t.Errorf("%d pieces, want %d", len(b), len(a))
			return false
		}
		changed := 0
		for i := range a {
			if a[i] != b[i] {
				changed++
			}
		}
		if changed > len(edits) {
			t.Errorf("%d cells have changed by %d edits", changed, len(edits))
		}
		return changed <= len(edits)
	}
	a, b := sheetCells(t, unpacked(t, before, part)), sheetCells(t, unpacked(t, after, part))
	for _, e := range edits {
		_, name, _ := strings.Cut(e.Cell.Place.Cell, "!")
		delete(a, name)
		delete(b, name)
	}
	for name, text := range a {
		if b[name] != text {
			t.Errorf("%s: %s, was %s", name, b[name], text)
			return false
		}
	}
	if len(a) != len(b) {
		t.Errorf("%d other cells, want %d", len(b), len(a))
	}
	return len(a) == len(b)
}

func unpacked(t *testing.T, data []byte, part string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// wordCells are the outermost cells of a part and what is between them.
func wordCells(t *testing.T, text []byte) []string {
	t.Helper()
	return split(t, text, "tc", func(xml.StartElement) string { return "" }, nil)
}

// sheetCells are the cells of a sheet by their names, and what is between them in all.
func sheetCells(t *testing.T, text []byte) map[string]string {
	t.Helper()
	all := map[string]string{}
	between := split(t, text, "c", func(e xml.StartElement) string {
		for _, a := range e.Attr {
			if a.Name.Local == "r" {
				return a.Value
			}
		}
		return ""
	}, all)
	// an edit may have put in a row that was not there
	all[""] = rowTag.ReplaceAllString(strings.Join(between, ""), "")
	return all
}

var rowTag = regexp.MustCompile(`<row r="\d+">|</row>`)

// split splits a text into the outermost elements of a name and what is between them. Elements with a key are put into
// a map instead.
func split(t *testing.T, text []byte, name string, key func(xml.StartElement) string, into map[string]string) []string {
	t.Helper()
	var all []string
	in := xml.NewDecoder(bytes.NewReader(text))
	depth, last, from, own := 0, 0, 0, ""
	for {
		at := int(in.InputOffset())
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return append(all, string(text[last:]))
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local != name {
				break
			}
			if depth++; depth == 1 {
				all = append(all, string(text[last:at]))
				from, own = at, key(e)
			}
		case xml.EndElement:
			if e.Name.Local != name {
				break
			}
			if depth--; depth == 0 {
				last = int(in.InputOffset())
				if own == "" {
					all = append(all, string(text[from:last]))
				} else {
					into[own] = string(text[from:last])
				}
			}
		}
	}
}

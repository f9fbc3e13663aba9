package office_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

// made are samples of all layouts by the names of their files without an ending.
func made(t *testing.T) map[string]*layouts.Sample {
	t.Helper()
	all := map[string]*layouts.Sample{}
	for i, l := range layouts.All() {
		if testing.Short() && i%4 > 0 {
			continue
		}
		s := l.Make(uint64(30 + i))
		all[s.Name()] = s
	}
	return all
}

// named are files under the names of their samples.
func named(samples map[string]*layouts.Sample, ending string, of func(*layouts.Sample) []byte) map[string][]byte {
	files := map[string][]byte{}
	for name, s := range samples {
		files[name+ending] = of(s)
	}
	return files
}

// ending gives the files of a conversion their new ending.
func ending(files map[string][]byte, to string) map[string][]byte {
	all := map[string][]byte{}
	for name, data := range maps.All(files) {
		base, _, _ := strings.Cut(name, ".")
		all[base+to] = data
	}
	return all
}

// Documents that LibreOffice made of the samples are the same forms.
func TestDocumentsOfRealPrograms(t *testing.T) {
	samples := made(t)
	word := named(samples, ".docx", (*layouts.Sample).Docx)
	book := named(samples, ".xlsx", (*layouts.Sample).Xlsx)
	for _, c := range []struct {
		name string
		of   func() map[string][]byte
	}{
		{"doc", func() map[string][]byte { return ending(soffice.Convert(t, "doc:MS Word 97", word), ".doc") }},
		{"odt to docx", func() map[string][]byte {
			return ending(soffice.Convert(t, "docx", ending(soffice.Convert(t, "odt", word), ".odt")), ".docx")
		}},
		{"html", func() map[string][]byte { return ending(soffice.Convert(t, "html", word), ".html") }},
		{"xls", func() map[string][]byte { return ending(soffice.Convert(t, "xls:MS Excel 97", book), ".xls") }},
		{"ods to xlsx", func() map[string][]byte {
			return ending(soffice.Convert(t, "xlsx", ending(soffice.Convert(t, "ods", book), ".ods")), ".xlsx")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for name, data := range c.of() {
				base, _, _ := strings.Cut(name, ".")
				isWhole(t, samples[base], name, data)
			}
		})
	}
}

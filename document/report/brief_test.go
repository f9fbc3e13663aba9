package report_test

import (
	"bytes"
	"testing"

	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/lang"
)

// A summary of what only a summary needs is the same as that of all that is known of the projects, whether there is one
// or several, with results that came without their forms.
func TestSummariesNeedNoMoreThanIsKept(t *testing.T) {
	forms := county(t)
	check := checker(t)
	for _, n := range []int{1, 2, len(forms)} {
		books := []*report.Book{{Language: lang.Chinese}, {Language: lang.Chinese, OnlySummary: true}}
		for _, b := range books {
			for i, form := range forms[:n] {
				found, err := check.Check(form)
				if err == nil && i%3 == 2 {
					err = b.AddRecord(found.Result.Record(lang.Chinese))
				} else if err == nil {
					err = b.Add(found)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
		for format, of := range map[string]func(*report.Book) []byte{
			"html": func(b *report.Book) []byte {
				var page bytes.Buffer
				if err := b.HTML(&page, report.Summary); err != nil {
					t.Fatal(err)
				}
				return page.Bytes()
			},
			"docx": func(b *report.Book) []byte { return summaryIn(t, b, "docx") },
			"xlsx": func(b *report.Book) []byte { return summaryIn(t, b, "xlsx") },
		} {
			if all, kept := of(books[0]), of(books[1]); !bytes.Equal(all, kept) {
				t.Errorf("%s of %d projects: %d bytes of all that is known, %d of what is kept", format, n, len(all), len(kept))
			}
		}
	}
}

// summaryIn is a summary in a document.
func summaryIn(t *testing.T, b *report.Book, format string) []byte {
	t.Helper()
	blank, err := report.Template(report.Summary, format)
	if err != nil {
		t.Fatal(err)
	}
	of, err := template.Read("", blank, report.Fields(b.Forms()))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := of.Fill(&out, b.Data()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

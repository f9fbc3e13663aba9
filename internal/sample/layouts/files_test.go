package layouts

import (
	"html"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestNumbersAreShownAsTheyWerePrinted(t *testing.T) {
	for text, want := range map[string]string{
		"95%": "0.95 1", "100%": "1.00 1", "5%": "0.05 1", "97.37%": "0.9737 2", "1,250": "1250 5", "1,250.50": "1250.50 4",
		"16.00": "16.00 3", "12": "12 0", "0": "0 0", "97.5": "97.5 0", "3.5%": "", "12,50": "", "0012": "", "1.0": "", "—": "",
	} {
		value, style, ok := numberOf(text)
		got := ""
		if ok {
			got = value + " " + string(rune('0'+style))
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A library that wasn't written here shows every cell of the workbooks as it was printed.
func TestWorkbooksShowWhatWasPrinted(t *testing.T) {
	every(t, 3, func(t *testing.T, s *Sample) {
		book, err := excelize.OpenReader(strings.NewReader(string(s.Xlsx())))
		if err != nil {
			t.Fatalf("%s: %v", s.Name(), err)
		}
		defer book.Close()
		for _, c := range s.Cells {
			at := position(c.Row+len(s.Above), c.Column)
			if got, err := book.GetCellValue("自评表", at); err != nil || got != c.Text {
				t.Errorf("%s %s: %q, %v, want %q", s.Name(), at, got, err, c.Text)
			}
		}
	})
}

// Every text of a sample is in each of its files, as often as it is printed.
func TestTextsAreInEveryFile(t *testing.T) {
	every(t, 5, func(t *testing.T, s *Sample) {
		for format, file := range map[string]string{
			"CSV": s.CSV(), "TSV": s.TSV(), "flat": s.Flat(), "pipes": s.Pipes(), "dropped": s.DroppedPipes(),
			"Markdown": s.Markdown(), "spaced": s.Spaced(), "lines": s.CellLines(), "HTML": html.UnescapeString(string(s.HTML())),
		} {
			for _, c := range s.Cells {
				for line := range strings.SplitSeq(c.Text, "\n") {
					if format == "spaced" || format == "Markdown" {
						line = strings.TrimSpace(line)
					}
					if format == "spaced" {
						line = strings.Join(strings.Fields(line), "")
					}
					if !strings.Contains(file, line) {
						t.Fatalf("%s: %s lacks %q", s.Name(), format, line)
					}
				}
			}
		}
	})
}

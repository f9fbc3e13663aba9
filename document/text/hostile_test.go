package text_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/text"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
)

// much is how often a hostile unit is repeated.
const much = 300_000

// Each of these is read to the end or refused for a limit; a reader that went back and forth over one wouldn't finish
// within a test run.
func TestHostileTexts(t *testing.T) {
	many := func(unit string) string { return strings.Repeat(unit, much) }
	for _, c := range []struct {
		what, text string
		code       lang.Code // "" for one that is read
	}{
		{"nothing", "", ""},
		{"too many lines", strings.Repeat("a\n", 400_001), "DOCUMENT_LINES"},
		{"as many lines as may be", strings.Repeat("a\n", 400_000), ""},
		{"too large", strings.Repeat("a", 16<<20+1), "LIMIT_SIZE"},
		{"one line", strings.Repeat("甲", 5<<20), ""},
		{"no text", "\x00\x01\x02", "ENCODING"},
		{"cells of Word", "\t项目名称\n" + many("\t项目名称\n"), "DOCUMENT_CELLS"},
		{"lines of a cell of Word", "\t项目名称\n" + many("甲\n"), ""},
		{"paragraphs of a cell of Word", "\t项目名称\n" + strings.Repeat("甲\n\n", 190_000), ""},
		{"forms of Word", strings.Repeat("\t项目名称\n\t一级指标\n\t指标值\n\n", 60_000), ""},
		{"cells of paragraphs", strings.Repeat("\t某某名称\n\n甲\n\n", 90_000), ""},
		{"commas", "一,二,三\n四,五,六\n" + many(",,,,,,,,"), ""},
		{"a cell behind commas", "一,二,三\n四,五,六\n" + many(",,,,,,,,") + "七\n", "DOCUMENT_CELLS"},
		{"cells of commas", many("一,二,三\n"), "DOCUMENT_CELLS"},
		{"quotes that open", "一,二,三\n四,五,六\n" + many(`"a,`), "DOCUMENT_CELLS"},
		{"quotes in quotes", "一,二,三\n四,五,六\n" + many(`"""",`), "DOCUMENT_CELLS"},
		{"a quote that never ends", "一,二,三\n四,五,六\n\"" + many("a\"\"\n"), ""},
		{"quotes that end late", "一,二,三\n四,五,六\n" + strings.Repeat(`"`+strings.Repeat(`a"",`, 1000)+`"x,`, 300), "DOCUMENT_CELLS"},
		{"tabs", "一\t二\n三\t四\n" + many("五\t"), "DOCUMENT_CELLS"},
		{"pipes", "|一|二|\n" + many("|||||||\n"), "DOCUMENT_CELLS"},
		{"cells of pipes", "|一|二|\n" + many("三|"), "DOCUMENT_CELLS"},
		{"rows of pipes that go on", many("|一|二\n"), "DOCUMENT_CELLS"},
		{"pipes in pipes", "|一|二|\n" + many(`\|`) + "|三|", ""},
		{"breaks", "|一|二|\n|" + many("<br>") + "|", ""},
		{"blanks", "一  二  三\n四  五  六\n" + many("          "), ""},
		{"cells of blanks", "一  二  三\n四  五  六\n" + many("七  "), "DOCUMENT_CELLS"},
		{"cells of single blanks", "一级指标 二级指标 三级指标 指标值\n四 五 六 七甲\n八 九 十 一甲\n" + many("七 "), ""},
		{"rows of single blanks", many("甲一 乙二 丙三 指标\n"), ""},
		{"headings apart", strings.Repeat("一级指标 二级指标\n", 200_000), ""},
		{"a wide row over narrow ones", strings.Repeat("甲甲  ", 1000) + "\n" + many("乙乙  丙\n"), "DOCUMENT_CELLS"},
		{"first headings", many("一级指标\n"), ""},
		{"headings by line", many("一级指标\n二级指标\n"), "DOCUMENT_LINES"},
		{"labels before headings", strings.Repeat("项目说明\n", 300_000) + "一级指标\n二级指标\n三级指标\n指标值\n", ""},
		{"headings and blank lines", "一级指标\n二级指标\n三级指标\n" + many("\n"), ""},
	} {
		_, err := text.Reader().Read(t.Context(), "a.txt", []byte(c.text), source.Limits{})
		faults := fault.All(err)
		switch {
		case err != nil && len(faults) == 0, err == nil && c.code != "", err != nil && c.code != faults[0].Code:
			t.Errorf("%s: %v, want %q", c.what, err, c.code)
		}
	}
}

// The caller's limits count where they are lower, and its context ends the reading.
func TestLimitsOfTheCaller(t *testing.T) {
	data := []byte("|一|二|\n|三|四|\n")
	for _, c := range []struct {
		limits source.Limits
		code   lang.Code
	}{{source.Limits{Bytes: 3}, "LIMIT_SIZE"}, {source.Limits{Cells: 3}, "DOCUMENT_CELLS"}, {source.Limits{Cells: 4}, ""}} {
		_, err := text.Reader().Read(t.Context(), "a.txt", data, c.limits)
		if faults := fault.All(err); len(faults) > 0 && faults[0].Code != c.code || len(faults) == 0 && c.code != "" {
			t.Errorf("%+v: %v", c.limits, err)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, data := range []string{"|一|二|\n|三|四|\n", "\t一\n", "一,二,三\n四,五,六\n", "一  二  三\n四  五  六\n", "一\n"} {
		if _, err := text.Reader().Read(ended, "a.txt", []byte(data), source.Limits{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// texts are samples of every kind of text.
func texts() []string {
	var all []string
	for i, of := range []func(*layouts.Sample) string{
		(*layouts.Sample).CSV, (*layouts.Sample).TSV, (*layouts.Sample).Flat, (*layouts.Sample).Pipes,
		(*layouts.Sample).DroppedPipes, (*layouts.Sample).Markdown, (*layouts.Sample).Spaced, (*layouts.Sample).CellLines,
	} {
		all = append(all, of(layouts.All()[2*i].Make(uint64(i))))
	}
	return all
}

// whole fails where a document can't be: cells without text or place, or a text that isn't in the file.
func whole(t *testing.T, data string, doc *grid.Document) {
	t.Helper()
	lines := strings.Count(strings.ReplaceAll(data, "\r", "\n"), "\n") + 1
	check := func(text string, place fault.Place) {
		if strings.TrimSpace(text) == "" || place.File != "a.txt" ||
			place.Line < 1 || place.Line > lines || place.Column < 1 {
			t.Errorf("%q at %+v", text, place)
		}
	}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			check(b.Text, b.Place)
		case *grid.Table:
			for _, c := range b.Cells() {
				check(c.Text, c.Place)
				if n := strings.Count(c.Text, "\n"); len(c.Lines) != n {
					t.Errorf("%q has places for %d lines", c.Text, len(c.Lines))
				}
			}
		}
	}
}

// A changed or cut byte doesn't bring a reader down.
func TestFlippedTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 16))
	for i, good := range texts() {
		gbk, err := simplifiedchinese.GB18030.NewEncoder().String(good)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 1000 {
			data := []byte(good)
			if n%4 == 3 {
				data = []byte(gbk)
			}
			for range 1 + r.IntN(3) {
				at := r.IntN(len(data))
				switch r.IntN(3) {
				case 0:
					data[at] = byte(r.IntN(256))
				case 1:
					data[at] = "\t|,\" \n\r"[r.IntN(7)]
				default:
					data = data[:max(1, at)]
				}
			}
			doc, err := text.Reader().Read(t.Context(), "a.txt", data, source.Limits{})
			switch {
			case err != nil && len(fault.All(err)) == 0:
				t.Errorf("text %d: %v", i, err)
			case err == nil:
				whole(t, string(data), doc)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range texts() {
		f.Add([]byte(text))
	}
	f.Add([]byte("\xcf\xee\xc4\xbf,1,2\n3,4,\"5\n6\"\n"))
	f.Add([]byte("\xff\xfe\t\x00\x00\x4e"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := text.Reader().Read(t.Context(), "a.txt", data, source.Limits{})
		switch {
		case err != nil && len(fault.All(err)) == 0:
			t.Errorf("an error without a code: %v", err)
		case err == nil && !strings.ContainsRune(string(data), 0):
			whole(t, string(data), doc)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	sample := layouts.All()[0].Make(1)
	for name, data := range map[string]string{
		"CSV": sample.CSV(), "TSV": sample.TSV(), "Word": sample.Flat(), "pipes": sample.Pipes(), "lines": sample.CellLines(),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := text.Read("a.txt", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

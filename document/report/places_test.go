package report_test

import (
	"cmp"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/internal/sample/soffice"
	"github.com/ziping-go/ziping/review"
)

var places = flag.Bool("places", false, "write where the texts of pages stand anew; look at the pages before committing")

// openedOnce keeps the pages that LibreOffice makes of every shipped report, which takes it a while.
var openedOnce struct {
	sync.Mutex
	pages     map[string][]byte
	documents map[string][]byte
}

// opened are the pages that LibreOffice makes of every shipped report, by names such as form.docx: those of a county's
// bureau, but of one project in chapters, and of three forms of two units.
func opened(t *testing.T) map[string][]byte {
	t.Helper()
	openedOnce.Lock()
	defer openedOnce.Unlock()
	if openedOnce.pages != nil {
		return openedOnce.pages
	}
	documents := map[string][]byte{}
	all, _ := bookOf(t, county(t)...)
	one, _ := bookOf(t, county(t)[1])
	for kind, formats := range kinds {
		for _, format := range formats {
			switch {
			case format == "html":
			case kind == report.Text || kind == report.Form:
				documents[string(kind)+"-"+format+"."+format] = made(t, one, kind, format)
			default:
				documents[string(kind)+"-"+format+"."+format] = made(t, all, kind, format)
			}
		}
	}
	for kind, stage := range map[report.Kind]review.Stage{
		report.Letter: review.Review, report.AuditForm: review.Audit, report.MonitorForm: review.Monitoring,
	} {
		l, reports := staged(t, stage, roads, bridges, wells)
		for _, r := range reports {
			l.Add(r)
		}
		for _, format := range []string{"docx", "xlsx"} {
			if _, err := report.Template(kind, format); err == nil {
				documents[string(kind)+"-"+format+"."+format] = filled(t, l, kind, format)
			}
		}
	}
	openedOnce.documents, openedOnce.pages = documents, soffice.Convert(t, "pdf", documents)
	return openedOnce.pages
}

// fragment is a text on a line of a page, without a gap. Lengths are in millimetres.
type fragment struct {
	page int
	x, y float64
	text string
}

const points = 72 / 25.4 // per millimetre

func fragmentsOf(page int, p *pdf.Page) (all []fragment) {
	letters := slices.Clone(p.Letters)
	slices.SortStableFunc(letters, func(a, b pdf.Letter) int {
		if math.Abs(a.Y-b.Y) > 1.5 {
			return cmp.Compare(a.Y, b.Y)
		}
		return cmp.Compare(a.X, b.X)
	})
	var last pdf.Letter
	for _, l := range letters {
		if strings.TrimSpace(l.Text) == "" {
			continue
		}
		n := len(all)
		if n > 0 && math.Abs(l.Y-last.Y) <= 1.5 && l.X-last.X-last.Width < 0.6*l.Size {
			all[n-1].text += l.Text
		} else {
			all = append(all, fragment{page, l.X / points, l.Y / points, l.Text})
		}
		last = l
	}
	for i := range all { // where a line ends depends on the fonts
		if text := []rune(all[i].text); len(text) > 10 {
			all[i].text = string(text[:10])
		}
	}
	return all
}

// beginnings are what the texts of a document begin with: of those that take several lines, fonts move the others.
func beginnings(t *testing.T, data []byte) []string {
	t.Helper()
	reader := docx.Reader()
	if source.Of(data) == source.Workbook {
		reader = xlsx.Reader()
	}
	d, err := reader.Read(t.Context(), "a", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	add := func(text string) {
		for line := range strings.Lines(text) {
			if line = strings.Join(strings.Fields(line), ""); line != "" {
				all = append(all, string([]rune(line)[:min(5, len([]rune(line)))]))
			}
		}
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			add(b.Text)
		case *grid.Table:
			for _, c := range b.Cells() {
				add(c.Text)
			}
		}
	}
	return all
}

// What every report shows stands where it stood when a person looked at the pages, within what other fonts move it.
func TestTextsStandInTheirPlaces(t *testing.T) {
	const near, most = 8.0, 0.75 // millimetres; of the texts
	for name, data := range opened(t) {
		pages, err := pdf.Pages(t.Context(), name, data, source.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		texts := beginnings(t, openedOnce.documents[name])
		var got []fragment
		var text strings.Builder
		for i := range pages {
			for _, f := range fragmentsOf(i+1, &pages[i]) {
				got = append(got, f)
				if !slices.ContainsFunc(texts, func(s string) bool { return strings.HasPrefix(f.text, s) }) {
					continue
				}
				fmt.Fprintf(&text, "%d %.0f %.0f %s\n", f.page, f.x, f.y, f.text)
			}
		}
		file := filepath.Join("testdata", "places", strings.TrimSuffix(name, filepath.Ext(name))+".txt")
		if *places {
			if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		golden, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		wanted, found, missing := 0, 0, ""
		for line := range strings.Lines(string(golden)) {
			var want fragment
			var rest string
			if _, err := fmt.Sscanf(line, "%d %f %f %s", &want.page, &want.x, &want.y, &rest); err != nil {
				t.Fatalf("%s: %s", file, line)
			}
			wanted++
			if slices.ContainsFunc(got, func(f fragment) bool {
				isNear := math.Abs(f.x-want.x) <= near && math.Abs(f.y-want.y) <= near
				return isNear && f.page == want.page && strings.HasPrefix(f.text, rest)
			}) {
				found++
			} else {
				missing += line
			}
		}
		if float64(found) < most*float64(wanted) || wanted == 0 {
			t.Errorf("%s: of %d texts, not in their places:\n%s", name, wanted, missing)
		}
	}
}

// Nothing is printed outside of the page, too small to read, or over another text, and no page is empty.
func TestPagesCanBeRead(t *testing.T) {
	for name, data := range opened(t) {
		pages, err := pdf.Pages(t.Context(), name, data, source.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pages {
			where := fmt.Sprintf("%s, page %d", name, i+1)
			readable(t, where, &p)
		}
	}
}

func readable(t *testing.T, where string, p *pdf.Page) {
	t.Helper()
	const margin, smallest, fewest = 5 * points, 6, 20
	var letters []pdf.Letter
	for _, l := range p.Letters {
		if strings.TrimSpace(l.Text) != "" {
			letters = append(letters, l)
		}
	}
	if len(letters) < fewest {
		t.Errorf("%s is nearly empty", where)
	}
	for i, l := range letters {
		if l.Size < smallest || l.X < margin || l.X+l.Width > p.Width-margin || l.Y-l.Size < margin || l.Y > p.Height-margin {
			t.Errorf("%s: %s, %.1f points high, at %.0f, %.0f mm", where, l.Text, l.Size, l.X/points, l.Y/points)
		}
		for _, m := range letters[i+1:] {
			wide := math.Min(l.X+l.Width, m.X+m.Width) - math.Max(l.X, m.X)
			high := math.Min(l.Y, m.Y) - math.Max(l.Y-0.7*l.Size, m.Y-0.7*m.Size)
			if wide > 0.4*math.Min(l.Width, m.Width) && high > 0.25*math.Min(l.Size, m.Size) {
				t.Errorf("%s: %s over %s at %.0f, %.0f mm", where, l.Text, m.Text, l.X/points, l.Y/points)
			}
		}
	}
}

// What this package lays out by itself can be read as well.
func TestOwnPagesCanBeRead(t *testing.T) {
	fonts := chineseFonts(t)
	all, _ := bookOf(t, county(t)...)
	for kind := range kinds {
		pages, err := pdf.Pages(t.Context(), "a.pdf", onPaper(t, all, kind, fonts), source.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range pages {
			readable(t, fmt.Sprintf("%s, page %d", kind, i+1), &pages[i])
		}
	}
}

package ruling

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Seen is what a reader saw of a page besides its text.
type Seen struct {
	Picture bool // it has pictures and no text
	Scanned bool // its text is invisible, behind a picture
	Unknown int  // glyphs without a letter

	Clipped []Glyph // that are cut off
}

// Notes gathers what is to be said of the pages.
type Notes struct {
	File string

	pictures, scanned []int
	clipped           []clip
	list              fault.List
}

// clip is a line of text that is cut off.
type clip struct {
	page int
	text string
}

// maxClips is how many lines that are cut off are looked for elsewhere.
const maxClips = 1000

// Add notes what was seen of a page.
func (n *Notes) Add(page int, s Seen) {
	if s.Picture {
		n.pictures = append(n.pictures, page)
	}
	if s.Scanned {
		n.scanned = append(n.scanned, page)
	}
	if s.Unknown > 0 {
		n.say(page, lang.Of("PAGE_GLYPHS", s.Unknown))
	}
	for _, l := range textLines(s.Clipped, false) {
		if len(n.clipped) < maxClips {
			n.clipped = append(n.clipped, clip{page, l.text})
		}
	}
}

func (n *Notes) say(page int, m lang.Message) {
	n.list = append(n.list, fault.New(fault.Place{File: n.File, Cell: pagePlace(page)}, "", m))
}

// Remarks are the remarks of a document with a number of pages. It is an error if all of them are pictures.
func (n *Notes) Remarks(pages int, doc *grid.Document) (fault.List, error) {
	if pages > 0 && len(n.pictures) == pages {
		return nil, fault.New(fault.Place{File: n.File}, "", lang.Of("PAGES_NO_TEXT"))
	}
	if len(n.pictures) > 0 {
		n.say(n.pictures[0], lang.Of("PAGE_PICTURE", runs(n.pictures)))
	}
	if len(n.scanned) > 0 {
		n.say(n.scanned[0], lang.Of("PAGE_SCANNED", runs(n.scanned)))
	}
	n.sayClipped(doc)
	return n.list, nil
}

// sayClipped says of each page how much of it is cut off. A row that goes over two pages may be drawn whole on both,
// and cut at their edges: what is shown elsewhere isn't missing.
func (n *Notes) sayClipped(doc *grid.Document) {
	if len(n.clipped) == 0 {
		return
	}
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case grid.Paragraph:
			b.WriteString(dense(block.Text))
		case *grid.Table:
			for _, c := range block.Cells() {
				b.WriteString(dense(c.Text))
			}
		}
	}
	shown, count := b.String(), map[int]int{}
	for _, c := range n.clipped {
		if text := dense(c.text); !strings.Contains(shown, text) {
			count[c.page] += utf8.RuneCountInString(text)
		}
	}
	for _, page := range slices.Sorted(maps.Keys(count)) {
		n.say(page, lang.Of("PAGE_CLIPPED", count[page]))
	}
}

func dense(text string) string { return strings.Join(strings.Fields(text), "") }

// TooManyPages is the error of a document with more pages than are read.
func TooManyPages(file string, most int) error {
	return fault.New(fault.Place{File: file}, "", lang.Of("LIMIT_PAGES", most))
}

// TooMuch is the error of a document whose pages draw more than is read.
func TooMuch(file string) error {
	return fault.New(fault.Place{File: file}, "", lang.Of("LIMIT_DRAWN"))
}

// NoPages is the error of a file in which there are none.
func NoPages(file string) error {
	return fault.New(fault.Place{File: file}, "", lang.Of("PACKAGE_BROKEN", lang.Of("REASON_NO_PAGES")))
}

// runs are numbers in order as text, such as "1-3, 7".
func runs(numbers []int) string {
	var b strings.Builder
	for i := 0; i < len(numbers); {
		n := i
		for n+1 < len(numbers) && numbers[n+1] == numbers[n]+1 {
			n++
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(numbers[i]))
		if n > i {
			b.WriteString("-" + strconv.Itoa(numbers[n]))
		}
		i = n + 1
	}
	return b.String()
}

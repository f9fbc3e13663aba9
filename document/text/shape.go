package text

import (
	"path"
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
)

// kind is how the cells of a text are told apart.
type kind uint8

const (
	byLines kind = iota
	ofWord
	piped
	separated
	spaced
)

// shape is the kind of a text and what else its reader must know.
type shape struct {
	kind   kind
	comma  string // between the cells of a separated text
	single bool   // one blank is enough between the cells of a spaced text
}

// lineCounts are how many lines of a text look like rows of each kind.
type lineCounts struct {
	filled, leading, inner, piped int
	wide, pairs, single, headed   int // spaced
	told                          int // indicators in sentences
}

// shapeOf tells the shape of a text: see the comment of the package.
func shapeOf(name, text string) shape {
	n := countLines(text)
	ending := strings.ToLower(path.Ext(name))
	switch {
	case n.leading > 0 && n.leading >= 2*n.inner:
		return shape{kind: ofWord}
	case n.piped >= 2 && n.piped >= n.inner:
		return shape{kind: piped}
	case n.inner >= 2 || ending == ".tsv" && n.inner > 0:
		return shape{kind: separated, comma: "\t"}
	}
	if n.told >= 2 && ending != ".csv" && !strings.Contains(text, "二级指标") {
		return shape{kind: byLines} // a report without a table, where commas are punctuation
	}
	commas := commasOf(text, ending == ".csv")
	if commas.sure {
		return shape{kind: separated, comma: commas.comma}
	}
	switch {
	case n.wide >= 2, n.pairs >= 3 && 4*n.pairs >= n.filled:
		return shape{kind: spaced}
	case n.single >= 3 && n.headed > 0:
		return shape{kind: spaced, single: true}
	}
	if commas.comma != "" {
		return shape{kind: separated, comma: commas.comma}
	}
	return shape{kind: byLines}
}

// To tell the shape of a text, so many bytes of each line are looked at, and so many lines for headings.
const (
	maxLooked  = 4096
	maxHeaders = 1000
)

func countLines(text string) lineCounts {
	var n lineCounts
	for line := range strings.SplitSeq(text, "\n") {
		if isBlank(line) && !strings.Contains(line, "\t") {
			continue
		}
		n.filled++
		rest, leads := strings.CutPrefix(line, "\t")
		switch {
		case strings.Contains(strings.TrimRight(rest, "\t"), "\t"), !leads && strings.Contains(rest, "\t"):
			n.inner++
			continue
		case leads:
			n.leading++
			continue
		case pipesIn(line) >= 2:
			n.piped++
			continue
		}
		line = line[:min(len(line), maxLooked)]
		if strings.Contains(line, "目标值") && strings.Contains(line, "完成值") && strings.ContainsAny(line, "0123456789") {
			n.told++
		}
		switch apart := len(cellsApart(line, false)); {
		case apart >= 3:
			n.wide++
			continue
		case apart == 2:
			n.pairs++
			continue
		}
		if cells := cellsApart(line, true); len(cells) >= 4 {
			if n.single++; n.headed == 0 && n.single <= maxHeaders && headingsIn(cells) >= 3 {
				n.headed++
			}
		}
	}
	return n
}

// headingsIn counts the headings of indicators among cells.
func headingsIn(cells []piece) int {
	n := 0
	for _, c := range cells[:min(len(cells), mostWidth)] {
		if len(c.text) <= 100 && headings.ColumnOf(c.text) != headings.NoColumn {
			n++
		}
	}
	return n
}

// commas are what may be between the cells of a text.
type commas struct {
	comma string // "" for none
	sure  bool   // nearly all records have the same number of them
}

// commasOf finds commas or semicolons between cells. Wide ones are punctuation unless the name says that they aren't.
func commasOf(text string, named bool) commas {
	found := []string{",", ";"}
	if named {
		found = []string{",", ";", "，", "；"}
	}
	var best commas
	most := 0
	for _, comma := range found {
		n := recordsBy(text, comma)
		if !named && n.cut < 2 || n.cut <= most || n.cut == 0 {
			continue
		}
		switch {
		case named, n.first && 5*n.alike >= 4*n.records:
			best, most = commas{comma, true}, n.cut
		case 5*n.cut >= 3*n.records && !best.sure:
			best, most = commas{comma, false}, n.cut
		}
	}
	if named && best.comma == "" {
		return commas{",", true}
	}
	return best
}

// recordCounts are how many records of a text hold something, how many of these have two commas or more, and the
// largest number of these that have the same number of them.
type recordCounts struct {
	records, cut, alike int
	first               bool // the first record has two commas or more
}

func recordsBy(text, comma string) recordCounts {
	var n recordCounts
	if strings.Count(text, comma) < 2 {
		return n
	}
	by := map[int]int{}
	s := &scanner{text: text, comma: comma, line: 1, column: 1}
	for !s.done {
		fields, filled := s.count()
		if !filled && fields < 2 {
			continue
		}
		if n.records++; fields > 2 {
			n.first = n.first || n.records == 1
			n.cut++
			by[fields]++
			n.alike = max(n.alike, by[fields])
		}
	}
	return n
}

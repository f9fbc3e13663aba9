package docx

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// numbering are the lists of a document, and how far their numbers are.
type numbering struct {
	lists    map[int]*list
	patterns map[string]*pattern
}

// list is what paragraphs name: a pattern, with changes of its own.
type list struct {
	pattern string
	levels  [levels]*listLevel // that replace those of the pattern
	starts  [levels]int        // where its own numbers start; 0 where they go on
	used    bool
}

// pattern has the levels of a list, and the numbers so far: lists of one pattern count together.
type pattern struct {
	levels  [levels]*listLevel
	linked  string // a style whose numbering it is
	numbers [levels]int
	counts  [levels]bool // whether the number of a level was used
}

type listLevel struct {
	start   int
	format  string
	text    string // with %1 for the number of the first level
	font    string // of a bullet
	legal   bool   // all numbers are decimal
	restart int    // the level, from 1, after which it starts again; 0 for never, -1 for any above
	suffix  string
	style   string // of paragraphs at this level
}

const (
	levels = 9

	// longestPattern and longestNumber are how many bytes the text of a level and a number may have, and mostStart is
	// where numbers may start: they are shown again and again.
	longestPattern = 80
	longestNumber  = 120
	mostStart      = 1_000_000
)

// listsReader reads the part of the numbering.
type listsReader struct {
	x        *markup.Scanner
	numbers  *numbering
	pattern  *pattern
	list     *list
	override int
	level    *listLevel
}

// readNumbering reads as much of the part of the numbering as is whole.
func readNumbering(x *markup.Scanner, s styles) *numbering {
	n := &numbering{lists: map[int]*list{}, patterns: map[string]*pattern{}}
	l := &listsReader{x: x, numbers: n}
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		switch {
		case kind == markup.Close && (x.Is(word, "abstractNum") || x.Is(word, "num")):
			l.pattern, l.list, l.level = nil, nil, nil
		case kind == markup.Start && x.Space == word:
			l.take()
		}
	}
	for _, l := range n.lists {
		if p := n.patterns[l.pattern]; p != nil && p.linked != "" {
			if other := n.lists[s.numbered(p.linked).list]; other != nil {
				l.pattern = other.pattern
			}
		}
	}
	return n
}

func (l *listsReader) value() string {
	v, _ := l.x.Attribute(word, "val")
	return v
}

func (l *listsReader) number() int {
	n, err := strconv.Atoi(l.value())
	if err != nil {
		return 0
	}
	return min(max(n, 0), mostStart)
}

// take reads an element of lists and patterns.
func (l *listsReader) take() {
	switch name := string(l.x.Name); name {
	case "abstractNum":
		id, _ := l.x.Attribute(word, "abstractNumId")
		l.pattern, l.level = &pattern{}, nil
		l.numbers.patterns[id] = l.pattern
	case "num":
		id, _ := l.x.Attribute(word, "numId")
		l.list, l.level = &list{}, nil
		if n, err := strconv.Atoi(id); err == nil {
			l.numbers.lists[n] = l.list
		}
	case "abstractNumId":
		if l.list != nil {
			l.list.pattern = l.value()
		}
	case "numStyleLink":
		if l.pattern != nil {
			l.pattern.linked = l.value()
		}
	case "lvlOverride":
		l.override = l.at()
	case "startOverride":
		if l.list != nil {
			l.list.starts[l.override] = max(1, l.number())
		}
	case "lvl":
		l.level = &listLevel{start: 1, format: "decimal", restart: -1, suffix: " "}
		switch at := l.at(); {
		case l.list != nil:
			l.list.levels[at] = l.level
		case l.pattern != nil:
			l.pattern.levels[at] = l.level
		}
	default:
		if l.level != nil {
			l.takeLevel(name)
		}
	}
}

// at is the level that an element is about.
func (l *listsReader) at() int {
	text, _ := l.x.Attribute(word, "ilvl")
	n, _ := strconv.Atoi(text)
	return min(max(n, 0), levels-1)
}

func (l *listsReader) takeLevel(name string) {
	switch name {
	case "start":
		l.level.start = l.number()
	case "numFmt":
		l.level.format = l.value()
	case "lvlText":
		if text := l.value(); len(text) <= longestPattern {
			l.level.text = text
		}
	case "isLgl":
		l.level.legal = isOn(l.x)
	case "lvlRestart":
		l.level.restart = l.number()
	case "suff":
		if l.value() == "nothing" {
			l.level.suffix = ""
		}
	case "pStyle":
		l.level.style = l.value()
	case "rFonts":
		l.level.font = symbolFont(l.x)
	}
}

// next is the number of the next paragraph of a list.
func (n *numbering) next(asked numbered, style string) []byte {
	l := n.lists[asked.list]
	if l == nil {
		return nil
	}
	p := n.patterns[l.pattern]
	if p == nil {
		return nil
	}
	at := min(max(asked.level, 0), levels-1)
	if !asked.hasLevel {
		for i := range levels {
			if level := l.level(p, i); level != nil && level.style != "" && level.style == style {
				at = i
			}
		}
	}
	level := l.level(p, at)
	if level == nil {
		return nil
	}
	if !l.used {
		l.used = true
		for i, start := range l.starts {
			p.counts[i] = p.counts[i] && start == 0
		}
	}
	p.count(l, at)
	text := level.show(l, p)
	if text == "" || len(text) > longestNumber {
		return nil
	}
	return []byte(text + level.suffix)
}

// start is the first number of a level.
func (l *list) start(p *pattern, at int) int {
	if l.starts[at] > 0 {
		return l.starts[at]
	}
	return l.level(p, at).start
}

func (l *list) level(p *pattern, at int) *listLevel {
	if l.levels[at] != nil {
		return l.levels[at]
	}
	return p.levels[at]
}

// count counts a paragraph at a level: the levels below start again.
func (p *pattern) count(l *list, at int) {
	for i := range at {
		if level := l.level(p, i); !p.counts[i] && level != nil {
			p.numbers[i], p.counts[i] = l.start(p, i), true
		}
	}
	if p.counts[at] {
		p.numbers[at]++
	} else {
		p.numbers[at], p.counts[at] = l.start(p, at), true
	}
	for i := at + 1; i < levels; i++ {
		level := l.level(p, i)
		if level == nil || level.restart < 0 || level.restart > at {
			p.counts[i] = false
		}
	}
}

// show is the number of a level as it is printed. Of bullets only ticks and boxes say something.
func (level *listLevel) show(l *list, p *pattern) string {
	if level.format == "bullet" {
		sign := strings.Map(func(c rune) rune { return symbol(level.font, c) }, level.text)
		if strings.ContainsAny(sign, "☑☒✓✗□☐√") {
			return sign
		}
		return ""
	}
	var b strings.Builder
	for text := level.text; text != ""; {
		before, after, found := strings.Cut(text, "%")
		b.WriteString(before)
		if !found {
			break
		}
		text = after
		if after == "" || after[0] < '1' || after[0] > '9' {
			b.WriteByte('%')
			continue
		}
		at := int(after[0] - '1')
		text = after[1:]
		if other := l.level(p, at); other != nil {
			format := other.format
			if level.legal {
				format = "decimal"
			}
			b.WriteString(numeral(format, p.numbers[at]))
		}
	}
	return b.String()
}

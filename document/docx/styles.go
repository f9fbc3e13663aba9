package docx

import "github.com/ziping-go/ziping/document/internal/markup"

// styles are those of the document by their id, as far as they decide what is shown.
type styles struct {
	all      map[string]*style
	standard string // of paragraphs that name no style
}

type style struct {
	based   string
	hides   bool
	decides bool // whether it is hidden
	font    string
	numbers numbered
}

// longestChain is how many styles may be based on each other; more is a circle.
const longestChain = 64

// readStyles reads as much of the part of styles as is whole.
func readStyles(x *markup.Scanner) styles {
	s := styles{all: map[string]*style{}}
	var now *style
	for {
		switch x.Next() {
		case markup.End:
			return s
		case markup.Close:
			if x.Is(word, "style") {
				now = nil
			}
		case markup.Start:
			if x.Space == word {
				now = s.take(x, now)
			}
		case markup.Text: // blanks between elements
		}
	}
}

// take reads an element of a style and is the style that elements belong to from now on.
func (s *styles) take(x *markup.Scanner, now *style) *style {
	name := string(x.Name)
	if name == "style" {
		id, _ := x.Attribute(word, "styleId")
		now = &style{}
		if s.all[id] == nil {
			s.all[id] = now
		}
		kind, _ := x.Attribute(word, "type")
		if usual, _ := x.Attribute(word, "default"); kind == "paragraph" && (usual == "1" || usual == "true") {
			s.standard = id
		}
		return now
	}
	if now == nil {
		return nil
	}
	switch name {
	case "basedOn":
		now.based, _ = x.Attribute(word, "val")
	case "vanish":
		now.hides, now.decides = isOn(x), true
	case "rFonts":
		now.font = symbolFont(x)
	case "numId", "ilvl":
		now.numbers.set(x, name)
	case "tblStylePr", "rPrChange", "pPrChange":
		x.Skip() // of parts of tables; what was before
	}
	return now
}

// chain calls a function for a style and those that it is based on, until it is told to stop.
func (s *styles) chain(id string, each func(*style) (stop bool)) {
	for range longestChain {
		now := s.all[id]
		if now == nil || each(now) {
			return
		}
		id = now.based
	}
}

func (s *styles) isHidden(id string) bool {
	hidden := false
	s.chain(id, func(now *style) bool {
		hidden = now.hides
		return now.decides
	})
	return hidden
}

// hides reports whether the styles of a paragraph and of a run hide its text: two that both do cancel each other.
func (s *styles) hides(paragraph, run string) bool {
	if paragraph == "" {
		paragraph = s.standard
	}
	return s.isHidden(paragraph) != s.isHidden(run)
}

// font is the symbol font of a style; "" where it has another.
func (s *styles) font(id string) string {
	font := ""
	s.chain(id, func(now *style) bool {
		font = now.font
		return font != ""
	})
	return font
}

// numbered is the numbering of a paragraph's style.
func (s *styles) numbered(id string) numbered {
	if id == "" {
		id = s.standard
	}
	var n numbered
	s.chain(id, func(now *style) bool {
		if !n.hasLevel {
			n.level, n.hasLevel = now.numbers.level, now.numbers.hasLevel
		}
		if now.numbers.hasList {
			n.list, n.hasList = now.numbers.list, true
		}
		return n.hasList
	})
	return n
}

package xlsx

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/internal/symbols"
	"github.com/ziping-go/ziping/lang"
)

// shared is a text of the table that cells share. The first bytes have no font of their own, so that the font of the
// cell counts.
type shared struct {
	text string
	bare int
}

// readStrings reads the table of shared texts.
func (b *book) readStrings(part string) error {
	b.strings = []shared{}
	var r rich
	return b.scan(part, func(x *markup.Scanner, kind markup.Kind) error {
		r.take(x, kind, 2)
		if kind == markup.Close && x.Depth() == 1 && string(x.Name) == "si" {
			if len(b.strings) == b.limits.Cells {
				return b.fault(lang.Of("DOCUMENT_CELLS", b.limits.Cells))
			}
			b.strings = append(b.strings, r.done())
		}
		return nil
	})
}

// rich reads a text with its runs: <si> and <is>.
type rich struct {
	text    []byte
	bare    int
	font    string // of the run
	hasFont bool
	isText  bool // within <t>
	aside   int  // the depth of a phonetic run, which isn't shown
}

// take reads a tag or text within the element at a depth.
func (r *rich) take(x *markup.Scanner, kind markup.Kind, depth int) {
	switch kind {
	case markup.Start:
		switch string(x.Name) {
		case "t":
			r.isText = r.aside == 0
		case "r":
			if x.Depth() == depth+1 {
				r.font, r.hasFont = "", false
			}
		case "rPr":
			r.hasFont = true
		case "rFont":
			r.font = fontOf(x)
		case "rPh":
			if r.aside == 0 {
				r.aside = x.Depth()
			}
		}
	case markup.Close:
		r.isText = false
		if x.Depth() < r.aside {
			r.aside = 0
		}
	case markup.Text:
		if !r.isText {
			return
		}
		from := len(r.text)
		r.text = x.AppendText(r.text)
		if r.font != "" {
			r.text = append(r.text[:from], symbols.Drawn(r.font, string(r.text[from:]))...)
		}
		if !r.hasFont && r.bare == from {
			r.bare = len(r.text)
		}
	}
}

// done is the text that was read, and makes room for the next one.
func (r *rich) done() shared {
	text := string(r.text)
	s := shared{text: clean(text), bare: r.bare}
	if len(s.text) != len(text) && r.bare == len(text) {
		s.bare = len(s.text)
	}
	s.bare = min(s.bare, len(s.text))
	*r = rich{text: r.text[:0]}
	return s
}

// clean is a text as it is shown: characters written as _x000D_ resolved, line ends as "\n", no control characters.
func clean(text string) string {
	if strings.Contains(text, "_x") {
		text = resolved(text)
	}
	isPlain := true
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			isPlain = false
			break
		}
	}
	if isPlain {
		return strings.TrimRight(text, "\n")
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.Map(func(c rune) rune {
		switch {
		case c == '\r':
			return '\n'
		case c < ' ' && c != '\n' && c != '\t', c == 0x7f:
			return -1
		}
		return c
	}, text)
	return strings.TrimRight(text, "\n")
}

// resolved resolves characters written as _x000D_, which is how XML gets those that it can't hold.
func resolved(text string) string {
	const length = len("_x000D_")
	var b strings.Builder
	for {
		i := strings.Index(text, "_x")
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		text = text[i:]
		if len(text) >= length && text[length-1] == '_' {
			if n, err := strconv.ParseUint(text[2:length-1], 16, 16); err == nil {
				b.WriteRune(rune(n))
				text = text[length:]
				continue
			}
		}
		b.WriteString("_x")
		text = text[2:]
	}
	b.WriteString(text)
	return b.String()
}

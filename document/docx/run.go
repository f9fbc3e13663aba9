package docx

import (
	"bytes"
	"strconv"
	"strings"
)

// run is a piece of text with the same properties.
type run struct {
	p      *paragraph
	hidden bool
	known  bool // whether it is hidden was found out
	font   string
}

// isHidden reports whether the text of a run is hidden: by its own property, which comes before its text, or by styles.
func (l *run) isHidden(r *reader) bool {
	if !l.known {
		l.hidden, l.known = r.styles.hides(l.p.style, ""), true
	}
	return l.hidden
}

func (l *run) element(r *reader) error {
	s := l.p.story
	if r.x.Space != word {
		return r.inside(&drawing{l})
	}
	shown := ""
	switch string(r.x.Name) {
	case "rPr":
		return l.properties(r)
	case "t":
		return l.text(r)
	case "tab", "ptab":
		shown = "\t"
	case "br", "cr":
		shown = "\n"
	case "noBreakHyphen":
		shown = "-"
	case "sym":
		shown = l.symbol(r)
	case "fldChar":
		return l.field(r)
	case "instrText":
		return r.instruction()
	case "drawing", "pict", "object":
		if !l.isHidden(r) {
			return r.inside(&drawing{l})
		}
	case "ruby":
		return r.each(func() error {
			if r.x.Is(word, "rubyBase") {
				return r.inside(l.p)
			}
			r.x.Skip() // how it is spoken
			return nil
		})
	}
	if shown != "" && !l.isHidden(r) {
		r.show(s, []byte(shown))
	}
	r.x.Skip()
	return nil
}

func (l *run) properties(r *reader) error {
	direct, decided, style := false, false, ""
	err := r.properties(func(name string) error {
		switch name {
		case "vanish":
			direct, decided = isOn(r.x), true
		case "rStyle":
			style = r.value()
		case "rFonts":
			l.font = symbolFont(r.x)
		}
		return nil
	})
	l.hidden, l.known = direct, true
	if !decided {
		l.hidden = r.styles.hides(l.p.style, style)
	}
	if l.font == "" {
		l.font = r.styles.font(style)
	}
	return err
}

// text reads w:t. Blanks at its ends count only where the document says so, and line ends are blanks.
func (l *run) text(r *reader) error {
	keeps, _ := r.x.Attribute(0, "space")
	b, err := r.content(r.buffer())
	if err != nil {
		return err
	}
	text := b
	if keeps != "preserve" {
		text = bytes.Trim(text, " \t\r\n")
	}
	for i, c := range text {
		if c == '\n' || c == '\r' {
			text[i] = ' '
		}
	}
	switch {
	case l.isHidden(r):
		if len(bytes.TrimSpace(text)) > 0 && !r.isCode() {
			r.note("DOCUMENT_HIDDEN")
		}
	case l.font != "" || bytes.IndexByte(text, privateUse) >= 0:
		r.show(l.p.story, []byte(strings.Map(func(c rune) rune { return symbol(l.font, c) }, string(text))))
	default:
		r.show(l.p.story, text)
	}
	r.release(b)
	return nil
}

// symbol is the character of w:sym.
func (l *run) symbol(r *reader) string {
	font, _ := r.x.Attribute(word, "font")
	code, _ := r.x.Attribute(word, "char")
	n, err := strconv.ParseUint(code, 16, 20)
	if err != nil || n == 0 {
		return ""
	}
	return string(symbol(fontName(font), rune(n)))
}

// drawing is what a run draws: text boxes and pictures, in the markup of whatever program.
type drawing struct{ run *run }

func (l *drawing) element(r *reader) error {
	switch string(r.x.Name) {
	case "txbxContent":
		if r.x.Space == word {
			return r.box(l.run.p.story)
		}
	case "blip", "imagedata":
		r.pictures++
		r.shown++
	case "OLEObject":
		r.note("DOCUMENT_EMBEDDED")
	}
	return r.inside(l)
}

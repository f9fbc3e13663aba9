package pdf

import (
	"context"
	"errors"

	"github.com/ziping-go/ziping/document/internal/ruling"
	"github.com/ziping-go/ziping/document/pdf/internal/font"
	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// What the pages of a file may ask for.
const (
	maxTokens = 20_000_000 // of all pages
	formCost  = 50         // of drawing a form, in tokens
	maxGlyphs = 2_000_000  // of all pages
	maxDense  = 200_000    // glyphs of a page
	maxLines  = 300_000    // of a page
	maxStates = 256        // q in q
	maxForms  = 20         // form in form
	maxHeld   = 256        // operands
)

// errWork is the error of a file whose pages ask for more than that.
var errWork = errors.New("too much is drawn")

// machine runs the content streams of pages. What they draw goes to the page.
type machine struct {
	ctx    context.Context //nolint:containedctx // of one run
	file   *object.File
	fonts  map[object.Ref]*font.Font
	hidden map[object.Ref]bool // layers that are switched off

	tokens, glyphs, lines int // so far; lines are those of the page

	page      *ruling.Page
	resources object.Dict
	own       map[object.Name]*font.Font // fonts of the resources
	depth     int
	state     state
	states    []state
	path      ruling.Path
	clips     bool   // what is drawn next is clipped by the path
	marks     []bool // marked content in each other: whether it is hidden
	unseen    int    // how many of them are

	invisible []ruling.Glyph // of the page
	clipped   []ruling.Glyph
	unknown   int
	pictures  int
	shapes    int // drawings that are no lines
}

// state is what q keeps and Q brings back.
type state struct {
	ctm         matrix
	clip        box
	width       float64 // of strokes
	text, line  matrix
	font        *font.Font
	size        float64
	char, word  float64 // spacing
	stretch     float64
	leading     float64
	rise        float64
	renderStyle int
}

// draw runs a content stream in the resources that it names things of.
func (m *machine) draw(data []byte, resources object.Dict) error {
	above, own, states, marks, unseen := m.resources, m.own, m.states, m.marks, m.unseen
	m.resources, m.own, m.states, m.marks = resources, map[object.Name]*font.Font{}, nil, nil
	m.depth++
	defer func() {
		m.resources, m.own, m.states, m.marks, m.unseen = above, own, states, marks, unseen
		m.depth--
	}()
	l := &object.Lexer{Data: data}
	var held []object.Value
	for {
		v, ok := l.Next()
		if !ok {
			return nil
		}
		if m.tokens++; m.tokens > maxTokens || m.isDense() || m.lines > maxLines {
			return errWork
		}
		if m.tokens%4096 < formCost && m.ctx.Err() != nil {
			return m.ctx.Err()
		}
		word, is := v.(object.Keyword)
		if !is {
			if len(held) < maxHeld {
				held = append(held, v)
			}
			continue
		}
		if word == "BI" {
			m.pictures++
			skipImage(l)
		} else if err := m.operate(string(word), operands(held)); err != nil {
			return err
		}
		held = held[:0]
	}
}

// isDense reports whether there are too many glyphs.
func (m *machine) isDense() bool {
	return m.glyphs > maxGlyphs || len(m.page.Glyphs)+len(m.invisible)+len(m.clipped) > maxDense
}

// operands are what stands before an operator.
type operands []object.Value

// number is the n-th operand from the end; 0 where it is no number.
func (o operands) number(n int) float64 {
	if n > len(o) {
		return 0
	}
	f, _ := o[len(o)-n].(float64)
	return f
}

func (o operands) name(n int) object.Name {
	if n > len(o) {
		return ""
	}
	s, _ := o[len(o)-n].(object.Name)
	return s
}

func (o operands) text() string {
	if len(o) == 0 {
		return ""
	}
	s, _ := o[len(o)-1].(object.String)
	return string(s)
}

func (o operands) matrix() matrix {
	return matrix{o.number(6), o.number(5), o.number(4), o.number(3), o.number(2), o.number(1)}
}

func (m *machine) operate(op string, o operands) error {
	if m.operateText(op, o) || m.operatePath(op, o) {
		return nil
	}
	switch op {
	case "q":
		if len(m.states) < maxStates {
			m.states = append(m.states, m.state)
		}
	case "Q":
		if n := len(m.states); n > 0 {
			m.state, m.states = m.states[n-1], m.states[:n-1]
		}
	case "cm":
		m.state.ctm = o.matrix().times(m.state.ctm)
	case "w":
		m.state.width = o.number(1)
	case "Do":
		return m.external(o.name(1))
	case "BMC", "BDC":
		m.mark(op == "BDC" && o.name(2) == "OC" && m.isHidden(o[len(o)-1:]))
	case "EMC":
		if n := len(m.marks); n > 0 {
			if m.marks[n-1] {
				m.unseen--
			}
			m.marks = m.marks[:n-1]
		}
	}
	return nil
}

func (m *machine) mark(hidden bool) {
	if len(m.marks) >= 1<<16 {
		return
	}
	m.marks = append(m.marks, hidden)
	if hidden {
		m.unseen++
	}
}

// isHidden reports whether the layer that a mark names is switched off.
func (m *machine) isHidden(o operands) bool {
	name, is := o[0].(object.Name)
	if !is {
		return false
	}
	return m.isOff(m.file.Dict(m.resources["Properties"])[name])
}

// isOff reports whether a layer is switched off, or all layers of a group are.
func (m *machine) isOff(v object.Value) bool {
	if r, is := v.(object.Ref); is && m.hidden[r] {
		return true
	}
	switch group := m.file.Dict(v)["OCGs"].(type) {
	case object.Ref:
		return m.hidden[group]
	case object.Array:
		for _, v := range group {
			if r, is := v.(object.Ref); !is || !m.hidden[r] {
				return false
			}
		}
		return len(group) > 0
	}
	return false
}

// layersOff are the layers that a file switches off when it is opened.
func layersOff(f *object.File) map[object.Ref]bool {
	off := map[object.Ref]bool{}
	layers := f.Dict(f.Root()["OCProperties"])
	shown := f.Dict(layers["D"])
	if f.Name(shown["BaseState"]) == "OFF" {
		for _, v := range f.Array(layers["OCGs"]) {
			if r, is := v.(object.Ref); is {
				off[r] = true
			}
		}
		for _, v := range f.Array(shown["ON"]) {
			if r, is := v.(object.Ref); is {
				delete(off, r)
			}
		}
	}
	for _, v := range f.Array(shown["OFF"]) {
		if r, is := v.(object.Ref); is {
			off[r] = true
		}
	}
	return off
}

// external draws an XObject: a form within the page, or a picture.
func (m *machine) external(name object.Name) error {
	s := m.file.Stream(m.file.Dict(m.resources["XObject"])[name])
	if s == nil || m.unseen > 0 || m.isOff(s.Dict["OC"]) {
		return nil
	}
	switch m.file.Name(s.Dict["Subtype"]) {
	case "Image":
		m.picture()
	case "Form":
		return m.form(s, identity())
	}
	return nil
}

// picture counts a picture; one that is as thin as a line is one.
func (m *machine) picture() {
	c := m.state.ctm
	b := boxOf([]point{c.at(0, 0), c.at(1, 0), c.at(0, 1), c.at(1, 1)})
	lines := ruling.Thin(ruling.Line{X0: b.left, Y0: b.top, X1: b.right, Y1: b.bottom})
	if len(lines) == 0 || !ruling.IsFinite(b.left, b.top, b.right, b.bottom) {
		m.pictures++
		return
	}
	m.draws(lines, false)
}

// form draws a form XObject, placed by a matrix.
func (m *machine) form(s *object.Stream, placed matrix) error {
	if m.depth > maxForms {
		return nil
	}
	m.tokens += formCost
	data, err := m.file.Data(s)
	if err != nil && len(data) == 0 {
		return damage(err)
	}
	resources := m.file.Dict(s.Dict["Resources"])
	if resources == nil {
		resources = m.resources
	}
	kept := m.state
	if a := m.file.Array(s.Dict["Matrix"]); len(a) == 6 {
		m.state.ctm = resolved(m.file, a).matrix().times(placed).times(m.state.ctm)
	} else {
		m.state.ctm = placed.times(m.state.ctm)
	}
	if b, ok := boxIn(m.file, s.Dict["BBox"]); ok {
		c := m.state.ctm
		m.state.clip = m.state.clip.meet(boxOf([]point{
			c.at(b.left, b.top), c.at(b.right, b.top), c.at(b.left, b.bottom), c.at(b.right, b.bottom),
		}))
	}
	err = m.draw(data, resources)
	m.state = kept
	return err
}

// damage is the error of a stream, if it is one that ends the reading; else the stream is as good as empty.
func damage(err error) error {
	if errors.Is(err, object.ErrUnpacked) {
		return err
	}
	return nil
}

func resolved(f *object.File, a object.Array) operands {
	out := make(operands, len(a))
	for i := range a {
		out[i] = f.Resolve(a[i])
	}
	return out
}

// skipImage passes the bytes of an inline image: up to an EI between blanks that text follows.
func skipImage(l *object.Lexer) {
	for {
		v, ok := l.Next()
		if !ok {
			return
		}
		if v == object.Keyword("ID") {
			break
		}
	}
	for l.Pos < len(l.Data) {
		rest := l.Data[l.Pos:]
		i := indexEI(rest)
		if i < 0 {
			l.Pos = len(l.Data)
			return
		}
		l.Pos += i + 2
		if isTextual(l.Data[l.Pos:min(len(l.Data), l.Pos+12)]) {
			return
		}
	}
}

func indexEI(b []byte) int {
	for i := 1; i+2 <= len(b); i++ {
		if b[i] == 'E' && b[i+1] == 'I' && isSpace(b[i-1]) && (i+2 == len(b) || isSpace(b[i+2])) {
			return i
		}
	}
	return -1
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 }

func isTextual(b []byte) bool {
	for _, c := range b {
		if c > 126 || c < 32 && !isSpace(c) {
			return false
		}
	}
	return true
}

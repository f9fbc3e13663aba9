package docx

import (
	"bytes"
	"context"
	"io"
	"slices"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Writer writes texts into the cells of Word documents. Bytes are put into and taken out of the part with the document;
// the rest of that part, and all other parts, stay as they are. A new text has the format of its paragraph, or else of
// what is shown to its left. A text that is replaced keeps the format of its first characters.
func Writer() source.Writer {
	return source.Writer{Formats: []source.Format{source.Word}, Write: write}
}

func write(w io.Writer, name string, data []byte, edits []grid.Edit) (fault.List, error) {
	limits := source.DefaultLimits()
	limits.Unpacked = min(limits.Unpacked, mostUnpacked)
	pack, err := source.OpenPackage(name, data, limits)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: context.Background(), file: name, limits: limits}
	part, err := r.open(pack)
	if err != nil {
		return nil, err
	}
	e := &editor{file: name, part: part, x: markup.New(part, spaces), styles: r.styles}
	for _, edit := range edits {
		at, ok := edit.Cell.Origin.(Origin)
		if !ok || at.Part != r.part || r.recoded {
			return nil, fault.New(edit.Cell.Place, "", lang.Of("CELL_UNWRITABLE"))
		}
		e.edits = append(e.edits, cellEdit{edit, at.From, at.To})
	}
	if e.comments, err = readComments(pack, r.part); err != nil {
		return nil, err
	}
	e.comments.fit(part)
	slices.SortStableFunc(e.edits, func(a, b cellEdit) int { return a.from - b.from })
	if err := e.run(); err != nil {
		return nil, err
	}
	changed := map[string][]byte{r.part: source.Spliced(part, e.splices)}
	if err := e.comments.write(name, pack, r.part, changed); err != nil {
		return nil, err
	}
	return nil, source.Rewrite(w, data, changed)
}

// cellEdit is an edit and the bytes of its cell.
type cellEdit struct {
	grid.Edit
	from, to int
}

// editor goes once through the part with the document and notes what changes.
type editor struct {
	file    string
	part    []byte
	x       *markup.Scanner
	styles  styles
	edits   []cellEdit // that are still to come
	splices []source.Splice

	comments *comments
	stories  []*editedStory // a cell or text box in another
	rows     []look         // of tables in each other
	holders  []holder
}

// holder is a content control that is open.
type holder struct {
	depth  int
	prompt extent // of the mark that it shows its prompt
}

// extent is some bytes of the part.
type extent struct{ from, to int }

func (e extent) isSet() bool { return e.to > 0 }

// editedStory is a cell or text box that is open. In one without an edit only the look of its texts is noted.
type editedStory struct {
	edit   *cellEdit
	loose  bool   // it is a paragraph outside of tables
	prefix string // of Word's elements
	paras  []*editedParagraph
	open   *editedParagraph
	run    *editedRun

	comments []string // ids of those that are anchored in it

	prompts []extent // marks of content controls that show their prompts
}

// editedParagraph is one of a cell.
type editedParagraph struct {
	all        extent
	tag        int    // where its start tag ends
	closed     bool   // by its start tag
	properties extent // w:pPr
	mark       extent // its w:rPr
	styled     bool
	runs       []*editedRun
	pieces     []piece
	special    bool // it holds more than texts
}

type editedRun struct {
	all    extent
	look   extent // w:rPr
	hidden bool
	prompt bool // of an empty content control
}

// piece is an element that shows text.
type piece struct {
	extent
	run   *editedRun
	text  bool   // w:t with something in it
	shows string // of a w:t
}

// run finds the cells and notes the changes.
func (e *editor) run() error {
	for {
		switch e.x.Next() {
		case markup.End:
			if e.x.Broken() || len(e.edits) > 0 {
				return fault.New(fault.Place{File: e.file}, "", lang.Of("PACKAGE_BROKEN", lang.Of("REASON_NO_WORD")))
			}
			return nil
		case markup.Start:
			e.start()
		case markup.Close:
			e.end()
		case markup.Text:
			e.text()
		}
	}
}

func (e *editor) top() *editedStory {
	if n := len(e.stories); n > 0 {
		return e.stories[n-1]
	}
	return nil
}

func (e *editor) start() {
	x := e.x
	s := e.top()
	if x.Space != word {
		if s != nil && s.open != nil {
			s.open.special = true
		}
		return
	}
	switch string(x.Name) {
	case "tr":
		e.rows = append(e.rows, look{})
	case "tc", "txbxContent":
		e.enter()
	case "del", "moveFrom":
		x.Skip()
	case "sdt":
		e.holders = append(e.holders, holder{depth: x.Depth()})
	case "showingPlcHdr":
		if n := len(e.holders); n > 0 && isOn(x) {
			e.holders[n-1].prompt = extent{x.From, x.To}
			if s != nil {
				s.prompts = append(s.prompts, e.holders[n-1].prompt)
			}
		}
	default:
		if s == nil && string(x.Name) == "p" && len(e.edits) > 0 && e.edits[0].from == x.From {
			s = &editedStory{edit: &e.edits[0], loose: true, prefix: e.prefix()}
			e.edits = e.edits[1:]
			e.stories = append(e.stories, s)
		}
		if s != nil {
			s.start(e)
		}
	}
}

// enter begins a cell or text box.
func (e *editor) enter() {
	x := e.x
	s := &editedStory{prefix: e.prefix()}
	if len(e.edits) > 0 && e.edits[0].from == x.From && string(x.Name) == "tc" {
		s.edit = &e.edits[0]
		e.edits = e.edits[1:]
	}
	e.stories = append(e.stories, s)
}

// prefix is that of the element that just started, with its colon.
func (e *editor) prefix() string {
	tag := e.part[e.x.From+1 : e.x.To]
	if n := bytes.IndexAny(tag, ": \t\r\n/>"); n > 0 && tag[n] == ':' {
		return string(tag[:n+1])
	}
	return ""
}

// start notes an element of Word in a cell.
func (s *editedStory) start(e *editor) {
	x := e.x
	p := s.open
	switch name := string(x.Name); {
	case name == "p":
		s.open = &editedParagraph{all: extent{x.From, 0}, tag: x.To, closed: e.part[x.To-2] == '/'}
		s.paras = append(s.paras, s.open)
		s.run = nil
	case p == nil:
	case name == "r":
		s.run = &editedRun{all: extent{x.From, 0}, prompt: e.isPrompt()}
		p.runs = append(p.runs, s.run)
	case name == "pPr":
		p.properties.from = x.From
	case name == "pStyle":
		p.styled = true
	case name == "rPr" && s.run != nil:
		s.run.look.from = x.From
	case name == "rPr" && p.mark.from == 0:
		p.mark.from = x.From
	case name == "vanish" && s.run != nil:
		s.run.hidden = isOn(x)
	case s.run != nil && isShown(name):
		p.pieces = append(p.pieces, piece{extent: extent{x.From, 0}, run: s.run})
	case s.run != nil && isPlace(name):
		p.special = true
		if name == "commentReference" {
			id, _ := x.Attribute(word, "id")
			s.comments = append(s.comments, id)
		}
	}
}

// isShown reports whether an element of a run shows text, or is a mark of a field that does.
func isShown(name string) bool {
	switch name {
	case "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "fldChar", "instrText":
		return true
	}
	return false
}

// isPlace reports whether an element of a run is more than a text.
func isPlace(name string) bool {
	switch name {
	case "drawing", "pict", "object", "footnoteReference", "endnoteReference", "commentReference", "ruby":
		return true
	}
	return false
}

// isPrompt reports whether what is being read may be the prompt of an empty content control.
func (e *editor) isPrompt() bool {
	for _, h := range e.holders {
		if h.prompt.isSet() {
			return true
		}
	}
	return false
}

func (e *editor) text() {
	s := e.top()
	if s == nil || s.open == nil || s.run == nil || len(s.open.pieces) == 0 {
		return
	}
	last := &s.open.pieces[len(s.open.pieces)-1]
	if last.to > 0 || s.run.hidden {
		return
	}
	text := e.x.AppendText(nil)
	last.shows += string(text)
	if len(bytes.TrimSpace(text)) > 0 {
		last.text = true
		if n := len(e.rows); n > 0 {
			e.rows[n-1] = look{
				run: e.piece(s.run.look), paragraph: e.piece(s.open.properties), prefix: s.prefix, known: true,
			}
		}
	}
}

func (e *editor) piece(x extent) []byte { return e.part[x.from:max(x.from, x.to)] }

func (e *editor) end() {
	x := e.x
	if x.Space != word {
		return
	}
	s := e.top()
	switch name := string(x.Name); name {
	case "tr":
		if n := len(e.rows); n > 0 {
			e.rows = e.rows[:n-1]
		}
	case "tc", "txbxContent":
		if s == nil {
			return
		}
		e.stories = e.stories[:len(e.stories)-1]
		if s.edit != nil {
			e.finish(s)
		}
		if below := e.top(); below != nil && below.open != nil {
			below.open.special = true
		}
	case "sdt":
		if n := len(e.holders); n > 0 && e.holders[n-1].depth == x.Depth()+1 {
			e.holders = e.holders[:n-1]
		}
	default:
		if s != nil && s.open != nil {
			s.end(x, name)
			if s.loose && s.open == nil {
				e.stories = e.stories[:len(e.stories)-1]
				e.finish(s)
			}
		}
	}
}

// end notes where an element ends.
func (s *editedStory) end(x *markup.Scanner, name string) {
	p := s.open
	switch {
	case name == "p":
		p.all.to = x.To
		s.open, s.run = nil, nil
	case name == "r" && s.run != nil:
		s.run.all.to = x.To
		s.run = nil
	case name == "pPr":
		p.properties.to = x.To
	case name == "rPr" && s.run != nil:
		s.run.look.to = x.To
	case name == "rPr" && p.mark.to == 0:
		p.mark.to = x.To
	case isShown(name) && len(p.pieces) > 0:
		if last := &p.pieces[len(p.pieces)-1]; last.to == 0 {
			last.to = x.To
		}
	}
}

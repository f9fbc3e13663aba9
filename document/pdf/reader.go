package pdf

import (
	"context"
	"errors"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/ruling"
	"github.com/ziping-go/ziping/document/pdf/internal/font"
	"github.com/ziping-go/ziping/document/pdf/internal/object"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Reader is the reader of PDF files.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.PDF}, Read: read}
}

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	layout, notes := ruling.New(name, limits.Cells), ruling.Notes{File: name}
	count, err := each(ctx, name, data, limits, func(p ruling.Page, seen ruling.Seen) error {
		notes.Add(p.Number, seen)
		return layout.Add(p)
	})
	if err != nil {
		return nil, err
	}
	doc, err := layout.Document()
	if err != nil {
		return nil, err
	}
	doc.Remarks, err = notes.Remarks(count, doc)
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// each calls a function with each page of a file, and tells how many there are.
func each(
	ctx context.Context, name string, data []byte, limits source.Limits, f func(ruling.Page, ruling.Seen) error,
) (int, error) {
	if len(data) > limits.Bytes {
		return 0, say(name, lang.Of("LIMIT_SIZE", len(data)>>20, limits.Bytes>>20))
	}
	file, err := object.Open(data, limits.Unpacked)
	if err != nil {
		return 0, wrong(name, err, limits)
	}
	pages := pagesOf(file, limits.Pages)
	switch {
	case len(pages) > limits.Pages:
		return 0, ruling.TooManyPages(name, limits.Pages)
	case len(pages) == 0:
		return 0, wrong(name, object.ErrNone, limits)
	}
	m := &machine{ctx: ctx, file: file, fonts: map[object.Ref]*font.Font{}, hidden: layersOff(file)}
	for i := range pages {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		p, seen, err := m.run(&pages[i], i+1)
		if err != nil {
			return 0, wrong(name, err, limits)
		}
		if err := f(p, seen); err != nil {
			return 0, err
		}
	}
	return len(pages), nil
}

func say(name string, m lang.Message) *fault.Error { return fault.New(fault.Place{File: name}, "", m) }

// wrong says an error of the file to its user.
func wrong(name string, err error, limits source.Limits) error {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, object.ErrLocked):
		return say(name, lang.Of("FILE_LOCKED"))
	case errors.Is(err, object.ErrUnpacked):
		return say(name, lang.Of("LIMIT_UNPACKED", limits.Unpacked>>20))
	case errors.Is(err, errWork):
		return ruling.TooMuch(name)
	}
	return ruling.NoPages(name)
}

// run draws a page.
func (m *machine) run(p *page, number int) (ruling.Page, ruling.Seen, error) {
	base, width, height := p.base()
	m.page = &ruling.Page{Number: number, Width: width, Height: height}
	m.start(base)
	m.invisible, m.clipped, m.unknown, m.pictures, m.shapes = nil, nil, 0, 0, 0
	data, err := m.contents(p)
	if err == nil {
		err = m.draw(data, p.resources)
	}
	if err == nil {
		m.start(base)
		err = m.fields(p)
	}
	if err != nil {
		return ruling.Page{}, ruling.Seen{}, err
	}
	seen := ruling.Seen{Unknown: m.unknown, Clipped: m.clipped}
	if n := len(m.invisible); n > 4*len(m.page.Glyphs) { // the text of a scan, with a stamp at most
		seen.Scanned = true
		m.page.Glyphs = append(m.page.Glyphs, m.invisible...)
	}
	seen.Picture = len(m.page.Glyphs) == 0 && m.pictures+m.shapes > 0
	return *m.page, seen, nil
}

// start is the state in which a page is begun.
func (m *machine) start(base matrix) {
	m.state = state{ctm: base, clip: everywhere(), width: 1, text: identity(), line: identity(), stretch: 1}
	m.lines = 0
	m.states, m.path, m.clips, m.marks, m.unseen = nil, ruling.Path{}, false, nil, 0
}

// contents are the content streams of a page as one; they may be cut anywhere between words.
func (m *machine) contents(p *page) ([]byte, error) {
	var all []byte
	value := m.file.Resolve(p.dict["Contents"])
	parts, is := value.(object.Array)
	if !is {
		parts = object.Array{value}
	}
	for _, part := range parts {
		data, err := m.file.Data(m.file.Stream(part))
		if err != nil && damage(err) != nil {
			return nil, err
		}
		if len(parts) == 1 {
			return data, nil
		}
		all = append(append(all, data...), '\n')
	}
	return all, nil
}

// fields draws the fields of forms, and other notes that show text in the page.
func (m *machine) fields(p *page) error {
	const hidden = 1<<1 | 1<<5 // hidden, not to be viewed
	for _, v := range m.file.Array(p.dict["Annots"]) {
		d := m.file.Dict(v)
		if kind := m.file.Name(d["Subtype"]); kind != "Widget" && kind != "FreeText" || m.file.Int(d["F"], 0)&hidden != 0 {
			continue
		}
		look := m.file.Resolve(m.file.Dict(d["AP"])["N"])
		if states, is := look.(object.Dict); is {
			look = m.file.Resolve(states[m.file.Name(d["AS"])])
		}
		s, is := look.(*object.Stream)
		if !is {
			continue
		}
		if err := m.form(s, m.within(d, s)); err != nil {
			return err
		}
	}
	return nil
}

// within places the drawing of a field in its rectangle.
func (m *machine) within(d object.Dict, s *object.Stream) matrix {
	rect, ok := boxIn(m.file, d["Rect"])
	own, ok2 := boxIn(m.file, s.Dict["BBox"])
	if !ok || !ok2 {
		return identity()
	}
	if a := m.file.Array(s.Dict["Matrix"]); len(a) == 6 {
		c := resolved(m.file, a).matrix()
		own = boxOf([]point{
			c.at(own.left, own.top), c.at(own.right, own.top), c.at(own.left, own.bottom), c.at(own.right, own.bottom),
		})
	}
	w, h := own.right-own.left, own.bottom-own.top
	if w <= 0 || h <= 0 {
		return identity()
	}
	x, y := (rect.right-rect.left)/w, (rect.bottom-rect.top)/h
	return matrix{x, 0, 0, y, rect.left - own.left*x, rect.top - own.top*y}
}

package ofd

import (
	"context"
	"path"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/internal/ruling"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Reader is the reader of OFD files.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.OFD}, Read: read}
}

// file is a package in the reading.
type file struct {
	ctx       context.Context //nolint:containedctx // of one reading
	name      string
	parts     *source.Package
	limits    source.Limits
	templates map[string][]byte // by part
	drawn     int               // objects so far
	glyphs    int
}

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	parts, err := source.OpenPackage(name, data, limits)
	if err != nil {
		return nil, err
	}
	f := &file{ctx: ctx, name: name, parts: parts, limits: limits, templates: map[string][]byte{}}
	if parts.Has("Encryptions.xml") {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("FILE_LOCKED"))
	}
	pages, err := f.pages()
	if err != nil {
		return nil, err
	}
	switch {
	case len(pages) > limits.Pages:
		return nil, ruling.TooManyPages(name, limits.Pages)
	case len(pages) == 0:
		return nil, ruling.NoPages(name)
	}
	layout, notes := ruling.New(name, limits.Cells), ruling.Notes{File: name}
	for i, at := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p, seen, err := f.page(at, i+1)
		if err != nil {
			return nil, err
		}
		notes.Add(i+1, seen)
		if err := layout.Add(p); err != nil {
			return nil, err
		}
	}
	doc, err := layout.Document()
	if err != nil {
		return nil, err
	}
	doc.Remarks, err = notes.Remarks(len(pages), doc)
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// document is what pages take from the document that they are of.
type document struct {
	box       string            // of pages that have none of their own
	templates map[string]string // the parts of templates, by their IDs
}

// place is where a page is.
type place struct {
	part string
	of   *document
}

// pages are the pages of all documents of the package, one more than the most at most.
func (f *file) pages() ([]place, error) {
	root, err := f.parts.Part("OFD.xml")
	if err != nil {
		return nil, err
	}
	var all []place
	for _, part := range texts(root, "DocRoot") {
		part = join("", part)
		data, err := f.parts.Part(part)
		if err != nil {
			return nil, err
		}
		all = append(all, pagesOf(data, path.Dir(part), f.limits.Pages+1-len(all))...)
		if len(all) > f.limits.Pages {
			break
		}
	}
	return all, nil
}

// texts are the texts of the elements of a name.
func texts(data []byte, name string) []string {
	const most = 1000
	var all []string
	s := scan(data)
	for k := s.Next(); k != markup.End && len(all) < most; k = s.Next() {
		if k == markup.Start && string(s.Name) == name {
			all = append(all, text(s))
		}
	}
	return all
}

func scan(data []byte) *markup.Scanner {
	data, _ = markup.Decoded(data)
	return markup.New(data, nil)
}

// text is the text of the element that just started.
func text(s *markup.Scanner) string {
	var b []byte
	for depth := s.Depth(); s.Depth() >= depth; {
		switch s.Next() {
		case markup.End:
			return string(b)
		case markup.Text:
			b = s.AppendText(b)
		}
	}
	return string(b)
}

// pagesOf are the pages that a document lists, in order.
func pagesOf(data []byte, folder string, most int) []place {
	of := &document{templates: map[string]string{}}
	var all []place
	s := scan(data)
	for k := s.Next(); k != markup.End && len(all) < most; k = s.Next() {
		if k != markup.Start {
			continue
		}
		switch string(s.Name) {
		case "PhysicalBox":
			if of.box == "" {
				of.box = text(s)
			}
		case "TemplatePage":
			id, _ := s.Attribute(markup.Other, "ID")
			if part, ok := s.Attribute(markup.Other, "BaseLoc"); ok && len(of.templates) < most {
				of.templates[id] = join(folder, part)
			}
		case "Page":
			if part, ok := s.Attribute(markup.Other, "BaseLoc"); ok {
				all = append(all, place{join(folder, part), of})
			}
		}
	}
	return all
}

// join is a part that is named from a folder: one with a slash in front is named from the root.
func join(folder, part string) string {
	part = strings.ReplaceAll(strings.TrimSpace(part), `\`, "/")
	if strings.HasPrefix(part, "/") {
		return strings.TrimPrefix(path.Clean(part), "/")
	}
	return strings.TrimPrefix(path.Clean("/"+folder+"/"+part), "/")
}

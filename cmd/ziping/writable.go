package main

import (
	"bytes"
	"path/filepath"
	"strconv"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// writable is a document with forms whose cells can be written.
type writable struct {
	name    string
	ending  string // of what is written
	data    []byte
	doc     *grid.Document
	outcome *recognise.Outcome
}

// writable reads a document and finds its forms. One of a format that isn't written becomes one that is.
func (s *call) writable(file string) (*writable, error) {
	s.guard.Reads(file)
	data, err := infile.File(s.ctx, file, document.MaxDocument)
	if err != nil {
		return nil, fault.New(fault.Place{File: file}, "", lang.Of("FILE_UNREADABLE", file, fault.Reason(err)))
	}
	if most := document.MaxDocument; len(data) > most {
		e := fault.New(fault.Place{File: file}, "", lang.Of("LIMIT_SIZE", ">"+strconv.Itoa(most>>20), most>>20))
		return nil, e.Hinting(lang.Of("LIMIT_SIZE_HINT"))
	}
	w := &writable{name: file, ending: filepath.Ext(file), data: data}
	if w.doc, err = document.Grid(s.ctx, file, bytes.NewReader(data), office.Readers()...); err != nil {
		return nil, err
	}
	if _, writes := source.WriterFor(source.Of(data), office.Writers()); !writes {
		written, err := office.Writable(s.ctx, file, data, w.doc)
		if err != nil {
			return nil, err
		}
		w.doc, w.data, w.ending = nil, written.Data, written.Ending // one of two large documents at a time
		if written.Anew {
			visible.Fprintln(s.err, s.say("WRITTEN_ANEW", file, w.ending))
		}
		if w.doc, err = document.Grid(s.ctx, file, bytes.NewReader(w.data), office.Readers()...); err != nil {
			return nil, err
		}
	}
	if w.outcome = recognise.Document(w.doc); len(w.outcome.Forms) == 0 {
		return nil, fault.New(fault.Place{File: file}, "", lang.Of("NO_FORM_FOUND")).Hinting(lang.Of("NO_FORM_HINT"))
	}
	return w, nil
}

package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/fault"
)

// lookCommand shows what the cells of documents were taken for.
type lookCommand struct {
	Paths  []string `arg:"" name:"file" help:"look_path"`
	Format string   `name:"format" enum:"text,json,ndjson" default:"text" help:"look_format"`
}

// Run shows every document, one after the other.
func (c *lookCommand) Run(s *call) error {
	files, err := s.files(c.Paths)
	if err != nil {
		return err
	}
	looked := 0
	err = s.writeTo("", func(out *output) error {
		records := &lookRecords{out: out, language: s.language, array: c.Format == "json"}
		for _, file := range files {
			doc, err := document.GridFile(s.ctx, file, s.stdin(), office.Readers()...)
			if ended := s.ctx.Err(); ended != nil {
				return ended
			}
			if err != nil {
				s.complain(err)
				s.found = true
				continue
			}
			seen := newSight(file, doc)
			s.found = s.found || len(seen.Forms) == 0
			if c.Format == "text" {
				newLookText(s, out, seen).write(looked == 0)
			} else if err := records.add(seen); err != nil {
				return err
			}
			looked++
		}
		return records.end()
	})
	if err == nil && looked == 0 {
		return errors.New(s.say("NOTHING_TO_LOOK_AT"))
	}
	return err
}

// sight is a document and what it was taken for.
type sight struct {
	*recognise.Outcome
	file     string
	doc      *grid.Document
	pointers map[*grid.Cell][]string
	numbers  map[fault.Place][]int // of remarks, from 1
	begun    map[*grid.Table][]int // the forms that begin in a table
}

func newSight(file string, doc *grid.Document) *sight {
	seen := &sight{
		Outcome: recognise.Document(doc), file: file, doc: doc,
		pointers: map[*grid.Cell][]string{}, numbers: map[fault.Place][]int{}, begun: map[*grid.Table][]int{},
	}
	for _, found := range seen.Forms {
		for pointer, c := range found.Cells {
			seen.pointers[c] = append(seen.pointers[c], pointer)
		}
	}
	for c, role := range seen.Roles { // a sign beside a number is of its value too
		if role.Kind == recognise.Value && !slices.Contains(seen.pointers[c], role.At) {
			seen.pointers[c] = append(seen.pointers[c], role.At)
		}
	}
	for _, pointers := range seen.pointers {
		slices.Sort(pointers)
	}
	for i, e := range seen.Remarks {
		seen.numbers[e.Place] = append(seen.numbers[e.Place], i+1)
	}
	next := 0
	for _, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		for _, c := range t.Cells() {
			if role, known := seen.Roles[c]; known && role.Form >= next {
				seen.begun[t] = append(seen.begun[t], role.Form)
				next = role.Form + 1
			}
		}
	}
	return seen
}

// isInForm reports whether a table holds a form, or a part of one.
func (s *sight) isInForm(t *grid.Table) bool {
	return slices.ContainsFunc(t.Cells(), func(c *grid.Cell) bool {
		_, known := s.Roles[c]
		return known
	})
}

// remarksOn are the numbers of the remarks on a cell.
func (s *sight) remarksOn(c *grid.Cell) []int {
	if c.Place.IsZero() { // a blank that stands for a cell that isn't there
		return nil
	}
	return s.numbers[c.Place]
}

// remarksOnText are the numbers of the remarks on a paragraph. The place of one may be no more than its page.
func (s *sight) remarksOnText(p grid.Paragraph) []int {
	text := oneLine(p.Text)
	var all []int
	for _, n := range s.numbers[p.Place] {
		if oneLine(s.Remarks[n-1].Text) == text {
			all = append(all, n)
		}
	}
	return all
}

// paragraphAt is the value that a paragraph was taken for; "" for none.
func (s *sight) paragraphAt(p grid.Paragraph) (form int, pointer string) {
	for i, found := range s.Forms {
		for _, pointer := range []string{"/project/title", "/year", "/currency_unit"} {
			place, known := found.Form.Origins().At(pointer)
			if place.Pointer = p.Place.Pointer; known && place == p.Place {
				return i, pointer
			}
		}
	}
	return 0, ""
}

// spotOf is a place without the name of the file.
func spotOf(p fault.Place) string {
	p.File = ""
	return p.String()
}

// oneLine is a text of several lines as one.
func oneLine(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u3000", " ")), " ")
}

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
	texts    map[sightText][][]int // the same, those of a code together
	values   map[fault.Place]value // that paragraphs were taken for
	begun    map[*grid.Table][]int // the forms that begin in a table
}

// sightText is a text at a place, which may be no more than its page.
type sightText struct {
	place fault.Place
	text  string
}

// value is a field of a form, by its JSON pointer.
type value struct {
	form    int
	pointer string
}

func newSight(file string, doc *grid.Document) *sight {
	seen := &sight{
		Outcome: recognise.Document(doc), file: file, doc: doc,
		pointers: map[*grid.Cell][]string{}, numbers: map[fault.Place][]int{}, begun: map[*grid.Table][]int{},
		texts: map[sightText][][]int{}, values: map[fault.Place]value{},
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
	seen.number()
	seen.findValues()
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

// number notes which remarks are on each place, and on each text there.
func (s *sight) number() {
	clear(s.numbers)
	clear(s.texts)
	for i, e := range s.Remarks {
		s.numbers[e.Place] = append(s.numbers[e.Place], i+1)
		at := sightText{e.Place, oneLine(e.Text)}
		alike := s.texts[at]
		if n := slices.IndexFunc(alike, func(all []int) bool { return s.Remarks[all[0]-1].Code == e.Code }); n >= 0 {
			alike[n] = append(alike[n], i+1)
		} else {
			s.texts[at] = append(alike, []int{i + 1})
		}
	}
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

// remarksOnText are the numbers of the remarks on a paragraph. Of several on the same text of a page, each is on one:
// the next paragraph with that text gets the next.
func (s *sight) remarksOnText(p grid.Paragraph) []int {
	var all []int
	alike := s.texts[sightText{p.Place, oneLine(p.Text)}]
	for i, numbers := range alike {
		all = append(all, numbers[0])
		if len(numbers) > 1 {
			alike[i] = numbers[1:]
		}
	}
	slices.Sort(all)
	return all
}

// findValues finds the values that stand in paragraphs.
func (s *sight) findValues() {
	for i, found := range s.Forms {
		for _, pointer := range []string{"/project/title", "/year", "/currency_unit"} {
			place, known := found.Form.Origins().At(pointer)
			place.Pointer = ""
			if _, again := s.values[place]; known && !again {
				s.values[place] = value{i, pointer}
			}
		}
	}
}

// paragraphAt is the value that a paragraph was taken for; "" for none.
func (s *sight) paragraphAt(p grid.Paragraph) (form int, pointer string) {
	place := p.Place
	place.Pointer = ""
	v := s.values[place]
	return v.form, v.pointer
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

package main

import (
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// lookRecords writes what was seen for programs: an object for each form, paragraph, cell and remark.
type lookRecords struct {
	out      *output
	language lang.Language
	array    bool // one array of them, instead of one a line
	written  int
}

// formRecord is a form that was found. Forms, rows and columns count from 1.
type formRecord struct {
	What       string `json:"what"`
	File       string `json:"file"`
	Form       int    `json:"form"`
	Year       int    `json:"year,omitempty"`
	Name       string `json:"name"`
	Kind       string `json:"kind,omitempty"`
	Indicators int    `json:"indicators"`
}

// cellRecord is a cell, or a paragraph, which has no row and no column.
type cellRecord struct {
	What    string      `json:"what"`
	File    string      `json:"file"`
	Place   string      `json:"place"`
	Table   int         `json:"table,omitempty"`
	Sheet   string      `json:"sheet,omitempty"`
	Row     int         `json:"row,omitempty"`
	Column  int         `json:"column,omitempty"`
	Rows    int         `json:"rows,omitempty"`
	Columns int         `json:"columns,omitempty"`
	Text    string      `json:"text"`
	Role    string      `json:"role"`
	Form    int         `json:"form,omitempty"`
	Heads   string      `json:"heads,omitempty"`
	At      []string    `json:"at,omitempty"`
	Remarks []lang.Code `json:"remarks,omitempty"`
}

// lookedRemark is a remark.
type lookedRemark struct {
	What string `json:"what"`
	fault.Record
}

// add writes the records of a document.
func (r *lookRecords) add(s *sight) error {
	for i, found := range s.Forms {
		f := found.Form
		if err := r.one(formRecord{
			"form", s.file, i + 1, f.Year, f.Project.Name, string(f.Kind), len(f.Indicators),
		}); err != nil {
			return err
		}
	}
	table := 0
	for _, b := range s.doc.Blocks {
		var err error
		switch b := b.(type) {
		case grid.Paragraph:
			err = r.one(s.paragraphRecord(b))
		case *grid.Table:
			table++
			err = r.cells(s, b, table)
		}
		if err != nil {
			return err
		}
	}
	for _, e := range s.Remarks {
		if err := r.one(lookedRemark{"remark", e.Record(r.language)}); err != nil {
			return err
		}
	}
	return nil
}

func (s *sight) paragraphRecord(p grid.Paragraph) cellRecord {
	c := cellRecord{
		What: "paragraph", File: s.file, Place: spotOf(p.Place), Text: p.Text, Role: "none", Remarks: s.codesOf(s.remarksOnText(p)),
	}
	if form, at := s.paragraphAt(p); at != "" {
		c.Role, c.Form, c.At = "value", form+1, []string{at}
	} else if len(c.Remarks) > 0 {
		c.Role = "left_out"
	}
	return c
}

func (r *lookRecords) cells(s *sight, t *grid.Table, number int) error {
	for _, c := range t.Cells() {
		record := cellRecord{
			What: "cell", File: s.file, Place: spotOf(c.Place), Table: number, Sheet: t.Name,
			Row: c.Row + 1, Column: c.Column + 1, Rows: c.Rows, Columns: c.Columns,
			Text: c.Text, Role: "none", Remarks: s.codesOf(s.remarksOn(c)),
		}
		if role, known := s.Roles[c]; known {
			record.Role, record.Form = roleNames[role.Kind], role.Form+1
			if role.Kind == recognise.Value {
				record.At = s.pointers[c]
			} else {
				record.Heads = role.At
			}
		}
		if c.IsBlank() {
			record.Role = "blank"
		}
		if err := r.one(record); err != nil {
			return err
		}
	}
	return nil
}

// roleNames are what programs call the roles of cells; a cell of a table without a form has "none".
var roleNames = map[recognise.RoleKind]string{
	recognise.LeftOut: "left_out", recognise.Heading: "heading", recognise.Value: "value",
}

// codesOf are the codes of remarks.
func (s *sight) codesOf(numbers []int) []lang.Code {
	var codes []lang.Code
	for _, n := range numbers {
		codes = append(codes, s.Remarks[n-1].Code)
	}
	return codes
}

// one writes a record.
func (r *lookRecords) one(record any) error {
	if r.array {
		between := "[\n"
		if r.written > 0 {
			between = ",\n"
		}
		if _, err := r.out.WriteString(between); err != nil {
			return err
		}
	}
	r.written++
	if !r.array {
		return jsontext.NewEncoder(r.out).Encode(record)
	}
	text, err := jsontext.Readable(record)
	if err != nil {
		return err
	}
	_, err = r.out.Write(jsontext.Hidden(text))
	return err
}

// end closes the array.
func (r *lookRecords) end() error {
	if !r.array {
		return nil
	}
	closing := "\n]\n"
	if r.written == 0 {
		closing = "[]\n"
	}
	_, err := r.out.WriteString(closing)
	return err
}

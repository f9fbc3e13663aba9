package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// isFile reports whether an argument names a file or a folder rather than being a cell: it is there, or its ending says
// so. Cells end in a unit, never in a dot and letters.
func isFile(text string) bool {
	if ending := strings.TrimPrefix(filepath.Ext(text), "."); len(ending) > 1 &&
		strings.Trim(strings.ToLower(ending), "abcdefghijklmnopqrstuvwxyz") == "" {
		return true
	}
	_, err := os.Lstat(text)
	return err == nil
}

// forms shows how the targets and actuals of a file's forms are read, and returns how many there are.
func (c *parseCommand) forms(s *call, out *output, path string) (int, error) {
	forms, err := s.forms([]string{path})
	if err != nil {
		return 0, err
	}
	n, read := 0, 0
	for form, err := range forms {
		if s.ctx.Err() != nil {
			return n, s.ctx.Err()
		}
		read++
		if err != nil {
			s.complain(err)
			s.found = true
			continue
		}
		of := *c
		if of.Year == 0 {
			of.Year = form.Year
		}
		for i := range form.Indicators {
			ind := &form.Indicators[i]
			for _, field := range []formCell{
				{"PARSE_TARGET", fmt.Sprintf("/indicators/%d/target", i), ind.Target.Text()},
				{"PARSE_ACTUAL", fmt.Sprintf("/indicators/%d/actual", i), ind.Actual.Text()},
			} {
				if field.text == "" {
					continue
				}
				n++
				if err := of.showOf(s, out, form, ind.Name, field); err != nil {
					return n, err
				}
			}
		}
	}
	ending := strings.ToLower(filepath.Ext(path))
	if n == 0 && (!s.found || ending == "" || ending == ".txt") { // its lines may be cells
		return 0, errors.New(s.say("PARSE_NO_CELLS", path))
	}
	return read, nil
}

// formCell is a cell of a form's row.
type formCell struct {
	saying        lang.Code
	pointer, text string
}

// showOf shows a cell of a form, and before it where it stands and of which indicator it is.
func (c *parseCommand) showOf(s *call, out io.Writer, form *indicator.Form, name string, field formCell) error {
	place := form.Origins().Near(field.pointer)
	if !c.JSON {
		visible.Fprintf(out, "%s\n", s.say(field.saying, place.String(), name))
		return c.show(s, out, field.text)
	}
	var cell bytes.Buffer
	if err := c.show(s, &cell, field.text); err != nil {
		return err
	}
	line := append([]byte(`{"place":`), jsontext.Hidden(jsontext.AppendString(nil, place.String()))...)
	line = append(line, `,"pointer":"`+field.pointer+`","indicator":`...)
	line = append(line, jsontext.Hidden(jsontext.AppendString(nil, name))...)
	_, err := out.Write(append(append(line, ','), bytes.TrimPrefix(cell.Bytes(), []byte("{"))...))
	return err
}

package fill

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// record is the JSON of what was filled.
type record struct {
	Version int          `json:"ziping_fill"`
	Cells   []recordCell `json:"cells"`
}

type recordCell struct {
	Place string `json:"place"`
	At    string `json:"at"`
	Was   string `json:"was"`
	Now   string `json:"now"`
}

// Record is the JSON of the changes that are written, for Undo.
func Record(changes []Change) ([]byte, error) {
	r := record{Version: 1, Cells: []recordCell{}}
	for _, c := range changes {
		if c.State == Fills || c.State == Replaces {
			r.Cells = append(r.Cells, recordCell{c.Cell.Place.Cell, c.At, c.Was, c.Text})
		}
	}
	var b bytes.Buffer
	enc := jsontext.NewEncoder(&b)
	enc.SetIndent("", "  ")
	err := enc.Encode(r)
	return b.Bytes(), err
}

// Undo are the changes that take out of a document what a record says was filled: each cell that still shows it gets
// what it showed before. Cells that have been changed since are left as they are. The name is the record's, for places.
func Undo(name string, data []byte, d *grid.Document) ([]Change, error) {
	var r record
	in := json.NewDecoder(bytes.NewReader(data))
	if err := in.Decode(&r); err != nil || r.Version != 1 {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("FILL_NO_RECORD"))
	}
	cells := map[string]*grid.Cell{}
	for _, b := range d.Blocks {
		if t, ok := b.(*grid.Table); ok {
			for _, c := range t.Cells() {
				cells[c.Place.Cell] = c
			}
		}
	}
	var all []Change
	for _, own := range r.Cells {
		c := Change{Value: Value{own.At, own.Was}, State: Missing, Cell: cells[own.Place]}
		if c.Cell != nil {
			c.Was = strings.TrimSpace(c.Cell.Text)
			c.State = Differs
			if isSame(own.At, c.Was, own.Now) && c.Cell.Origin != nil {
				c.State = Replaces
			}
		}
		all = append(all, c)
	}
	return all, nil
}

package indicator

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/source"
)

// SetOrigins replaces all that is known of where the form stood. It is for readers of what was written with its
// origins, before the form is shared.
func (f *Form) SetOrigins(o Origins) { f.origins = o }

// AppendJSON appends the file, without its folder, and the cell or the line of each value, by JSON pointer:
// {"file":"表.xlsx","printed":true,"at":{"":"自评表!A3","/year":"自评表!B1"}}. Lines are numbers. A value without a place
// of its own has that of what holds it.
func (o Origins) AppendJSON(dst []byte) []byte {
	places := o.all()
	file := places[""].File
	dst = jsontext.AppendString(append(dst, `{"file":`...), file[strings.LastIndexAny(file, `/\`)+1:])
	if o.places == nil && !o.unprinted {
		dst = append(dst, `,"printed":true`...)
	}
	before := `,"at":{`
	for _, pointer := range slices.Sorted(maps.Keys(places)) {
		p := places[pointer]
		if p.Cell == "" && p.Line == 0 {
			continue
		}
		dst = append(jsontext.AppendString(append(dst, before...), pointer), ':')
		if p.Cell != "" {
			dst = jsontext.AppendString(dst, p.Cell)
		} else {
			dst = strconv.AppendInt(dst, int64(p.Line), 10)
		}
		before = ","
	}
	if before == "," {
		dst = append(dst, '}')
	}
	return append(dst, '}')
}

// MarshalJSON is AppendJSON.
func (o Origins) MarshalJSON() ([]byte, error) { return o.AppendJSON(nil), nil }

// originsJSON is what AppendJSON writes.
type originsJSON struct {
	File    string                    `json:"file"`
	Printed bool                      `json:"printed"`
	At      map[string]originPosition `json:"at"`
}

// originPosition is a cell or a line.
type originPosition struct {
	cell string
	line int
}

func (p *originPosition) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, &p.cell)
	}
	if err := json.Unmarshal(data, &p.line); err != nil || p.line < 1 {
		return fmt.Errorf("indicator: %s is neither a cell nor a line", data)
	}
	return nil
}

// UnmarshalJSON reads what AppendJSON writes.
func (o *Origins) UnmarshalJSON(data []byte) error {
	var read originsJSON
	if err := json.Unmarshal(data, &read); err != nil {
		return err
	}
	noted := make(map[string]fault.Place, len(read.At)+1)
	for pointer, at := range read.At {
		noted[pointer] = fault.Place{File: read.File, Cell: at.cell, Line: at.line}
	}
	if _, ok := noted[""]; !ok && read.File != "" {
		noted[""] = fault.Place{File: read.File}
	}
	*o = Origins{noted: noted, unprinted: !read.Printed}
	return nil
}

// all are the places of values that aren't those of what holds them.
func (o Origins) all() map[string]fault.Place {
	if o.places == nil {
		return o.noted
	}
	if o.places.isLine() {
		return map[string]fault.Place{"": {File: o.places.name, Line: o.places.first}}
	}
	all := map[string]fault.Place{"": o.places.at("")}
	var add func(n *source.Node, line int)
	add = func(n *source.Node, line int) {
		at := n.Place()
		if at.Line != line {
			all[n.Pointer()] = at
		}
		for _, item := range n.Items {
			add(item, at.Line)
		}
		for i := range n.Entries {
			add(n.Entries[i].Value, at.Line)
		}
	}
	if root := o.places.root; root != nil {
		add(root, 0)
	}
	return all
}

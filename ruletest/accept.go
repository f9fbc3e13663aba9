package ruletest

import (
	"path"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// Change is a new expected value that makes its case pass, or the reason why it can't be changed.
type Change struct {
	Case     string
	Field    lang.Message
	Old, New string
	Place    fault.Place
	Refused  lang.Message // why the value stays as it is; zero if it changes

	edit source.Edit
}

// Accept works out which expected values have to change for cases to pass. It refuses what only a person can confirm:
// an expected error, a form that can't be scored, a value that was left open. Nothing is written; see Rewrite.
func Accept(outcomes []Outcome) []Change {
	var all []Change
	for i := range outcomes {
		o := &outcomes[i]
		if o.Err != nil {
			all = append(all, Change{
				Case: o.Case.Name, Field: lang.Of("FIELD_ERROR"), Place: o.Case.Place,
				Refused: lang.Of("ACCEPT_NOT_SCORED"),
			})
		}
		for j := range o.Differences {
			all = append(all, o.accept(&o.Differences[j]))
		}
	}
	refuseShared(all)
	return all
}

func (o *Outcome) accept(d *Difference) Change {
	e := d.expectation
	c := Change{
		Case: o.Case.Name, Field: d.Name(), Old: d.Want, New: d.Got, Place: d.Place,
		edit: source.Edit{Node: e.node},
	}
	switch {
	case o.Case.Unconfirmed:
		c.Refused = lang.Of("ACCEPT_UNCONFIRMED")
	case e.field == "error" || o.isNothing() && e.field != "findings":
		c.Refused = lang.Of("ACCEPT_ERROR")
	case e.want == "?" || e.want == "？":
		c.Refused = lang.Of("ACCEPT_OPEN")
	case e.field == "because" && (!o.Case.single || d.Got == ""),
		d.Got == "" && e.field != "findings" && !canBePending(e.field):
		c.Refused = lang.Of("ACCEPT_NOTHING")
	case e.field == "includes" || e.field == "excludes":
		c.Refused = lang.Of("ACCEPT_BY_HAND") // what else was found isn't all to be expected
	case e.node.Kind == source.Sequence:
		c.edit.Items = strings.Fields(d.Got)
		if o.Case.cells != nil && len(c.edit.Items) != len(o.Case.cells) {
			c.Refused = lang.Of("ACCEPT_BY_HAND") // a cell without a unit
		}
	default:
		c.New = o.inTheWordsOf(e, d.Got)
		c.edit.Text = c.New
	}
	inCSV := !isYAML(c.Place.File) && c.Place.Cell == ""
	// a text of the rules, such as a reason
	if c.Refused.IsZero() && (!c.edit.Possible() || inCSV && visible.IsFormula(c.edit.Text)) {
		c.Refused = lang.Of("ACCEPT_BY_HAND")
	}
	return c
}

// isNothing reports whether there is no result at all.
func (o *Outcome) isNothing() bool {
	return o.result == nil && !o.Case.staged.is && o.Case.cells == nil && o.Case.department == nil
}

// canBePending reports whether a field may be expected to have no value.
func canBePending(field string) bool { return field == "score" || field == "tier" || field == "grade" }

// inTheWordsOf is the result, written in the style of the expected value: with its tolerance, in Chinese or English.
func (o *Outcome) inTheWordsOf(e *expectation, got string) string {
	old := strings.TrimSpace(e.node.Text)
	_, within, tolerant := strings.Cut(old, "±")
	switch {
	case e.field == "findings" && got == "":
		return "无"
	case got == "" && isYAML(e.node.Place().File):
		return "pending"
	case got == "":
		return "待定"
	case tolerant:
		return got + " ±" + strings.TrimSpace(within)
	case e.field == "met":
		for _, words := range [][2]string{{"否", "是"}, {"未达标", "达标"}, {"×", "√"}, {"no", "yes"}, {"FALSE", "TRUE"}} {
			if old == words[0] || old == words[1] {
				if got == "true" {
					return words[1]
				}
				return words[0]
			}
		}
	}
	return got
}

func isYAML(name string) bool { return path.Ext(name) == ".yaml" || path.Ext(name) == ".yml" }

// refuseShared refuses to change a value that several cases share and that would differ between them.
func refuseShared(all []Change) {
	first := make(map[fault.Place]*Change, len(all))
	for i := range all {
		c := &all[i]
		if c.edit.Node == nil {
			continue
		}
		place := c.Place
		place.Pointer = "" // an anchor and its aliases have one place in the file, and several in the tree
		before, shared := first[place]
		switch {
		case !shared:
			first[place] = c
		case before.New != c.New:
			before.Refused, c.Refused = lang.Of("ACCEPT_SHARED", c.Case), lang.Of("ACCEPT_SHARED", before.Case)
		}
	}
}

// Rewrite is a YAML or CSV file with those changes made that belong to it; everything else, comments and line ends too,
// stays as it was. Package sheet does the same for workbooks.
func Rewrite(name string, data []byte, changes []Change) ([]byte, error) {
	var edits []source.Edit
	for _, c := range changes {
		if c.Refused.IsZero() && c.Place.File == name {
			edits = append(edits, c.edit)
		}
	}
	if len(edits) == 0 {
		return data, nil
	}
	before, written, err := charset.Decode(name, data)
	if err != nil {
		return nil, err
	}
	after, ok := source.Rewrite(before, edits)
	if !ok {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("ACCEPT_CHANGED"))
	}
	return written.Encode(after)
}

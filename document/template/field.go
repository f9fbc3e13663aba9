package template

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// Kind is what a field holds.
type Kind uint8

// The kinds.
const (
	Text   Kind = iota // a string
	Figure             // an exact.Amount, which is a number in a workbook
	Group              // fields under a name: a Tree
	List               // items, each with fields: a []Tree
)

// Field is a name that a template may use.
type Field struct {
	Name   string
	Kind   Kind
	Fields []Field // of a group, or of each item of a list
}

// Tree is what fields hold, by their names. A field that isn't there is blank.
type Tree map[string]any

// shape is which names are known at a place of a template: its own first, then those around it.
type shape struct {
	fields []Field
	around *shape
}

// find is the field of a name with dots.
func (s *shape) find(name string) *Field {
	first, rest, more := strings.Cut(name, ".")
	for ; s != nil; s = s.around {
		if f := among(s.fields, first); f != nil {
			for more && f != nil {
				first, rest, more = strings.Cut(rest, ".")
				if f.Kind != Group {
					return nil
				}
				f = among(f.Fields, first)
			}
			return f
		}
	}
	return nil
}

func among(fields []Field, name string) *Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

// names are all names that are known, with those of groups.
func (s *shape) names() []string {
	var all []string
	for ; s != nil; s = s.around {
		all = appendNames(all, "", s.fields)
	}
	return all
}

func appendNames(all []string, before string, fields []Field) []string {
	for _, f := range fields {
		all = append(all, before+f.Name)
		if f.Kind == Group {
			all = appendNames(all, before+f.Name+".", f.Fields)
		}
	}
	return all
}

// listWith is the name of a list whose items have a field; "" where there is none.
func listWith(fields []Field, name string) string {
	for _, f := range fields {
		inner := shape{fields: f.Fields}
		switch {
		case f.Kind == List && inner.find(name) != nil:
			return f.Name
		case f.Kind == List || f.Kind == Group:
			if list := listWith(f.Fields, name); list != "" {
				if f.Kind == Group {
					list = f.Name + "." + list
				}
				return list
			}
		}
	}
	return ""
}

// scope is what fields hold at a place of a template.
type scope struct {
	tree   Tree
	around *scope
}

func (s *scope) find(name string) any {
	first, rest, more := strings.Cut(name, ".")
	for ; s != nil; s = s.around {
		v, ok := s.tree[first]
		if !ok {
			continue
		}
		for more {
			first, rest, more = strings.Cut(rest, ".")
			inner, _ := v.(Tree)
			v = inner[first]
		}
		return v
	}
	return nil
}

// textOf is a value as text; "" for one that is absent.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case exact.Amount:
		if v.IsSet() {
			return v.String()
		}
	}
	return ""
}

// isBlank reports whether a value says nothing.
func isBlank(v any) bool {
	switch v := v.(type) {
	case Tree:
		return len(v) == 0
	case []Tree:
		return len(v) == 0
	}
	return strings.TrimSpace(textOf(v)) == ""
}

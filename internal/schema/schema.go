// Package schema describes the files that people write by hand: rule sets, rule tests and forms. One description gives
// the JSON Schema that editors use, and the order of keys that “rules fmt” writes. Tests compare it with the loaders:
// both know the same keys, require the same ones and take the same words.
package schema

import "slices"

// Object is a mapping: its keys in the order of the documentation.
type Object struct {
	Name   string
	Keys   []Key
	Others *Value   // of keys that the author names; nil where there are none
	Any    []string // at least one of these keys must be there
}

// Key is a key of a mapping.
type Key struct {
	Name    string
	Value   Value
	Need    need
	ZH, EN  string // what it is for
	Example any
}

// need says whether a key must be there.
type need uint8

const (
	optional need = iota
	needed
	resolved // needed, but a rule set may leave it to the one that it extends
)

// form is the shape of a value.
type form uint8

const (
	text    form = iota // any scalar
	number              // a decimal that is not negative
	whole               // a whole number from Least to Most
	percent             // 80%
	truth               // true or false
	day                 // 2021-03-31
	words               // one of Words
	list                // of Of
	object              // Object
	either              // any of Either
	anything
)

// Value is what may follow a key.
type Value struct {
	form        form
	Words       []string
	Least, Most int
	Of          *Value
	Object      string // by name, among Objects
	Either      []Value
}

func oneOf(w ...string) Value       { return Value{form: words, Words: w} }
func between(least, most int) Value { return Value{form: whole, Least: least, Most: most} }
func listOf(v Value) Value          { return Value{form: list, Of: &v} }
func an(name string) Value          { return Value{form: object, Object: name} }
func any1(v ...Value) Value         { return Value{form: either, Either: v} }

var (
	aText    = Value{form: text}
	aNumber  = Value{form: number}
	aPercent = Value{form: percent}
	aTruth   = Value{form: truth}
	aDay     = Value{form: day}
	texts    = listOf(aText)
	points   = any1(aNumber, oneOf("given"))
)

// Find is the object of a name; nil where there is none.
func Find(name string) *Object {
	for _, table := range [][]Object{ruleObjects, curveObjects, testObjects, formObjects} {
		for i := range table {
			if table[i].Name == name {
				return &table[i]
			}
		}
	}
	return nil
}

// Key is a key by its name; nil where there is none.
func (o *Object) Key(name string) *Key {
	for i := range o.Keys {
		if o.Keys[i].Name == name {
			return &o.Keys[i]
		}
	}
	return nil
}

// Names are the keys in their order.
func (o *Object) Names() []string {
	names := make([]string, len(o.Keys))
	for i := range o.Keys {
		names[i] = o.Keys[i].Name
	}
	return names
}

// Child is what describes the value of a key within an object, or the items of a list; nil where nothing does. The keys
// that are written choose among several shapes.
func Child(o *Object, key string, written []string) *Object {
	if o == nil {
		return nil
	}
	if k := o.Key(key); k != nil {
		return k.Value.object(written)
	}
	if o.Others != nil {
		return o.Others.object(written)
	}
	return nil
}

// object is the description of the mapping that is a value, or an item of its list.
func (v Value) object(written []string) *Object {
	switch v.form {
	case list:
		return v.Of.object(written)
	case object:
		if v.Object == "curve" {
			return Find(curveShape(written))
		}
		return Find(v.Object)
	case either:
		var first *Object
		for _, one := range v.Either {
			o := one.object(written)
			if o != nil && slices.ContainsFunc(written, func(key string) bool { return o.Key(key) != nil }) {
				return o
			}
			if first == nil {
				first = o
			}
		}
		return first
	}
	return nil
}

// curveShape is the shape of a curve by the keys that are written, as the loader tells them apart.
func curveShape(written []string) string {
	for _, shape := range curveShapes {
		for _, key := range shape.keys {
			if slices.Contains(written, key) {
				return shape.name
			}
		}
	}
	return "bands"
}

// curveShapes are the keys that make a curve one shape; without any it is bands.
var curveShapes = []struct {
	name string
	keys []string
}{
	{"proportional", []string{"proportional", "over"}},
	{"deduct", []string{"deduct"}},
	{"efficacy-curve", []string{"efficacy"}},
}

// Objects are the names of all objects.
func Objects() []string {
	var names []string
	for _, table := range [][]Object{ruleObjects, curveObjects, testObjects, formObjects} {
		for i := range table {
			names = append(names, table[i].Name)
		}
	}
	return names
}

// IsObject reports whether the value is a mapping that is described.
func (v Value) IsObject() bool { return v.form == object }

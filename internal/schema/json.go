package schema

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Kinds are the files that there is a schema for, by the name of their root object.
var Kinds = []string{"rules", "test", "form"}

// titles of the schemas.
var titles = map[string]string{
	"rules": "评分规则 / A rule set of ziping",
	"test":  "规则测试 / Rule tests of ziping",
	"form":  "绩效目标自评表 / A form of ziping",
}

// JSON is the JSON Schema, draft-07, of a kind of file; false where there is no such kind. The schema is complete in
// itself.
func JSON(kind string) ([]byte, bool) {
	if _, ok := titles[kind]; !ok {
		return nil, false
	}
	w := &writer{definitions: map[string]any{}, root: kind}
	schema := w.object(Find(kind))
	schema["$schema"] = "http://json-schema.org/draft-07/schema#"
	schema["title"] = titles[kind]
	if kind == "rules" {
		w.unlessExtended(schema)
	}
	schema["definitions"] = w.definitions
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(schema); err != nil {
		return nil, false // the description holds nothing that JSON can't
	}
	return out.Bytes(), true
}

type writer struct {
	definitions map[string]any
	root        string
}

type node = map[string]any

// ref is a reference to an object, which is written among the definitions.
func (w *writer) ref(name string) node {
	if name == "curve" {
		return w.curve()
	}
	if _, done := w.definitions[name]; !done {
		w.definitions[name] = nil // it may hold itself
		w.definitions[name] = w.object(Find(name))
	}
	return node{"$ref": "#/definitions/" + name}
}

// curve distinguishes the shapes by their keys, as the loader does, so that an editor reports on one shape only.
func (w *writer) curve() node {
	if _, done := w.definitions["curve"]; !done {
		chain := w.ref("bands")
		for i := len(curveShapes) - 1; i >= 0; i-- {
			var has []any
			for _, key := range curveShapes[i].keys {
				has = append(has, node{"required": []string{key}})
			}
			chain = node{"if": node{"anyOf": has}, "then": w.ref(curveShapes[i].name), "else": chain}
		}
		chain["type"] = "object"
		w.definitions["curve"] = chain
	}
	return node{"$ref": "#/definitions/curve"}
}

func (w *writer) object(o *Object) node {
	out := node{"type": "object", "additionalProperties": false}
	if o.Others != nil {
		out["additionalProperties"] = w.value(*o.Others)
	}
	properties, required := node{}, []string{}
	for i := range o.Keys {
		k := &o.Keys[i]
		properties[k.Name] = w.key(k)
		if k.Need == needed {
			required = append(required, k.Name)
		}
	}
	if len(properties) > 0 {
		out["properties"] = properties
	}
	if len(required) > 0 {
		out["required"] = required
	}
	if len(o.Any) > 0 {
		var one []any
		for _, key := range o.Any {
			one = append(one, node{"required": []string{key}})
		}
		out["anyOf"] = one
	}
	return out
}

// key is a property: its shape, and its purpose in both languages. An optional key may be null.
func (w *writer) key(k *Key) node {
	value := w.value(k.Value)
	if k.Need == optional {
		value = node{"anyOf": []any{value, node{"type": "null"}}}
	} else {
		value = node{"allOf": []any{value}} // beside a reference, draft-07 reads nothing
	}
	value["description"] = k.ZH + "\n" + k.EN
	if k.Example != nil {
		value["examples"] = []any{k.Example}
	}
	return value
}

var scalars = []string{"string", "number", "boolean"}

func (w *writer) value(v Value) node {
	switch v.form {
	case number:
		return node{"anyOf": []any{
			node{"type": "number", "minimum": 0},
			node{"type": "string", "pattern": `^\s*[0-9]+(\.[0-9]+)?\s*$`},
		}}
	case whole:
		return node{"type": "integer", "minimum": v.Least, "maximum": v.Most}
	case percent:
		return node{"type": "string", "pattern": `[%％‰]\s*$`}
	case truth:
		return node{"type": "boolean"}
	case day:
		return node{"type": "string", "pattern": `^\d{4}-\d{1,2}-\d{1,2}$`}
	case words:
		return node{"enum": enum(v.Words)}
	case list:
		return node{"type": "array", "items": w.value(*v.Of)}
	case object:
		return w.ref(v.Object)
	case either:
		var any []any
		for _, one := range v.Either {
			any = append(any, w.value(one))
		}
		return node{"anyOf": any}
	case anything:
		return node{}
	}
	return node{"type": scalars}
}

// enum is the words, and beside one that YAML reads as a number or a truth value that value.
func enum(words []string) []any {
	var all []any
	for _, word := range words {
		all = append(all, word)
		var plain any
		if json.Unmarshal([]byte(word), &plain) == nil && !strings.HasPrefix(word, `"`) {
			all = append(all, plain)
		}
	}
	return all
}

// unlessExtended requires keys that a rule set may leave to the one that it extends, if it extends none.
func (w *writer) unlessExtended(schema node) {
	due := func(o *Object) []string {
		var keys []string
		for i := range o.Keys {
			if o.Keys[i].Need == resolved {
				keys = append(keys, o.Keys[i].Name)
			}
		}
		return keys
	}
	inner := node{}
	for _, name := range []string{"policy", "rounding", "sharing"} {
		inner[name] = node{"required": due(Find(name))}
	}
	schema["if"] = node{"required": []string{"extends"}}
	schema["then"] = node{}
	schema["else"] = node{"required": due(Find("rules")), "properties": inner}
}

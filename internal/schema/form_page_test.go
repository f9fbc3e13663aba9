package schema_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// property is what the test reads of a schema.
type property struct {
	Ref         string `json:"$ref"`
	Description string
	AnyOf       []property
	AllOf       []property
	Items       *property
	Properties  map[string]property
	Definitions map[string]property
}

// shape is the definition that a property refers to, and whether it is a list of such.
func (p property) shape() (name string, list bool) {
	for _, q := range append(append([]property{p}, p.AnyOf...), p.AllOf...) {
		if q.Ref != "" {
			return strings.TrimPrefix(q.Ref, "#/definitions/"), list
		}
		if q.Items != nil {
			name, _ := q.Items.shape()
			return name, true
		}
	}
	return "", false
}

// listKeys are all keys beneath, with what they hold: Chinese, English.
func listKeys(top, of property, prefix string, into map[string][2]string) {
	for key, p := range of.Properties {
		name, list := p.shape()
		path := prefix + key
		if list {
			path += "[]"
		}
		chinese, english, _ := strings.Cut(p.Description, "\n")
		into[path] = [2]string{chinese, english}
		if name != "" && path != "funds.adjusted" && path != "funds.spent" { // they have the keys of funds.initial
			listKeys(top, top.Definitions[name], path+".", into)
		}
	}
}

// The pages on writing a form list every key of the schema, in its words.
func TestFormPageListsEveryKey(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(top, "docs", "schema", "form.json"))
	if err != nil {
		t.Fatal(err)
	}
	var form property
	if err := json.Unmarshal(text, &form); err != nil {
		t.Fatal(err)
	}
	want := map[string][2]string{}
	listKeys(form, form, "", want)
	if len(want) < 50 {
		t.Fatalf("the schema has %d keys", len(want))
	}
	row := regexp.MustCompile("(?m)^\\| `([a-z0-9_.\\[\\]]+)` \\| ([^|]+) \\| ([^|]+) \\|")
	for page, chineseFirst := range map[string]bool{"form.md": false, "form.zh-CN.md": true} {
		text, err := os.ReadFile(filepath.Join(top, "docs", page))
		if err != nil {
			t.Fatal(err)
		}
		listed := map[string]bool{}
		for _, m := range row.FindAllStringSubmatch(string(text), -1) {
			says := [2]string{m[3], m[2]}
			if chineseFirst {
				says = [2]string{m[2], m[3]}
			}
			if w, ok := want[m[1]]; !ok || w != says {
				t.Errorf("%s: %s is %q, the schema has %q", page, m[1], says, w)
			}
			listed[m[1]] = true
		}
		for key := range want {
			if !listed[key] {
				t.Errorf("%s lacks %s", page, key)
			}
		}
	}
}

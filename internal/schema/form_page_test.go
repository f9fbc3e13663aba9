package schema_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/schema"
)

// keyRows are the rows of a page's table for the keys of an object and of those beneath it.
func keyRows(object, prefix string, chineseFirst bool) string {
	var rows strings.Builder
	o := schema.Find(object)
	for i := range o.Keys {
		k := &o.Keys[i]
		path, inner := prefix+k.Name, k.Value.Object
		if k.Value.Of != nil {
			path, inner = path+"[]", k.Value.Of.Object
		}
		first, second := k.EN, k.ZH
		if chineseFirst {
			first, second = second, first
		}
		fmt.Fprintf(&rows, "| `%s` | %s | %s |", path, first, second)
		if k.Example != nil && k.Example != "" && !k.Value.IsObject() {
			fmt.Fprintf(&rows, " `%v`", k.Example)
		}
		rows.WriteString(" |\n")
		if inner != "" && (inner != "money" || path == "funds.initial") { // all money has the keys of this one
			rows.WriteString(keyRows(inner, path+".", chineseFirst))
		}
	}
	return rows.String()
}

// The pages on writing a form list every key, in the words of the schema.
func TestFormPageListsEveryKey(t *testing.T) {
	for page, chineseFirst := range map[string]bool{"form.md": false, "form.zh-CN.md": true} {
		path := filepath.Join(top, "docs", page)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(data), "\r\n", "\n")
		start := strings.Index(text, "| `year` | ")
		if start < 0 {
			t.Fatalf("%s has no table of keys", page)
		}
		end := start + strings.Index(text[start:], "\n\n") + 1
		want := keyRows("form", "", chineseFirst)
		if strings.Count(want, "\n") < 50 {
			t.Fatalf("only these keys:\n%s", want)
		}
		if *update {
			if err := os.WriteFile(path, []byte(text[:start]+want+text[end:]), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got := text[start:end]; got != want {
			t.Errorf("the keys of %s are stale: run go test ./internal/schema -update\n%s\nwant\n%s", page, got, want)
		}
	}
}

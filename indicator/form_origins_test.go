package indicator_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// pointers are values of a form, some of which none of the forms below has.
var pointers = []string{
	"", "/year", "/project", "/project/name", "/funds", "/funds/spent/total", "/goals/0/text", "/indicators",
	"/indicators/0", "/indicators/0/name", "/indicators/0/target", "/indicators/1/actual", "/indicators/7", "/declared/score",
}

// Origins that were written and read back give the same places, but for columns and the folder of the file.
func TestOriginsComeBack(t *testing.T) {
	const yaml = `year: 2024
project:
  name: 甲
funds: {spent: {total: "1"}}
goals:
  - text: 乙
indicators:
  - {level1: 产出指标, name: 丙,
     target: 1个}
  - level1: 产出指标
    name: 丁
    target: 1个
    actual: 2个
`
	lines, err := indicator.FormYAML("县/表.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	line, err := indicator.FormJSON("表.ndjson", []byte(`{"year":2024,"indicators":[{"name":"丙","target":"1个"}]}`), 7)
	if err != nil {
		t.Fatal(err)
	}
	printed, made := new(indicator.Form), new(indicator.Form)
	printed.SetOrigin("", fault.Place{File: `县\表.xlsx`, Cell: "自评表!A1"})
	printed.SetOrigin("/indicators/0", fault.Place{File: `县\表.xlsx`, Cell: "自评表!A9"})
	printed.SetOrigin("/indicators/0/target", fault.Place{File: `县\表.xlsx`, Cell: "自评表!D9"})
	printed.SetOrigin("/year", fault.Place{File: `县\表.xlsx`, Line: 3})
	for name, c := range map[string]struct {
		form *indicator.Form
		file string
		line int // of /indicators/0/target
	}{"lines": {lines, "表.yaml", 9}, "line": {line, "表.ndjson", 7}, "printed": {printed, "表.xlsx", 0}, "made": {made, "", 0}} {
		text := c.form.Origins().AppendJSON(nil)
		var back indicator.Origins
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v of %s", name, err, text)
		}
		if file, at := back.Line("/indicators/0/target"); file != c.file || at != c.line {
			t.Errorf("%s: %s:%d in %s", name, file, at, text)
		}
		again := *c.form
		again.SetOrigins(back)
		for _, p := range pointers {
			was, is := c.form.Origins(), again.Origins()
			if a, b := shortPlace(was.Near(p), c.file), shortPlace(is.Near(p), c.file); a != b {
				t.Errorf("%s: %s was at %v and is at %v", name, p, a, b)
			}
			_, a := was.Printed(p)
			if _, b := is.Printed(p); a != b {
				t.Errorf("%s: %s was printed: %t, and is: %t", name, p, a, b)
			}
		}
		if next := string(back.AppendJSON(nil)); next != string(text) {
			t.Errorf("%s: written again\n%s\n%s", name, text, next)
		}
	}
}

// shortPlace is a place without its column and its folder.
func shortPlace(p fault.Place, file string) fault.Place {
	if p.File != "" {
		p.File = file
	}
	p.Column, p.Pointer = 0, ""
	return p
}

func TestOriginsThatAreNone(t *testing.T) {
	for _, text := range []string{`[]`, `{"at":{"":0}}`, `{"at":{"":-1}}`, `{"at":{"":{}}}`, `{"at":{"":"A`, `{"at":[]}`} {
		var o indicator.Origins
		if err := json.Unmarshal([]byte(text), &o); err == nil {
			t.Errorf("%s is read", text)
		}
	}
}

// The origins of any document's form come back, whatever its cells are called.
func TestPrintedOriginsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var form, again indicator.Form
		form.SetOrigin("", fault.Place{File: "f"})
		for i := range rapid.IntRange(0, 9).Draw(t, "rows") {
			place := fault.Place{File: "f", Cell: rapid.StringN(1, 9, -1).Draw(t, "cell")}
			if rapid.Bool().Draw(t, "a line") {
				place = fault.Place{File: "f", Line: i + 1}
			}
			form.SetOrigin(fmt.Sprintf("/indicators/%d/target", i), place)
		}
		var back indicator.Origins
		if err := json.Unmarshal(form.Origins().AppendJSON(nil), &back); err != nil {
			t.Fatal(err)
		}
		again.SetOrigins(back)
		for i := range 9 {
			p := fmt.Sprintf("/indicators/%d/target", i)
			if a, b := form.Origins().Near(p), again.Origins().Near(p); a != b {
				t.Fatalf("%v is %v", a, b)
			}
		}
	})
}

package source

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
)

// A place in a line of any length is counted in characters, as counting them one by one does.
func TestPlacesInLongLines(t *testing.T) {
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "绩%d效 é😀", i)
		if i%700 == 699 {
			text.WriteByte('\n')
		}
	}
	f, err := newFile("a", []byte(text.String()), 1, MaxJSON)
	if err != nil {
		t.Fatal(err)
	}
	for at := range f.text {
		before := f.text[:at]
		line := strings.Count(before, "\n") + 1
		column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		if p := f.place(at); p.Line != line || p.Column != column {
			t.Fatalf("byte %d: %s, want %d:%d", at, p, line, column)
		}
	}
}

// Megabytes of mistakes on one line are read in the time that they take to be read, not in its square: a mistake that
// is only counted is not looked for in the line.
func TestMistakesInALongLine(t *testing.T) {
	n := 200_000
	text := "{" + strings.Repeat(`"year":1,`, n) + `"year":1}`
	root, err := JSON("a.json", []byte(text), 1)
	if err != nil {
		t.Fatal(err)
	}
	var d Decoder
	d.Open(root)
	list := fault.All(d.Err())
	if len(list) != fault.MaxErrors+1 || list[0].Place.Column != 12 {
		t.Fatalf("%d mistakes, the first at %s", len(list), list[0].Place)
	}
	if want := fmt.Sprintf("a.json: FAULTS_MORE: %d more mistakes are not listed",
		n-fault.MaxErrors); list[fault.MaxErrors].Error() != want {
		t.Errorf("%s, want %s", list[fault.MaxErrors], want)
	}
}

// Half of a pair of surrogates isn't a character.
func TestUnpairedSurrogates(t *testing.T) {
	for _, escape := range []string{`\ud800`, `\udc00`, `\udc00\ud800`, `\ud83dx`, `\ud83d\u0041`, `\uD83D\n`} {
		_, err := JSON("a.json", []byte(`{"a": "b`+escape+`"}`), 1)
		list := fault.All(err)
		if len(list) != 1 || list[0].Code != "JSON_SURROGATE" || list[0].Place.Column != 9 || list[0].Text != escape[:6] {
			t.Errorf("%s: %v", escape, err)
		}
	}
	root, err := JSON("a.json", []byte(`{"a": "\ud83d\ude00"}`), 1)
	if err != nil || root.Get("a").Text != "😀" {
		t.Errorf("a pair: %v", err)
	}
	if _, err := YAML("a.yaml", []byte(`a: "b\ud800"`)); err == nil {
		roots, _ := YAML("a.yaml", []byte(`a: "b\ud800"`))
		t.Errorf("YAML: read as %q", roots[0].Get("a").Text)
	}
}

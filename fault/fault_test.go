package fault_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func TestPlace(t *testing.T) {
	for _, c := range []struct {
		place fault.Place
		want  string
	}{
		{fault.Place{}, ""},
		{fault.Place{File: "a.yaml"}, "a.yaml"},
		{fault.Place{File: "a.yaml", Line: 14}, "a.yaml:14"},
		{fault.Place{File: "a.yaml", Line: 14, Column: 22}, "a.yaml:14:22"},
		{fault.Place{Line: 14, Column: 22}, "14:22"},
		{fault.Place{File: "a.yaml", Column: 22}, "a.yaml"},
		{fault.Place{File: "自评.xlsx", Cell: "Sheet1!E7"}, "自评.xlsx:Sheet1!E7"},
		{fault.Place{Cell: "Sheet1!E7"}, "Sheet1!E7"},
		{fault.Place{File: "a.json", Pointer: "/indicators/3/actual"}, "a.json:/indicators/3/actual"},
		{fault.Place{Pointer: "/indicators/3"}, "/indicators/3"},
		{fault.Place{File: "a", Line: 1, Cell: "S!A1", Pointer: "/x"}, "a:1"},
		{fault.Place{File: "a", Cell: "S!A1", Pointer: "/x"}, "a:S!A1"},
	} {
		if got := c.place.String(); got != c.want {
			t.Errorf("%#v: %q, want %q", c.place, got, c.want)
		}
		if got, want := c.place.IsZero(), c.want == ""; got != want {
			t.Errorf("%#v: IsZero = %t", c.place, got)
		}
	}
}

func at(file string, line, column int, code lang.Code) *fault.Error {
	return fault.New(fault.Place{File: file, Line: line, Column: column}, "", lang.Of(code))
}

func TestErrorHasThePlaceTheCodeAndTheCause(t *testing.T) {
	e := at("a.yaml", 14, 22, "SOME_CODE")
	e.Cause = fs.ErrNotExist
	if got, want := e.Error(), "a.yaml:14:22: SOME_CODE: SOME_CODE"; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	if got, want := fault.New(fault.Place{}, "", lang.Of("SOME_CODE", "x")).Error(),
		"SOME_CODE: SOME_CODE x"; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	if !errors.Is(e, fs.ErrNotExist) || !errors.Is(fault.List{e}, fs.ErrNotExist) {
		t.Error("the cause can't be seen")
	}
}

func TestReportEndsWithTheHint(t *testing.T) {
	e := fault.New(fault.Place{File: "a.yaml", Line: 2, Column: 4}, "优", lang.Of("SOME_CODE")).Hinting(
		lang.Of("SOME_HINT", "良"))
	e.Line = "级: 优"
	want := `a.yaml:2:4: SOME_CODE: SOME_CODE
  级: 优
      ^^
  SOME_HINT 良`
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		if got := e.Report(l); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", l, got, want)
		}
	}
}

func TestListIsInTheOrderOfPlaces(t *testing.T) {
	cell := func(c string) *fault.Error { return fault.New(fault.Place{File: "b", Cell: c}, "", lang.Of("C")) }
	pointer := func(p string) *fault.Error { return fault.New(fault.Place{File: "c", Pointer: p}, "", lang.Of("P")) }
	list := fault.List{
		pointer("/indicators/10/actual"), pointer("/indicators/9/actual"), pointer("/indicators/10"), pointer("/budget"),
		cell("S1!E10"), cell("S1!E7"), cell("S10!A1"), cell("S2!A1"),
		at("a", 10, 1, "A"), at("a", 2, 30, "A"), at("a", 2, 4, "B"), at("a", 2, 4, "A"), at("a", 0, 0, "A"),
	}
	before := slices.Clone(list)
	want := `a: A: A
a:2:4: B: B
a:2:4: A: A
a:2:30: A: A
a:10:1: A: A
b:S1!E7: C: C
b:S1!E10: C: C
b:S2!A1: C: C
b:S10!A1: C: C
c:/budget: P: P
c:/indicators/9/actual: P: P
c:/indicators/10: P: P
c:/indicators/10/actual: P: P`
	if got := list.Err().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !slices.Equal(list, before) {
		t.Error("Err changed the order of the list itself")
	}
}

func TestListSaysAThingOnce(t *testing.T) {
	list := fault.List{
		at("a", 1, 1, "X"), at("a", 1, 1, "Y"), at("a", 1, 1, "X"), at("a", 2, 1, "X"), at("a", 1, 1, "Y"),
		at("a", 2, 1, "X"),
	}
	want := `a:1:1: X: X
a:1:1: Y: Y
a:2:1: X: X`
	if got := list.Err().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestListIsCapped(t *testing.T) {
	var list fault.List
	for line := 250; line > 0; line-- {
		list = append(list, at("a", line, 1, "X"), at("a", line, 1, "X"))
	}
	kept := fault.All(list.Err())
	if len(kept) != fault.MaxErrors+1 || kept[fault.MaxErrors].Error() !=
		"a: FAULTS_MORE: 150 more mistakes are not listed" {
		t.Fatalf("%d kept, the last %s", len(kept), kept[len(kept)-1])
	}
	if first, last := kept[0].Place.Line, kept[fault.MaxErrors-1].Place.Line; first != 1 || last != 100 {
		t.Errorf("lines %d to %d kept, want 1 to 100", first, last)
	}
}

func TestEmptyListIsNoError(t *testing.T) {
	for _, l := range []fault.List{nil, {}} {
		if err := l.Err(); err != nil {
			t.Errorf("Err() = %#v", err)
		}
	}
}

func TestAll(t *testing.T) {
	a, b, c := at("a", 1, 1, "A"), at("b", 1, 1, "B"), at("c", 1, 1, "C")
	caused := at("d", 1, 1, "D")
	caused.Cause = fmt.Errorf("because of %w", a)
	for what, tc := range map[string]struct {
		err  error
		want string
	}{
		"nothing":                {nil, ""},
		"no fault":               {fs.ErrNotExist, ""},
		"one":                    {a, "A"},
		"one wrapped":            {fmt.Errorf("reading: %w", a), "A"},
		"a list":                 {fault.List{b, a}, "B A"},
		"a list wrapped":         {fmt.Errorf("reading: %w", fault.List{b, a}), "B A"},
		"lists joined":           {errors.Join(fault.List{b}, fs.ErrNotExist, fault.List{a, c}), "B A C"},
		"a fault and a list":     {errors.Join(c, fault.List{a, b}), "C A B"},
		"several in one":         {fmt.Errorf("%w, and %w", a, fmt.Errorf("then %w", b)), "A B"},
		"a fault, not its cause": {caused, "D"},
	} {
		var codes []string
		for _, e := range fault.All(tc.err) {
			codes = append(codes, string(e.Code))
		}
		if got := strings.Join(codes, " "); got != tc.want {
			t.Errorf("%s: %q, want %q", what, got, tc.want)
		}
	}
}

// The contents of a file mustn't control the terminal of the reader of an error, nor break its line in two.
func TestErrorIsOneLineOfPlainText(t *testing.T) {
	e := fault.New(fault.Place{File: "a\nb.yaml", Line: 1}, "x", lang.Of("SOME_CODE", "one\r\ntwo\x1b[2J\u202ethree"))
	want := `a␊b.yaml:1: SOME_CODE: SOME_CODE one␍␊two␛[2J\u202ethree`
	if got := e.Error(); got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	if got := e.Hinting(lang.Of("SOME_HINT", "a\tb\x00c")).Report(lang.Chinese); got != want+"\n  SOME_HINT a␉b␀c" {
		t.Errorf("Report() = %q", got)
	}
}

// A fault may quote a whole file; what is printed of it stays short.
func TestAFaultIsShort(t *testing.T) {
	e := fault.New(fault.Place{File: "a.csv", Line: 1}, "", lang.Of("SOME_CODE", strings.Repeat("绩", 1<<20)))
	e.Hinting(lang.Of("SOME_HINT", strings.Repeat("效", 1<<20)))
	if got := e.Report(lang.Chinese); len(got) > 10<<10 || !utf8.ValidString(got) {
		t.Errorf("the report has %d bytes", len(got))
	}
}

// Of many faults the first by place are kept, and a last one counts the rest, whether or not they were gathered.
func TestFaultsAreCountedPastACap(t *testing.T) {
	const all = 5000
	var list fault.List
	var gathered fault.Gathered
	worded := 0
	for line := all; line > 0; line-- { // backwards: the first by place comes last
		list = append(list, at("a.csv", line, 1, "SOME_CODE"))
		gathered.Find(func() *fault.Error {
			worded++
			return at("a.csv", line, 1, "SOME_CODE")
		})
	}
	var joined fault.Gathered
	joined.Join(&gathered)
	for what, err := range map[string]error{"a list": list.Err(), "gathered": gathered.Err(), "joined": joined.Err()} {
		kept := fault.All(err)
		if len(kept) != fault.MaxErrors+1 {
			t.Fatalf("%s: %d are kept", what, len(kept))
		}
		if last, want := kept[fault.MaxErrors].Error(),
			"a.csv: FAULTS_MORE: 4900 more mistakes are not listed"; last != want {
			t.Errorf("%s: %s", what, last)
		}
	}
	if first := fault.All(list.Err())[0].Place.Line; first != 1 {
		t.Errorf("the first is of line %d", first)
	}
	if worded > 20*fault.MaxErrors {
		t.Errorf("%d were put into words", worded)
	}
	if err := new(fault.Gathered).Err(); err != nil {
		t.Error(err)
	}
}

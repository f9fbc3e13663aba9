package indicator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
)

// anyForm writes a form with any of the keys of the contract, usually as it should be.
type anyForm struct{ random *rand.Rand }

func (g *anyForm) of(words ...string) string { return words[g.random.IntN(len(words))] }

// object writes the first and some of the other fields in any order, seldom one twice or an unknown one.
func (g *anyForm) object(fields ...func() string) string {
	var parts []string
	for _, i := range g.random.Perm(len(fields)) {
		if i == 0 || g.random.IntN(4) > 0 {
			parts = append(parts, fields[i]())
		}
	}
	if len(parts) > 0 && g.random.IntN(2000) == 0 {
		parts = append(parts, parts[0])
	}
	if g.random.IntN(2000) == 0 {
		parts = append(parts, `"nmae":"x"`)
	}
	return "{" + strings.Join(parts, g.of(",", ",", " ,\n ", ",\t")) + "}"
}

func (g *anyForm) text(key string) func() string {
	return func() string {
		value := g.of(`"≥95%"`, `"19个"`, `"12月底前"`, `"道路\n\"改造\""`, `"\u8def\ud83d\ude00"`, `"\ud83d\ude00"`, `"带动增收"`, `""`,
			`"é <&>"`, `"达成"`, `"a\\"`)
		if g.random.IntN(2500) == 0 {
			value = g.of("null", "true", "5", `" x "`, `"万"`, `"元"`, "\"\u00a0x\u3000\"", "-0.5e+3", "[1]", "{}", `"\x"`,
				"\"\t\"", "nul", `"\u12"`)
		}
		return `"` + key + `"` + g.of(":", ": ") + value
	}
}

func (g *anyForm) amount(key string) func() string {
	return func() string {
		value := g.of(`"10"`, `"12.50"`, "7", "0.5", `" 3 "`, `""`, `"-1"`, `"007"`, `"0.00"`, `"12345678901234567"`,
			`"1234567890123456.78"`)
		if g.random.IntN(2500) == 0 {
			value = g.of("null", "1e3", `"1,000"`, `"１０"`, `"10万元"`, `"10元"`, `"10分"`, `"50%"`, `"约10"`, `"XX"`, `"/"`,
				"\"\u00a05\"", `"1.2.3"`, `"1."`, `".5"`, `"1/3"`, "01", "+1", `"`+strings.Repeat("9", 250)+`"`, "[]")
		}
		return `"` + key + `":` + value
	}
}

func (g *anyForm) flag(key string) func() string {
	return func() string { return `"` + key + `":` + g.of("true", "false", "null") }
}

func (g *anyForm) inner(key string, fields ...func() string) func() string {
	return func() string {
		if g.random.IntN(1000) == 0 {
			return `"` + key + `":` + g.of("null", "[]", `"x"`)
		}
		return `"` + key + `":` + g.object(fields...)
	}
}

func (g *anyForm) items(key string, fields ...func() string) func() string {
	return func() string {
		var items []string
		for range g.random.IntN(4) {
			items = append(items, g.object(fields...))
		}
		if g.random.IntN(1000) == 0 {
			items = append(items, g.of("null", "1", ""))
		}
		return `"` + key + `":[` + strings.Join(items, ",") + "]"
	}
}

// anyOf makes the fields of a shape, whatever is in it.
func anyOf[T any](g *anyForm, object *shape[T]) []func() string {
	var fields []func() string
	for i := range object.fields {
		f := &object.fields[i]
		switch {
		case f.text != nil || f.cell != nil:
			fields = append(fields, g.text(f.key))
		case f.amount != nil:
			fields = append(fields, g.amount(f.key))
		default:
			fields = append(fields, g.other(object.number, f.key))
		}
	}
	return fields
}

// other makes a field that holds neither a text nor a figure.
func (g *anyForm) other(number int, key string) func() string {
	switch key {
	case "year":
		return func() string {
			return `"year":` + g.of("2021", `"2022"`, "2023", "2023", `"2023"`,
				g.of("2024", "2024", "2024", "2024", "2024", "2024", `"2024年度"`, `"２０２４"`, `"今年"`))
		}
	case "by", "start", "end", "until":
		return func() string {
			value := g.of(`"2021-03-31"`, `"2021-06-30"`)
			if g.random.IntN(500) == 0 {
				value = g.of(`"2021年3月"`, `"3月底"`, `"三月"`, `""`, "5", "{}")
			}
			return `"` + key + `":` + value
		}
	case "kind", "scope", "within", "likelihood":
		return func() string {
			word := map[string]string{"kind": "monitoring", "scope": "transfer", "within": "fiscal", "likelihood": "有可能"}[key]
			value := g.of(`"`+word+`"`, `"`+word+`"`, `""`)
			if g.random.IntN(500) == 0 {
				value = g.of(`" `+word+` "`, `"`+word+"\u3000\"", `"自评表"`, `"可能"`, "5", "[]")
			}
			return `"` + key + `":` + value
		}
	case "currency_unit":
		return g.text(key)
	case "excused", "target_low":
		return g.flag(key)
	case "project":
		return g.inner(key, anyOf(g, projectShape)...)
	case "funds":
		return g.inner(key, anyOf(g, fundsShape)...)
	case "initial", "adjusted", "spent", "expected":
		return g.inner(key, anyOf(g, moneyShape)...)
	case "previous":
		if number == rowNumber {
			return g.text(key)
		}
		return g.inner(key, g.amount("total"))
	case "initial_target":
		return g.text(key)
	case "more":
		return g.items(key, anyOf(g, moneyPartShape)...)
	case "rates":
		return g.inner(key, anyOf(g, ratesShape)...)
	case "levels":
		return g.items(key, anyOf(g, levelShape)...)
	case "interim":
		if number == formNumber {
			return g.inner(key, anyOf(g, interimShape)...)
		}
		return g.inner(key, anyOf(g, rowInterimShape)...)
	case "reviewed":
		switch number {
		case formNumber:
			return g.inner(key, anyOf(g, reviewShape)...)
		case fundsNumber:
			return g.inner(key, anyOf(g, fundsReviewShape)...)
		}
		return g.inner(key, anyOf(g, rowReviewShape)...)
	case "schedule":
		return g.items(key, anyOf(g, milestoneShape)...)
	case "goals":
		return g.items(key, anyOf(g, goalShape)...)
	case "indicators":
		return g.items(key, anyOf(g, rowShape)...)
	case "events":
		return g.items(key, anyOf(g, eventShape)...)
	case "declared":
		return g.inner(key, anyOf(g, declaredShape)...)
	case "cumulative":
		return g.inner(key, anyOf(g, cumulativeShape)...)
	case "judged":
		return g.inner(key, anyOf(g, judgedShape)...)
	}
	panic(fmt.Sprintf("what does %q of shape %d hold?", key, number))
}

func (g *anyForm) next() []byte {
	s := g.object(anyOf(g, formShape)...)
	data := []byte(g.of("", "", "", "", " ", " ", "", "\ufeff") + s + g.of("", "", "\r", " "))
	for g.random.IntN(6) == 0 && len(data) > 0 { // damage
		at := g.random.IntN(len(data))
		switch g.random.IntN(4) {
		case 0:
			data[at] = byte(g.random.IntN(256))
		case 1:
			data = data[:at]
		case 2:
			data = append(data[:at], data[at+1:]...)
		case 3:
			data = append(data[:at:at], append([]byte{`{}[]",:\`[g.random.IntN(8)]}, data[at:]...)...)
		}
	}
	return data
}

// told is an error with everything that it says.
func told(err error) string {
	var b strings.Builder
	for _, e := range fault.All(err) {
		fmt.Fprintf(&b, "%s %s %q %s %q\n", e.Place.String(), e.Place.Pointer, e.Text, e.Message, e.Line)
	}
	return b.String()
}

// The reader without places agrees with the one that has them, in what it takes and in every word of what it refuses,
// and both refuse what encoding/json refuses.
func TestReadersOfFormsAgree(t *testing.T) {
	g := anyForm{rand.New(rand.NewPCG(7, 8))}
	var reader FormReader
	for _, half := range []string{`\ud800`, `\udc00\ud800`, `\ud83d\u0041`} {
		data := []byte(`{"project":{"name":"a` + half + `"}}`)
		_, slow := slowFormJSON("表.ndjson", data, 7)
		if _, err := reader.JSON("表.ndjson", data, 7); told(err) != told(slow) ||
			!strings.Contains(told(err), "half a character") {
			t.Errorf("%s: %v", data, err)
		}
	}
	taken, fast := 0, 0
	n := 20000
	if testing.Short() {
		n /= 10
	}
	for i := range n {
		data := g.next()
		want, wantErr := slowFormJSON("表.ndjson", data, 7)
		once, onceErr := FormJSON("表.ndjson", data, 7)
		again, againErr := reader.JSON("表.ndjson", data, 7)
		if told(onceErr) != told(wantErr) || told(againErr) != told(wantErr) {
			t.Fatalf("%s\n%s\nwith places\n%s", data, told(onceErr), told(wantErr))
		}
		if wantErr != nil {
			continue
		}
		taken++
		if again.origins.places.root == nil {
			fast++
		}
		if !json.Valid(bytes.TrimPrefix(data, []byte("\ufeff"))) {
			t.Fatalf("taken, but refused by encoding/json: %s", data)
		}
		for _, pointer := range []string{"", "/indicators", "/indicators/1/target", "/funds/spent/total", "/project/name"} {
			a, _ := want.Origins().At(pointer)
			b, _ := again.Origins().At(pointer)
			if a != b {
				t.Fatalf("%s: %s stands at %v, with places at %v", data, pointer, b, a)
			}
		}
		sameForm(t, data, once, want)
		sameForm(t, data, again, want)
		if i%3 == 0 {
			asEncodingJSON(t, data, again)
		}
	}
	if taken < n/2 || fast < n/2 {
		t.Errorf("%d forms were taken, %d of them without places", taken, fast)
	}
}

func sameForm(t *testing.T, data []byte, got, want *Form) {
	t.Helper()
	a, b := *got, *want
	a.origins, b.origins = Origins{}, Origins{}
	for _, f := range []*Form{&a, &b} { // empty or nil isn't a difference
		f.Schedule, f.Goals = append([]Milestone(nil), f.Schedule...), append([]Goal(nil), f.Goals...)
		f.Indicators, f.Events = append([]Indicator(nil), f.Indicators...), append([]Event(nil), f.Events...)
		f.Levels = append([]LevelSum(nil), f.Levels...)
		columns := []*Money{&f.Funds.Initial, &f.Funds.Adjusted, &f.Funds.Spent, &f.Funds.Previous}
		if f.Interim != nil {
			own := *f.Interim
			f.Interim = &own
			columns = append(columns, &own.Spent, &own.Expected)
		}
		for _, m := range columns {
			m.More = append([]MoneyPart(nil), m.More...)
		}
	}
	if !reflect.DeepEqual(a, b) {
		t.Fatalf("%s\n%+v\nwith places\n%+v", data, a, b)
	}
}

// asEncodingJSON compares the texts of a form with what encoding/json reads.
func asEncodingJSON(t *testing.T, data []byte, f *Form) {
	t.Helper()
	var raw struct {
		Project    map[string]any
		Indicators []map[string]any
	}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	d.UseNumber()
	if err := d.Decode(&raw); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	text := func(v any) string {
		if v == nil {
			return ""
		}
		body, _ := cell.TrimBlanks(fmt.Sprint(v))
		return body
	}
	if len(raw.Indicators) != len(f.Indicators) || text(raw.Project["name"]) != f.Project.Name ||
		text(raw.Project["department"]) != f.Project.Department {
		t.Fatalf("%s: %+v", data, f.Project)
	}
	for i := range f.Indicators {
		ind, m := &f.Indicators[i], raw.Indicators[i]
		for key, got := range map[string]string{
			"level1": ind.Level1, "level2": ind.Level2, "name": ind.Name, "description": ind.Description,
			"target":    ind.Target.Text(),
			"direction": ind.Direction, "nature": ind.Nature, "basis": ind.Basis, "actual": ind.Actual.Text(),
			"reason": ind.Reason,
		} {
			if want := text(m[key]); got != want {
				t.Fatalf("%s: %s of row %d is %q, by encoding/json %q", data, key, i, got, want)
			}
		}
	}
}

// Long lines and deep nesting keep the limits of the reader with places.
func TestLongFormsKeepTheLimits(t *testing.T) {
	row := `{"level1":"产出指标","name":"甲","target":"≥1个","actual":"1个"}`
	long := `{"indicators":[` + strings.Repeat(row+",", MaxRows-1) + row
	f, err := FormJSON("", []byte(long+"]}"), 1)
	if err != nil || len(f.Indicators) != MaxRows {
		t.Fatal(err)
	}
	for list, item := range map[string]string{ // of few values: YAML takes 80,000 marks in all
		"indicators": `{"name":"甲"}`, "goals": `{"text":"a"}`, "events": `{"name":"a"}`, "schedule": `{"by":"2023-06-30"}`,
		"levels": `{"name":"a"}`,
	} {
		text := `{"` + list + `":[` + strings.Repeat(item+",", MaxRows) + item + "]}"
		_, err = FormJSON("", []byte(text), 1)
		_, err2 := FormYAML("", []byte(text))
		for _, err := range []error{err, err2} {
			if !strings.Contains(told(err), "more than 5000 entries") || !strings.Contains(told(err), "/"+list+"/5000") {
				t.Errorf("%d of %s: %.1000s", MaxRows+1, list, told(err))
			}
		}
	}
	array := func(n int) []byte { return []byte("[" + strings.Repeat(`{"indicators":[]},`, n-1) + "{}]") }
	if forms, _, err := RecordsJSON("", array(MaxRows)); err != nil || len(forms) != MaxRows {
		t.Errorf("%d forms: %.1000v", len(forms), err)
	}
	if _, _, err = RecordsJSON("", array(MaxRows+1)); !strings.Contains(told(err), "more than 5000 entries") ||
		!strings.Contains(told(err), "/5000 ") {
		t.Errorf("%d forms: %.1000s", MaxRows+1, told(err))
	}
	_, err = FormJSON("", []byte(`{"goals":[`+strings.Repeat("{},", 600000)+"{}]}"), 1)
	if !strings.Contains(told(err), "more than 300000 values") {
		t.Errorf("600000 goals: %v", err)
	}
}

// A text of a megabyte is read and one of a byte more is refused, however it is written.
func TestTextsOfFormsKeepTheLimit(t *testing.T) {
	for _, c := range []struct {
		size int
		code string
	}{{1 << 20, ""}, {1<<20 + 1, "LIMIT_TEXT"}} {
		for _, first := range []string{"a", `\u0061`} {
			text := `{"year":2023,"project":{"name":"甲"},"indicators":[{"name":"` + first + strings.Repeat("a", c.size-1) +
				`","target":"1个"}]}`
			_, err := FormJSON("", []byte(text), 1)
			_, err2 := FormYAML("", []byte(text))
			for _, err := range []error{err, err2} {
				code := ""
				if faults := fault.All(err); len(faults) > 0 {
					code = string(faults[0].Code)
				}
				if code != c.code {
					t.Errorf("%d bytes: %q", c.size, code)
				}
			}
		}
	}
}

// A text of a form stays what it was however many forms are read after it.
func TestTextsOfFormsStay(t *testing.T) {
	var reader FormReader
	kept := map[string]string{}
	for i := range 2000 {
		name := fmt.Sprintf("第%d号%s", i, strings.Repeat("项目", i%50))
		f, err := reader.JSON("", fmt.Appendf(nil, `{"project":{"name":"%s"},"indicators":[]}`, name), 1)
		if err != nil {
			t.Fatal(err)
		}
		kept[name] = f.Project.Name
	}
	for want, got := range kept {
		if got != want {
			t.Fatalf("%q became %q", want, got)
		}
	}
}

// A key that must be there isn't there where its value is null, for either reader.
func TestNullsAreAbsent(t *testing.T) {
	for text, code := range map[string]string{
		`{"events":[{"name":null}]}`: "KEY_MISSING", `{"events":[{"name": null,"reason":"a"}]}`: "KEY_MISSING",
		`{"schedule":[{"by":null}]}`: "KEY_MISSING", `{"schedule":[{}]}`: "KEY_MISSING", `{"events":[{"name":""}]}`: "",
		`{"year":null,"project":{"name":null},"indicators":[{"name":null,"points":null,"judged":null}]}`: "",
	} {
		got := ""
		_, err := FormJSON("", []byte(text), 1)
		if faults := fault.All(err); len(faults) > 0 {
			got = string(faults[0].Code)
		}
		if got != code {
			t.Errorf("%s: %q", text, got)
		}
	}
}

package unit_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/unit"
)

// Every word of the table names a unit, whose name names it again, in text and JSON too.
func TestUnitsComeBackByTheirNames(t *testing.T) {
	names := unit.Names()
	if len(names) < 500 {
		t.Fatalf("%d names", len(names))
	}
	for _, name := range append(names, "度", "安培", "天", "点") {
		u, ok := unit.Named(name)
		again, known := unit.Named(u.Name())
		if !ok || !known || !again.Equal(u) || u.String() != u.Name() {
			t.Errorf("%q names %q, which names %q", name, u, again)
			continue
		}
		data, err := json.Marshal(map[string]unit.Unit{"unit": u})
		var back map[string]unit.Unit
		if err != nil || json.Unmarshal(data, &back) != nil || !back["unit"].Equal(u) ||
			back["unit"].Dimension() != u.Dimension() {
			t.Errorf("%s became %q: %v", data, back["unit"], err)
		}
	}
}

// A unit that the table lacks comes back as what things are counted by; no unit comes back as none.
func TestOtherUnitsComeBack(t *testing.T) {
	for _, u := range []unit.Unit{{}, unit.Counted("只羊"), unit.Counted("solar lamps")} {
		text, err := u.MarshalText()
		back := unit.Must("亩")
		if err != nil || back.UnmarshalText(text) != nil || !back.Equal(u) || back.IsSet() != u.IsSet() ||
			back.Dimension() != u.Dimension() {
			t.Errorf("%q became %q: %v", text, back, err)
		}
	}
	for _, bad := range []string{"5个", " 个", "个\n", "\xff", "95%"} {
		u := unit.Must("亩")
		if err := u.UnmarshalText([]byte(bad)); !errors.Is(err, unit.ErrUnknown) || u.Name() != "亩" {
			t.Errorf("%q became %q: %v", bad, u, err)
		}
	}
}

func TestUnitsThatAreNot(t *testing.T) {
	for _, name := range []string{"", "光年计", "95", " 亩"} {
		if u, ok := unit.Named(name); ok || u.IsSet() {
			t.Errorf("%q names %q", name, u)
		}
		func() {
			defer func() {
				if err, _ := recover().(error); !errors.Is(err, unit.ErrUnknown) {
					t.Errorf("Must(%q): %v", name, err)
				}
			}()
			unit.Must(name)
		}()
	}
}

func TestConversions(t *testing.T) {
	for _, c := range []struct{ value, from, to, want string }{
		{"3", "亩", "平方米", "2000"},
		{"1", "公顷", "亩", "15"},
		{"2", "GB", "MB", "2048"},
		{"95", "%", "‰", "950"},
		{"36", "km/h", "m/s", "10"},
		{"1", "年", "月", "12"},
		{"1", "天", "小时", "24"},
		{"7", "斤", "千克", "3.5"},
		{"19", "人", "名", "19"},
		{"1", "丈", "米", "10/3"},
	} {
		from, to := unit.Must(c.from), unit.Must(c.to)
		got, ok := unit.Convert(exact.MustParse(c.value), from, to)
		if !ok || got.String() != c.want {
			t.Errorf("%s %s are %s %s, want %s", c.value, from, got, to, c.want)
		}
		if back, ok := unit.Convert(got, to, from); !ok || back.String() != c.value {
			t.Errorf("%s %s are %s %s, want %s", got, to, back, from, c.value)
		}
	}
	for _, c := range [][2]string{{"米", "平方米"}, {"元", "美元"}, {"月", "天"}, {"个", "人"}, {"%", "百分点"}, {"℃", "℉"}} {
		if got, ok := unit.Convert(exact.Int(1), unit.Must(c[0]), unit.Must(c[1])); ok {
			t.Errorf("1 %s is %s %s", c[0], got, c[1])
		}
	}
	if got, ok := unit.Convert(exact.Int(5), unit.Unit{}, unit.Unit{}); !ok || got.String() != "5" {
		t.Errorf("5 without a unit is %s", got)
	}
}

package fill_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// Targets whose comparator and unit have columns of their own are emptied, filled by what they said, and replaced by
// others: the form then reads as the value says, nothing else changes, and filling again changes nothing.
func TestTargetsThatAreSharedOut(t *testing.T) {
	met := map[int]bool{}
	for _, format := range []struct {
		name string
		of   func(*layouts.Sample) []byte
	}{
		{"form.docx", (*layouts.Sample).Docx},
		{"form.xlsx", (*layouts.Sample).Xlsx},
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", format.name, layout.Number), func(t *testing.T) {
				for seed := range seeds() {
					data := format.of(layout.Make(seed))
					if found := read(t, format.name, data); hasParts(found) {
						met[layout.Number] = true
						shareOut(t, format.name, data, found)
					}
				}
			})
		}
	}
	for _, number := range []int{6, 8, 17, 21} { // as LAYOUTS has them
		if !met[number] {
			t.Errorf("layout %d has no target that is shared out", number)
		}
	}
}

func hasParts(found recognise.Found) bool {
	for _, p := range found.Joined {
		if p.Number != nil && (p.Sign != nil || p.Unit != nil) {
			return true
		}
	}
	return false
}

func shareOut(t *testing.T, name string, data []byte, full recognise.Found) {
	t.Helper()
	var texts, none, other []fill.Value
	for i, ind := range full.Form.Indicators {
		at := fmt.Sprintf("/indicators/%d/target", i)
		if p, ok := full.Joined[at]; !ok || p.Number == nil || p.Number.Rows > 1 || ind.Target.Text() == "" {
			continue
		}
		texts = append(texts, fill.Value{At: at, Text: ind.Target.Text()})
		none = append(none, fill.Value{At: at})
		other = append(other, fill.Value{At: at, Text: []string{"≤7.5天", "≥98%", "=1,250公里", "＞3次"}[i%4]})
	}
	blanked := write(t, name, data, fill.Edits(fill.Plan(full, none, true)))
	blank := read(t, name, blanked)
	for i, ind := range blank.Form.Indicators {
		if _, joined := full.Joined[fmt.Sprintf("/indicators/%d/target", i)]; joined && len(none) > 0 && ind.Target.Text() != "" {
			t.Errorf("%d: %q is left", i, ind.Target.Text())
		}
	}
	filled := write(t, name, blanked, fill.Edits(fill.Plan(blank, texts, false)))
	holds(t, read(t, name, filled), texts)
	changed := write(t, name, filled, fill.Edits(fill.Plan(read(t, name, filled), other, true)))
	holds(t, read(t, name, changed), other)
}

func holds(t *testing.T, found recognise.Found, values []fill.Value) {
	t.Helper()
	form := found.Form
	for _, v := range values {
		var i int
		if _, err := fmt.Sscanf(v.At, "/indicators/%d/target", &i); err != nil {
			t.Fatal(err)
		}
		alike := strings.NewReplacer(",", "", "％", "%") // what the cells show already is kept
		got := alike.Replace(form.Indicators[i].Target.Text())
		if got != alike.Replace(v.Text) || form.Indicators[i].Direction == "≥" {
			t.Errorf("%s is %q %q, want %q", v.At, got, form.Indicators[i].Direction, v.Text)
		}
	}
	for _, c := range fill.Plan(found, values, false) {
		if c.State != fill.Stands {
			t.Errorf("%s: %d once filled", c.At, c.State)
		}
	}
}

// A text goes into the cells that a target has, in parts that read as the text; where they can't, no cell changes.
func TestHowATargetIsSharedOut(t *testing.T) {
	for _, c := range []struct {
		text      string
		shown     [3]string // sign, number, unit; "-" for no cell
		overwrite bool
		state     fill.State
		want      [3]string
	}{
		{"≥95%", [3]string{"", "", ""}, false, fill.Fills, [3]string{"≥", "95", "%"}},
		{"≥95%", [3]string{"", "", "%"}, false, fill.Fills, [3]string{"≥", "95", "%"}}, // the unit is printed
		{"≥95%", [3]string{"", "", "-"}, false, fill.Fills, [3]string{"≥", "95%", "-"}},
		{"≥95%", [3]string{"-", "", ""}, false, fill.Fills, [3]string{"-", "≥95", "%"}},
		{"不低于95%", [3]string{"", "", ""}, false, fill.Fills, [3]string{"不低于", "95", "%"}},
		{"≥ 1,250 平方米", [3]string{"", "", ""}, false, fill.Fills, [3]string{"≥", "1,250", "平方米"}},
		{"95%以上", [3]string{"", "", ""}, false, fill.Fills, [3]string{"≥", "95", "%"}}, // the comparator stands behind
		{"95％及以上", [3]string{"", "", "%"}, false, fill.Fills, [3]string{"≥", "95", "%"}},
		{"3天以内", [3]string{"", "", ""}, false, fill.Fills, [3]string{"≤", "3", "天"}},
		{"1,250平方米以上", [3]string{"", "", ""}, false, fill.Fills, [3]string{"≥", "1,250", "平方米"}},
		{"95%以上", [3]string{"-", "", ""}, false, fill.Fills, [3]string{"-", "≥95", "%"}},
		{"达到95%以上", [3]string{"", "", ""}, false, fill.Fills, [3]string{"", "达到95%以上", ""}}, // which no sign says
		{"20个工作日", [3]string{"", "", ""}, false, fill.Fills, [3]string{"", "20", "个工作日"}},
		{"明显改善", [3]string{"", "", ""}, false, fill.Fills, [3]string{"", "明显改善", ""}},
		{"明显改善", [3]string{"", "", "/"}, false, fill.Fills, [3]string{"", "明显改善", "/"}},
		{"≥95%", [3]string{"大于等于", "95", "%"}, false, fill.Stands, [3]string{"大于等于", "95", "%"}},
		{"≥95%", [3]string{"", "≥95%", ""}, false, fill.Stands, [3]string{"", "≥95%", ""}},
		{"≥95%", [3]string{"≥", "", "人"}, false, fill.Differs, [3]string{"≥", "", "人"}},
		{"≥95%", [3]string{"≥", "", "人"}, true, fill.Replaces, [3]string{"≥", "95", "%"}},
		{"≥95%", [3]string{"≤", "5", "天"}, false, fill.Differs, [3]string{"≤", "5", "天"}},
		{"≥95%", [3]string{"≤", "5", "天"}, true, fill.Replaces, [3]string{"≥", "95", "%"}},
		{"", [3]string{"≤", "5", "天"}, true, fill.Replaces, [3]string{"", "", ""}},
		{"", [3]string{"≤", "5", "天"}, false, fill.Differs, [3]string{"≤", "5", "天"}},
	} {
		cells := [3]*grid.Cell{}
		for i, text := range c.shown {
			if text != "-" {
				cells[i] = cell(text)
				cells[i].Place.Cell = string(rune('D' + i))
			}
		}
		const at = "/indicators/0/target"
		found := recognise.Found{
			Cells:  map[string]*grid.Cell{at: cells[1]},
			Joined: map[string]recognise.Parts{at: {Sign: cells[0], Number: cells[1], Unit: cells[2]}},
		}
		got, state := c.shown, fill.State(0)
		changes := fill.Plan(found, []fill.Value{{At: at, Text: c.text}}, c.overwrite)
		for _, change := range changes {
			if state = max(state, change.State); change.State != fill.Fills && change.State != fill.Replaces {
				continue
			}
			for i := range cells {
				if cells[i] == change.Cell {
					got[i] = change.Text
				}
			}
		}
		if state != c.state || got != c.want {
			t.Errorf("%q into %q: %d %q, want %d %q", c.text, c.shown, state, got, c.state, c.want)
		}
	}
}

// Where a target can't be shared out, the cells are told.
func TestTargetsThatCannotBeSharedOut(t *testing.T) {
	const at = "/indicators/0/target"
	sign, number, unit := cell(""), cell(""), cell("")
	found := recognise.Found{
		Cells:  map[string]*grid.Cell{at: number, "/indicators/0/direction": sign},
		Joined: map[string]recognise.Parts{at: {Sign: sign, Number: number, Unit: unit}, "/indicators/1/target": {Number: number}},
	}
	sign.Place.Cell, number.Place.Cell, unit.Place.Cell = "D5", "E5", "F5"
	one := func(values ...fill.Value) fill.Change {
		all := fill.Plan(found, values, true)
		return all[len(all)-1]
	}
	if c := one(fill.Value{At: "/indicators/0/direction", Text: "正向"}, fill.Value{At: at, Text: "≥95%"}); c.State != fill.Unsplit {
		t.Errorf("the comparator's cell holds another value: %v", c)
	}
	number.Rows = 2
	if c := one(fill.Value{At: at, Text: "≥95%"}); c.State != fill.Unsplit || len(c.Among) != 3 {
		t.Errorf("a cell of two targets: %v", c)
	}
	number.Rows, sign.Text = 1, "≥"
	if c := one(fill.Value{At: "/indicators/0/direction", Text: "正向"}); c.State != fill.Differs {
		t.Errorf("the comparator of a target is replaced: %v", c)
	}
}

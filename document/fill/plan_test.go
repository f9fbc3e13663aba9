package fill_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
)

func cell(text string) *grid.Cell { return &grid.Cell{Text: text, Origin: 1} }

// What a cell shows decides what becomes of a value; what isn't the value alone is never replaced.
func TestWhatBecomesOfAValue(t *testing.T) {
	for _, c := range []struct {
		at, shown, text string
		overwrite       bool
		want            fill.State
	}{
		{"/indicators/0/declared", "", "9.5", false, fill.Fills},
		{"/indicators/0/declared", "　", "9.5", false, fill.Fills},
		{"/indicators/0/declared", "9.50", "9.5", false, fill.Stands},
		{"/indicators/0/declared", "9.50分", "9.5", false, fill.Stands},
		{"/indicators/0/declared", "9", "9.5", false, fill.Differs},
		{"/indicators/0/declared", "9", "9.5", true, fill.Replaces},
		{"/indicators/0/declared", "得9分，扣1分", "9.5", true, fill.Differs},
		{"/indicators/0/actual", "1,250", "1250", false, fill.Stands},
		{"/indicators/0/actual", "95％", "95%", false, fill.Stands},
		{"/indicators/0/actual", "95", "95%", false, fill.Differs},
		{"/indicators/0/reason", "", "", false, fill.Stands},
		{"/indicators/0/reason", "【请填写偏差原因和改进措施】", "延期", false, fill.Fills},
		{"/indicators/0/reason", "天气", "延期", true, fill.Replaces},
		{"/funds/rates/total", "97", "97.38%", false, fill.Stands}, // of a column in percent, cut
		{"/funds/rates/total", "97.37%", "97.38%", false, fill.Stands},
		{"/funds/rates/total", "96.3%", "97.38%", false, fill.Differs},
		{"/funds/points", "得分（20分*执行率）", "20", true, fill.Differs},
		{"/project/name", "项目名称：道路", "桥梁", true, fill.Differs},
		{"/project/name", "道路", "桥梁", true, fill.Replaces},
	} {
		found := recognise.Found{Cells: map[string]*grid.Cell{c.at: cell(c.shown), "/indicators/0": cell("产出指标")}}
		got := fill.Plan(found, []fill.Value{{At: c.at, Text: c.text}}, c.overwrite)
		if len(got) != 1 || got[0].State != c.want {
			t.Errorf("%s %q by %q: %v", c.at, c.shown, c.text, got)
		}
	}
	computed := &grid.Cell{Text: "9", Origin: 1, Formula: true}
	found := recognise.Found{
		Cells:  map[string]*grid.Cell{"/declared/score": computed, "/indicators/0/target": cell("95")},
		Joined: map[string]recognise.Parts{"/indicators/0/target": {}},
	}
	got := fill.Plan(found, []fill.Value{{"/declared/score", "98"}, {"/indicators/0/target", "≥90%"}, {"/none", "1"}}, true)
	for i, want := range []fill.State{fill.Computed, fill.Unsplit, fill.Missing} {
		if got[i].State != want {
			t.Errorf("%s: %d, want %d", got[i].At, got[i].State, want)
		}
	}
}

// A total isn't put below scores that don't add up to it.
func TestSumsWaitForScoresThatDiffer(t *testing.T) {
	found := recognise.Found{Cells: map[string]*grid.Cell{}}
	for at, text := range map[string]string{
		"/indicators/0/declared": "9", "/indicators/1/declared": "", "/declared/score": "", "/levels/0/declared": "",
	} {
		found.Cells[at] = cell(text)
		found.Cells[at].Place.Cell = at
	}
	values := []fill.Value{
		{"/indicators/0/declared", "10"}, {"/indicators/1/declared", "5"}, {"/levels/0/declared", "15"}, {"/declared/score", "15"},
	}
	for overwrite, want := range map[bool][]fill.State{
		false: {fill.Differs, fill.Fills, fill.Waits, fill.Waits},
		true:  {fill.Replaces, fill.Fills, fill.Fills, fill.Fills},
	} {
		for i, c := range fill.WithoutSums(fill.Plan(found, values, overwrite)) {
			if c.State != want[i] {
				t.Errorf("%s: %d, want %d", c.At, c.State, want[i])
			}
		}
	}
}

// One score for several rows is the sum of theirs, and none as long as one is missing.
func TestACellOverSeveralRowsHoldsTheirSum(t *testing.T) {
	shared, own := cell(""), cell("")
	shared.Place.Cell, own.Place.Cell = "H5", "H7"
	found := recognise.Found{Cells: map[string]*grid.Cell{
		"/indicators/0/declared": shared, "/indicators/1/declared": shared, "/indicators/2/declared": own,
	}}
	values := []fill.Value{{"/indicators/0/declared", "4.50"}, {"/indicators/1/declared", "5"}, {"/indicators/2/declared", "7"}}
	changes := fill.Plan(found, fill.Shared(found, values), false)
	if len(changes) != 2 || changes[0].Text != "9.50" || changes[1].Text != "7" {
		t.Error(changes)
	}
	changes = fill.Plan(found, fill.Shared(found, values[1:]), false)
	if len(changes) != 1 || changes[0].Text != "7" {
		t.Error(changes)
	}
}

package expression_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/chance"
	"github.com/ziping-go/ziping/internal/expression"
)

// The variables of the proofs: a text that is one of two, any text, a number of at least 0, one that may be absent, and
// a truth value.
var provable = []expression.Variable{
	{Name: "op", Type: expression.TypeText},
	{Name: "name", Type: expression.TypeText},
	{Name: "rate", Type: expression.TypeNumber},
	{Name: "actual", Type: expression.TypeNumber},
	{Name: "reason", Type: expression.TypeBool},
}

func provableDomains() []expression.Domain {
	zero := exact.Int(0)
	return []expression.Domain{{Texts: []string{">=", "<="}}, {}, {Least: &zero}, {Optional: true}, {}}
}

func compiled(t testing.TB, text string) *expression.Program {
	t.Helper()
	p, mistakes := expression.Compile(text, expression.NewScope(provable, nil), expression.TypeBool)
	if len(mistakes) > 0 {
		t.Fatalf("%s: %v", text, mistakes)
	}
	return p
}

func TestWhichConditionsHoldTogether(t *testing.T) {
	for _, c := range []struct {
		yes, no string // joined by ;
		want    expression.Verdict
		shows   string
	}{
		{"name == \"甲\"", "", expression.Possible, "name=甲"},
		{"name == \"甲\"", "name == \"乙\"", expression.Possible, "name=甲"},
		{"name == \"甲\"", "name in [\"乙\", \"甲\"]", expression.Impossible, ""},
		{"name == \"甲\" and reason", "name startsWith \"甲\"", expression.Impossible, ""},
		{"op == \">=\"", "op != \"<=\"", expression.Impossible, ""},
		{"op == \">\"", "", expression.Impossible, ""},
		{"op == op", "op == \">=\"; op == \"<=\"", expression.Impossible, ""},
		{"rate < 60%", "rate < 80%", expression.Impossible, ""},
		{"rate < 80%", "rate < 60%", expression.Possible, "rate=0.6"},
		{"rate * 100 < 60", "rate / 2 <= 0.3", expression.Impossible, ""},
		{"rate < 0", "", expression.Impossible, ""},
		{"rate > 60% and rate < 50%", "", expression.Impossible, ""},
		{"actual > 3", "actual >= 3", expression.Impossible, ""},
		{"reason", "actual > 3; actual <= 3", expression.Impossible, ""},
		{"reason", "has(actual) and actual > 3; has(actual) and actual <= 3", expression.Possible, "actual=,reason=true"},
		{"actual - rate >= 0", "actual >= rate", expression.Impossible, ""},
		{"actual >= rate", "actual >= rate * 2", expression.Unknown, ""},
		{"name contains \"县\"", "name contains \"县\" or reason", expression.Impossible, ""},
		{"name contains \"县\"", "name contains \"市\"", expression.Unknown, ""},
		{"max(rate, 1) > 2", "max(rate, 1) > 2", expression.Impossible, ""},
		{"reason == (rate > 1)", "rate <= 1 or reason; rate > 1 or not reason", expression.Impossible, ""},
		{"reason ? rate > 1 : rate > 2", "rate > 1", expression.Impossible, ""},
		{"reason ? rate > 1 : rate > 2", "rate > 2", expression.Possible, "reason=true,rate=1.5"},
	} {
		yes, no := programs(t, c.yes), programs(t, c.no)
		verdict, values := expression.NewProver(provableDomains(), append(yes, no...)...).Together(yes, no)
		if verdict != c.want {
			t.Errorf("%s without %s: %v, want %v (%v)", c.yes, c.no, verdict, c.want, values)
		}
		for part := range strings.SplitSeq(c.shows, ",") {
			if !strings.Contains(","+shown(values)+",", ","+part+",") && c.shows != "" {
				t.Errorf("%s without %s: %s, want %s", c.yes, c.no, shown(values), c.shows)
			}
		}
	}
}

func programs(t testing.TB, texts string) []*expression.Program {
	var all []*expression.Program
	for text := range strings.SplitSeq(texts, ";") {
		if strings.TrimSpace(text) != "" {
			all = append(all, compiled(t, text))
		}
	}
	return all
}

func shown(values expression.Values) string {
	var parts []string
	for slot := range provable {
		v, ok := values[slot]
		if !ok {
			continue
		}
		text := v.Text()
		switch v.Type() {
		case expression.TypeNumber:
			text = v.Number().String()
		case expression.TypeBool:
			text = fmt.Sprint(v.Bool())
		}
		parts = append(parts, provable[slot].Name+"="+text)
	}
	return strings.Join(parts, ",")
}

// What the prover proves is what all combinations of values show, for conditions whose limits lie on a grid: nothing
// that is possible is called impossible, and where values are given, they do.
func TestProofsAgainstAllValues(t *testing.T) {
	worlds := everyWorld()
	decided := 0
	chance.Until(t, func() bool { return decided >= 10 }, func(rt *rapid.T) {
		var yes, no []*expression.Program
		for i := range rapid.IntRange(1, 4).Draw(rt, "conditions") {
			p := compiled(t, drawnCondition(rt, 3))
			if i == 0 || rapid.IntRange(0, 4).Draw(rt, "also") == 0 {
				yes = append(yes, p)
			} else {
				no = append(no, p)
			}
		}
		verdict, values := expression.NewProver(provableDomains(), append(yes[:len(yes):len(yes)], no...)...).Together(
			yes, no)
		possible := false
		for _, w := range worlds {
			possible = possible || comesTo(yes, true, w) && comesTo(no, false, w)
		}
		if verdict != expression.Unknown {
			decided++
		}
		if verdict == expression.Impossible && possible || verdict == expression.Possible && !possible {
			rt.Fatalf("%v without %v: %v, by trying %v", yes, no, verdict, possible)
		}
		if values != nil && (!comesTo(yes, true, full(values)) || !comesTo(no, false, full(values))) {
			rt.Fatalf("%v without %v: not with %s", yes, no, shown(values))
		}
	})
}

// full gives variables that don't matter any value.
func full(values expression.Values) expression.Values {
	all := expression.Values{
		0: expression.Text(">="), 1: expression.Text("丙"), 2: expression.Number(exact.Int(1)),
		3: expression.Number(exact.Int(1)), 4: expression.Bool(false),
	}
	for slot, v := range values {
		all[slot] = v
	}
	return all
}

func comesTo(programs []*expression.Program, want bool, w expression.Values) bool {
	for _, p := range programs {
		v, err := p.Eval(w)
		if err != nil || v.Bool() != want {
			return false
		}
	}
	return true
}

// everyWorld is every combination of values that differ for conditions with limits 0, 1, 2 and the names 甲 and 乙.
func everyWorld() []expression.Values {
	var worlds []expression.Values
	for _, op := range []string{">=", "<="} {
		for _, name := range []string{"甲", "乙", "甲乙", "丙"} {
			for rate := range int64(13) {
				for actual := int64(-3); actual <= 13; actual++ {
					for _, reason := range []bool{false, true} {
						w := expression.Values{
							0: expression.Text(op), 1: expression.Text(name), 2: expression.Number(exact.Scaled(rate*25, 2)),
							3: expression.Number(exact.Scaled(actual*25, 2)), 4: expression.Bool(reason),
						}
						if actual == -3 {
							delete(w, 3)
						}
						worlds = append(worlds, w)
					}
				}
			}
		}
	}
	return worlds
}

func drawnCondition(t *rapid.T, depth int) string {
	if depth == 0 || rapid.IntRange(0, 2).Draw(t, "atom") == 0 {
		limit := rapid.SampledFrom([]string{"0", "1", "2"}).Draw(t, "limit")
		compare := rapid.SampledFrom([]string{"<", "<=", ">", ">=", "==", "!="}).Draw(t, "compare")
		return rapid.SampledFrom([]string{
			`op == ">="`, `op != "<="`, `name == "甲"`, `name in ["甲", "乙"]`, `name contains "乙"`, `name startsWith "甲"`,
			"reason", "has(actual)",
			"rate " + compare + " " + limit, "actual " + compare + " " + limit, limit + " " + compare + " actual",
			"rate in [0, " + limit + "]",
			"actual " + compare + " rate",
		}).Draw(t, "which")
	}
	left, right := drawnCondition(t, depth-1), drawnCondition(t, depth-1)
	switch rapid.IntRange(0, 4).Draw(t, "join") {
	case 0:
		return "not (" + left + ")"
	case 1:
		return "((" + left + ") ? (" + right + ") : reason)"
	case 2:
		return "(" + left + ") or (" + right + ")"
	}
	return "(" + left + ") and (" + right + ")"
}

// A division is found where values make its divisor 0, and not where a condition or a function keeps it from that.
func TestDivisionsByZero(t *testing.T) {
	for text, want := range map[string]string{
		"1 / rate > 2":                              "rate|rate=0",
		"rate / actual > 2":                         "actual|actual=0",
		"rate % actual > 2":                         "actual|actual=0",
		"1 / (rate - 60%) > 2":                      "(rate - 60%)|rate=0.6",
		"1 / (actual - rate) > 2":                   "(actual - rate)|rate=0,actual=0",
		"1 / (rate + 1) > 2":                        "",
		"1 / max(rate, 1) > 2":                      "",
		"rate != 0 and 1 / rate > 2":                "",
		"(rate == 0 ? 1 : 1 / rate) > 2":            "",
		"rate > 3 and 1 / (rate - 4) > 2":           "(rate - 4)|rate=4",
		"rate > 3 and 1 / (rate - 2) > 2":           "",
		"name == \"甲\" and 1 / (actual * rate) > 0": "(actual * rate)|name=甲",
		"1 / (rate - 1) / (rate - 2) > 3":           "(rate - 1)|rate=1",
	} {
		p := compiled(t, text)
		found := p.Divisions(provableDomains())
		divisor, values, some := strings.Cut(want, "|")
		if some != (len(found) > 0) {
			t.Errorf("%s: %v", text, found)
			continue
		}
		if !some {
			continue
		}
		d := found[0]
		if got := strings.Trim(text[d.Offset:min(d.Offset+d.Length+1, len(text))], " "); !strings.Contains(
			got, strings.Trim(divisor, "()")) || !strings.HasPrefix(shown(d.Values), values) {
			t.Errorf("%s: by %q with %s", text, got, shown(d.Values))
		}
	}
}

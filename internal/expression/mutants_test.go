package expression

import (
	"slices"
	"strings"
	"testing"
)

func mutantsOf(t *testing.T, src string) []string {
	t.Helper()
	p, mistakes := Compile(src, scope, TypeBool)
	if len(mistakes) > 0 {
		t.Fatal(src, mistakes)
	}
	var all []string
	for _, m := range p.Mutants() {
		if src[m.Offset:m.Offset+len(m.Old)] != m.Old {
			t.Errorf("%s: %q doesn't stand at %d", src, m.Old, m.Offset)
		}
		all = append(all, m.Old+" → "+m.New)
	}
	return all
}

// Each mutant says what is in the source instead of what, and its source is the source that would compile to it.
func TestMutantsAndTheirWords(t *testing.T) {
	for src, want := range map[string][]string{
		`execution < 60%`:     {"< → <=", "60% → 59.99%", "60% → 60.01%"},
		`target.kind=="text"`: {"== → !="},
		`execution ≥ 0.6`:     {"≥ → >", "0.6 → 0.5", "0.6 → 0.7"},
		`level1 not in ["a", "b"]`: {
			`level1 not in ["a", "b"] → level1 in ["a", "b"]`, `["a", "b"] → ["b"]`,
			`["a", "b"] → ["a"]`,
		},
		`has_reason and actual >= 17`: {
			"has_reason and actual >= 17 → has_reason",
			"has_reason and actual >= 17 → actual >= 17", "has_reason → not (has_reason)", "and → or", ">= → >", "17 → 16",
			"17 → 18",
		},
		`min(actual, target) * 2 < 40`: {"min → max", "* → /", "2 → 1", "2 → 3", "< → <=", "40 → 39", "40 → 41"},
		`has_reason ? true : false`: {
			"has_reason ? true : false → has_reason ? false : true",
			"has_reason → not (has_reason)",
		},
		`round(execution, 2) > 60%`: {
			"round(execution, 2) → execution", "2 → 1", "2 → 3", "> → >=", "60% → 59.99%",
			"60% → 60.01%",
		},
	} {
		if got := mutantsOf(t, src); !slices.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", src, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// A mutant computes what its source says: compiling the source again gives the same.
func TestMutantsComputeTheirSource(t *testing.T) {
	for _, src := range []string{
		`execution < 59.99%`, `level1 == "满意度指标" and execution >= 60%`, `level1 in ["产出指标", "满意度指标"] or has_reason`,
		`actual * 3 - target < 32`, `max(actual, target) / 19 == 1`, `not (actual < target)`,
		`has_reason ? execution < 60% : actual > 17`,
	} {
		p, _ := Compile(src, scope, TypeBool)
		before, _ := p.Eval(values{})
		for _, m := range p.Mutants() {
			again, mistakes := Compile(m.Program.String(), scope, TypeBool)
			if len(mistakes) > 0 {
				t.Errorf("%s: the mutant %q doesn't compile: %v", src, m.Program.String(), mistakes[0].Error())
				continue
			}
			got, err1 := m.Program.Eval(values{})
			want, err2 := again.Eval(values{})
			if (err1 == nil) != (err2 == nil) || got.Bool() != want.Bool() {
				t.Errorf("%s: the mutant %q is %v, its source %v", src, m.Program.String(), got.Bool(), want.Bool())
			}
		}
		if after, _ := p.Eval(values{}); after.Bool() != before.Bool() || p.String() != src {
			t.Errorf("%s was changed", src)
		}
	}
}

// Parts are asked in order, and no further than the whole needs.
func TestPartsOfACondition(t *testing.T) {
	p, _ := Compile(`level1 == "产出指标" and has_reason or not (execution < 60%)`, scope, TypeBool)
	var texts []string
	for _, part := range p.Parts() {
		texts = append(texts, part.Text)
	}
	if want := []string{`level1 == "产出指标"`, "has_reason", "execution < 60%"}; !slices.Equal(texts, want) {
		t.Errorf("%q, want %q", texts, want)
	}
	if got, want := p.Asked(values{}), []Truth{False, Unasked, True}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

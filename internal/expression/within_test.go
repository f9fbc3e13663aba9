package expression

import "testing"

// What looks at other rows isn't within the variables of one, whatever they are.
func TestWithin(t *testing.T) {
	scope := NewScope(rowScope.variables, testDay)
	for src, want := range map[string]bool{
		`level1 == "产出"`:                      true,
		`level1 == "产出" and score > 1`:        true,
		`not (level1 in ["产出"] or score < 1)`: true,
		`level1 == "产出" and total > 1`:        false,
		`count_if(level1 == "产出") > 1`:        false,
		`sum_if(score, level1 == "产出") > 1`:   false,
	} {
		p, mistakes := Compile(src, scope, TypeBool)
		if len(mistakes) > 0 {
			t.Fatalf("%s: %v", src, mistakes)
		}
		if got := p.Within(0, 2); got != want {
			t.Errorf("%s: %v", src, got)
		}
	}
}

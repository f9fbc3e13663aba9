package expression_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/expression"
)

// Values that rows may lack are found where nothing keeps such rows out.
func TestAbsences(t *testing.T) {
	const name, actual, score = 0, 1, 2
	scope := expression.NewScope([]expression.Variable{
		name:   {Name: "name", Type: expression.TypeText},
		actual: {Name: "actual", Type: expression.TypeNumber},
		score:  {Name: "score", Type: expression.TypeNumber},
	}, nil)
	domains := make([]expression.Domain, 3)
	domains[actual].Optional, domains[score].Optional = true, true
	for text, want := range map[string][]string{
		`count_if(actual < 30) > 0`:                                         {"actual"},
		`count_if(name == "甲" and actual < 30) > 0`:                         {"actual"},
		`count_if(has(actual) and actual < 30) > 0`:                         nil,
		`count_if(actual < 30 and has(actual)) > 0`:                         {"actual"},
		`count_if(has(actual) and actual < 30 and score < 1) > 0`:           {"score"},
		`count_if(not has(actual) or actual < 30) > 0`:                      nil,
		`count_if(has(actual) or actual < 30) > 0`:                          {"actual"},
		`count_if(has(actual) or has(score)) > 0`:                           nil,
		`count_if((has(actual) or has(score)) and actual < 30) > 0`:         {"actual"},
		`count_if(not (not has(actual) or actual >= 30)) > 0`:               nil,
		`count_if(has(actual + score) and actual < score) > 0`:              nil,
		`sum_if(actual) > 0`:                                                {"actual"},
		`sum_if(actual, has(actual)) > 0`:                                   nil,
		`sum_if(actual, name == "甲") > 0`:                                   {"actual"},
		`sum_if(actual / score, has(actual) and has(score)) > 0`:            nil,
		`min_if(actual, actual > 0) > 0`:                                    {"actual"},
		`count_if(actual < 30 and actual > 3) > 0`:                          {"actual"},
		`count_if(actual < 30) > 0 or count_if(actual > 3) > 0`:             {"actual", "actual"},
		`count_if((has(actual) ? actual : 0) < 30) > 0`:                     nil,
		`count_if((has(actual) ? 0 : actual) < 30) > 0`:                     {"actual"},
		`count_if(true) < 5 and sum_if(score, has(score)) > count_if(true)`: nil,
		`count_if(actual in [1, 2]) > 0`:                                    {"actual"},
		`count_if(max(0, score) > 0) > 0`:                                   {"score"},
	} {
		p, err := expression.Compile(text, scope, expression.TypeBool)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		var got []string
		for _, a := range p.Absences(domains) {
			got = append(got, text[a.Offset:a.Offset+a.Length])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

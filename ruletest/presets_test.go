package ruletest_test

import (
	"os"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest"
)

// The shipped rule sets hold what their regulations print; their tests take every decision, and notice every change of
// what the rule set writes itself. Forms are named from the root of the project.
func TestPresets(t *testing.T) {
	root := os.DirFS("..")
	for _, preset := range rules.Presets() {
		t.Run(preset.ID, func(t *testing.T) {
			file, err := ruletest.Load(root, "testdata/presets/"+preset.ID+"_test.yaml")
			if err != nil {
				t.Fatal(err)
			}
			outcomes, err := file.Run()
			if err != nil {
				t.Fatal(err)
			}
			cover := ruletest.NewCoverage(file.Rules)
			for i := range outcomes {
				cover.Add(&outcomes[i])
				if o := &outcomes[i]; !o.Passed() {
					t.Errorf("%s: %v %v", o.Case.Name, o.Differences, o.Err)
				}
			}
			for _, d := range cover.Missing() {
				t.Errorf("%s: no test takes the decision: %s", d.Place, d.In(lang.English))
			}
			if testing.Short() && len(outcomes) > 20 {
				return
			}
			mutants, err := ruletest.Mutate([]*ruletest.File{file})
			if err != nil {
				t.Fatal(err)
			}
			for i := range mutants.Survivors {
				s := &mutants.Survivors[i]
				t.Errorf("%s: no test notices: %s\n%s", s.Place, s.Change.In(lang.English), s.Case(lang.English))
			}
			if len(outcomes) < 10 || !strings.Contains(file.Rules.ID, preset.ID) {
				t.Errorf("%d cases of %s", len(outcomes), file.Rules.ID)
			}
		})
	}
}

package ruletest_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/ruletest"
)

// Under go test a decision that no test takes fails where it is asked for, and only there.
func TestRunAsksForCoverage(t *testing.T) {
	const asked = "ZIPING_TEST_COVER"
	switch os.Getenv(asked) {
	case "":
		for kinds, fails := range map[string]bool{"none": false, "all": true, "levels": true, "events": false} {
			again := exec.Command(os.Args[0], "-test.run=^TestRunAsksForCoverage$")
			again.Env = append(os.Environ(), asked+"="+kinds)
			out, err := again.CombinedOutput()
			if told := strings.Contains(string(out), "no test takes the decision"); told != fails || (err != nil) != fails {
				t.Errorf("%s: %v\n%s", kinds, err, out)
			}
		}
		return
	case "none":
		ruletest.Run(t, satisfied)
	case "all":
		ruletest.Run(t, satisfied, ruletest.Cover())
	case "levels":
		ruletest.Run(t, satisfied, ruletest.Cover(ruletest.Levels))
	case "events": // mof-2021 has none
		ruletest.Run(t, satisfied, ruletest.Cover(ruletest.Events))
	}
}

var satisfied = fstest.MapFS{"county_test.yaml": {Data: []byte(`ziping: 1
rules: mof-2021
cases:
  - name: 满意度
    indicator: {level1: 满意度指标, name: 满意度, target: ≥90%, actual: 90%, points: "10"}
    expect: {score: "10.00"}
`)}}

package rules_test

import (
	"testing"

	"github.com/ziping-go/ziping/rules"
)

// Blank names, of a tier that lacks its name, are no name of the execution rate, and all others stay ones.
func TestExecutionNamesWithoutBlankOnes(t *testing.T) {
	var s rules.Set
	s.TakeExecutionNames([]string{"", " ", "(%)", "率", "预算", "预算执行率", "exec", "執行率"})
	for text, want := range map[string]bool{
		"": false, " ": false, "(%)": false, "预算执行率": true, "2.预算执行率（%）": true, "预算": true, "执行率": true, "产出指标": false,
	} {
		if s.IsExecutionName(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

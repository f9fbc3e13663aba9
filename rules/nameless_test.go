package rules_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/rules"
)

// Items of one list that lack their names are told of one by one, whatever the list; they aren't taken for each other.
func TestItemsWithoutNames(t *testing.T) {
	const head = "ziping: 1\nid: county\nsource: 县\nextends: mof-2020\n"
	for _, c := range []struct {
		text  string
		wrong string // how often a key is missing
	}{
		{"rules:\n  制度: {measure: conditions, conditions: [{points: 2}, {points: 1}]}\nchoose: [{if: level2 == \"x\", rule: " +
			"制度}, {rule: 定量}]\n", "name name"},
		{"rules:\n  定性: {measure: level, levels: [{range: \"[50%,100%]\"}, {range: \"[0%,50%)\"}]}\n", "name name"},
		{"tiers: [{points: 50}, {points: 50}]\n", "name name"},
		{"alternatives: [{rows: [a, b], counts: best}, {rows: [c, d], counts: best}]\n", "name name"},
		{"limits: [{cap: 60, because: 因}, {cap: 70, because: 因}]\n", "if if"},
		{"choose: [{if: level2 == \"x\"}, {if: level2 == \"y\"}, {rule: 定量}]\n", "rule rule"},
	} {
		_, err := rules.Parse("county.yaml", []byte(head+c.text))
		var missing []string
		for _, e := range fault.All(err) {
			if e.Code == "KEY_MISSING" {
				missing = append(missing, e.Args[0].(string))
			}
			if strings.HasSuffix(string(e.Code), "_TWICE") {
				t.Errorf("%s: %v", c.text, e)
			}
		}
		if got := strings.Join(missing, " "); got != c.wrong {
			t.Errorf("%s: missing %s, want %s: %v", c.text, got, c.wrong, err)
		}
	}
}

package cell

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
)

// statement is what a cell states, with its deadline and with what wasn't understood after a question mark.
func statement(t Threshold) string {
	text := t.In(lang.Chinese)
	if d, ok := t.Deadline(); ok {
		text += " 截至" + d.String()
	}
	for _, left := range t.Residual() {
		text += " ?" + left.Text
	}
	return text
}

// without is the grammar without a rule of disambiguation.
func without(r rule) *grammar {
	g := *readings
	g.off = r
	return &g
}

// Each rule has a name and a reason, and decides its example: without the rule it is read otherwise.
func TestRulesDecideTheirExamples(t *testing.T) {
	if len(rulings) != int(rules) {
		t.Fatal("the last rules are named and not described")
	}
	names := map[string]bool{}
	for r := noRule + 1; r < rules; r++ {
		row := rulings[r]
		t.Run(row.name, func(t *testing.T) {
			if row.name == "" || row.reason == "" || names[row.name] {
				t.Fatalf("rule %d has no name of its own, or no reason", r)
			}
			names[row.name] = true
			if got := statement(parseFully(row.cell)); got != row.reads {
				t.Errorf("%s is read as %q, want %q", row.cell, got, row.reads)
			}
			if got := statement(parseBy(without(r), row.cell)); got != row.otherwise {
				t.Errorf("%s is read without the rule as %q, want %q", row.cell, got, row.otherwise)
			}
			if row.reads == row.otherwise {
				t.Errorf("the rule doesn't decide %s", row.cell)
			}
		})
	}
}

// rulesText is the rules for the documentation.
func rulesText() string {
	var b strings.Builder
	b.WriteString("Where a text could be read in two ways, a rule with a name decides:\n\n")
	for r := noRule + 1; r < rules; r++ {
		row := rulings[r]
		b.WriteString(wrapped("\t"+row.name+": "+row.reason+": "+row.cell) + "\n")
	}
	return b.String()
}

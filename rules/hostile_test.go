package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/rules"
)

// repeated writes a pattern many times, with its number.
func repeated(pattern string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, pattern, i)
	}
	return b.String()
}

// Whatever a file does to be slow or large, it is refused by a limit that the code names, before it costs much; what
// lies below the limits loads.
func TestHostileFiles(t *testing.T) {
	const head = "ziping: 1\nid: x\ntitle: x\nsource: x\nextends: mof-2020\n"
	const rest = "  - {rule: 定量}\n"
	bomb := head + "rules: &a0 {x: 1}\n"
	for i := 1; i < 12; i++ {
		bomb += fmt.Sprintf("a%d: &a%d {%s}\n", i, i,
			strings.TrimSuffix(
				strings.ReplaceAll("k0: *a, k1: *a, k2: *a, k3: *a, k4: *a, k5: *a, k6: *a, k7: *a, k8: *a, k9: *a", "*a",
					fmt.Sprintf("*a%d", i-1)), ", "))
	}
	for name, c := range map[string]struct{ text, code string }{
		"ten megabytes": {head + "# " + strings.Repeat("x", 10<<20), "RULES_SIZE"},
		"100,000 choices": {
			head + "choose:\n" + repeated("  - {if: level1 == \"a%d\", rule: 定量}\n", 100_000) + rest,
			"RULES_SIZE",
		},
		"20,000 choices": {
			head + "choose:\n" + repeated("  - {if: level1 == \"%d\", rule: 定量}\n", 20_000) + rest,
			"RULES_LINES",
		},
		"3,000 choices": {
			head + "choose:\n" + repeated("  - {if: level1 == \"%d\", rule: 定量}\n", 3_000) + rest,
			"LIMIT_ITEMS",
		},
		"1,900 choices": {
			head + "choose:\n" + repeated("  - {if: level1 == \"%d\", rule: 定量}\n", 1_900) + rest,
			"",
		},
		"1,900 wrong choices": {
			head + "choose:\n" + repeated("  - {if: levle1 == \"%d\", rule: 定量}\n", 1_900) + rest,
			"EXPR_UNKNOWN",
		},
		"100 tiers": {
			head + "total: 100\ntiers:\n" + repeated("  - {name: t%d, points: 1}\n", 100),
			"TIERS_MANY",
		},
		"60,000 bands": {head + "rules:\n  定量: {measure: attainment, curve: {" +
			repeated("\">=%d%%\": 50%%, ", 60_000) + "else: 0%}}\n", "RULES_LINE"},
		"many short values": {head + "x:\n" + repeated("  - [1,1,1,1,1,1,1,1,1,1,1,1,1,%d]\n", 1_900), "RULES_VALUES"},
		"nested 1,000 deep": {
			head + "rules: " + strings.Repeat("{a: ", 1000) + "1" + strings.Repeat("}", 1000),
			"LIMIT_DEPTH",
		},
		"lists 1,000 deep":    {head + "choose: " + strings.Repeat("- ", 1000) + "a\n", "LIMIT_DEPTH"},
		"indented 1,000 deep": {head + "rules:\n" + nested(1000), "LIMIT_DEPTH"},
		"aliases of aliases":  {bomb, "LIMIT_NODES"},
		"an alias of itself":  {head + "a: &a\n  b: *a\n", "YAML_ALIAS LIMIT_DEPTH KEY_UNKNOWN"},
		"extending itself":    {head + "", ""},
		"a condition of 1 MB": {head + "choose:\n  - if: >\n" + strings.Repeat("      1 + 1 +\n", 1_500) +
			"      1 > 2\n    rule: 定量\n" + rest, "EXPR_LONG"},
		"a condition on one line": {head + "choose:\n  - {if: '" + strings.Repeat("1+", 500_000) + "1 > 2', rule: 定量}\n" +
			rest, "RULES_LINE"},
		"a condition 4,000 deep": {head + "choose:\n  - {if: '" + strings.Repeat("(", 4000) + "1" +
			strings.Repeat(")", 4000) + " > 2', rule: 定量}\n" + rest, "EXPR_DEEP"},
		"huge products": {head + "choose:\n  - {if: '" + strings.Repeat("123456789012345678901234567890*", 300) +
			"1 > 2', rule: 定量}\n" + rest, ""},
		"a number of 9,000 digits": {
			head + "choose:\n  - {if: total > " + strings.Repeat("9", 9000) + ", rule: 定量}\n" + rest,
			"EXPR_LITERAL",
		},
		"a loop that never ends": {
			head + "choose:\n  - {if: 'all(1..1000000000, {# > 0})', rule: 定量}\n" + rest,
			"EXPR_SYNTAX EXPR_FUNCTION",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := rules.Parse("x.yaml", []byte(c.text))
			var codes []string
			for _, e := range fault.All(err) {
				codes = append(codes, string(e.Message.Code))
			}
			switch {
			case c.code == "":
				if err != nil {
					t.Errorf("%.300v", err)
				}
			case !slices.ContainsFunc(strings.Fields(c.code), func(code string) bool { return slices.Contains(codes, code) }):
				t.Errorf("%.300q, want %s", codes, c.code)
			case len(codes) > fault.MaxErrors+1:
				t.Errorf("%d mistakes are listed", len(codes))
			}
		})
	}
}

func nested(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i+1) + "a:\n")
	}
	return b.String()
}

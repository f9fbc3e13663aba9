package evaluation_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// A service that imports evaluation compiles three modules besides the standard library, and one that only reads cells
// compiles one. Rule tests add what diffs and Windows text files need, but not workbooks. One that reads CSV links no
// library for documents.
func TestModulesThatAreCompiledIn(t *testing.T) {
	const expr, yaml, decimal = "github.com/expr-lang/expr", "github.com/goccy/go-yaml", "github.com/shopspring/decimal"
	for name, want := range map[string][]string{
		"indicator/cell": {decimal},
		"indicator":      {yaml, decimal},
		"evaluation":     {expr, yaml, decimal},
		"ruletest":       {expr, yaml, decimal, "github.com/google/go-cmp", "golang.org/x/text"},
		"document":       {expr, yaml, decimal, "github.com/klauspost/compress", "golang.org/x/text"},
	} {
		out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}",
			module+name).Output()
		if err != nil {
			t.Fatal(err)
		}
		modules := slices.Compact(slices.Sorted(strings.FieldsSeq(string(out))))
		if slices.Sort(want); !slices.Equal(modules, want) {
			t.Errorf("%s compiles in %v, want %v", name, modules, want)
		}
	}
}

const module = "github.com/ziping-go/ziping/"

// Packages import downwards only, in this order.
func TestPackagesImportDownwards(t *testing.T) {
	order := []string{
		"lang", "fault", "exact", "internal/source", "internal/expression", "indicator/calendar", "indicator/unit",
		"indicator/cell",
		"indicator", "scoring", "internal/variable", "rules/presets", "rules", "rules/prose", "rules/plot",
		"ruletest/mutation", "evaluation",
		"evaluation/seek", "review", "rulediff", "ruletest", "ruletest/sheet",
		"document/grid", "document/source", "document/paper", "document/template", "document/docx", "document/xlsx",
		"document/xls", "document/doc",
		"document/html", "document/pdf", "document/ofd", "document/text", "document/convert", "document/recognise",
		"document/report",
		"document/fill", "document/renew",
		"document/blank", "document", "document/office", "document/parquet", "document/findings", "batch", "cmd/ziping",
	}
	for i, name := range order {
		out, err := exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, module+name).Output()
		if err != nil {
			t.Fatal(name, err)
		}
		for imported := range strings.FieldsSeq(string(out)) {
			room, ours := strings.CutPrefix(imported, module)
			if !ours {
				continue
			}
			if at := slices.Index(order, room); at < 0 && !strings.Contains(room, "internal/") || at >= i {
				t.Errorf("%s imports %s, which stands above it", name, room)
			}
		}
	}
}

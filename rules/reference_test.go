package rules

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Nothing that a rule set may name is without a sentence in both languages, and every example is one that loads.
func TestReferenceIsComplete(t *testing.T) {
	counts := []int{
		variable.Count, len(expression.Functions()), 7, len(scoring.MeasureNames()), len(shapes()),
		len(policyFields), 9,
	}
	for i, chapter := range Reference() {
		if len(chapter.Entries) != counts[i] {
			t.Errorf("%s has %d entries, the code %d", chapter.Title.In(lang.English), len(chapter.Entries), counts[i])
		}
		seen := map[string]bool{}
		for _, e := range chapter.Entries {
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				if text := e.Doc.In(l); text == "" || text == string(e.Doc.Code) {
					t.Errorf("%v has no sentence", e.Names)
				}
			}
			for _, name := range e.Names {
				if name == "" || seen[name] {
					t.Errorf("the name %q is empty or stands twice", name)
				}
				seen[name] = true
			}
		}
	}
}

func TestReferenceExamplesLoad(t *testing.T) {
	for _, chapter := range Reference() {
		for _, e := range chapter.Entries {
			switch chapter.Title.Code {
			case "REFERENCE_CURVES":
				text := "ziping: 1\nid: x\ntitle: x\nsource: x\nextends: mof-2020\nrules:\n  定量: {measure: attainment, curve: " +
					e.Example + "}\n"
				if strings.Contains(e.Example, "below") && !strings.Contains(e.Example, "efficacy") {
					text = strings.Replace(text, "attainment", "actual", 1)
				}
				if _, err := Parse("x.yaml", []byte(text)); err != nil {
					t.Errorf("%s: %v", e.Example, err)
				}
			case "REFERENCE_FUNCTIONS", "REFERENCE_OPERATORS", "REFERENCE_VARIABLES":
				if e.Example == "" {
					continue
				}
				compiled := false
				for _, want := range []expression.Type{expression.TypeBool, expression.TypeNumber, expression.TypeDate} {
					_, mistakes := expression.Compile(e.Example, variable.Scope(), want)
					compiled = compiled || len(mistakes) == 0
				}
				if !compiled {
					t.Errorf("%s isn't read", e.Example)
				}
			}
		}
	}
}

package rules_test

import (
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/presets"
)

func FuzzRuleSet(f *testing.F) {
	for _, name := range []string{"mof-2020.yaml", "mof-2021.yaml"} {
		data, err := presets.Files.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("ziping: 1\nrules:\n  a: {measure: actual, curve: {\">=90%\": 100%, \"(80%,90%]\": 80%}}\n"))
	f.Add([]byte("rules: [1, 2]\nchoose: {}\npolicy: x\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := rules.Parse("fuzz.yaml", data)
		for _, e := range fault.All(err) {
			if e.Code == "" || e.Report(lang.Chinese) == "" {
				t.Fatalf("an error without words: %v", e)
			}
		}
	})
}

package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

const countyHead = "ziping: 1\nid: county\nsource: 县财政局〔2026〕1号\n"

// A county writes only what differs; the rest is the extended set's, and who it is stays its own.
func TestExtends(t *testing.T) {
	base, err := rules.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	set, err := rules.Parse("county.yaml", []byte(countyHead+`extends: mof-2020
policy: {lower_is_better: linear}
rules:
  扣分: {measure: shortfall, curve: {deduct: 1分, per: 1个, steps: floor}}
choose:
  - {if: name == "乡镇数", rule: 扣分}
  - {rule: 定量}
`))
	if err != nil {
		t.Fatal(err)
	}
	if set.ID != "county" || set.Title != "" || set.Version != "" || set.Region != "" || !set.From.IsZero() {
		t.Errorf("%s %q %q from %s", set.ID, set.Title, set.Version, set.From)
	}
	if set.Policy.Readings.Lower != scoring.LowerLinear || set.Policy.SameText != base.Policy.SameText {
		t.Errorf("policy %+v", set.Policy)
	}
	if len(set.Rules) != len(base.Rules)+1 || len(set.Choices) != 2 || len(set.Tiers) != len(base.Tiers) {
		t.Errorf("%d rules, %d choices, %d tiers", len(set.Rules), len(set.Choices), len(set.Tiers))
	}
	if set.Digest == base.Digest || !strings.HasPrefix(set.Digest, "sha256:") {
		t.Error(set.Digest)
	}
	if place := set.Rules[0].Place; place.File != "mof-2020.yaml" {
		t.Errorf("an inherited rule stands at %s", place)
	}
}

func TestExtendsAFile(t *testing.T) {
	files := fstest.MapFS{
		"rules/county.yaml": {Data: []byte(countyHead + "extends: ../city.yaml\n")},
		"city.yaml": {Data: []byte("ziping: 1\nid: city\nsource: 市\nextends: mof-2021\ngrades: {of: rounded, " +
			"levels: {优: 85, 差: 0}}\n")},
		"round.yaml":    {Data: []byte(countyHead + "extends: ./round.yaml\n")},
		"lost.yaml":     {Data: []byte(countyHead + "extends: ./none.yaml\n")},
		"nameless.yaml": {Data: []byte("ziping: 1\nextends: mof-2021\n")},
		"unknown.yaml":  {Data: []byte(countyHead + "extends: mof-2022\n")},
		"broken.yaml":   {Data: []byte(countyHead + "extends: ./bad.yaml\n")},
		"bad.yaml":      {Data: []byte("ziping: 1\nid: bad\nsource: x\nextends: mof-2021\ntotal: 90\n")},
	}
	set, err := rules.Load(files, "rules/county.yaml")
	if err != nil || len(set.Grades.Levels) != 2 || len(set.Tiers) != 5 {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"round.yaml": "round.yaml:4:10: EXTENDS_DEEP", "lost.yaml": "lost.yaml:4:10: RULES_UNREADABLE",
		"nameless.yaml": "KEY_MISSING", "unknown.yaml": "unknown.yaml:4:10: PRESET_UNKNOWN", "broken.yaml": "TIERS_SUM",
	} {
		if _, err := rules.Load(files, file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", file, err, want)
		}
	}
	// A text alone has no folder to look in.
	if _, err := rules.Parse("county.yaml", files["rules/county.yaml"].Data); err == nil ||
		!strings.Contains(err.Error(), "RULES_UNREADABLE") {
		t.Error(err)
	}
}

package rules_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

func TestPresetsLoadAndSayWhereTheyComeFrom(t *testing.T) {
	presets := rules.Presets()
	if len(presets) < 2 {
		t.Fatalf("%d presets", len(presets))
	}
	for _, p := range presets {
		set, err := rules.Preset(p.ID)
		if err != nil {
			t.Errorf("%s: %v", p.ID, err)
			continue
		}
		if set.ID != p.ID || set.Source == "" || set.Title == "" || !strings.HasPrefix(set.Digest, "sha256:") {
			t.Errorf("%s: %+v", p.ID, set)
		}
	}
	_, err := rules.Preset("mof-2019")
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "PRESET_UNKNOWN" ||
		!strings.Contains(faults[0].Hint.In(lang.English), "mof-2021") {
		t.Error(err)
	}
}

// Forms write more into a level-1 name than the rule set does.
func TestTierOfNamesThatTablesWrite(t *testing.T) {
	set, err := rules.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"产出指标": "产出指标", "产出指标(50分)": "产出指标", "产出指标（50分）": "产出指标", " 效益 指标 ": "效益指标", "满意度": "满意度指标", "决策": "", "": "",
	} {
		got := ""
		if i := set.TierOf(name); i >= 0 {
			got = set.Tiers[i].Name
		}
		if got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

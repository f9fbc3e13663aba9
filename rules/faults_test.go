package rules_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

var update = flag.Bool("update", false, "write what is reported into the golden files, to be read before they are committed")

// Every mistake of a bad file is reported, in both languages, the way testdata/faults has it.
func TestMistakesAsAnAnalystReadsThem(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no bad files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, err = rules.Parse(filepath.Base(file), data)
			var b strings.Builder
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				for _, e := range fault.All(err) {
					b.WriteString(e.Report(l) + "\n")
				}
				b.WriteString("\n")
			}
			golden := strings.TrimSuffix(file, ".yaml") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("reported, against the golden file:\n%s", diff)
			}
		})
	}
}

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
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "PRESET_UNKNOWN" || !strings.Contains(faults[0].Hint.In(lang.English), "mof-2021") {
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

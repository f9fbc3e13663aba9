package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const countyHead = "ziping: 1\nid: county\nsource: 县\nextends: mof-2020\n"

// ziping rules check reports what keeps a set from loading and what is wrong with one that loads, in one form; ziping
// rules diff says what two sets score otherwise.
func TestRulesCheck(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sound := write("sound.yaml", countyHead)
	falls := write(
		"falls.yaml", countyHead+"rules:\n  定量: {measure: attainment, curve: {\">=90%\": 80%, \">=60%\": 90%, "+
			"else: 0%}}\n")
	gap := write("gap.yaml", countyHead+"rules:\n  定量: {measure: attainment, curve: {\">=90%\": 100%, \"<80%\": 0%}}\n")
	empty := filepath.Join(dir, ".hidden")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	write("form.yaml", "year: 2026\n")
	write("county_test.yaml", "rules: sound.yaml\ntests: []\n")
	for name, c := range map[string]struct {
		args     []string
		code     int
		out, err string
	}{
		"a preset":     {[]string{"rules", "check", "mof-2021"}, 0, "mof-2021：没有发现问题", ""},
		"a sound file": {[]string{"rules", "check", sound}, 0, "没有发现问题", ""},
		"a curve falls": {
			[]string{"rules", "check", falls},
			1,
			"falls.yaml:6:38: CHECK_BETTER_EARNS_LESS: 规则“定量”在90%处，结果更好得分反而更低：[90%,∞)得80%，[60%,90%)却得90%", "",
		},
		"several":      {[]string{"rules", "check", "--lang", "en", sound, falls}, 1, "2 rule sets checked, 1 finding", ""},
		"a folder":     {[]string{"rules", "check", dir}, 1, "检验了3份评分规则，发现2个问题", ""},
		"an empty one": {[]string{"rules", "check", empty}, 2, "", "NO_RULE_SETS"},
		"one is missing": {
			[]string{"rules", "check", falls, filepath.Join(dir, "none.yaml")},
			2, "CHECK_BETTER_EARNS_LESS",
			"RULES_UNREADABLE",
		},
		"a bad format": {[]string{"rules", "check", "--format", "xml", sound}, 2, "", "--format"},
		"a gap":        {[]string{"rules", "check", gap, sound}, 1, "BANDS_GAP", ""},
		"as JSON": {
			[]string{"rules", "check", "--format", "json", falls},
			1,
			`falls.yaml","line":6,"column":38,"end_column":43,"message":"规则`, "",
		},
		"for a workflow": {
			[]string{"rules", "check", "--format", "github", falls},
			1,
			"falls.yaml,line=6,col=38,endColumn=43,title=CHECK_BETTER_EARNS_LESS::规则“定量”在90%25处", "",
		},
		"no such file": {[]string{"rules", "check", filepath.Join(dir, "none.yaml")}, 2, "", "RULES_UNREADABLE"},
		"no change":    {[]string{"rules", "diff", "mof-2020", sound}, 0, "mof-2020与county评分相同", ""},
		"a change": {
			[]string{"rules", "diff", sound, falls},
			1, "规则“定量”，完成率达到90%、不到100%时：由90%…100%改为80%（少10%…20%）",
			"",
		},
		"no rules":       {[]string{"rules", "diff", sound, "mof-1999"}, 2, "", "PRESET_UNKNOWN"},
		"unknown preset": {[]string{"rules", "check", "mof-1999"}, 2, "", "PRESET_UNKNOWN"},
	} {
		code, out, errs := called(t, "", c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
}

// What SARIF 2.1.0 requires is there: version, runs with a driver's name, results with a message, and places whose
// regions count from 1 in characters. A fix replaces what is there.
func TestRulesCheckAsSARIF(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "规则 一")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	text := countyHead + "rules:\n  定量: {measure: attainment, curve: {\">=110%\": 120%, else: proportional}}\n"
	if err := os.WriteFile(filepath.Join(dir, "above.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "broken.yaml"),
		[]byte("ziping: 1\nid: x\nsource: 县\nextends: mof-2020\nrundung: 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := called(t, "", "rules", "check", "--format", "sarif", dir, "mof-1999")
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct{ ID string }
				}
			}
			ColumnKind  string
			Invocations []struct {
				ExecutionSuccessful        *bool
				ToolExecutionNotifications []struct{ Message struct{ Text string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn, EndColumn int }
					}
				}
				Fixes []struct {
					ArtifactChanges []struct {
						ArtifactLocation struct{ URI string }
						Replacements     []struct {
							DeletedRegion   struct{ StartLine, StartColumn, EndColumn int }
							InsertedContent struct{ Text string }
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &log); err != nil || code != 2 || !strings.Contains(errs, "PRESET_UNKNOWN") {
		t.Fatalf("exit %d, %v\n%s\n%s", code, err, out, errs)
	}
	if log.Version != "2.1.0" || log.Schema == "" || len(log.Runs) != 1 || log.Runs[0].Tool.Driver.Name != "ziping" ||
		log.Runs[0].ColumnKind != "unicodeCodePoints" {
		t.Fatalf("%+v", log)
	}
	run := log.Runs[0]
	if i := run.Invocations; len(i) != 1 || i[0].ExecutionSuccessful == nil || *i[0].ExecutionSuccessful ||
		len(i[0].ToolExecutionNotifications) != 1 {
		t.Errorf("%+v", i)
	}
	if len(run.Results) != 2 {
		t.Fatalf("%+v", run.Results)
	}
	lines := strings.Split(text, "\n")
	for i, want := range []string{"CHECK_SHARE_ABOVE", "KEY_UNKNOWN"} {
		r := run.Results[i]
		if r.RuleID != want || run.Tool.Driver.Rules[r.RuleIndex].ID != want || r.Level != "error" || r.Message.Text == "" ||
			len(r.Locations) != 1 {
			t.Errorf("%+v", r)
		}
		uri, err := url.Parse(r.Locations[0].PhysicalLocation.ArtifactLocation.URI)
		if region := r.Locations[0].PhysicalLocation.Region; err != nil || filepath.Dir(uri.Path) != filepath.ToSlash(dir) ||
			region.StartLine < 1 || region.EndColumn <= region.StartColumn {
			t.Errorf("%v %v %+v", uri, err, region)
		}
	}
	replaced := run.Results[0].Fixes[0].ArtifactChanges[0].Replacements[0]
	at := replaced.DeletedRegion
	if line := []rune(lines[at.StartLine-1]); string(line[at.StartColumn-1:at.EndColumn-1]) != "120%" ||
		replaced.InsertedContent.Text != "100%" {
		t.Errorf("%+v", replaced)
	}
}

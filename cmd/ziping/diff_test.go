package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tinyForm earns 92 by the guide of 2021 (see TestExitStatusAndStreams); by the measures of 2020 its 85% of 90% are
// worth 9.44 instead of 8, which makes 93.44.
func TestRulesDiffWithForms(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	form, lines := write("form.json", tinyForm), write("forms.ndjson", tinyForm+"\n{\"broken\": \n"+tinyForm+"\n")
	for name, c := range map[string]struct {
		args     []string
		stdin    string
		code     int
		out, err string
	}{
		"a form": {
			[]string{"rules", "diff", "mof-2020", "mof-2021", form},
			"", 1,
			"道路  93.44 优 → 92.00 优  -1.44  （改用别的规则）\n  群众满意度  9.44 → 8.00  -1.44  （不用“定量”而用“满意度”）\n", "",
		},
		"totals": {
			[]string{"rules", "diff", "mof-2020", "mof-2021", form},
			"", 1,
			"共1张表，1张的得分或等级有变，其中0张等级有变；总分变动合计-1.44分\n  优：1张 → 1张（0）\n", "",
		},
		"in English": {
			[]string{"rules", "diff", "mof-2020", "mof-2021", form, "--lang", "en"},
			"", 1,
			"群众满意度  9.44 → 8.00  -1.44  (rule 满意度 instead of 定量)", "",
		},
		"a bad line": {
			[]string{"rules", "diff", "mof-2020", "mof-2021", lines},
			"", 1, "共2张表，2张",
			"forms.ndjson:2:12: JSON_ENDS",
		},
		"only the first": {
			[]string{"rules", "diff", "mof-2020", "mof-2021", "--top", "1", lines},
			"", 1, "另有1张变动较小的表没有列出",
			"JSON_ENDS",
		},
		"nothing moves": {[]string{"rules", "diff", "mof-2020", "sichuan", form}, "", 1, "共1张表，0张的得分或等级有变", ""},
		"from stdin":    {[]string{"rules", "diff", "mof-2020", "mof-2021", "-"}, tinyForm, 1, "共1张表，1张", ""},
		"no form": {
			[]string{"rules", "diff", "mof-2020", "mof-2021", filepath.Join(dir, "none.json")},
			"", 2, "",
			"FILE_UNREADABLE",
		},
		"empty": {[]string{"rules", "diff", "mof-2020", "mof-2021", "-"}, "\n", 2, "", "没有找到可以评分的表"},
	} {
		code, out, errs := called(t, c.stdin, c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" ||
			c.out == "" && out != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
	_, out, _ := called(t, "", "rules", "diff", "mof-2020", "mof-2021", form, "--format", "json")
	var record struct {
		Old     string
		Changes []struct{ Code, Kind, Name string }
		Totals  struct{ Forms, Moved int }
		Forms   []struct {
			By         string
			Indicators []struct {
				Name, By string
				Rules    []string
				Causes   []struct{ Kind, By string }
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &record); err != nil {
		t.Fatal(err, out)
	}
	row := record.Forms[0].Indicators[0]
	if record.Old != "mof-2020" || record.Totals.Moved != 1 || record.Forms[0].By != "-1.44" || row.Rules[1] != "满意度" ||
		row.Causes[0].Kind != "choose" || row.Causes[0].By != "-1.44" {
		t.Error(out)
	}
}

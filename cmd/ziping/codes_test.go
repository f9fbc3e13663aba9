package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
)

func TestCodesAreLookedUp(t *testing.T) {
	for _, c := range []struct{ call, zh, en string }{
		{
			"codes SCORE_MISMATCH",
			"SCORE_MISMATCH  问题\n  “{row}”自评得分为{declared}，计算结果为{computed}\n  怎么办：核对自评得分和等级\n",
			"SCORE_MISMATCH  finding\n  “{row}” declares a score of {declared}, computed is {computed}\n" +
				"  what to do: check the declared score or grade\n",
		},
		{
			"codes key_missing did_you_mean",
			"KEY_MISSING  错误\n  缺少键“{key}”\n  怎么办：更正文件中指出的位置\nDID_YOU_MEAN  提示\n  是不是“{name}”？\n",
			"KEY_MISSING  error\n  key “{key}” is missing\n  what to do: correct the file at the place named\n" +
				"DID_YOU_MEAN  hint\n  did you mean “{name}”?\n",
		},
	} {
		for env, want := range map[string]string{"zh": c.zh, "en": c.en} {
			if got, code := printed(t, map[string]string{"LC_ALL": env}, strings.Fields(c.call)...); got != want ||
				code != exitFine {
				t.Errorf("%s: exit %d\n%s", c.call, code, got)
			}
		}
	}
}

func TestGroupsOfCodes(t *testing.T) {
	got, _ := printed(t, english, "codes", "JSON_")
	for line := range strings.Lines(got) {
		if !strings.HasPrefix(line, "JSON_") && !strings.HasPrefix(line, "  ") {
			t.Errorf("%q", line)
		}
	}
	if strings.Count(got, "JSON_") < 5 {
		t.Error(got)
	}
	all, _ := printed(t, english, "codes")
	for _, e := range lang.Catalogue() {
		if !strings.Contains(all, string(e.Code)+"  "+e.Kind.String()+"\n") {
			t.Errorf("%s isn't listed", e.Code)
		}
	}
}

func TestCodesForPrograms(t *testing.T) {
	got, _ := printed(t, english, "codes", "--json", "BANDS_GAP")
	var e struct {
		Code, Kind, Room string
		Args             []string
		Message, Do      struct{ ZH, EN string }
	}
	if err := json.Unmarshal([]byte(got), &e); err != nil || e.Kind != "error" || e.Room != "rules" || len(e.Args) != 2 ||
		e.Do.ZH == "" ||
		e.Message.EN != "rule “{rule}” has a gap: {value} is in no band" {
		t.Errorf("%s, %v", got, err)
	}
}

func TestNoSuchCode(t *testing.T) {
	for call, want := range map[string]string{
		"codes TIERS_SU": "CODE_UNKNOWN: there is no code “TIERS_SU”\n  did you mean “TIERS_SUM”?\n",
		"codes 绩效":       "CODE_UNKNOWN: there is no code “绩效”\n  all codes: ziping codes\n",
		"codes NO_SUCH_": "CODE_UNKNOWN: there is no code “NO_SUCH_”\n",
	} {
		if got, code := printed(t, english, strings.Fields(call)...); code != exitCannot || !strings.HasPrefix(got, want) {
			t.Errorf("%s: exit %d\n%s", call, code, got)
		}
	}
}

// What the goldens of mistakes say is catalogued.
func TestCodesOfMistakesAreCatalogued(t *testing.T) {
	said := regexp.MustCompile(`(?m)^\S+: ([A-Z]+(?:_[A-Z0-9]+)+): `)
	seen := 0
	for _, path := range faultCases(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range said.FindAllSubmatch(data, -1) {
			seen++
			if e, ok := lang.Describe(lang.Code(m[1])); !ok || e.Kind == lang.Hint {
				t.Errorf("%s: %s is not catalogued", filepath.Base(path), m[1])
			}
		}
	}
	if seen < 300 {
		t.Errorf("%d codes", seen)
	}
}

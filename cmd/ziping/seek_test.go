package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tinyForm earns 92: 9 for money, 45 of 50 for 72 of 80 km, 30, and 8 of 10 for 85% (see TestExitStatusAndStreams).
func TestSeek(t *testing.T) {
	dir := t.TempDir()
	form := filepath.Join(dir, "form.json")
	if err := os.WriteFile(form, []byte(tinyForm), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		args     []string
		stdin    string
		code     int
		out, err string
	}{
		"the best grade": {[]string{"seek", form}, "", 0, "道路  92.00 优\n  已经达到“优”\n", ""},
		"a total": {
			[]string{"seek", form, "--score", "95"},
			"", 0,
			"  离“95分”还差3分\n  改一项就够的，改动小的在前：\n    里程  72公里 → 76.8公里  总分95.00 优\n", "",
		},
		"in English": {
			[]string{"seek", form, "--score", "95", "--lang", "en"},
			"", 0,
			"里程  72公里 → 76.8公里  total 95.00 优\n", "",
		},
		"one more unit": {[]string{"seek", form}, "", 0, "里程  72公里 → 73公里  多得0.63分\n", ""},
		"together": {
			[]string{"seek", form, "--score", "99"},
			"", 0,
			"里程  72公里 → 80公里  总分99.00 优\n    群众满意度  85% → 90%  总分99.00 优\n", "",
		},
		"out of reach": {[]string{"seek", form, "--score", "101"}, "", 0, "怎么改都达不到：\n    能改的指标都做到最好，也只有100.00分，优\n", ""},
		"if": {
			[]string{"seek", form, "--set", "里程=76.8公里", "--set", "支出＝100"},
			"", 0,
			"  如果里程=76.8公里、支出＝100：96.00 优（+4）\n", "",
		},
		"from stdin": {[]string{"seek", "-", "--grade", "优"}, tinyForm, 0, "已经达到“优”", ""},
		"a slip": {
			[]string{"seek", form, "--set", "里呈=80公里"},
			"", 1, "",
			"SEEK_SET_UNKNOWN: 表里没有指标“里呈”\n  是不是“里程”？",
		},
		"a wrong unit":   {[]string{"seek", form, "--set", "里程=80个"}, "", 1, "", "请写成“里程=80公里”这样"},
		"no equals sign": {[]string{"seek", form, "--set", "里程80公里"}, "", 1, "", "SEEK_SET_SHAPE"},
		"no such grade": {
			[]string{"seek", form, "--grade", "甲"},
			"", 2, "",
			"SEEK_GRADE_UNKNOWN: 评分规则“mof-2021”没有等级“甲”\n  有：优、良、中、差",
		},
		"a score in words": {[]string{"seek", form, "--score", "很高"}, "", 2, "", "SEEK_SCORE_WRONG"},
		"two goals":        {[]string{"seek", form, "--score", "95", "--grade", "优"}, "", 2, "", "--grade 和 --score 只能写一个"},
		"no form":          {[]string{"seek", filepath.Join(dir, "none.yaml")}, "", 2, "", "FILE_UNREADABLE"},
		"nothing":          {[]string{"seek", "-"}, "\n", 2, "", "没有找到可以评分的表"},
	} {
		code, out, errs := called(t, c.stdin, c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" ||
			c.out == "" && out != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
	_, out, _ := called(t, "", "seek", form, "--score", "95", "--set", "预算执行率=95%", "--format", "json")
	var record struct {
		Score, Gap string
		If         struct{ Score string }
		Goal       struct{ Score string }
		Ways       []struct{ Indicator, From, To, Change, Score string }
		Short      []struct{ Indicator, Code string }
	}
	if err := json.Unmarshal([]byte(out), &record); err != nil {
		t.Fatal(err, out)
	}
	// 92.5, so 47.5 of 50 for 76 km
	if record.Score != "92.00" || record.If.Score != "92.50" || record.Gap != "2.5" || len(record.Ways) != 1 ||
		record.Ways[0].To != "76公里" || record.Ways[0].Change != "1/18" || len(record.Short) != 3 {
		t.Error(out)
	}
}

package layout_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/layout"
	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

const messy = `

# 县级办法
# 2026年

ziping: 1
source: 县办法   
# 编号
id:   county
extends: mof-2021


rules:
    一: {curve: proportional,measure: attainment , several: mean} # 按比例
    四个字的: { measure: actual, curve: {">=90%": 100%,  else: 0%} }   # 分档
    # 定性
    定性:
        levels:
        - {range: "[0%,100%]", name: 达成}
        # 看等次
        measure: level

choose:
- rule: 一
  if: >-
     level1 == "产出指标"

     and points > 5
- {rule: 定性}
sharing: {digits: 2,
   by: level2}   # 两行
title: "县级: 自评"
# 完
`

const neat = `# 县级办法
# 2026年

ziping: 1
# 编号
id: county
title: "县级: 自评"
source: 县办法
extends: mof-2021
sharing: {digits: 2,
  by: level2}  # 两行

rules:
  一:       {measure: attainment, curve: proportional, several: mean}      # 按比例
  四个字的: {measure: actual, curve: {">=90%": 100%, else: 0%}}            # 分档
  # 定性
  定性:
    # 看等次
    measure: level
    levels:
      - {name: 达成, range: "[0%,100%]"}

choose:
  - if: >-
      level1 == "产出指标"

      and points > 5
    rule: 一
  - {rule: 定性}
# 完
`

func TestFormat(t *testing.T) {
	want := strings.NewReplacer("}      # 按比例", "}  # 按比例", "}            # 分档", "}        # 分档").Replace(neat)
	for name, c := range map[string]struct{ in, want string }{
		"messy": {messy, want}, "neat": {want, want},
		"Windows": {"\ufeff" + strings.ReplaceAll(messy, "\n", "\r\n"), strings.ReplaceAll(want, "\n", "\r\n")},
	} {
		got, err := layout.Format("county.yaml", []byte(c.in))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(c.want, string(got)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// What can't be read, or not be kept whole, is an error.
func TestFormatRefuses(t *testing.T) {
	for text, code := range map[string]string{
		"id： county\n": "TYPE_WRONG", "a: 1\n---\nb: 2\n": "FMT_ONE", "": "FILE_EMPTY", "# 空\n": "FMT_ONE", "a: 1\na: 2\n": "KEY_DUPLICATE",
		"a:\n\tb: 1\n": "YAML_TAB",
		"? a\n: 1\n":   "FMT_LOST",
	} {
		_, err := layout.Format("x.yaml", []byte(text))
		if faults := fault.All(err); len(faults) == 0 ||
			string(faults[0].Code) != code && !strings.HasPrefix(string(faults[0].Code), "YAML_") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// shipped are the texts of all YAML files that ship.
func shipped(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, folder := range []string{"../../rules", "../../examples", "../../docs", "../../testdata"} {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".yaml" {
				return err
			}
			text, err := os.ReadFile(path)
			texts[path] = string(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(texts) < 40 {
		t.Fatalf("%d files", len(texts))
	}
	return texts
}

// Laid out twice is laid out once, and another reader of YAML reads the same from both.
func TestContentsStay(t *testing.T) {
	for path, text := range shipped(t) {
		once, err := layout.Format(path, []byte(text))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		twice, err := layout.Format(path, once)
		if diff := cmp.Diff(string(once), string(twice)); err != nil || diff != "" {
			t.Errorf("%s, again: %v\n%s", path, err, diff)
		}
		var before, after any
		if err := yaml.Unmarshal([]byte(text), &before); err != nil {
			t.Fatal(err)
		}
		if err := yaml.Unmarshal(once, &after); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s:\n%s", path, diff)
		}
	}
}

// Every file is laid out that somebody might copy; the planted faults stand as their writer left them.
func TestShippedFilesAreLaidOut(t *testing.T) {
	for path, text := range shipped(t) {
		if strings.Contains(filepath.ToSlash(path), "/planted/") {
			continue
		}
		got, err := layout.Format(path, []byte(text))
		if d := cmp.Diff(text, string(got)); err != nil || d != "" {
			t.Errorf("%s: ziping rules fmt -w\n%s", path, d)
		}
	}
}

// A rule set that is laid out scores as before.
func TestRulesStay(t *testing.T) {
	file := func(s string) *rules.Set {
		set, err := rules.Parse("county.yaml", []byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return set
	}
	got, err := layout.Format("county.yaml", []byte(messy))
	if err != nil {
		t.Fatal(err)
	}
	if changes := rulediff.Sets(file(messy), file(string(got))); len(changes) > 0 {
		t.Error(changes)
	}
}

package schema_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest"
)

var update = flag.Bool("update", false, "write the schemas of the folder schema anew")

const top = "../.."

// The files of the folder schema, which editors read, are what the description says.
func TestFilesAreCurrent(t *testing.T) {
	for _, kind := range schema.Kinds {
		got, _ := schema.JSON(kind)
		path := filepath.Join(top, "docs", "schema", kind+".json")
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))) {
			t.Errorf("%s is stale: run go test ./internal/schema -update", path)
		}
	}
	if _, ok := schema.JSON("result"); ok {
		t.Error("a schema of nothing")
	}
}

// shipped are all files that ship, by their kind.
func shipped(t *testing.T) map[string][]string {
	t.Helper()
	files := map[string][]string{}
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && d.Name() != top:
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".yaml":
			return nil
		}
		slashed := filepath.ToSlash(path)
		switch {
		case strings.HasPrefix(filepath.Base(path), "."), strings.Contains(slashed, "/document/testdata/"):
		case ruletest.IsTest(path):
			files["test"] = append(files["test"], path)
		case strings.Contains(slashed, "/examples/"):
			files["form"] = append(files["form"], path)
		case strings.Contains(slashed, "/rules/presets/"), strings.Contains(slashed, "/ruletest/testdata/"):
			files["rules"] = append(files["rules"], path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func compiled(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	text, _ := schema.JSON(kind)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft7)
	if err := c.AddResource("file:///"+kind+".json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("file:///" + kind + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate checks a text of YAML by a schema, as an editor does.
func validate(s *jsonschema.Schema, text []byte) error {
	converted, err := yaml.YAMLToJSON(text)
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(converted))
	if err != nil {
		return err
	}
	return s.Validate(value)
}

func TestEverythingThatShipsIsValid(t *testing.T) {
	for kind, files := range shipped(t) {
		if len(files) < 6 {
			t.Errorf("%d files of %s", len(files), kind)
		}
		s := compiled(t, kind)
		for _, path := range files {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := validate(s, text); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
}

func TestMistakesAreUnderlined(t *testing.T) {
	head := "ziping: 1\nid: county\nsource: 县办法\nextends: mof-2021\n"
	for kind, texts := range map[string][]string{
		"rules": {
			"ziping: 1\nid: county\nsource: 县办法\n", // no extends, so all is due
			strings.Replace(head, "id: county\n", "", 1), strings.Replace(head, "1", "2026", 1),
			head + "tolerence: 0.01\n",
			head + "rounding: {digits: 9}\n", head + "rounding: {mode: 四舍五入}\n", head + "rounding: 2\n",
			head + "tiers: {产出指标: 100}\n", head + "tiers: [{name: 产出指标}]\n",
			head + "explain: {missed: 是}\n", head + "explain: {execution_below: 90}\n",
			head + "rules: {定量: {measure: 完成率, curve: proportional}}\n", head + "rules: {定量: {curve: proportional}}\n",
			head + "rules: {定量: {measure: actual, curve: {deduct: 0.5分, per: 1%}}}\n",
			head + "rules: {定量: {measure: actual, curve: proportinal}}\n",
			head + "rules: {定量: {measure: actual, curve: {proportional: {pas: 60%}}}}\n",
			head + "limits: [{if: execution < 60%, because: 低}]\n", head + "events: {虚报: {zero: true}}\n",
			head + "effective: {from: 2026年}\n", head + "total: 一百\n",
		},
		"test": {
			"ziping: 1\nrules: mof-2021\n", "ziping: 1\nrules: mof-2021\ncases: [{name: x}]\n",
			"ziping: 1\nrules: mof-2021\ncases: [{name: x, indicator: {targt: 1}, expect: {score: 1}}]\n",
			"ziping: 1\nrules: mof-2021\ncases: [{name: x, indicator: {target: 1}, expect: {scor: 1}}]\n",
		},
		"form": {
			"year: 二零\n", "indicators: [{points: 10分}]\n", "indicators: {}\n", "fund: {}\n",
			"schedule: [{cumulative: 25}]\n",
			"kind: monitor\n", "scope: 项目\n", "indicators: [{interim: {likelihood: 也许}}]\n",
			"funds: {spent: {more: [{name: 单位资金, within: own}]}}\n", "interim: {until: 七月底}\n",
		},
	} {
		s := compiled(t, kind)
		for _, text := range texts {
			if validate(s, []byte(text)) == nil {
				t.Errorf("%s is valid:\n%s", kind, text)
			}
		}
	}
}

// sample is a file of each kind that has every object there is; the loaders say what keys they know.
var samples = map[string][]string{
	"rules": {
		`effective: {from: 2026-01-01}
applies: {places: [昌黎县]}
explain: {missed: true}
checks:
  money_ahead: {spent: 95%}
  copied: {rows: 80%}
  same_as_last_year: {least: 5}
  all_full: {least: 5}
  monitor: {ratios: scaled}
  own: [{code: COUNTY, if: total > 90, because: 高}]
alternatives: [{name: a, rows: [b, c], counts: best}]
limits: [{if: execution < 60%, cap: 69, because: 低}]
events: {表彰: {bonus: 2, cap: 5}, 通报: {deduct: given, at_most: 3}, 虚报: {veto: 差, zero: true}}
rules:
  甲: {measure: attainment, curve: {proportional: {pass: 60%}, over: {">130%": 50%}}, excuse: {over: judged}}
  乙: {measure: days-late, curve: {deduct: 5%, per: 1天, steps: floor, grace: 3天}}
  丙: {measure: actual, curve: {efficacy: {unacceptable: 60%, satisfactory: 95%, base: 60%, below: 0%}}}
  丁: {measure: conditions, conditions: [{name: a, points: 2}]}
  戊: {measure: level, levels: [{name: a, range: "[0%,100%]"}]}
  己: {expression: spent / actual, curve: {of: 10, ">=90%": 8, else: 0%}}
`,
	},
	"test": {`cases:
  - {name: a, indicator: {level1: 产出指标, cumulative: {target: 1}, judged: {level: 达成}}, expect: {score: 1, tiers: {产出指标: 1}}}
  - {name: b, form: {year: 2026}, expect: {score: 1}}
  - {name: c, table: {columns: [target, score], rows: [[1, 1]]}}
`},
	"form": {`project: {name: a}
funds: {initial: {total: 1, more: [{name: a}]}, rates: {total: 1%}, reviewed: {score: 1}}
schedule: [{by: 2026-03-31}]
goals: [{text: a}]
levels: [{name: a}]
indicators: [{name: a, cumulative: {target: 1}, judged: {level: 达成}, interim: {actual: 1}, reviewed: {score: 1}}]
events: [{name: a}]
declared: {score: 1}
interim: {until: 2026-07-31}
reviewed: {score: 1}
`},
}

// Every object of the description knows the keys that the loader asks for, and no others, and takes the same words. The
// loaders are asked: an unknown key is planted in each mapping, and what they say is known is compared.
func TestDescriptionAndLoadersAgree(t *testing.T) {
	preset, err := os.ReadFile(filepath.Join(top, "rules/presets/mof-2021.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	heads := map[string]string{
		"rules": "ziping: 1\nid: x\nsource: y\nextends: mof-2021\n",
		"test":  "ziping: 1\nrules: mof-2021\n",
	}
	known, seen := map[string]map[string]bool{}, map[string]bool{}
	for kind, texts := range samples {
		if kind == "rules" {
			texts = append(texts, string(preset))
		}
		for _, text := range texts {
			if !strings.Contains(text, "ziping:") {
				text = heads[kind] + text
			}
			for planted := range plant(t, text) {
				for _, e := range fault.All(load(kind, planted.text)) {
					if e.Code != "KEY_UNKNOWN" || e.Text != unknownKey || e.Hint.Code != "KEYS_KNOWN" {
						continue
					}
					o := planted.object(kind)
					if o == nil {
						t.Errorf("%s: nothing describes %s", kind, planted.pointer)
						continue
					}
					if known[o.Name] == nil {
						known[o.Name] = map[string]bool{}
					}
					seen[o.Name] = true
					for _, key := range e.Hint.Args[0].([]string) {
						known[o.Name][key] = true
						if o.Key(key) == nil {
							t.Errorf("the loader knows %q of %s (%s), which internal/schema doesn't describe", key, o.Name, planted.pointer)
						}
					}
				}
			}
		}
	}
	for name, keys := range known {
		for _, key := range schema.Find(name).Names() {
			moved := name == "row" && slices.Contains([]string{"year", "funds", "schedule"}, key) // read as keys of the form
			if !keys[key] && !moved {
				t.Errorf("no loader asks for %q of %s", key, name)
			}
		}
	}
	for _, name := range schema.Objects() {
		if o := schema.Find(name); o.Others == nil && !seen[name] {
			t.Errorf("no loader was asked about %s", name)
		}
	}
}

const unknownKey = "没有这样的键的"

func load(kind, text string) error {
	switch kind {
	case "rules":
		_, err := rules.Parse("county.yaml", []byte(text))
		return err
	case "test":
		_, err := ruletest.Load(oneFile(text), "county_test.yaml")
		return err
	}
	_, err := indicator.FormYAML("form.yaml", []byte(text))
	return err
}

// Words are the same as the loader's: a word that no key takes is planted, and what the loader offers is compared.
func TestWordsAgree(t *testing.T) {
	preset, err := os.ReadFile(filepath.Join(top, "rules/presets/mof-2021.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, text := range append([]string{string(preset)},
		"ziping: 1\nid: x\nsource: y\nextends: mof-2021\n"+samples["rules"][0]) {
		for p := range mappings(t, text) {
			o := p.object("rules")
			if o == nil || p.node.Kind != source.Mapping {
				continue
			}
			for _, key := range o.Names() {
				want := o.Key(key).Value.Words
				if len(want) == 0 || key == "ziping" {
					continue
				}
				value := p.with(t, key, "不是这样的词")
				for _, e := range fault.All(load("rules", value)) {
					if e.Code == "RULES_WORD" && strings.HasSuffix(e.Place.Pointer, "/"+key) && e.Text == "不是这样的词" {
						compared++
						if diff := cmp.Diff(e.Args[1].([]string), want); diff != "" {
							t.Errorf("%s of %s, the loader against the description:\n%s", key, o.Name, diff)
						}
					}
				}
			}
		}
	}
	if compared < 25 {
		t.Errorf("%d keys were compared", compared)
	}
}

// What is needed is needed by both: a needed key of a good file is left out.
func TestNeedsAgree(t *testing.T) {
	preset, err := os.ReadFile(filepath.Join(top, "rules/presets/mof-2021.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	s, compared := compiled(t, "rules"), 0
	for p := range mappings(t, string(preset)) {
		o := p.object("rules")
		if o == nil {
			continue
		}
		for i := range p.node.Entries {
			key := p.node.Entries[i].Key.Text
			if o.Key(key) == nil {
				continue
			}
			text := p.without(t, key)
			missing := slices.ContainsFunc(fault.All(load("rules", text)), func(e *fault.Error) bool {
				return e.Code == "KEY_MISSING" && slices.Contains(e.Args, any(key)) && e.Place.Pointer == p.pointer
			})
			compared++
			if needed := validate(s, []byte(text)) != nil; needed != missing && key != "measure" && key != "curve" &&
				key != "levels" {
				t.Errorf("%s without %q: the loader misses it: %v, the schema: %v", p.pointer, key, missing, needed)
			}
		}
	}
	if compared < 60 {
		t.Errorf("%d keys were compared", compared)
	}
}

// Every file that ships names its schema, so that an editor completes and underlines by it.
func TestFilesNameTheirSchema(t *testing.T) {
	for kind, files := range shipped(t) {
		for _, path := range files {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(text), "\n")
			named, ok := strings.CutPrefix(strings.TrimSpace(first), "# yaml-language-server: $schema=")
			if !ok || filepath.Join(filepath.Dir(path), named) != filepath.Join(top, "docs", "schema", kind+".json") {
				t.Errorf("%s starts with %q", path, first)
			}
		}
	}
}

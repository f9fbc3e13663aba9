package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

var origin = regexp.MustCompile(`^(.*)  # ([^ :]+):(\d+)$`)

// The resolved form of every preset scores alike, stands alone, and each of its lines begins with a word of the line
// that it says it comes from.
func TestResolvedPresets(t *testing.T) {
	for _, info := range rules.Presets() {
		set, err := rules.Preset(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		text := string(set.Resolved())
		again, err := rules.Parse("resolved.yaml", []byte(text))
		if err != nil {
			t.Fatalf("%s: %v\n%s", info.ID, err, text)
		}
		if changes := rulediff.Sets(set, again); len(changes) > 0 {
			t.Errorf("%s: resolved scores otherwise: %v", info.ID, changes)
		}
		if again.Source != set.Source || again.Region != set.Region || again.From != set.From || again.To != set.To ||
			again.Certainty != set.Certainty {
			t.Errorf("%s lost what it is: %+v", info.ID, again)
		}
		if strings.Contains(text, "extends:") {
			t.Errorf("%s still extends something", info.ID)
		}
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" {
				continue
			}
			m := origin.FindStringSubmatch(line)
			if m == nil {
				t.Fatalf("%s: no origin: %s", info.ID, line)
			}
			file, err := os.ReadFile(filepath.Join("presets", m[2]))
			if err != nil {
				t.Fatal(err)
			}
			at, _ := strconv.Atoi(m[3])
			word := strings.Trim(strings.SplitN(strings.TrimLeft(m[1], " -{"), ":", 2)[0], "'")
			if from := strings.Split(string(file), "\n")[at-1]; !strings.Contains(from, word) {
				t.Errorf("%s: %q is not in %s", info.ID, word, from)
			}
		}
	}
}

func TestResolvedKeepsTexts(t *testing.T) {
	fsys := fstest.MapFS{
		"base.yaml": {Data: []byte("ziping: 1\nid: base\ntitle: |\n  两行\n  标题\nsource: 'it''s: #1'\nextends: mof-2020\n" +
			"limits:\n  - {if: 'execution < 60%', cap: 69, because: \"执行率, 低于60%\"}\n")},
		"own.yaml": {Data: []byte("ziping: 1\nid: own\ntitle: 本县\nsource: 本县\nextends: base.yaml\npolicy:\n  strict: " +
			"exclusive\n")},
	}
	set, err := rules.Load(fsys, "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(set.Resolved())
	for _, want := range []string{
		"  strict: exclusive  # own.yaml:7\n",
		"  equal: at-least  # mof-2020.yaml:",
		"because: '执行率, 低于60%'}  # base.yaml:9\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	base, err := rules.Load(fsys, "base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	again, err := rules.Parse("x.yaml", base.Resolved())
	if err != nil || again.Title != base.Title || again.Source != "it's: #1" {
		t.Errorf("%v %q %q", err, again.Title, again.Source)
	}
}

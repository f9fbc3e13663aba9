package ziping_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// written is a folder with files of these names and texts.
func written(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const form = `{"year": 2026, "project": {"name": "义务教育"}, "funds": {"adjusted": {"total": "100"}, "spent": {"total": "100"}},
  "indicators": [{"level1": "产出指标", "name": "培训", "target": "≥100人", "points": "90", "actual": "80人", "reason": "汛期"}]}`

// A county's file says only what differs; 80 of 100 in proportion are 72 of 90 points.
func TestLoadScoresByAFile(t *testing.T) {
	folder := written(t, map[string]string{
		"rules.yaml": "ziping: 1\nid: county-2026\nsource: 县财政局〔2026〕1号\nextends: mof-2020\n",
		"form.json":  "\ufeff" + form,
	})
	ev, err := ziping.Load(filepath.Join(folder, "rules.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	read, err := ziping.ReadForm(filepath.Join(folder, "form.json"))
	if err != nil {
		t.Fatal(err)
	}
	res, err := ev.Evaluate(read)
	if err != nil {
		t.Fatal(err)
	}
	if res.Score().String() != "82.00" {
		t.Errorf("scores %s: %s", res.Score(), ziping.Why(res, lang.English))
	}
	if why := ziping.Why(res, lang.English); !strings.HasPrefix(why, "-18.00 培训: target ≥100人, actual 80人") {
		t.Errorf("says %s", why)
	}
}

// Why ends with the findings, those that keep a score away first.
func TestWhySaysFindings(t *testing.T) {
	folder := written(t, map[string]string{"form.json": strings.Replace(form, `"80人"`, `"80吨"`, 1)})
	ev, err := ziping.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	read, err := ziping.ReadForm(filepath.Join(folder, "form.json"))
	if err != nil {
		t.Fatal(err)
	}
	res, err := ev.Evaluate(read)
	if err != nil {
		t.Fatal(err)
	}
	if why := ziping.Why(res, lang.Chinese); res.Score().IsSet() || !strings.Contains(why, "错误：") ||
		!strings.Contains(why, "80吨") {
		t.Errorf("%s: %s", res.Score(), why)
	}
}

// What is wrong with a file is a list of faults with places; a file that isn't there is told by errors.Is.
func TestMistakesOfFiles(t *testing.T) {
	folder := written(t, map[string]string{
		"inner/rules.yaml":    "ziping: 1\nid: x\nextends: ../outer.yaml\n",
		"outer.yaml":          "ziping: 1\nid: y\nextends: mof-2020\n",
		"inner/mistaken.yaml": "ziping: 1\nid: x\nextend: mof-2020\n",
		"inner/form.yaml":     "year: 二十世纪\n",
	})
	if _, err := ziping.Load(filepath.Join(folder, "inner", "none.yaml")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that isn't there: %v", err)
	}
	if _, err := ziping.ReadForm(filepath.Join(folder, "none.yaml")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a form that isn't there: %v", err)
	}
	for name, read := range map[string]func(string) error{
		"rules.yaml":    func(p string) error { _, err := ziping.Load(p); return err },
		"mistaken.yaml": func(p string) error { _, err := ziping.Load(p); return err },
		"form.yaml":     func(p string) error { _, err := ziping.ReadForm(p); return err },
	} {
		err := read(filepath.Join(folder, "inner", name))
		if faults := fault.All(err); len(faults) == 0 || faults[0].Place.Line == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ziping.Preset("mof-1949"); err == nil {
		t.Error("there is no such preset")
	}
}

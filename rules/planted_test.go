package rules_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Each file of testdata/planted has one fault. Its first line says what is found: the code, line and column, and the
// value that shows it; nothing else is. Where a change is proposed, nothing is found once it is made.
func TestPlantedFaults(t *testing.T) {
	const folder = "testdata/planted"
	files, err := filepath.Glob(folder + "/*.yaml")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	codes := map[lang.Code]bool{}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(data), "\n")
			want := strings.SplitN(strings.TrimPrefix(first, "# "), " ", 3)
			found, err := rules.Check(os.DirFS(folder), filepath.Base(file))
			if err != nil || len(found) != 1 {
				t.Fatalf("%v\n%v", found, err)
			}
			e := found[0]
			place := strconv.Itoa(e.Place.Line) + ":" + strconv.Itoa(e.Place.Column)
			if string(e.Code) != want[0] || place != want[1] || e.Place.File != filepath.Base(file) {
				t.Errorf("%s: want %s", e, first)
			}
			codes[e.Code] = true
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				if len(want) == 3 && !strings.Contains(e.In(l), want[2]) {
					t.Errorf("%s: doesn't show %s", e.In(l), want[2])
				}
				if e.Hint.IsZero() && strings.HasPrefix(string(e.Code), "CHECK_") || strings.Contains(e.Hint.In(l), "{") ||
					strings.Contains(e.In(l), "{") {
					t.Errorf("%s: %q", e.In(l), e.Hint.In(l))
				}
			}
			pointsAt(t, e, string(data))
			if !e.Fix.IsZero() {
				mended(t, e, filepath.Base(file), string(data))
			}
		})
	}
	for _, code := range lang.Codes() {
		text := string(code)
		if strings.HasPrefix(text, "CHECK_") && !strings.HasSuffix(text, "_HINT") && !codes[code] && !partOfAnother[text] {
			t.Errorf("no file has the fault %s", code)
		}
	}
}

// partOfAnother are sentences that others are made of.
var partOfAnother = map[string]bool{
	"CHECK_TRUE": true, "CHECK_FALSE": true, "CHECK_TEXT_NEVER": true, "CHECK_TEXT_NEAR": true,
}

// pointsAt holds that the text of a finding stands where it says, and that the caret is under it.
func pointsAt(t *testing.T, e *fault.Error, text string) {
	t.Helper()
	line := []rune(strings.Split(text, "\n")[e.Place.Line-1])
	if e.Line != string(line) || !strings.HasPrefix(string(line[e.Place.Column-1:]), e.Text) {
		t.Errorf("%q doesn't stand at %s", e.Text, e.Place)
	}
	report := strings.Split(e.Report(lang.Chinese), "\n")
	shown, caret := report[1], report[2]
	before, _, _ := strings.Cut(caret, "^")
	width := 0
	for i, r := range shown {
		if width == len(before) {
			if !strings.HasPrefix(shown[i:], e.Text) {
				t.Errorf("the caret stands under %q, not %q", shown[i:], e.Text)
			}
			return
		}
		width += textwidth.OfRune(r)
	}
	t.Errorf("the caret stands under nothing:\n%s\n%s", shown, caret)
}

// mended makes the proposed change and checks again.
func mended(t *testing.T, e *fault.Error, name, text string) {
	t.Helper()
	lines := strings.Split(text, "\n")
	line := []rune(lines[e.Fix.Place.Line-1])
	at := e.Fix.Place.Column - 1
	rest, ok := strings.CutPrefix(string(line[at:]), e.Fix.Old)
	if !ok {
		t.Fatalf("%q doesn't stand at %s", e.Fix.Old, e.Fix.Place)
	}
	lines[e.Fix.Place.Line-1] = string(line[:at]) + e.Fix.New + rest
	var fsys fs.FS = fstest.MapFS{name: {Data: []byte(strings.Join(lines, "\n"))}}
	if found, err := rules.Check(fsys, name); err != nil || len(found) > 0 {
		t.Errorf("with %s for %s: %v %v", e.Fix.New, e.Fix.Old, found, err)
	}
}

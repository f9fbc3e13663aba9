package document_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/ziping-go/ziping/document"
)

// Rule sets and their tests in a folder of forms aren't taken for forms.
func TestAFolderOfFormsMayHoldItsRules(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"county.yaml":      "# 本县\nziping: 1\nid: county\nextends: mof-2021\n",
		"county_test.yaml": "\ufeffziping: 1\r\nrules: county.yaml\r\ncases: []\r\n",
		"form.yaml":        "project: {name: 一个项目}\nindicators: []\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, err := document.Files(folder)
	if want := []string{filepath.Join(folder, "form.yaml")}; err != nil || !slices.Equal(files, want) {
		t.Errorf("%v, %v; want %v", files, err, want)
	}
}

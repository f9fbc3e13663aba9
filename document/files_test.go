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

// Pages of prose in a folder of forms aren't taken for forms; a table in Markdown is.
func TestAFolderOfFormsMayHoldPagesOfProse(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"README.md": "# 说明\n\n| 文件 | 内容 |\n|---|---|\n| form.md | 自评表 |\n", "notes.markdown": "还缺两张表。\n",
		"form.md": "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n|---|---|---|---|---|\n| 产出指标 | 数量指标 | 里程 | ≥5公里 | 6公里 |\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, err := document.Files(folder)
	if want := []string{filepath.Join(folder, "form.md")}; err != nil || !slices.Equal(files, want) {
		t.Errorf("%v, %v; want %v", files, err, want)
	}
}

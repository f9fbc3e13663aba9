package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// returned are two forms with a mistake, of departments whose names no file may have, and one of the first department.
func returned() string {
	return strings.ReplaceAll(disputed, "应急局", "应急/局:一") + "\n" +
		strings.ReplaceAll(strings.ReplaceAll(disputed, "应急局", "应急_局_一"), "灾害普查", "避险演练") + "\n" +
		strings.ReplaceAll(strings.ReplaceAll(disputed, "应急局", "应急/局:一"), "灾害普查", "物资储备") + "\n"
}

// Letters go to one file, or to a file for each unit in a folder; their names are such as every system takes.
func TestLettersAreWritten(t *testing.T) {
	dir := t.TempDir()
	one, folder := filepath.Join(dir, "全部.docx"), filepath.Join(dir, "退回", "三月")+"/"
	for _, args := range [][]string{{"-o", one}, {"-o", folder}, {"-o", folder, "--kind", "letter", "--format", "docx"}} {
		code, out, errs := called(t, returned(), append([]string{"review", "-", "--return-by", "2025-03-20"}, args...)...)
		if code != 1 || out != "" || args[1] == one && errs != "" || args[1] == folder && errs != "已在“"+folder+"”写了2份退回修改意见\n" {
			t.Errorf("%v: %d %s %s", args, code, out, errs)
		}
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	if diff := cmp.Diff([]string{"应急_局_一-2.docx", "应急_局_一.docx"}, slices.Sorted(slices.Values(names))); diff != "" {
		t.Error(diff)
	}
	_, shown, _ := called(t, "", "look", "--format", "ndjson", filepath.Join(folder, "应急_局_一.docx"))
	for _, part := range []string{"应急/局:一：", "共2张，其中2张", "于2025年3月20日前", "灾害普查", "物资储备"} {
		if !strings.Contains(shown, part) {
			t.Errorf("no %s in %s", part, shown)
		}
	}
	if strings.Contains(shown, "避险演练") {
		t.Error("a form of another department is in the letter")
	}
}

// A template of the office's own is filled, and the one that comes along can be had to be changed.
func TestLettersByOwnTemplate(t *testing.T) {
	dir := t.TempDir()
	blank, made := filepath.Join(dir, "模板.docx"), filepath.Join(dir, "信.docx")
	if code, _, errs := called(t, "", "review", "--blank", "-o", blank); code != 0 {
		t.Fatal(errs)
	}
	if code, _, errs := called(t, disputed, "review", "-", "--template", blank, "-o", made); code != 1 || errs != "" {
		t.Fatal(errs)
	}
	if _, shown, _ := called(t, "", "look", "--format", "ndjson", made); !strings.Contains(shown, "应急局：") || strings.Contains(shown, "{{") {
		t.Error(shown)
	}
	code, out, _ := called(t, "", "monitor", "--fields", "--lang", "en")
	if code != 0 || !strings.Contains(out, "{{#letters}}") || !strings.Contains(out, "{{needed}}  what each month that is left needs") {
		t.Errorf("%d %s", code, out)
	}
	for stage, kind := range map[string]string{"audit": "项目支出绩效目标审核表", "monitor": "项目支出绩效目标执行监控表"} {
		for _, ending := range []string{"docx", "xlsx"} {
			form := filepath.Join(dir, stage+"."+ending)
			if code, _, errs := called(t, disputed, stage, "-", "--kind", "form", "-o", form); code > 1 || errs != "" {
				t.Fatal(errs)
			}
			if _, shown, _ := called(t, "", "look", "--format", "ndjson", form); !strings.Contains(shown, kind) {
				t.Errorf("%s %s: %s", stage, ending, shown)
			}
		}
	}
}

// What can't be written is told before anything is read or written.
func TestLettersThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		want string
		args []string
	}{
		{"KIND_NO_FORM", []string{"review", "-", "--kind", "form"}},
		{"KIND_FORMAT", []string{"review", "-", "--kind", "letter", "--format", "csv"}},
		{"KIND_FORMAT", []string{"review", "-", "--kind", "list", "--format", "docx"}},
		{"KIND_FORMAT", []string{"review", "-", "--format", "csv", "-o", dir}},
		{"LETTERS_FOLDER", []string{"review", "-", "--kind", "list", "-o", dir}},
		{"LETTERS_FOLDER", []string{"audit", "-", "--kind", "form", "-o", dir}},
		{"OUTPUT_ENDING", []string{"review", "-", "--kind", "letter", "-o", filepath.Join(dir, "a.xlsx")}},
		{"SAMPLE_FORMAT", []string{"review", "-", "--sample", "3", "--format", "docx"}},
		{"没有写要评的文件", []string{"review"}},
		{"期限“三月”不是日期", []string{"review", "-", "--format", "docx", "--return-by", "三月"}},
		{"FILE_UNREADABLE", []string{"review", "-", "--template", filepath.Join(dir, "没有.docx")}},
	} {
		code, out, errs := called(t, disputed, c.args...)
		if code != 2 || out != "" || !strings.Contains(errs, c.want) {
			t.Errorf("%v: %d %s %s", c.args, code, out, errs)
		}
	}
	path := filepath.Join(dir, "无.docx")
	clean := strings.ReplaceAll(disputed, `"17个","points":"90","declared":"90"`, `"19个","points":"90","declared":"90"`)
	code, out, errs := called(t, strings.ReplaceAll(clean, `"level1":"产出指标"`, `"level1":"没有"`), "audit", "-", "--format", "docx", "-o", path)
	if _, err := os.Stat(path); code == 0 && (err == nil || errs != "没有需要退回的表\n") {
		t.Errorf("%d %s %s", code, out, errs)
	}
}

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Column 完成率 has no place in a form; the line below the table is a note.
const remarkedPage = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="7">乡村道路养护</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>完成率</td><td>分值</td><td>偏差原因分析</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>75%</td><td>50</td><td>雨季</td></tr></table>
<p>注：定量指标按比例计分。</p>`

// Remarks on documents are listed with their places and what to do, for people and for programs.
func TestImportListsRemarks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "表.html")
	if err := os.WriteFile(file, []byte(remarkedPage), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := called(t, "", "import", "--remarks", file)
	for _, want := range []string{
		"表.html:表1 第3行第6列  “75%”不属于表的内容（完成率），没有读入\n  → 看略去的内容是否应写入表中\n", "没有读入\n  → 只供了解\n",
	} {
		if code != 0 || !strings.Contains(out, want) || errs != "" {
			t.Errorf("%d %s %s", code, out, errs)
		}
	}
	_, out, _ = called(t, "", "import", "--remarks", "--format", "ndjson", "--lang", "en", file)
	first, _, _ := strings.Cut(out, "\n")
	var record struct {
		Code, Advice string
		Place        struct{ Cell string }
	}
	if err := json.Unmarshal([]byte(first), &record); err != nil {
		t.Fatal(err)
	}
	if record.Code != "CELL_NOT_KEPT" || record.Place.Cell != "表1 第3行第6列" || record.Advice == "" {
		t.Errorf("%+v", record)
	}
}

// A score tells that its document had something that wasn't read; notes under the table don't count.
func TestScoreTellsOfRemarks(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.html", "b.html"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(remarkedPage), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, _, errs := called(t, "", "score", filepath.Join(dir, "a.html"))
	if want := "a.html”中有1处没有读入或有疑问；用ziping import --remarks查看\n"; !strings.Contains(errs, want) {
		t.Error(errs)
	}
	_, _, errs = called(t, "", "score", dir)
	if want := "2份文档中有2处没有读入或有疑问；用ziping import --remarks查看\n"; !strings.Contains(errs, want) {
		t.Error(errs)
	}
}

// Whatever is done with a document, nobody overlooks what wasn't read of it.
func TestCommandsTellOfRemarks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.html")
	writeTo(t, file, remarkedPage)
	for _, args := range [][]string{
		{"score", file},
		{"review", file},
		{"audit", file},
		{"monitor", file, "--until", "2024-07-31"},
		{"seek", file},
		{"fill", file, "--dry-run"},
		{"report", file},
		{"parse", file},
		{"rules", "diff", "mof-2020", "mof-2021", file},
		{"review", file, "--format", "docx", "-o", filepath.Join(t.TempDir(), "a.docx")},
	} {
		_, _, errs := called(t, "", args...)
		if want := "a.html”中有1处没有读入或有疑问；用ziping import --remarks查看\n"; strings.Count(errs, want) != 1 {
			t.Errorf("%v: %s", args, errs)
		}
	}
}

// CSV has a row for each indicator; what it can't hold is said, with its place, and the rest scores the same.
func TestImportAsCSV(t *testing.T) {
	dir := t.TempDir()
	form := filepath.Join(dir, "form.json")
	writeTo(t, form, `{"year": 2023, "project": {"name": "道路"}, "goals": [{"text": "修路"}],
		"indicators": [{"level1": "产出指标", "name": "里程", "target": "≥5公里", "actual": "5公里", "points": "90"}]}`)
	out := filepath.Join(dir, "form.csv")
	code, _, said := called(t, "", "import", form, "-o", out)
	if code != exitFine || !strings.Contains(said, "goals/text") || !strings.Contains(said, "修路") {
		t.Errorf("%d: %s", code, said)
	}
	_, before, _ := called(t, "", "score", form)
	_, after, _ := called(t, "", "score", out)
	if before == "" || before != strings.ReplaceAll(after, "第2行  ", "") {
		t.Errorf("%s\n%s", before, after)
	}
	if code, _, said = called(t, "", "import", form, "--format", "csv", "--remarks"); code != exitCannot || said == "" {
		t.Errorf("%d: %s", code, said)
	}
}

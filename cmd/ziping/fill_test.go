package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// formFile is a form of the first layout in a file.
func formFile(t *testing.T, name string) string {
	t.Helper()
	sample := layouts.All()[0].Make(3)
	data := sample.Docx()
	if strings.HasSuffix(name, ".xlsx") {
		data = sample.Xlsx()
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func valuesFile(t *testing.T, values map[string]string) string {
	t.Helper()
	text, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "values.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Scores that were taken out are filled in; filling the filled file changes no byte of it.
func TestFillingTwiceIsFillingOnce(t *testing.T) {
	for _, name := range []string{"表.docx", "表.xlsx"} {
		form := formFile(t, name)
		empty := map[string]string{"/funds/declared": "", "/funds/rates/total": ""}
		for _, i := range []string{"0", "1", "2", "5"} {
			empty["/indicators/"+i+"/declared"] = ""
		}
		blank := filepath.Join(t.TempDir(), name)
		if code, _, errs := called(t, "", "fill", form, "--values", valuesFile(t, empty), "--overwrite", "-o", blank); code != exitFine {
			t.Fatalf("%s: exit %d\n%s", name, code, errs)
		}
		once, twice := filepath.Join(t.TempDir(), name), filepath.Join(t.TempDir(), name)
		if _, _, errs := called(t, "", "fill", blank, "--rules", "mof-2021", "-o", once); !strings.Contains(errs, "填了6格") {
			t.Errorf("%s: %s", name, errs)
		}
		if _, _, errs := called(t, "", "fill", once, "--rules", "mof-2021", "-o", twice); !strings.Contains(errs, "填了0格") {
			t.Errorf("%s again: %s", name, errs)
		}
		if !bytes.Equal(bytesOf(t, once), bytesOf(t, twice)) {
			t.Errorf("%s: filling twice isn't filling once", name)
		}
		if bytes.Equal(bytesOf(t, once), bytesOf(t, blank)) {
			t.Errorf("%s: nothing was filled", name)
		}
	}
}

// Calls that can't be right end with what would be, and write nothing.
func TestFillIsToldWhatIsWrong(t *testing.T) {
	form := formFile(t, "表.docx")
	text := filepath.Join(t.TempDir(), "表.yaml")
	if err := os.WriteFile(text, []byte("project: {name: 道路}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out.docx")
	for _, c := range []struct {
		name string
		args []string
		code int
		said string
	}{
		{"no such file", []string{"none.docx"}, exitCannot, "none.docx"},
		{"no document", []string{text}, exitCannot, "GRID_NONE"},
		{"another format", []string{form, "-o", "a.xlsx"}, exitCannot, "后缀应为.docx"},
		{"onto itself", []string{form, "-o", form}, exitCannot, "OUTPUT_TAKEN"},
		{"values and actuals", []string{form, "--values", "a", "--set", "b=c"}, exitCannot, "--values、--undo"},
		{"values of no JSON", []string{form, "--values", text, "-o", out}, exitCannot, "JSON对象"},
		{"an unknown pointer", []string{form, "--values", valuesFile(t, map[string]string{"/indicators/99/actual": "1"}), "-o", out}, exitFound, "没有这一格"},
		{"another form", []string{form, "--values", valuesFile(t, map[string]string{"/3/indicators/0/actual": "1"}), "-o", out}, exitCannot, "哪一张"},
		{"no pointer", []string{form, "--values", valuesFile(t, map[string]string{"actual": "1"}), "-o", out}, exitCannot, "不是指针"},
	} {
		code, printed, errs := called(t, "", append([]string{"fill"}, c.args...)...)
		if code != c.code || !strings.Contains(errs, c.said) || printed != "" {
			t.Errorf("%s: exit %d\n%s%s", c.name, code, printed, errs)
		}
	}
}

// A dry run writes no file and lists every cell, with its place, in the reader's language. It ends as the run would.
func TestDryRunLists(t *testing.T) {
	form := formFile(t, "表.docx")
	values := valuesFile(t, map[string]string{
		"/indicators/0/declared": "3", "/indicators/1/name": "别名", "/indicators/2/declared": "6", "/nowhere": "1",
	})
	for language, want := range map[string]string{
		"zh": `  表1 第11行第8列  /indicators/0/declared：原有10.7，应为3，没有改（--overwrite）
  表1 第12行第4列  /indicators/1/name：原有开展培训场次，应为别名，没有改（--overwrite）
  表1 第13行第8列  /indicators/2/declared：已经是6
  /nowhere：表里没有这一格
会填0格，写成表.filled.docx；1格已经是这个值。这次没有写文件
“表.docx”中有1处没有读入或有疑问；用ziping import --remarks查看
`,
		"en": `  表1 第11行第8列  /indicators/0/declared: shows 10.7 and should be 3; left as it is (--overwrite)
  表1 第12行第4列  /indicators/1/name: shows 开展培训场次 and should be 别名; left as it is (--overwrite)
  表1 第13行第8列  /indicators/2/declared: 6 already
  /nowhere: the form has no cell for it
0 cells would be filled, in 表.filled.docx; 1 shows the value already; nothing was written
“表.docx” has 1 cell or paragraph left out or in doubt; ziping import --remarks shows them
`,
	} {
		code, out, errs := called(t, "", "--lang", language, "fill", form, "--values", values, "--dry-run")
		if said := out + strings.ReplaceAll(errs, filepath.Dir(form)+"/", ""); code != exitFound || said != want {
			t.Errorf("exit %d\n%s", code, said)
		}
	}
	if _, err := os.Stat(strings.Replace(form, ".docx", ".filled.docx", 1)); err == nil {
		t.Error("a dry run wrote a file")
	}
}

// A total that the sheet sums itself is computed anew: it stands, programs that don't compute show it, and no comment
// says otherwise.
func TestATotalThatIsAFormula(t *testing.T) {
	t.Chdir(t.TempDir())
	book := excelize.NewFile()
	for i, row := range [][]any{
		{"项目支出绩效自评表（2024年度）"},
		{"项目名称", "农村公路"},
		{"资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
		{"年度资金总额", 200, 200, 180, 10},
		{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"},
		{"产出指标", "数量指标", "修路里程", "≥80公里", "76公里", 50},
		{"效益指标", "社会效益指标", "受益村数", "40个", "40个", 30},
		{"满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", 10},
		{"总分", nil, nil, nil, nil, 100},
	} {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(book.SetCellFormula("Sheet1", "G9", "SUM(G6:G8)+G4"), book.SaveAs("form.xlsx")); err != nil {
		t.Fatal(err)
	}
	code, _, errs := called(t, "", "--lang", "en", "fill", "form.xlsx", "--rules", "mof-2021", "--comments")
	if code != exitFine || strings.Contains(errs, "G9") {
		t.Errorf("exit %d\n%s", code, errs)
	}
	// the execution row 9.00, the miss 47.50, 30.00 and 10.00
	filled, err := excelize.OpenFile("form.filled.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	if total, err := filled.GetCellValue("Sheet1", "G9"); total != "96.5" || err != nil {
		t.Errorf("the total is %s, %v", total, err)
	}
	comments, err := filled.GetComments("Sheet1")
	if len(comments) != 1 || comments[0].Cell != "H6" || err != nil {
		t.Errorf("%+v, %v", comments, err)
	}
}

// A dry run says of each form what it would do, also where that is nothing, and why.
func TestDryRunOfFormsWithoutATotal(t *testing.T) {
	t.Chdir(t.TempDir())
	const table = `<table><tr><td>项目名称</td><td colspan="5">NAME</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>得分</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td></td><td></td></tr></table>`
	page := "<p>2024年度项目支出绩效自评表</p>" + strings.Replace(table, "NAME", "甲", 1) + "<p>2024年度项目支出绩效自评表</p>" + strings.Replace(table, "NAME", "乙", 1)
	if err := os.WriteFile("forms.html", []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := called(t, "", "--lang", "zh", "fill", "forms.html", "--dry-run")
	if code != exitFound || out != "第1张表“甲”：没有要填的格\n第2张表“乙”：没有要填的格\n" ||
		errs != "forms.html不能直接填写，填的是按读到的内容新做的.xlsx：公式只留结果，图片、图表和批注没有带过来\n"+
			"会填0格，写成forms.filled.xlsx；0格已经是这个值。这次没有写文件\n2张表中2张没有总分，缺分数的格不填；缺什么，见 ziping score forms.html\n" {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}

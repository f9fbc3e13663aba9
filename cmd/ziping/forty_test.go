package main

import (
	"archive/zip"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/internal/sample/forty"
)

// sendIn writes the files of a round into a folder.
func sendIn(t *testing.T, files []forty.File) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// worklist are the errors and warnings on the sheet with all findings, by file: code@place, and the decision. decide is
// asked for the decision, comment and score of each.
func worklist(
	t *testing.T, path string, decide func(project, code string) []string,
) (found map[string][]string, decided int) {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheet := book.GetSheetName(0)
	rows, err := book.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, heading := range rows[0] {
		at[heading] = i
	}
	found = map[string][]string{}
	for i, row := range rows[1:] {
		row = append(row, make([]string, len(rows[0])-len(row))...)
		if severity := row[at["程度"]]; severity != "错误" && severity != "提醒" {
			continue
		}
		one := row[at["代码"]] + "@" + row[at["位置"]]
		if decision := row[at["复核决定"]]; decision != "" {
			one += " " + decision
		}
		found[row[at["文件"]]] = append(found[row[at["文件"]]], one)
		if decide == nil {
			continue
		}
		for j, text := range decide(row[at["项目名称"]], row[at["代码"]]) {
			cell, _ := excelize.CoordinatesToCellName(at["复核决定"]+1+j, i+2)
			if err := book.SetCellStr(sheet, cell, text); err != nil {
				t.Fatal(err)
			}
			decided += 1 - min(j, 1)
		}
	}
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	for _, all := range found {
		slices.Sort(all)
	}
	return found, decided
}

var (
	tableRow  = regexp.MustCompile(`(?s)<w:tr[ >].*?</w:tr>`)
	tableCell = regexp.MustCompile(`(?s)<w:tc[ >].*?</w:tc>`)
	wordPart  = regexp.MustCompile(`(?s)<w:tbl>.*?</w:tbl>|<w:p[ >].*?</w:p>`)
	wordText  = regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)`)
)

func wordTextOf(part string) string {
	text := ""
	for _, t := range wordText.FindAllStringSubmatch(part, -1) {
		text += html.UnescapeString(t[1])
	}
	return text
}

// letter are the rows of a letter by the heading above their table, their place and what to do.
func letter(t *testing.T, path string) map[string][]string {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	in, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	rows, heading := map[string][]string{}, ""
	for _, part := range wordPart.FindAllString(string(text), -1) {
		if !strings.HasPrefix(part, "<w:tbl>") {
			if said := wordTextOf(part); said != "" {
				heading = said
			}
			continue
		}
		for _, row := range tableRow.FindAllString(part, -1)[1:] {
			cells := tableCell.FindAllString(row, -1)
			if len(cells) != 5 || wordTextOf(cells[3]) == "" || wordTextOf(cells[4]) == "" {
				t.Fatalf("%s: %s", path, wordTextOf(row))
			}
			_, file, _ := strings.Cut(strings.TrimSuffix(heading, "）"), "（")
			rows[file] = append(rows[file], wordTextOf(cells[2]))
		}
	}
	return rows
}

// A reviewer's morning: forty forms in four formats come in, and the list has just what is wrong with them; some of it
// is decided in the workbook, each unit gets a letter about its own, and the corrected forms come in again, in other
// formats.
func TestReviewOfFortyForms(t *testing.T) {
	none := func(string) bool { return false }
	first := forty.Files(0, none)
	in, list := sendIn(t, first), filepath.Join(t.TempDir(), "清单.xlsx")
	if code, out, errs := called(t, "", "review", in, "-o", list); code != 1 || out != "" || errs != "" {
		t.Fatalf("%d %s %s", code, out, errs)
	}
	decisions := map[string][]string{
		"木鱼机井维修 MISSED_BUT_FULL": {"改分", "迟报一个多月", "10"},
		"凉水机井维修 SCORE_MISMATCH":  {"改分", "总结迟交", "13"},
		"凉水机井维修 MET_BUT_CUT":     {"不属实", "总结里说明了"},
		"乔庄路灯安装 COUNT_FRACTION":  {"不属实", "双头灯按一盏半计"},
		"乔庄道路养护 SCORE_MISMATCH":  {"属实"},
	}
	found, decided := worklist(t, list, func(project, code string) []string { return decisions[project+" "+code] })
	want := map[string][]string{}
	for _, f := range first {
		if len(f.Found) > 0 {
			want[f.Name] = slices.Sorted(slices.Values(f.Found))
		}
	}
	if diff := cmp.Diff(want, found); diff != "" || decided != len(decisions) {
		t.Fatalf("the list (%d decided):\n%s", decided, diff)
	}

	letters := filepath.Join(t.TempDir(), "退回") + "/"
	_, _, errs := called(t, "", "review", in, "--decide", list, "--return-by", "2025-03-20", "-o", letters)
	if !strings.Contains(errs, "写了5份") {
		t.Fatal(errs)
	}
	settled := map[string][]string{ // rejected, or settled by a score, so that no unit has to answer them
		"3-凉水机井维修.csv":  {"MET_BUT_CUT", "SCORE_MISMATCH"},
		"1-乔庄路灯安装.docx": {"COUNT_FRACTION"},
		"5-木鱼机井维修.docx": {"MISSED_BUT_FULL"},
	}
	for _, name := range []string{"青川县农业农村局", "青川县水利局", "青川县教育局", "青川县交通运输局", "青川县文化和旅游局"} {
		rows := letter(t, letters+name+".docx")
		for _, f := range first {
			var places []string
			for _, one := range f.Found {
				code, place, _ := strings.Cut(one, "@")
				if f.Department == name && !slices.Contains(settled[f.Name], code) {
					places = append(places, place)
				}
			}
			var got []string
			for _, row := range rows[f.Name] {
				i := slices.IndexFunc(places, func(place string) bool { return strings.HasPrefix(row, place+" ") })
				if i < 0 {
					got = append(got, row)
					continue
				}
				places = slices.Delete(places, i, i+1)
			}
			if len(places)+len(got) > 0 {
				t.Errorf("%s, %s: not in the letter: %v; too much: %v", name, f.Name, places, got)
			}
		}
	}

	stays := []string{"凉水机井维修", "乔庄路灯安装", "木鱼路灯安装"} // settled, and one that the unit forgot
	second := forty.Files(1, func(project string) bool { return !slices.Contains(stays, project) })
	again, next := sendIn(t, second), filepath.Join(t.TempDir(), "再次.xlsx")
	code, _, errs := called(t, "", "review", again, "--decide", list, "-o", next)
	if code != 1 || !strings.Contains(errs, "4条有效") {
		t.Errorf("%d %s", code, errs)
	}
	found, _ = worklist(t, next, nil)
	if diff := cmp.Diff(map[string][]string{
		"3-凉水机井维修.html": {"MET_BUT_CUT@表1 第13行第7列 不属实", "SCORE_MISMATCH@表1 第13行第7列 改分"},
		"1-乔庄路灯安装.xlsx": {"COUNT_FRACTION@自评表!E13 不属实"},
		"5-木鱼路灯安装.xlsx": {"ACTUAL_MISSING@自评表!E13"},
	}, found); diff != "" {
		t.Error(diff)
	}
	// 98 % of the budget are 9.8 points, and 2 of 90 are taken off; 96 % are 9.6, and 5 of 90 are taken off.
	_, out, _ := called(t, "", "review", again, "--decide", list, "--lang", "en")
	for _, line := range []string{
		"“完成时间”: declared 13, computed 15.00, reviewed 13\n", "declared 97.8 (no grade), computed 99.80 优, reviewed 97.80 优\n",
		"“完成时间”: declared 15, computed 15.00, reviewed 10\n", "reviewed 94.60 优\n",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out), " ")+"\n", strings.TrimSpace(line)) {
			t.Errorf("no %q in\n%s", line, out)
		}
	}
	letters = filepath.Join(t.TempDir(), "再退") + "/"
	called(t, "", "review", again, "--decide", list, "-o", letters)
	left, err := os.ReadDir(letters)
	if err != nil {
		t.Fatal(err)
	}
	var units []string // with something to answer, or with a score that the reviewer changed
	for _, file := range left {
		units = append(units, file.Name())
	}
	if diff := cmp.Diff([]string{"青川县教育局.docx", "青川县文化和旅游局.docx"}, units); diff != "" {
		t.Error(diff)
	}
}

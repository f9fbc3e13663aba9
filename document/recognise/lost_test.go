package recognise_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// strays are texts that somebody may have typed anywhere in a table; %s is a word that is in no heading.
var strays = []string{
	"%s", "%s", "%s", "存在问题：%s", "注：%s", "项目名称：%s", "%s：12", "产出指标（%s）", "%s 单位：万元", "得分：%s", "其中：%s", "1.%s", "%s指标", "%s表",
	"项目%s绩效自评表", "≥95%% %s", "%s\n第二行", "填报单位：%s　　单位：万元", "评价结论：%s", "年初目标值%s，实际完成值5，自评得分3分", "%s年度",
}

// laid is a table of a sample with strays in it, other merged areas, and rows and columns that were taken out.
func laid(t *rapid.T) (doc *grid.Document, words map[*grid.Cell]string) {
	layout := rapid.SampledFrom(layouts.All()).Draw(t, "layout")
	sample := layout.Make(rapid.Uint64Range(0, 50).Draw(t, "seed"))
	flat := rapid.Bool().Draw(t, "flat")
	stray := map[int]int{}
	for range rapid.IntRange(1, 4).Draw(t, "strays") {
		stray[rapid.IntRange(0, len(sample.Cells)-1).Draw(t, "at")] = rapid.IntRange(0, len(strays)-1).Draw(t, "stray")
	}
	gone := rapid.IntRange(-1, sample.Rows-1).Draw(t, "gone")
	unmerged := rapid.IntRange(-1, len(sample.Cells)-1).Draw(t, "unmerged")
	wider := rapid.IntRange(-1, len(sample.Cells)-1).Draw(t, "wider")

	doc, words = new(grid.Document), map[*grid.Cell]string{}
	for i, text := range sample.Above {
		doc.Blocks = append(doc.Blocks, grid.Paragraph{Text: text, Place: fault.Place{Cell: fmt.Sprint("第", i+1, "段")}})
	}
	table := grid.NewTable(0)
	table.Flat = flat
	word := map[string]string{}
	for i, from := range sample.Cells {
		c := grid.Cell{Text: from.Text, Row: from.Row, Column: from.Column, Rows: from.Rows, Columns: from.Columns}
		if n, is := stray[i]; is {
			own := fmt.Sprintf("杂%d项", i)
			c.Text = fmt.Sprintf(strays[n], own)
			word[fmt.Sprint(c.Row, ",", c.Column)] = own
		}
		if flat || i == unmerged {
			c.Rows, c.Columns = 1, 1
		}
		if i == wider {
			c.Columns += 2
		}
		if c.Row == gone && c.Rows == 1 || flat && c.Text == "" {
			continue
		}
		c.Place = fault.Place{Cell: fmt.Sprintf("R%dC%d", c.Row, c.Column)}
		_, _ = table.Put(c) // small
	}
	for _, c := range table.Cells() {
		if own := word[fmt.Sprint(c.Row, ",", c.Column)]; own != "" {
			words[c] = own
		}
	}
	doc.Blocks = append(doc.Blocks, table)
	return doc, words
}

// Whatever is in a table that holds a form is in the form, is a heading, or is a remark with its place. A word that no
// heading has is in the form or in a remark.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc, words := laid(t)
		out := recognise.Document(doc)
		if len(out.Forms) == 0 {
			if len(out.Remarks) == 0 {
				t.Fatal("no form, and nothing is said")
			}
			return
		}
		if len(out.Remarks) >= fault.MaxErrors {
			return // the last says how many more there are
		}
		said := map[string]bool{}
		fillers := map[int]bool{}
		for _, e := range out.Remarks {
			said[e.Place.Cell] = true
			var row, column int
			if n, _ := fmt.Sscanf(e.Place.Cell, "R%dC%d", &row, &column); n == 2 && e.Code == "ROW_FILLER" {
				fillers[row] = true
			}
		}
		var forms strings.Builder
		for _, f := range out.Forms {
			data, err := f.Form.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			forms.Write(data)
		}
		table, _ := doc.Blocks[len(doc.Blocks)-1].(*grid.Table)
		for _, c := range table.Cells() {
			role, used := out.Roles[c]
			switch own := words[c]; {
			case c.IsBlank() || said[c.Place.Cell] || fillers[c.Row]:
			case !used || role.Kind == recognise.LeftOut:
				t.Errorf("%s %q is neither in the form nor in a remark (%v)", c.Place.Cell, c.Text, role)
			case own != "" && !strings.Contains(forms.String(), own):
				t.Errorf("%s %q was taken for %v, and is lost", c.Place.Cell, c.Text, role)
			}
		}
	})
}

// A level that heads no indicator is said to be left out, unless it is one that every form has.
func TestLevelsWithoutIndicators(t *testing.T) {
	const page = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="4">乡村道路养护</td></tr>
<tr><td>一级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td></tr>
<tr><td>LEVEL</td><td></td><td></td><td></td><td></td></tr>
<tr><td>产出指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>50</td></tr></table>`
	for level, said := range map[string]bool{
		"自选部分": true, "另计（20分）": false, "产出指标": false, "产出指标（50分）": false, "效益指标": false, "★ 效益指标：": false, "质量控制": true,
	} {
		out := recognise.Document(gridOf(t, []byte(strings.Replace(page, "LEVEL", level, 1)), html.Reader()))
		remarks := slices.DeleteFunc(out.Remarks, func(e *fault.Error) bool { return e.Code != "CELL_UNKNOWN" })
		if got := strings.Contains(remarks.Error(), level); got != said || len(out.Forms) != 1 {
			t.Errorf("%s: said %v, want %v: %v", level, got, said, remarks)
		}
	}
}

// The name of a part of the money without any amount is said to be left out, unless it is a usual one.
func TestMoneyPartsWithoutAmounts(t *testing.T) {
	const page = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="4">乡村道路养护</td></tr>
<tr><td rowspan="3">项目资金（万元）</td><td></td><td>全年预算数</td><td>全年执行数</td><td>执行率</td></tr>
<tr><td>年度资金总额</td><td>100</td><td>80</td><td>80%</td></tr>
<tr><td>PART</td><td>BUDGET</td><td>—</td><td>100%</td></tr>
<tr><td>一级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td></tr>
<tr><td>产出指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>50</td></tr></table>`
	for _, row := range []struct {
		part, budget string
		said         bool
	}{
		{"单位资金", "—", false}, {"其中：中央补助", "—", false}, {"以工代赈", "—", true}, {"其中：以工代赈", "—", true}, {"以工代赈", "5", false}, {"其中：以工代赈", "5", false},
	} {
		out := recognise.Document(gridOf(t, []byte(strings.NewReplacer("PART", row.part, "BUDGET", row.budget).Replace(page)), html.Reader()))
		remarks := slices.DeleteFunc(out.Remarks, func(e *fault.Error) bool { return e.Code != "CELL_UNKNOWN" })
		if got := strings.Contains(remarks.Error(), row.part); got != row.said || len(out.Forms) != 1 {
			t.Errorf("%s: said %v, want %v: %v", row.part, got, row.said, remarks)
		}
	}
}

// Where more is left out than is listed, the rest is counted by its kind, from the first to the last, and the list is
// the beginning of the document.
func TestLongListsOfWhatIsLeftOutAreCounted(t *testing.T) {
	const rows, unknown = 400, 3
	var page strings.Builder
	page.WriteString(`<p>2024年度项目支出绩效自评表</p><table><tr><td>项目名称</td><td colspan="6">乡村道路养护</td></tr>` +
		`<tr><td>一级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>甲</td><td>乙</td><td>丙</td></tr>`)
	for n := range rows {
		fmt.Fprintf(&page, `<tr><td>产出指标</td><td>道路%d</td><td>≥80公里</td><td>60公里</td><td>杂%[1]d</td><td>项%[1]d</td><td>目%[1]d</td></tr>`, n)
	}
	out := recognise.Document(gridOf(t, []byte(page.String()+`</table>`), html.Reader()))
	left := 0
	for _, role := range out.Roles {
		if role.Kind == recognise.LeftOut {
			left++
		}
	}
	if want := rows*unknown + unknown; left != want { // with the headings
		t.Errorf("%d cells are left out, want %d", left, want)
	}
	listed := out.Remarks[:fault.MaxErrors]
	for i, e := range listed[unknown:] {
		if want := fmt.Sprintf("表1 第%d行第%d列", 3+i/unknown, 5+i%unknown); e.Place.Cell != want || e.Code != "CELL_UNKNOWN" {
			t.Errorf("remark %d: %s %s, want %s", i, e.Place.Cell, e.Code, want)
		}
	}
	more := out.Remarks[fault.MaxErrors:]
	if len(more) != 1 || more[0].Code != "REMARKS_MORE" {
		t.Fatal(more)
	}
	// 97 cells are listed: 32 rows of three, and one.
	count, code, last := more[0].Args[0], more[0].Args[1], more[0].Args[2]
	if count != left-fault.MaxErrors || code != "CELL_UNKNOWN" || more[0].Place.Cell != "表1 第35行第6列" || last != "表1 第402行第7列" {
		t.Errorf("%v %v from %s to %v", count, code, more[0].Place.Cell, last)
	}
}

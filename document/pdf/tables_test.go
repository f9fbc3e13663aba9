package pdf_test

import (
	"fmt"
	"strings"
	"testing"
)

// merged is a table of 3 rows and 3 columns: the first column is merged over the last two rows, and the last two cells
// of the first row are one.
//
//	| 指标 | 目标        |
//	| 数量 | 培训 | ≥3  |
//	|      | 评审 | ≤1  |
func merged(line rule) string {
	return box(line, 100, 600, 400, 690) +
		line(100, 660, 400, 660) + line(200, 630, 400, 630) + line(200, 600, 200, 690) + line(300, 600, 300, 660) +
		write(110, 670, "指标") + write(210, 670, "目标") +
		write(110, 625, "数量") + write(210, 640, "培训") + write(310, 640, "≥3") + write(210, 610, "评审") + write(310, 610, "≤1")
}

const mergedCells = `
第1页 表1: 3 rows, 3 columns
  0,0 1x1 "指标" 第1页 表1 第1行第1列
  0,1 1x2 "目标" 第1页 表1 第1行第2列
  1,0 2x1 "数量" 第1页 表1 第2行第1列
  1,1 1x1 "培训" 第1页 表1 第2行第2列
  1,2 1x1 "≥3" 第1页 表1 第2行第3列
  2,1 1x1 "评审" 第1页 表1 第3行第2列
  2,2 1x1 "≤1" 第1页 表1 第3行第3列
`

func TestTablesOfEveryKindOfLine(t *testing.T) {
	for name, line := range map[string]rule{"filled": filled, "stroked": stroked, "dashed": dashed} {
		d := start()
		d.page(merged(line), "")
		same(t, name, shown(read(t, d.bytes())), mergedCells)
	}
}

// cells are the cells of merged, each with a border of its own.
var cells = [][4]float64{
	{100, 660, 200, 690},
	{200, 660, 400, 690},
	{100, 600, 200, 660},
	{200, 630, 300, 660},
	{300, 630, 400, 660},
	{200, 600, 300, 630},
	{300, 600, 400, 630},
}

func TestTablesOfBordersOfCells(t *testing.T) {
	for name, border := range map[string]string{
		"stroked rectangles":   "0.75 w %g %g %g %g re S\n",
		"rectangles in others": "%g %g %g %g re %g %g %g %g re f*\n",
		"double lines":         "0.5 w %g %g %g %g re S %g %g %g %g re S\n",
	} {
		var b strings.Builder
		for _, c := range cells {
			x, y, w, h := c[0], c[1], c[2]-c[0], c[3]-c[1]
			args := []any{x, y, w, h, x + 0.7, y + 0.7, w - 1.4, h - 1.4}
			b.WriteString(fmt.Sprintf(border, args[:4*strings.Count(border, "re")]...))
		}
		text := merged(func(_, _, _, _ float64) string { return "" })
		d := start()
		d.page(b.String()+text, "")
		same(t, name, shown(read(t, d.bytes())), mergedCells)
	}
}

func TestPagesThatAreTurnedAreReadAsShown(t *testing.T) {
	for turn, matrix := range map[int]string{90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"} {
		d := start()
		d.page("q "+matrix+" cm "+merged(filled)+" Q", fmt.Sprintf("/Rotate %d", turn))
		same(t, fmt.Sprint(turn), shown(read(t, d.bytes())), mergedCells)
		d = start()
		d.page("q "+matrix+" cm "+merged(stroked)+" Q", "") // a table across a page that isn't turned
		same(t, fmt.Sprint("text turned by ", turn), shown(read(t, d.bytes())), mergedCells)
	}
}

func TestATableOverTwoPagesIsOne(t *testing.T) {
	row := func(y float64, cells ...string) string {
		s := box(filled, 100, y, 400, y+30) + filled(200, y, 200, y+30) + filled(300, y, 300, y+30)
		for i, c := range cells {
			s += write(110+100*float64(i), y+10, c)
		}
		return s
	}
	d := start()
	d.page(write(200, 800, "2024年自评表")+row(120, "指标", "目标", "说明")+row(90, "培训", "≥3", "")+
		row(60, "评审会召开次数", "5", "因疫情影响经协商")+write(290, 20, "- 1 -"), "")
	d.page(row(770, "指标", "目标", "说明")+row(740, "", "", "未能召开会议。")+row(710, "满意度", "95%", "")+
		write(100, 600, "填表人：王芳")+write(290, 20, "- 2 -"), "")
	same(t, "two pages", shown(read(t, d.bytes())), `
第1页: "2024年自评表"
第1页 表1: 4 rows, 3 columns
  0,0 1x1 "指标" 第1页 表1 第1行第1列
  0,1 1x1 "目标" 第1页 表1 第1行第2列
  0,2 1x1 "说明" 第1页 表1 第1行第3列
  1,0 1x1 "培训" 第1页 表1 第2行第1列
  1,1 1x1 "≥3" 第1页 表1 第2行第2列
  2,0 1x1 "评审会召开次数" 第1页 表1 第3行第1列
  2,1 1x1 "5" 第1页 表1 第3行第2列
  2,2 1x1 "因疫情影响经协商未能召开会议。" 第1页 表1 第3行第3列
  3,0 1x1 "满意度" 第2页 表1 第3行第1列
  3,1 1x1 "95%" 第2页 表1 第3行第2列
第2页: "填表人：王芳"
`)
}

func TestTheNextFormIsATableOfItsOwn(t *testing.T) {
	form := func(y float64, project string) string {
		return box(filled, 100, y, 400, y+60) + filled(100, y+30, 400, y+30) + filled(200, y, 200, y+60) +
			write(110, y+40, "项目名称") + write(210, y+40, project) + write(110, y+10, "主管部门") + write(210, y+10, "教育局")
	}
	d := start()
	d.page(form(60, "校舍维修"), "")
	d.page(form(740, "教师培训"), "")
	got := shown(read(t, d.bytes()))
	if n := strings.Count(got, "2 rows, 2 columns"); n != 2 {
		t.Errorf("%d tables:\n%s", n, got)
	}
}

// The name of a level that is merged over rows of two pages is one, wherever the page parts it; so is that of a row
// that the page parts, although its lines had room. Names that are whole stay apart.
func TestNamesOfLevelsThatAPageParts(t *testing.T) {
	row := func(y float64, cells ...string) string {
		s := box(filled, 100, y, 400, y+30) + filled(200, y, 200, y+30) + filled(300, y, 300, y+30)
		for i, c := range cells {
			s += write(110+100*float64(i), y+10, c)
		}
		return s
	}
	for name, c := range map[string]struct {
		above, below []string
		want         string
	}{
		"a level over two rows": {[]string{"生态效", "水质达标率", "≥81%"}, []string{"益指标", "沿河环境", "≥82%"}, `
  1,0 2x1 "生态效益指标" 第1页 表1 第2行第1列
  1,1 1x1 "水质达标率" 第1页 表1 第2行第2列
  1,2 1x1 "≥81%" 第1页 表1 第2行第3列
  2,1 1x1 "沿河环境" 第2页 表1 第1行第2列
  2,2 1x1 "≥82%" 第2页 表1 第1行第3列
`},
		"a row": {[]string{"社会效益", "群众出行条件", "≥81%"}, []string{"指标", "", ""}, `
  1,0 1x1 "社会效益指标" 第1页 表1 第2行第1列
  1,1 1x1 "群众出行条件" 第1页 表1 第2行第2列
  1,2 1x1 "≥81%" 第1页 表1 第2行第3列
`},
		"two levels": {[]string{"经济效益指标", "增收", "≥81%"}, []string{"社会效益指标", "就业", "≥82%"}, `
  1,0 1x1 "经济效益指标" 第1页 表1 第2行第1列
  1,1 1x1 "增收" 第1页 表1 第2行第2列
  1,2 1x1 "≥81%" 第1页 表1 第2行第3列
  2,0 1x1 "社会效益指标" 第2页 表1 第1行第1列
  2,1 1x1 "就业" 第2页 表1 第1行第2列
  2,2 1x1 "≥82%" 第2页 表1 第1行第3列
`},
	} {
		d := start()
		d.page(row(90, "二级指标", "三级指标", "指标值")+row(60, c.above...), "")
		d.page(row(770, c.below...), "")
		got := shown(read(t, d.bytes()))
		if _, cells, _ := strings.Cut(got, "第1行第3列\n"); "\n"+cells != c.want {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

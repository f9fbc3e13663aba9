package recognise_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/text"
)

// A number in front of a name counts the row; digits that a name begins with are the name's.
func TestNumbersBeforeNames(t *testing.T) {
	const page = `<table><tr><td>项目名称<td colspan=4>道路养护
<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值
<tr><td>产出指标<td>数量指标<td>NAME<td>≥80公里<td>85公里</table>`
	for printed, want := range map[string]string{
		"1、养护里程": "养护里程", "2.养护里程": "养护里程", "3． 养护里程": "养护里程", "（4）养护里程": "养护里程", "(五)养护里程": "养护里程",
		"⑥养护里程": "养护里程", "七、养护里程": "养护里程", "8）养护里程": "养护里程", "指标9：养护里程": "养护里程", "指标1：1、养护里程": "养护里程",
		"12345热线办结率": "12345热线办结率", "1+X证书": "1+X证书", "1.5米以上儿童": "1.5米以上儿童", "7×24小时值守": "7×24小时值守",
		"3、4级伤残军人": "3、4级伤残军人", "一、二级公路里程": "一、二级公路里程", "2023年在校生": "2023年在校生", "一级响应": "一级响应",
		"（一）二级公路": "二级公路",
	} {
		out := recognise.Document(gridOf(t, []byte(strings.ReplaceAll(page, "NAME", printed)), html.Reader()))
		if len(out.Forms) != 1 || len(out.Forms[0].Form.Indicators) != 1 {
			t.Fatalf("%s: %v", printed, out.Remarks)
		}
		if got := out.Forms[0].Form.Indicators[0].Name; got != want {
			t.Errorf("%s: %q, want %q", printed, got, want)
		}
	}
}

// A row of a text that lost the cells of its levels isn't read one column too far to the left.
func TestCellsThatATextDropped(t *testing.T) {
	const table = `| 项目名称 | 乡村道路安防工程 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 安装护栏 | 12公里 | 12公里 | 20 | 20 |
| 安装标志牌 | 160块 | 155块 | 20 | 19 |
| 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |
`
	out := recognise.Document(gridOf(t, []byte(table), text.Reader()))
	if len(out.Forms) != 1 || len(out.Forms[0].Form.Indicators) != 3 {
		t.Fatal(out.Remarks)
	}
	row := out.Forms[0].Form.Indicators[1]
	got := []string{
		row.Level1, row.Level2, row.Name, row.Target.Text(), row.Actual.Text(), row.Points.String(), row.Declared.String(),
	}
	if want := []string{"产出指标", "数量指标", "安装标志牌", "160块", "155块", "20", "19"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The sheet of points of somebody who evaluates is no form, and is said to be what it is, unless it says what it is
// about.
func TestSheetOfPoints(t *testing.T) {
	const page = `<p>第三方评价打分表</p><table>HEAD<tr><td>一级指标<td>二级指标<td>三级指标<td>分值<td>评价标准<td>得分
<tr><td>决策<td>项目立项<td>立项依据充分性<td>10<td>依据充分得10分<td>10
<tr><td>产出<td>产出数量<td>完成率<td>90<td>按比例得分<td>82</table>`
	for head, forms := range map[string]int{"": 0, "<tr><td>部门名称<td colspan=5>洞泉市水利局": 1} {
		out := recognise.Document(gridOf(t, []byte(strings.ReplaceAll(page, "HEAD", head)), html.Reader()))
		if len(out.Forms) != forms || forms == 0 && (len(out.Remarks) != 1 || out.Remarks[0].Code != "TABLE_SCORING") {
			t.Errorf("%s: %d forms, %v", head, len(out.Forms), out.Remarks)
		}
	}
}

// Goals that are numbered in one line, in any style, are several; numbers within a sentence part nothing.
func TestGoalsNumberedInOneLine(t *testing.T) {
	const page = `<table><tr><td>项目名称<td colspan=4>道路养护<tr><td>年度总体目标<td colspan=4>GOALS
<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值
<tr><td>产出指标<td>数量指标<td>养护里程<td>≥80公里<td>85公里</table>`
	three := []string{"养护道路80公里", "更换护栏3处", "降低事故"}
	for printed, want := range map[string][]string{
		"1、养护道路80公里。2、更换护栏3处；3、降低事故":         three,
		"目标1：养护道路80公里；目标2：更换护栏3处；目标3：降低事故":   three,
		"目标一:养护道路80公里。目标二:更换护栏3处。目标三:降低事故":   three,
		"一、养护道路80公里。二、更换护栏3处。三、降低事故":         three,
		"（一）养护道路80公里；（二）更换护栏3处；（三）降低事故":      three,
		"第一，养护道路80公里；第二，更换护栏3处；第三，降低事故":      three,
		"任务1：养护道路80公里。 任务2：更换护栏3处。 任务3：降低事故": three,
		"养护一、二级公路80公里。三、四级公路不养护":             {"养护一、二级公路80公里。三、四级公路不养护"},
		"1.5公里道路养护。2.5公里护栏更换":                {"1.5公里道路养护。2.5公里护栏更换"},
		"一、二级公路养护80公里；二、三级公路养护5公里":           {"一、二级公路养护80公里；二、三级公路养护5公里"},
	} {
		out := recognise.Document(gridOf(t, []byte(strings.ReplaceAll(page, "GOALS", printed)), html.Reader()))
		if len(out.Forms) != 1 {
			t.Fatalf("%s: %v", printed, out.Remarks)
		}
		var got []string
		for _, g := range out.Forms[0].Form.Goals {
			got = append(got, strings.TrimRight(g.Text, "。；"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", printed, got, want)
		}
	}
}

// A dash for no money is blank, whatever dash it is; a change of the budget is no budget, and is told.
func TestDashesForNoMoney(t *testing.T) {
	const page = `<table><tr><td>项目名称<td colspan=3>道路养护
<tr><td rowspan=3>资金（万元）<td><td>年初预算数<td>全年预算数<td>全年执行数
<tr><td>年度资金总额<td>80<td>80<td>75
<tr><td>其他资金<td>5<td>MONEY<td>4
<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值
<tr><td>产出指标<td>数量指标<td>养护里程<td>≥80公里<td>85公里</table>`
	for printed, told := range map[string]int{"": 0, "-": 0, "—": 0, "－": 0, "--": 0, "——": 0, "/": 0, "5": 0, "-12": 1, "－12.5万元": 1} {
		out := recognise.Document(gridOf(t, []byte(strings.ReplaceAll(page, "MONEY", printed)), html.Reader()))
		if len(out.Forms) != 1 || len(out.Remarks) != told {
			t.Errorf("%q: %v", printed, out.Remarks)
		}
	}
}

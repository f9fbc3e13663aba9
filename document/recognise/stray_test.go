package recognise_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/recognise"
)

// A row below the headings of indicators doesn't begin another form by what its cells begin with.
func TestARowOfIndicatorsEndsNoForm(t *testing.T) {
	const page = `<table><tr><td>项目名称<td colspan=5>道路养护
<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值
<tr><td rowspan=3>产出指标<td rowspan=2>数量指标<td>养护里程<td>≥80公里<td>85公里<td>30
<tr><td>ROW<td>≥2座<td>2座<td>20
<tr><td>质量指标<td>ROW<td>≥95%<td>96%<td>40</table>`
	for _, name := range []string{"桥梁座数", "项目名称：桥梁", "项目名称:桥梁座数", "项目编码：12"} {
		out := recognise.Document(gridOf(t, []byte(strings.ReplaceAll(page, "ROW", name)), html.Reader()))
		if len(out.Forms) != 1 || len(out.Forms[0].Form.Indicators) != 3 {
			t.Errorf("%s: %d forms", name, len(out.Forms))
			continue
		}
		rows := out.Forms[0].Form.Indicators
		if rows[1].Name != name || rows[2].Name != name || rows[2].Actual.Text() != "96%" || len(out.Remarks) > 0 {
			t.Errorf("%s: %v %v", name, rows, out.Remarks)
		}
	}
}

// A caption that is printed in each row of a block, for its cells aren't merged, is told of no more than a merged one;
// a text that is no caption is, also where it is repeated.
func TestRepeatedCaptionsAreHeadings(t *testing.T) {
	const page = `<table><tr><td>项目名称<td colspan=5>道路养护
<tr><td>项目资金（万元）<td><td>年初预算数<td>全年预算数<td>全年执行数<td>执行率
<tr><td>CAPTION<td>年度资金总额<td>60<td>60<td>57<td>95%
<tr><td>CAPTION<td>其中：财政拨款<td>60<td>60<td>57<td>
<tr><td>年度总体目标<td colspan=2>预期目标<td colspan=3>实际完成情况
<tr><td>年度总体目标<td colspan=2>养护80公里<td colspan=3>养护85公里
<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值
<tr><td>产出指标<td>数量指标<td>养护里程<td>≥80公里<td>85公里<td>90</table>`
	for caption, want := range map[string]int{"项目资金（万元）": 0, "见附件说明": 2} {
		out := recognise.Document(gridOf(t, []byte(strings.ReplaceAll(page, "CAPTION", caption)), html.Reader()))
		if len(out.Forms) != 1 || len(out.Remarks) != want {
			t.Errorf("%s: %d forms, %v", caption, len(out.Forms), out.Remarks)
			continue
		}
		f := out.Forms[0].Form
		if len(f.Goals) != 1 || f.Goals[0].Outcome != "养护85公里" || f.Funds.Spent.Fiscal.String() != "57" {
			t.Errorf("%s: %v %v", caption, f.Goals, f.Funds)
		}
	}
}

package recognise_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/lang"
)

// What a form has no place for is called by words, never by the names of fields.
func TestWhatIsNotKeptIsCalledByWords(t *testing.T) {
	const page = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="5">乡村道路养护</td></tr>
<tr><td>项目资金（万元）</td><td>年初预算数</td><td>全年预算数</td><td>资金到位</td><td>全年执行数</td><td>执行率</td></tr>
<tr><td>年度资金总额</td><td>100</td><td>100</td><td>90</td><td>80</td><td>80%</td></tr>
<tr><td>一级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>完成率</td><td>分值</td><td>优</td><td>良</td></tr>
<tr><td>产出指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>75%</td><td>50</td><td>≥75公里</td>
<td>≥70公里</td></tr></table>`
	out := recognise.Document(gridOf(t, []byte(page), html.Reader()))
	want := map[lang.Language]map[string]bool{
		lang.Chinese: {"“90”不属于表的内容（到位资金），没有读入": true, "“75%”不属于表的内容（完成率），没有读入": true, "“≥75公里”不属于表的内容（优），没有读入": true, "“≥70公里”不属于表的内容（良），没有读入": true},
		lang.English: {
			"“90” is no part of a form (money received) and was left out": true,
			"“≥75公里” is no part of a form (优) and was left out":           true,
			"“≥70公里” is no part of a form (良) and was left out":           true,
			"“75%” is no part of a form (完成率) and was left out":           true,
		},
	}
	for _, e := range out.Remarks {
		for l, sentences := range want {
			if e.Code == "CELL_NOT_KEPT" && !sentences[e.In(l)] {
				t.Error(e.In(l))
			}
			delete(sentences, e.In(l))
		}
	}
	for _, sentences := range want {
		for s := range sentences {
			t.Error("not said:", s)
		}
	}
	if strings.Contains(out.Remarks.Error(), "interim/") {
		t.Error(out.Remarks)
	}
}

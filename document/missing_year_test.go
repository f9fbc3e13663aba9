package document_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
)

// A year that isn't filled in belongs where there is room for it, else beside the title: a finding points there.
func TestPlaceOfAMissingYear(t *testing.T) {
	const title, gap = "<p>项目支出绩效自评表</p>", "<p>（    年度）</p>"
	table := func(first string) string {
		return "<table>" + first + "<tr><td>项目名称</td><td colspan=4>机井维修</td></tr>" +
			"<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td></tr>" +
			"<tr><td>产出指标</td><td>数量指标</td><td>维修机井数量</td><td>≥20眼</td><td>21眼</td></tr></table>"
	}
	for page, want := range map[string]string{
		title + gap + table(""): "第2段",
		title + table(""):       "第1段",
		title + table("<tr><td colspan=5>（　　年度）</td></tr>"):      "表1 第1行第1列",
		title + table("<tr><td>年度</td><td colspan=4></td></tr>"): "表1 第1行第2列",
	} {
		contents, err := document.Read(t.Context(), "a.html", strings.NewReader("<html><body>"+page+"</body></html>"), office.Readers()...)
		if err != nil || len(contents.Forms) != 1 {
			t.Fatal(page, err)
		}
		if got := contents.Forms[0].Origins().Near("/year").Cell; got != want {
			t.Errorf("%s: %s, want %s", page, got, want)
		}
	}
}

package recognise_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/recognise"
)

// What each cell of a page was taken for.
func ExampleDocument() {
	const page = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="4">乡村道路养护</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td></tr>
<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td>85公里</td></tr>
<tr><td>质量指标</td><td>验收合格率</td><td>≥95%</td><td>#REF!</td></tr></table>`
	doc, err := document.Grid(context.Background(), "page.html", strings.NewReader(page), html.Reader())
	if err != nil {
		log.Fatal(err)
	}
	out := recognise.Document(doc)
	for _, found := range out.Forms {
		c := found.Cells["/indicators/0/target"]
		fmt.Println(found.Form.Project.Name, c.Text, "at", c.Place.Cell, "is", out.Roles[c].At)
	}
	for _, r := range out.Remarks {
		fmt.Println(r.Place.Cell, r.Code)
	}
	// Output:
	// 乡村道路养护 ≥80公里 at 表1 第3行第4列 is /indicators/0/target
	// 表1 第4行第5列 VALUE_ERROR
}

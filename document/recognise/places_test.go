package recognise_test

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

const blankPage = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="7">乡村道路养护</td></tr>
<tr><td>主管部门</td><td colspan="3"></td><td>实施单位</td><td colspan="3">养护中心</td></tr>
<tr><td rowspan="2">项目资金（万元）</td><td></td><td>年初预算数</td><td>全年预算数</td><td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
<tr><td>年度资金总额</td><td>100</td><td>100</td><td></td><td>10</td><td></td><td></td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td><td>偏差原因分析</td></tr>
<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>25</td><td>20</td><td></td></tr>
<tr><td>质量指标</td><td>验收合格率</td><td>≥95%</td><td></td><td>25</td><td></td><td rowspan="1">已说明</td></tr>
<tr><td colspan="5">总分</td><td>100</td><td></td><td></td></tr></table>`

// What is missing has the place where it would be; what has no cell, that of what holds it.
func TestPlacesOfWhatIsMissing(t *testing.T) {
	doc, err := document.Grid(context.Background(), "page.html", strings.NewReader(blankPage), html.Reader())
	if err != nil {
		t.Fatal(err)
	}
	placesAre(t, recognise.Document(doc), map[string]string{
		"/indicators/0/actual":      "表1 第6行第5列",
		"/indicators/0/reason":      "表1 第6行第8列",
		"/indicators/1/actual":      "表1 第7行第5列",
		"/indicators/1/declared":    "表1 第7行第7列",
		"/indicators/1/level1":      "表1 第6行第1列", // merged
		"/indicators/1":             "表1 第7行第3列", // its name
		"/indicators/1/judged":      "表1 第7行第3列",
		"/indicators/7/actual":      "表1 第5行第1列", // there is no such row: the headings
		"/indicators":               "表1 第5行第1列",
		"/funds":                    "表1 第3行第1列",
		"/funds/spent/total":        "表1 第4行第5列",
		"/funds/adjusted/total":     "表1 第4行第4列",
		"/funds/declared":           "表1 第4行第8列",
		"/funds/rates/total":        "表1 第4行第7列",
		"/funds/adjusted/carryover": "表1 第3行第1列",
		"/declared/points":          "表1 第8行第6列",
		"/declared/score":           "表1 第8行第7列",
		"/declared":                 "表1 第8行第1列",
		"/project/department":       "表1 第2行第2列",
		"/project/name":             "表1 第1行第2列",
		"/goals":                    "表1 第1行第1列",
	})
}

// placesAre compares places of the only form of a document.
func placesAre(t *testing.T, out *recognise.Outcome, places map[string]string) {
	t.Helper()
	if len(out.Forms) != 1 {
		t.Fatal(out.Remarks)
	}
	found := out.Forms[0]
	for pointer, want := range places {
		place, _ := found.Form.Origins().Printed(pointer)
		if c := found.At(pointer); c == nil || c.Place.Cell != want || place.Cell != want {
			t.Errorf("%s: %+v, %q, want %q", pointer, c, place.Cell, want)
		}
	}
}

const monitoringPage = `<p>2024年度项目支出绩效运行监控表</p><table>
<tr><td>项目名称</td><td colspan="9">养老服务中心改造</td></tr>
<tr><td rowspan="2">项目资金（万元）</td><td></td><td>年初预算数</td><td>1-7月执行数</td><td colspan="6">全年预计执行数</td></tr>
<tr><td>年度资金总额</td><td>200</td><td>60</td><td colspan="6">200</td></tr>
<tr><td rowspan="2">一级指标</td><td rowspan="2">三级指标</td><td rowspan="2">年度指标值</td><td rowspan="2">1-7月执行情况</td>
<td colspan="2">偏差原因分析</td><td colspan="3">完成目标可能性</td><td rowspan="2">原因说明</td></tr>
<tr><td>经费保障</td><td>人员保障</td><td>确定能</td><td>有可能</td><td>完全不可能</td></tr>
<tr><td rowspan="2">产出指标</td><td>改造中心数</td><td>≥6个</td><td>1个</td><td>√</td><td></td><td></td><td>√</td><td></td><td></td></tr>
<tr><td>培训护理员</td><td>≥60人</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr></table>`

// A monitoring table has cells of its own that can be missing.
func TestPlacesOfWhatIsMissingInMonitoring(t *testing.T) {
	doc, err := document.Grid(context.Background(), "page.html", strings.NewReader(monitoringPage), html.Reader())
	if err != nil {
		t.Fatal(err)
	}
	placesAre(t, recognise.Document(doc), map[string]string{
		"/indicators/0":                    "表1 第6行第2列",
		"/indicators/0/interim/note":       "表1 第6行第10列",
		"/indicators/1/interim/actual":     "表1 第7行第4列",
		"/indicators/1/interim/cause":      "表1 第7行第5列",
		"/indicators/1/interim/likelihood": "表1 第7行第7列",
		"/interim/reason":                  "表1 第2行第4列", // there is no such cell: the heading of what was spent
	})
}

var rowField = regexp.MustCompile(`^/indicators/\d+/(actual|reason|declared|points|target|nature|previous)$`)

// A value that is taken out leaves its place behind, whether the format writes blank cells or not.
func TestBlankCellsHaveThePlaceOfWhatWasThere(t *testing.T) {
	for _, form := range []struct {
		name string
		of   func(*testing.T, *layouts.Sample) *grid.Document
	}{
		{"grid", func(_ *testing.T, s *layouts.Sample) *grid.Document { return placed(s.Document()) }},
		{"xlsx", func(t *testing.T, s *layouts.Sample) *grid.Document { return gridOf(t, s.Xlsx(), xlsx.Reader()) }},
		{"docx", func(t *testing.T, s *layouts.Sample) *grid.Document { return gridOf(t, s.Docx(), docx.Reader()) }},
		{"html", func(t *testing.T, s *layouts.Sample) *grid.Document { return gridOf(t, s.HTML(), html.Reader()) }},
	} {
		t.Run(form.name, func(t *testing.T) {
			tried := 0
			for _, layout := range layouts.All() {
				for seed := range seeds() / 20 {
					tried += blanked(t, layout.Make(seed), func(s *layouts.Sample) *grid.Document { return form.of(t, s) })
				}
			}
			if tried < 100 {
				t.Errorf("only %d cells were tried", tried)
			}
		})
	}
}

func gridOf(t *testing.T, data []byte, reader source.Reader) *grid.Document {
	t.Helper()
	doc, err := document.Grid(context.Background(), "form", bytes.NewReader(data), reader)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// placed gives the cells of a document places.
func placed(doc *grid.Document) *grid.Document {
	for _, b := range doc.Blocks {
		if table, ok := b.(*grid.Table); ok {
			for _, c := range table.Cells() {
				c.Place.Cell = fmt.Sprint(c.Row, ":", c.Column)
			}
		}
	}
	return doc
}

// blanked takes a value of each field out, and returns how many. One that another cell then gives isn't missing.
func blanked(t *testing.T, sample *layouts.Sample, of func(*layouts.Sample) *grid.Document) int {
	t.Helper()
	out := recognise.Document(of(sample))
	if len(out.Forms) != 1 {
		t.Fatal(sample.Name(), out.Remarks)
	}
	whole := out.Forms[0]
	tried := 0
	done := map[string]bool{}
	for pointer, c := range whole.Cells {
		role, field := out.Roles[c], rowField.FindStringSubmatch(pointer)
		if field == nil || role.Kind != recognise.Value || role.At != pointer || done[field[1]] {
			continue
		}
		done[field[1]] = true
		for i, own := range sample.Cells {
			here := own.Row == c.Row || own.Row+len(sample.Above) == c.Row // sheets have what is above as rows
			if !here || own.Text != c.Text || own.Column != c.Column || own.Rows > 1 {
				continue
			}
			tried++
			sample.Cells[i].Text = ""
			again := recognise.Document(of(sample))
			sample.Cells[i].Text = own.Text
			if len(again.Forms) != 1 || len(again.Forms[0].Form.Indicators) != len(whole.Form.Indicators) {
				continue
			}
			got := again.Forms[0].At(pointer)
			place, _ := again.Forms[0].Form.Origins().Printed(pointer)
			if !got.IsBlank() && again.Roles[got].Kind == recognise.Value {
				continue
			}
			if got == nil || got.Place != c.Place || place.Cell != c.Place.Cell || place.Line != c.Place.Line {
				t.Errorf("%s %s: %v, was %v", sample.Name(), pointer, got, cmp.Diff(place, c.Place))
			}
		}
	}
	return tried
}

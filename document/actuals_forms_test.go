package document_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// Two rows have one name; what was spent is in 元 here, and the forms are in 万元.
const outcomePage = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="7">乡村道路养护</td></tr>
<tr><td>项目资金（元）</td><td></td><td>年初预算数</td><td>全年预算数</td><td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
<tr><td></td><td>年度资金总额</td><td>1000000</td><td>1000000</td><td>985000</td><td>10</td><td>98.5%</td><td>9.85</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td><td>偏差原因分析</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>25</td><td>18.75</td><td>雨季</td></tr>
<tr><td>产出指标</td><td>质量指标</td><td>合格率</td><td>≥95%</td><td>96%</td><td>25</td><td></td><td></td></tr>
<tr><td>效益指标</td><td>社会效益指标</td><td>合格率</td><td>≥90%</td><td>91%</td><td>30</td><td></td><td></td></tr>
<tr><td>效益指标</td><td>社会效益指标</td><td>受益人数</td><td>≥900人</td><td></td><td>10</td><td></td><td></td></tr></table>`

// What came out may be told by a table that somebody has filled in, instead of a list of outcomes.
func TestActualsOfDocuments(t *testing.T) {
	a, err := document.ActualsOf(t.Context(), "a.html", []byte(outcomePage), html.Reader())
	if err != nil {
		t.Fatal(err)
	}
	form := &indicator.Form{
		CurrencyUnit: "万元", Project: indicator.Project{Name: "乡村道路养护"},
		Indicators: []indicator.Indicator{{Name: "养护里程"}, {Name: "合格率"}, {Name: "合格率"}, {Name: "受益人数"}},
	}
	a.Set(form)
	rows := form.Indicators
	if form.Funds.Spent.Total.String() != "98.5000" || rows[0].Actual.Text() != "60公里" || rows[0].Reason != "雨季" ||
		rows[0].Declared.String() != "18.75" || rows[1].Actual.Text() != "96%" || rows[2].Actual.Text() != "91%" ||
		rows[3].Actual.Text() != "" || a.Unused() != nil {
		t.Errorf("%+v, unused: %v", form, a.Unused())
	}
}

// Each outcome that no form takes is named with its cell.
func TestActualsOfDocumentsThatNoFormTakes(t *testing.T) {
	a, err := document.ActualsOf(t.Context(), "a.html", []byte(outcomePage), html.Reader())
	if err != nil {
		t.Fatal(err)
	}
	a.Set(&indicator.Form{Project: indicator.Project{Name: "乡村道路养护"}, Indicators: []indicator.Indicator{{Name: "养护里程"}}})
	var cells []string
	for _, e := range fault.All(a.Unused()) {
		cells = append(cells, string(e.Code)+" "+e.Place.Cell)
	}
	want := "ACTUALS_OF_FORM_UNUSED 表1 第6行第5列, ACTUALS_OF_FORM_UNUSED 表1 第7行第5列"
	if got := strings.Join(cells, ", "); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Forms are taken from texts too; one without any outcome is an error.
func TestActualsOfForms(t *testing.T) {
	for file, text := range map[string]string{
		"a.yaml": "year: 2024\nproject: {name: 道路}\nindicators:\n  - {name: 里程, target: ≥5公里, actual: 8公里}\n",
		"a.json": `{"year": 2024, "project": {"name": "道路"}, "indicators": [{"name": "里程", "target": "≥5公里", "actual": "8公里"}]}`,
	} {
		a, err := document.ActualsOf(t.Context(), file, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		form := &indicator.Form{Project: indicator.Project{Name: "道路"}, Indicators: []indicator.Indicator{{Name: "里程"}}}
		if a.Set(form); form.Indicators[0].Actual.Text() != "8公里" || a.Unused() != nil {
			t.Errorf("%s: %+v, unused: %v", file, form, a.Unused())
		}
		blank := strings.Replace(text, "8公里", "", 1)
		if _, err := document.ActualsOf(t.Context(), file, []byte(blank)); fault.All(err)[0].Code != "ACTUALS_NONE" {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// Package forty makes the forms of a county as its offices send them in: eight projects of each of five departments, as
// Word documents, workbooks, CSV and web pages, some with mistakes in them. Tests follow a reviewer who reads them.
package forty

import (
	"fmt"
	"strconv"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// row is an indicator as it is printed.
type row struct{ level1, level2, name, target, actual, points, score, reason string }

// form is a table as it is printed. Sums of money are columns (initial, adjusted, spent) of a total and three parts.
type form struct {
	department, project, year string
	money                     [3][4]string
	rate, executionScore      string
	goal, outcome             string
	rows                      [5]row
	total                     string
}

// The rows of a form.
const (
	quantity = iota
	quality
	deadline
	benefit
	satisfaction
)

// kind is what a project does.
type kind struct {
	project, quantity, unit, quality, benefit, benefitUnit, verb string
	target, reached                                              int
}

var departments = []string{"青川县农业农村局", "青川县水利局", "青川县教育局", "青川县交通运输局", "青川县文化和旅游局"}

var towns = []string{"乔庄", "关庄", "凉水", "竹园", "木鱼"}

var kinds = []kind{
	{"机井维修", "维修机井数量", "眼", "验收合格率", "受益农户数", "户", "维修机井", 48, 2600},
	{"道路养护", "养护道路里程", "公里", "路面完好率", "受益行政村数", "个", "养护道路", 65, 24},
	{"技能培训", "培训学员人数", "人", "考核合格率", "带动就业人数", "人", "培训学员", 320, 210},
	{"校舍修缮", "修缮校舍面积", "平方米", "工程验收合格率", "受益学生数", "人", "修缮校舍", 1800, 940},
	{"路灯安装", "安装路灯数量", "盏", "亮灯完好率", "受益居民数", "人", "安装路灯", 230, 5200},
	{"图书购置", "购置图书数量", "册", "上架及时率", "服务读者人次", "人次", "购置图书", 6400, 12000},
	{"疫苗接种", "接种牲畜数量", "头", "免疫合格率", "受益养殖户数", "户", "接种牲畜", 8700, 610},
	{"垃圾清运", "清运垃圾数量", "吨", "清运及时率", "覆盖村民小组数", "个", "清运垃圾", 3500, 57},
}

// newForm is the table of a project with nothing wrong in it: 96 to 99 % of the budget were spent, and every row
// reached its target.
func newForm(department, of int) *form {
	k := kinds[of]
	target, reached, percent := k.target+7*department, k.reached+11*department, 96+(department+of)%4
	budget := 100 + 100*((department+of)%5) // so that hundredths are enough
	spent := strconv.Itoa(budget / 100 * percent)
	f := &form{
		department: departments[department], project: towns[department] + k.project, year: "2024",
		rate: strconv.Itoa(percent) + "%", executionScore: decimal(percent * 10),
		goal:    fmt.Sprintf("%s%d%s", k.verb, target, k.unit),
		outcome: fmt.Sprintf("%s%d%s", k.verb, target+of, k.unit),
		total:   decimal(9000 + percent*10),
	}
	full := strconv.Itoa(budget)
	f.money = [3][4]string{{full, full, "0", "0"}, {full, full, "0", "0"}, {spent, spent, "0", "0"}}
	f.rows = [5]row{
		{"产出指标", "数量指标", k.quantity, fmt.Sprintf("≥%d%s", target, k.unit), fmt.Sprintf("%d%s", target+of, k.unit), "20", "20", ""},
		{"产出指标", "质量指标", k.quality, "≥95%", fmt.Sprintf("%d.%d%%", 96+of%3, department+1), "15", "15", ""},
		{"产出指标", "时效指标", "完成时间", "11月底前", fmt.Sprintf("2024年11月%d日", 10+of+department), "15", "15", ""},
		{"效益指标", "社会效益指标", k.benefit, fmt.Sprintf("≥%d%s", reached, k.benefitUnit), fmt.Sprintf("%d%s", reached+1+of, k.benefitUnit), "30", "30", ""},
		{"满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", fmt.Sprintf("%d.%d%%", 92+of%4, 2+department), "10", "10", ""},
	}
	return f
}

// decimal prints hundredths as few decimals as they need: 996 of 970 is 9.7.
func decimal(hundredths int) string {
	switch {
	case hundredths%100 == 0:
		return strconv.Itoa(hundredths / 100)
	case hundredths%10 == 0:
		return fmt.Sprintf("%d.%d", hundredths/100, hundredths/10%10)
	}
	return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
}

// printed is the form in the layout of the national table: two lines, then a table of eight columns.
func (f *form) printed() *layouts.Sample {
	s := &layouts.Sample{Above: []string{"项目支出绩效自评表", "（" + f.year + "年度）"}, Width: 8}
	put := func(row, column, rows, columns int, text string) {
		s.Cells = append(s.Cells, layouts.Cell{Text: text, Row: row, Column: column, Rows: rows, Columns: columns})
		s.Rows = max(s.Rows, row+rows)
	}
	line := func(row, from int, texts ...string) {
		for i, text := range texts {
			put(row, from+i, 1, 1, text)
		}
	}
	put(0, 0, 1, 1, "项目名称")
	put(0, 1, 1, 7, f.project)
	put(1, 0, 1, 1, "主管部门")
	put(1, 1, 1, 3, f.department)
	put(1, 4, 1, 1, "实施单位")
	put(1, 5, 1, 3, f.department)
	put(2, 0, 5, 1, "项目资金（万元）")
	line(2, 1, "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
	for i, label := range []string{"年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"} {
		line(3+i, 1, label, f.money[0][i], f.money[1][i], f.money[2][i])
		if i == 0 {
			line(3, 5, "10", f.rate, f.executionScore)
		} else {
			line(3+i, 5, "—", "", "—")
		}
	}
	put(7, 0, 2, 1, "年度总体目标")
	put(7, 1, 1, 3, "预期目标")
	put(7, 4, 1, 4, "实际完成情况")
	put(8, 1, 1, 3, f.goal)
	put(8, 4, 1, 4, f.outcome)
	line(9, 0, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
	for i, r := range f.rows {
		line(10+i, 0, r.level1, r.level2, r.name, r.target, r.actual, r.points, r.score, r.reason)
	}
	put(15, 0, 1, 5, "总分")
	line(15, 5, "100", f.total, "")
	return s
}

// Package bench compares ziping with other ways to score the same forms: programs by hand, rule engines, shopspring,
// Python. Every way is held to equal results before it is timed.
package bench

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
)

// forms makes forms as offices write them, always the same ones: an execution rate and seven to thirteen rows, in cells
// of text. Numbers of rows, points, comparators in signs and words, units, level words, deadlines and missed targets
// vary from form to form; names and reasons make a form some 1.5 KB long.
type forms struct {
	random *rand.Rand
	number int
	year   int // of all; 0 for one of several
}

func newForms() *forms { return &forms{random: rand.New(rand.NewPCG(2021, 101))} }

// lines are n forms as NDJSON.
func lines(n int) []byte {
	f := newForms()
	var b []byte
	for range n {
		b = append(f.next(b), '\n')
	}
	return b
}

// Write writes n forms as NDJSON.
func Write(w io.Writer, n int) error {
	out := bufio.NewWriter(w)
	f := newForms()
	var b []byte
	for range n {
		b = append(f.next(b[:0]), '\n')
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (f *forms) of(words ...string) string { return words[f.random.IntN(len(words))] }

// between is a whole number from least to most.
func (f *forms) between(least, most int) int { return least + f.random.IntN(most-least+1) }

// row is one indicator while it is made.
type row struct{ level1, level2, name, target, actual, points, declared string }

// next appends a form.
func (f *forms) next(b []byte) []byte {
	f.number++
	department := f.of("农业农村局", "教育体育局", "应急管理局", "交通运输局", "水利局", "卫生健康局", "文化和旅游局", "自然资源局")
	place := f.of("安平县", "昌黎县", "宁河区", "临泽县", "通海县", "武陵区", "平阳县", "大余县")
	budget := f.between(5_00, 3_000_00)
	spent := budget
	if f.random.IntN(3) > 0 {
		spent = budget * f.between(70, 100) / 100
	}
	year := f.between(2020, 2024)
	if f.year > 0 {
		year = f.year
	}
	b = fmt.Appendf(b, `{"year":%d,"project":{"name":"%s%s第%d号专项资金项目","department":"%s%s","department_code":"%06d"},`,
		year, place, f.of("人居环境整治", "基础设施维护", "技能培训", "灾害普查", "校舍修缮", "设备购置"), f.number, place, department,
		400000+f.random.IntN(200))
	b = fmt.Appendf(
		b, `"funds":{"initial":{"total":"%s"},"adjusted":{"total":"%s"},"spent":{"total":"%s"}},"indicators":[`,
		hundredths(budget), hundredths(budget), hundredths(spent))
	for i, r := range f.rows() {
		if i > 0 {
			b = append(b, ',')
		}
		b = fmt.Appendf(b, `{"level1":"%s","level2":"%s","name":"%s","target":"%s","points":"%s","actual":"%s"`,
			r.level1, r.level2, r.name, r.target, r.points, r.actual)
		if r.declared != "" {
			b = fmt.Appendf(b, `,"declared":"%s"`, r.declared)
		}
		if f.random.IntN(4) == 0 {
			b = fmt.Appendf(b, `,"reason":"%s"`, f.of("受天气影响，工程延后", "招标结余", "部分对象外出，\\\"未能\\\"参加", "年中调整任务"))
		}
		b = append(b, '}')
	}
	return append(b, "]}"...)
}

func hundredths(n int) string {
	if n%100 == 0 {
		return strconv.Itoa(n / 100)
	}
	return strings.TrimRight(fmt.Sprintf("%d.%02d", n/100, n%100), "0")
}

// rows are the indicators of a form, whose points add up to 90.
func (f *forms) rows() []row {
	var rows []row
	withCost := f.random.IntN(2) == 0
	output, benefit := 50, 30
	if withCost {
		output, benefit = 40, 20
		rows = append(rows, f.cost("成本指标", "经济成本指标", 2000))
	}
	outputs := f.between(3, 6)
	for i, p := range f.points(output, outputs) {
		switch {
		case i == 0:
			rows = append(rows, f.count(p))
		case i == 1:
			rows = append(rows, f.rate("质量指标", p))
		case i == 2 && f.random.IntN(2) == 0:
			rows = append(rows, f.deadline(p))
		case i == 3 && !withCost:
			rows = append(rows, f.cost("产出指标", "成本指标", p))
		case f.random.IntN(2) == 0:
			rows = append(rows, f.count(p))
		default:
			rows = append(rows, f.rate("时效指标", p))
		}
	}
	for _, p := range f.points(benefit, f.between(2, 4)) {
		rows = append(rows, f.level(p))
	}
	for _, p := range f.points(10, f.between(1, 2)) {
		rows = append(rows, f.satisfaction(p))
	}
	return rows
}

// points shares a tier's points out, in hundredths.
func (f *forms) points(tier, rows int) []int {
	parts := make([]int, rows)
	left := tier * 100
	for i := range parts {
		parts[i] = left / (rows - i) / 50 * 50
		left -= parts[i]
	}
	parts[0] += left
	return parts
}

func (f *forms) count(points int) row {
	unit := f.of("个", "户", "人次", "公里", "场次", "平方米", "套", "亩")
	target := f.between(2, 5000)
	actual := strconv.Itoa(f.near(target))
	if f.random.IntN(8) > 0 {
		actual += unit
	}
	return row{
		level1: "产出指标", level2: "数量指标", name: f.of("新建改造数量", "培训服务对象数量", "巡查检修次数", "补助发放数量"),
		target: fmt.Sprintf(f.of("≥%d%s", "≥%d%s", "不少于%d%s", "%d%s", "=%d%s", "%d%s以上"), target, unit), actual: actual,
		points: hundredths(points),
	}
}

// near is a result around a target: usually reached, sometimes missed by a little or by far.
func (f *forms) near(target int) int {
	switch f.random.IntN(10) {
	case 0:
		return target * f.between(0, 90) / 100
	case 1, 2:
		return target * f.between(80, 100) / 100
	case 3:
		return target * f.between(100, 130) / 100
	}
	return target
}

func (f *forms) rate(level2 string, points int) row {
	target := f.of("≥95%", "≥98%", "=100%", "100%", "不低于90%", "≥90%", "≥97.5%")
	actual := f.of("100%", "100%", "98%", "96.4%", "92.35%", "88%", "75%", "50%")
	return row{"产出指标", level2, f.of("验收合格率", "任务完成及时率", "资金拨付及时率", "政策覆盖率"), target, actual, hundredths(points), ""}
}

// deadline is one that was kept: what a late one earns is for a person to judge.
func (f *forms) deadline(points int) row {
	year := f.between(2021, 2023)
	target := fmt.Sprintf(f.of("%d年12月底前", "%d年12月31日前"), year)
	return row{
		"产出指标", "时效指标", "项目完成时间", target, fmt.Sprintf("%d年%d月%d日", year, f.between(3, 12), f.between(1, 28)),
		hundredths(points), "",
	}
}

func (f *forms) cost(level1, level2 string, points int) row {
	most := f.between(3, 900)
	actual := most
	if f.random.IntN(5) == 0 {
		actual = most * f.between(100, 150) / 100
	}
	return row{
		level1, level2, "项目总成本", fmt.Sprintf(f.of("≤%d万元", "不超过%d万元", "≤%d万元"), most), fmt.Sprintf("%d万元", actual),
		hundredths(points), "",
	}
}

func (f *forms) level(points int) row {
	level, share := "达成", f.between(80, 100)
	if f.random.IntN(6) == 0 {
		level, share = "部分达成", f.between(60, 79)
	}
	return row{
		"效益指标", f.of("社会效益指标", "经济效益指标", "生态效益指标", "可持续影响指标"), f.of("带动增收作用", "群众生活改善", "区域环境改善", "长效机制建立"),
		f.of("明显", "有效改善", "持续提升", "逐步完善", "不断增强", "保持稳定"), level, hundredths(points), hundredths(points * share / 100),
	}
}

func (f *forms) satisfaction(points int) row {
	return row{
		"满意度指标", "服务对象满意度指标", f.of("群众满意度", "受训人员满意度", "学生家长满意度"), f.of("≥90%", "≥95%", "不低于85%"),
		f.of("98%", "95%", "91.2%", "90%", "89.9%", "86%", "80%", "72%", "55%"), hundredths(points), "",
	}
}

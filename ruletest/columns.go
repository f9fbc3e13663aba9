package ruletest

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// column is what a column of a table holds, and the headers that say so. A dotted key leads into the form.
type column struct {
	key     string
	headers []string // the first is the one that errors suggest
}

// columns are those that a table may have. Headers are compared without white space, and in any case.
var columns = []column{
	{"case", []string{"用例", "用例名称", "测试用例", "case"}},
	{"form", []string{"表", "自评表", "form"}},
	{"level1", []string{"一级指标", "level1"}},
	{"level2", []string{"二级指标", "level2"}},
	{"name", []string{"三级指标", "指标名称", "name"}},
	{"description", []string{"指标说明", "description"}},
	{"target", []string{"目标值", "年度指标值", "指标值", "target"}},
	{"direction", []string{"指标方向", "方向", "direction"}},
	{"nature", []string{"指标性质", "性质", "nature"}},
	{"basis", []string{"指标值确定依据", "basis"}},
	{"points", []string{"分值", "权重", "points"}},
	{"actual", []string{"实际完成值", "实际值", "完成值", "actual"}},
	{"reason", []string{"偏差原因", "偏差原因分析", "偏差原因分析及改进措施", "reason"}},
	{"declared", []string{"自评得分", "declared"}},
	{"judged.level", []string{"评定等次", "judged.level"}},
	{"judged.excused", []string{"可予免责", "judged.excused"}},
	{"judged.target_low", []string{"目标明显偏低", "judged.target_low"}},
	{"interim.actual", []string{"监控期完成值", "截至完成值", "interim.actual"}},
	{"cumulative.target", []string{"累计目标值", "cumulative.target"}},
	{"cumulative.actual", []string{"累计完成值", "cumulative.actual"}},
	{"year", []string{"年度", "year"}},
	{"funds.initial.total", []string{"年初预算数", "funds.initial.total"}},
	{"funds.adjusted.total", []string{"全年预算数", "funds.adjusted.total"}},
	{"funds.spent.total", []string{"全年执行数", "funds.spent.total"}},
	{"funds.reason", []string{"执行率偏差原因", "预算执行偏差原因", "funds.reason"}},
	{"funds.adjustment", []string{"预算调整原因", "预算调整说明", "funds.adjustment"}},
	{"expect.score", []string{"得分", "期望得分", "score", "expect.score"}},
	{"expect.points", []string{"应得分值", "expect.points"}},
	{"expect.grade", []string{"等级", "期望等级", "grade", "expect.grade"}},
	{"expect.rule", []string{"规则", "评分规则", "rule", "expect.rule"}},
	{"expect.attainment", []string{"完成率", "attainment", "expect.attainment"}},
	{"expect.met", []string{"达标", "是否达标", "met", "expect.met"}},
	{"expect.because", []string{"依据", "得分依据", "because", "expect.because"}},
	{"expect.findings", []string{"问题", "findings", "expect.findings"}},
	{"expect.includes", []string{"应有问题", "includes", "expect.includes"}},
	{"expect.excludes", []string{"不应有问题", "excludes", "expect.excludes"}},
	{"expect.light", []string{"亮灯", "light", "expect.light"}},
	{"expect.opinion", []string{"审核意见", "opinion", "expect.opinion"}},
	{"expect.error", []string{"错误", "error", "expect.error"}},
	{"expect.tolerance", []string{"容差", "允许误差", "tolerance", "expect.tolerance"}},
	{"note", []string{"备注", "说明", "序号", "note"}},
}

// keyOf is the key of a header; "" for one that no column has.
func (r *reader) keyOf(header string) string {
	name := plainHeader(header)
	for i := range columns {
		if slices.Contains(columns[i].headers, name) {
			return columns[i].key
		}
	}
	if bare, ok := strings.CutSuffix(name, "（分）"); ok {
		if key := r.keyOf(bare); key == "points" || key == "declared" || key == "expect.score" {
			return key
		}
	}
	// 产出指标得分 is the score of a tier.
	if tier, ok := strings.CutSuffix(name, "得分"); ok && r.file.Rules != nil && r.file.Rules.TierOf(tier) >= 0 {
		return "expect.tiers." + tier
	}
	return ""
}

// plainHeader is a header without white space and differences of writing.
func plainHeader(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case r == '(':
			return '（'
		case r == ')':
			return '）'
		}
		return unicode.ToLower(r)
	}, s)
	return strings.TrimRight(s, "*：:")
}

// unknownHeader says what a header may have been meant to be.
func (r *reader) unknownHeader(n *source.Node) {
	mistake := r.Fail(n, "TEST_COLUMN", strings.TrimSpace(n.Text))
	name := plainHeader(n.Text)
	var known []string
	for i := range columns {
		known = append(known, columns[i].headers...)
	}
	bare, rest, bracket := strings.Cut(name, "（")
	switch near := source.Nearest(name, known); {
	case bracket && r.keyOf(bare) != "":
		mistake.Hinting(lang.Of("TEST_COLUMN_UNIT", bare, strings.TrimSuffix(rest, "）")))
	case near != "":
		mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
	case strings.ContainsAny(name, "，、；"):
		mistake.Hinting(lang.Of("TEST_COLUMN_COMMAS"))
	default:
		mistake.Hinting(lang.Of("TEST_COLUMNS", firstHeaders()))
	}
}

// firstHeaders are the headers that errors suggest.
func firstHeaders() []string {
	var first []string
	for i := range columns {
		first = append(first, columns[i].headers[0])
	}
	return first
}

// headerOf is the first header of a key.
func headerOf(key string) string {
	for i := range columns {
		if columns[i].key == key {
			return columns[i].headers[0]
		}
	}
	return key
}

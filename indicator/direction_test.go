package indicator_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// What is under 指标方向 and 指标性质 is read by what it says, whatever the heading.
func TestFacings(t *testing.T) {
	for want, prints := range map[indicator.Facing][]string{
		{}: {"", " ", "/", "—", "——", "-- ", "无"},
		{Kind: indicator.FacesWay, Op: cell.AtLeast}: {
			"正向", "正向指标", "正 向", "正向型", "越高越好", "越大越好", "越多越好。", "正指标", "（正向）", "正向\u200b", "效益型",
		},
		{Kind: indicator.FacesWay, Op: cell.AtMost}: {
			"反向", "反向指标", "逆向", "逆向指标", "负向", "负向指标", "越低越好", "越小越好", "越少越好", "逆指标", "成本型指标",
		},
		{Kind: indicator.FacesSign, Op: cell.AtLeast}: {
			"≥", "＞=", "＞＝", ">=", "≧", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少", "以上", "≥ ",
		},
		{Kind: indicator.FacesSign, Op: cell.AtMost}: {
			"≤", "≦", "＜=", "<=", "小于等于", "小于或等于", "不高于", "不超过", "不大于", "不多于", "以内", "至多",
		},
		{Kind: indicator.FacesSign, Op: cell.More}:  {">", "＞", "大于", "超过", "高于", "多于"},
		{Kind: indicator.FacesSign, Op: cell.Less}:  {"<", "＜", "小于", "低于", "少于"},
		{Kind: indicator.FacesSign, Op: cell.Equal}: {"=", "＝", "═", "等于"},
		{Kind: indicator.FacesNature}:               {"定量", "定性", "定量指标", "定性指标", "定 量", "（定性）"},
		{Kind: indicator.FacesUnknown}:              {"核心指标", "适度", "增长", "约", "≥3", "正反向", "10%", "100"},
	} {
		for _, printed := range prints {
			if got := indicator.ReadFacing(printed); got != want {
				t.Errorf("%q: %+v, want %+v", printed, got, want)
			}
		}
	}
}

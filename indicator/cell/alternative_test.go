package cell_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// An ambiguous cell names its other readings with the reason for each.
func TestAlternatives(t *testing.T) {
	for text, want := range map[string]string{
		"≥95%":       "",
		"12月底前":      "date < · --12-31!: CELL_STRICT_BEFORE",
		"≥80M":       "quantity >= 80 · MB: CELL_UNIT_AMBIGUOUS",
		"5度":         "quantity  5 5 千瓦时: CELL_UNIT_AMBIGUOUS|quantity  5 5 ℃: CELL_UNIT_AMBIGUOUS",
		"1/2":        "date  --01-02 --01-02: CELL_MAY_BE_DATE",
		"12-31":      "date  --12-31 --12-31: CELL_MAY_BE_DATE",
		"13-20":      "",
		"10-15个":     "",
		"9.30-12.31": "",
		"超计划20%":     "quantity > 20! · %: CELL_BEYOND",
		"5日":         "date  ---05 ---05: CELL_DAY_AMBIGUOUS",
		"2-3亿元":      "quantity in 2 300000000 元: CELL_SCALE_SHARED",
		"提高3倍":       "quantity  3 3 倍: CELL_TIMES_MORE",
		"2023年12月前":  "date < · 2023-12-01!: CELL_MONTH_BEFORE",
		"¥50":        "quantity  50 50 日元: CELL_CURRENCY_SIGN",
	} {
		read := cell.ParseThreshold(text)
		var got []string
		for _, other := range read.Alternatives() {
			got = append(got, strings.TrimRight(reading(other.Reading), " ")+": "+string(other.Reason.Code))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

func TestConfidence(t *testing.T) {
	for text, want := range map[string]cell.Confidence{
		"≥95%": cell.Certain, "12月底前": cell.Resolved, "≥≥95%": cell.Uncertain, "计划资金201.48万元": cell.Uncertain, "保持稳定": cell.Certain,
	} {
		read := cell.ParseThreshold(text)
		if got := read.Confidence(); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// The answers are worked out by hand.
func TestCovers(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		want           cell.Answer
	}{
		{"≥95%", "95%", cell.Yes},
		{">95%", "95%", cell.No},
		{"≥95%", "94.99%", cell.No},
		{"≥95%", "95", cell.Yes},
		{"≥95%", "0.95", cell.CannotSay},
		{"≥95%", "98%以上", cell.Yes},
		{"≥95%", "不足95%", cell.No},
		{"≥95%", "未达到90%", cell.No},
		{"≥95%", "未达到98%", cell.CannotSay},
		{"≥95%", "未达到0.95", cell.CannotSay},
		{"≤5%", "超过5%", cell.No},
		{"10-15天", "超过15天", cell.No},
		{"10-15天", "不足10天", cell.No},
		{"10-15天", "不足12天", cell.CannotSay},
		{"19个", "不足19个", cell.CannotSay},
		{"=0起", "不足1起", cell.CannotSay},
		{"≤5%", "5%以上", cell.CannotSay},
		{"≤5%", "达到3%", cell.Yes},
		{"≤20万元", "198000", cell.CannotSay},
		{"≤6.5次/10万公顷", "5次", cell.Yes},
		{"≤6.5次/10万公顷", "7次", cell.No},
		{"≥5件/万人", "60件/10万人", cell.Yes},
		{"19个", "19个", cell.Yes},
		{"19个", "20个", cell.CannotSay},
		{"≤20万元", "195000元", cell.Yes},
		{"≤20万元", "200001元", cell.No},
		{"[80%,90%)", "90%", cell.No},
		{"[80%,90%)", "80%", cell.Yes},
		{"≥200人", "200余人", cell.Yes},
		{"≤200人", "200余人", cell.No},
		{"≥250人", "200余人", cell.CannotSay},
		{"≥10天", "10-15天", cell.Yes},
		{"≤12天", "10-15天", cell.CannotSay},
		{"≤9天", "10-15天", cell.No},
		{"≤1000人", "近千人", cell.Yes},
		{"≥三分之二", "0.67", cell.Yes},
		{"12月底前", "11月", cell.Yes},
		{"2021年12月底前", "2022年1月5日", cell.No},
		{"2021年12月底前", "12月20日", cell.CannotSay},
		{"2021年12月底前", "20211220", cell.Yes},
		{"2021年12月底前", "20220105", cell.No},
		{"12月底前", "12/20", cell.Yes},
		{"12月底前", "5日", cell.CannotSay},
		{"死亡率≤16/10万", "15.2", cell.Yes},
		{"死亡率≤16/10万", "17/10万", cell.No},
		{"死亡率≤1‰", "17/10万", cell.Yes},
		{"展览≥6个", "7个", cell.Yes},
		{"本科及以上", "硕士", cell.Yes},
		{"国家4A级以上", "国家5A级", cell.Yes},
		{"国家4A级以上", "3A级", cell.CannotSay},
		{"国家二级以上", "国家一级", cell.CannotSay},
		{"全部达标", "达标", cell.Yes},
		{"2021年12月31日前", "2021年12月31日", cell.Yes},
		{"良好以上", "优秀", cell.Yes},
		{"良好以上", "合格", cell.No},
		{"二级以上", "一级", cell.CannotSay},
		{"二级以上", "二级", cell.Yes},
		{"AA级以上", "AAA级", cell.Yes},
		{"AA级以上", "A级", cell.No},
		{"0起", "无", cell.Yes},
		{"零事故", "0起", cell.Yes},
		{"零事故", "1起", cell.No},
		{"无", "无", cell.Yes},
		{"无", "0", cell.Yes},
		{"无", "3", cell.CannotSay},
		{"比上年增长≥3%", "比上年增长4%", cell.Yes},
		{"比上年增长≥3%", "比上年下降4%", cell.CannotSay},
		{"≥80%", "已完成19个，完成率100%", cell.Yes},
		{"≥20个", "已完成19个，完成率100%", cell.No},
		{"≥1:20", "1:18", cell.Yes},
		{"≥2次/年", "每月1次", cell.Yes},
		{"≥12次", "12次/年", cell.Yes},
		{"≥12次", "11次/年", cell.No},
		{"≥12次", "12次/月", cell.CannotSay},
		{"≥12次", "12次/年·人", cell.CannotSay},
		{"≤24小时", "1天", cell.Yes},
		{"保持稳定", "保持稳定", cell.CannotSay},
		{"≥95%", "", cell.CannotSay},
		{"≥95%", "约95%", cell.CannotSay},
		{"≥500元/亩", "7500元/公顷", cell.Yes},
		{"≥501元/亩", "7500元/公顷", cell.No},
	} {
		if got := covers(c.target, c.actual); got != c.want {
			t.Errorf("%s covers %s: %s, want %s", c.target, c.actual, got, c.want)
		}
	}
}

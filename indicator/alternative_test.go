package indicator_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator"
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
		cell := indicator.ParseTarget(text)
		var got []string
		for _, other := range cell.Alternatives() {
			got = append(got, strings.TrimRight(reading(other.Reading), " ")+": "+string(other.Reason.Code))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

func TestConfidence(t *testing.T) {
	for text, want := range map[string]indicator.Confidence{
		"≥95%": indicator.Certain, "12月底前": indicator.Resolved, "≥≥95%": indicator.Uncertain, "计划资金201.48万元": indicator.Uncertain, "保持稳定": indicator.Certain,
	} {
		cell := indicator.ParseTarget(text)
		if got := cell.Confidence(); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// The answers are worked out by hand.
func TestCovers(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		want           indicator.Answer
	}{
		{"≥95%", "95%", indicator.Yes},
		{">95%", "95%", indicator.No},
		{"≥95%", "94.99%", indicator.No},
		{"≥95%", "95", indicator.Yes},
		{"≥95%", "0.95", indicator.CannotSay},
		{"≥95%", "98%以上", indicator.Yes},
		{"≥95%", "不足95%", indicator.No},
		{"≥95%", "未达到90%", indicator.No},
		{"≥95%", "未达到98%", indicator.CannotSay},
		{"≥95%", "未达到0.95", indicator.CannotSay},
		{"≤5%", "超过5%", indicator.No},
		{"10-15天", "超过15天", indicator.No},
		{"10-15天", "不足10天", indicator.No},
		{"10-15天", "不足12天", indicator.CannotSay},
		{"19个", "不足19个", indicator.CannotSay},
		{"=0起", "不足1起", indicator.CannotSay},
		{"≤5%", "5%以上", indicator.CannotSay},
		{"≤5%", "达到3%", indicator.Yes},
		{"≤20万元", "198000", indicator.CannotSay},
		{"≤6.5次/10万公顷", "5次", indicator.Yes},
		{"≤6.5次/10万公顷", "7次", indicator.No},
		{"≥5件/万人", "60件/10万人", indicator.Yes},
		{"19个", "19个", indicator.Yes},
		{"19个", "20个", indicator.CannotSay},
		{"≤20万元", "195000元", indicator.Yes},
		{"≤20万元", "200001元", indicator.No},
		{"[80%,90%)", "90%", indicator.No},
		{"[80%,90%)", "80%", indicator.Yes},
		{"≥200人", "200余人", indicator.Yes},
		{"≤200人", "200余人", indicator.No},
		{"≥250人", "200余人", indicator.CannotSay},
		{"≥10天", "10-15天", indicator.Yes},
		{"≤12天", "10-15天", indicator.CannotSay},
		{"≤9天", "10-15天", indicator.No},
		{"≤1000人", "近千人", indicator.Yes},
		{"≥三分之二", "0.67", indicator.Yes},
		{"12月底前", "11月", indicator.Yes},
		{"2021年12月底前", "2022年1月5日", indicator.No},
		{"2021年12月底前", "12月20日", indicator.CannotSay},
		{"2021年12月底前", "20211220", indicator.Yes},
		{"2021年12月底前", "20220105", indicator.No},
		{"12月底前", "12/20", indicator.Yes},
		{"12月底前", "5日", indicator.CannotSay},
		{"死亡率≤16/10万", "15.2", indicator.Yes},
		{"死亡率≤16/10万", "17/10万", indicator.No},
		{"死亡率≤1‰", "17/10万", indicator.Yes},
		{"展览≥6个", "7个", indicator.Yes},
		{"本科及以上", "硕士", indicator.Yes},
		{"国家4A级以上", "国家5A级", indicator.Yes},
		{"国家4A级以上", "3A级", indicator.CannotSay},
		{"国家二级以上", "国家一级", indicator.CannotSay},
		{"全部达标", "达标", indicator.Yes},
		{"2021年12月31日前", "2021年12月31日", indicator.Yes},
		{"良好以上", "优秀", indicator.Yes},
		{"良好以上", "合格", indicator.No},
		{"二级以上", "一级", indicator.CannotSay},
		{"二级以上", "二级", indicator.Yes},
		{"AA级以上", "AAA级", indicator.Yes},
		{"AA级以上", "A级", indicator.No},
		{"0起", "无", indicator.Yes},
		{"零事故", "0起", indicator.Yes},
		{"零事故", "1起", indicator.No},
		{"无", "无", indicator.Yes},
		{"无", "0", indicator.Yes},
		{"无", "3", indicator.CannotSay},
		{"比上年增长≥3%", "比上年增长4%", indicator.Yes},
		{"比上年增长≥3%", "比上年下降4%", indicator.CannotSay},
		{"≥80%", "已完成19个，完成率100%", indicator.Yes},
		{"≥20个", "已完成19个，完成率100%", indicator.No},
		{"≥1:20", "1:18", indicator.Yes},
		{"≥2次/年", "每月1次", indicator.Yes},
		{"≤24小时", "1天", indicator.Yes},
		{"保持稳定", "保持稳定", indicator.CannotSay},
		{"≥95%", "", indicator.CannotSay},
		{"≥95%", "约95%", indicator.CannotSay},
		{"≥500元/亩", "7500元/公顷", indicator.Yes},
		{"≥501元/亩", "7500元/公顷", indicator.No},
	} {
		if got := covers(c.target, c.actual); got != c.want {
			t.Errorf("%s covers %s: %s, want %s", c.target, c.actual, got, c.want)
		}
	}
}

package cell_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/indicator/cell"
)

func law(t *testing.T, check func(*rapid.T)) {
	t.Helper()
	for range 20 { // of 100 draws each
		rapid.Check(t, check)
	}
}

var drawnUnits = []string{"%", "个", "元", "天", "亩", "人次", "公里", "", "工作日", "吨"}

func drawNumber(t *rapid.T, name string) string {
	n := rapid.IntRange(0, 99999).Draw(t, name)
	if rapid.Bool().Draw(t, name+" has decimals") {
		return fmt.Sprintf("%d.%02d", n/100, n%100)
	}
	return fmt.Sprint(n)
}

// 不低于x, ≥x, x及以上 and at least x say the same; so do their opposites.
func TestLawOneMeaningInManyWords(t *testing.T) {
	law(t, func(t *rapid.T) {
		x, unit := drawNumber(t, "x"), rapid.SampledFrom(drawnUnits[:7]).Draw(t, "unit")
		for _, same := range [][]string{
			{"≥" + x + unit, "不低于" + x + unit, "不少于" + x + unit, x + unit + "及以上", x + unit + "以上", "at least " + x + unit, "no less than " + x + unit, x + unit + "（含）以上"},
			{"≤" + x + unit, "不超过" + x + unit, "不高于" + x + unit, x + unit + "及以下", x + unit + "以内", "at most " + x + unit, "no more than " + x + unit},
			{">" + x + unit, "超过" + x + unit, "高于" + x + unit, "more than " + x + unit},
			{"<" + x + unit, "不足" + x + unit, "低于" + x + unit, "less than " + x + unit},
		} {
			first := cell.ParseThreshold(same[0])
			for _, other := range same[1:] {
				if read := cell.ParseThreshold(other); value(&read) != value(&first) {
					t.Fatalf("%s: %s\n%s: %s", same[0], value(&first), other, value(&read))
				}
			}
		}
	})
}

// Full-width characters change nothing but the notes, and every span stays within the text.
func TestLawFoldingKeepsSpans(t *testing.T) {
	law(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"≥", "不低于", "<=", ""}).Draw(t, "sign") + drawNumber(t, "x") + rapid.SampledFrom(drawnUnits).Draw(t, "unit") + rapid.SampledFrom([]string{"", "/人", "左右"}).Draw(t, "end")
		wide := strings.Map(func(r rune) rune {
			if r > ' ' && r < 0x7f && rapid.Bool().Draw(t, "wide") {
				return r + 0xfee0
			}
			return r
		}, text)
		plain, folded := cell.ParseThreshold(text), cell.ParseThreshold(wide)
		if value(&plain) != value(&folded) {
			t.Fatalf("%s: %s\n%s: %s", text, value(&plain), wide, value(&folded))
		}
		end := 0
		for _, p := range folded.Parts() {
			if p.Start < end || p.End > len(wide) || p.End < p.Start {
				t.Fatalf("%s: part %d to %d", wide, p.Start, p.End)
			}
			end = p.End
		}
	})
}

func covers(target, actual string) cell.Answer {
	t, a := cell.ParseThreshold(target), cell.ParseActual(actual)
	answer, _ := t.Covers(a)
	return answer
}

// x以上 and x以下 cover everything and meet at x alone.
func TestLawAboveAndBelowMeet(t *testing.T) {
	law(t, func(t *rapid.T) {
		x, y, unit := drawNumber(t, "x"), drawNumber(t, "y"), rapid.SampledFrom(drawnUnits[:7]).Draw(t, "unit")
		if rapid.IntRange(0, 4).Draw(t, "same") == 0 {
			y = x
		}
		above, below := covers(x+unit+"以上", y+unit), covers(x+unit+"以下", y+unit)
		if above != cell.Yes && below != cell.Yes {
			t.Fatalf("%s%s is neither above nor below %s: %s, %s", y, unit, x, above, below)
		}
		a, b := cell.ParseThreshold(x), cell.ParseThreshold(y)
		if both := above == cell.Yes && below == cell.Yes; both != a.Low().Value.Equal(b.Low().Value) {
			t.Fatalf("%s%s above and below %s: %v", y, unit, x, both)
		}
	})
}

// Widening a bound loses nothing that was covered.
func TestLawWideningLosesNothing(t *testing.T) {
	law(t, func(t *rapid.T) {
		x, wider := rapid.IntRange(0, 1000).Draw(t, "x"), rapid.IntRange(0, 1000).Draw(t, "wider")
		actual := fmt.Sprintf("%d个", rapid.IntRange(0, 3000).Draw(t, "y"))
		for _, pair := range [][2]string{
			{fmt.Sprintf("≤%d个", x), fmt.Sprintf("≤%d个", x+wider)},
			{fmt.Sprintf("≥%d个", x+wider), fmt.Sprintf("≥%d个", x)},
			{fmt.Sprintf("<%d个", x), fmt.Sprintf("≤%d个", x)},
			{fmt.Sprintf(">%d个", x), fmt.Sprintf("≥%d个", x)},
			{fmt.Sprintf("%d-%d个", x, x+wider), fmt.Sprintf("≤%d个", x+wider)},
		} {
			if covers(pair[0], actual) == cell.Yes && covers(pair[1], actual) != cell.Yes {
				t.Fatalf("%s covers %s and %s doesn't", pair[0], actual, pair[1])
			}
		}
	})
}

// 1.2亿元 is 12000万元 is 120000000元; 3公顷 is 45亩: what one covers, the others cover.
func TestLawScalesAndUnitsConvertExactly(t *testing.T) {
	law(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 99999).Draw(t, "n")
		for _, same := range [][2]string{
			{fmt.Sprintf("%d.%02d亿元", n/100, n%100), fmt.Sprintf("%d万元", n*100)},
			{fmt.Sprintf("%d万元", n), fmt.Sprintf("%d0000元", n)},
			{fmt.Sprintf("%d公顷", n), fmt.Sprintf("%d亩", n*15)},
			{fmt.Sprintf("%d公里", n), fmt.Sprintf("%d米", n*1000)},
			{fmt.Sprintf("%d斤", n*2), fmt.Sprintf("%d千克", n)},
			{fmt.Sprintf("%d%%", n), fmt.Sprintf("%d‰", n*10)},
			{fmt.Sprintf("%d天", n), fmt.Sprintf("%d小时", n*24)},
			{fmt.Sprintf("%d年", n%1000+1), fmt.Sprintf("%d个月", (n%1000+1)*12)},
			{fmt.Sprintf("%d次/年", n*12), fmt.Sprintf("%d次/月", n)},
			{fmt.Sprintf("每年%d次", n), fmt.Sprintf("%d次/年", n)},
		} {
			for _, sign := range []string{"≥", "≤", "="} {
				if covers(sign+same[0], same[1]) != cell.Yes || covers(sign+same[1], same[0]) != cell.Yes {
					t.Fatalf("%s%s and %s", sign, same[0], same[1])
				}
			}
			if covers(">"+same[0], same[1]) != cell.No || covers("<"+same[1], same[0]) != cell.No {
				t.Fatalf("%s isn't strictly %s", same[0], same[1])
			}
		}
	})
}

// Dimensions never mix: not %, points of a percentage and plain numbers; not days, working days and months.
func TestLawDimensionsNeverMix(t *testing.T) {
	for _, pair := range [][2]string{
		{"≥5%", "5个百分点"},
		{"≥5天", "5个工作日"},
		{"≥1个月", "30天"},
		{"≥5人", "5元"},
		{"≥5亩", "5公里"},
		{"≥5元", "5美元"},
		{"增长≥5%", "下降5%"},
		{"≥5%", "增长5%"},
		{"≥5元/人", "5元/户"},
		{"≥2次/年", "2次/人"},
		{"≥5℃", "5度电"},
		{"≥1:2", "5"},
		{"12月底前", "5天"},
	} {
		if got := covers(pair[0], pair[1]); got != cell.CannotSay {
			t.Errorf("%s covers %s: %s", pair[0], pair[1], got)
		}
	}
}

// Characters that mean nothing don't change a value: it stays, with a residual, or the cell is text.
func TestLawResidualChangesNothing(t *testing.T) {
	law(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"≥", "不低于", "≤", ""}).Draw(t, "sign") + drawNumber(t, "x") + rapid.SampledFrom(drawnUnits[:7]).Draw(t, "unit")
		more := text + rapid.StringOfN(rapid.SampledFrom([]rune("囗囝囟冂丨彡")), 1, 6, -1).Draw(t, "noise")
		plain, read := cell.ParseThreshold(text), cell.ParseThreshold(more)
		if len(read.Residual()) == 0 && len(read.Notes()) == 0 {
			t.Fatalf("%s: nothing noted", more)
		}
		if read.Kind() == cell.Text {
			return
		}
		p, c := plain.Low(), read.Low()
		if plain.Op() != read.Op() || p.Set != c.Set || p.Set && !p.Value.Equal(c.Value) {
			t.Fatalf("%s: %s\n%s: %s", text, value(&plain), more, value(&read))
		}
	})
}

// What is put together of parts is read, printed and read alike.
func TestLawPrintingIsReadAlike(t *testing.T) {
	law(t, func(t *rapid.T) {
		pick := func(name string, words ...string) string { return rapid.SampledFrom(words).Draw(t, name) }
		text := pick("lead", "", "", "", "力争", "每人每月", "比上年增长", "同比下降", "约", "控制在", "达到", "计划", "年底前完成", "全年", "介于", "2022年", "平均每生") +
			pick("sign", "", "", "≥", "不超过", "<", "超过", "±", "至少") + pick("approx", "", "", "", "约", "近") +
			pick("number", "5", "0.5", "1.2万", "三万五", "三分之二", "百分之五", "1,234", "十余", "几十", "三五", "2亿", "2020", "10-15", "80%～90", "1/2") +
			pick("unit", drawnUnits...) + pick("end", "", "", "", "以上", "以内", "左右", "/人", "余", "（含）以上", "完成", "/人·月", "（套）", "半", "之间", "，≤100", "；优")
		checkPrinting(t, cell.ParseThreshold(text))
	})
}

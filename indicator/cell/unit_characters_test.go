package cell_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// Single characters that stand for a unit mean that unit, wherever a unit may stand.
func TestCharactersThatAreUnits(t *testing.T) {
	checkSays(t, map[string]string{
		"95㎡": "quantity  95 95 平方米", "5㎞": "quantity  5 5 千米", "≥3㎏": "quantity >= 3 · 千克", "10㎥": "quantity  10 10 立方米", "不少于20㏊": "quantity >= 20 · 公顷", "5㎎": "quantity  5 5 毫克", "6㎖": "quantity  6 6 毫升", "2ℓ": "quantity  2 2 升",
		"3㎢": "quantity  3 3 平方千米", "4㎝以上": "quantity >= 4 · 厘米", "≤5㎜": "quantity <= · 5 毫米", "6㏄": "quantity  6 6 毫升", "7㎾": "quantity  7 7 千瓦", "8㎿": "quantity  8 8 兆瓦", "9㍑": "quantity  9 9 升", "5㍍": "quantity  5 5 米", "20㎍": "quantity  20 20 微克",
		"10㌔": "quantity  10 10 千米 or quantity  10 10 千克 ?", "12㌫": "quantity  12 12 %", "3㌧": "quantity  3 3 吨", "2㌶": "quantity  2 2 公顷", "5㌢": "quantity  5 5 厘米", "16㎇": "quantity  16 16 GB", "50㎐": "quantity  50 50 赫兹", "10㎸": "quantity  10 10 千伏", "≤60㏈": "quantity <= · 60 分贝",
		"3㎾h": "quantity  3 3 千瓦时", "5㎾·h": "quantity  5 5 千瓦时", "10元/㎡": "quantity  10 10 元 /平方米", "100㎎/ℓ": "quantity  100 100 毫克 /升", "5 ㎏": "quantity  5 5 千克", "1.2万㎡": "quantity  12000 12000 平方米", "3～5㎞": "quantity in 3 5 千米", "500㎏-1t": "quantity in 0.5 1 吨",
		"每㏊30㎏": "quantity  30 30 千克 /公顷", "3㎞、5㎏": "quantity  3 3 千米 | quantity  5 5 千克", "≥5㎡且≤10㎡": "quantity in 5 10 平方米", "15㎧": "quantity  15 15 米/秒", "3㎪": "quantity  3 3 千帕", "2.5㎤": "quantity  2.5 2.5 立方厘米", "8㎛": "quantity  8 8 微米", "㋋底前": "date <= · --12-31", "㋂㏾": "date  --03-31 --03-31",
		// what isn't a unit of the table, and none that lost its number
		"10Å": "quantity  10 10 ?", "㎡": "none  · · ?", "㍿": "text  · ·", "5℡": "quantity  5 5 ?",
	})
}

// Numbers with a power of ten.
func TestScientificNotation(t *testing.T) {
	checkSays(t, map[string]string{
		"1.2e3": "quantity  1200 1200", "1.2E+05": "quantity  120000 120000", "2e5": "quantity  200000 200000", "3×10^5": "quantity  300000 300000", "2.5×10⁴ m³": "quantity  25000 25000 立方米", "10^5": "quantity  100000 100000", "10⁶人": "quantity  1000000 1000000 人", "3*10^5": "quantity  300000 300000", "3x10^4": "quantity  30000 30000",
		"1.2×10⁻³g": "quantity  0.0012 0.0012 克", "≥1e-3 mg/L": "quantity >= 0.001 · 毫克 /升", "1e3-2e3": "quantity in 1000 2000", "≥1.5×10⁴人次": "quantity >= 15000 · 人次", "1.2e3元": "quantity  1200 1200 元", "不超过3×10^5元": "quantity <= · 300000 元", "1.5E3万元": "quantity  15000000 15000000 元", "－1.2e3": "quantity  -1200 -1200 ?", "3×10³～5×10³亩": "quantity in 3000 5000 亩",
		"每年1.2e3吨": "quantity  1200 1200 吨 /年", "2.0E+01%": "quantity  20 20 %", "1.0E-02": "quantity  0.01 0.01", "1e3以上": "quantity >= 1000 ·", "比上年增长1.2e1%": "quantity  12 12 % +上年", "1e3人、2e3户": "quantity  1000 1000 人 | quantity  2000 2000 户", "３×１０^５": "quantity  300000 300000 ?", "5 × 10^2 km": "quantity  500 500 千米", "1.25e1": "quantity  12.5 12.5", "6.02×10²³": "quantity  602000000000000000000000 602000000000000000000000",
		// none
		"2^5": "text  · · ?", "1.2×10-3": "text  · · ?", "5×10个": "text  · · ?", "1e99": "text  · · ?", "1e3.5": "text  · · ?", "3×10^": "text  · · ?", "2e": "text  · · ?", "1.2e3b": "text  · · ?", "5e3x": "text  · · ?",
	})
}

// A unit and a scale after the bracket that says whether a number belongs is that number's, and both ends'.
func TestUnitsOfBothEnds(t *testing.T) {
	checkSays(t, map[string]string{
		"10（含）至30（不含）公里": "quantity in 10 30! 千米", "10(不含)-30(含)公里": "quantity in 10! 30 千米", "10（含）～30（不含）万元": "quantity in 100000 300000! 元 or quantity in 10 300000! 元 ?", "10（含）至30公里": "quantity in 10 30 千米", "10公里（含）至30公里（不含）": "quantity in 10 30! 千米", "[10,30)公里": "quantity in 10 30! 千米", "(10,30]万元": "quantity in 100000! 300000 元",
		"[80,90)分": "quantity in 80 90! 分", "≥10（含）公里": "quantity >= 10 · 千米", "大于10（含）小于30（不含）公里": "quantity in 10 30! 千米", "10（不含）以上公里": "quantity > 10! · ?", "5（含）天至10（不含）天": "duration in 5 10! 天", "[5,10]天": "duration in 5 10 天", "60（含）-80（不含）": "quantity in 60 80!", "5（含）至8（含）个": "quantity in 5 8 个",
		"10（不含本数）至30（含本数）人": "quantity in 10! 30 人", "[10公里,30公里)": "quantity in 10 30! 千米", "80%（含）-90%（不含）": "quantity in 80 90! %", "介于10（含）和30（不含）公里之间": "quantity in 10 30! 千米", "10（含）公里以上": "quantity >= 10 · 千米", "3（不含）次/年以上": "quantity > 3! · 次 /年", "[1,2)万元/户": "text  · · ?", "约10（含）至30（含）人": "quantity in 10 30 人",
		"每年3（含）至5（不含）次": "quantity in 3 5! 次 /年", "比上年增长3（含）至5（不含）%": "quantity in 3 5! % +上年", "10（含）至30（不含）公里、5座": "quantity in 10 30! 千米 | quantity  5 5 座", "10（套）": "quantity  10 10 套 ?", "10（含税）元": "quantity  10 10 ?",
	})
}

// A rate by several things with 、 between.
func TestRatesBySeveralThings(t *testing.T) {
	checkSays(t, map[string]string{
		"60元/户、月": "quantity  60 60 元 /户·月", "60元/人、月": "quantity  60 60 元 /人·月", "≥60元/户、月": "quantity >= 60 · 元 /户·月", "80元/人、天": "quantity  80 80 元 /人·天", "60元/（户、月）": "quantity  60 60 元 /户·月", "2次/人、年以上": "quantity >= 2 · 次 /人·年", "60-80元/户、月": "quantity in 60 80 元 /户·月", "5次/县、乡": "quantity  5 5 次 /县·乡 ?", "不超过3万元/村、年": "quantity <= · 30000 元 /村·年",
		"60元/户、月；80元/人、月": "quantity  60 60 元 /户·月 | quantity  80 80 元 /人·月", "1元/吨、公里、天": "text  · · ?",
		// facts
		"60元/户、80元/月": "quantity  60 60 元 /户 | quantity  80 80 元 /月", "60元/户、80元": "quantity  60 60 元 /户 | quantity  80 80 元", "2次/年、人均3次": "quantity  2 2 次 /年 | quantity  3 3 次 /人", "60元/户、月均3次": "quantity  60 60 元 /户 | quantity  3 3 次 /月", "3台/户、5台": "quantity  3 3 台 /户 | quantity  5 5 台",
		"5 and 6 kg": "quantity  5 5 千克 | quantity  6 6 千克 ?", "5, 6 and 7 kg": "quantity  5 5 千克 | quantity  6 6 千克 | quantity  7 7 千克 ?", "5 kg and 6 kg": "quantity  5 5 千克 | quantity  6 6 千克", "between 5 and 6 kg": "quantity in 5 6 千克", "5 and 6": "quantity  5 5 | quantity  6 6", "3 and 4 people": "quantity  3 3 人 | quantity  4 4 人 ?", "at least 5 and at most 6 kg": "quantity in 5 6 千克",
	})
}

// Beside a range of percents a fraction is as ambiguous as beside one end of it: the most that the target names tells.
func TestFractionsBesideRanges(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		status         cell.Status
		value          string
	}{
		{"0～80%", "0.9", cell.Ambiguous, "90"},
		{"≤80%", "0.9", cell.Ambiguous, "90"},
		{"0-80%", "0.75", cell.Ambiguous, "75"},
		{"80%-90%", "0.85", cell.Ambiguous, "85"},
		{"80%至100%", "1", cell.Ambiguous, "100"},
		{"[0,60%)", "0.5", cell.Ambiguous, "50"},
		{"±5%", "0.03", cell.Ambiguous, "3"},
		{"0.5～2%", "0.9", cell.Ambiguous, "90"},
		{"≥0且≤80%", "0.6", cell.Ambiguous, "60"},
		{"0‰～8‰", "0.005", cell.Ambiguous, "5"},
		{"0～80%", "0.9%", cell.Readable, "0.9"},
		{"0～80%", "75", cell.Readable, "75"},
		{"0～80%", "0", cell.Readable, "0"},
		{"0～1%", "0.9", cell.Readable, "0.9"},
		{"≤1%", "0.9", cell.Readable, "0.9"},
		{"0.5%～0.8%", "0.6", cell.Readable, "0.6"},
		{"0～80人", "0.9", cell.Readable, "0.9"},
		{"0～20万元", "198000", cell.Ambiguous, "198000"},
		{"0～20万元", "0.9", cell.Readable, "9000"},
		{"0～20万元", "200001", cell.Ambiguous, "200001"},
	} {
		target, actual := cell.ParseThreshold(c.target), cell.ParseActual(c.actual)
		if got := actual.For(target); got.Status != c.status || got.Value.String() != c.value {
			t.Errorf("%s beside %s: status %d, %s; want %d, %s", c.actual, c.target, got.Status, got.Value, c.status, c.value)
		}
	}
}

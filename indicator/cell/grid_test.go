package cell_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// The grid: comparators × numbers × units × rates, with what each must mean written beside it.
var (
	gridBefore = []struct{ words, op string }{
		{"", ""},
		{"≥ >= ≧ ⩾ ＞＝ 不低于 不少于 不小于 不下于 不短于 至少 最少 最低 大于等于 大于或等于 高于或等于 不得低于 不得少于 不能低于 应不低于 未低于 起码 至少达到 至少为", ">="},
		{"≤ <= ≦ ⩽ ＜＝ 不超过 不高于 不大于 不多于 不长于 不突破 不超出 至多 最多 最高 小于等于 小于或等于 低于或等于 不得超过 不得高于 不能超过 未超过 应不超过 最多为", "<="},
		{"> ＞ 大于 高于 多于 超过 超出 突破 长于 超过了", ">"},
		{"< ＜ 小于 低于 少于 不足 不到 不满 未满 短于", "<"},
		{"= ＝ 等于", "="},
	}
	gridAfter = []struct{ words, op string }{
		{"以上 及以上 （含）以上 (含)以上 及其以上 或以上 以上（含）", ">="}, {"以下 及以下 （含）以下 以内 之内 及其以下 以下(含)", "<="}, {"以外", ">"},
	}
	gridNumbers = []struct{ text, value string }{
		{"95", "95"},
		{"0.5", "0.5"},
		{"1,234", "1234"},
		{"１２", "12"},
		{"1.2万", "12000"},
		{"3亿", "300000000"},
		{"3万4000", "34000"},
		{"三十五", "35"},
		{"一百零五", "105"},
		{"三万五千", "35000"},
		{"两千三百", "2300"},
		{"叁佰贰拾", "320"},
	}
	gridUnits = []struct{ text, name, dimension string }{
		{"%", "%", "ratio"},
		{"％", "%", "ratio"},
		{"‰", "‰", "ratio"},
		{"百分点", "百分点", "points-difference"},
		{"个百分点", "百分点", "points-difference"},
		{"元", "元", "money"},
		{"美元", "美元", "money:USD"},
		{"欧元", "欧元", "money:EUR"},
		{"港元", "港元", "money:HKD"},
		{"倍", "倍", "multiple"},
		{"分", "分", "score"},
		{"米", "米", "length"},
		{"公里", "千米", "length"},
		{"千米", "千米", "length"},
		{"km", "千米", "length"},
		{"厘米", "厘米", "length"},
		{"毫米", "毫米", "length"},
		{"海里", "海里", "length"},
		{"平方米", "平方米", "area"},
		{"㎡", "平方米", "area"},
		{"平方公里", "平方千米", "area"},
		{"公顷", "公顷", "area"},
		{"亩", "亩", "area"},
		{"立方米", "立方米", "volume"},
		{"m³", "立方米", "volume"},
		{"升", "升", "volume"},
		{"毫升", "毫升", "volume"},
		{"千克", "千克", "mass"},
		{"公斤", "千克", "mass"},
		{"kg", "千克", "mass"},
		{"克", "克", "mass"},
		{"吨", "吨", "mass"},
		{"斤", "斤", "mass"},
		{"毫克", "毫克", "mass"},
		{"千瓦时", "千瓦时", "energy"},
		{"kWh", "千瓦时", "energy"},
		{"吨标准煤", "吨标准煤", "energy"},
		{"千瓦", "千瓦", "power"},
		{"兆瓦", "兆瓦", "power"},
		{"千伏安", "千伏安", "apparent-power"},
		{"秒", "秒", "time"},
		{"分钟", "分钟", "time"},
		{"小时", "小时", "time"},
		{"天", "天", "time"},
		{"周", "周", "time"},
		{"个月", "月", "calendar"},
		{"个季度", "季度", "calendar"},
		{"年", "年", "calendar"},
		{"工作日", "工作日", "workday"},
		{"个工作日", "工作日", "workday"},
		{"公里/小时", "千米/时", "speed"},
		{"米/秒", "米/秒", "speed"},
		{"℃", "℃", "temperature"},
		{"分贝", "分贝", "sound"},
		{"TB", "TB", "storage"},
		{"GB", "GB", "storage"},
		{"MB", "MB", "storage"},
		{"周岁", "岁", "age"},
		{"个", "个", "count"},
		{"人", "人", "count"},
		{"人次", "人次", "count"},
		{"户", "户", "count"},
		{"家", "家", "count"},
		{"处", "处", "count"},
		{"起", "起", "count"},
		{"场次", "场次", "count"},
		{"件", "件", "count"},
		{"份", "份", "count"},
		{"次", "次", "count"},
		{"项", "项", "count"},
		{"台", "台", "count"},
		{"套", "套", "count"},
		{"辆", "辆", "count"},
		{"所", "所", "count"},
		{"座", "座", "count"},
		{"名", "名", "count"},
		{"期", "期", "count"},
		{"批", "批", "count"},
		{"村", "村", "count"},
		{"课时", "课时", "count"},
		{"床位", "床位", "count"},
		{"株", "株", "count"},
		{"支", "支", "count"},
		{"标段", "标段", "count"},
		{"", "", ""},
	}
	gridRates = []struct{ before, after, per string }{
		{"", "", ""}, {"", "/人", "人"}, {"每户", "", "户"}, {"", "/人·月", "人·月"}, {"每人每年", "", "人·年"},
	}
)

// Every cell of the grid is read as it was put together, and with nothing left over.
func TestGrid(t *testing.T) {
	type comparator struct{ before, after, op string }
	var comparators []comparator
	for _, b := range gridBefore {
		if b.words == "" {
			comparators = append(comparators, comparator{"", "", b.op})
		}
		for _, w := range strings.Fields(b.words) {
			comparators = append(comparators, comparator{w, "", b.op})
		}
	}
	for _, a := range gridAfter {
		for _, w := range strings.Fields(a.words) {
			comparators = append(comparators, comparator{"", w, a.op})
		}
	}
	if len(comparators) < 60 || len(gridUnits) < 80 {
		t.Fatalf("%d comparators, %d units", len(comparators), len(gridUnits))
	}
	cells, wrong := 0, 0
	for _, c := range comparators {
		for i, n := range gridNumbers {
			if testing.Short() && i%4 != 0 {
				continue
			}
			for _, u := range gridUnits {
				for _, r := range gridRates {
					if u.text == "" && (r.per != "" || c.after != "") || strings.Contains(u.text, "/") && r.per != "" {
						continue
					}
					text := r.before + c.before + n.text + u.text + r.after + c.after
					cells++
					if got, want := gridReading(text), strings.Join(
						[]string{c.op, n.value, u.name, u.dimension, r.per}, " "); got != want {
						if wrong++; wrong <= 20 {
							t.Errorf("%s: %q, want %q", text, got, want)
						}
					}
				}
			}
		}
	}
	t.Logf("%d cells, %d read otherwise", cells, wrong)
}

func gridReading(text string) string {
	read := cell.ParseThreshold(text)
	low, high := read.Low(), read.High()
	value := low
	switch {
	case !low.Set:
		value = high
	case high.Set && !high.Value.Equal(low.Value), len(read.Residual()) > 0:
		return "?"
	}
	if value.Open != (read.Op() == cell.More || read.Op() == cell.Less) {
		return "open"
	}
	return strings.Join([]string{
		read.Op().String(), value.Value.String(), read.Unit().Name(),
		string(read.Unit().Dimension()), strings.Join(read.Per(), "·"),
	}, " ")
}

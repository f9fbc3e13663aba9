package cell

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/indicator/unit"
)

// The short way through ordinary cells reads nothing that the full reader reads otherwise.
func TestPlainCellsAreReadAlike(t *testing.T) {
	same := func(t interface {
		Helper()
		Fatalf(string, ...any)
	}, text string,
	) {
		t.Helper()
		short := unread(text, None)
		if !short.plain() {
			return
		}
		full := parseFully(text)
		if !reflect.DeepEqual(describe(short), describe(full)) || short.more != nil || full.more != nil {
			t.Fatalf("%q: short %v, full %v %+v", text, describe(short), describe(full), full.more)
		}
	}
	for _, w := range unit.Names() {
		for _, sign := range []string{"", "≥", "<=", "=", ">", "≤", "<"} {
			for _, number := range []string{"5", "0", "95.5", "104万", "1.2亿", "007"} {
				same(t, sign+number+w)
			}
		}
	}
	for _, w := range []string{"%", "元", "天", "个工作日", "个", "亩", "月", "年", "", "日", "公里/小时"} {
		for _, lead := range []string{
			"", "不低于", "不少于", "不小于", "不超过", "不高于", "不大于", "不多于", "至少", "最多", "至多", "大于", "超过", "高于",
			"小于", "低于", "少于", "≥", "不",
		} {
			for _, number := range []string{"5", "104万", "2021", "12", "0.5", "五"} {
				for _, end := range []string{"", "以上", "及以上", "以下", "及以下", "以内", "内", "及以内", "以外"} {
					same(t, lead+number+w+end)
				}
			}
		}
	}
	for _, year := range []string{"", "2021年", "2024年", "1899年", "21年", "2101年"} {
		for _, month := range []string{"1月", "2月", "12月", "13月", "02月", ""} {
			for _, day := range []string{
				"底前", "28日前", "29日前", "30日前", "31日前", "32日前", "1日前", "0日前", "1日", "28日", "29日", "31日",
				"32日", "0日", "05日", "20日上午", "20日内", "前", "底", "底前完成",
			} {
				same(t, year+month+day)
			}
		}
	}
	for range 20 {
		rapid.Check(t, func(t *rapid.T) {
			same(t, rapid.StringMatching(`(≥|≤|>=|<=|=|>|<|==|>>)?[0-9.]{1,12}(万|亿|千)?(元|个|%|人|年|天|米|次|百分比|万|工作日)?`).Draw(
				t, "cell"))
		})
	}
}

func describe(t Threshold) string {
	return fmt.Sprint(t.kind, t.op, t.low.Date, t.high.Date, t.low.Set, t.low.Open, t.low.Value, t.high.Set, t.high.Open,
		t.high.Value, t.unit.Name(), t.approx, t.level, t.scale)
}

package cell_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// What tables answer to a target in words, by the level that a person reads.
func TestLevelsAsTablesWriteThem(t *testing.T) {
	for want, all := range map[string]string{
		"达成":   "达成 已达成 已经达成 达成预期指标 已达成预期指标 全部达成年度指标 基本达成预期指标 达到预期目标 已达到预期效果 已实现预期目标",
		"部分达成": "部分达成 部分达成目标 部分达成年度指标 部分达到预期目标 部分实现目标",
		"未达成":  "未达成 尚未达成 未达成年度指标 未达到预期目标",
		"完成":   "已完成 全部完成 按期完成",
	} {
		for text := range strings.FieldsSeq(all) {
			if got := cell.ParseActual(text).Level(); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}

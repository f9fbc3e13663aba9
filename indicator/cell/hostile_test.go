package cell

import (
	"strings"
	"testing"
)

// BenchmarkHostileCell reads 64 KiB, the most that is read, and half of it, of what could make a reader go back and
// forth; the time of the whole is to be about twice that of the half.
func BenchmarkHostileCell(b *testing.B) {
	for _, unit := range []string{"一", "万", "（", "≥", "-", "1，2、", "1；", "((", "1万", "百分之", "，", "9", "年", "1月", "每人", "且", "x<", "1/", "至1", "第1", "几", "十一"} {
		for _, size := range []int{32 << 10, 64 << 10} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(unit+"/"+map[int]string{32 << 10: "half", 64 << 10: "whole"}[size], func(b *testing.B) {
				for b.Loop() {
					ParseThreshold(text)
				}
			})
		}
	}
}

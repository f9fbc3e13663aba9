package indicator

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// The short way through ordinary cells reads nothing that the full reader reads otherwise.
func TestPlainCellsAreReadAlike(t *testing.T) {
	same := func(t interface {
		Helper()
		Fatalf(string, ...any)
	}, text string,
	) {
		t.Helper()
		short := Threshold{text: text}
		if !short.plain() {
			return
		}
		full := parseFully(text)
		short.more, full.more = nil, dropKnown(full.more)
		if !reflect.DeepEqual(describe(short), describe(full)) || full.more != nil {
			t.Fatalf("%q: short %v, full %v %+v", text, describe(short), describe(full), full.more)
		}
	}
	var all []string
	for _, bucket := range unitWords.buckets {
		for _, w := range bucket {
			all = append(all, w.text)
		}
	}
	for _, w := range all {
		for _, sign := range []string{"", "≥", "<=", "=", ">", "≤", "<"} {
			for _, number := range []string{"5", "0", "95.5", "104万", "1.2亿", "007"} {
				same(t, sign+number+w)
			}
		}
	}
	for range 20 {
		rapid.Check(t, func(t *rapid.T) {
			same(t, rapid.StringMatching(`(≥|≤|>=|<=|=|>|<|==|>>)?[0-9.]{1,12}(万|亿|千)?(元|个|%|人|年|天|米|次|百分比|万|工作日)?`).Draw(t, "cell"))
		})
	}
}

// dropKnown keeps the notes of a cell; the short way must never lose one.
func dropKnown(m *more) *more { return m }

func describe(t Threshold) string {
	return fmt.Sprint(t.kind, t.op, t.low.Set, t.low.Open, t.low.Value, t.high.Set, t.high.Open, t.high.Value, t.unit.Name(), t.approx, t.level, t.scale)
}

func BenchmarkCell(b *testing.B) {
	for _, cell := range []string{"≥95%", "19个", "不低于90%", "104万元", "2021年12月底前", "达成", "保持稳定"} {
		b.Run(cell, func(b *testing.B) {
			b.ReportAllocs()
			var t Threshold
			for b.Loop() {
				if t.Parse(cell); t.text == "" {
					b.Fatal("no text")
				}
			}
		})
	}
}

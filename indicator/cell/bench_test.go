package cell

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/ziping-go/ziping/indicator/calendar"
)

// typicalCells are the shapes that most cells have, each with a scanner written by hand for that very shape, which
// gives what the reader gives: comparator, value, unit, date.
var typicalCells = []struct {
	text string
	scan func(string, *scanned) bool
}{
	{"≥95%", scanSignPercent},
	{"19个", scanCount},
	{"不低于90%", scanWordPercent},
	{"104万元", scanMoney},
	{"2021年12月底前", scanDeadline},
}

// scanned is what a scanner by hand gives.
type scanned struct {
	op        Op
	low, high int64
	lowSet    bool
	highSet   bool
	unit      string
	date      calendar.Date
}

func scanDigits(s string, i int) (v int64, next int) {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		v = v*10 + int64(s[i]-'0')
		i++
	}
	return v, i
}

func scanSignPercent(s string, out *scanned) bool {
	if !strings.HasPrefix(s, "≥") {
		return false
	}
	v, i := scanDigits(s, len("≥"))
	if i == len("≥") || s[i:] != "%" {
		return false
	}
	*out = scanned{op: AtLeast, low: v, lowSet: true, unit: "%"}
	return true
}

func scanWordPercent(s string, out *scanned) bool {
	if !strings.HasPrefix(s, "不低于") {
		return false
	}
	v, i := scanDigits(s, len("不低于"))
	if i == len("不低于") || s[i:] != "%" {
		return false
	}
	*out = scanned{op: AtLeast, low: v, lowSet: true, unit: "%"}
	return true
}

func scanCount(s string, out *scanned) bool {
	v, i := scanDigits(s, 0)
	if i == 0 {
		return false
	}
	switch s[i:] {
	case "个", "人", "户", "次", "件", "套", "台", "辆", "项", "份":
	default:
		return false
	}
	*out = scanned{low: v, high: v, lowSet: true, highSet: true, unit: s[i:]}
	return true
}

func scanMoney(s string, out *scanned) bool {
	v, i := scanDigits(s, 0)
	if i == 0 {
		return false
	}
	switch s[i:] {
	case "万元":
		v *= 10000
	case "亿元":
		v *= 100000000
	case "元":
	default:
		return false
	}
	*out = scanned{low: v, high: v, lowSet: true, highSet: true, unit: "元"}
	return true
}

func scanDeadline(s string, out *scanned) bool {
	year, i := scanDigits(s, 0)
	if i != 4 || !strings.HasPrefix(s[i:], "年") {
		return false
	}
	i += len("年")
	month, next := scanDigits(s, i)
	if next == i || month < 1 || month > 12 || s[next:] != "月底前" {
		return false
	}
	day := [...]uint8{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		day = 29
	}
	*out = scanned{op: AtMost, highSet: true, date: calendar.Day(int(year), int(month), int(day))}
	return true
}

var (
	cellPattern = regexp.MustCompile(`^(≥|≤|>|<|=|不低于|不少于|不超过)?\s*(\d+(?:\.\d+)?)\s*(万|亿)?\s*(%|‰|元|个|人|户|次|件|套|台)?$`)
	datePattern = regexp.MustCompile(`^(?:(\d{4})年)?(\d{1,2})月底前$`)
)

// byPattern is what one would write first: regexps and a decimal.
func byPattern(s string) (decimal.Decimal, string, bool) {
	if m := cellPattern.FindStringSubmatch(s); m != nil {
		v, err := decimal.NewFromString(m[2])
		switch m[3] {
		case "万":
			v = v.Shift(4)
		case "亿":
			v = v.Shift(8)
		}
		return v, m[4], err == nil
	}
	if m := datePattern.FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(m[1] + m[2])
		return decimal.NewFromInt(int64(n)), "", err == nil
	}
	return decimal.Decimal{}, "", false
}

// The scanners by hand give what the reader gives, so that their times compare.
func TestScannersByHandAgree(t *testing.T) {
	for _, c := range typicalCells {
		var by scanned
		if !c.scan(c.text, &by) {
			t.Fatalf("%s isn't scanned", c.text)
		}
		cell := ParseThreshold(c.text)
		low, _ := cell.low.Value.Int64()
		high, _ := cell.high.Value.Int64()
		got := scanned{
			op: cell.op, low: low, high: high, lowSet: cell.low.Set, highSet: cell.high.Set,
			unit: cell.unit.Name(), date: cell.high.Date,
		}
		if got != by {
			t.Errorf("%s: %+v by hand, %+v read", c.text, by, got)
		}
		v, unit, ok := byPattern(c.text)
		if !ok || unit != by.unit || by.date.IsZero() && v.IntPart() != by.low {
			t.Errorf("%s: %s %s by regexps", c.text, v, unit)
		}
	}
}

// BenchmarkCell reads typical cells into space that is there, beside a scanner by hand for each shape and regexps.
func BenchmarkCell(b *testing.B) {
	var noMemory *Memory
	for _, c := range typicalCells {
		b.Run(c.text+"/read", func(b *testing.B) {
			b.ReportAllocs()
			var t Threshold
			for b.Loop() {
				if noMemory.Parse(&t, c.text); t.kind == Text {
					b.Fatal("not read")
				}
			}
		})
		b.Run(c.text+"/by hand", func(b *testing.B) {
			b.ReportAllocs()
			var out scanned
			for b.Loop() {
				if !c.scan(c.text, &out) {
					b.Fatal("not read")
				}
			}
		})
		b.Run(c.text+"/regexp", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, ok := byPattern(c.text); !ok {
					b.Fatal("not read")
				}
			}
		})
	}
	for _, text := range []string{"达成", "保持稳定", "有效保证各项业务顺利开展", "90%～95%", "控制在3%以内", "1200元/人·月", "三分之二以上", "比上年增长3%"} {
		b.Run(text+"/read", func(b *testing.B) {
			b.ReportAllocs()
			var t Threshold
			for b.Loop() {
				if noMemory.Parse(&t, text); t.text == "" {
					b.Fatal("no text")
				}
			}
		})
	}
}

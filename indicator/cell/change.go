package cell

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// Change says that a cell states a change against a base and not a level: 比上年增长3%.
type Change uint8

// The changes.
const (
	NoChange Change = iota
	Rise            // 增长, 提高, 上升
	Fall            // 下降, 降低, 减少
	Times           // 翻一番, 提高1倍, 是上年的3倍: what the base is multiplied by
)

// String is the change as in JSON: "", "+", "-", "*".
func (c Change) String() string { return nameOf(c, "", "+", "-", "*") }

// bases are the words for what a change is against.
var bases = words.Of([]words.Meaning[string]{
	{"上年同期", "同比 比上年同期 较上年同期 与上年同期相比 比去年同期 较去年同期 上年同期 去年同期 year_on_year year-on-year"},
	{
		"上年",
		"上年 去年 上一年 上年度 比上年 较上年 比去年 较去年 比上年度 较上年度 比上一年 较上一年 与上年相比 与去年相比 相比上年 相比去年 比前一年 较前一年 上年的 去年的 " +
			"over_last_year on_last_year",
	},
	{"上年末", "较上年末 比上年末 较上年底 比上年底 较去年底 比去年底 较去年末 比去年末"},
	{"年初", "较年初 比年初"},
	{"计划", "比计划 较计划"},
	{"预算", "比预算 较预算"},
	{"目标", "比目标 较目标 比目标值 较目标值"},
	{"原来", "原来的 原有的 是原来的 为原来的 比原来 较原来"},
	{"上期", "环比 比上期 较上期 比上月 较上月 比上季度 较上季度 上期 over_the_last_period"},
})

// changes are the verbs of a change.
var changes = words.Of([]words.Meaning[Change]{
	{
		Rise,
		"增长 增长率 增长率为 增幅 增幅为 增速 递增 增收 增产 增效 提高 上升 增加 提升 增 扩大 增加了 提高了 增长了 上升了 正增长 涨幅 ↑ rise_of rises_by rose_by " +
			"increase_of increase_by increases_by increased_by growth_of grew_by up_by",
	},
	{
		Fall,
		"下降 降低 减少 下降率 降幅 降幅为 压减 压缩 缩短 减 下降了 降低了 减少了 缩减 递减 减排 减亏 节约 节支 削减 ↓ fall_of falls_by fell_by " +
			"decrease_of decrease_by decreases_by decreased_by reduction_of reduced_by dropped_by down_by",
	},
})

// changeAt reads a base, a verb of change, or both, and says how long they are.
func (p *cell) changeAt(at int) int {
	s := p.s[at:]
	if size := p.beyond(at); size > 0 {
		return size
	}
	base, size := p.baseAt(at)
	if size == 0 {
		base, size = baseYear(s)
	}
	rest := s[size:]
	if size > 0 {
		rest = strings.TrimLeft(rest, ", ")
	}
	next := len(p.s) - len(rest)
	verb, length := p.verbAt(next)
	if length == 0 && size > 0 {
		verb, length = p.moreOrLess(next)
	}
	if length == 0 {
		verb, length = upOrDown(rest)
	}
	isLevel := p.decides(
		levelOfChange,
		strings.HasPrefix(rest[length:], "到") || strings.HasPrefix(rest[length:], "至"),
	)
	if length > 0 && (isLevel || rest[length:] == "") {
		return 0
	}
	if length == 0 && (size == 0 || !strings.Contains(p.s, "倍")) {
		return 0
	}
	m := p.t.rare()
	if m.change != NoChange {
		return 0
	}
	m.change = verb
	if length == 0 {
		m.change = Times
	}
	if base != "" {
		m.base = base
	}
	return len(s) - len(rest) + length
}

// sides are the words that say on which side of a base something is: the 高 of 比上年高2个百分点, the 超 of 超计划2个.
var sides = words.Of([]words.Meaning[Change]{
	{Rise, "高 高出 高了 多 多出 多了 快 大 超 超出 超过 高于 多于 大于"},
	{Fall, "低 低了 少 少了 慢 小 低于 少于 小于"},
})

// moreOrLess reads the 高 and 少 between a base and a number.
func (p *cell) moreOrLess(at int) (Change, int) {
	verb, size := p.sideAt(at)
	if size == 0 || !isNumberAt(p.s[at+size:]) {
		return NoChange, 0
	}
	return verb, size
}

// plans are bases that may also be a qualifier of the number after them.
var plans = words.Of([]words.Meaning[string]{{"计划", "计划 年度计划"}, {"目标", "目标 年度目标 目标值"}, {"预算", "预算"}})

// beyond reads 高于上年2个百分点 and 超计划2个, which say by how much. After a plan the number may also be the plan itself.
func (p *cell) beyond(at int) int {
	verb, size := p.sideAt(at)
	if size == 0 {
		return 0
	}
	rest := p.s[at+size:]
	planned, length := plans.At(rest)
	base := planned
	if length == 0 {
		base, length = p.baseAt(at + size)
	}
	end := at + size + length
	if length == 0 || p.t.Change() != NoChange || !isNumberAt(p.s[end:]) {
		return 0
	}
	m := p.t.rare()
	m.change, m.base = verb, base
	if planned != "" {
		p.noteAt("CELL_BEYOND", at, end, p.s[at:end])
		p.alternative("CELL_BEYOND", func(t *Threshold) { t.asLevel(verb) }, p.s[at:end])
	}
	return size + length
}

// asLevel turns a change into the level that it leads beyond.
func (t *Threshold) asLevel(verb Change) {
	m := t.rare()
	m.change, m.base = NoChange, ""
	if verb == Rise {
		t.op, t.high, t.low.Open = More, Bound{}, true
	} else {
		t.op, t.low, t.high.Open = Less, Bound{}, true
	}
}

// upOrDown reads the up and down of up 3%, which say a change only before a number.
func upOrDown(s string) (Change, int) {
	for _, w := range []struct {
		word string
		verb Change
	}{{"up ", Rise}, {"down ", Fall}} {
		if len(s) > len(w.word) && strings.EqualFold(s[:len(w.word)], w.word) && words.IsDigit(s[len(w.word)]) {
			return w.verb, len(w.word)
		}
	}
	return NoChange, 0
}

// baseYear reads 比2020年, 较2020年.
func baseYear(s string) (string, int) {
	for _, lead := range []string{"比", "较", "与"} {
		rest, ok := strings.CutPrefix(s, lead)
		if !ok {
			continue
		}
		_, size := dates.YearAt(rest)
		if size == 0 || !strings.Contains(rest[:size], "年") {
			continue
		}
		end := len(lead) + size
		for _, word := range []string{"相比", "基数", "水平"} {
			if strings.HasPrefix(s[end:], word) {
				return rest[:size], end + len(word)
			}
		}
		return rest[:size], end
	}
	return "", 0
}

// doubling reads 翻一番, 翻两番: twice, four times.
func (p *cell) doubling() bool {
	at := p.skip(0)
	if base, size := p.baseAt(at); size > 0 {
		p.t.rare().base = base
		p.mark(PartChange, at, at+size)
		at += size
	}
	for n, list := range [][]string{{"翻一番", "翻番", "翻1番"}, {"翻两番", "翻2番", "翻二番"}, {"翻三番", "翻3番"}} {
		if size := p.starts(at, list...); size > 0 {
			p.mark(PartChange, at, at+size)
			p.t.set(Bare, fractionInt(int64(2)<<n), unit.Must("倍"), 0)
			p.t.rare().change = Times
			if op, length := p.endAt(at + size); length > 0 {
				p.t.set(op, fractionInt(int64(2)<<n), unit.Must("倍"), 0)
				p.t.keepOneEnd()
				p.mark(PartComparator, at+size, at+size+length)
				size += length
			}
			return p.rest(at + size)
		}
	}
	return false
}

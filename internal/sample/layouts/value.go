package layouts

import (
	"fmt"
	"slices"
	"strings"
)

// pointers are the fields of an indicator that a column holds as they are.
var pointers = map[field]string{
	level1: "level1", level2: "level2", name: "name", target: "target", actual: "actual", points: "points",
	score: "declared", reason: "reason", description: "description", basis: "basis", previous: "previous",
	reviewed: "reviewed/score", nature: "nature", wayWord: "direction", initial: "initial_target",
}

// value is the text of a cell of a row. What it means for the form is noted.
func (p *printer) value(r *row, f field) string {
	printed, held := p.cell(r, f)
	if r.index < 0 || held == "" {
		return printed
	}
	pointer := fmt.Sprintf("/indicators/%d/", r.index)
	switch f {
	case sign:
		if r.way == inWords {
			p.expect(pointer+"nature", held)
		}
	case number, amount:
		whole := r.number + p.unitOf(r)
		if p.has(sign) {
			whole = p.signOf(r) + whole
		}
		p.expect(pointer+"target", whole)
	default:
		if key := pointers[f]; key != "" {
			p.expect(pointer+key, held)
		}
	}
	return printed
}

// cell is what is printed in a cell, and what a form holds of it.
func (p *printer) cell(r *row, f field) (printed, held string) {
	if r.index < 0 {
		return p.left(r, f), ""
	}
	if r.hollow && slices.Contains([]field{target, sign, number, unit, amount, actual, initial, previous}, f) {
		return "", ""
	}
	same := func(s string) (string, string) { return s, s }
	switch f {
	case level1:
		if r.shown != "" {
			return r.shown, r.level1
		}
		return p.narrow(r.level1), r.level1
	case level2:
		return p.narrow(r.level2), r.level2
	case name:
		return r.label, r.name
	case actual:
		return same(p.actualOf(r))
	case previous:
		return same(withUnit(r, r.previous))
	case points, score, reviewed:
		return same(p.figure(map[field]int{points: r.points, score: r.score, reviewed: r.reviewed}[f]))
	case reason:
		return same(r.reason)
	case nature:
		return same(map[bool]string{true: "定性", false: "定量"}[r.way == inWords] + p.endings.nature)
	case wayWord:
		return same(map[bool]string{true: "反向", false: "正向"}[r.way == down] + p.endings.way)
	case description:
		return same("反映" + r.name + "情况")
	case basis:
		return same(pick(p.dice, "年度工作计划", "历史数据", "行业标准", "预算批复文件"))
	}
	if s, ok := p.targetCell(r, f); ok {
		return s, s
	}
	return p.unheld(r, f), ""
}

// targetCell is a cell with the target or a part of it.
func (p *printer) targetCell(r *row, f field) (string, bool) {
	switch f {
	case target:
		return p.signOf(r) + r.number + p.unitOf(r), true
	case initial:
		return p.signOf(r) + r.initial + p.unitOf(r), true
	case sign:
		if r.way == inWords {
			return pick(p.dice, "", "定性"), true
		}
		return p.signOf(r), true
	case number:
		return r.number, true
	case amount:
		return r.number + p.unitOf(r), true
	case unit:
		if r.way == inWords {
			return p.endings.blank, true
		}
		return p.unitOf(r), true
	}
	return "", false
}

// left is a cell of a row that the template left over.
func (p *printer) left(r *row, f field) string {
	switch f {
	case level1:
		if r.shown != "" {
			return r.shown
		}
		return r.level1
	case level2:
		return r.level2
	case name:
		return r.name
	}
	return ""
}

// unheld is a cell that a form has no field for.
func (p *printer) unheld(r *row, f field) string {
	switch f {
	case coefficient:
		return pick(p.dice, "1", "0.95", "0.9")
	case core:
		return pick(p.dice, "是", "否")
	case raw:
		return hundredths(r.raw)
	case weight:
		return hundredths(r.points) + "%"
	case formula:
		return p.text("完成得满分(" + hundredths(r.points) + "分),未完成按比例扣分")
	case criteria:
		return pick(p.dice, "达到目标得满分", "每少一项扣一分", "按完成比例得分")
	case good, fair, poor:
		return p.threshold(r, map[field]int{good: 5, fair: 15, poor: 25}[f])
	case progress:
		return pick(p.dice, "100%", "143%", "87.5%")
	}
	return ""
}

// threshold is a target that is less than the best by some percent.
func (p *printer) threshold(r *row, less int) string {
	if r.way == inWords {
		return map[int]string{5: "较好", 15: "一般", 25: "较差"}[less]
	}
	n := 0
	for _, c := range r.number {
		n = n*10 + int(c-'0')
	}
	if less *= n; r.way == down {
		less = -less
	}
	return p.signOf(r) + fmt.Sprint(n-less/100) + p.unitOf(r)
}

// signOf is the comparator of a row's target; it is the same wherever it is printed.
func (p *printer) signOf(r *row) string {
	switch {
	case r.way == inWords, r.hollow:
		return ""
	case p.s.signs != nil:
		return p.s.signs[map[way]int{up: 0, down: 1, exactly: 2}[r.way]]
	}
	return p.signs[r.way]
}

// has reports whether the table has a column.
func (p *printer) has(f field) bool {
	return slices.ContainsFunc(p.columns, func(c column) bool { return c.holds == f })
}

func (p *printer) unitOf(r *row) string {
	if r.unit == "%" {
		return p.endings.percent
	}
	return r.unit
}

// actualOf is the actual value, in some tables without its unit.
func (p *printer) actualOf(r *row) string {
	if r.way == inWords || p.bare {
		return r.actual
	}
	return withUnit(r, r.actual)
}

func withUnit(r *row, number string) string {
	if r.way == inWords {
		return number
	}
	return number + r.unit
}

// figure is a number of points.
func (p *printer) figure(n int) string {
	if n < 0 {
		return ""
	}
	if p.decimals {
		return fmt.Sprintf("%d.%02d", n/100, n%100)
	}
	return hundredths(n)
}

// narrow is a level in a column that is too small for it.
func (p *printer) narrow(s string) string {
	if p.small && strings.HasSuffix(s, "指标") {
		return strings.TrimSuffix(s, "指标") + "\n指标"
	}
	return s
}

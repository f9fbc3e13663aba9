package cell

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// PartKind says what a part of a cell's text was taken for.
type PartKind uint8

// The kinds of parts.
const (
	PartComparator PartKind = iota // ≥, 不低于, 以上
	PartNumber
	PartUnit
	PartApprox    // 约, 余, 左右
	PartDate      // with 前 and the like
	PartItem      // one fact of several
	PartText      // words that are their own value
	PartQualifier // 完成, 到位
	PartChange    // 比上年增长
	PartPer       // 每人每月, /年
	PartResidual  // what wasn't understood
)

// In is the kind in words.
func (k PartKind) In(l lang.Language) string {
	if k > PartResidual {
		return k.String()
	}
	return lang.Of([...]lang.Code{
		"PART_COMPARATOR", "PART_NUMBER", "PART_UNIT", "PART_APPROX", "PART_DATE", "PART_ITEM", "PART_TEXT", "PART_QUALIFIER",
		"PART_CHANGE", "PART_PER", "PART_RESIDUAL",
	}[k]).In(l)
}

// String is the kind in English, for logs.
func (k PartKind) String() string {
	if k > PartResidual {
		return nameOf(k)
	}
	return k.In(lang.English)
}

// Part is a stretch of a cell's text and what it was taken for.
type Part struct {
	Kind       PartKind
	Start, End int // bytes in the text of the cell
}

// Parts are the parts of the cell in the order of its text. They aren't kept, but found by reading the text again.
func (t Threshold) Parts() []Part {
	if t.kind == None {
		return nil
	}
	var parts []Part
	again := unread(t.text, Text)
	p := cell{grammar: readings, t: &again, parts: &parts}
	p.all()
	slices.SortStableFunc(parts, func(a, b Part) int { return a.Start - b.Start })
	return parts
}

// mark notes a part while somebody asks for parts.
func (p *cell) mark(kind PartKind, start, end int) {
	if p.parts != nil && end > start {
		from, to := p.stretch(start, end)
		*p.parts = append(*p.parts, Part{kind, from, to})
	}
}

// markItems marks the facts of a list.
func (p *cell) markItems(items []Threshold) {
	if p.parts == nil {
		return
	}
	at := 0
	for i := range items {
		start := at + strings.Index(p.text[at:], items[i].text)
		at = start + len(items[i].text)
		*p.parts = append(*p.parts, Part{PartItem, start, at})
	}
}

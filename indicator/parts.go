package indicator

import (
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
)

// In is the kind in words.
func (k PartKind) In(l lang.Language) string {
	return lang.Of([...]lang.Code{
		"PART_COMPARATOR", "PART_NUMBER", "PART_UNIT", "PART_APPROX", "PART_DATE", "PART_ITEM", "PART_TEXT", "PART_QUALIFIER",
	}[k]).In(l)
}

// Part is a stretch of a cell's text and what it was taken for.
type Part struct {
	Kind       PartKind
	Start, End int // bytes in the text of the cell
}

// Parts are the parts of the cell in the order of its text. They aren't kept, but found by reading the text again.
func (t *Threshold) Parts() []Part {
	body := trim(t.text)
	offset := strings.Index(t.text, body)
	switch t.kind {
	case None:
		return nil
	case Text, Grade:
		return []Part{{PartText, offset, offset + len(body)}}
	case List:
		return itemParts(body, offset)
	}
	var parts []Part
	again := Threshold{text: t.text}
	p := &cell{t: &again, s: body, offset: offset, parts: &parts}
	if !p.joined() && !p.bracketed() && !p.date() && !p.zero() {
		p.value()
	}
	if len(parts) == 0 { // several bounds or words that are one value
		parts = []Part{{PartNumber, offset, offset + len(body)}}
	}
	return parts
}

func itemParts(body string, offset int) []Part {
	var parts []Part
	at := 0
	for _, item := range strings.FieldsFunc(body, isSemicolon) {
		start := at + strings.Index(body[at:], item)
		at = start + len(item)
		trimmed := strings.TrimSpace(item)
		start += strings.Index(item, trimmed)
		parts = append(parts, Part{PartItem, offset + start, offset + start + len(trimmed)})
	}
	return parts
}

func isSemicolon(r rune) bool { return r == '；' || r == ';' }

// mark notes a part while somebody asks for parts.
func (p *cell) mark(kind PartKind, start, end int) {
	if p.parts != nil && end > start {
		*p.parts = append(*p.parts, Part{kind, p.offset + start, p.offset + end})
	}
}

package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// reference reads a cell that only says where its content stands: 见附表2, 详见附件3, 按〔2021〕5号文执行. Its numbers are names.
func (p *cell) reference() bool {
	s := p.s
	if p.marks&gapMayBe != 0 {
		if inner, ok := unwrapped(s); ok {
			s = inner
		}
	}
	if !p.isReference(s) {
		return false
	}
	p.t.kind = Text
	p.mark(PartText, 0, len(p.s))
	p.noteAt("CELL_REFERENCE", 0, len(p.s), p.s)
	return true
}

// strongReferences always refer; weakReferences do before something that has a number or a name.
var (
	strongReferences = []string{"详见", "参见", "参阅", "查阅", "见"}
	weakReferences   = []string{"按照", "按", "依据", "根据", "依照", "参照", "遵照", "对照", "执行", "以"}
	referenceEnds    = []string{
		"执行", "办理", "规定", "要求", "标准", "方案", "计划", "文件", "文", "办法", "实施", "为准", "通知", "批复", "预算", "合同", "规划", "目标",
		"指标", "报告", "数据", "清单", "台账", "名单", "号", "落实", "兑现", "开展", "推进", "条款", "水平",
	}
	// places are what a reference names.
	places = []string{
		"附表", "附件", "附录", "附图", "附注", "备注", "说明", "清单", "表", "图", "页", "条", "款", "章", "节", "文", "方案", "办法", "通知",
		"批复", "合同", "规划", "计划", "标准", "规定", "下", "上", "后", "前", "《", "台账", "材料", "报告",
	}
)

// mayRefer reports whether a text starts like a reference, or names a document by its number.
func mayRefer(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '详', '参', '具', '内', '另', '见', '请', '可', '查', '按', '依', '根', '遵', '对', '执', '以', '附', '表', '图', '同', '如':
		return true
	}
	return strings.Contains(s, "号")
}

func (g *grammar) isReference(s string) bool {
	if !mayRefer(s) || strings.ContainsAny(s, signs+"%‰;") {
		return false
	}
	if slices.Contains([]string{"同上", "同前", "同左", "同右", "如上", "如前", "见上", "见下"}, s) {
		return true
	}
	body := s
	for _, word := range []string{"详情", "具体", "内容", "请", "可", "另"} {
		body = strings.TrimPrefix(body, word)
	}
	for _, lead := range strongReferences {
		if rest, ok := strings.CutPrefix(body, lead); ok {
			left, _ := g.withoutPlaces(rest)
			return !hasDigit(left) &&
				slices.ContainsFunc(places, func(place string) bool { return strings.Contains(rest, place) })
		}
	}
	left, names := g.withoutPlaces(s)
	if names == 0 || hasDigit(left) {
		return false
	}
	if left == "" || left == "文" || left == "文件" { // 附表2, 财预〔2020〕10号
		return true
	}
	hasLead := slices.ContainsFunc(weakReferences, func(lead string) bool { return strings.HasPrefix(s, lead) })
	return hasLead && endsInAny(s, referenceEnds...) && !g.decides(deadlineOfReference, strings.Contains(s, "底前"))
}

// withoutPlaces is a text without the numbers of documents, annexes, clauses and years that it names, and how many
// there were.
func (g *grammar) withoutPlaces(s string) (left string, names int) {
	var b strings.Builder
	for s != "" {
		if size := g.placeAt(s); size > 0 {
			names++
			s = s[size:]
			continue
		}
		_, size := utf8.DecodeRuneInString(s)
		b.WriteString(s[:size])
		s = s[size:]
	}
	return strings.Trim(b.String(), "、,和及与"), names
}

// placeAt is how long the name is that a text starts with: 附表2, 第5条, 国发〔2021〕5号, 2021年度, 《办法》.
func (g *grammar) placeAt(s string) int {
	if size := documentNumber(s); size > 0 {
		return size
	}
	if strings.HasPrefix(s, "《") {
		if end := strings.Index(s, "》"); end > 0 {
			return end + len("》")
		}
	}
	if _, size := dates.YearAt(s); size > 0 && strings.Contains(s[:size], "年") && words.IsDigit(s[0]) {
		body := strings.TrimPrefix(s[size:], "第")
		_, digits := words.Digits(body, 5)
		if g.decides(yearOfDocument, digits > 0 && strings.HasPrefix(body[digits:], "号")) {
			return len(s) - len(body) + digits + len("号")
		}
		return size
	}
	for _, name := range []string{"附表", "附件", "附录", "附图", "附注", "备注", "说明", "表", "图", "第"} {
		rest, ok := strings.CutPrefix(s, name)
		if !ok {
			continue
		}
		body := strings.TrimLeft(rest, "0123456789.-~一二三四五六七八九十百至")
		if len(body) == len(rest) {
			continue
		}
		behind := body
		for _, kind := range []string{"页", "条", "款", "章", "节", "项", "部分", "号", "点", "批", "季度", "期", "次"} {
			behind = strings.TrimPrefix(behind, kind)
		}
		goesOn := behind != "" && !strings.HasPrefix(behind, "、") && !strings.HasPrefix(behind, ",") &&
			!isReferenceEnd(behind)
		if name == "第" {
			goesOn = len(behind) == len(body)
		}
		if g.decides(placeThatGoesOn, goesOn) {
			continue
		}
		return len(s) - len(behind)
	}
	return 0
}

func isReferenceEnd(s string) bool {
	return slices.Contains(referenceEnds, s) || words.StartsHan(s) && strings.ContainsAny(s[:len("和")], "和及与的中")
}

// documentNumber is how long the number of an official document is: 国发〔2021〕5号, 沪财[2019]12号文.
func documentNumber(s string) int {
	at, letters := 0, 0
	for at < len(s) && letters < 12 {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !words.IsHan(r) {
			break
		}
		at, letters = at+size, letters+1
	}
	for _, marks := range [][2]string{{"〔", "〕"}, {"[", "]"}, {"(", ")"}} {
		rest, ok := strings.CutPrefix(s[at:], marks[0])
		if !ok || len(rest) < 5 {
			continue
		}
		if _, size := words.Digits(rest, 5); size != 4 {
			continue
		}
		if rest, ok = strings.CutPrefix(rest[4:], marks[1]); !ok {
			continue
		}
		rest = strings.TrimPrefix(rest, "第")
		_, size := words.Digits(rest, 6)
		if size > 0 && strings.HasPrefix(rest[size:], "号") {
			return len(s) - len(rest) + size + len("号")
		}
	}
	return 0
}

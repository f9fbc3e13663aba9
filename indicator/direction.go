package indicator

import "strings"

// Facing is what a cell beside a target says of the way that its indicator looks (指标方向, 指标性质).
type Facing struct {
	Kind FacingKind
	Op   Op // what a value without a comparator asks for; Bare where the cell says nothing of it
}

// FacingKind is the kind of what such a cell says.
type FacingKind uint8

// The kinds of what stands under 指标方向 and 指标性质; tables put any of them under either.
const (
	FacesNothing FacingKind = iota // blank, or a mark such as "/"
	FacesWay                       // 正向, 反向: more is better, or less is
	FacesSign                      // a comparator of its own: ≥, 不低于
	FacesNature                    // 定量, 定性: how the row is measured
	FacesUnknown                   // anything else
)

// ways are the words for either way, without 指标, 型 and 性 at the end.
var ways = map[string]Op{
	"正向": AtLeast, "正": AtLeast, "越高越好": AtLeast, "越大越好": AtLeast, "越多越好": AtLeast, "越高越优": AtLeast, "越大越优": AtLeast, "越多越优": AtLeast,
	"极大": AtLeast, "高优": AtLeast, "望大": AtLeast, "效益": AtLeast, "递增": AtLeast, "positive": AtLeast, "+": AtLeast, "↑": AtLeast,
	"反向": AtMost, "逆向": AtMost, "负向": AtMost, "反": AtMost, "逆": AtMost, "负": AtMost, "越低越好": AtMost, "越小越好": AtMost, "越少越好": AtMost,
	"越低越优": AtMost, "越小越优": AtMost, "越少越优": AtMost, "极小": AtMost, "低优": AtMost, "望小": AtMost, "成本": AtMost, "递减": AtMost,
	"negative": AtMost, "-": AtMost, "↓": AtMost,
}

// facingSigns are the comparators that stand in cells of their own; others are read by the grammar of cells.
var facingSigns = map[string]Op{
	"≥": AtLeast, ">=": AtLeast, ">": More, "≤": AtMost, "<=": AtMost, "<": Less, "=": Equal, "==": Equal, "=>": AtLeast, "=<": AtMost,
}

// natures are the words for how a row is measured.
var natures = map[string]bool{"定量": true, "定性": true, "quantitative": true, "qualitative": true}

// commonFacings are what such cells nearly always say.
var commonFacings = map[string]Facing{
	"": {}, "正向": {FacesWay, AtLeast}, "正向指标": {FacesWay, AtLeast}, "反向": {FacesWay, AtMost}, "反向指标": {FacesWay, AtMost},
	"≥": {FacesSign, AtLeast}, "≤": {FacesSign, AtMost}, "=": {FacesSign, Equal}, ">": {FacesSign, More}, "<": {FacesSign, Less},
	"定量": {Kind: FacesNature}, "定性": {Kind: FacesNature}, "定量指标": {Kind: FacesNature}, "定性指标": {Kind: FacesNature},
}

// ReadFacing reads a cell that stands under 指标方向, 指标性质 or the like: 正向指标, 越低越好, ≥, 不低于, 定性.
func ReadFacing(printed string) Facing {
	if f, ok := commonFacings[printed]; ok {
		return f
	}
	s := strings.ToLower(levelText(strings.Trim(printed, " \t\r\n")))
	for _, ending := range []string{"。", ".", levelEnding, "型", "性"} {
		if rest := strings.TrimSuffix(s, ending); rest != "定" {
			s = rest
		}
	}
	s = strings.Trim(s, "()[]")
	if op, ok := facingSigns[s]; ok {
		return Facing{FacesSign, op}
	}
	switch op, ok := ways[s]; {
	case s == "" || s == "/" || s == "无" || strings.Trim(printed, " —–－-") == "" && len(printed) > 1:
		return Facing{}
	case ok:
		return Facing{FacesWay, op}
	case natures[s]:
		return Facing{Kind: FacesNature}
	}
	for _, text := range []string{s + "7个", "7个" + s} {
		if t := ParseTarget(text); isPlainSeven(&t) {
			return Facing{FacesSign, t.Op()}
		}
	}
	return Facing{Kind: FacesUnknown}
}

// isPlainSeven reports whether a comparator and 7个 were read as just that.
func isPlainSeven(t *Threshold) bool {
	bound := t.Low()
	if !bound.Set {
		bound = t.High()
	}
	return t.Kind() == Quantity && t.Op() != Bare && t.Op() != In && t.Approx() == Precisely && t.Change() == NoChange && len(t.Residual()) == 0 &&
		t.Qualifier() == "" && t.Unit().Name() == "个" && len(t.Per()) == 0 && bound.Value.String() == "7"
}

// Facing is what the row's direction and nature say together: a comparator before a way, and the direction's own before
// what stands under the nature. Others are the two as they were read.
func (ind *Indicator) Facing() (said Facing, direction, nature Facing) {
	if ind.Direction == "" && ind.Nature == "" {
		return
	}
	direction, nature = ReadFacing(ind.Direction), ReadFacing(ind.Nature)
	for _, f := range []Facing{direction, nature} {
		switch f.Kind {
		case FacesSign:
			if said.Kind != FacesSign {
				said = f
			}
		case FacesWay:
			if said.Kind == FacesNothing {
				said = f
			}
		}
	}
	return said, direction, nature
}

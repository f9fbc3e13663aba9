package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/cell"
)

// Facing is what a cell beside a target says of the way that its indicator looks (指标方向, 指标性质).
type Facing struct {
	Kind FacingKind
	Op   cell.Op // what a value without a comparator asks for; Bare where the cell says nothing of it
}

// FacingKind is the kind of what such a cell says.
type FacingKind uint8

// The kinds of what is under 指标方向 and 指标性质; tables put any of them under either.
const (
	FacesNothing FacingKind = iota // blank, or a mark such as "/"
	FacesWay                       // 正向, 反向: more is better, or less is
	FacesSign                      // a comparator of its own: ≥, 不低于
	FacesNature                    // 定量, 定性: how the row is measured
	FacesUnknown                   // anything else
)

// ways are the words for either way, without 指标, 型 and 性 at the end.
var ways = map[string]cell.Op{
	"正向": cell.AtLeast, "正": cell.AtLeast, "越高越好": cell.AtLeast, "越大越好": cell.AtLeast, "越多越好": cell.AtLeast,
	"越高越优": cell.AtLeast, "越大越优": cell.AtLeast, "越多越优": cell.AtLeast,
	"极大": cell.AtLeast, "高优": cell.AtLeast, "望大": cell.AtLeast, "效益": cell.AtLeast, "递增": cell.AtLeast,
	"positive": cell.AtLeast, "+": cell.AtLeast, "↑": cell.AtLeast,
	"反向": cell.AtMost, "逆向": cell.AtMost, "负向": cell.AtMost, "反": cell.AtMost, "逆": cell.AtMost, "负": cell.AtMost,
	"越低越好": cell.AtMost, "越小越好": cell.AtMost, "越少越好": cell.AtMost,
	"越低越优": cell.AtMost, "越小越优": cell.AtMost, "越少越优": cell.AtMost, "极小": cell.AtMost, "低优": cell.AtMost, "望小": cell.AtMost,
	"成本": cell.AtMost, "递减": cell.AtMost,
	"negative": cell.AtMost, "-": cell.AtMost, "↓": cell.AtMost,
}

// facingSigns are the comparators that stand in cells of their own; others are read by the grammar of cells.
var facingSigns = map[string]cell.Op{
	"≥": cell.AtLeast, ">=": cell.AtLeast, ">": cell.More, "≤": cell.AtMost, "<=": cell.AtMost, "<": cell.Less,
	"=": cell.Equal, "==": cell.Equal, "=>": cell.AtLeast, "=<": cell.AtMost,
}

// natures are the words for how a row is measured.
var natures = map[string]bool{"定量": true, "定性": true, "quantitative": true, "qualitative": true}

// commonFacings are what such cells nearly always say.
var commonFacings = map[string]Facing{
	"": {}, "正向": {FacesWay, cell.AtLeast}, "正向指标": {FacesWay, cell.AtLeast}, "反向": {FacesWay, cell.AtMost},
	"反向指标": {FacesWay, cell.AtMost},
	"≥":    {FacesSign, cell.AtLeast}, "≤": {FacesSign, cell.AtMost}, "=": {FacesSign, cell.Equal},
	">": {FacesSign, cell.More}, "<": {FacesSign, cell.Less},
	"定量": {Kind: FacesNature}, "定性": {Kind: FacesNature}, "定量指标": {Kind: FacesNature}, "定性指标": {Kind: FacesNature},
}

// ReadFacing reads a cell that is under 指标方向, 指标性质 or the like: 正向指标, 越低越好, ≥, 不低于, 定性.
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
		if t := cell.ParseThreshold(text); isPlainSeven(&t) {
			return Facing{FacesSign, t.Op()}
		}
	}
	return Facing{Kind: FacesUnknown}
}

// isPlainSeven reports whether a comparator and 7个 were read as just that.
func isPlainSeven(t *cell.Threshold) bool {
	bound := t.Low()
	if !bound.Set {
		bound = t.High()
	}
	return t.Kind() == cell.Quantity && t.Op() != cell.Bare && t.Op() != cell.In && t.Approx() == cell.Precisely &&
		t.Change() == cell.NoChange && len(t.Residual()) == 0 &&
		t.Qualifier() == "" && t.Unit().Name() == "个" && len(t.Per()) == 0 && bound.Value.String() == "7"
}

// Facing is what the row's direction and nature say together: a comparator before a way, and the direction's own before
// what is under the nature. Others are the two as they were read.
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

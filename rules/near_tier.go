package rules

import (
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/source"
)

// NearTier is the name of the tier that an unknown level-1 name may have meant: one with a similar spelling, or the
// only one whose name is part of it, as 产出 is of 项目产出. It is "" if there is none.
func (s *Set) NearTier(level1 string) string {
	var plain, whole []string
	for i := range s.Tiers {
		plain = append(plain, s.Tiers[i].plain...)
		whole = append(append(whole, s.Tiers[i].Name), s.Tiers[i].Aliases...)
	}
	stem := indicator.LevelStem(level1)
	near := source.Nearest(stem, plain)
	if near == "" {
		near = source.Nearest(stem, whole)
	}
	if i := s.tier(indicator.LevelName(near)); near != "" && i >= 0 {
		return s.Tiers[i].Name
	}
	if i := s.tierWithin(stem); i >= 0 {
		return s.Tiers[i].Name
	}
	return ""
}

// NearTierOfRow is NearTier of a row's level 1, or else the tier that its level 2 names or is usually printed under.
func (s *Set) NearTierOfRow(level1, level2 string) string {
	if near := s.NearTier(level1); near != "" {
		return near
	}
	stem := indicator.LevelStem(level2)
	i := s.TierOf(level2)
	if i < 0 {
		i = s.TierOf(usualLevel1[stem])
	}
	if i < 0 {
		i = s.tierWithin(stem)
	}
	if i < 0 {
		return ""
	}
	return s.Tiers[i].Name
}

// tierWithin is the only tier with a name that is part of the given one; -1 if there is none or several.
func (s *Set) tierWithin(name string) int {
	found := -1
	for i := range s.Tiers {
		for _, plain := range s.Tiers[i].plain {
			if !strings.Contains(name, plain) {
				continue
			}
			if found >= 0 && found != i {
				return -1
			}
			found = i
		}
	}
	return found
}

// usualLevel1 maps the usual names of level 2 to the level 1 under which regulations print them, in their normal form.
var usualLevel1 = map[string]string{
	"数量": "产出指标", "质量": "产出指标", "时效": "产出指标",
	"产出数量": "产出指标", "产出质量": "产出指标", "产出时效": "产出指标", "产出成本": "产出指标",
	"经济效益": "效益指标", "社会效益": "效益指标", "生态效益": "效益指标", "环境效益": "效益指标", "可持续影响": "效益指标", "可持续发展": "效益指标",
	"服务对象满意度": "满意度指标", "服务对象": "满意度指标",
}

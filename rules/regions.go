package rules

import "strings"

// provinces are the names by which the regions of rule sets and the departments of forms begin, in full: 湖南路街道 is no
// place in 湖南省.
var provinces = []string{
	"北京市", "天津市", "河北省", "山西省", "内蒙古自治区", "辽宁省", "吉林省", "黑龙江省", "上海市", "江苏省", "浙江省", "安徽省", "福建省",
	"江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省", "广西壮族自治区", "海南省", "重庆市", "四川省", "贵州省", "云南省", "西藏自治区",
	"陕西省", "甘肃省", "青海省", "宁夏回族自治区", "新疆维吾尔自治区", "香港特别行政区", "澳门特别行政区", "台湾省",
}

// provinceOf is the province that a place begins with; "" where it begins with none.
func provinceOf(place string) string {
	for _, p := range provinces {
		if strings.HasPrefix(place, p) {
			return p
		}
	}
	return ""
}

// IsElsewhere reports whether a department, or what carries out its project, names a province by which it begins and which
// isn't that of the rule set's region; and which province that is. A rule set without a region is nowhere elsewhere.
func (s *Set) IsElsewhere(names ...string) (province string, elsewhere bool) {
	own := provinceOf(s.Region)
	if own == "" {
		return "", false
	}
	for _, name := range names {
		if p := provinceOf(strings.TrimSpace(name)); p != "" && p != own {
			return p, true
		}
	}
	return "", false
}

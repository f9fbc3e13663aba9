package headings

import (
	"strings"

	"github.com/ziping-go/ziping/indicator"
)

// levelWords are the names of levels that tables everywhere use, in their normal form: 1 and 2, and 3 for either.
var levelWords = map[string]int{
	"产出": 1, "效益": 1, "满意度": 1, "投入": 1, "过程": 1, "决策": 1, "管理": 1, "效果": 1, "产出目标": 1, "效益目标": 1, "满意度目标": 1,
	"投入目标": 1, "结果目标": 1, "项目完成": 1, "项目效益": 1, "项目决策": 1, "项目管理": 1, "项目绩效": 1, "项目产出": 1, "预算执行": 1,
	"履职效能": 1, "社会效应": 1, "可持续性": 1, "运行成本": 1, "管理效率": 1, "绩效": 1, "项目投入": 1, "结果": 1,
	"数量": 2, "质量": 2, "时效": 2, "经济效益": 2, "社会效益": 2, "生态效益": 2, "可持续影响": 2, "可持续": 2,
	"服务对象满意度": 2, "成本": 3, "经济成本": 2, "社会成本": 2, "生态环境成本": 2, "数量目标": 2, "质量目标": 2, "时效目标": 2, "成本目标": 2,
	"受益对象满意度": 2, "社会公众满意度": 2, "服务对象": 2, "环境效益": 2, "服务对象满意": 2, "公众满意度": 2, "社会公众或服务对象满意度": 2,
}

// LevelOf is the level that a name is of by its words, 3 where it may be of either; 0 where it is of none.
func LevelOf(text string) int {
	text = strings.TrimRight(Squeeze(text), "：:。")
	return levelWords[strings.TrimSuffix(indicator.LevelName(text), "类")]
}

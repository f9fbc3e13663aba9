package layouts

// The words that forms are made of. All are made up.
var (
	places   = []string{"青山县", "云溪区", "临河市", "白石乡", "东湖街道", "长岭镇", "北川区", "松江口市", "南屏县"}
	bureaus  = []string{"交通运输局", "农业农村局", "文化和旅游局", "教育局", "水利局", "卫生健康局", "司法局", "应急管理局"}
	units    = []string{"公路养护中心", "农技推广站", "图书馆", "第二中学", "河道管理所", "疾病预防中心", "法律援助中心", "气象服务站"}
	projects = []string{
		"乡村道路养护", "高标准农田管护", "公共图书采购", "校舍维修改造", "中小河道清淤", "基层医疗设备更新", "法律援助办案补助",
		"应急物资储备", "老旧小区管网改造", "农村饮水安全巩固提升",
	}
	goalTexts = []string{
		"完成年度养护任务，保障道路畅通。", "更新老旧设备，提高服务能力。", "按期完成改造工程并通过验收。", "扩大服务覆盖面，方便群众办事。",
		"加强日常管护，减少安全隐患。", "及时足额发放补助资金。",
	}
	outcomeTexts = []string{
		"全年任务已完成，道路保持畅通。", "设备全部更新并投入使用。", "工程已完工，验收合格。", "服务覆盖面进一步扩大。", "隐患较上年减少。",
		"补助资金已全部发放到位。",
	}
	reasons = []string{
		"受汛期影响，工期顺延，已调整施工计划", "供应商到货较晚，下一年度提前采购", "部分人员外出，未能参加", "合同尾款待验收后支付",
		"方案变更，重新报批耗时较长",
	}
	noteTexts = []string{
		"注：本表由项目单位填写。", "备注：得分精确到小数点后两位。", "说明：定量指标按比例计分，定性指标分三档。", "其他需要说明的问题：无",
	}
	signatures = []string{"填表人：李明　联系电话：0000-1234567", "单位负责人：王芳", "填报日期：2024年3月5日"}
)

// way is which side of its target a row should be on.
type way uint8

const (
	up way = iota
	down
	exactly
	inWords // the target is words, or a date
)

// theme is an indicator that forms may have.
type theme struct {
	level1, level2, name string
	unit                 string
	low, high            int // of the target
	way                  way
	target, actual       []string // in words
}

const (
	output       = "产出指标"
	cost         = "成本指标"
	benefit      = "效益指标"
	satisfaction = "满意度指标"
)

var themes = []theme{
	{level1: output, level2: "数量指标", name: "养护县乡道路里程", unit: "公里", low: 20, high: 300},
	{level1: output, level2: "数量指标", name: "新购图书册数", unit: "册", low: 500, high: 9000},
	{level1: output, level2: "数量指标", name: "清淤河道条数", unit: "条", low: 3, high: 40},
	{level1: output, level2: "数量指标", name: "开展培训场次", unit: "场次", low: 4, high: 30},
	{level1: output, level2: "数量指标", name: "更新医疗设备数量", unit: "台", low: 2, high: 60},
	{level1: output, level2: "数量指标", name: "受助学生人数", unit: "人", low: 80, high: 3000},
	{level1: output, level2: "数量指标", name: "改造管网长度", unit: "米", low: 600, high: 8000},
	{level1: output, level2: "质量指标", name: "工程验收合格率", unit: "%", low: 90, high: 100},
	{level1: output, level2: "质量指标", name: "设备完好率", unit: "%", low: 85, high: 99},
	{level1: output, level2: "质量指标", name: "培训考核通过率", unit: "%", low: 85, high: 98},
	{level1: output, level2: "质量指标", name: "补助发放准确率", unit: "%", low: 100, high: 100, way: exactly},
	{level1: output, level2: "质量指标", name: "安全责任事故", unit: "起", low: 1, high: 3, way: down},
	{level1: output, level2: "时效指标", name: "资金拨付及时率", unit: "%", low: 90, high: 100},
	{level1: output, level2: "时效指标", name: "接警到场时间", unit: "分钟", low: 8, high: 30, way: down},
	{
		level1: output, level2: "时效指标", name: "工程完工时间", way: inWords,
		target: []string{"11月底前", "2023年12月31日前", "第四季度"}, actual: []string{"11月20日", "2023年12月15日", "按期完成"},
	},
	{level1: cost, level2: "经济成本指标", name: "项目总成本", unit: "万元", low: 30, high: 900, way: down},
	{level1: cost, level2: "经济成本指标", name: "人均培训费用", unit: "元/人", low: 200, high: 900, way: down},
	{level1: cost, level2: "社会成本指标", name: "施工封路天数", unit: "天", low: 10, high: 60, way: down},
	{level1: benefit, level2: "经济效益指标", name: "带动农户增收", unit: "万元", low: 10, high: 400},
	{level1: benefit, level2: "社会效益指标", name: "服务群众人次", unit: "人次", low: 1000, high: 90000},
	{
		level1: benefit, level2: "社会效益指标", name: "群众出行条件", way: inWords,
		target: []string{"明显改善", "逐步改善", "改善"}, actual: []string{"达成预期指标", "明显改善", "有所改善"},
	},
	{level1: benefit, level2: "社会效益指标", name: "政策知晓率", unit: "%", low: 85, high: 98},
	{level1: benefit, level2: "生态效益指标", name: "水质达标率", unit: "%", low: 80, high: 95},
	{
		level1: benefit, level2: "生态效益指标", name: "沿河环境面貌", way: inWords,
		target: []string{"有效改善", "保持整洁"}, actual: []string{"达成预期指标", "有效改善", "部分达成预期指标并具有一定效果"},
	},
	{level1: benefit, level2: "可持续影响指标", name: "设施使用年限", unit: "年", low: 5, high: 15},
	{
		level1: benefit, level2: "可持续影响指标", name: "长效管护机制", way: inWords,
		target: []string{"建立健全", "健全"}, actual: []string{"已建立", "健全"},
	},
	{level1: satisfaction, level2: "服务对象满意度指标", name: "群众满意度", unit: "%", low: 85, high: 95},
	{level1: satisfaction, level2: "服务对象满意度指标", name: "受益师生满意度", unit: "%", low: 90, high: 98},
}

// managing are the indicators of tables that score the decision and the management of a project too.
var managing = []theme{
	{
		level1: "项目决策", level2: "项目立项", name: "立项依据充分性", way: inWords,
		target: []string{"充分"}, actual: []string{"充分", "较充分"},
	},
	{
		level1: "项目决策", level2: "绩效目标", name: "绩效目标合理性", way: inWords,
		target: []string{"合理"}, actual: []string{"合理"},
	},
	{level1: "项目管理", level2: "资金管理", name: "资金到位率", unit: "%", low: 100, high: 100, way: exactly},
	{
		level1: "项目管理", level2: "组织实施", name: "管理制度健全性", way: inWords,
		target: []string{"健全"}, actual: []string{"健全", "基本健全"},
	},
}

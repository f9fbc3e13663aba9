package indicator

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// unitTable lists the units that are known, with the words for them. Factors are exact. Sources: 《中华人民共和国法定计量
// 单位》 for the metric units; 亩, 斤, 里, 公分 by their customary values (亩 = 2000/3 ㎡, 斤 = 1/2 kg, 里 = 500 m).
var unitTable = []unit{
	{"%", Rate, 1, 100, "% ％ 百分比 个百分比 percent"},
	{"‰", Rate, 1, 1000, "‰ 千分比"},
	{"百分点", PointsDelta, 1, 100, "百分点 个百分点 pp"},
	{"元", Currency, 1, 1, "元 元人民币 元整 RMB CNY yuan"},
	{"美元", "money:USD", 1, 1, "美元"},
	{"倍", Multiple, 1, 1, "倍"},
	{"分", Points, 1, 1, "分"},

	{"米", Length, 1, 1, "米 公尺 m"},
	{"千米", Length, 1000, 1, "千米 公里 km KM"},
	{"分米", Length, 1, 10, "分米 dm"},
	{"厘米", Length, 1, 100, "厘米 公分 cm"},
	{"毫米", Length, 1, 1000, "毫米 mm"},
	{"里", Length, 500, 1, "里 华里"},
	{"延米", Length, 1, 1, "延米 延长米"},
	{"海里", Length, 1852, 1, "海里"},

	{"平方米", Area, 1, 1, "平方米 平米 ㎡ m² m2 平方"},
	{"平方千米", Area, 1000000, 1, "平方千米 平方公里 km² km2 ㎢"},
	{"公顷", Area, 10000, 1, "公顷 hm² ha"},
	{"亩", Area, 2000, 3, "亩"},
	{"平方厘米", Area, 1, 10000, "平方厘米 cm²"},

	{"立方米", Volume, 1, 1, "立方米 立方 方 m³ m3 ㎥"},
	{"升", Volume, 1, 1000, "升 公升 L"},
	{"毫升", Volume, 1, 1000000, "毫升 ml mL"},

	{"千克", Mass, 1, 1, "千克 公斤 kg KG"},
	{"克", Mass, 1, 1000, "克 g"},
	{"毫克", Mass, 1, 1000000, "毫克 mg"},
	{"吨", Mass, 1000, 1, "吨 t"},
	{"斤", Mass, 1, 2, "斤 市斤"},
	{"两", Mass, 1, 20, "两"},

	{"千瓦时", Energy, 3600000, 1, "千瓦时 kWh kwh 千瓦·时 度电"},
	{"焦", Energy, 1, 1, "焦 焦耳 J"},
	{"吨标准煤", Energy, 29307600000, 1, "吨标准煤 吨标煤"},
	{"千瓦", Power, 1000, 1, "千瓦 kW KW kw"},
	{"兆瓦", Power, 1000000, 1, "兆瓦 MW"},
	{"瓦", Power, 1, 1, "瓦 W"},
	{"千伏安", Power, 1000, 1, "千伏安 kVA"},

	{"秒", Time, 1, 1, "秒 秒钟 s"},
	{"分钟", Time, 60, 1, "分钟 min"},
	{"小时", Time, 3600, 1, "小时 个小时 学时 课时 h"},
	{"天", Time, 86400, 1, "天 日 个日历天 日历天 自然日 days day"},
	{"周", Time, 604800, 1, "周 个星期 星期 个周"},
	{"月", Calendar, 1, 1, "个月 月"},
	{"季度", Calendar, 3, 1, "个季度 季度 季"},
	{"年", Calendar, 12, 1, "年 周年 学年"},
	{"工作日", Workday, 1, 1, "工作日 个工作日"},

	{"千米/时", Speed, 5, 18, "千米/时 公里/小时 km/h"},
	{"米/秒", Speed, 1, 1, "米/秒 m/s"},
	{"℃", Temperature, 1, 1, "℃ 摄氏度 °C"},
	{"度", Plain, 1, 1, "度"},

	{"B", Storage, 1, 1, "B 字节"},
	{"KB", Storage, 1 << 10, 1, "KB"},
	{"MB", Storage, 1 << 20, 1, "MB"},
	{"GB", Storage, 1 << 30, 1, "GB G"},
	{"TB", Storage, 1 << 40, 1, "TB T"},
}

// countNouns are the nouns that things are counted with (量词). Others are read too, and reported.
const countNouns = `个 人 名 位 户 家 处 起 场 场次 件 份 次 人次 车次 班次 架次 项 台 套 辆 头 只 棵 株 所 座 条 间 篇 部 本 册 期 批 类 种
村 镇 乡 乡镇 县 区 街道 社区 行政村 自然村 户次 台次 件次 例 宗 单 幅 张 支 枝 把 块 片 粒 尾 羽 匹 口 栋 幢 层 扇 盏 根 杆 面 顶
艘 架 列 盒 箱 袋 包 瓶 桶 罐 卷 双 对 副 组 队 支队 班 团 届 轮 遍 趟 回 步 页 字 条次 项目 万人 小组 点 点位 站 所次 家次 门
科 课 节 集 期次 人份 剂 剂次 床 张床位 床位 亩次 例次 杯 碗 份次 颗 枚 名次 标段 孔 眼 井 处次 座次 人天 人日 台套 套件 所学校`

// unitIndex finds a unit by the first character of its words; the longer word first.
var unitIndex = indexUnits()

type unitWord struct {
	word string
	unit *unit
}

func indexUnits() map[rune][]unitWord {
	index := map[rune][]unitWord{}
	add := func(word string, u *unit) {
		first, _ := utf8.DecodeRuneInString(word)
		index[first] = append(index[first], unitWord{word, u})
	}
	for i := range unitTable {
		for _, word := range strings.Fields(unitTable[i].words) {
			add(word, &unitTable[i])
		}
	}
	for _, noun := range strings.Fields(countNouns) {
		add(noun, &unit{name: noun, dimension: Count, num: 1, den: 1})
	}
	for _, words := range index {
		slices.SortStableFunc(words, func(a, b unitWord) int { return len(b.word) - len(a.word) })
	}
	return index
}

// unitAt is the unit that a text starts with, and how long its word is.
func unitAt(s string) (*unit, int) {
	if s == "" {
		return nil, 0
	}
	first, _ := utf8.DecodeRuneInString(s)
	for _, w := range unitIndex[first] {
		if strings.HasPrefix(s, w.word) {
			return w.unit, len(w.word)
		}
	}
	return nil, 0
}

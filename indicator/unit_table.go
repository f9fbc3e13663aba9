package indicator

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// unitTable lists the units that are known, with the words for them. Factors are exact. Sources: 《中华人民共和国法定计量
// 单位》 for the metric units; 亩, 斤, 里, 公分 by their customary values (亩 = 2000/3 ㎡, 斤 = 1/2 kg, 里 = 500 m).
var unitTable = []unit{
	{name: "%", dimension: Rate, num: 1, den: 100, words: "% ％ 百分比 个百分比 percent"},
	{name: "‰", dimension: Rate, num: 1, den: 1000, words: "‰ 千分比"},
	{name: "百分点", dimension: PointsDelta, num: 1, den: 100, words: "百分点 个百分点 pp"},
	{name: "元", dimension: Currency, num: 1, den: 1, words: "元 元人民币 元整 RMB CNY yuan"},
	{name: "美元", dimension: "money:USD", num: 1, den: 1, words: "美元"},
	{name: "倍", dimension: Multiple, num: 1, den: 1, words: "倍"},
	{name: "分", dimension: Points, num: 1, den: 1, words: "分"},

	{name: "米", dimension: Length, num: 1, den: 1, words: "米 公尺 m"},
	{name: "千米", dimension: Length, num: 1000, den: 1, words: "千米 公里 km KM"},
	{name: "分米", dimension: Length, num: 1, den: 10, words: "分米 dm"},
	{name: "厘米", dimension: Length, num: 1, den: 100, words: "厘米 公分 cm"},
	{name: "毫米", dimension: Length, num: 1, den: 1000, words: "毫米 mm"},
	{name: "里", dimension: Length, num: 500, den: 1, words: "里 华里"},
	{name: "延米", dimension: Length, num: 1, den: 1, words: "延米 延长米"},
	{name: "海里", dimension: Length, num: 1852, den: 1, words: "海里"},

	{name: "平方米", dimension: Area, num: 1, den: 1, words: "平方米 平米 ㎡ m² m2 平方"},
	{name: "平方千米", dimension: Area, num: 1000000, den: 1, words: "平方千米 平方公里 km² km2 ㎢"},
	{name: "公顷", dimension: Area, num: 10000, den: 1, words: "公顷 hm² ha"},
	{name: "亩", dimension: Area, num: 2000, den: 3, words: "亩"},
	{name: "平方厘米", dimension: Area, num: 1, den: 10000, words: "平方厘米 cm²"},

	{name: "立方米", dimension: Volume, num: 1, den: 1, words: "立方米 立方 方 m³ m3 ㎥"},
	{name: "升", dimension: Volume, num: 1, den: 1000, words: "升 公升 L"},
	{name: "毫升", dimension: Volume, num: 1, den: 1000000, words: "毫升 ml mL"},

	{name: "千克", dimension: Mass, num: 1, den: 1, words: "千克 公斤 kg KG"},
	{name: "克", dimension: Mass, num: 1, den: 1000, words: "克 g"},
	{name: "毫克", dimension: Mass, num: 1, den: 1000000, words: "毫克 mg"},
	{name: "吨", dimension: Mass, num: 1000, den: 1, words: "吨 t"},
	{name: "斤", dimension: Mass, num: 1, den: 2, words: "斤 市斤"},
	{name: "两", dimension: Mass, num: 1, den: 20, words: "两"},

	{name: "千瓦时", dimension: Energy, num: 3600000, den: 1, words: "千瓦时 kWh kwh 千瓦·时 度电"},
	{name: "焦", dimension: Energy, num: 1, den: 1, words: "焦 焦耳 J"},
	{name: "吨标准煤", dimension: Energy, num: 29307600000, den: 1, words: "吨标准煤 吨标煤"},
	{name: "千瓦", dimension: Power, num: 1000, den: 1, words: "千瓦 kW KW kw"},
	{name: "兆瓦", dimension: Power, num: 1000000, den: 1, words: "兆瓦 MW"},
	{name: "瓦", dimension: Power, num: 1, den: 1, words: "瓦 W"},
	{name: "千伏安", dimension: Power, num: 1000, den: 1, words: "千伏安 kVA"},

	{name: "秒", dimension: Time, num: 1, den: 1, words: "秒 秒钟 s"},
	{name: "分钟", dimension: Time, num: 60, den: 1, words: "分钟 min"},
	{name: "小时", dimension: Time, num: 3600, den: 1, words: "小时 个小时 学时 课时 h"},
	{name: "天", dimension: Time, num: 86400, den: 1, words: "天 日 个日历天 日历天 自然日 days day"},
	{name: "周", dimension: Time, num: 604800, den: 1, words: "周 个星期 星期 个周"},
	{name: "月", dimension: Calendar, num: 1, den: 1, words: "个月 月"},
	{name: "季度", dimension: Calendar, num: 3, den: 1, words: "个季度 季度 季"},
	{name: "年", dimension: Calendar, num: 12, den: 1, words: "年 周年 学年"},
	{name: "工作日", dimension: Workday, num: 1, den: 1, words: "工作日 个工作日"},

	{name: "千米/时", dimension: Speed, num: 5, den: 18, words: "千米/时 公里/小时 km/h"},
	{name: "米/秒", dimension: Speed, num: 1, den: 1, words: "米/秒 m/s"},
	{name: "℃", dimension: Temperature, num: 1, den: 1, words: "℃ 摄氏度 °C"},
	{name: "度", dimension: Plain, num: 1, den: 1, words: "度"},

	{name: "B", dimension: Storage, num: 1, den: 1, words: "B 字节"},
	{name: "KB", dimension: Storage, num: 1 << 10, den: 1, words: "KB"},
	{name: "MB", dimension: Storage, num: 1 << 20, den: 1, words: "MB"},
	{name: "GB", dimension: Storage, num: 1 << 30, den: 1, words: "GB G"},
	{name: "TB", dimension: Storage, num: 1 << 40, den: 1, words: "TB T"},
}

// countNouns are the nouns that things are counted with (量词). Others are read too, and reported.
const countNouns = `个 人 名 位 户 家 处 起 场 场次 件 份 次 人次 车次 班次 架次 项 台 套 辆 头 只 棵 株 所 座 条 间 篇 部 本 册 期 批 类 种
村 镇 乡 乡镇 县 区 街道 社区 行政村 自然村 户次 台次 件次 例 宗 单 幅 张 支 枝 把 块 片 粒 尾 羽 匹 口 栋 幢 层 扇 盏 根 杆 面 顶
艘 架 列 盒 箱 袋 包 瓶 桶 罐 卷 双 对 副 组 队 支队 班 团 届 轮 遍 趟 回 步 页 字 条次 项目 小组 点 点位 站 所次 家次 门
科 课 节 集 期次 人份 剂 剂次 床 张床位 床位 亩次 例次 杯 碗 份次 颗 枚 名次 标段 孔 眼 井 处次 座次 人天 人日 台套 套件 所学校`

// unitIndex finds a unit by the first character of its words, the longer word first; unitWords by a whole word.
var unitIndex, unitWords = indexUnits()

type unitWord struct {
	word string
	unit *unit
}

func indexUnits() (map[rune][]unitWord, *words[*unit]) {
	index, whole := map[rune][]unitWord{}, new(words[*unit])
	add := func(word string, u *unit) {
		whole.add(word, u)
		first, _ := utf8.DecodeRuneInString(word)
		index[first] = append(index[first], unitWord{word, u})
	}
	for i := range unitTable {
		switch unitTable[i].dimension {
		case Time, Calendar, Workday:
			unitTable[i].isTime = true
		}
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
	return index, whole
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

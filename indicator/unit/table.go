package unit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/internal/lazy"
)

// unitTable lists the units that are known: the canonical Chinese name, the dimension, the exact factor to its base
// unit, the words for it (_ stands for a blank), and the English ones, of which the first is printed. Sources: 《中华人民共和国
// 法定计量单位》 (国务院1984年命令) for the metric units; 亩, 顷, 斤, 两, 担, 里, 丈, 尺, 寸 by the market system of 1930 as it is converted
// today (亩 = 2000/3 ㎡, 斤 = 1/2 kg, 里 = 500 m); 吨标准煤 = 29.3076 GJ and 大卡 = 4.1868 kJ (GB/T 2589); bytes in powers of
// 1024 (JEDEC).
var unitTable = []row{
	{name: "%", dimension: Rate, num: 1, den: 100, words: "% 百分比 个百分比 ％", english: "% percent per_cent pct"},
	{name: "‰", dimension: Rate, num: 1, den: 1000, words: "‰ 千分比", english: "‰ permille"},
	{name: "‱", dimension: Rate, num: 1, den: 10000, words: "‱ 万分比", english: "‱"},
	{name: "/10万", dimension: Rate, num: 1, den: 1e5, words: "/10万 /十万", english: "/10万"},
	{name: "ppm", dimension: Rate, num: 1, den: 1e6, words: "ppm", english: "ppm"},
	{name: "百分点", dimension: PointsDelta, num: 1, den: 100, words: "百分点 个百分点 个点", english: "percentage_points percentage_point pp"},
	{name: "基点", dimension: PointsDelta, num: 1, den: 10000, words: "基点 个基点", english: "basis_points basis_point bp"},

	{name: "元", dimension: Currency, num: 1, den: 1, words: "元 元人民币 人民币 块 块钱 圆", english: "yuan RMB CNY"},
	{name: "角", dimension: Currency, num: 1, den: 10, words: "角 毛", english: "jiao"},
	{name: "美元", dimension: "money:USD", num: 1, den: 1, words: "美元 美金", english: "USD dollars US_dollars dollar"},
	{name: "欧元", dimension: "money:EUR", num: 1, den: 1, words: "欧元", english: "EUR euros euro"},
	{name: "英镑", dimension: "money:GBP", num: 1, den: 1, words: "英镑", english: "GBP"},
	{name: "日元", dimension: "money:JPY", num: 1, den: 1, words: "日元", english: "JPY"},
	{name: "港元", dimension: "money:HKD", num: 1, den: 1, words: "港元 港币", english: "HKD"},
	{name: "澳门元", dimension: "money:MOP", num: 1, den: 1, words: "澳门元 澳门币", english: "MOP"},
	{name: "新台币", dimension: "money:TWD", num: 1, den: 1, words: "新台币 台币", english: "TWD"},
	{name: "奈拉", dimension: "money:NGN", num: 1, den: 1, words: "奈拉", english: "NGN"},
	{name: "瑞士法郎", dimension: "money:CHF", num: 1, den: 1, words: "瑞士法郎", english: "CHF"},

	{name: "倍", dimension: Multiple, num: 1, den: 1, words: "倍", english: "times_as_much fold"},
	{name: "分", dimension: Points, num: 1, den: 1, words: "分", english: "points point"},
	{name: "岁", dimension: Age, num: 1, den: 1, words: "岁 周岁", english: "years_old years_of_age"},
	{name: "月龄", dimension: Age, num: 1, den: 12, words: "月龄 个月龄", english: "months_old months_of_age"},

	{name: "米", dimension: Length, num: 1, den: 1, words: "米 公尺 m M", english: "m metres meters metre meter"},
	{name: "千米", dimension: Length, num: 1000, den: 1, words: "千米 公里 km KM Km ㌔", english: "km kilometres kilometers"},
	{name: "分米", dimension: Length, num: 1, den: 10, words: "分米 dm", english: "dm"},
	{name: "厘米", dimension: Length, num: 1, den: 100, words: "厘米 公分 cm CM", english: "cm centimetres centimeters"},
	{name: "毫米", dimension: Length, num: 1, den: 1000, words: "毫米 mm", english: "mm millimetres millimeters"},
	{name: "微米", dimension: Length, num: 1, den: 1e6, words: "微米 μm µm", english: "μm"},
	{name: "纳米", dimension: Length, num: 1, den: 1e9, words: "纳米 nm", english: "nm"},
	{name: "里", dimension: Length, num: 500, den: 1, words: "里 华里", english: "li"},
	{name: "丈", dimension: Length, num: 10, den: 3, words: "丈", english: "zhang"},
	{name: "尺", dimension: Length, num: 1, den: 3, words: "尺", english: "chi"},
	{name: "寸", dimension: Length, num: 1, den: 30, words: "寸", english: "cun"},
	{name: "延米", dimension: Length, num: 1, den: 1, words: "延米 延长米 延长线米", english: "linear_metres linear_meters"},
	{name: "海里", dimension: Length, num: 1852, den: 1, words: "海里", english: "nautical_miles nmi"},
	{name: "英寸", dimension: Length, num: 254, den: 10000, words: "英寸 吋", english: "inches inch"},
	{name: "英尺", dimension: Length, num: 3048, den: 10000, words: "英尺", english: "feet"},
	{name: "英里", dimension: Length, num: 1609344, den: 1000, words: "英里", english: "miles mile"},

	{name: "平方米", dimension: Area, num: 1, den: 1, words: "平方米 平米 ㎡ m² m2 m^2 平方 M2 M² 平", english: "m² sq_m square_metres square_meters"},
	{name: "平方千米", dimension: Area, num: 1e6, den: 1, words: "平方千米 平方公里 km² km2 ㎢ km^2", english: "km² sq_km square_kilometres"},
	{name: "公顷", dimension: Area, num: 10000, den: 1, words: "公顷 hm² hm2 ha", english: "ha hectares hectare"},
	{name: "亩", dimension: Area, num: 2000, den: 3, words: "亩 市亩", english: "mu"},
	{name: "顷", dimension: Area, num: 200000, den: 3, words: "顷", english: "qing"},
	{name: "平方分米", dimension: Area, num: 1, den: 100, words: "平方分米 dm²", english: "dm²"},
	{name: "平方厘米", dimension: Area, num: 1, den: 10000, words: "平方厘米 cm² cm2", english: "cm²"},
	{name: "平方毫米", dimension: Area, num: 1, den: 1e6, words: "平方毫米 mm² mm2", english: "mm²"},

	{name: "立方米", dimension: Volume, num: 1, den: 1, words: "立方米 立方 方 m³ m3 ㎥ 立米 方米 kl kL m^3", english: "m³ cubic_metres cubic_meters"},
	{name: "立方分米", dimension: Volume, num: 1, den: 1000, words: "立方分米 dm³", english: "dm³"},
	{name: "立方厘米", dimension: Volume, num: 1, den: 1e6, words: "立方厘米 cm³ cm3", english: "cm³"},
	{name: "升", dimension: Volume, num: 1, den: 1000, words: "升 公升 L l", english: "L litres liters"},
	{name: "毫升", dimension: Volume, num: 1, den: 1e6, words: "毫升 ml mL ML cc CC", english: "mL"},

	{name: "千克", dimension: Mass, num: 1, den: 1, words: "千克 公斤 kg KG Kg", english: "kg kilograms"},
	{name: "克", dimension: Mass, num: 1, den: 1000, words: "克 g", english: "g grams"},
	{name: "毫克", dimension: Mass, num: 1, den: 1e6, words: "毫克 mg", english: "mg"},
	{name: "微克", dimension: Mass, num: 1, den: 1e9, words: "微克 μg µg ug", english: "μg"},
	{name: "吨", dimension: Mass, num: 1000, den: 1, words: "吨 t 公吨", english: "t tonnes tons tonne ton"},
	{name: "斤", dimension: Mass, num: 1, den: 2, words: "斤 市斤", english: "jin"},
	{name: "两", dimension: Mass, num: 1, den: 20, words: "两", english: "liang"},
	{name: "钱", dimension: Mass, num: 1, den: 200, words: "钱", english: "qian"},
	{name: "担", dimension: Mass, num: 50, den: 1, words: "担", english: "dan"},
	{name: "公担", dimension: Mass, num: 100, den: 1, words: "公担", english: "quintals"},
	{name: "克拉", dimension: Mass, num: 1, den: 5000, words: "克拉", english: "carats"},

	{name: "焦", dimension: Energy, num: 1, den: 1, words: "焦 焦耳 J", english: "J joules"},
	{name: "千焦", dimension: Energy, num: 1000, den: 1, words: "千焦 kJ", english: "kJ"},
	{name: "兆焦", dimension: Energy, num: 1e6, den: 1, words: "兆焦 MJ", english: "MJ"},
	{name: "吉焦", dimension: Energy, num: 1e9, den: 1, words: "吉焦 GJ", english: "GJ"},
	{name: "千瓦时", dimension: Energy, num: 3600000, den: 1, words: "千瓦时 kWh kwh KWh KWH kW·h KW·h kw·h KW.h kW.h kw.h 千瓦·时 千瓦小时 度电", english: "kWh"},
	{name: "兆瓦时", dimension: Energy, num: 3600000000, den: 1, words: "兆瓦时 MWh MW·h", english: "MWh"},
	{name: "千卡", dimension: Energy, num: 41868, den: 10, words: "千卡 大卡 kcal", english: "kcal"},
	{name: "吨标准煤", dimension: Energy, num: 29307600000, den: 1, words: "吨标准煤 吨标煤 tce", english: "tce"},
	{name: "吨二氧化碳", dimension: "emission", num: 1, den: 1, words: "吨二氧化碳 吨二氧化碳当量 tCO2 tCO2e 吨碳", english: "tCO2"},

	{name: "瓦", dimension: Power, num: 1, den: 1, words: "瓦 W 瓦特", english: "W"},
	{name: "千瓦", dimension: Power, num: 1000, den: 1, words: "千瓦 kW KW kw", english: "kW"},
	{name: "兆瓦", dimension: Power, num: 1e6, den: 1, words: "兆瓦 MW", english: "MW"},
	{name: "吉瓦", dimension: Power, num: 1e9, den: 1, words: "吉瓦 GW", english: "GW"},
	{name: "马力", dimension: Power, num: 73549875, den: 100000, words: "马力 匹马力 HP", english: "horsepower hp"},
	{name: "千伏安", dimension: "apparent-power", num: 1000, den: 1, words: "千伏安 kVA KVA", english: "kVA"},
	{name: "千乏", dimension: "reactive-power", num: 1000, den: 1, words: "千乏 kvar kVar", english: "kvar"},
	{name: "兆伏安", dimension: "apparent-power", num: 1e6, den: 1, words: "兆伏安 MVA", english: "MVA"},
	{name: "伏", dimension: "voltage", num: 1, den: 1, words: "伏 伏特 V", english: "V volts"},
	{name: "千伏", dimension: "voltage", num: 1000, den: 1, words: "千伏 kV KV", english: "kV"},
	{name: "安培", dimension: "current", num: 1, den: 1, words: "安培 A", english: "A"},
	{name: "帕", dimension: "pressure", num: 1, den: 1, words: "帕 帕斯卡 Pa", english: "Pa"},
	{name: "百帕", dimension: "pressure", num: 100, den: 1, words: "百帕 hPa", english: "hPa"},
	{name: "千帕", dimension: "pressure", num: 1000, den: 1, words: "千帕 kPa", english: "kPa"},
	{name: "兆帕", dimension: "pressure", num: 1e6, den: 1, words: "兆帕 MPa", english: "MPa"},
	{name: "牛顿", dimension: "force", num: 1, den: 1, words: "牛顿", english: "N"},
	{name: "千牛", dimension: "force", num: 1000, den: 1, words: "千牛 千牛顿 kN", english: "kN"},
	{name: "分贝", dimension: "sound", num: 1, den: 1, words: "分贝 dB", english: "dB"},
	{name: "赫兹", dimension: "frequency", num: 1, den: 1, words: "赫兹 Hz 赫", english: "Hz"},
	{name: "千赫兹", dimension: "frequency", num: 1000, den: 1, words: "千赫兹 千赫 kHz", english: "kHz"},
	{name: "兆赫兹", dimension: "frequency", num: 1e6, den: 1, words: "兆赫兹 兆赫 MHz", english: "MHz"},
	{name: "吉赫兹", dimension: "frequency", num: 1e9, den: 1, words: "吉赫兹 GHz", english: "GHz"},
	{name: "摩尔", dimension: "amount", num: 1, den: 1, words: "摩尔 mol", english: "mol"},
	{name: "勒克斯", dimension: "illuminance", num: 1, den: 1, words: "勒克斯 lx", english: "lx"},
	{name: "流明", dimension: "luminous", num: 1, den: 1, words: "流明 lm", english: "lm"},

	{name: "秒", dimension: Time, num: 1, den: 1, words: "秒 秒钟", english: "seconds second secs sec s"},
	{name: "毫秒", dimension: Time, num: 1, den: 1000, words: "毫秒 ms", english: "ms"},
	{name: "分钟", dimension: Time, num: 60, den: 1, words: "分钟 min", english: "minutes minute mins"},
	{name: "小时", dimension: Time, num: 3600, den: 1, words: "小时 个小时 钟头 个钟头 h", english: "hours hour hrs hr"},
	{name: "天", dimension: Time, num: 86400, den: 1, words: "天 日 个日历天 日历天 个日历日 日历日 自然日 个自然日 整天", english: "days day"},
	{name: "周", dimension: Time, num: 604800, den: 1, words: "周 个星期 星期 个周 个礼拜 礼拜", english: "weeks week"},
	{name: "月", dimension: Calendar, num: 1, den: 1, words: "个月 月 个自然月", english: "months month"},
	{name: "季度", dimension: Calendar, num: 3, den: 1, words: "个季度 季度 季", english: "quarters quarter"},
	{name: "年", dimension: Calendar, num: 12, den: 1, words: "年 周年 个年度 个自然年 年度 整年", english: "years year"},
	{name: "工作日", dimension: Workday, num: 1, den: 1, words: "工作日 个工作日 个工作天 工作天", english: "working_days working_day business_days business_day workdays"},

	{name: "千米/时", dimension: Speed, num: 5, den: 18, words: "千米/时 公里/小时 公里/时 千米/小时 km/h 码 公里每小时 千米每小时", english: "km/h"},
	{name: "米/秒", dimension: Speed, num: 1, den: 1, words: "米/秒 m/s 米每秒", english: "m/s"},
	{name: "℃", dimension: Temperature, num: 1, den: 1, words: "℃ 摄氏度 °C °c 度C", english: "℃ °C degrees_Celsius"},
	{name: "℉", dimension: "temperature:F", num: 1, den: 1, words: "℉ 华氏度 °F", english: "℉"},
	{name: "度", dimension: Angle, num: 1, den: 1, words: "度 °", english: "degrees degree"},
	{name: "转/分", dimension: "rotation", num: 1, den: 1, words: "转/分 转/分钟 rpm r/min", english: "rpm"},

	{name: "比特", dimension: "information", num: 1, den: 1, words: "比特", english: "bits"},
	{name: "B", dimension: Storage, num: 1, den: 1, words: "B 字节", english: "B bytes"},
	{name: "KB", dimension: Storage, num: 1 << 10, den: 1, words: "KB 千字节", english: "KB"},
	{name: "MB", dimension: Storage, num: 1 << 20, den: 1, words: "MB 兆字节", english: "MB"},
	{name: "GB", dimension: Storage, num: 1 << 30, den: 1, words: "GB 吉字节", english: "GB"},
	{name: "TB", dimension: Storage, num: 1 << 40, den: 1, words: "TB 太字节", english: "TB"},
	{name: "PB", dimension: Storage, num: 1 << 50, den: 1, words: "PB", english: "PB"},
	{name: "Mbps", dimension: "bandwidth", num: 1, den: 1, words: "Mbps Mb/s 兆比特/秒", english: "Mbps"},
	{name: "Gbps", dimension: "bandwidth", num: 1000, den: 1, words: "Gbps Gb/s", english: "Gbps"},
}

// countNouns are the nouns that things are counted with (量词), with English words where there is one to print. Others
// are read too, and reported.
const countNouns = `个=units,unit 人=people,persons,person 名 位 户=households,household 家 处=places,place 起=cases,case 场
场次=sessions,session 件 份=copies,copy 次=times,time 人次=visits,visit 车次 班次 架次 项=items,item 台 套=sets,set
辆=vehicles,vehicle 头=head 只 棵 株 所 座 条 间 篇=articles,article 部 本 册 期=issues,issue 批=batches,batch 类=kinds,kind
种=types,type 村=villages,village 镇=towns,town 乡 乡镇=townships,township 县=counties,county 区 市 省 街道 社区 行政村 自然村 户次
台次 件次 项次 课次 例 宗 单 幅 张 支 枝 把 片 粒 尾 羽 匹 口 栋 幢 层 扇 盏 根 杆 面 顶 艘 架 列 盒 箱 袋 包 瓶 桶 罐 卷 双 对 副 组 队 班 团 届 轮 遍 趟 回 步
页=pages 字=characters 条次 项目=projects,project 小组 点 点位 站 所次 家次 门 科 课 节 集 期次 人份 剂 剂次 床 张床位 床位=beds 亩次 例次 杯 碗 份次 颗
枚 名次 标段 孔 眼 井 处次 座次 人天 人日 人月 人年 台套 企业=companies,company 学校=schools,school 学时 课时 学分 票 笔 桩 段 跨 样 样品 批次 组次 班级 户数
工日 台班 封 则 道 团队 车 船 尊 门次 款 对次 期刊 院 馆 厅 室 亩数 房 平台 系统 网点 机构 单位 词 条目 吨公里 人公里 车公里 株数 穴 丛 畦 垄 头次 只次 羽次 匹次 车辆 节点 端口 端
核 路 芯 对点 人科 门课 讲 场所 套次 站点 工程 任务 头只 头(只) 株(丛) 块(片) 点次 个次 处所 枚次 家企业`

// unitIndex finds the unit that a text starts with; unitWords finds one by a whole word, for the cells that are plain.
var (
	unitIndex = words.VocabularyOf(func(add func(string, Unit)) {
		for _, w := range unitList.Get().words {
			add(w.text, w.unit)
		}
	})
	unitWords = words.Table[Unit]{Fill: func(add func(string, Unit)) {
		for _, w := range unitList.Get().words {
			if !slices.Contains(dependent, w.text) {
				add(w.text, w.unit)
			}
		}
	}}
)

// dependent are words that mean a unit or something else by what is beside them.
var dependent = []string{"㌔", "A", "M", "点", "W", "％", "度", "日", "百分比", "个百分比"}

// list are all words for units, each with the first unit that has it.
type list struct {
	words []unitWord
	known map[string]bool
}

type unitWord struct {
	text string
	unit Unit
}

func (l *list) add(text string, of *row) {
	if text = strings.ReplaceAll(text, "_", " "); !l.known[text] {
		l.known[text] = true
		l.words = append(l.words, unitWord{text, Unit{of}})
	}
}

var unitList = lazy.Of(func() list {
	all := list{known: map[string]bool{}}
	for i := range unitTable {
		u := &unitTable[i]
		switch u.dimension {
		case Time, Calendar, Workday:
			u.isTime = true
		}
		all.add(u.name, u)
		for _, text := range slices.Concat(strings.Fields(u.words), strings.Fields(u.english)) {
			all.add(text, u)
		}
		if first := strings.Fields(u.english); len(first) > 0 {
			u.english = strings.ReplaceAll(first[0], "_", " ")
			u.singular = u.english
			if one, plural := strings.CutSuffix(u.english, "s"); plural &&
				slices.Contains(first, strings.ReplaceAll(one, " ", "_")) {
				u.singular = one
			}
		}
	}
	nouns := strings.Fields(countNouns)
	for _, noun := range nouns {
		name, english, _ := strings.Cut(noun, "=")
		u := &row{name: name, dimension: Count, num: 1, den: 1}
		all.add(name, u)
		for word := range strings.FieldsFuncSeq(english, func(r rune) bool { return r == ',' }) {
			if u.english == "" {
				u.english = word
			}
			u.singular = word
			all.add(word, u)
		}
	}
	for _, noun := range nouns { // 艘次, 头次: how often one of them was dealt with
		if name, _, _ := strings.Cut(noun, "="); utf8.RuneCountInString(name) == 1 && name != "次" {
			all.add(name+"次", &row{name: name + "次", dimension: Count, num: 1, den: 1})
		}
	}
	return all
})

// At is the unit that a text starts with, and how long its word is.
func At(s string) (Unit, int) { return unitIndex.At(s) }

// Plainly is the unit that a word means whatever is beside it: 亩, but not 度, which may be degrees or kilowatt hours.
// No unit is set where there is none.
func Plainly(word string) Unit {
	u, _ := unitWords.Find(word)
	return u
}

// unitNames finds units by their canonical names, of which some are words that depend on what is beside them.
var unitNames = words.Table[Unit]{Fill: func(add func(string, Unit)) {
	for _, w := range unitList.Get().words {
		add(w.unit.Name(), w.unit)
	}
}}

// Named is a unit of the table by its name or any word for it, in Chinese or English: 亩, mu, 平方米, ㎡, %.
func Named(name string) (Unit, bool) {
	if u, ok := unitNames.Find(name); ok {
		return u, true
	}
	return unitWords.Find(name)
}

// Must is Named for a unit that is known to be in the table, such as one in the source of a program. It panics where it
// isn't.
func Must(name string) Unit {
	u, ok := Named(name)
	if !ok {
		panic(unknown(name))
	}
	return u
}

// Names are all words that mean a unit of the table whatever is beside them, in Chinese and English, in order.
func Names() []string { return slices.Sorted(slices.Values(unitWords.Texts())) }

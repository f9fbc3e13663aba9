package cell_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// Shapes that offices write, each with what it means: kind, comparator, ends, unit, rate and change; ! is an end that
// doesn't belong, and a ? at the end says that the reader must leave a note or a residual.
var shapes = map[string]string{
	// comparators
	"不少于三场次": "quantity >= 3 · 场次", "不得低于百分之九十五": "quantity >= 95 · %", "控制在15%（含）以内": "quantity <= · 15 %", "≥98％（含98％）": "quantity >= 98 · %",
	"大于95%小于100%": "quantity in 95! 100! %", "90%≤x<95%": "quantity in 90 95! % ?", "X>5": "quantity > 5! ·  ?", "届满5年": "duration >= 5 · 年", "未满3年": "duration < · 3! 年", "过半": "quantity > 0.5! ·", "2个以上(含2个)": "quantity >= 2 · 个",
	"下降到5%以下": "quantity <= · 5 %", "<50且>80": "list  · · ?", "不低于95%以上": "quantity >= 95 · % ?",
	// numbers
	"一万五千八百元": "quantity  15800 15800 元", "壹拾贰万伍仟元整": "quantity  125000 125000 元", "叁佰元伍角贰分": "quantity  300.52 300.52 元", "3w人": "quantity  30000 30000 人 ?", "九成以上": "quantity >= 90 · %",
	"1/1152921504606846976": "text  · · ?", "0.00000000000000000000000000000000000000000001元": "text  · · ?",
	"打八折": "quantity  80 80 %", "万分之三": "quantity  3 3 ‱", "1/3以上": "quantity >= 1/3 ·  ?", "三分之二以上": "quantity >= 2/3 ·", "1个半月": "duration  1.5 1.5 月", "两年半": "duration  2.5 2.5 年",
	"10 000元": "quantity  10000 10000 元 ?", "９５％": "quantity  95 95 % ?", "零下5℃": "quantity  -5 -5 ℃", "95±2%": "quantity in 93 97 %", "±5%": "quantity in -5 5 %",
	// about
	"近3000万元": "quantity  · 30000000! 元", "2000余万元": "quantity  20000000! · 元", "五十多户": "quantity  50! · 户", "十几个": "quantity in 11 20! 个 ?", "三五天": "duration in 3 5 天 ?", "上千人": "quantity >= 1000 · 人 ?",
	"一半以上": "quantity >= 0.5 ·", "近一半": "quantity  · 0.5!", "超过一半": "quantity > 0.5! ·", "30+": "quantity  30! ·  ?", "30+人": "quantity  30! · 人 ?", "100%+": "quantity  100! · % ?", "30+5": "text  · · ?",
	// ranges
	"偏差率±5%以内": "quantity in -5 5 % ?", "在±5%以内": "quantity in -5 5 %", "偏差率在±5%以内": "quantity in -5 5 % ?", "在5%以内": "quantity <= · 5 %", "在5%": "quantity  5 5 % ?", "在80%到90%之间": "quantity in 80 90 %",
	"3-6月龄": "quantity in 3 6 月龄", "18月龄以上": "quantity >= 18 · 月龄", "6个月龄": "quantity  6 6 月龄",
	"from -20% to -5%": "quantity in -20 -5 %", "between -2 and -1 ℃": "quantity in -2 -1 ℃", "between 5 and 9 people": "quantity in 5 9 人",
	"-18℃ - -15℃": "quantity in -18 -15 ℃ ?", "-18--15℃": "quantity in -18 -15 ℃ ?", "-15℃--18℃": "quantity in -18 -15 ℃ ?", "10--15天": "duration in 10 15 天", "-5℃-10℃": "quantity in -5 10 ℃",
	"2-8℃": "quantity in 2 8 ℃", "95%-98%之间": "quantity in 95 98 %", "介于80%和90%之间": "quantity in 80 90 %", "从10到20人": "quantity in 10 20 人", "500克-1千克": "quantity in 0.5 1 千克", "百分之三十到四十": "quantity in 30 40 %",
	"3-5个工作日内": "duration in 3 5 工作日", "90%-85%": "quantity in 85 90 % ?", "2-3亿元": "quantity in 200000000 300000000 元 ?", "八到九百亿": "quantity in 80000000000 90000000000  ?", "3到5千米": "quantity in 3 5 千米",
	// rates
	"每周不少于2次": "quantity >= 2 · 次 /周", "每人每天15元": "quantity  15 15 元 /人·天", "人均300元": "quantity  300 300 元 /人", "平均每村2.5万元": "quantity  25000 25000 元 /村", "两年一次": "quantity  0.5 0.5 次 /年", "两月一次": "quantity  0.5 0.5 次 /月",
	"每半年1次": "quantity  2 2 次 /年", "每千人5张": "quantity  0.005 0.005 张 /人 ?", "30户以上/年": "quantity >= 30 · 户 /年", "≤30分钟/次": "duration <= · 30 分钟 /次", "60km/h": "quantity  60 60 千米/时", "8小时/天": "duration  8 8 小时 /天",
	"隔年一次": "quantity  0.5 0.5 次 /年", "隔周1次": "quantity  0.5 0.5 次 /周",
	// change
	"超目标2个": "quantity  2 2 个 +目标 ?", "超出计划20%": "quantity  20 20 % +计划 ?", "比计划多2个": "quantity  2 2 个 +计划", "比上年少3起": "quantity  3 3 起 -上年", "较上年高2个百分点": "quantity  2 2 百分点 +上年", "低于上年0.5个百分点": "quantity  0.5 0.5 百分点 -上年", "不超过计划20%": "quantity <= · 20 %",
	"已发放补贴1200人次，合计36万元": "list  · · ?", "服务期：2023年1月1日至2023年12月31日": "date in 2023-01-01 2023-12-31", "有效期至2025年": "date <= · 2025-12-31", "每亩补贴300元": "quantity  300 300 元 /亩 ?",
	"较2020年下降3.5个百分点": "quantity  3.5 3.5 百分点 -2020年", "年均增长6.5%以上": "quantity >= 6.5 · % /年 +", "环比下降2%": "quantity  2 2 % -上期", "是上年的1.2倍": "quantity  1.2 1.2 倍 *上年", "翻两番": "quantity  4 4 倍 *",
	"提高3倍": "quantity  4 4 倍 * ?", "增加200人": "quantity  200 200 人 +",
	// dates
	"5日前": "date <= · ---05 /月 ?", "15号": "date  ---15 ---15 /月 ?", "5日内": "duration <= · 5 天", "月底前": "date <= · ---31 /月 ?", "第三季度末前": "date <= · --09-30", "每季度末前": "date <= · ---31 /季度", "每月5日前": "date <= · ---05 /月", "2021年1-9月": "date in 2021-01-01 2021-09-30", "2022.01-12": "date in 2022-01-01 2022-12-31", "2022.3-2022.12": "date in 2022-03-01 2022-12-31",
	"20231231前": "date <= · 2023-12-31", "20231130前完成": "date <= · 2023-11-30", "20231131前": "quantity  20231131 20231131  ?", "12.31前": "date <= · --12-31", "6.31前": "quantity  6.31 6.31  ?", "6.30": "quantity  6.3 6.3",
	"2023年12月31": "date  2023-12-31 2023-12-31 ?", "12月31前": "date <= · --12-31 ?", "2023年2月30": "quantity  30 30  ?", "2023年3月5个": "quantity  5 5 个 ?",
	"6/30前": "date <= · --06-30", "12/31之前完成": "date <= · --12-31", "6/31前": "quantity  6/31 6/31  ?", "6/30": "quantity  0.2 0.2  ?",
	"2021.10-2021.3": "date in 2021-03-01 2021-10-31 ?", "2021年10月至2021年3月": "date in 2021-03-01 2021-10-31 ?", "2021/10/1-2021/3/1": "date in 2021-03-01 2021-10-01 ?",
	"2021年-2019年": "date in 2019-01-01 2021-12-31 ?", "2022-2024年": "date in 2022-01-01 2024-12-31", "2022年3月-2023年2月": "date in 2022-03-01 2023-02-28", "截止2022年11月底": "date <= · 2022-11-30", "2022年5月1日后": "date > 2022-05-01! ·", "2022年1月起": "date >= 2022-01-01 ·",
	"12月31日24时前": "date <= · --12-31", "二〇二一年十二月底前": "date <= · 2021-12-31", "2021/1/1日～2021年12月31日": "date in 2021-01-01 2021-12-31", "2022年2月": "date in 2022-02-01 2022-02-28", "2024年2月底前": "date <= · 2024-02-29", "21年底前": "date <= · 2021-12-31 ?",
	"2022年完成≥90%": "quantity >= 90 · % ?", "自受理之日起20个工作日内": "duration <= · 20 工作日 ?", "8天20小时": "duration  212 212 小时", "1小时30分": "duration  90 90 分钟",
	// grades, zero, text, lists
	"AA级及以上": "grade >= · ·", "优于2级": "grade > · ·", "国家二级以上": "grade >= · ·", "优于国家二级标准": "grade > · ·", "省部级二等奖以上": "grade >= · ·", "三甲以上": "grade >= · ·", "4A级以上景区": "grade >= · · ?", "国家5A级": "grade  · ·", "本科及以上": "grade >= · ·", "副高以上": "grade >= · ·", "国家标准": "text  · ·", "市场占有率": "text  · ·", "2级以上": "grade >= · ·", "≥2级": "grade >= · ·", "3级甲等": "grade  · ·", "3类": "quantity  3 3 类", "良好及以上": "grade >= · ·", "零上访": "quantity = 0 0  ?", "不发生重大安全事故": "quantity = 0 0 起 ?", "与上年持平": "text  · ·", "财政部2021年第3号令": "text  · · ?", "7×24小时": "text  · · ?", "1.2.3": "text  · · ?",
	"第1批": "text  · · ?", "一次性投入": "text  · ·", "一户一策": "text  · ·", "新建5个，改造10个": "list  · · ?", "①100%②95%": "list  · ·", "100人；50户": "list  · ·", "95%/90%": "text  · · ?", "5G基站20个": "text  · · ?",
	// words around
	"师生比1:18": "ratio  1/18 1/18  ?", "满意度90%以上": "quantity >= 90 · % ?", "PM2.5≤35微克/立方米": "quantity <= · 35 微克 /立方米 ?", "5（个）": "quantity  5 5 个 ?", "100%（全部）": "quantity  100 100 % ?", "低于标准10%": "quantity  10 10 % ?",
	// English
	"zero accidents": "quantity = 0 0  ?", "No complaints": "quantity = 0 0  ?", "no impact": "text  · ·", "three days": "duration  3 3 天", "two thirds": "quantity  2/3 2/3", "One-stop service": "text  · ·", "at least half": "quantity >= 0.5 ·",
	"3 kiosks": "quantity  3 3 kiosks ?", "at least 3 kiosks per county": "quantity >= 3 · kiosks /县 ?", "from 3 kiosks to 5 kiosks": "quantity in 3 5 kiosks ?", "3-5 kiosks": "quantity in 3 5 kiosks ?", "3万 kiosks": "quantity  30000 30000 kiosks ?", "3kiosks": "text  · · ?", "3 new kiosks": "text  · · ?", "up 3%": "quantity  3 3 % +", "down 2 percentage points": "quantity  2 2 百分点 -", "up to 3 days": "duration <= · 3 天", "increased by 5%": "quantity  5 5 % +",
	"31-Dec-2023": "date  2023-12-31 2023-12-31", "by 31-Dec-2023": "date <= · 2023-12-31", "3 hrs": "duration  3 3 小时", "1.5 mln yuan": "quantity  1500000 1500000 元", "€500": "quantity  500 500 欧元", "once every two years": "quantity  0.5 0.5 次 /年 ?", "twice a year": "quantity  2 2 次 /年",
	"大于等于90%小于95%": "quantity in 90 95! %", "不低于90%低于95%": "quantity in 90 95! %",
	// habits of actuals
	"完成全部19个项目": "quantity  19 19 个 ?", "仅完成60%": "quantity  60 60 %", "已拨付50万元": "quantity  500000 500000 元", "支付50万元，支付率100%": "list  · · ?", "全部达标": "grade  · ·", "全部合格": "grade  · ·", "通过率100%": "quantity  100 100 % ?",
	"投诉0起": "quantity  0 0 起 ?", "未收到投诉": "quantity = 0 0  ?", "未收到款项": "text  · ·", "没有变化": "text  · ·", "超标率≤5%": "quantity <= · 5 % ?",
	// names before a sign
	"上年≥90%": "text  · · ?", "未完成≥3个": "text  · · ?", "未完成3个": "text  · · ?", "不合格率≤5%": "quantity <= · 5 % ?",
	"人均GDP达到6万元": "quantity >= 60000 · 元 /人 ?", "人均GDP≥6万元": "quantity >= 60000 · 元 /人 ?", "每万人口发明专利拥有量≥10件": "quantity >= 0.001 · 件 /人 ?", "GDP增长5%": "quantity  5 5 % + ?", "大专以上学历": "grade >= · ·", "按合同≥95%": "quantity >= 95 · % ?",
	"展览≥6个": "quantity >= 6 · 个 ?", "会议费≤450元/人·天": "quantity <= · 450 元 /人·天 ?", "5岁以下儿童死亡率≤6.6‰": "quantity <= · 6.6 ‰ ?", "地表水达到或好于Ⅲ类水体比例≥80%": "quantity >= 80 · % ?", "生均图书≥30册": "quantity >= 30 · 册 /生 ?", "化学需氧量减排≥1200吨": "quantity >= 1200 · 吨 - ?",
	"孕产妇死亡率≤16/10万": "quantity <= · 16 /10万 ?", "12.5/10万": "quantity  12.5 12.5 /10万", "16/10万以下": "quantity <= · 16 /10万", "≤16/10万人": "quantity <= · 0.00016 /人 ?", "16/10": "quantity  1.6 1.6  ?", "每千常住人口执业医师数3.2人": "quantity  3.2 3.2 人 ?", "一次验收合格": "text  · ·", "一次": "quantity  1 1 次", "一次性验收合格": "text  · ·",
	// both ends said, stretches of the year
	"介于10到20之间": "quantity in 10 20", "60（不含）-80（含）": "quantity in 60! 80", "60分(不含)至80分": "quantity in 60! 80 分", "1至3季度": "date in --01-01 --09-30", "2022年2-3季度": "date in 2022-04-01 2022-09-30", "一至三季度": "date in --01-01 --09-30",
	"第二季度至第四季度": "date in --04-01 --12-31", "三个季度": "duration  3 3 季度", "2-3个季度": "duration in 2 3 季度", "当年12月": "date in --12-01 --12-31", "本年11月30日前": "date <= · --11-30", "自2022年3月1日起至2022年11月30日": "date in 2022-03-01 2022-11-30", "从1月起到6月止": "date in --01-01 --06-30", "20221231": "quantity  20221231 20221231  ?",
	"不为0": "text  · · ?", "得分不为0": "text  · · ?", "每周一": "text  · ·", "每周一次": "quantity  1 1 次 /周", "每周1": "quantity  1 1 /周", "无超支": "quantity = 0 0  ?",
	"2023-2025": "quantity in 2023 2025  ?", "2023-2025个": "quantity in 2023 2025 个", "零下18度": "quantity  -18 -18 ℃", "500元/吨公里": "quantity  500 500 元 /吨公里", "增长5%（同比）": "quantity  5 5 % +上年同期",
	"提高5个百分点以上（较上年）": "quantity >= 5 · 百分点 +上年", "increase by 5% year on year": "quantity  5 5 % +上年同期", "5%同比": "quantity  5 5 % ?",
	"by end of Q3": "date <= · --09-30", "by the end of Q3 2023": "date <= · 2023-09-30", "Q4 2023": "date in 2023-10-01 2023-12-31", "1st quarter": "date in --01-01 --03-31", "in the first quarter of 2023": "date in 2023-01-01 2023-03-31",
	"10 km of road": "quantity  10 10 千米 ?", "within 5 working days of receipt": "duration <= · 5 工作日 ?", "100 % completion": "quantity  100 100 % ?", "5 points better than last year": "text  · · ?", "5 days not met": "text  · · ?",
	"已于11月完成": "date in --11-01 --11-30", "项目11月完成": "date in --11-01 --11-30  ?", "完工日期2021年11月": "date in 2021-11-01 2021-11-30  ?", "验收时间：2021年12月15日": "date  2021-12-15 2021-12-15  ?", "工期6月": "duration  6 6 月 ?", "参照2020年执行": "text  · · ?",
	"全年无事故": "quantity = 0 0 起 ?", "2021年未发生安全事故": "quantity = 0 0 起 ?", "提前完成": "grade  · ·", "达到预期指标": "grade  · ·",
	"2022年5个": "quantity  5 5 个 ?", "2022年5": "date in 2022-05-01 2022-05-31", "2022年5前": "date <= · 2022-05-31 ?", "500元/（人·月）": "quantity  500 500 元 /人·月", "500元/(10人": "text  · · ?", "每县（市、区）1个": "quantity  1 1 个 /县 ?", "1.参训率≥95% 2.合格率≥90%": "list  · · ?",
	"5人以上（不含5人）": "quantity > 5! · 人", "不低95%": "text  · · ?", "不少5个": "text  · · ?", "12月31日（含）前": "date <= · --12-31", "12月31日前（含当日）": "date <= · --12-31",
	"月5日前": "text  · · ?", "年4次": "quantity  4 4 次 /年", "年≥4次": "quantity >= 4 · 次 /年", "周1次": "quantity  1 1 次 /周", "日3次": "quantity  3 3 次 /天", "年底4次": "quantity  4 4 次 ?",
	// words before a number
	"逾100人": "quantity > 100! · 人", "满一年": "duration >= 1 · 年", "满3年以上": "duration >= 3 · 年 ?", "满意度≥90%": "quantity >= 90 · % ?", "已达98.5%": "quantity >= 98.5 · %", "现有30人": "quantity  30 30 人",
	"从80%提高到90%": "quantity >= 90 · % ?", "由80%提升至95%以上": "quantity >= 95 · % ?", "由3起下降到1起": "quantity <= · 1 起 ?", "提高到原来的3倍": "quantity >= 3 · 倍 *原来", "近三年": "duration  · 3! 年 ?",
	// what is counted, and what is after it
	"≥1支队伍": "quantity >= 1 · 支 ?", "12个县（市、区）": "quantity  12 12 个 ?", "3个支队": "quantity  3 3 个 ?", "100%（19个）": "quantity  100 100 % ?", "98.5%（已达标）": "quantity  98.5 98.5 % ?", "5000KW·h": "quantity  5000 5000 千瓦时", "300 kw·h": "quantity  300 300 千瓦时",
	"发放补贴1200人，金额36万元": "list  · · ?", "不出现": "quantity = 0 0  ?", "B+": "grade  · ·", "非常满意": "grade  · ·", "基本满意": "grade  · ·", "超额完成任务": "grade  · ·", "完成目标": "grade  · ·",
	// damage, and words of change
	"≥95％": "quantity >= 95 · % ?", "—3.5%": "quantity  -3.5 -3.5 % ?", "1，250": "quantity  1250 1250  ?", "高于2020年水平": "text  · · ?", "200W": "quantity  200 200 瓦 ?", "按每人每月600元标准发放": "quantity  600 600 元 /人·月",
	"每月3000元/人": "quantity  3000 3000 元 /月·人", "每年递增5%": "quantity  5 5 % /年 +", "较上年末增长10%": "quantity  10 10 % +上年末", "比计划增加10%": "quantity  10 10 % +计划", "人均每年增收1000元以上": "quantity >= 1000 · 元 /人·年 +",
	// bounds with nothing between, and wrappings
	"5个以上10个以下": "quantity in 5 10 个", "50万元以上100万元以下": "quantity in 500000 1000000 元", "设备3台、车辆2辆": "list  · · ?", "10%-20%以上": "quantity in 10 20 % ?", "≥9O%": "quantity >= 90 · % ?", "1OO%": "quantity  100 100 % ?", "“≥95%”": "quantity >= 95 · % ?",
	"（95%）": "quantity  95 95 % ?", "【19个】": "quantity  19 19 个 ?", "=≥95%": "quantity >= 95 · % ?", "≥=95%": "quantity >= 95 · % ?", "≈95%": "quantity  95 95 %", "↓3%": "quantity  3 3 % -", "≥95﹪": "quantity >= 95 · % ?", "（无）": "text  · ·", "55项次": "quantity  55 55 项次",
	// months that are two, and what a deadline is before
	"3月和9月": "list  · ·", "从3月和9月之间": "date in --03-01 --09-30", "2022年第1-3季度": "date in 2022-01-01 2022-09-30", "第一至三季度": "date in --01-01 --09-30", "使用年限≥10年": "duration >= 10 · 年 ?", "60个日历日": "duration  60 60 天",
	"6月30日前完成率≥50%；12月31日前完成率100%": "list  · · ?", "9点": "quantity  9 9 点 ?", "十四五期间": "text  · ·", "十四五个": "quantity in 14 15 个 ?",
	// grades and symbols
	"三甲": "grade  · ·", "4A级景区": "grade  · · ?", "4A级": "grade  · ·", "5A": "grade  · · ?", "市级及以上": "grade >= · ·", "县级": "grade  · ·", "0.5A": "quantity  0.5 0.5 安培",
	"6≤pH≤9": "quantity in 6 9  ?", "80%≤合格率<90%": "quantity in 80 90! % ?", "pH值6.5-8.5": "quantity in 6.5 8.5  ?", "C30": "text  · · ?", "GDP增长6%以上": "quantity >= 6 · % + ?", "单位GDP能耗下降3.2%": "quantity  3.2 3.2 % - ?", "水质达标率100%": "quantity  100 100 % ?",
	"0.3元/度": "quantity  0.3 0.3 元 /千瓦时", "每千瓦时0.5元": "quantity  0.5 0.5 元 /千瓦时", "每千克12元": "quantity  12 12 元 /千克", "每千人5人": "quantity  0.005 0.005 人 /人 ?",
	// scales that are part of a unit, and what nothing is counted by
	"6次/千米": "quantity  6 6 次 /千米", "每千米2个": "quantity  2 2 个 /千米", "3个/KM": "quantity  3 3 个 /千米", "千米": "none  · · ?", "百米": "quantity  100 100 米", "十千米": "quantity  10 10 千米", "三五个/10万人": "quantity in 0.00003 0.00005 个 /人 ?",
	"每增长1%加2分": "text  · · ?", "每余3户": "quantity  3 3 户 ?", "3/合格": "quantity  3 3  ?", "2元/合格产品": "quantity  2 2 元 /合格产品", "15件/万人": "quantity  0.0015 0.0015 件 /人 ?", "0.6吨标准煤/万元": "quantity  0.00006 0.00006 吨标准煤 /元 ?", "5-10件/10万人": "quantity in 0.00005 0.0001 件 /人 ?", "≥5且≤10件/万人": "quantity in 0.0005 0.001 件 /人 ?", "≥5件/万人且≤10": "quantity in 0.0005 0.001 件 /人 ?", "3台/百户": "quantity  0.03 0.03 台 /户 ?", "5 kiosks per 人": "quantity  5 5 kiosks /人 ?",
	// nouns that the table lacks, at both ends
	"≥5樘且≤10樘": "quantity in 5 10 樘 ?", "[5樘,10樘)": "quantity in 5 10! 樘 ?", "5樘至10樘": "quantity in 5 10 樘 ?", "≥5且<5": "list  · · ?", "≥-1且≤20个季度": "duration in -1 20 季度", "12国家级": "quantity  12 12  ?", "0.5折": "quantity  5 5 %",
	"[80元/人,90元/人)": "quantity in 80 90! 元 /人", "X≤5元/人": "quantity <= · 5 元 /人 ?", "(约5天,约8天)": "duration in 5! 8! 天",
	// multiples of a base
	"提高1-2倍": "quantity in 2 3 倍 * ?", "是上年的2至3倍": "quantity in 2 3 倍 *上年", "上年10-15个，目标2倍": "text  · · ?", "翻一番": "quantity  2 2 倍 *",
	// what is after a value
	"100%达到": "quantity  100 100 %", "98%达到标准": "quantity  98 98 %", "2021年12月31日前止": "date <= · 2021-12-31", "每年12月": "date in --12-01 --12-31 /年", "12月1个月龄": "quantity  1 1 月龄 ?",
	"2021年12月1日起到位": "date >= 2021-12-01 ·", "2020周年": "duration  2020 2020 年", "2020 years": "duration  2020 2020 年", "2020年": "date in 2020-01-01 2020-12-31", "累计完成": "grade  · ·", "合计完成任务": "grade  · ·", "100乡镇": "quantity  100 100 乡镇", "1 township": "quantity  1 1 乡镇", "5 towns": "quantity  5 5 镇",
	// English
	"up to 5 million yuan": "quantity <= · 5000000 元", "2.5 billion yuan": "quantity  2500000000 2500000000 元", "3 thousand people": "quantity  3000 3000 人", "by the end of 2021": "date <= · 2021-12-31",
	"at least 95%": "quantity >= 95 · %", "no more than 3 days": "duration <= · 3 天", "by 31 Dec 2021": "date <= · 2021-12-31", "no later than December 31, 2021": "date <= · 2021-12-31", "between 5 and 10": "quantity in 5 10",
	"more than 50 people": "quantity > 50! · 人", "within 24 hours": "duration <= · 24 小时", "3 times per year": "quantity  3 3 次 /年", "100 yuan per person per month": "quantity  100 100 元 /人·月",
}

func TestShapes(t *testing.T) {
	for text, want := range shapes {
		read := cell.ParseThreshold(text)
		got := strings.TrimRight(reading(read), " ")
		if per := strings.Join(read.Per(), "·"); per != "" {
			got += " /" + per
		}
		if read.Change() != cell.NoChange {
			got += " " + read.Change().String() + read.Base()
		}
		noted := len(read.Notes())+len(read.Residual()) > 0
		if rest, must := strings.CutSuffix(want, "?"); must {
			want = strings.TrimRight(rest, " ")
			if !noted {
				t.Errorf("%s: nothing noted", text)
			}
		}
		if got != strings.TrimRight(want, " ") {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Every shape is printed so that it reads as the same value.
func TestShapesPrintAlike(t *testing.T) {
	for text := range shapes {
		checkPrinting(t, cell.ParseThreshold(text))
	}
}

// Bare numbers before the last of several facts take its unit, its month or its quarter.
func TestFactsShareWhatTheLastOneSays(t *testing.T) {
	for text, want := range map[string]string{
		"3、6、9、12月": "date in --03-01 --03-31|date in --06-01 --06-30|date in --09-01 --09-30|date in --12-01 --12-31", "1、3季度": "date in --01-01 --03-31|date in --07-01 --09-30",
		"3、5台": "quantity  3 3 台|quantity  5 5 台", "2、3万元": "quantity  20000 20000 元|quantity  30000 30000 元", "3和5天": "duration  3 3 天|duration  5 5 天", "13、6月": "quantity  13 13|date in --06-01 --06-30", "100人、50": "quantity  100 100 人|quantity  50 50",
	} {
		read := cell.ParseThreshold(text)
		var got []string
		for _, item := range read.Items() {
			got = append(got, strings.TrimRight(reading(item), " "))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		checkPrinting(t, read)
	}
}

// What a grade is called, with its comparator; shapes don't say it.
func TestNamesOfGrades(t *testing.T) {
	for text, want := range map[string]string{
		"优于2级": "> 二级", "3级甲等": " 三级甲等", "国家二级以上": ">= 国家二级", "优于国家二级标准": "> 国家二级标准", "省部级二等奖以上": ">= 省部级二等奖", "三甲以上": ">= 三甲", "4A级以上景区": ">= AAAA级",
		"国家5A级": " 国家AAAAA级", "本科及以上": ">= 本科", "大专以上学历": ">= 大专", "副高以上": ">= 副高级", "全部达标": " 合格", "全部合格": " 合格", "按期完成": " 完成", "良好及以上": ">= 良",
	} {
		read := cell.ParseThreshold(text)
		if got := read.Op().String() + " " + read.Level(); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

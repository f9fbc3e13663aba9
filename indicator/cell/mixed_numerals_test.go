package cell_test

import "testing"

// A last digit without a scale stands on the next lower scale where it is spoken: 3万5 is 3万5千. In digits it may stand
// for itself too, and both readings are kept; in characters alone it can't, as 三万零五 would say that.
func TestSpokenLastDigits(t *testing.T) {
	checkSays(t, map[string]string{
		"3万5": "quantity  35000 35000 or quantity  30005 30005 ?", "1千2": "quantity  1200 1200 or quantity  1002 1002 ?", "2亿3": "quantity  230000000 230000000 or quantity  200000003 200000003 ?",
		"两百五": "quantity  250 250", "三千二": "quantity  3200 3200", "五亿六": "quantity  560000000 560000000", "3万五": "quantity  35000 35000", "3千五": "quantity  3500 3500", "2亿三": "quantity  230000000 230000000",
		"3.5万2": "quantity  37000 37000 or quantity  35002 35002 ?", "3.5万二": "quantity  37000 37000 or quantity  35002 35002 ?", "三点五万二": "quantity  37000 37000 or quantity  35002 35002 ?",
		"1万2千3": "quantity  12300 12300 or quantity  12003 12003 ?", "1千2百3": "quantity  1230 1230 or quantity  1203 1203 ?", "1万2千三": "quantity  12300 12300", "1亿2千万": "quantity  120000000 120000000",
		"三百5": "quantity  350 350 or quantity  305 305 ?", "三万5": "quantity  35000 35000 or quantity  30005 30005 ?", "两千3": "quantity  2300 2300 or quantity  2003 2003 ?",
		// 零 says that the digit stands for itself, and so do two digits
		"十万零五": "quantity  100005 100005", "3万零5": "quantity  30005 30005", "三万零5": "quantity  30005 30005", "3万05": "quantity  30005 30005", "3万50": "quantity  30050 30050", "2亿零3万": "quantity  200030000 200030000",
		"3万零5百": "quantity  30500 30500", "1千零5": "quantity  1005 1005", "二十5": "quantity  25 25", "3万4000": "quantity  34000 34000",
		// with units, comparators and ranges
		"3万5元": "quantity  35000 35000 元 or quantity  30005 30005 元 ?", "≥1千2百人": "quantity >= 1200 · 人", "≥1千2人": "quantity >= 1200 · 人 or quantity >= 1002 · 人 ?", "不超过3万5元": "quantity <= · 35000 元 or quantity <= · 30005 元 ?",
		"1万2以上": "quantity >= 12000 · or quantity >= 10002 · ?", "2万5-3万元": "quantity in 25000 30000 元 or quantity in 20005 30000 元 ?", "2万-2万5元": "quantity in 20000 25000 元 or quantity in 20000 20005 元 ?",
		"每户1万2元": "quantity  12000 12000 元 /户 or quantity  10002 10002 元 /户 ?", "比上年增长3千5人": "quantity  3500 3500 人 +上年 or quantity  3005 3005 人 +上年 ?", "1万2、3万5元": "quantity  12000 12000 元 | quantity  35000 35000 元 ?",
		"±1千5元": "quantity in -1500 1500 元 or quantity in -1005 1005 元 ?", "约3万5人": "quantity  35000 35000 人 or quantity  30005 30005 人 ?", "力争3万5亩": "quantity  35000 35000 亩 or quantity  30005 30005 亩 ?",
		// a scale left out behind the digit of 亿, and scales that may be of the number or of the unit
		"2亿3千元": "quantity  230000000 230000000 元 or quantity  200003000 200003000 元 ?", "两亿三千": "quantity  230000000 230000000 or quantity  200003000 200003000 ?", "2亿零3千元": "quantity  200003000 200003000 元",
		"2亿3千万元": "quantity  230000000 230000000 元", "2亿3000元": "quantity  200003000 200003000 元", "1亿2345万": "quantity  123450000 123450000",
		"3万5千米": "quantity  35000 35000 米 or quantity  35000 35000 千米 ?", "3万5千克": "quantity  35000 35000 克 or quantity  35000 35000 千克 ?", "三万五千克": "quantity  35000 35000 克 or quantity  35000 35000 千克 ?", "5千克": "quantity  5 5 千克", "3万千克": "quantity  30000 30000 千克",
		"一百二万元": "quantity  1020000 1020000 元 or quantity  1200000 1200000 元 ?", "1千2万": "quantity  10020000 10020000 or quantity  12000000 12000000 ?", "3万5.5元": "quantity  30005.5 30005.5 元 or quantity  35500 35500 元 ?",
	})
}

// Numerals in words go on after several digits and scales, and digits after words.
func TestNumeralsInWordsBehindDigits(t *testing.T) {
	checkSays(t, map[string]string{
		"1万2千三百": "quantity  12300 12300", "3万五千": "quantity  35000 35000", "15万三千零二十": "quantity  153020 153020", "2千三百": "quantity  2300 2300", "2千三百五": "quantity  2350 2350", "2千三百五十": "quantity  2350 2350",
		"2千三百五十六": "quantity  2356 2356", "5百二十": "quantity  520 520", "5百二": "quantity  520 520", "2千零五": "quantity  2005 2005", "2千零五十": "quantity  2050 2050", "2十三": "quantity  23 23",
		"3万零五百": "quantity  30500 30500", "1亿二千万": "quantity  120000000 120000000", "1亿2千三百万": "quantity  123000000 123000000", "2万5千6百七十八": "quantity  25678 25678", "1万2千三百四十五": "quantity  12345 12345",
		"三千5百": "quantity  3500 3500", "三万5千六百": "quantity  35600 35600", "一万2千": "quantity  12000 12000", "三万4000": "quantity  34000 34000", "两千5百六": "quantity  2560 2560",
		"百分之九十五点五": "quantity  95.5 95.5 %", "百分之95点5": "quantity  95.5 95.5 %", "百分之九十5": "quantity  95 95 %", "百分之9十5": "quantity  95 95 %", "千分之1点五": "quantity  1.5 1.5 ‰", "≥百分之九十九点九九": "quantity >= 99.99 · %",
		"1万2千三百元": "quantity  12300 12300 元", "3万五千亩": "quantity  35000 35000 亩", "15万三千零二十人次": "quantity  153020 153020 人次", "≥2千三百件": "quantity >= 2300 · 件", "不低于1万2千三百户": "quantity >= 12300 · 户",
		"1万2千三百-1万5千元": "quantity in 12300 15000 元", "2千三百五十人以上": "quantity >= 2350 · 人", "每亩1千二百元": "quantity  1200 1200 元 /亩", "3千五百万元": "quantity  35000000 35000000 元", "1千2百三十万元": "quantity  12300000 12300000 元",
		"约1万二千平方米": "quantity  12000 12000 平方米", "1万2千余人": "quantity  12000! · 人", "2千三百多户": "quantity  2300! · 户", "百分之九十五点五以上": "quantity >= 95.5 · %", "百分之九十至百分之九十五点五": "quantity in 90 95.5 %",
		// what is none
		"1.2.3": "text  · · ?", "3万40000": "text  · · ?", "2百三千": "text  · · ?", "8点30分": "text  · · ?",
	})
}

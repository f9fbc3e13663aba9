package cell_test

import "testing"

// What is before the first of several facts is said of all of them: what each is counted by, the stretch of time, the
// place. A fact that says as much of its own keeps that.
func TestHeadsOfLists(t *testing.T) {
	checkSays(t, map[string]string{
		"每月2次、3人": "quantity  2 2 次 /月 | quantity  3 3 人 /月 ?", "每月2次，3人": "quantity  2 2 次 /月 | quantity  3 3 人 /月 ?", "每月2次；3人": "quantity  2 2 次 /月 | quantity  3 3 人 /月 ?", "每月2次和3人": "quantity  2 2 次 /月 | quantity  3 3 人 /月 ?",
		"每县1个、乡2个": "quantity  1 1 个 /县 | quantity  2 2 个 /乡 ?", "每县1个、乡镇2个、村3个": "quantity  1 1 个 /县 | quantity  2 2 个 /乡镇 | quantity  3 3 个 /村 ?", "每县≥1个；乡≥2个": "quantity >= 1 · 个 /县 | quantity >= 2 · 个 /乡 ?",
		"每校不少于2名、班1名": "quantity >= 2 · 名 /校 | quantity  1 1 名 /班 ?", "每人每月2次、3元": "quantity  2 2 次 /人·月 | quantity  3 3 元 /人·月 ?", "每户60元、80元": "quantity  60 60 元 /户 | quantity  80 80 元 /户 ?",
		"每年培训3次、检查5次": "quantity  3 3 次 /年 | quantity  5 5 次 /年 ?", "人均3次、5个": "quantity  3 3 次 /人 | quantity  5 5 个 /人 ?", "年均≥3次，≥5个": "quantity >= 3 · 次 /年 | quantity >= 5 · 个 /年 ?", "每两年1次、4人": "quantity  0.5 0.5 次 /年 | quantity  2 2 人 /年 ?",
		"每千人5张、3辆": "quantity  0.005 0.005 张 /人 | quantity  0.003 0.003 辆 /人 ?", "每月2、3次": "quantity  2 2 次 /月 | quantity  3 3 次 /月 ?", "每人每月2次、每年3次": "quantity  2 2 次 /人·月 | quantity  3 3 次 /年·人 ?",
		// what says its own, and what can't be by it
		"每县1个、每乡2个": "quantity  1 1 个 /县 | quantity  2 2 个 /乡", "每季度1次、每年4次": "quantity  1 1 次 /季度 | quantity  4 4 次 /年", "每年1次，每次2天": "quantity  1 1 次 /年 | duration  2 2 天 /次", "2次/月、3人": "quantity  2 2 次 /月 | quantity  3 3 人",
		"每月2次/人、3元": "quantity  2 2 次 /月·人 | quantity  3 3 元 /月 ?", "每年3次，满意度≥90%": "quantity  3 3 次 /年 | quantity >= 90 · % ?", "每户2000元，300户": "quantity  2000 2000 元 /户 | quantity  300 300 户", "每县1个，共19个": "quantity  1 1 个 /县 | quantity  19 19 个",
		"每户2000元，300户，60万元": "quantity  2000 2000 元 /户 | quantity  300 300 户 | quantity  600000 600000 元", "每年3次，合格": "quantity  3 3 次 /年 | grade  · ·", "3人、每月2次": "quantity  3 3 人 | quantity  2 2 次 /月", "①每月2次②3人": "quantity  2 2 次 /月 | quantity  3 3 人",
		// stretches of time and deadlines
		"2023年：A≥3个；B≥5个": "quantity >= 3 · 个 in 2023-01-01..2023-12-31 | quantity >= 5 · 个 in 2023-01-01..2023-12-31 ?", "2023年：≥3个；≥5个": "quantity >= 3 · 个 in 2023-01-01..2023-12-31 | quantity >= 5 · 个 in 2023-01-01..2023-12-31 ?",
		"2023年完成3个、5台": "quantity  3 3 个 in 2023-01-01..2023-12-31 | quantity  5 5 台 in 2023-01-01..2023-12-31 ?", "全年培训300人次，检查20次": "quantity  300 300 人次 in --01-01..--12-31 | quantity  20 20 次 in --01-01..--12-31 ?",
		"6月底前完成3个；5台": "quantity  3 3 个 by --06-30 | quantity  5 5 台 by --06-30 ?", "2023年底前：道路≥3公里；桥梁≥2座": "quantity >= 3 · 千米 by 2023-12-31 | quantity >= 2 · 座 by 2023-12-31 ?", "第一季度3次、5人": "quantity  3 3 次 in --01-01..--03-31 | quantity  5 5 人 in --01-01..--03-31 ?",
		"2023年≥90%，满意度≥95%": "quantity >= 90 · % in 2023-01-01..2023-12-31 | quantity >= 95 · % in 2023-01-01..2023-12-31 ?", "2022年：3个、5个；2023年：6个": "quantity  3 3 个 in 2022-01-01..2022-12-31 | quantity  5 5 个 in 2022-01-01..2022-12-31 | quantity  6 6 个 in 2023-01-01..2023-12-31 ?",
		"2022年3个，2023年5个，6台": "quantity  3 3 个 in 2022-01-01..2022-12-31 | quantity  5 5 个 in 2023-01-01..2023-12-31 | quantity  6 6 台 in 2023-01-01..2023-12-31 ?", "6月底前3个，12月底前5个": "quantity  3 3 个 by --06-30 | quantity  5 5 个 by --12-31 ?",
		"2023年：A≥3个": "quantity >= 3 · 个 in 2023-01-01..2023-12-31 ?", "3个；2023年5个": "quantity  3 3 个 | quantity  5 5 个 in 2023-01-01..2023-12-31 ?",
		// places
		"县城：3个、5台": "quantity  3 3 个 | quantity  5 5 台 ?", "各县（市、区）：3个；5台": "quantity  3 3 个 | quantity  5 5 台 ?", "城市：≥90%；农村：≥80%": "quantity >= 90 · % | quantity >= 80 · % ?", "山区：每村1名、2套": "quantity  1 1 名 /村 | quantity  2 2 套 /村 ?",
		"比上年增长3%、5%": "quantity  3 3 % +上年 | quantity  5 5 % +上年 ?", "比上年增长3%，达到95%": "quantity  3 3 % +上年 | quantity >= 95 · %",
	})
}

package lang

// decisionCodes: what a reviewer's decisions come to, and what is wrong with them.
var decisionCodes = map[Code]sentence{
	"REVIEWED_ROW": {
		Finding, "row, declared, computed, reviewed", "DO_NOTHING",
		"“{0}”自评{1}分，计算{2}分，复核{3}分",
		"“{0}”: declared {1}, computed {2}, reviewed {3}",
	},
	"REVIEWED_TOTAL": {
		Finding, "declared, declared_grade, computed, grade, reviewed, reviewed_grade", "DO_NOTHING",
		"总分：自评{0} {1}，计算{2} {3}，复核{4} {5}",
		"total: declared {0} {1}, computed {2} {3}, reviewed {4} {5}",
	},
	"DECISION_ID": {
		Error, "id", "DECISION_ID_HINT",
		"“{0}”不是问题编号",
		"“{0}” is not the id of a finding",
	},
	"DECISION_ID_HINT": {
		Hint, "", "",
		"请从问题清单的“编号”列原样复制",
		"copy it from the column “id” of the findings; it looks like abcdefg-hijkmn-pqrstuv",
	},
	"DECISION_REASON": {
		Error, "id", "DECISION_REASON_HINT",
		"“{0}”判为不属实，却没有写理由",
		"“{0}” is rejected without a reason",
	},
	"DECISION_REASON_HINT": {
		Hint, "", "",
		"请在“复核意见”里写明为什么不属实",
		"say why it isn't so, under “comment” (reason in YAML)",
	},
	"DECISION_SCORE_MISSING": {
		Error, "id", "DECISION_SCORE_MISSING_HINT",
		"“{0}”决定改分，却没有写复核得分",
		"“{0}” is to change the score, and no score is given",
	},
	"DECISION_SCORE_MISSING_HINT": {
		Hint, "", "",
		"请在“复核得分”里写这一行应得的分",
		"write what the row earns under “reviewed score” (score in YAML)",
	},
	"DECISION_SCORE_ASIDE": {
		Error, "score, id", "DECISION_SCORE_ASIDE_HINT",
		"“{1}”写了复核得分{0}，复核决定却不是改分",
		"“{1}” has the reviewed score {0}, and its decision is not to change the score",
	},
	"DECISION_SCORE_ASIDE_HINT": {
		Hint, "", "",
		"要改分请把复核决定写成“改分”，否则请删去得分",
		"to change the score write “score” as the decision, or remove the score",
	},
	"DECISION_TWICE": {
		Error, "id, text, before, place", "DECISION_TWICE_HINT",
		"“{0}”这里写的是“{1}”，{3}写的却是“{2}”；按先写的处理",
		"“{0}” says “{1}” here and “{2}” at {3}; the first one counts",
	},
	"DECISION_TWICE_HINT": {
		Hint, "", "",
		"请改成一致，或删去一处",
		"make both say the same, or remove one",
	},
	"DECISION_FORMS": {
		Error, "id", "DECISION_FORMS_HINT",
		"两张表的项目（或编码）、部门和年度都相同，分不清“{0}”等决定是哪一张的；只用于先读到的一张",
		"two forms have the same project (or code), department and year, so that it can't be told whose decisions “{0}” and others are; only the first form takes them",
	},
	"DECISION_FORMS_HINT": {
		Hint, "", "",
		"请去掉旧表或重复的表，或者改正项目编码",
		"leave out the older or duplicated form, or correct the code of the project",
	},
	"DECISION_NO_ROW": {
		Error, "id, project", "DECISION_NO_ROW_HINT",
		"“{0}”要改分，但它不是“{1}”某一行的问题，或者这一行已经没有了",
		"“{0}” is to change a score, and it isn't about a row of “{1}”, or that row is gone",
	},
	"DECISION_NO_ROW_HINT": {
		Hint, "", "",
		"分数按行改，总分由各行算出；请用计分的那一行的问题编号",
		"scores are changed by row, and the total follows; use the id of a finding about a row that counts",
	},
	"DECISION_NO_SCORES": {
		Error, "id", "DECISION_NO_SCORES_HINT",
		"“{0}”要改分，但这一步不评分",
		"“{0}” is to change a score, and nothing is scored at this stage",
	},
	"DECISION_NO_SCORES_HINT": {
		Hint, "", "",
		"改分只用于 ziping review；这里请写“属实”或“不属实”",
		"scores are changed in ziping review; write “accepted” or “rejected” here",
	},
	"DECISION_NOT_COUNTED": {
		Error, "row", "DECISION_NO_ROW_HINT",
		"“{0}”不计分，不能改分",
		"“{0}” doesn't count, and can't be given a score",
	},
	"DECISION_SCORES": {
		Error, "score, before, place", "DECISION_TWICE_HINT",
		"同一行改成{0}分，{2}又改成{1}分；按先写的处理",
		"the row is given {0} here and {1} at {2}; the first one counts",
	},
	"DECISION_SCORE_OUTSIDE": {
		Error, "score, row, points", "DECISION_SCORE_OUTSIDE_HINT",
		"复核得分{0}不在“{1}”的0到{2}分之内",
		"the reviewed score {0} isn't between 0 and the {2} {2|point|points} of “{1}”",
	},
	"DECISION_SCORE_OUTSIDE_HINT": {
		Hint, "points", "",
		"请写0到{0}之间的数",
		"write a number from 0 to {0}",
	},
	"DECISION_DIGITS": {
		Error, "score, digits", "DECISION_DIGITS_HINT",
		"复核得分{0}的小数多于评分规则的{1}位",
		"the reviewed score {0} has more than the {1} {1|decimal|decimals} of the rule set",
	},
	"DECISION_DIGITS_HINT": {
		Hint, "score", "",
		"比如写{0}",
		"such as {0}",
	},
}

// decisionFileCodes: how long a list may be, and what is wrong with the decisions that come back in one.
var decisionFileCodes = map[Code]sentence{
	"LIST_MOST": {
		Error, "format, limit", "LIST_MOST_HINT",
		"{0}格式的清单最多列{1}条，这次发现的更多",
		"a list in the format {0} has at most {1} {1|finding|findings}, and there are more",
	},
	"LIST_MOST_HINT": {
		Hint, "", "",
		"请按部门分开检查，或改用 --format csv、ndjson 或 json，不限条数",
		"check each department by itself, or take --format csv, ndjson or json, which have no limit",
	},
	"DECISION_WORD": {
		Error, "text", "DECISION_WORD_HINT",
		"不认识的复核决定“{0}”",
		"“{0}” is no decision",
	},
	"DECISION_WORD_HINT": {
		Hint, "", "",
		"请写“属实”“不属实”“改分”之一",
		"write “accepted”, “rejected” or “score”",
	},
	"DECISION_SCORE_UNREAD": {
		Error, "text", "DECISION_SCORE_UNREAD_HINT",
		"复核得分“{0}”不是数",
		"the reviewed score “{0}” is not a number",
	},
	"DECISION_SCORE_UNREAD_HINT": {
		Hint, "", "",
		"请只写数，如 8.5",
		"write a number alone, such as 8.5",
	},
	"DECISIONS_COLUMNS": {
		Error, "", "DECISIONS_COLUMNS_HINT",
		"没有一张表同时有“编号”和“复核决定”两列",
		"no table has both columns “id” and “decision”",
	},
	"DECISIONS_COLUMNS_HINT": {
		Hint, "", "",
		"请用 ziping review -o 问题清单.xlsx 写出的工作簿或 CSV，填好右边几列",
		"use the workbook or CSV that ziping review -o findings.xlsx writes, or YAML: - {id: …, decision: rejected, reason: …}",
	},
	"DECISION_COLUMN_TWICE": {
		Error, "column", "DECISIONS_COLUMNS_HINT",
		"“{0}”这一列有两个",
		"there are two columns “{0}”",
	},
}

package cell

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// qualifiers say how a value is meant without changing it. They stand before the value, tailQualifiers after it too.
var qualifiers = words.Of([]words.Meaning[string]{
	{"力争", "力争 争取 努力"},
	{"按", "按 按照"},
	{"原则上", "原则上"},
	{"确保", "确保 保证 保障"},
	{"计划", "计划 预计 预期 拟 计划完成"},
	{"各", "各"},
	{"完成", "完成 实现 已实现 仅完成 只完成 完成全部 completed complete"},
	{"拨付", "拨付 已拨付 支付 已支付 支出 已支出 实际支出 发放 已发放 兑现 已兑现"},
	{"全部", "全部 所有"},
	{"已完成", "已完成 已经完成 实际完成 全年完成 累计完成 共完成 已累计完成 实际已完成"},
	{"实际", "实际 实际为 实有 实到 实发"},
	{"超额完成", "超额完成 超额"},
	{"累计", "累计 总计 合计 共 共计 总共"},
	{"定性", "定性 定性:"},
	{"平均", "平均"},
	{"为", "为 是"},
	{"目标", "目标 目标值 目标为"},
	{"新增", "新增 新建 新设"},
	{"年度", "年度"},
	{"打折", "打折 打"},
	{"拥有", "拥有 配备 现有 已有"},
})

// tailQualifiers stand behind a value.
var tailQualifiers = words.Of([]words.Meaning[string]{
	{"完成", "完成 实现 全部完成 完成任务 completed complete done"},
	{"已完成", "已完成"},
	{"到位", "到位 拨付到位 落实到位 全部到位"},
	{"覆盖", "覆盖 全覆盖"},
	{"达标", "达标 达到标准 达到"},
	{"合格", "合格"},
	{"落实", "落实"},
	{"拨付", "拨付 支付 支出 兑现 发放"},
	{"竣工", "竣工 完工 建成 交付 投入使用 交工 完成建设 完成验收 验收"},
	{"开工", "开工 启动 开始"},
	{"满意", "满意"},
	{"不等", "不等"},
	{"标准", "标准"},
})

// qualifierWords splits a qualifier into those that stand before a value and those after it, each in the word that
// stands for its like.
func qualifierWords(s string) (before, after string) {
	for s != "" {
		word, size := qualifiers.At(s)
		if size == 0 {
			var c comparison
			if c, size = comparators.At(s); c.word == "" {
				size = 0
			}
			word = c.word
		}
		behind, length := tailQualifiers.At(s)
		switch {
		case size > 0 && (length <= size || behind != s[:length]): // 达标 is no 达
			if !strings.Contains(before, word) {
				before += word
			}
		case length > 0:
			after, size = after+behind, length
		default:
			size = min(len("字"), len(s))
			after += s[:size]
		}
		s = s[size:]
	}
	return before, after
}

// ordered is a qualifier with what is before a value first. Words that meet by that may be one: 累计 and 完成 are 已完成.
func ordered(qualifier string) string {
	for range 4 {
		before, after := qualifierWords(qualifier)
		if before+after == qualifier {
			break
		}
		qualifier = before + after
	}
	return qualifier
}

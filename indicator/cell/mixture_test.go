package cell_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/ziping-go/ziping/indicator/cell"
)

// mixtureNumbers and mixtureWords are what cells are made of; _ stands for a blank.
var (
	mixtureNumbers = strings.Fields(`0 1 2 5 10 12 31 95 100 0.5 1.2 2021.3 2020 1,234 1/2 10-15 3:1 -1 三 五 一 两 十 三五 三万五 一半 几十 廿 半 零 百分之五
三分之二 100万 2亿 八成五 十余 0. .5 1/22 ５ ９Ｏ 20221231 12.31 １，２３４ 一百零五 2021/12`)
	mixtureWords = strings.Fields(`% ‰ ％ 百分点 百分比 元 块 角 分 美元 港币 人民币 ¥ 倍 岁 月龄 米 千米 KM 公里 亩 顷 ㎡ 平方米 吨 千克 斤 两 担 升 千瓦时 度 W M A ℃ 天 日 号 小时 分钟
秒 周 月 个月 季度 年 周年 年度 个自然年 工作日 km/h 千米/时 码 GB 折 个 人 人次 户 家 处 起 件 份 次 项 台 套 乡镇 镇 村 课时 项目 点 班 通 樘 囗 毺
国家级 years months_old days people towns kiosks yuan points times 以上 及以上 （含）以上 以下 以内 以外 之上 为限 内 左右 上下
余 多 来 几 上 前 后 起 止 底 末 初 中 之间 不等 标准 合格 达标 完成 到位 验收 全部完成 为止 + - ≥ ≤ > < = ≥≥ >= 不低于 不超过 超过 低于 不足 至少 最多
达到 控制在 保持在 提高到 下降到 力争 计划 约 近 约为 ± 正负 at_least at_most more_than less_than about exactly up_to within
more per a every each and to from between or_more 比上年 同比 环比 上年 较2020年 比计划 增长 提高 下降 减少 缩短 减 增 高 少 超
翻一番 从 至 到 在 介于 和 且 或 ， ； 、 。 ~ ～ — / · × * x ： : ( ) （ ） [ ] “ ” 的 了 已 未 不 无 第 等 其中 合计 累计 平均 每 每人 每年
每月 每千人 人均 年均 生均 年底前 12月底前 2021年 2021-12-31 12月 12月31日 5日 每月5日 第三季度 上半年 全年 当年 by Dec end_of_year 优 良好
A级 二级 三甲 合格率 满意度 面积 事故 不发生 杜绝 零事故 没有 有 保持稳定 显著 Ⅲ类 _ o`)
)

// mixture puts words together, as many as there are picks: every third of all picks is a number.
func mixture(picks []int) string {
	var b strings.Builder
	for _, pick := range picks {
		words := mixtureWords
		if pick%3 == 0 {
			words = mixtureNumbers
		}
		b.WriteString(strings.ReplaceAll(words[pick/3%len(words)], "_", " "))
	}
	return b.String()
}

// connecting marks say with what is beside them that there are two: the ends of a range, facts, what is written twice.
const connecting = "-~～—至到和与±。．；;，,、:：/"

// checkNothingIsLost asks that what a cell with a value holds is a part of it, is noted, or is residual.
func checkNothingIsLost(t interface{ Errorf(string, ...any) }, read cell.Threshold) {
	if read.Kind() == cell.Text || read.Kind() == cell.None {
		return
	}
	text := read.Text()
	told := make([]bool, len(text))
	tell := func(start, end int) {
		for i := start; i < end; i++ {
			told[i] = true
		}
	}
	for _, p := range read.Parts() {
		tell(p.Start, p.End)
	}
	for _, n := range read.Notes() {
		tell(n.Start, n.End)
	}
	for _, f := range read.Residual() {
		tell(f.Start, f.End)
	}
	for i, r := range strings.NewReplacer("to", "--", "and", "---").Replace(text) {
		if !told[i] && !unicode.IsSpace(r) && !strings.ContainsRune(connecting, r) {
			t.Errorf("%q: nothing is said of %q", text, r)
		}
	}
}

// Words in any order are read so that nothing is lost, and so that what is printed reads alike. The mixtures are the
// same in every run.
func TestMixturesOfWords(t *testing.T) {
	r := rand.New(rand.NewPCG(2021, 101))
	picks := make([]int, 0, 7)
	for range 8_000 {
		picks = picks[:0]
		for range 2 + r.IntN(5) {
			picks = append(picks, r.IntN(1<<16))
		}
		read := cell.ParseThreshold(mixture(picks))
		checkPrinting(t, read)
		checkNothingIsLost(t, read)
	}
}

// FuzzMixture is TestMixturesOfWords with words that are sought for.
func FuzzMixture(f *testing.F) {
	for i := range 40 {
		f.Add([]byte{byte(i * 7), byte(i * 13), byte(i * 31), byte(i)})
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var picks []int
		for i := 0; i+1 < len(data) && i < 16; i += 2 {
			picks = append(picks, int(data[i])<<8|int(data[i+1]))
		}
		read := cell.ParseThreshold(mixture(picks))
		checkPrinting(t, read)
		checkNothingIsLost(t, read)
	})
}

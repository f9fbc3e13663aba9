package headings

import "strings"

// instructions are the sentences that forms print for those who fill them in. They say nothing of a project, so
// nothing is lost without them.
var instructions = tableOf( //nolint:gochecknoglobals // a table
	line[bool]{true, `(各项)?(指标)?得分(一档)?(最高)?不(能|得)?(超过|突破)(该)?(指标)?(的)?(分值|权重)(上限)?`},
	line[bool]{true, `(未完成|没有完成)(年度)?指标值的,应(写明|说明)(偏差)?原因(分析)?及改进措施`},
	line[bool]{true, `没有指标的行可以留空或删去,行数不够可以增加`},
)

// longestInstruction is up to how many characters a sentence of them has.
const longestInstruction = 60

// IsInstruction reports whether a text is nothing but instructions to those who fill the form in.
func IsInstruction(text string) bool {
	s := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(Narrow(Squeeze(text)), "备"), "注"), ":")
	found := false
	for sentence := range strings.SplitSeq(s, "。") {
		if sentence = withoutNumbering(sentence); sentence == "" {
			continue
		}
		if known, _ := instructions.within(sentence, longestInstruction); !known {
			return false
		}
		found = true
	}
	return found
}

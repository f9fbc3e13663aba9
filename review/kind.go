package review

import (
	"strings"

	"github.com/ziping-go/ziping/indicator"
)

// kind is what an indicator measures, by the names of its levels.
type kind uint8

const (
	unknownKind  kind = iota
	quantity          // 数量
	quality           // 质量
	timeliness        // 时效
	cost              // 成本
	benefit           // 效益
	satisfaction      // 满意度
)

// kindWords are the words of levels, from the most to the least telling: 服务对象满意度 in 效益指标 is satisfaction.
var kindWords = []struct { //nolint:gochecknoglobals // a table
	word string
	kind kind
}{
	{"满意", satisfaction},
	{"数量", quantity},
	{"质量", quality},
	{"时效", timeliness},
	{"成本", cost},
	{"效益", benefit},
	{"影响", benefit},
}

// kindOf is the kind of an indicator: level 2 says it, else level 1.
func kindOf(ind *indicator.Indicator) kind {
	for _, level := range [...]string{ind.Level2, ind.Level1} {
		if k := kindIn(level); k != unknownKind {
			return k
		}
		if name := indicator.LevelName(level); !strings.HasPrefix(level, name) { // written otherwise
			if k := kindIn(name); k != unknownKind {
				return k
			}
		}
	}
	return unknownKind
}

func kindIn(level string) kind {
	for i := range kindWords {
		if strings.Contains(level, kindWords[i].word) {
			return kindWords[i].kind
		}
	}
	return unknownKind
}

package dates

import (
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// Side says on which side of a stretch of the calendar a word after it points.
type Side uint8

// The sides.
const (
	By     Side = iota + 1 // 前, 止: up to its end
	Behind                 // 后: past its end
	Since                  // 起: from its start
)

// TailAt reads a word that is after a date.
func TailAt(s string) (Side, int) { return dateTails.At(s) }

// dateTails stand behind a date.
var dateTails = words.Of([]words.Meaning[Side]{
	{By, "前 之前 以前 止 前止 (含)前 (含)之前 前(含) 前(含当日) 前(含当天) 为止 内 以内 之内 或之前 及以前 及之前 及以前 or_before or_earlier"},
	{Behind, "后 之后 以后"},
	{Since, "起 开始 及以后 及之后 or_later"},
})

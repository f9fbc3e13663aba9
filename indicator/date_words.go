package indicator

// side says on which side of a stretch of the calendar a word behind it points.
type side uint8

const (
	by     side = iota + 1 // 前, 止: up to its end
	behind                 // 后: past its end
	since                  // 起: from its start
)

// dateTails stand behind a date.
var dateTails = vocabularyOf([]meaning[side]{
	{by, "前 之前 以前 止 前止 (含)前 (含)之前 前(含) 前(含当日) 前(含当天) 为止 内 以内 之内 或之前 及以前 及之前 及以前 or_before or_earlier"},
	{behind, "后 之后 以后"},
	{since, "起 开始 及以后 及之后 or_later"},
})

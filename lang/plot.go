package lang

// plotWords: the words of pictures.
var plotWords = map[Code]words{
	"PLOT_SHARE":       {"得分（占分值）", "score (of the points)"},
	"PLOT_IN_UNIT":     {"{0}（{1}）", "{0} ({1})"},
	"PLOT_POINTS":      {"得分（满分{0}分）", "score (of {0} {0|point|points})"},
	"PLOT_LEVEL_SHARE": {"允许的得分（占分值）", "scores that the level allows (of the points)"},
	"PLOT_POINT":       {"{0}：{1}，得{2}", "{0}: {1} earns {2}"},
	"PLOT_TWO_SETS":    {"{0} 与 {1}", "{0} and {1}"},
	"PLOT_ONLY_IN":     {"（只有{0}有）", " (only in {0})"},
}

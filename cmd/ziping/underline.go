package main

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// underline draws a line under each part of a cell, and says below what each was taken for:
//
//	不低于90%
//	━━━━━━──━
//	│     │ └ 单位
//	│     └ 数值
//	└ 比较
func underline(text string, parts []cell.Part, l lang.Language) string {
	if len(parts) == 0 {
		return ""
	}
	var line, out strings.Builder
	columns := make([]int, len(parts))
	width := 0
	for i, part := range parts {
		columns[i] = textwidth.Of(visible.Line(text[:part.Start]))
		line.WriteString(strings.Repeat(" ", max(columns[i]-width, 0)))
		width = max(width, columns[i])
		mark := "━"
		if i%2 == 1 {
			mark = "─"
		}
		end := textwidth.Of(visible.Line(text[:part.End]))
		line.WriteString(strings.Repeat(mark, max(end-width, 0)))
		width = max(width, end)
	}
	out.WriteString(line.String() + "\n")
	for i := len(parts) - 1; i >= 0; i-- {
		at := 0
		for _, column := range columns[:i] {
			if column < at { // parts that start at one place
				continue
			}
			out.WriteString(strings.Repeat(" ", column-at) + "│")
			at = column + 1
		}
		out.WriteString(strings.Repeat(" ", max(columns[i]-at, 0)) + "└ " + parts[i].Kind.In(l) + "\n")
	}
	return out.String()
}

package recognise

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
)

const chineseDigits = "一二三四五六七八九十"

// departmentOf reads a department's own part out of the paragraphs before its tables: the overall goal (总体绩效目标), the
// sub-goals (分项绩效目标) and the measures (工作保障措施). It is nil where there is none. The paragraphs that belong to none
// of these are returned in left.
func departmentOf(paragraphs []grid.Paragraph) (d *indicator.Department, left []grid.Paragraph) {
	d = new(indicator.Department)
	section := ""
	var goal []string
	for _, p := range paragraphs {
		text := headings.Clean(withoutFields(p.Text))
		if text == "" {
			continue
		}
		if s := sectionOf(text); s != "" {
			section = s
			continue
		}
		taken := false
		switch section {
		case "goal":
			goal, taken = append(goal, text), true
		case "subgoals":
			taken = subgoal(d, text)
		case "measures":
			taken = measure(d, text)
		}
		if !taken {
			left = append(left, p)
		}
	}
	d.Goal = strings.Join(goal, "\n")
	if d.Goal == "" && len(d.Subgoals) == 0 && len(d.Measures) == 0 {
		return nil, left
	}
	return d, left
}

// sectionOf is the section that a heading opens: "end" for the part with the tables, "" if the text isn't a heading.
func sectionOf(text string) string {
	heading := strings.TrimRight(afterChineseNumber(text), "：:")
	switch heading {
	case "总体绩效目标", "部门整体绩效目标":
		return "goal"
	case "分项绩效目标":
		return "subgoals"
	case "工作保障措施", "保障措施":
		return "measures"
	case "预算项目绩效目标":
		return "end"
	}
	if number, ok := strings.CutSuffix(text, "部分"); ok &&
		strings.Trim(strings.TrimPrefix(number, "第"), chineseDigits) == "" {
		return "end"
	}
	return ""
}

// afterChineseNumber cuts "一、", "（三）" and "十一、" from the front of a paragraph.
func afterChineseNumber(s string) string {
	rest := strings.TrimLeft(s, "（(")
	digits := strings.TrimLeft(rest, chineseDigits)
	if digits == rest || len(rest)-len(digits) > len("二十一") {
		return s
	}
	for _, end := range []string{"、", "）", ")", "."} {
		if after, ok := strings.CutPrefix(digits, end); ok {
			return strings.TrimSpace(after)
		}
	}
	return s
}

// subgoal reads a name, a goal or indicators; it takes nothing before the first name.
func subgoal(d *indicator.Department, text string) bool {
	if name := afterChineseNumber(text); name != text {
		d.Subgoals = append(d.Subgoals, indicator.Subgoal{Name: name})
		return true
	}
	if len(d.Subgoals) == 0 {
		return false
	}
	last := &d.Subgoals[len(d.Subgoals)-1]
	switch {
	case strings.HasPrefix(text, "绩效目标"):
		last.Goal = afterColon(text)
	case strings.HasPrefix(text, "绩效指标"):
		last.Indicators = afterColon(text)
	case last.Indicators != "":
		last.Indicators = joined(last.Indicators, text)
	default:
		last.Goal = joined(last.Goal, text)
	}
	return true
}

// measure reads a numbered measure; what is before the first number introduces them.
func measure(d *indicator.Department, text string) bool {
	m := afterChineseNumber(text)
	switch last := len(d.Measures) - 1; {
	case m != text:
		d.Measures = append(d.Measures, m)
	case last < 0:
		return false
	default:
		d.Measures[last] = joined(d.Measures[last], text)
	}
	return true
}

func afterColon(s string) string {
	if at := strings.IndexAny(s, "：:"); at >= 0 {
		return strings.TrimSpace(strings.TrimLeft(s[at:], "：:"))
	}
	return s
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + "\n" + b
}

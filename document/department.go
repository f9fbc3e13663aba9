package document

import (
	"strings"

	"github.com/ziping-go/ziping/indicator"
)

// departmentOf reads a department's own part out of the paragraphs before its tables: the overall goal (总体绩效目标), the
// sub-goals (分项绩效目标) and the measures (工作保障措施). It is nil where there is none.
func departmentOf(paragraphs []cell) *indicator.Department {
	d := new(indicator.Department)
	section := ""
	for _, p := range paragraphs {
		text := withoutField(clean(p.text))
		if text == "" {
			continue
		}
		if s := sectionOf(text); s != "" {
			section = s
			continue
		}
		switch section {
		case "goal":
			d.Goal = joined(d.Goal, text)
		case "subgoals":
			subgoal(d, text)
		case "measures":
			measure(d, text)
		}
	}
	if d.Goal == "" && len(d.Subgoals) == 0 && len(d.Measures) == 0 {
		return nil
	}
	return d
}

// withoutField cuts Word's field codes, such as { TC … }, which a table of contents leaves in the text.
func withoutField(s string) string {
	for {
		start := strings.Index(s, "{")
		end := strings.Index(s, "}")
		if start < 0 || end < start {
			return strings.TrimSpace(s)
		}
		s = s[:start] + s[end+1:]
	}
}

// sectionOf is the section that a heading opens: "end" for the part of the tables, "" for no heading.
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
	if strings.HasPrefix(text, "第") && strings.HasSuffix(text, "部分") {
		return "end"
	}
	return ""
}

// afterChineseNumber cuts "一、", "（三）" and "十一、" from the front of a paragraph.
func afterChineseNumber(s string) string {
	rest := strings.TrimLeft(s, "（(")
	digits := strings.TrimLeft(rest, "一二三四五六七八九十")
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

func subgoal(d *indicator.Department, text string) {
	if name := afterChineseNumber(text); name != text {
		d.Subgoals = append(d.Subgoals, indicator.Subgoal{Name: name})
		return
	}
	if len(d.Subgoals) == 0 {
		return
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
}

// measure reads a numbered measure; what stands before the first number introduces them.
func measure(d *indicator.Department, text string) {
	if m := afterChineseNumber(text); m != text {
		d.Measures = append(d.Measures, m)
	} else if last := len(d.Measures) - 1; last >= 0 {
		d.Measures[last] = joined(d.Measures[last], text)
	}
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

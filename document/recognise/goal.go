package recognise

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// goalBlock is the columns of the goals and of their outcome.
type goalBlock struct {
	columns []goalColumn
}

type goalColumn struct {
	label    headings.Label
	from, to int
}

// goalHeader reads headings of goals beside each other, 预期目标 and 实际完成情况. A caption may be in front of them.
func (f *former) goalHeader(l line) bool {
	held := l.held()
	var block goalBlock
	captions := goalCaptions(held)
	for i, c := range held {
		label := headings.LabelOf(c.Text)
		if i < captions {
			continue
		}
		switch label {
		case headings.GoalText, headings.GoalOutcome, headings.GoalRatio, headings.LongGoal, headings.GoalAdjusted,
			headings.GoalRate:
			block.columns = append(block.columns, goalColumn{label, c.Column, c.Column + c.Columns})
		case headings.Goal: // the caption, unless it is beside another goal: 实施期目标 | 年度目标
			if i > captions || captions > 0 || len(held) > 1 && headings.LabelOf(held[1].Text) == headings.LongGoal {
				block.columns = append(block.columns, goalColumn{headings.GoalText, c.Column, c.Column + c.Columns})
			}
		default:
			if !strings.Contains(c.Text, "序号") {
				return false
			}
		}
	}
	if !block.isWhole() {
		return false
	}
	f.goal, f.money = &block, nil
	f.longGoals = block.of(headings.LongGoal)
	f.at("/goals", held[0])
	for _, c := range held {
		f.use(c, Heading, string(headings.Goal))
	}
	return true
}

// goalCaptions is how many cells are in front of headings of goals that call the block, and hold no goals: 项目基本情况 |
// 1.项目年度目标完成情况 | 年度目标 | 年度目标完成情况.
func goalCaptions(held []*grid.Cell) int {
	labels := make([]headings.Label, len(held))
	for i, c := range held {
		labels[i] = headings.LabelOf(c.Text)
	}
	n := 0
	if len(held) > 2 && labels[0] == headings.Other && strings.HasSuffix(headings.Plain(held[0].Text), "情况") {
		n = 1
	}
	if rest := labels[n:]; len(rest) > 2 && rest[0] == headings.GoalOutcome && rest[len(rest)-1] == headings.GoalOutcome {
		n++
	}
	return n
}

// isWhole reports whether there are at least two columns, or one below a caption of its own, the outcome among others.
func (b goalBlock) isWhole() bool {
	if len(b.columns) < 1 {
		return false
	}
	return len(b.columns) > 1 || b.columns[0].label == headings.GoalText
}

// of are the columns of one label.
func (b *goalBlock) of(label headings.Label) (all []goalColumn) {
	for _, c := range b.columns {
		if c.label == label {
			all = append(all, c)
		}
	}
	return all
}

// holds reports whether a line is a row of goals: none of its cells is a label or a heading of something else.
func (b *goalBlock) holds(l line) bool {
	if b == nil {
		return false
	}
	held := l.held()
	if repeatsCaption(l, held[0]) && len(held) > 1 {
		held = held[1:]
	}
	for _, c := range held {
		label, inside := labelled(c)
		if label == headings.Goal && inside != "" { // 年度目标1：…
			label = headings.NoLabel
		}
		if label != headings.NoLabel && c.Column <= b.columns[0].from || headings.MoneyColumnOf(c.Text) != headings.NoMoney {
			return false
		}
	}
	return held[0].Column >= b.columns[0].from || l.table.Flat || held[0].Columns == 1
}

// repeatsCaption reports whether a cell is the caption of goals that the line above has in the same column, as where
// the cells of a caption aren't merged: 年度总体目标 beside the headings, and again beside the goals.
func repeatsCaption(l line, c *grid.Cell) bool {
	if l.at == 0 || headings.LabelOf(c.Text) != headings.Goal {
		return false
	}
	above := l.table.At(l.at-1, c.Column)
	return above != nil && above != c && headings.Squeeze(above.Text) == headings.Squeeze(c.Text)
}

// at is the column of goals that a cell is in.
func (b *goalBlock) at(c *grid.Cell) headings.Label {
	best, most := headings.NoLabel, 0
	for _, column := range b.columns {
		if n := overlap(c, column.from, column.to); n > most {
			best, most = column.label, n
		}
	}
	return best
}

// overlap is how many columns a cell has in common with a range.
func overlap(c *grid.Cell, from, to int) int {
	return min(c.Column+c.Columns, to) - max(c.Column, from)
}

// goalRow reads goals and their outcomes beside each other. Outcomes belong to the goals one by one if there are as
// many of them, and otherwise all belong to the first.
func (f *former) goalRow(l line) {
	first := len(f.form.Goals)
	goal := f.goalOf(l)
	for _, c := range l.held() {
		switch f.goal.at(c) {
		case headings.GoalText, headings.GoalAdjusted:
			if c == goal {
				f.goals(c, f.text(c))
			}
		case headings.GoalRatio:
			f.goalRatio(c, max(first, len(f.form.Goals)-1))
		}
	}
	f.blankGoals(l, first)
	for _, c := range l.held() {
		switch label := f.goal.at(c); label {
		case headings.GoalOutcome:
			f.outcomes(c, f.text(c), first)
		case headings.GoalText, headings.GoalAdjusted:
			if c != goal && headings.Squeeze(c.Text) == headings.Squeeze(goal.Text) {
				f.use(c, Heading, string(headings.GoalText))
			} else if c != goal {
				f.notKept(c, string(headings.GoalText))
			}
		case headings.GoalRate, headings.LongGoal:
			f.notKept(c, string(label))
		default:
			if repeatsCaption(l, c) {
				f.use(c, Heading, string(headings.Goal))
			}
			f.leaveOut(c)
		}
	}
}

// goalOf is the goal of a row that counts: of two the right one, which was adjusted. It is nil where there is none.
func (f *former) goalOf(l line) (goal *grid.Cell) {
	for _, c := range l.held() {
		if label := f.goal.at(c); label == headings.GoalText || label == headings.GoalAdjusted {
			goal = c
		}
	}
	return goal
}

// goalOfYear leaves out the goals of the whole project, 项目绩效目标, when those of the year follow them.
func (f *former) goalOfYear(label headings.Label, heading, value *grid.Cell) {
	if label != headings.Goal {
		return
	}
	year := strings.Contains(headings.Plain(heading.Text), "年")
	whole := f.whole
	if f.whole = nil; !year && len(f.form.Goals) == 0 {
		f.whole = value
	}
	told := slices.ContainsFunc(f.form.Goals, func(g indicator.Goal) bool { return g.Outcome != "" })
	if !year || whole == nil || told {
		return
	}
	f.form.Goals = nil
	maps.DeleteFunc(f.cells, func(pointer string, _ *grid.Cell) bool { return strings.HasPrefix(pointer, "/goals/") })
	f.notKept(whole, string(headings.LongGoal))
}

func (f *former) goalRatio(c *grid.Cell, at int) {
	if at < len(f.form.Goals) {
		f.form.Goals[at].Ratio = f.figure(c, "/goals/"+strconv.Itoa(at)+"/ratio", cell.ReadShare)
	}
}

// goals reads the paragraphs of the goal, each without its number.
func (f *former) goals(c *grid.Cell, text string) {
	if text == "" {
		return
	}
	parts := paragraphs(c)
	if len(parts) == 0 || !strings.Contains(headings.Squeeze(text), headings.Squeeze(parts[0].Text)) { // behind its label
		parts = []grid.Paragraph{{Text: text, Place: c.Place}}
	}
	for _, p := range numbered(parts) {
		goal := unnumbered(p.Text)
		if goal == "" {
			continue
		}
		pointer := "/goals/" + strconv.Itoa(len(f.form.Goals)) + "/text"
		f.value(c, pointer)
		f.form.SetOrigin(pointer, p.Place)
		f.form.Goals = append(f.form.Goals, indicator.Goal{Text: goal})
	}
}

// outcomes reads what came out of the goals from one on.
func (f *former) outcomes(c *grid.Cell, text string, first int) {
	if text == "" {
		return
	}
	parts := paragraphs(c)
	if len(parts) == 0 || !strings.Contains(headings.Squeeze(text), headings.Squeeze(parts[0].Text)) {
		parts = []grid.Paragraph{{Text: text, Place: c.Place}}
	}
	parts = numbered(parts)
	if len(f.form.Goals) == first {
		f.form.Goals = append(f.form.Goals, indicator.Goal{})
	}
	each := len(parts) == len(f.form.Goals)-first
	for i, p := range parts {
		at, outcome := first, p.Text
		if each {
			at, outcome = first+i, unnumbered(p.Text)
		}
		g := &f.form.Goals[at]
		if g.Outcome == "" {
			pointer := "/goals/" + strconv.Itoa(at) + "/outcome"
			f.value(c, pointer)
			f.form.SetOrigin(pointer, p.Place)
		}
		g.Outcome = joined(g.Outcome, outcome)
	}
}

// numbered parts a paragraph with several numbers of one style, 1、…。2、…。 or 目标1：…；目标2：…, as where the line ends of
// a cell are lost.
func numbered(parts []grid.Paragraph) []grid.Paragraph {
	if len(parts) != 1 {
		return parts
	}
	rest := parts[0].Text
	style := slices.IndexFunc(numberStyles, func(style numberStyle) bool { return style.opens(rest, 1) })
	if style < 0 {
		return parts
	}
	var all []grid.Paragraph
	for n := 2; n < 20; n++ {
		at := numberStyles[style].next(rest, n)
		if at < 0 {
			break
		}
		all = append(all, grid.Paragraph{Text: strings.TrimSpace(rest[:at]), Place: parts[0].Place})
		rest = rest[at:]
	}
	return append(all, grid.Paragraph{Text: rest, Place: parts[0].Place})
}

// numberStyle is how the parts of a paragraph are numbered: what is before and behind each number.
type numberStyle struct {
	before, behind string
	chinese        bool // 一, 二
}

var numberStyles = []numberStyle{
	{"", "、", false},
	{"", ".", false},
	{"", "．", false},
	{"(", ")", false},
	{"（", "）", false},
	{"", "、", true},
	{"(", ")", true},
	{"（", "）", true},
	{"第", "，", true},
	{"第", ",", true},
	{"目标", "：", false},
	{"目标", ":", false},
	{"目标", "：", true},
	{"目标", ":", true},
	{"任务", "：", false},
	{"任务", ":", false},
	{"任务", "：", true},
	{"任务", ":", true},
}

// of is a number below 20 in the style.
func (s *numberStyle) of(n int) string {
	number := strconv.Itoa(n)
	if s.chinese {
		digits := []rune("十一二三四五六七八九")
		if number = string(digits[n%10]); n > 10 {
			number = "十" + number
		}
	}
	return s.before + number + s.behind
}

// opens reports whether a text begins with a number that isn't part of a value or a list, such as 1.5 or 一、二级公路.
func (s *numberStyle) opens(text string, n int) bool {
	return strings.HasPrefix(text, s.of(n)) && unnumbered(text) != text
}

// next is where a text has a number at the beginning of a sentence; -1 where it hasn't.
func (s *numberStyle) next(text string, n int) int {
	for _, end := range []string{"。", "；", ";", ".", " "} {
		if at := strings.Index(text, end+s.of(n)); at > 0 && s.opens(text[at+len(end):], n) {
			return at + len(end)
		}
	}
	return -1
}

var numbering = regexp.MustCompile(`^(?:[（(](?:\d{1,2}|[` + chineseDigits + `]{1,3})[）)]|[①-⑳]|[` + chineseDigits + `]{1,3}、|第[` + chineseDigits + `]{1,2}[,，、]|` +
	`(?:目标|任务)(?:\d{1,2}|[` + chineseDigits + `]{1,2})(?:完成情况)?[:：])[、.．]?\s*`)

// unnumbered cuts numbers of any style from the front of a paragraph.
func unnumbered(s string) string {
	if rest := withoutNumber(s); rest != s {
		return rest
	}
	rest := numbering.ReplaceAllString(s, "")
	first, _ := utf8.DecodeRuneInString(rest)
	isList := strings.HasSuffix(s[:len(s)-len(rest)], "、") && strings.ContainsRune(chineseDigits, first) // 一、二级公路
	if rest == "" || isList {
		return s
	}
	return rest
}

// withoutNumber cuts "1.", "2、" and the like from the front of a paragraph; "1.5万人" keeps its number.
func withoutNumber(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits > 2 {
		return s
	}
	r, size := utf8.DecodeRuneInString(s[digits:])
	rest := s[digits+size:]
	if (r == '.' || r == '．' || r == '、') && (rest == "" || rest[0] < '0' || rest[0] > '9') {
		return strings.TrimSpace(rest)
	}
	return s
}

package main

import (
	"fmt"
	"strings"

	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// remarks shows some of the remarks, each once. Of many that say the same of other cells, the first stands for all.
func (l *lookText) remarks(numbers []int) {
	var order []string
	alike := map[string][]int{}
	for _, n := range numbers {
		if l.shown[n] {
			continue
		}
		l.shown[n] = true
		e := l.Remarks[n-1]
		saying := string(e.Code)
		if len(e.Args) > 1 { // the last is what stands there
			saying += fmt.Sprint(e.Args[:len(e.Args)-1]...)
		}
		if alike[saying] == nil {
			order = append(order, saying)
		}
		alike[saying] = append(alike[saying], n)
	}
	for _, saying := range order {
		group := alike[saying]
		l.remark(group[0])
		if len(group) < 4 {
			for _, n := range group[1:] {
				l.remark(n)
			}
			continue
		}
		l.hanging("    ", l.say("LOOK_ALIKE", len(group)-1, runs(group[1:])))
	}
}

// runs are numbers of remarks, those that follow one another as a range: !3 !5–!9.
func runs(numbers []int) string {
	var all []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		switch first := fmt.Sprintf("!%d", numbers[i]); {
		case end > i+1:
			all = append(all, fmt.Sprintf("%s–!%d", first, numbers[end]))
		case end == i+1:
			all = append(all, first, fmt.Sprintf("!%d", numbers[end]))
		default:
			all = append(all, first)
		}
		i = end + 1
	}
	return strings.Join(all, " ")
}

// remark shows a remark, where it is and what to do.
func (l *lookText) remark(n int) {
	e := l.Remarks[n-1]
	text := visible.Line(e.In(l.language))
	if place := spotOf(e.Place); place != "" {
		text = visible.Line(place) + "  " + text
	}
	do := ""
	if !e.Hint.IsZero() {
		do = e.Hint.In(l.language)
	} else if entry, known := lang.Describe(e.Code); known && entry.Advice != "DO_NOTHING" {
		do = entry.Do(l.language)
	}
	if do != "" {
		text += l.say("LOOK_DO", visible.Line(do))
	}
	l.hanging(fmt.Sprintf("!%d  ", n), text)
}

// hanging writes a text behind a mark, and its further lines below it.
func (l *lookText) hanging(mark, text string) {
	width := textwidth.Of(mark)
	for i, line := range wrap(text, l.width-width) {
		if i == 0 {
			l.line(l.paint(yellow, mark) + line)
		} else {
			l.line(strings.Repeat(" ", width) + line)
		}
	}
}

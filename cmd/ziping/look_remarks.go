package main

import (
	"fmt"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// remarksAt shows the remarks on places.
func (l *lookText) remarksAt(places ...fault.Place) {
	here := map[int]bool{}
	for _, p := range places {
		for _, n := range l.numbers[p] {
			here[n] = true
		}
	}
	l.remarks(func(n int) bool { return here[n] })
}

// remarks shows some of the remarks, each once. Of those that say the same of other cells, the first stands for all.
func (l *lookText) remarks(are func(n int) bool) {
	var order []string
	alike := map[string][]int{}
	for i, e := range l.Remarks {
		n := i + 1
		if l.shown[n] || !are(n) {
			continue
		}
		l.shown[n] = true
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
		var others []string
		for _, n := range group[1:] {
			others = append(others, fmt.Sprintf("!%d", n))
		}
		l.hanging("    ", l.say("LOOK_ALIKE", len(others), strings.Join(others, " ")))
	}
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

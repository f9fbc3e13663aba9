package layout

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/internal/textwidth"
)

// ordered are the indices of keys in the order of the description. Keys that it lacks stay after the one before them.
func ordered(keys []string, o *schema.Object) []int {
	names, rank, last := o.Names(), make([]int, len(keys)), -1
	for i, key := range keys {
		if at := slices.Index(names, key); at >= 0 {
			last = at
		}
		rank[i] = last
	}
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank[a] - rank[b] })
	return order
}

// arrange puts the keys of a block and of all within it in the order of the description.
func (b *block) arrange(o *schema.Object) {
	keys := make([]string, len(b.entries))
	for i, e := range b.entries {
		keys[i] = unquoted(e.key)
		inner := o
		if e.key != "" {
			inner = schema.Child(o, keys[i], e.written())
		}
		if e.inner != nil {
			e.inner.arrange(inner)
		} else if f, ok := parseFlow(e.value); ok && f.open != 0 && len(e.more) == 0 {
			f.arrange(inner)
			e.value = f.String()
		}
	}
	if len(b.entries) == 0 || b.entries[0].key == "" || o == nil || o.Others != nil {
		return
	}
	order := ordered(keys, o)
	if slices.IsSorted(order) {
		return
	}
	// What is above the first key is the head of the block and stays there, when a blank line sets it off.
	head := b.head()
	arranged := make([]*entry, len(order))
	for to, from := range order {
		arranged[to] = b.entries[from]
	}
	b.entries = arranged
	b.entries[0].above = append(head, b.entries[0].above...)
}

// head takes the remarks above the first entry away from it, but for those right above that no blank line sets off.
func (b *block) head() []string {
	first := b.entries[0]
	at := slices.Index(first.above, "")
	for next := at; next >= 0 && next < len(first.above); next++ {
		if first.above[next] == "" {
			at = next
		}
	}
	if unquoted(first.key) == "ziping" {
		at = len(first.above) - 1 // of the file
	}
	head := slices.Clone(first.above[:at+1])
	first.above = first.above[at+1:]
	return head
}

// written are the keys of a value, by which a description may tell shapes apart.
func (e *entry) written() []string {
	if e.inner == nil {
		if f, ok := parseFlow(e.value); ok {
			return f.written()
		}
		return nil
	}
	b := e.inner
	for len(b.entries) > 0 && b.entries[0].key == "" && b.entries[0].inner != nil {
		b = b.entries[0].inner
	}
	if len(b.entries) > 0 && b.entries[0].key == "" {
		return b.entries[0].written()
	}
	var names []string
	for _, e := range b.entries {
		names = append(names, unquoted(e.key))
	}
	return names
}

type writer struct{ lines []string }

// line adds a line; of several blank ones, one is kept.
func (w *writer) line(indent int, text string) {
	if text == "" {
		if n := len(w.lines); n > 0 && w.lines[n-1] != "" {
			w.lines = append(w.lines, "")
		}
		return
	}
	w.lines = append(w.lines, strings.Repeat(" ", indent)+text)
}

// block writes a block. Names of the author's own, in a row with their values after them, are aligned; so are remarks
// in a row.
func (w *writer) block(b *block, indent int, o *schema.Object) {
	aligned := o != nil && o.Others != nil && o.Others.IsObject()
	texts := make([]string, len(b.entries))
	for from := 0; from < len(b.entries); {
		to := from + 1
		for to < len(b.entries) && b.entries[from].inline() && b.entries[to].inline() {
			to++
		}
		widest := 0
		for _, e := range b.entries[from:to] {
			widest = max(widest, textwidth.Of(e.key))
		}
		for i, e := range b.entries[from:to] {
			pad := 0
			if aligned && e.inline() {
				pad = widest - textwidth.Of(e.key)
			}
			texts[from+i] = e.first(pad)
		}
		from = to
	}
	for from := 0; from < len(b.entries); {
		to := from + 1
		for to < len(b.entries) && b.entries[from].remarked() && b.entries[to].remarked() && len(b.entries[to].above) == 0 {
			to++
		}
		widest := 0
		for _, text := range texts[from:to] {
			widest = max(widest, textwidth.Of(text))
		}
		for i := from; i < to; i++ {
			w.entry(b.entries[i], texts[i], widest, indent, o)
		}
		from = to
	}
	for _, line := range b.tail {
		w.line(indent, line)
	}
}

func (e *entry) inline() bool {
	return e.inner == nil && len(e.more) == 0 && strings.HasPrefix(e.value, "{")
}

func (e *entry) remarked() bool { return e.remark != "" && e.inner == nil && len(e.more) == 0 }

// first is the first line of an entry, without its remark.
func (e *entry) first(pad int) string {
	parts := []string{}
	if e.key != "" {
		parts = append(parts, e.key+":"+strings.Repeat(" ", pad))
	} else {
		parts = append(parts, "-")
	}
	for _, part := range []string{e.prefix, e.value} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}

func (w *writer) entry(e *entry, text string, widest, indent int, o *schema.Object) {
	for _, line := range e.above {
		w.line(indent, line)
	}
	inner := o
	if e.key != "" {
		inner = schema.Child(o, unquoted(e.key), e.written())
	}
	if e.key == "" && e.inner != nil && e.prefix == "" && e.remark == "" && e.value == "" {
		at := len(w.lines)
		w.block(e.inner, indent+2, inner)
		for at < len(w.lines) && (isBlank(w.lines[at]) || isRemark(w.lines[at])) {
			at++
		}
		if at < len(w.lines) {
			w.lines[at] = w.lines[at][:indent] + "- " + w.lines[at][indent+2:]
		}
		return
	}
	behind := ""
	if e.remark != "" {
		behind = strings.Repeat(" ", max(widest-textwidth.Of(text), 0)+2) + e.remark
	}
	if e.shift { // the remark is after the last line
		w.line(indent, text)
	} else {
		w.line(indent, text+behind)
	}
	for i, line := range e.more {
		if e.shift && i == len(e.more)-1 && e.remark != "" {
			line += "  " + e.remark
		}
		if line == "" {
			w.lines = append(w.lines, "") // part of the text, not of the layout
			continue
		}
		w.line(indent+2, line)
	}
	if e.inner != nil {
		w.block(e.inner, indent+2, inner)
	}
}

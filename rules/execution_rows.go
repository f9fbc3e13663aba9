package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/scoring"
)

// executionNames are the names of rows that are the budget execution rate itself, in their normal form, and two quick
// tests that rule out other names: the characters that the names begin with, and a set of characters of which each name
// has at least one.
type executionNames struct {
	plain  []string
	starts han.Set
	marks  []uint32
	ends   [256]bool // the last bytes of the marks
}

// executionRows reads the names of the execution rate in forms that list it among their indicators. The names of the
// tier that is scored by it are such names too.
func (r *reader) executionRows(n *source.Node) {
	for _, item := range r.d.Items(n) {
		text, ok := r.d.Text(item)
		if ok && executionName(text) == "" {
			r.d.Fail(item, "EXECUTION_ROW_BLANK")
			continue
		}
		if ok {
			r.set.ExecutionRows = append(r.set.ExecutionRows, text)
		}
	}
	names := slices.Clone(r.set.ExecutionRows)
	if tier := r.set.ExecutionTier(); tier >= 0 {
		names = append(append(names, r.set.Tiers[tier].Name), r.set.Tiers[tier].Aliases...)
	}
	r.set.TakeExecutionNames(names)
}

// numbering are the Chinese characters that may be before a name.
const numbering = "指一二三四五六七八九十"

// TakeExecutionNames sets the names that IsExecutionRow recognises, for a changed copy of a set that was read.
func (s *Set) TakeExecutionNames(names []string) {
	e := executionNames{}
	for _, r := range numbering {
		e.starts.Add(r)
	}
	for _, name := range names {
		if plain := executionName(name); plain != "" && !slices.Contains(e.plain, plain) {
			first, _ := utf8.DecodeRuneInString(plain)
			e.plain = append(e.plain, plain)
			e.starts.Add(first)
		}
	}
	e.mark()
	s.execution = e
}

// mark finds a small set of characters of which each name has at least one: repeatedly the one that most of the
// remaining names have.
func (e *executionNames) mark() {
	left := slices.Clone(e.plain)
	for len(left) > 0 {
		counts := map[rune]int{}
		var best rune
		for _, name := range left {
			for _, r := range name {
				if strings.ContainsRune("率预算项目", r) { // names of other indicators have them too
					continue
				}
				if counts[r]++; counts[r] > counts[best] || counts[r] == counts[best] && r < best {
					best = r
				}
			}
		}
		if best == 0 {
			best, _ = utf8.DecodeRuneInString(left[0])
		}
		e.addMark(best)
		if best == '执' {
			e.addMark('執') // which is the same in the normal form
		}
		left = slices.DeleteFunc(left, func(name string) bool { return strings.ContainsRune(name, best) })
	}
}

func (e *executionNames) addMark(r rune) {
	text := "  " + string(r) // a shorter character is recognised by its end alone
	e.marks = append(e.marks, characterAt(text, len(text)-3))
	e.ends[text[len(text)-1]] = true
}

// characterAt are three bytes of a text: a Chinese character.
func characterAt(s string, i int) uint32 {
	return uint32(s[i])<<16 | uint32(s[i+1])<<8 | uint32(s[i+2])
}

// ExecutionTier is the tier that is scored by the budget execution rate; -1 where there is none.
func (s *Set) ExecutionTier() int {
	return slices.IndexFunc(s.Tiers, func(t Tier) bool {
		return t.Rule >= 0 && s.Rules[t.Rule].Measure == scoring.Execution
	})
}

// IsExecutionRow reports whether an indicator is the budget execution rate itself: by its name, or, if below is true,
// because its level 1 or level 2 has such a name and its own name says nothing else. Names are compared in their normal
// form, without numbering and points and without brackets that hold no words, such as (%) and (B/A). A name that only
// mentions the rate, such as 预算执行率提升幅度, is another indicator, and so is a target that is a change of the rate.
func (s *Set) IsExecutionRow(ind *indicator.Indicator, below bool) bool {
	if ind == nil {
		return false
	}
	if s.IsExecutionName(ind.Name) {
		return ind.Target.Change() == cell.NoChange
	}
	return below && s.saysNoOther(ind.Name)
}

// IsExecutionName reports whether a text is one of the names of the budget execution rate. Most other texts are ruled
// out by their first character, and nearly all others by the characters that they lack.
func (s *Set) IsExecutionName(text string) bool {
	e := &s.execution
	if len(text) < 3 || len(e.plain) == 0 {
		return false
	}
	if han.Leads(text) && !e.starts.Starts(text) {
		return false // a Chinese character that none begins with
	}
	for i := 2; i < len(text); i++ {
		if e.ends[text[i]] && slices.ContainsFunc(e.marks,
			func(m uint32) bool { return m == characterAt(text, i-2) || m&0xff < 0x80 }) {
			return slices.Contains(e.plain, executionName(text))
		}
	}
	return false
}

// saysNoOther reports whether the name of a row below the execution rate means nothing else: it is blank, or a part of
// the money with the rate's name.
func (s *Set) saysNoOther(name string) bool {
	plain := executionName(name)
	return plain == "" || slices.ContainsFunc(s.execution.plain,
		func(known string) bool { return strings.HasSuffix(plain, known) })
}

// executionName is a name in its normal form, without brackets after it that hold no words.
func executionName(name string) string {
	plain := indicator.LevelName(name)
	at := strings.LastIndexAny(plain, "([")
	if at > 0 && strings.IndexFunc(plain[at:], func(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }) < 0 {
		return indicator.LevelName(plain[:at])
	}
	return strings.TrimRight(plain, "%")
}

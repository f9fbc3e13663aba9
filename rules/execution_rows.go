package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/scoring"
)

// executionNames are the names of rows that are the budget execution rate itself, in their normal form, and the characters
// that they begin with.
type executionNames struct {
	plain  []string
	starts []rune
}

// executionRows reads the names by which forms call the execution rate where it stands among their indicators. The names of
// the tier that is scored by it are such names too.
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

// TakeExecutionNames sets the names that IsExecutionRow knows, for sets that are changed copies of one that was read.
func (s *Set) TakeExecutionNames(names []string) {
	s.execution = executionNames{}
	for _, name := range names {
		plain := executionName(name)
		first, _ := utf8.DecodeRuneInString(plain)
		if !slices.Contains(s.execution.plain, plain) {
			s.execution.plain = append(s.execution.plain, plain)
		}
		if !slices.Contains(s.execution.starts, first) {
			s.execution.starts = append(s.execution.starts, first)
		}
	}
}

// ExecutionTier is the tier that is scored by the budget execution rate; -1 where there is none.
func (s *Set) ExecutionTier() int {
	return slices.IndexFunc(s.Tiers, func(t Tier) bool { return t.Rule >= 0 && s.Rules[t.Rule].Measure == scoring.Execution })
}

// IsExecutionRow reports whether an indicator is the budget execution rate itself: by its name; or because its level 1 or
// level 2 is called so, and its own name says nothing else. Names are compared in their normal form, without numbering and
// points and without brackets that hold no words, such as (%) and (B/A). A name that only speaks of the rate, such as
// 预算执行率提升幅度, is another indicator, and so is a target that is a change of the rate.
func (s *Set) IsExecutionRow(ind *indicator.Indicator) bool {
	if s.isExecution(ind.Name) {
		return ind.Target.Change() == indicator.NoChange
	}
	return (s.isExecution(ind.Level2) || s.isExecution(ind.Level1)) && s.saysNoOther(ind.Name)
}

// isExecution reports whether a text is one of the names. Most texts are told apart by their first character.
func (s *Set) isExecution(text string) bool {
	if text == "" || len(s.execution.plain) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	if first >= 0x4e00 && first <= 0x9fff && !slices.Contains(s.execution.starts, first) && !strings.ContainsRune("指一二三四五六七八九十", first) {
		return false
	}
	return slices.Contains(s.execution.plain, executionName(text))
}

// saysNoOther reports whether the name of a row below the execution rate says nothing but that: it is blank, or a part of the
// money with the rate's name.
func (s *Set) saysNoOther(name string) bool {
	plain := executionName(name)
	return plain == "" || slices.ContainsFunc(s.execution.plain, func(known string) bool { return strings.HasSuffix(plain, known) })
}

// executionName is a name in its normal form, without brackets behind it that hold no words.
func executionName(name string) string {
	plain := indicator.LevelName(name)
	at := strings.LastIndexAny(plain, "([")
	if at > 0 && strings.IndexFunc(plain[at:], func(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }) < 0 {
		return indicator.LevelName(plain[:at])
	}
	return strings.TrimRight(plain, "%")
}

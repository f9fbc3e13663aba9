package review

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Finding is something that doesn't add up (问题), or a light of monitoring.
type Finding struct {
	evaluation.Finding
	Stage   Stage
	Fix     lang.Message // what would be right: the cell and the value that agrees
	Light   Light        // of a finding with code LIGHT
	Follows []Cause      // the findings that it is a consequence of

	Decision Decision // what a reviewer said of it

	own    string    // what a check of the rule set's own says
	unmade lang.Code // such a check, of a finding that it couldn't be made
	row    string    // the name of the row that it is about, or "": rows are moved, and keep their names
}

// Cause is a finding that another one follows from.
type Cause struct {
	Code lang.Code `json:"code"`
	At   string    `json:"at"`
}

// Evidence is one of the texts and numbers that a finding compares.
type Evidence struct{ Name, Value string }

// Evidence lists what the finding compares, by the names of its message's arguments: a bound or a setting too. What an
// argument that is a sentence itself compares is listed after it.
func (f Finding) Evidence(l lang.Language) []Evidence { return f.AppendEvidence(nil, l) }

// AppendEvidence appends what Evidence lists.
func (f *Finding) AppendEvidence(all []Evidence, l lang.Language) []Evidence {
	return appendEvidence(all, f.Message, l)
}

func appendEvidence(all []Evidence, m lang.Message, l lang.Language) []Evidence {
	entry, _ := lang.Describe(m.Code)
	all = slices.Grow(all, len(entry.Args))
	var inner []lang.Message
	for i, name := range entry.Args {
		if i >= len(m.Args) || slices.ContainsFunc(all, func(e Evidence) bool { return e.Name == name }) {
			continue
		}
		all = append(all, Evidence{name, shown(m.Args[i], l)})
		if sentence, ok := m.Args[i].(lang.Message); ok {
			inner = append(inner, sentence)
		}
	}
	for _, sentence := range inner {
		all = appendEvidence(all, sentence, l)
	}
	return all
}

// shown is an argument of a message in a language.
func shown(arg any, l lang.Language) string {
	switch arg := arg.(type) {
	case string:
		return arg
	case []string:
		return lang.Of("LIST_OF", arg).In(l)
	case interface{ In(lang.Language) string }:
		return arg.In(l)
	case fmt.Stringer:
		return arg.String()
	case int:
		return strconv.Itoa(arg)
	}
	return fmt.Sprint(arg)
}

// Advice says in a language what to do: the finding's own fix, or what its code advises.
func (f Finding) Advice(l lang.Language) string { return string(f.AppendAdvice(nil, l)) }

// AppendAdvice appends what to do, as Advice says it.
func (f *Finding) AppendAdvice(dst []byte, l lang.Language) []byte {
	if f.Fix.Code != "" {
		return f.Fix.Append(dst, l)
	}
	entry, _ := lang.Describe(f.Code)
	return append(dst, entry.Do(l)...)
}

// appendRowNames appends the names of the rows of a form, each with its number among those of that name where it isn't
// the first.
func appendRowNames(all []string, f *indicator.Form) []string {
	for i := range f.Indicators {
		all = append(all, cmp.Or(folded(f.Indicators[i].Name), "#"))
	}
	number := numberAmong
	if len(all) > 32 { // a map is quicker
		often := make(map[string]int, len(all))
		for _, name := range all {
			often[name]++
		}
		number = func(_ []string, name string) int {
			often[name]--
			return often[name] + 1
		}
	}
	for i := len(all) - 1; i > 0; i-- {
		if n := number(all[:i], all[i]); n > 1 {
			all[i] += "#" + strconv.Itoa(n)
		}
	}
	return all
}

// numberAmong is which of its name a row is, below others.
func numberAmong(above []string, name string) int {
	n := 1
	for _, other := range above {
		if other == name {
			n++
		}
	}
	return n
}

// rowOf is the name of the row that a pointer is about; "" for a pointer to anything else.
func rowOf(names []string, at string) string {
	after, ok := strings.CutPrefix(at, "/indicators/")
	if !ok {
		return ""
	}
	number, _, _ := strings.Cut(after, "/")
	n, err := strconv.Atoi(number)
	if err != nil || n >= len(names) {
		return ""
	}
	return names[n]
}

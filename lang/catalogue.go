package lang

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

// Kind is what a code is said as.
type Kind uint8

// The kinds. A note is also found among the findings of a result, when the cell that it is about was used.
const (
	Error   Kind = iota + 1 // an input, or a part of it, can't be taken: Error.Code of package fault
	Finding                 // what a reader must know of a result, of a rule set that was checked, or of a verification
	Note                    // how a cell or a document was read
	Hint                    // what would be right: Error.Hint of package fault
)

// String is the kind for programs: "error", "finding", "note" or "hint".
func (k Kind) String() string {
	if k < Error || k > Hint {
		return "unknown"
	}
	return [...]string{"error", "finding", "note", "hint"}[k-Error]
}

// Entry describes a code.
type Entry struct {
	Code   Code
	Room   string // the package that says it, such as "evaluation"
	Kind   Kind
	Args   []string // what the arguments of its message are, in order
	Advice Code     // the code of the hint that says what to do; absent of hints
}

//go:generate go test -run ^TestPagesOfCodes$ . -update

// Catalogue lists the codes that programs can meet, in alphabetical order. Codes of labels and pieces of sentences
// aren't among them.
func Catalogue() []Entry { return slices.Clone(catalogue()) }

// Describe is the entry of a code of the catalogue.
func Describe(c Code) (Entry, bool) {
	e, ok := entries()[c]
	if !ok {
		return Entry{}, false
	}
	return *e, true
}

// entries finds those of the catalogue by their codes.
var entries = sync.OnceValue(func() map[Code]*Entry {
	all := catalogue()
	by := make(map[Code]*Entry, len(all))
	for i := range all {
		by[all[i].Code] = &all[i]
	}
	return by
})

var catalogue = sync.OnceValue(func() []Entry {
	var all []Entry
	for _, r := range rooms {
		for c, s := range r.codes {
			e := Entry{Code: c, Room: r.name, Kind: s.kind, Advice: s.advice}
			if s.args != "" {
				e.Args = strings.Split(s.args, ", ")
			}
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b Entry) int { return strings.Compare(string(a.Code), string(b.Code)) })
	return all
})

// In is the sentence of the code in a language, with the names of its arguments in place of them: “rule {rule} …”.
func (e Entry) In(l Language) string {
	named := make(Args, len(e.Args))
	for i, name := range e.Args {
		named[i] = "{" + name + "}"
	}
	return Of(e.Code, named...).In(l)
}

// Do says in a language what to do about the code: the sentence of its hint. It is empty for a hint.
func (e Entry) Do(l Language) string {
	hint, ok := Describe(e.Advice)
	if !ok {
		return ""
	}
	return hint.In(l)
}

// MarshalJSON writes the entry with its sentences in both languages.
func (e Entry) MarshalJSON() ([]byte, error) {
	out := struct {
		Code    Code      `json:"code"`
		Kind    string    `json:"kind"`
		Room    string    `json:"room"`
		Args    []string  `json:"args,omitempty"`
		Message bilingual `json:"message"`
		Do      bilingual `json:"do,omitzero"`
	}{
		e.Code, e.Kind.String(), e.Room, e.Args,
		bilingual{e.In(Chinese), e.In(English)},
		bilingual{e.Do(Chinese), e.Do(English)},
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(out)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

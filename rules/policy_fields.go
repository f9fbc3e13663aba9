package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// policyField is a row of the table of policy fields: its key in a rule set, its words in the order of its constants,
// and where the policy keeps it.
type policyField struct {
	key   string
	words []string
	get   func(p *Policy) int
	set   func(p *Policy, word int)
	added bool // after the first release: a set without it takes the first word, which is how it was read before
}

// inWords is the row of a field whose value is one of several constants.
func inWords[T ~uint8](key string, at func(*Policy) *T, words ...string) policyField {
	return policyField{
		key: key, words: words,
		get: func(p *Policy) int { return int(*at(p)) },
		set: func(p *Policy, word int) { *at(p) = T(word) },
	}
}

const bareKey = "bare"

// fieldOf is the row of a key; nil where there is none.
func fieldOf(key string) *policyField {
	for i := range policyFields {
		if policyFields[i].key == key {
			return &policyFields[i]
		}
	}
	return nil
}

// word is what a policy says in the field; "" for a number that no word stands for.
func (f *policyField) word(p *Policy) string {
	if f.key == bareKey {
		return bareText(p.Bare)
	}
	if i := f.get(p); i < len(f.words) {
		return f.words[i]
	}
	return ""
}

// PolicyField is a field of a policy as a rule set writes it.
type PolicyField struct {
	Key   string
	Value string
	Words []string // its possible words; for bare, those of each of its readings
	Added bool     // a set may omit it; then it is the first of the words
}

// Fields are all fields of the policy, in the order of the type.
func (p *Policy) Fields() []PolicyField {
	all := make([]PolicyField, len(policyFields))
	for i := range policyFields {
		f := &policyFields[i]
		all[i] = PolicyField{f.key, f.word(p), slices.Clone(f.words), f.added}
	}
	return all
}

// Set sets one field to one of its words: p.Set("late", "zero"). An unknown key or word is a fault, and so is “bare”,
// which takes a list of readings.
func (p *Policy) Set(key, word string) error {
	f := fieldOf(key)
	if f == nil || f.set == nil {
		return unknownField(key)
	}
	i := slices.Index(f.words, word)
	if i < 0 {
		return wrongWord(word, f.words)
	}
	f.set(p, i)
	return nil
}

// Take sets one field to the value in another policy. An unknown key is a fault.
func (p *Policy) Take(key string, from *Policy) error {
	f := fieldOf(key)
	switch {
	case f == nil || from == nil:
		return unknownField(key)
	case f.key == bareKey:
		p.Bare = slices.Clone(from.Bare)
	default:
		f.set(p, f.get(from))
	}
	return nil
}

func unknownField(key string) error {
	keys := make([]string, len(policyFields))
	for i := range policyFields {
		keys[i] = policyFields[i].key
	}
	return wrongWord(key, keys)
}

func wrongWord(word string, words []string) error {
	e := fault.New(fault.Place{}, word, lang.Of("RULES_WORD", word, words)).Hinting(lang.Of("RULES_WORD_HINT"))
	if near := source.Nearest(word, words); near != "" {
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return e
}

// bareText is what bare values mean: names of levels sorted, as their order decides nothing; anything else in its own
// order.
func bareText(readings []BareReading) string {
	parts, plain := make([]string, len(readings)), true
	for i := range readings {
		b := &readings[i]
		plain = plain && b.isPlain()
		parts[i] = b.String()
	}
	if !plain {
		return strings.Join(parts, "; ")
	}
	for i := range parts {
		parts[i] = strings.TrimPrefix(parts[i], "level ")
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

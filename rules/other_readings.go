package rules

import "slices"

// OtherReading is a rule set's policy, or a rule, with one reading replaced by another.
type OtherReading[T any] struct {
	Key     []string // where the reading is written, below the policy or the rule
	Was, Is string   // as a rule set writes them
	With    T
}

// OtherReadings are the policies that differ in one reading.
func (p *Policy) OtherReadings() []OtherReading[Policy] {
	a := &otherReadings[Policy]{of: *p}
	for i := range policyFields {
		f := &policyFields[i]
		if f.key != bareKey {
			a.reading(f.key, f.words, f.get(p), f.set)
			continue
		}
		for at, bare := range p.Bare {
			a.key(append([]string{f.key}, bare.at...)...)
			a.words(f.words, slices.Index(bareDirections, bare.Means), func(p *Policy, i int) {
				p.Bare = slices.Clone(p.Bare)
				p.Bare[at].Means = bareDirections[i]
			})
		}
	}
	return a.all
}

// OtherReadings are the rules that differ in one reading that the rule itself writes.
func (rule *Rule) OtherReadings() []OtherReading[Rule] {
	a := &otherReadings[Rule]{of: *rule}
	for _, key := range ownReadings {
		f, now := fieldOf(key), Policy{Readings: rule.Readings}
		a.reading(key, f.words, f.get(&now), func(r *Rule, word int) { r.setReading(f, word) })
	}
	a.reading("several", severalNames, int(rule.Several), func(r *Rule, i int) { r.Several = Several(i) })
	basis := 0
	if rule.Running {
		basis = 1
	}
	a.reading("basis", basisNames, basis, func(r *Rule, i int) { r.Running = i == 1 })
	return a.all
}

// ownReadings are the fields of policy that a rule may set for itself.
var ownReadings = [...]string{"lower_is_better", "equal"}

// setReading sets a reading that the rule has of its own.
func (rule *Rule) setReading(f *policyField, word int) {
	p := Policy{Readings: rule.Readings}
	f.set(&p, word)
	rule.Readings = p.Readings
}

type otherReadings[T any] struct {
	of  T
	at  []string
	all []OtherReading[T]
}

func (a *otherReadings[T]) key(key ...string) { a.at = key }

// words adds the variants with each of the other words.
func (a *otherReadings[T]) words(words []string, now int, set func(*T, int)) {
	for i, word := range words {
		if i != now {
			other := OtherReading[T]{Key: a.at, Was: wordOf(words, now), Is: word, With: a.of}
			set(&other.With, i)
			a.all = append(a.all, other)
		}
	}
}

func (a *otherReadings[T]) reading(key string, words []string, now int, set func(*T, int)) {
	a.key(key)
	a.words(words, now, set)
}

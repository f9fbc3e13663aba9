package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/scoring"
)

// BareReading says what a value without a comparator asks for in the rows for which all of its conditions hold. The
// readings of a policy are tried in order; the last one has no condition.
type BareReading struct {
	Levels  []string   // the row's level 1 or level 2 is one of these; none is any
	Kinds   []BareKind // the value is of one of these kinds; none is any
	Zero    bool       // the value is 0
	NameHas []string   // one of these words decides the row's name; none is any
	Unless  []string   // words that decide against the reading
	Means   scoring.Direction

	at     []string // where it is written, below “bare”
	plain  []string // Levels in their normal form
	words  map[rune][]bareWord
	starts *han.Set // the Chinese characters among the words' first
}

// bareWord is a word of a name. With more, it decides regardless of what follows it in the name.
type bareWord struct {
	text    string
	decides bool // for the reading; else against it
	more    bool
}

// BareKind is a kind of value that rule sets distinguish.
type BareKind uint8

// The kinds of values without a comparator.
const (
	BareNumber   BareKind = iota // without a unit
	BareCount                    // 个, 人, 起
	BareRate                     // %, ‰ and differences of them
	BareMoney                    // 元
	BareDuration                 // 天, 小时, 年
	BareMeasure                  // in any other unit: 公里, 吨
	BareFall                     // by how much something falls, in any unit: 下降5%
)

var bareKindNames = []string{"number", "count", "rate", "money", "duration", "measure", "fall"}

// String is the kind as a rule set writes it.
func (k BareKind) String() string { return wordOf(bareKindNames, int(k)) }

// bareKindOf is the kind of a target that is a number; BareNumber for an absent one.
func bareKindOf(target *cell.Threshold) BareKind {
	if target == nil {
		return BareNumber
	}
	if target.Change() == cell.Fall {
		return BareFall
	}
	if target.Kind() == cell.Duration {
		return BareDuration
	}
	switch target.Unit().Dimension() {
	case unit.Plain:
		return BareNumber
	case unit.Count:
		return BareCount
	case unit.Rate, unit.PointsDelta:
		return BareRate
	case unit.Currency:
		return BareMoney
	case unit.Time, unit.Calendar, unit.Workday:
		return BareDuration
	}
	return BareMeasure
}

// BareRow is what decides how a row's value without a comparator is read.
type BareRow struct {
	Tier, Level1, Level2 string // in their normal form; Tier is the rule set's own name for the level 1
	Name                 string
	Target               *cell.Threshold
}

// BareReadingOf is the index of the first reading of the policy that fits a row. Word is the word of the row's name on
// which this reading, or a later one that fits too, depends: a reading by words is a guess that somebody should see.
func (p *Policy) BareReadingOf(row *BareRow) (first int, word string) {
	first = -1
	for i := range p.Bare {
		b := &p.Bare[i]
		fits, by := b.fits(row)
		if !fits {
			continue
		}
		if first < 0 {
			first = i
		}
		if by != "" {
			return first, by
		}
	}
	return max(first, 0), ""
}

// fits reports whether all conditions of a reading hold, and which word of the name was taken.
func (b *BareReading) fits(row *BareRow) (fits bool, word string) {
	if len(b.Kinds) > 0 && !slices.Contains(b.Kinds, bareKindOf(row.Target)) {
		return false, ""
	}
	if b.Zero && !isZero(row.Target) {
		return false, ""
	}
	if len(b.plain) > 0 && !b.names(row.Level2) && !b.names(row.Level1) && !b.names(row.Tier) {
		return false, ""
	}
	if len(b.NameHas) == 0 {
		return true, ""
	}
	word, decides := b.wordOf(row.Name)
	return decides, word
}

// names reports whether a level is among those of the reading, with or without what is in brackets after it.
func (b *BareReading) names(level string) bool {
	return slices.Contains(b.plain, level) || (strings.IndexByte(level, '(') >= 0 || strings.IndexByte(level, '[') >= 0) &&
		slices.Contains(b.plain, indicator.LevelStem(level))
}

func isZero(t *cell.Threshold) bool {
	low, high := t.Low(), t.High()
	return (!low.Set || low.Value.IsZero()) && (!high.Set || high.Value.IsZero())
}

// wordOf is the word that decides a name: the last one in it, and the longest of those that begin at the same place; a
// word that decides regardless of what follows ends the search.
func (b *BareReading) wordOf(name string) (word string, decides bool) {
	skip := 0
	for i, r := range name {
		if i < skip {
			continue
		}
		if han.Leads(name[i:]) && !b.starts.Starts(name[i:]) {
			continue
		}
		for _, w := range b.words[r] {
			if !strings.HasPrefix(name[i:], w.text) {
				continue
			}
			if word, decides = w.text, w.decides; w.more {
				return word, decides
			}
			skip = i + len(w.text)
			break
		}
	}
	return word, decides
}

// prepare computes what matching needs from the fields of the reading.
func (b *BareReading) prepare() {
	b.plain, b.words, b.starts = nil, nil, nil
	for _, name := range b.Levels {
		b.plain = append(b.plain, indicator.LevelName(name))
	}
	if len(b.NameHas) == 0 {
		return
	}
	b.words, b.starts = map[rune][]bareWord{}, new(han.Set)
	for i, list := range [][]string{b.NameHas, b.Unless} {
		for _, text := range list {
			text, more := strings.CutSuffix(text, "…")
			first := []rune(text)[0]
			b.starts.Add(first)
			b.words[first] = append(b.words[first], bareWord{text, i == 0, more})
		}
	}
	for _, words := range b.words {
		slices.SortStableFunc(words, func(a, b bareWord) int { return len(b.text) - len(a.text) })
	}
}

// Without are the readings with one condition left out, and the rule set's key of each condition that was left out.
func (b *BareReading) Without() (readings []BareReading, keys []string) {
	leave := func(key string, has bool, out func(*BareReading)) {
		if has {
			other := *b
			out(&other)
			other.prepare()
			readings, keys = append(readings, other), append(keys, key)
		}
	}
	leave("level", len(b.Levels) > 0, func(b *BareReading) { b.Levels = nil })
	leave("kind", len(b.Kinds) > 0, func(b *BareReading) { b.Kinds = nil })
	leave("zero", b.Zero, func(b *BareReading) { b.Zero = false })
	leave("name_has", len(b.NameHas) > 0, func(b *BareReading) { b.NameHas, b.Unless = nil, nil })
	leave("unless", len(b.Unless) > 0, func(b *BareReading) { b.Unless = nil })
	return readings, keys
}

// Path is where the reading is written, from the policy on.
func (b *BareReading) Path() []string { return append([]string{"policy", "bare"}, b.at...) }

// String is the reading as in a list of a rule set, in one line.
func (b *BareReading) String() string { return b.text(len(b.Levels) + len(b.NameHas) + len(b.Unless)) }

// Brief is String with only the first words of long lists.
func (b *BareReading) Brief() string { return b.text(3) }

func (b *BareReading) text(most int) string {
	var parts []string
	list := func(key string, words []string) {
		if len(words) > most+1 {
			words = append(slices.Clone(words[:most]), "……")
		}
		if len(words) > 0 {
			parts = append(parts, key+" "+strings.Join(words, "/"))
		}
	}
	list("level", b.Levels)
	if len(b.Kinds) > 0 {
		var kinds []string
		for _, k := range b.Kinds {
			kinds = append(kinds, k.String())
		}
		list("kind", kinds)
	}
	if b.Zero {
		parts = append(parts, "zero")
	}
	list("name_has", b.NameHas)
	list("unless", b.Unless)
	if len(parts) == 0 {
		parts = []string{"else"}
	}
	return strings.Join(parts, ", ") + ": " + b.means()
}

// means is the word for what the reading asks for; "" if rule sets have none for it.
func (b *BareReading) means() string {
	if i := slices.Index(bareDirections, b.Means); i >= 0 {
		return bareNames[i]
	}
	return ""
}

// isPlain reports whether a reading depends on a single level name, as in the short form, or has no condition.
func (b *BareReading) isPlain() bool {
	return len(b.Levels) <= 1 && len(b.Kinds) == 0 && !b.Zero && len(b.NameHas) == 0
}

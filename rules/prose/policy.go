package prose

import (
	"strings"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Reading is a field of a set's policy, by its key in the file, and what it says.
type Reading struct {
	Key  string
	Says lang.Message
}

// Policy is every reading that the regulation leaves open, as a set settles it.
func Policy(set *rules.Set) []Reading {
	if set == nil {
		return nil
	}
	var all []Reading
	for _, f := range set.Policy.Fields() {
		for _, m := range fieldSays(&set.Policy, f) {
			all = append(all, Reading{f.Key, m})
		}
		if code, ok := always[f.Key]; ok {
			all = append(all, Reading{f.Key, lang.Of(code)})
		}
	}
	return all
}

// always is what is said of a field whatever its word.
var always = map[string]lang.Code{
	"not_applicable": "SAY_STRUCK_WHICH", "level_score": "SAY_LEVEL_OUTSIDE", "percent_fraction": "SAY_FRACTION_WHAT",
}

// fieldSays is what a field says: usually the sentence of its word, for some fields several sentences or a part of one.
func fieldSays(p *rules.Policy, f rules.PolicyField) []lang.Message {
	word := lang.Of(lang.Named("SAY_POLICY", f.Key, f.Value))
	switch f.Key {
	case "lower_is_better":
		return []lang.Message{lang.Of("SAY_LOWER", word)}
	case "equal":
		return []lang.Message{lang.Of("SAY_EQUAL", word)}
	case "bare":
		return bareSays(p.Bare)
	case "strict":
		open := pick(int(p.OpenEnd), "SAY_OPEN_END_JUDGED", "SAY_OPEN_END_ZERO", "SAY_OPEN_END_PENDING")
		if p.Readings.StrictEnds {
			return []lang.Message{lang.Of("SAY_STRICT"), lang.Of(open)}
		}
		return []lang.Message{lang.Of("SAY_INCLUSIVE"), lang.Of(open)}
	}
	return []lang.Message{word}
}

// bareSays is what each reading of a value without a comparator says.
func bareSays(readings []rules.BareReading) []lang.Message {
	var all []lang.Message
	for i := range readings {
		b := &readings[i]
		if direction := lang.Of(bare[b.Means]); i == len(readings)-1 {
			all = append(all, lang.Of("SAY_BARE_REST", direction))
		} else {
			all = append(all, lang.Of("SAY_BARE", bareWhen(b), direction))
		}
	}
	return all
}

// bareWhen is what a value without a comparator must be for a reading to be taken.
func bareWhen(b *rules.BareReading) lang.Speaker {
	var all phrases
	add := func(code lang.Code, args ...any) { all = append(all, lang.Of(code, args...)) }
	if len(b.Levels) > 0 {
		add("SAY_BARE_LEVEL", b.Levels)
	}
	if len(b.Kinds) > 0 {
		var kinds phrases
		for _, k := range b.Kinds {
			kinds = append(kinds, lang.Of(bareKinds[k]))
		}
		add("SAY_BARE_KIND", kinds)
	}
	if b.Zero {
		add("SAY_BARE_ZERO")
	}
	if len(b.NameHas) > 0 && len(b.Unless) > 0 {
		add("SAY_BARE_NAME_UNLESS", b.NameHas, b.Unless)
	} else if len(b.NameHas) > 0 {
		add("SAY_BARE_NAME", b.NameHas)
	}
	return all
}

// bareKinds are the kinds of values in words.
var bareKinds = [...]lang.Code{
	rules.BareNumber: "SAY_BARE_NUMBER", rules.BareCount: "SAY_BARE_COUNT", rules.BareRate: "SAY_BARE_RATE",
	rules.BareMoney:    "SAY_BARE_MONEY",
	rules.BareDuration: "SAY_BARE_DURATION", rules.BareMeasure: "SAY_BARE_MEASURE", rules.BareFall: "SAY_BARE_FALL",
}

// phrases are parts of a sentence, one after the other.
type phrases []lang.Speaker

// In is “是时长，名称中有‘年限’”.
func (p phrases) In(l lang.Language) string {
	separator := ", "
	if l == lang.Chinese {
		separator = "，"
	}
	parts := make([]string, len(p))
	for i := range p {
		parts[i] = p[i].In(l)
	}
	return strings.Join(parts, separator)
}

func policy(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_POLICY")}
	for _, r := range Policy(set) {
		s.Sentences = append(s.Sentences, r.Says)
	}
	return s
}

// reading is how values of a form are read whatever the set says.
func reading() Section {
	s := Section{Title: lang.Of("SAY_READING")}
	s.add("SAY_UNITS")
	s.add("SAY_PERIODS")
	return s
}

// own is what a rule's own reading says, by the key of its policy field.
func own(readings scoring.Readings, key string) lang.Message {
	p := rules.Policy{Readings: readings}
	for _, f := range p.Fields() {
		if f.Key == key {
			return lang.Of(lang.Named("SAY_POLICY", key, f.Value))
		}
	}
	return lang.Message{}
}

var bare = map[scoring.Direction]lang.Code{
	scoring.UpFrom: "SAY_BARE_UP", scoring.Above: "SAY_BARE_ABOVE", scoring.DownFrom: "SAY_BARE_DOWN",
	scoring.Below: "SAY_BARE_BELOW", scoring.Exactly: "SAY_BARE_EXACTLY",
}

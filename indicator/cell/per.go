package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// countedBy sets what a rate is counted by, and the number of them that it was divided by.
func (t *Threshold) countedBy(per []string, each exact.Fraction) {
	if len(per) > 0 {
		m := t.rare()
		m.per, m.each = per, each
	}
}

// ledBy keeps how much of what a rate is counted by is before its number.
func (t *Threshold) ledBy(per []string) {
	if len(per) > 0 && t.more != nil {
		t.more.leading = min(len(per), len(t.more.per))
	}
}

// each is the number that a rate was divided by; 0 without.
func (t *Threshold) each() exact.Fraction {
	if t.more == nil {
		return exact.Fraction{}
	}
	return t.more.each
}

// scaleAlone is the 万 of 每万人 and 件/万人. The 千 of 每千瓦时 is part of a unit and counts nothing.
func scaleAlone(s string) (exact.Fraction, int) {
	if u, _ := unit.At(s); u.IsSet() {
		return exact.Fraction{}, 0
	}
	for _, scale := range []struct {
		word  string
		value int64
	}{{"百", 100}, {"千", 1000}, {"万", 10000}, {"亿", 1e8}} {
		if strings.HasPrefix(s, scale.word) {
			return exact.Int(scale.value), len(scale.word)
		}
	}
	return exact.Fraction{}, 0
}

// nounLength is how long the thing is that an average is counted by: up to a numeral or a word of the lead. A numeral
// alone is none, as in 3/百, and neither is what goes on for long or says how a value is meant or changes: 3/余, 每增长1%.
func nounLength(s string) int {
	if _, size := changes.At(s); size > 0 || endsUnit(s) {
		return 0
	}
	end := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !words.IsHan(r) || startsLead(s[end:]) ||
			end > 0 && (strings.ContainsRune(numeralCharacters, r) || followsUnit(s[end:])) { // 15件/万人
			break
		}
		if end += size; end > maxNoun {
			return 0
		}
	}
	_, tail := tailQualifiers.At(s)
	if tail == end || strings.Trim(s[:end], numeralCharacters) == "" ||
		end == len("已") && strings.ContainsAny(s[:end], "已未不无有的了在把被和与及或含") {
		return 0
	}
	return end
}

func startsLead(s string) bool {
	if strings.HasPrefix(s, "每") {
		return true
	}
	if _, size := comparators.At(s); size > 0 {
		return true
	}
	if _, size := approximations.At(s); size > 0 {
		return true
	}
	if _, size := qualifiers.At(s); size > 0 {
		return true
	}
	_, size := numeral.Read(s)
	return size > 0
}

// perFactor is what a value by x is multiplied by to be one by y; false where they don't compare.
func perFactor(x, y []string) (exact.Fraction, bool) {
	factor := exact.Int(1)
	if len(x) != len(y) {
		return factor, false
	}
	rest := slices.Clone(y)
	for _, name := range x {
		which := slices.Index(rest, name)
		if which < 0 {
			which = slices.IndexFunc(rest, func(other string) bool {
				u, v := unit.Plainly(name), unit.Plainly(other)
				return u.IsSet() && v.IsSet() && u.Dimension() != unit.Count && u.Dimension() == v.Dimension()
			})
			if which < 0 {
				return factor, false
			}
			one := exact.Int(1)
			ratio, ok := unit.Plainly(rest[which]).Base(one).Quo(unit.Plainly(name).Base(one))
			if !ok {
				return factor, false
			}
			factor = factor.Mul(ratio)
		}
		rest = slices.Delete(rest, which, which+1)
	}
	return factor, true
}

package cell

import "testing"

// At each place of a cell its tokens are the words that the vocabularies find there, in capitals too.
func TestTokensAreTheWordsOfTheVocabularies(t *testing.T) {
	texts := []string{"BY 31 Dec 2021", "At least 95%", "Completed", "US$500", "USD 500", "𠀀以上", "\xe4以上", ""}
	for _, row := range productions {
		texts = append(texts, row.cell)
	}
	for _, row := range rulings {
		texts = append(texts, row.cell)
	}
	for _, text := range texts {
		p := cell{grammar: readings, s: text}
		for at := 0; at <= len(text); at++ {
			rest := text[at:]
			same(t, rest, "dateLeads", pair(p.dateLeadAt(at)), pair(dateLeads.At(rest)))
			same(t, rest, "comparators", pair(p.comparatorAt(at)), pair(comparators.At(rest)))
			same(t, rest, "comparatorsAfter", pair(p.endAt(at)), pair(comparatorsAfter.At(rest)))
			same(t, rest, "approximations", pair(p.approximationAt(at)), pair(approximations.At(rest)))
			same(t, rest, "approximationsAfter", pair(p.moreOrLessAt(at)), pair(approximationsAfter.At(rest)))
			same(t, rest, "qualifiers", pair(p.qualifierAt(at)), pair(qualifiers.At(rest)))
			same(t, rest, "tailQualifiers", pair(p.doneAt(at)), pair(tailQualifiers.At(rest)))
			same(t, rest, "bases", pair(p.baseAt(at)), pair(bases.At(rest)))
			same(t, rest, "currencies", pair(p.currencyAt(at)), pair(currencies.At(rest)))
			same(t, rest, "averages", pair(p.averageAt(at)), pair(averages.At(rest)))
			same(t, rest, "sides", pair(p.sideAt(at)), pair(sides.At(rest)))
			if got, want := p.followsUnitAt(at), followsUnit(rest); got != want {
				t.Errorf("%q follows a unit: %t, the cell says %t", rest, want, got)
			}
			same(t, rest, "changes", pair(p.verbAt(at)), pair(changes.At(rest)))
		}
	}
}

func pair[T any](word T, size int) [2]any { return [2]any{word, size} }

func same(t *testing.T, text, class string, got, want [2]any) {
	t.Helper()
	if got != want {
		t.Errorf("%q: %s has %v, the cell %v", text, class, want, got)
	}
}

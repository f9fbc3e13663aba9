package rulediff

import (
	"slices"

	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
)

// mostPairs is up to how many pairs of choices are compared by meaning; beyond that they are compared as written.
const mostPairs = 20_000

// choices finds which indicators get another rule: for each pair of an older and a newer choice with different rules,
// whether an indicator can match both. Another order or spelling of conditions makes no difference.
func (d *differ) choices() {
	older, newer := d.older.Choices, d.newer.Choices
	if len(older)*len(newer) > mostPairs {
		d.writtenChoices()
		return
	}
	var all []*expression.Program
	for _, c := range slices.Concat(older, newer) {
		all = append(all, (*expression.Program)(c.If))
	}
	prover := expression.NewProver(domains(), all...)
	for i, a := range older {
		for j, b := range newer {
			if d.pairs.newer(a.Rule) == b.Rule {
				continue
			}
			yes := []*expression.Program{(*expression.Program)(a.If), (*expression.Program)(b.If)}
			if verdict, _ := prover.Together(yes, append(
				earlier(older, i), earlier(newer, j)...)); verdict == expression.Impossible {
				continue
			}
			d.say(Choose, d.newer.Rules[b.Rule].Name, "DIFF_CHOICE", both(a.If, b.If), d.older.Rules[a.Rule].Name,
				d.newer.Rules[b.Rule].Name)
		}
	}
}

// domains are what variables can be, by slot, as far as that is a short list.
func domains() []expression.Domain {
	all := make([]expression.Domain, variable.Total+1)
	all[variable.TargetKind].Texts = []string{"none", "quantity", "date", "duration", "ratio", "grade", "text", "list"}
	return all
}

func earlier(choices []rules.Choice, at int) []*expression.Program {
	var all []*expression.Program
	for _, c := range choices[:at] {
		all = append(all, (*expression.Program)(c.If))
	}
	return all
}

// both is the indicators that two choices take, in words.
func both(a, b *rules.Expression) lang.Speaker {
	switch {
	case a == nil && b == nil:
		return lang.Of("DIFF_ALL_OTHERS")
	case b == nil || a != nil && key(a) == key(b):
		return lang.Of("DIFF_WHERE", prose.Condition(a))
	case a == nil:
		return lang.Of("DIFF_WHERE", prose.Condition(b))
	}
	return lang.Of("DIFF_WHERE_BOTH", prose.Condition(a), prose.Condition(b))
}

// writtenChoices compares long lists of choices one by one.
func (d *differ) writtenChoices() {
	for i := range max(len(d.older.Choices), len(d.newer.Choices)) {
		if i >= len(d.older.Choices) || i >= len(d.newer.Choices) {
			d.say(Choose, "", "DIFF_CHOICES_COUNT", len(d.older.Choices), len(d.newer.Choices))
			return
		}
		a, b := d.older.Choices[i], d.newer.Choices[i]
		if key(a.If) != key(b.If) || d.pairs.newer(a.Rule) != b.Rule {
			d.say(Choose, d.newer.Rules[b.Rule].Name, "DIFF_CHOICE", both(a.If, b.If), d.older.Rules[a.Rule].Name,
				d.newer.Rules[b.Rule].Name)
		}
	}
}

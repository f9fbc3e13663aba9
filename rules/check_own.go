package rules

import (
	"slices"

	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// ownChecks finds checks of the set's own that find something in every form or in none, and what is said of checks that
// aren't made.
func (c *checker) ownChecks() {
	block := c.node("checks")
	items := block.Get("own")
	for i := range c.Checks.Own {
		own := &c.Checks.Own[i]
		if own.Place.File != c.Place.File {
			continue
		}
		item := itemOf(items, i)
		when := item.Get("if")
		if c.Checks.Off[own.Code] {
			c.at(orElse(item.Get("code"), item), own.Place, "CHECK_OWN_OFF", own.Code).Hinting(lang.Of("CHECK_OWN_OFF_HINT"))
			continue
		}
		program := own.If.program()
		if program == nil {
			continue
		}
		within := condition("total <= " + literal(c.mostTotal()))
		prover := expression.NewProver(c.domains(false), program, within)
		never, _ := prover.Together([]*expression.Program{program, within}, nil)
		always, _ := prover.Together([]*expression.Program{within}, []*expression.Program{program})
		switch {
		case never == expression.Impossible:
			c.at(orElse(when, item), own.Place, "CHECK_OWN_NEVER", own.If.String()).Hinting(lang.Of("CHECK_OWN_HINT"))
		case always == expression.Impossible:
			c.at(orElse(when, item), own.Place, "CHECK_OWN_ALWAYS", own.If.String()).Hinting(lang.Of("CHECK_OWN_HINT"))
		}
	}
	if severities := block.Get("severity"); severities != nil {
		for _, e := range severities.Entries {
			if code := lang.Code(e.Key.Text); c.Checks.Off[code] && e.Key.Place().File == c.Place.File {
				c.at(e.Key, c.Place, "CHECK_SEVERITY_OFF", code).Hinting(lang.Of("CHECK_OWN_OFF_HINT"))
			}
		}
	}
}

// itemOf is an item of a list; nil where it can't be found.
func itemOf(list *source.Node, i int) *source.Node {
	if list == nil || i >= len(list.Items) {
		return nil
	}
	return list.Items[i]
}

// orElse is the first node that is there.
func orElse(nodes ...*source.Node) *source.Node {
	i := slices.IndexFunc(nodes, func(n *source.Node) bool { return n != nil })
	if i < 0 {
		return nil
	}
	return nodes[i]
}

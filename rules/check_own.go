package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
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
		if c.ownTexts(own, program, when) {
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
		default:
			c.ownAbsences(own, program, when)
		}
	}
	c.settingsUsed()
	if severities := block.Get("severity"); severities != nil {
		for _, e := range severities.Entries {
			if code := lang.Code(e.Key.Text); c.Checks.Off[code] && e.Key.Place().File == c.Place.File {
				c.at(e.Key, c.Place, "CHECK_SEVERITY_OFF", code).Hinting(lang.Of("CHECK_OWN_OFF_HINT"))
			}
		}
	}
}

// ownAbsences finds values of rows that a condition looks at without asking whether they are there.
func (c *checker) ownAbsences(own *OwnCheck, program *expression.Program, when *source.Node) {
	said := map[int]bool{}
	for _, a := range program.Absences(c.domains(false)) {
		if a.Slot >= variable.Execution || said[a.Slot] {
			continue
		}
		said[a.Slot] = true
		name := variableName(a.Slot)
		c.within(when, own.Place, a.Offset, a.Length, "CHECK_OWN_ABSENT", name).Hinting(lang.Of("CHECK_OWN_ABSENT_HINT", name))
	}
}

// otherLights are words for the lights as tables print them.
var otherLights = map[string]string{
	"红": "red", "红灯": "red", "黄": "yellow", "黄灯": "yellow", "绿": "green", "绿灯": "green", "蓝": "blue", "蓝灯": "blue",
	"无": "none", "不亮灯": "none",
}

// ownTexts finds texts that the variables of a condition never have; true if there are any.
func (c *checker) ownTexts(own *OwnCheck, program *expression.Program, when *source.Node) (found bool) {
	domains := c.domains(false)
	for _, t := range program.Texts() {
		known := domains[t.Slot].Texts
		if known == nil || slices.Contains(known, t.Text) {
			continue
		}
		found = true
		e := c.within(when, own.Place, t.Offset, t.Length, "CHECK_TEXT_UNKNOWN", variableName(t.Slot), t.Text,
			slices.DeleteFunc(slices.Clone(known), func(text string) bool { return text == "" }))
		near := nearText(t.Text, known)
		if near == "" {
			e.Hinting(lang.Of("CHECK_OWN_HINT"))
			continue
		}
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
		if when != nil && when.Kind == source.Scalar {
			quote := program.String()[t.Offset : t.Offset+1]
			if quote != "'" {
				quote = `"`
			}
			fixWithin(e, when.FaultAt(t.Offset, t.Length, lang.Message{}), quote+near+quote)
		}
	}
	return found
}

// nearText is the text that another one may have meant; "" where there is none.
func nearText(text string, known []string) string {
	if light := otherLights[text]; light != "" && slices.Contains(known, light) {
		return light
	}
	var within []string
	for _, k := range known {
		if strings.Contains(k, text) {
			within = append(within, k)
		}
	}
	if len(within) == 1 {
		return within[0]
	}
	return source.Nearest(strings.ToLower(text), known)
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

package rules

import (
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// RuleNamed is the index of a rule. The error is a fault that names all rules, or the one that was probably meant.
func (s *Set) RuleNamed(name string) (int, error) {
	if i := s.rule(name); i >= 0 {
		return i, nil
	}
	names := make([]string, len(s.Rules))
	for i := range s.Rules {
		names[i] = s.Rules[i].Name
	}
	e := fault.New(fault.Place{}, name, lang.Of("RULES_NO_SUCH_RULE", s.ID, name))
	if near := source.Nearest(name, names); near != "" {
		return -1, e.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return -1, e.Hinting(lang.Of("RULES_HAVE_RULES", names))
}

// Uses reports whether a tier or a choice refers to a rule; an unused rule decides nothing.
func (s *Set) Uses(rule int) bool { return s.uses(rule) }

package rules

import "github.com/ziping-go/ziping/internal/source"

// policy reads every reading that the regulation leaves open. All are due: a rule set has no hidden default.
func (r *reader) policy(n *source.Node) {
	if n == nil {
		return
	}
	f, p := r.d.Fields(n), &r.set.Policy
	for i := range policyFields {
		field := &policyFields[i]
		if node := f.Need(field.key); field.key == bareKey {
			p.Bare = r.bare(node)
		} else {
			field.set(p, r.oneOf(node, field.words))
		}
	}
	f.Close()
}

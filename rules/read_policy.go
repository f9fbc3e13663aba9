package rules

import "github.com/ziping-go/ziping/internal/source"

// policy reads every reading that the regulation leaves open. All are due, as a rule set has no hidden default; but
// those that came after the first release leave older files as they were.
func (r *reader) policy(n *source.Node) {
	if n == nil {
		return
	}
	f, p := r.d.Fields(n), &r.set.Policy
	for i := range policyFields {
		field := &policyFields[i]
		need := f.Need
		if field.added {
			need = f.Get
		}
		if node := need(field.key); field.key == bareKey {
			p.Bare = r.bare(node)
		} else {
			field.set(p, r.oneOf(node, field.words))
		}
	}
	f.Close()
}

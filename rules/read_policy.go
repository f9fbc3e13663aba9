package rules

import "github.com/ziping-go/ziping/internal/source"

// policy reads every reading that the regulation leaves open. All are required, as a rule set has no hidden default,
// except those added after the first release, so that older files stay valid.
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

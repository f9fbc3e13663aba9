package cell

import "slices"

// Equal reports whether two cells have the same text and were read alike: of one text there are several readings, and
// dates may have got the year of a form.
func (t Threshold) Equal(u Threshold) bool { return t.text == u.text && t.says(&u) }

// says reports whether two cells state the same, in whatever words.
func (t *Threshold) says(u *Threshold) bool {
	if t.kind != u.kind || t.op != u.op || t.approx != u.approx || t.level != u.level || !t.unit.Equal(u.unit) ||
		!t.low.equal(&u.low) || !t.high.equal(&u.high) || t.kind == Text && t.text != u.text {
		return false
	}
	return t.more == u.more || t.alsoSays(u)
}

// alsoSays is says for what few cells have.
func (t *Threshold) alsoSays(u *Threshold) bool {
	var x, y more
	if t.more != nil {
		x = *t.more
	}
	if u.more != nil {
		y = *u.more
	}
	return x.qualifier == y.qualifier && x.change == y.change && x.base == y.base && slices.Equal(x.per, y.per) &&
		x.each.Equal(y.each) && x.terms[0].Equal(y.terms[0]) && x.terms[1].Equal(y.terms[1]) &&
		x.deadline == y.deadline && x.from == y.from && x.until == y.until &&
		slices.EqualFunc(x.items, y.items, func(a, b Threshold) bool { return a.says(&b) })
}

func (b *Bound) equal(c *Bound) bool {
	return b.Set == c.Set && b.Open == c.Open && b.Date == c.Date && b.Value.Equal(c.Value)
}

package ruletest

// coverBare lists each reading of values without a comparator. Inherited readings are left to the tests of the set that
// wrote them, as their mutants are.
func (c *Coverage) coverBare() {
	for i := range c.set.Policy.Bare {
		if len(c.set.Policy.Bare) == 1 {
			return // decides nothing
		}
		b, taken := &c.set.Policy.Bare[i], -1
		if place := c.value(b.Path()...); place.File == c.set.Place.File {
			taken = c.decide(Readings, place, "COVER_BARE", b.Brief())
		}
		c.bare = append(c.bare, taken)
	}
}

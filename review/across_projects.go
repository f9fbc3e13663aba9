package review

import "strings"

// sameProject is the first form of a project.
type sameProject struct{ key, name, place string }

// project compares a form with the first that has the same code or name. A form whose code was found to be another's
// isn't told of its name too.
func (g *group) project(k kept, at string) {
	name, place, own := k.rest.text(), k.rest.text(), k.rest.place()
	if k.section[0] == nameSection {
		g.named(k.key[:strings.LastIndexByte(k.key, '\x01')], name)
	}
	section := string(k.section)
	if key := section + k.key; g.known.key != key {
		g.known = sameProject{key, name, place}
		return
	}
	if g.twice.has(k.number) {
		return
	}
	g.twice.add(k.number)
	g.tell(k.number, own, "", at, "DUPLICATE_PROJECT", g.known.name, g.known.place).now()
}

// formSet is forms by their numbers.
type formSet []uint64

func (s formSet) has(number uint64) bool {
	return number/64 < uint64(len(s)) && s[number/64]&(1<<(number%64)) != 0
}

func (s *formSet) add(number uint64) {
	for uint64(len(*s)) <= number/64 {
		*s = append(*s, 0)
	}
	(*s)[number/64] |= 1 << (number % 64)
}

package review

import "strings"

// sameProject is the first form of a project.
type sameProject struct{ key, name, place string }

// project compares a form with the first that has the same code or name. A form whose code was found to be another's
// isn't told of its name too.
func (g *group) project(k kept, at string) {
	name, place, own := k.rest.text(), k.rest.text(), k.rest.place()
	if k.section[0] == nameSection {
		plain, _, _ := strings.Cut(k.key, "\x01")
		g.names.add(plain, name)
	}
	section := string(k.section)
	if key := section + k.key; g.known.key != key {
		g.known = sameProject{key, name, place}
		return
	}
	if g.twice[k.number] {
		return
	}
	g.twice[k.number] = true
	g.tell(k.number, own, "", at, "DUPLICATE_PROJECT", g.known.name, g.known.place).now()
}

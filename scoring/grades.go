package scoring

import "github.com/ziping-go/ziping/exact"

// Grades turns a total into a grade (等级): the first level whose minimum total is reached.
type Grades struct {
	OfRounded bool    // the total as printed is graded; else the total before rounding
	Levels    []Grade // best first, in descending order
}

// Grade is a name and the minimum total that earns it.
type Grade struct {
	Name  string
	Least exact.Fraction
}

// Of is the index of the level that a total earns; -1 where even the lowest isn't reached.
func (g Grades) Of(total exact.Fraction) int {
	for i, l := range g.Levels {
		if !total.Less(l.Least) {
			return i
		}
	}
	return -1
}

// Index is the index of the level with a name; -1 where there is none.
func (g Grades) Index(name string) int {
	for i, l := range g.Levels {
		if l.Name == name {
			return i
		}
	}
	return -1
}

// Name is the name of a level; "" outside the levels.
func (g Grades) Name(i int) string {
	if i < 0 || i >= len(g.Levels) {
		return ""
	}
	return g.Levels[i].Name
}

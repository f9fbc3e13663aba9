package layouts

import "math/rand/v2"

// dice are the choices of one document.
type dice struct{ *rand.Rand }

func newDice(number int, seed uint64) dice {
	return dice{rand.New(rand.NewPCG(seed, uint64(number)))}
}

// chance is true in so many of a hundred documents.
func (d dice) chance(percent int) bool { return d.IntN(100) < percent }

// between is a number from low to high.
func (d dice) between(low, high int) int { return low + d.IntN(high-low+1) }

// pick is one of some things.
func pick[T any](d dice, of ...T) T { return of[d.IntN(len(of))] }

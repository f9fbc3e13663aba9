package inorder

// Spare keeps space that has served, for whoever needs some next. It never waits: what it has no room for is left to
// the collector of garbage. The zero value keeps nothing.
type Spare[T any] struct{ kept chan T }

// NewSpare keeps at most so many.
func NewSpare[T any](most int) Spare[T] { return Spare[T]{make(chan T, most)} }

// Take is space that has served, or the zero value.
func (s Spare[T]) Take() T {
	select {
	case space := <-s.kept:
		return space
	default:
		var none T
		return none
	}
}

// Give hands space back. Whoever gives it must not use it any more.
func (s Spare[T]) Give(space T) {
	select {
	case s.kept <- space:
	default:
	}
}

// Package lazy makes tables when they are first asked for, so that a program which imports them pays for none that it
// doesn't use.
package lazy

import (
	"sync"
	"sync/atomic"
)

// Value is made when it is first asked for, once, and never changes. Asking again costs a load and a comparison, less
// than what sync.OnceValue calls.
type Value[T any] struct {
	made atomic.Pointer[T]
	once sync.Once
	make func() T
}

// Of is a value that a function makes.
func Of[T any](makes func() T) *Value[T] { return &Value[T]{make: makes} }

// Get is the value.
func (v *Value[T]) Get() *T {
	if made := v.made.Load(); made != nil {
		return made
	}
	return v.first()
}

func (v *Value[T]) first() *T {
	v.once.Do(func() {
		made := v.make()
		v.made.Store(&made)
	})
	return v.made.Load()
}

package inorder

import "runtime"

// failure is how a function ended that didn't return: by a panic, or by ending its goroutine as a failed test does.
type failure struct {
	happened bool
	value    any // of the panic; nil without one
}

// watch calls a function, and notes where it doesn't return.
func (f *failure) watch(call func()) {
	f.happened = true
	defer func() {
		if f.happened {
			f.value = recover()
		}
	}()
	call()
	f.happened = false
}

// raise does to this goroutine what was done to the one that was watched.
func (f *failure) raise() {
	switch {
	case !f.happened:
	case f.value == nil:
		runtime.Goexit()
	default:
		panic(f.value)
	}
}

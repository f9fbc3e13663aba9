// Package inorder works on items with several goroutines and hands on their outcome in the order of the items.
package inorder

import (
	"context"
	"iter"
	"sync"
)

// Each works on the items of a sequence as From does.
func Each[In, Out any](ctx context.Context, items iter.Seq[In], workers, ahead int,
	makeWork func() func(In) Out,
) iter.Seq[Out] {
	return From(ctx, func(context.Context) iter.Seq[In] { return items }, workers, ahead, makeWork)
}

// From works on items with several workers and yields their outcome in the order of the items. Each worker does
// what makeWork gives it. No more items than there are workers, and ahead, are in memory at a time. It ends early when
// the context does or the caller stops ranging, then waits for what is being worked on, and leaves no goroutine behind.
//
// The items are ranged over in another goroutine than the caller's; the context that their source is given ends when no
// more are wanted. A panic there or in a worker is raised again in the caller's goroutine, after what came before it.
func From[In, Out any](
	ctx context.Context, source func(context.Context) iter.Seq[In], workers, ahead int, makeWork func() func(In) Out,
) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var running sync.WaitGroup
		var reading failure
		defer reading.raise()
		defer running.Wait()
		defer cancel()

		todo := make(chan task[In, Out], workers+ahead) // so that a worker finds more while the source is at the next
		inOrder := make(chan task[In, Out], workers+ahead)
		running.Go(func() {
			defer close(inOrder)
			defer close(todo)
			reading.watch(func() {
				for item := range source(ctx) {
					t := task[In, Out]{item, make(chan result[Out], 1)}
					if !send(ctx, inOrder, t) || !send(ctx, todo, t) {
						return
					}
				}
			})
		})
		for range workers {
			running.Go(func() {
				var work func(In) Out
				for t := range todo {
					if ctx.Err() != nil { // nobody waits for what is left
						return
					}
					t.do(func(in In) Out {
						if work == nil {
							work = makeWork()
						}
						return work(in)
					})
				}
			})
		}
		for t := range inOrder {
			select {
			case r := <-t.out: // which may be half done once the context is
				if ctx.Err() != nil {
					return
				}
				r.raise()
				if !yield(r.out) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// task is an item on its way.
type task[In, Out any] struct {
	in  In
	out chan result[Out]
}

// result is the outcome of an item.
type result[Out any] struct {
	failure
	out Out
}

// do works on the item, and hands on its outcome whatever that is.
func (t task[In, Out]) do(work func(In) Out) {
	var r result[Out]
	defer func() { t.out <- r }()
	r.watch(func() { r.out = work(t.in) })
}

// send reports whether a task was taken before the context ended.
func send[T any](ctx context.Context, to chan<- T, t T) bool {
	select {
	case to <- t:
		return true
	case <-ctx.Done():
		return false
	}
}

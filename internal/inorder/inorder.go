// Package inorder works on items with several goroutines and hands on what came of them in the order of the items.
package inorder

import (
	"context"
	"iter"
	"sync"
)

// Each works on items with several workers and yields what came of them in the order of the items. Each worker does
// what makeWork gives it. No more items than there are workers, and ahead, are in memory at a time. It ends early when the
// context does or the caller stops ranging, then waits for what is being worked on, and leaves no goroutine behind. items is
// ranged over in another goroutine than the caller's.
func Each[In, Out any](ctx context.Context, items iter.Seq[In], workers, ahead int, makeWork func() func(In) Out) iter.Seq[Out] {
	type task struct {
		in  In
		out chan Out
	}
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()

		todo := make(chan task)
		inOrder := make(chan task, workers+ahead)
		running.Go(func() {
			defer close(inOrder)
			defer close(todo)
			for item := range items {
				t := task{item, make(chan Out, 1)}
				select {
				case inOrder <- t:
				case <-ctx.Done():
					return
				}
				select {
				case todo <- t:
				case <-ctx.Done():
					return
				}
			}
		})
		for range workers {
			running.Go(func() {
				work := makeWork()
				for t := range todo {
					t.out <- work(t.in)
				}
			})
		}
		for t := range inOrder {
			select {
			case out := <-t.out: // which may be half done once the context is
				if ctx.Err() != nil || !yield(out) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

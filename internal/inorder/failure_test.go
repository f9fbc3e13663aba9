package inorder_test

import (
	"context"
	"iter"
	"runtime"
	"testing"

	"go.uber.org/goleak"

	"github.com/ziping-go/ziping/internal/inorder"
)

// raised is what ranging over results panics with, and how many came before.
func raised(results iter.Seq[int]) (value any, before int) {
	defer func() { value = recover() }()
	for range results {
		before++
	}
	return nil, before
}

// A panic of whatever runs in another goroutine reaches whoever ranges, once all that came before it was handed on.
func TestPanicsReachTheConsumer(t *testing.T) {
	defer goleak.VerifyNone(t)
	broken := func(yield func(int) bool) {
		for i := range numbers(10) {
			if !yield(i) {
				return
			}
		}
		panic("the source")
	}
	fails := func() func(int) int {
		return func(i int) int {
			if i >= 10 {
				panic("the work")
			}
			return i
		}
	}
	noWorker := func() func(int) int { panic("the worker") }
	for want, results := range map[string]func(workers int) iter.Seq[int]{
		"the source": func(n int) iter.Seq[int] { return inorder.Each(context.Background(), broken, n, 3, squares) },
		"the work":   func(n int) iter.Seq[int] { return inorder.Each(context.Background(), numbers(1<<40), n, 3, fails) },
		"the worker": func(n int) iter.Seq[int] { return inorder.Each(context.Background(), numbers(1<<40), n, 3, noWorker) },
	} {
		for _, workers := range []int{1, 2, 7} {
			got, before := raised(results(workers))
			if got != want {
				t.Errorf("%d workers: panic of %v, want %s", workers, got, want)
			}
			if before != 10 && want != "the worker" {
				t.Errorf("%d workers: %d results before the panic of %s, want 10", workers, before, want)
			}
		}
	}
}

// A source that cleans up with a panic once nobody wants more is heard as well.
func TestAPanicBehindTheEndReachesTheConsumer(t *testing.T) {
	defer goleak.VerifyNone(t)
	broken := func(yield func(int) bool) {
		for yield(1) {
		}
		panic("closing")
	}
	defer func() {
		if got := recover(); got != "closing" {
			t.Errorf("panic of %v", got)
		}
	}()
	for range inorder.Each(context.Background(), broken, 2, 3, squares) {
		break
	}
}

// A goroutine that is ended, as t.FailNow ends one, ends that of the consumer too and not the whole program.
func TestAnEndedGoroutineEndsTheConsumer(t *testing.T) {
	defer goleak.VerifyNone(t)
	ends := func(func(int) bool) { runtime.Goexit() }
	ending := func() func(int) int { return func(int) int { runtime.Goexit(); return 0 } }
	for name, results := range map[string]iter.Seq[int]{
		"source": inorder.Each(context.Background(), ends, 2, 3, squares),
		"work":   inorder.Each(context.Background(), numbers(1<<40), 2, 3, ending),
	} {
		returned, done := false, make(chan struct{})
		go func() {
			defer close(done)
			for range results {
			}
			returned = true
		}()
		if <-done; returned {
			t.Errorf("%s: ranging went on behind its end", name)
		}
	}
}

// A source that waits is told by its context that nobody wants more.
func TestAWaitingSourceIsToldOfTheEnd(t *testing.T) {
	defer goleak.VerifyNone(t)
	waiting := func(ctx context.Context) iter.Seq[int] {
		return func(yield func(int) bool) {
			yield(1)
			<-ctx.Done()
		}
	}
	for range inorder.From(context.Background(), waiting, 2, 3, squares) {
		break
	}
}

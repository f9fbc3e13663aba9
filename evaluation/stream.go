package evaluation

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/ziping-go/ziping/indicator"
)

// Stream scores many forms over several cores (all of them when workers is 0) and yields the results in the order of
// the forms. A form that came with an error, or can't be scored, yields that error in its place and the rest goes on.
//
// At most a few forms per worker are in memory at a time. The stream ends early when the context is cancelled, with the
// context's error as its last one, or when the caller stops ranging; it then waits for the reading of the current form
// and leaves no goroutine behind. forms is ranged over in another goroutine than the caller's.
func (e *Evaluator) Stream(ctx context.Context, forms iter.Seq2[*indicator.Form, error], workers int) iter.Seq2[*Result, error] {
	return stream(ctx, forms, workers, e.Evaluate)
}

func stream(ctx context.Context, forms iter.Seq2[*indicator.Form, error], workers int, evaluate func(*indicator.Form) (*Result, error)) iter.Seq2[*Result, error] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(*Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()

		todo := make(chan *job, workers)
		inOrder := make(chan *job, workersWindow*workers)
		running.Go(func() { feed(ctx, forms, todo, inOrder) })
		for range workers {
			running.Go(func() {
				for j := range todo {
					j.run(evaluate)
				}
			})
		}
		for j := range inOrder {
			<-j.done
			if !yield(j.result, j.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// workersWindow is how many forms per worker may wait for an earlier one to be done.
const workersWindow = 16

// job is one form on its way.
type job struct {
	form   *indicator.Form
	result *Result
	err    error
	done   chan struct{}
}

func (j *job) run(evaluate func(*indicator.Form) (*Result, error)) {
	if j.err == nil {
		j.result, j.err = evaluate(j.form)
	}
	close(j.done)
}

// feed hands each form to the workers, and to the caller in order.
func feed(ctx context.Context, forms iter.Seq2[*indicator.Form, error], todo, inOrder chan<- *job) {
	defer close(inOrder)
	defer close(todo)
	for form, err := range forms {
		j := &job{form: form, err: err, done: make(chan struct{})}
		select {
		case inOrder <- j:
		case <-ctx.Done():
			return
		}
		select {
		case todo <- j:
		case <-ctx.Done():
			j.err = ctx.Err()
			close(j.done)
			return
		}
	}
}

package evaluation

import (
	"context"
	"iter"
	"runtime"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
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
	read := func(yield func(job) bool) {
		for form, err := range forms {
			if !yield(job{form: form, err: err}) {
				return
			}
		}
	}
	work := func() func(job) job {
		return func(j job) job {
			if j.err == nil {
				j.result, j.err = evaluate(j.form)
			}
			return j
		}
	}
	return func(yield func(*Result, error) bool) {
		for j := range inorder.Each(ctx, read, workers, formsAhead*workers, work) {
			if !yield(j.result, j.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// formsAhead is how many forms per worker may wait for an earlier one to be done.
const formsAhead = 16

// job is one form on its way.
type job struct {
	form   *indicator.Form
	result *Result
	err    error
}

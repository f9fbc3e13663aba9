package evaluation

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
)

// FormError is why a form of a stream has no result: it couldn't be read, or not be scored.
type FormError struct {
	Number int             // of the form in the stream, from 1
	Form   *indicator.Form // nil for one that couldn't be read
	Err    error           // of the source, or as Evaluate returns it
}

// Error names the form by its file and line, or by its number if it has none.
func (e *FormError) Error() string {
	if faults := fault.All(e.Err); len(faults) > 0 && faults[0].Place.File != "" {
		return e.Err.Error()
	}
	return fmt.Sprintf("form %d: %v", e.Number, e.Err)
}

// Unwrap is the error of the form itself.
func (e *FormError) Unwrap() error { return e.Err }

// Stream scores many forms over several cores (all of them when workers is 0) and yields the results in the order of
// the forms. A form that came with an error, or can't be scored, yields a *FormError in its place; others follow.
//
// At most a few forms per worker are in memory at a time. The stream ends early when the context is cancelled, with the
// context's error as its last one, or when the caller stops ranging; it then waits until the current form has been read
// and leaves no goroutine behind. forms is ranged over in a goroutine other than the caller's; a panic there, or while
// a form is scored, is raised again in the caller's.
func (e *Evaluator) Stream(ctx context.Context, forms iter.Seq2[*indicator.Form, error], workers int) iter.Seq2[*Result,
	error] {
	return stream(ctx, sequence(forms), workers, e.Evaluate)
}

// StreamChannel is Stream of the forms that are received from a channel, until it is closed. Waiting for a form ends
// with the context and when the caller stops ranging; forms that are sent later are left to the sender.
func (e *Evaluator) StreamChannel(ctx context.Context, forms <-chan *indicator.Form, workers int) iter.Seq2[*Result,
	error] {
	return stream(ctx, received(forms), workers, e.Evaluate)
}

// formSource gives the forms of a stream until its context ends.
type formSource func(context.Context) iter.Seq[FormError]

func sequence(forms iter.Seq2[*indicator.Form, error]) formSource {
	return func(context.Context) iter.Seq[FormError] {
		return func(yield func(FormError) bool) {
			if forms == nil {
				return
			}
			number := 0
			for form, err := range forms {
				if number++; !yield(FormError{number, form, err}) {
					return
				}
			}
		}
	}
}

func received(forms <-chan *indicator.Form) formSource {
	return func(ctx context.Context) iter.Seq[FormError] {
		return func(yield func(FormError) bool) {
			if forms == nil {
				return
			}
			for number := 1; ; number++ {
				select {
				case form, ok := <-forms:
					if !ok || !yield(FormError{Number: number, Form: form}) {
						return
					}
				case <-ctx.Done():
					return
				}
			}
		}
	}
}

// formsAhead is how many scored forms per worker may wait for an earlier one.
const formsAhead = 16

// streamed is the outcome of a form of a stream.
type streamed struct {
	result *Result
	err    error
}

func stream(ctx context.Context, forms formSource, workers int,
	evaluate func(*indicator.Form) (*Result, error),
) iter.Seq2[*Result, error] {
	if ctx == nil {
		ctx = context.Background()
	}
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	work := func() func(FormError) streamed {
		return func(f FormError) streamed {
			var result *Result
			if f.Err == nil {
				result, f.Err = evaluate(f.Form)
			}
			if f.Err != nil {
				return streamed{err: &f}
			}
			return streamed{result: result}
		}
	}
	return func(yield func(*Result, error) bool) {
		for s := range inorder.From(ctx, forms, workers, formsAhead*workers, work) {
			if !yield(s.result, s.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

package evaluation_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"testing"
	"time"

	"github.com/ziping-go/ziping/indicator"
)

var errBadForm = errors.New("a form that can't be read")

// manyForms yields n forms, each tenth of them as an error, and counts how many were taken.
func manyForms(t testing.TB, n int, taken *int) iter.Seq2[*indicator.Form, error] {
	return func(yield func(*indicator.Form, error) bool) {
		for i := range n {
			*taken++
			if i%10 == 9 {
				if !yield(nil, errBadForm) {
					return
				}
				continue
			}
			f := formOf(row(t, "100", "1000个", fmt.Sprint(i%1000)+"个"))
			f.Project.Name = fmt.Sprint(i)
			if !yield(f, nil) {
				return
			}
		}
	}
}

func TestStreamKeepsOrderAndGoesOnBehindBadForms(t *testing.T) {
	e := plainRules("100").evaluator(t)
	for _, workers := range []int{0, 1, 2, 7} {
		taken, at, bad := 0, 0, 0
		for r, err := range e.Stream(context.Background(), manyForms(t, 3000, &taken), workers) {
			switch {
			case at%10 == 9:
				if !errors.Is(err, errBadForm) || r != nil {
					t.Fatalf("form %d: %v", at, err)
				}
				bad++
			case err != nil:
				t.Fatal(err)
			case r.Form().Project.Name != fmt.Sprint(at):
				t.Fatalf("result %d is of form %s", at, r.Form().Project.Name)
			}
			at++
		}
		if at != 3000 || bad != 300 {
			t.Errorf("%d workers: %d results, %d of them errors", workers, at, bad)
		}
	}
}

func TestStreamTakesFewFormsAhead(t *testing.T) {
	e := plainRules("100").evaluator(t)
	taken := 0
	for range e.Stream(context.Background(), manyForms(t, 100000, &taken), 2) {
		break
	}
	if taken > 200 {
		t.Errorf("%d forms were read for one result", taken)
	}
}

func TestStreamEndsWithItsContext(t *testing.T) {
	e := plainRules("100").evaluator(t)
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	taken, seen := 0, 0
	var last error
	for _, err := range e.Stream(ctx, manyForms(t, 1_000_000, &taken), 3) {
		last = err
		if seen++; seen == 100 {
			cancel()
		}
	}
	cancel()
	if !errors.Is(last, context.Canceled) {
		t.Errorf("the last error is %v", last)
	}
	if seen > 1000 {
		t.Errorf("%d results after the context was cancelled at 100", seen)
	}
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(time.Millisecond)
	}
}

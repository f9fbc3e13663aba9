package evaluation_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
)

var errBadForm = errors.New("a form that can't be read")

// manyForms yields n forms, every tenth of them as an error, and counts how many were taken.
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

// What went wrong with a form says which form of the stream it was: by file and line, or by its number, and with the
// form itself where there is one.
func TestStreamErrorsNameTheirForm(t *testing.T) {
	e := plainRules("100").evaluator(t)
	inFile, err := indicator.FormJSON("三月.ndjson", []byte(`{"project": {"name": "桥"}, "indicators": []}`), 7)
	if err != nil {
		t.Fatal(err)
	}
	forms := func(yield func(*indicator.Form, error) bool) {
		_ = yield(formOf(row(t, "100", "1000个", "900个")), nil) && yield(new(indicator.Form), nil) && yield(nil, errBadForm) &&
			yield(inFile, nil)
	}
	var got []string
	number := 0
	for _, err := range e.Stream(context.Background(), forms, 2) {
		number++
		var of *evaluation.FormError
		if !errors.As(err, &of) {
			continue
		}
		got = append(got, err.Error())
		if of.Number != number || (of.Form == nil) != (number == 3) {
			t.Errorf("error %d is of form %d, %v", number, of.Number, of.Form)
		}
	}
	want := []string{"form 2: /indicators: FORM_EMPTY", "form 3: a form that can't be read", "三月.ndjson:7"}
	for i := range want {
		if i >= len(got) || !strings.HasPrefix(got[i], want[i]) {
			t.Fatalf("%q, want the beginnings %q", got, want)
		}
	}
}

// A panic of the source is raised in the loop that ranges over the stream, after the results that came before it.
func TestStreamPassesOnPanicsOfItsSource(t *testing.T) {
	e := plainRules("100").evaluator(t)
	forms := func(yield func(*indicator.Form, error) bool) {
		for range 40 {
			yield(formOf(row(t, "100", "1000个", "900个")), nil)
		}
		panic("the disk is gone")
	}
	results := 0
	defer func() {
		if got := recover(); got != "the disk is gone" || results != 40 {
			t.Errorf("panic of %v behind %d results", got, results)
		}
	}()
	for range e.Stream(context.Background(), forms, 2) {
		results++
	}
}

// Waiting for a channel ends when nobody wants more, by the context or by the caller; no goroutine is left waiting.
func TestStreamChannelEnds(t *testing.T) {
	defer goleak.VerifyNone(t)
	e := plainRules("100").evaluator(t)
	forms := make(chan *indicator.Form, 100)
	for range 2 {
		forms <- formOf(row(t, "100", "1000个", "900个"))
	}
	for range e.StreamChannel(context.Background(), forms, 2) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	forms <- formOf(row(t, "100", "1000个", "900个"))
	var last error
	for _, last = range e.StreamChannel(ctx, forms, 2) {
		cancel()
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("the last error is %v", last)
	}
}

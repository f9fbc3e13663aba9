package inorder_test

import (
	"context"
	"slices"
	"testing"

	"go.uber.org/goleak"

	"github.com/ziping-go/ziping/internal/inorder"
)

// numbers are 0 to n-1.
func numbers(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func squares() func(int) int { return func(i int) int { return i * i } }

func TestResultsComeInTheOrderOfTheItems(t *testing.T) {
	defer goleak.VerifyNone(t)
	for _, workers := range []int{1, 2, 7} {
		got := slices.Collect(inorder.Each(context.Background(), numbers(1000), workers, 3, squares))
		if len(got) != 1000 {
			t.Fatalf("%d results", len(got))
		}
		for i, square := range got {
			if square != i*i {
				t.Fatalf("%d at %d", square, i)
			}
		}
	}
}

// Who stops ranging, and who cancels, leaves no goroutine behind.
func TestItEndsEarly(t *testing.T) {
	defer goleak.VerifyNone(t)
	for range inorder.Each(context.Background(), numbers(1000), 4, 2, squares) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	seen := 0
	for range inorder.Each(ctx, numbers(1<<40), 4, 2, squares) {
		if seen++; seen == 10 {
			cancel()
		}
	}
	if seen != 10 {
		t.Errorf("%d results, and it was cancelled at 10", seen)
	}
}

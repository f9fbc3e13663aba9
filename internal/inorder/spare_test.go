package inorder_test

import (
	"testing"

	"github.com/ziping-go/ziping/internal/inorder"
)

// What was given is taken once, what there is no room for is dropped, and nobody waits.
func TestSpare(t *testing.T) {
	s := inorder.NewSpare[[]byte](1)
	if s.Take() != nil {
		t.Error("there is space that nobody gave")
	}
	s.Give(make([]byte, 0, 10))
	s.Give(make([]byte, 0, 20))
	if got := cap(s.Take()); got != 10 {
		t.Errorf("space of %d, want 10", got)
	}
	if s.Take() != nil {
		t.Error("space was taken twice")
	}
	var none inorder.Spare[[]byte]
	none.Give([]byte{1})
	if none.Take() != nil {
		t.Error("the zero value keeps something")
	}
}

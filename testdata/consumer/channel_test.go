package consumer_test

import (
	"context"
	"errors"
	"testing"

	"github.com/ziping-go/ziping/indicator"
)

// Fifty thousand forms come through a channel; their results keep the order.
func TestChannelOfForms(t *testing.T) {
	const many = 50_000
	ev, form := evaluator(t), road(t, "农村公路", "76公里", "85%")
	forms := make(chan *indicator.Form)
	go func() {
		defer close(forms)
		for i := range many {
			f := *form
			f.Year = 2000 + i%100
			forms <- &f
		}
	}()
	n := 0
	for res, err := range ev.StreamChannel(t.Context(), forms, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if res.Form().Year != 2000+n%100 || res.Score().String() != "94.50" {
			t.Fatalf("form %d: %d %s", n, res.Form().Year, res.Score())
		}
		n++
	}
	if n != many {
		t.Errorf("%d results", n)
	}
}

// Nobody waits for a stream that was cancelled, neither who sends nor who receives.
func TestChannelIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ev, form := evaluator(t), road(t, "农村公路", "76公里", "85%")
	forms, sent := make(chan *indicator.Form), make(chan struct{})
	go func() {
		defer close(sent)
		for {
			select {
			case forms <- form:
			case <-ctx.Done():
				return
			}
		}
	}()
	n := 0
	var last error
	for _, err := range ev.StreamChannel(ctx, forms, 4) {
		if n++; n == 1000 {
			cancel()
		}
		last = err
	}
	<-sent
	if n < 1000 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, then %v", n, last)
	}
}

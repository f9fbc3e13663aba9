package spill_test

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/internal/spill"
)

// Whatever fits into memory, the records come in order, all of them, as often as somebody asks.
func TestRecordsComeInOrder(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	rapid.Check(t, func(t *rapid.T) {
		records := rapid.SliceOf(rapid.SliceOfN(rapid.Byte(), 0, 40)).Draw(t, "records")
		s := spill.Sorter{Memory: rapid.IntRange(1, 2000).Draw(t, "memory")}
		shared := make([]byte, 0, 40)
		for _, r := range records {
			shared = append(shared[:0], r...)
			if err := s.Add(shared); err != nil {
				t.Fatal(err)
			}
		}
		slices.SortFunc(records, bytes.Compare)
		for range 2 {
			var got [][]byte
			for r, err := range s.Sorted() {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, bytes.Clone(r))
			}
			if !slices.EqualFunc(got, records, bytes.Equal) {
				t.Fatalf("got %q, want %q", got, records)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	})
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// Whoever stops early, or adds nothing, leaves nothing behind.
func TestSortedMayEndEarly(t *testing.T) {
	var s spill.Sorter
	for range s.Sorted() {
		t.Error("a record of none")
	}
	s.Memory = 10
	for i := range 20 {
		if err := s.Add([]byte(strconv.Itoa(i))); err != nil {
			t.Fatal(err)
		}
	}
	for r := range s.Sorted() {
		if string(r) != "0" {
			t.Errorf("first is %s", r)
		}
		break
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// A store gives back what was put under a key first, to several goroutines at once.
func TestStoreKeepsTheFirst(t *testing.T) {
	var s spill.Store
	defer s.Close()
	if text, err := s.Get("一"); text != nil || err != nil {
		t.Errorf("an empty store has %q, %v", text, err)
	}
	for _, text := range []string{"1", "22", ""} {
		for key, want := range map[string]bool{"一": text == "1", "键" + text: true} {
			if is, err := s.Put(key, []byte(text)); is != want || err != nil {
				t.Errorf("%s: %t, %v", key, is, err)
			}
		}
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for key, want := range map[string]string{"一": "1", "键22": "22", "键": ""} {
				text, err := s.Get(key)
				if diff := cmp.Diff(want, string(text)); diff != "" || err != nil {
					t.Errorf("%s: %s, %v", key, diff, err)
				}
			}
		})
	}
	all.Wait()
}

// A pile gives back what was put where it says, whether that waits in memory or is in the file.
func TestPileFindsTextsAgain(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	rapid.Check(t, func(t *rapid.T) {
		var p spill.Pile
		type put struct {
			text []byte
			at   int64
		}
		var all []put
		for range rapid.IntRange(0, 12).Draw(t, "texts") {
			size := rapid.SampledFrom([]int{0, 1, 40, 70_000, 200_000, 300_000}).Draw(t, "size")
			text := bytes.Repeat([]byte{byte('a' + len(all))}, size)
			at, err := p.Put(text)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, put{text, at})
		}
		for _, one := range all {
			got, err := p.Get([]byte("-"), one.at, len(one.text))
			if err != nil || !bytes.Equal(got, append([]byte("-"), one.text...)) {
				t.Fatalf("at %d: %d bytes for %d, %v", one.at, len(got)-1, len(one.text), err)
			}
		}
		var rest []byte
		for _, one := range slices.Backward(all) {
			rest = append(slices.Clone(one.text), rest...)
			got, err := io.ReadAll(p.From(one.at))
			if err != nil || !bytes.Equal(got, rest) {
				t.Fatalf("from %d: %d bytes for %d, %v", one.at, len(got), len(rest), err)
			}
		}
		p.Reset()
		at, err := p.Put([]byte("another"))
		if got, _ := p.Get(nil, at, 7); err != nil || at != 0 || string(got) != "another" {
			t.Fatalf("anew at %d: %q, %v", at, got, err)
		}
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	})
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

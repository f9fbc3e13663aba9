package infile_test

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"testing"
	"testing/iotest"

	"github.com/ziping-go/ziping/internal/infile"
)

// unsized hides what a reader knows of its size.
func unsized(data []byte) io.Reader { return struct{ io.Reader }{bytes.NewReader(data)} }

// What has no known size is read whole, up to one byte more than the most.
func TestAllReadsWhatHasNoSize(t *testing.T) {
	text := bytes.Repeat([]byte("绩效指标"), 1000)
	for _, most := range []int{0, 1, 2, 3, 4, 5, 100, 3000, 3001, 11_999, 12_000, 48_000, 50_000, 1 << 20} {
		got, err := infile.All(unsized(text), most)
		if want := text[:min(len(text), most+1)]; err != nil || !bytes.Equal(got, want) {
			t.Errorf("most %d: %d bytes, %v; want %d", most, len(got), err, len(want))
		}
	}
}

// An error is told wherever it comes, also that which says that a packed file is cut off.
func TestAllTellsErrors(t *testing.T) {
	broken := errors.New("broken")
	for _, want := range []error{broken, io.ErrUnexpectedEOF} {
		for _, after := range []int{0, 10, 24, 25, 26, 27, 60, 99} {
			r := io.MultiReader(unsized(make([]byte, after)), iotest.ErrReader(want))
			if got, err := infile.All(r, 100); !errors.Is(err, want) || len(got) != after {
				t.Errorf("after %d bytes: %d bytes, %v; want %v", after, len(got), err, want)
			}
		}
	}
}

// What never ends takes less memory than reading it into a buffer that grows all the way.
func TestAllHoldsWhatItReadsOnce(t *testing.T) {
	const most = 16 << 20
	grown := allocated(t, func() error {
		_, err := io.ReadAll(io.LimitReader(endless{}, most+1))
		return err
	})
	took := allocated(t, func() error {
		_, err := infile.All(endless{}, most)
		return err
	})
	if took > grown*85/100 {
		t.Errorf("%d bytes for %d, and %d where the buffer grows", took, most, grown)
	}
}

// allocated is how many bytes a function asks for.
func allocated(t *testing.T, do func() error) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := do(); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

package lines_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/ziping-go/ziping/internal/lines"
)

// limits are above the buffer that is read at once.
var limits = lines.Limits{Longest: 200_000, Kept: 10, Passed: 500_000}

// read is what comes of a text: each line by its length and first characters.
func read(in io.Reader) (all []string, err error) {
	r := lines.New(in, limits)
	for err == nil {
		var line []byte
		line, err = r.Next()
		all = append(all, fmt.Sprintf("%d:%d:%.3s:%v", r.Number, len(line), line, r.TooLong))
	}
	return all, err
}

func TestLines(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	for text, want := range map[string]string{
		"":                               "1:0::false",
		"a\nbc\r\n\nd":                   "1:1:a:false 2:2:bc:false 3:0::false 4:1:d:false",
		"a\n":                            "1:1:a:false 2:0::false",
		long(150_000) + "\nb":            "1:150000:xxx:false 2:1:b:false",
		"a\n" + long(300_000) + "\nb\nc": "1:1:a:false 2:10:xxx:true 3:1:b:false 4:1:c:false",
	} {
		for _, in := range []io.Reader{strings.NewReader(text), iotest.HalfReader(strings.NewReader(text))} {
			got, err := read(in)
			if !errors.Is(err, io.EOF) || strings.Join(got, " ") != want {
				t.Errorf("%.20q: %v, %v, want %s", text, got, err, want)
			}
		}
	}
}

// A line without an end is given up, and so is a stream that fails.
func TestLinesEnd(t *testing.T) {
	if _, err := read(strings.NewReader("a\n" + strings.Repeat("x", 600_000))); !errors.Is(err, lines.ErrEndless) {
		t.Error(err)
	}
	gone := errors.New("the disk is gone")
	if got, err := read(io.MultiReader(strings.NewReader("a\n"), iotest.ErrReader(gone))); !errors.Is(err, gone) ||
		len(got) != 2 {
		t.Error(got, err)
	}
}

package layouts

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// every calls a test with many samples of each layout.
func every(t *testing.T, seeds uint64, check func(*testing.T, *Sample)) {
	t.Helper()
	for _, l := range All() {
		for seed := range seeds {
			check(t, l.Make(seed))
		}
	}
}

// A table is a rectangle without holes, and no cell covers another.
func TestCellsCoverTheTable(t *testing.T) {
	every(t, 100, func(t *testing.T, s *Sample) {
		covered := make([]int, s.Rows*s.Width)
		for _, c := range s.Cells {
			for row := c.Row; row < c.Row+c.Rows; row++ {
				for column := c.Column; column < c.Column+c.Columns; column++ {
					if row >= s.Rows || column >= s.Width {
						t.Fatalf("%s: %+v is outside of %d rows and %d columns", s.Name(), c, s.Rows, s.Width)
					}
					covered[row*s.Width+column]++
				}
			}
		}
		for at, n := range covered {
			if n != 1 {
				t.Fatalf("%s: row %d column %d is in %d cells", s.Name(), at/s.Width, at%s.Width, n)
			}
		}
	})
}

func TestPrint(t *testing.T) {
	if os.Getenv("LAYOUTS_PRINT") == "" {
		return
	}
	var n int
	var seed uint64
	fmt.Sscan(os.Getenv("LAYOUTS_PRINT"), &n, &seed)
	s := All()[n-1].Make(seed)
	fmt.Println(strings.Join(s.Above, "\n"))
	for _, row := range s.Matrix() {
		for i := range row {
			row[i] = strings.ReplaceAll(row[i], "\n", "¶")
		}
		fmt.Println(strings.Join(row, " | "))
	}
	fmt.Println(strings.Join(s.Below, "\n"))
	for _, d := range func() []Difference { d, _ := s.Differences([]byte("{}")); return d }() {
		fmt.Printf("%s=%s; ", d.Pointer, d.Want)
	}
	fmt.Println()
}

package layouts

import (
	"fmt"
	"sort"
	"strings"
)

// Sample is a form as a place prints it, and what its fields are.
type Sample struct {
	Layout Layout
	Seed   uint64

	Above []string // paragraphs before the table: the title, the year, the unit of money
	Cells []Cell   // of the table, row by row; covered positions aren't cells
	Rows  int
	Width int
	Below []string // paragraphs after it: notes, signatures

	// Expected are the fields that a reader must find: JSON pointers into the form and texts as the JSON of a form has
	// them, so 1,250.50 is "1250.50". Fields that are neither here, in Maybe nor Open must be absent.
	Expected map[string]string

	// Maybe are fields that a reader may leave to a remark, such as amounts within a sentence.
	Maybe map[string]string

	// Open are the ends of pointers that nothing is said about: columns that a form has no field for may be
	// kept in one that is near.
	Open []string
}

// Cell is one cell of a table with the area that it covers.
type Cell struct {
	Text          string // paragraphs are lines
	Row, Column   int    // from 0
	Rows, Columns int
}

// Difference is a field that isn't as it was printed.
type Difference struct{ Pointer, Want, Got string }

func (d Difference) String() string { return fmt.Sprintf("%s: %q, want %q", d.Pointer, d.Got, d.Want) }

// Differences compares the JSON of a form with what was printed. Fields that are missing have no Got, fields that
// nobody printed no Want.
func (s *Sample) Differences(form []byte) ([]Difference, error) {
	got, err := Fields(form)
	if err != nil {
		return nil, err
	}
	var all []Difference
	for pointer, want := range s.Expected {
		if got[pointer] != want {
			all = append(all, Difference{pointer, want, got[pointer]})
		}
	}
	for pointer, text := range got {
		if _, known := s.Expected[pointer]; known || s.isOpen(pointer) {
			continue
		}
		if want := s.Maybe[pointer]; want != text {
			all = append(all, Difference{pointer, want, text})
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Pointer < all[j].Pointer })
	return all, nil
}

func (s *Sample) isOpen(pointer string) bool {
	for _, end := range s.Open {
		if strings.HasSuffix(pointer, end) {
			return true
		}
	}
	return false
}

// Name tells a sample from others: 07-seed-3.
func (s *Sample) Name() string { return fmt.Sprintf("%02d-seed-%d", s.Layout.Number, s.Seed) }

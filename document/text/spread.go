package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/internal/headings"
)

// maxCompared is how many cells of a text are compared with headings, which takes long.
const maxCompared = 20_000

// spread puts headings over those that stand below them. Where a text has no cell for what a wide heading covers, the
// row of headings is shorter than the next, whose blank cells are below the other headings: each run of headings in it
// has one above.
func spread(rows [][]piece) {
	compared := 0
	for i := 0; i+1 < len(rows) && compared < maxCompared; i++ {
		top, sub := rows[i], rows[i+1]
		if len(top) >= len(sub) || len(sub) > mostWidth {
			continue
		}
		if compared += len(top); !areHeadings(top, 3) {
			continue
		}
		if compared += len(sub); !areHeadings(sub, 2) {
			continue
		}
		if above := runs(sub); len(above) == len(top) {
			for t := len(top) - 1; t >= 0; t-- {
				rows[i] = slices.Insert(rows[i], t+1, make([]piece, above[t]-1)...)
			}
		}
	}
}

// runs are the widths of the cells above a row: 1 above a blank cell, and one cell above cells side by side that hold
// something.
func runs(row []piece) []int {
	var all []int
	in := false
	for _, p := range row {
		held := !isBlank(p.text)
		if held && in {
			all[len(all)-1]++
		} else {
			all = append(all, 1)
		}
		in = held
	}
	return all
}

// areHeadings reports whether a row has some known headings, and nothing that none would be.
func areHeadings(row []piece, least int) bool {
	known := 0
	for _, p := range row {
		text := headings.Plain(p.text)
		if utf8.RuneCountInString(text) > 24 || strings.Trim(text, "0123456789.,%") == "" && text != "" {
			return false
		}
		_, part := headings.MoneyPartOf(text)
		if part || headings.ColumnOf(text) != headings.NoColumn || headings.MoneyColumnOf(text) != headings.NoMoney {
			known++
		}
	}
	return known >= least
}

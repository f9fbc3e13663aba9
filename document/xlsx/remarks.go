package xlsx

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// sayHidden says what of the sheet is hidden, as far as it shows something.
func (c *cells) sayHidden() {
	place := fault.Place{File: c.book.name, Cell: c.sheet.name}
	if c.sheet.isHidden {
		c.book.remarks.Add(fault.New(place, "", lang.Of("SHEET_HIDDEN", c.sheet.name)))
	}
	if len(c.hiddenRows) > 0 {
		slices.Sort(c.hiddenRows)
		rows := listed(slices.Compact(c.hiddenRows), func(n int) string { return strconv.Itoa(n + 1) })
		c.book.remarks.Add(fault.New(place, "", lang.Of("SHEET_ROWS_HIDDEN", rows)))
	}
	if columns := c.hiddenFilledColumns(); len(columns) > 0 {
		c.book.remarks.Add(fault.New(place, "", lang.Of("SHEET_COLUMNS_HIDDEN", listed(columns, letters))))
	}
}

// hiddenFilledColumns are the hidden columns that show something.
func (c *cells) hiddenFilledColumns() []int {
	if len(c.hiddenColumns) == 0 {
		return nil
	}
	filled := map[int]bool{}
	for _, v := range c.values {
		filled[int(v.column)] = true
	}
	var all []int
	for column := range filled {
		if slices.ContainsFunc(c.hiddenColumns, func(s span) bool { return column >= s.first && column <= s.last }) {
			all = append(all, column)
		}
	}
	slices.Sort(all)
	return all
}

// maxListed is how many rows or columns, or runs of them, a remark names.
const maxListed = 20

// listed are numbers in order as a text, runs of them as 3-7.
func listed(numbers []int, name func(int) string) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		part := name(numbers[i])
		if j > i {
			part += "-" + name(numbers[j])
		}
		if parts = append(parts, part); len(parts) == maxListed && j+1 < len(numbers) {
			return strings.Join(parts, ", ") + ", …"
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

package xlsx

import (
	"bytes"
	"strconv"
)

// letters is the name of a column, counted from 0.
func letters(column int) string {
	var b [8]byte
	i := len(b)
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		i--
		b[i] = byte('A' + (n-1)%26)
	}
	return string(b[i:])
}

// axis is the name of a cell, such as F12.
func axis(row, column int) string { return letters(column) + strconv.Itoa(row+1) }

// positionOf reads the name of a cell, with or without $.
func positionOf(name []byte) (row, column int, ok bool) {
	i := 0
	for i < len(name) && name[i] == '$' {
		i++
	}
	for ; i < len(name) && name[i]|0x20 >= 'a' && name[i]|0x20 <= 'z' && column <= maxColumns; i++ {
		column = 26*column + int(name[i]|0x20-'a') + 1
	}
	for i < len(name) && name[i] == '$' {
		i++
	}
	from := i
	for ; i < len(name) && name[i] >= '0' && name[i] <= '9' && row <= maxRows; i++ {
		row = 10*row + int(name[i]-'0')
	}
	ok = i == len(name) && i > from && column > 0 && column <= maxColumns && row > 0 && row <= maxRows
	return row - 1, column - 1, ok
}

// areaOf reads an area such as A1:C3. A single cell is none.
func areaOf(ref []byte) (area, bool) {
	from, to, ok := bytes.Cut(ref, []byte{':'})
	row1, column1, ok1 := positionOf(from)
	row2, column2, ok2 := positionOf(to)
	a := area{
		span{min(row1, row2), max(row1, row2)},
		span{min(column1, column2), max(column1, column2)},
	}
	return a, ok && ok1 && ok2 && (row1 != row2 || column1 != column2)
}

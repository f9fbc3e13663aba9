// Package numfmt shows numbers as spreadsheets do by the format of a cell: 0.00%, #,##0"家", yyyy"年"m"月", # ?/?. It
// takes a value as the decimal text that strconv or a file has of it, keeps the 15 digits that spreadsheets keep, and
// rounds half away from zero in decimal, so that 1.005 with two decimals is 1.01.
//
// What only aligns a value in its column is dropped: fillers (*x), and blanks at both ends. A format that can't be
// understood shows the value as General does.
package numfmt

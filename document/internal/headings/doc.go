// Package headings is the words that tables of forms print: headings of columns, labels of the head, rows and columns
// of the money block, as data. A new wording is a new line, or an alternative in one.
//
// Words are compared in their plain form: half-width, without blanks, marks, numbering and what is in brackets. A line
// is a regular expression over all of it, and the first line that fits counts.
package headings

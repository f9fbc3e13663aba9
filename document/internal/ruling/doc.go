// Package ruling makes paragraphs and tables of what formats with fixed pages (PDF, OFD) hold: letters with positions,
// and lines.
//
// Lines that touch each other make a table. Its rows and columns are where lines are; positions between which a line is
// missing are merged. A letter belongs to the cell that holds its middle. The lines of a cell are joined where the text
// had to wrap, and stay lines where there was room for more. A table without a line at its left and right end, as
// reports print them, ends where its level lines end; one without upright lines isn't seen as a table.
//
// A table that fills its page and goes on at the next with the same columns is one table, without the headings that are
// repeated; a row that was cut in two is one row if its text goes on. Page numbers aren't taken, nor are the later ones
// of headers and footers that are the same on each page.
package ruling

// Package text reads documents that are texts: tables that were pasted from somewhere, printed tables that Excel saved
// as CSV, and the text that Word saves, in UTF-8, UTF-16 or GB18030. ziping's own tables of forms (CSV, JSON, YAML)
// aren't its business.
//
// The contents tell which shape a text has; the first rule that fits counts:
//
//   - Cells of Word: lines that begin with a tab and have no other are at least twice as many as lines with a tab
//     inside. Each is a cell; a blank line ends a row. A line without a tab below a cell, with at most one blank line
//     between, belongs to the cell, unless it is the title of the next table. A cell of several paragraphs has a blank
//     line of its own below it.
//   - Pipes: two lines or more have two | or more, and as many as have tabs. Each is a row; ||, lost cells and | in
//     front or not are taken as they are. The line of dashes of Markdown is dropped, <br> is a line end, \| is |. A row
//     that begins with | and doesn't end with one goes on in the next lines.
//   - Tabs: two lines or more have a tab inside, or the file is called .tsv.
//   - Commas (or semicolons): the first record and four fifths of all have the same number of them, two or more, or the
//     file is called .csv; wide ones count only there. Cells in quotes may have line ends.
//   - Blanks: two lines or more have three cells or more with two blanks or a tab between them, or three lines, and a
//     fourth of all, have two cells. Single blanks are enough where three lines or more have four cells, and one has
//     three headings of indicators. Characters that are set apart (项 目 名 称) are one cell. Where the cells of the rows
//     begin below those of the longest row, they are in its columns.
//   - Commas again, where three fifths of the records have two or more.
//   - One cell per line: there is a line that only says 一级指标 and next to it those of other headings. Where the blank
//     lines are the covered cells, every row has as many lines; else blank lines end rows.
//   - Everything else is paragraphs, one a line.
//
// What is outside of the rows of tables is paragraphs: in CSV, records of a first cell alone at the beginning and after
// a blank record. Tables are flat (grid.Table.Flat): what a cell covers is blank or not there at all, and only the
// recogniser can tell which. Places are lines and columns. Control characters are dropped.
package text

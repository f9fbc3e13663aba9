// Package layouts prints made-up forms in the layouts that offices use, as paragraphs and tables with merged cells, and
// writes them as docx, xlsx, HTML, CSV and flat text. Tests read these back.
//
// A form is made first. What its fields hold is noted while its cells are printed, by JSON pointer, so what a reader is
// held to comes from the form and not from a reader: nothing in here reads a table. The only package of the library
// that it uses is document/grid, to hand a table over without a file between.
//
// Everything is told by the number of the layout and a seed: numbers, headings among their synonyms, the width of
// brackets, blanks in labels, the number of rows, rows that templates leave over, where the year and the unit of money
// are printed.
package layouts

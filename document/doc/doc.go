// Package doc reads documents of Word 97 to 2003, and of programs that write the same (.doc, .wps), from their compound
// files ([MS-DOC]).
//
// It takes the paragraphs and tables of the main text as they are shown: cells merged across and down, by the edges
// that each row has, tables within cells as tables of their own after the one that they are in, fields by their
// results, ticks that a font of symbols draws as ☑. Deleted revisions and hidden text aren't shown.
//
// Notes, headers, text boxes, comments and pictures are left out, and so are the numbers of lists and what only a style
// hides. Documents before Word 97 and those with a password are refused.
package doc

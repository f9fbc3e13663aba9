// Package xlsx reads workbooks of zipped parts: .xlsx and .xlsm of Excel, and those that WPS writes under any name.
//
// Each sheet with a cell that shows something is a table under the name of the sheet. A cell's text is what its number
// format shows, whatever the width of its column; dates count from 1900 or 1904; formulas show their last values;
// characters of symbol fonts are the signs that they look like. Merged areas of more than 10,000 positions are cut
// where the sheet ends, and runs of more than twenty blank rows or columns are shortened to twenty: a stray cell at the
// last row of a sheet makes no table of a million rows.
//
// Hidden rows, columns and sheets are read, and remarks name them. Remarks also name error values, formulas without a
// value, and what a merged area covers up. Comments, drawings, text boxes and charts are dropped.
//
// The sheets are read by a scanner of the package's own. excelize, which writes workbooks elsewhere, hands on neither
// the types nor the fonts of cells without loading whole sheets, writes temporary files, and shows a part of the number
// formats otherwise than Excel: it ignores the section for zero and words beside General.
package xlsx

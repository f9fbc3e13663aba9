// Package xls reads the workbooks of Excel before 2007 and of WPS (.xls, .et): BIFF8, and BIFF5 of Excel 5 and 95, in
// compound files ([MS-XLS]).
//
// Each worksheet with texts or merged areas is a table that has the sheet's name. A cell has the text that is shown:
// numbers in the format of their cell, ticks that a font of symbols draws as ☑, the cached values of formulas. Hidden
// sheets, rows and columns are read, and a remark says so; so are error values, formulas that no program has computed,
// and texts below merged areas, which aren't shown.
//
// Comments, text boxes, charts, pictures, macros and what the print settings add (headers, footers) are left out.
// Workbooks with a password are refused, and so are those of BIFF5 in code pages other than 936 and 1252.
package xls

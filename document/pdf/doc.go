// Package pdf reads PDF files: the letters of their pages with their positions, and the ruling lines that make tables
// of them. It is built on nothing but the standard library and the charsets of x/text.
//
// It takes files of Word, WPS, LibreOffice and browsers: ToUnicode maps, composite fonts with the CMaps that are
// charsets (GBK-EUC, GBK2K, UniGB and the like) or embedded, form XObjects, turned pages, fields of forms that are
// filled in, files that open without a password although they are encrypted, and damaged cross-reference tables. Text
// in the layer that a scanner's software made of a picture is taken, with a remark.
//
// It drops what isn't shown: letters that are clipped away, invisible ones beside visible ones, and layers that are
// switched off. A page that is only a picture isn't read, and a remark says so; if all are, it is an error. Glyphs that
// neither a map nor a font names as letters are "�", and counted in a remark.
package pdf

// Package grid is what a document holds before anybody knows what it means: paragraphs and tables in their order. Each
// reader of a format makes a Document; the recogniser reads it without knowing the format.
//
// A cell has the text that its document shows, the area that it covers, a place that people find, such as 表2 第8行第5列
// or 自评表!F12, and an origin by which its reader finds it again. The positions that a merged cell covers belong to
// it: Table.At gives the owner.
package grid

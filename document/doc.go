// Package document reads forms out of what offices use, and writes results. Data passes four rooms once, in order:
// package source says what a file is and keeps it within limits; a reader per format (docx, xlsx, xls, html, pdf, ofd,
// text, and convert for what LibreOffice opens) turns it into paragraphs and tables of package grid; package recognise
// finds the forms in them. Forms as JSON, NDJSON, YAML, and CSV with one row for each indicator, packed or not, are
// read by this package itself.
//
// A program hands the readers in that it wants, and links nothing of the others: package office has all of them. One
// that only reads CSV, YAML, JSON or text hands in none, and this package links no library for documents: neither
// excelize nor an HTML parser. For many forms, Input finds them one by one, and Results writes their results block by
// block.
//
// It understands layouts, not values: package cell reads the cells.
package document

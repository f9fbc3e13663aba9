// Package paper lays the Word documents that package report makes out on pages, and writes these as PDF, where there is
// neither LibreOffice nor a browser to do so: with the document's own styles, tables whose headings each page repeats,
// and its charts as drawings. Letters are embedded from fonts of the machine, so that Chinese is never a box: a
// character that no font has is an error.
//
// It takes what those documents have and nothing else: any other element is an error, since a page that lacks
// something says nothing of it.
package paper

// Package convert reads the documents of Word before 2007 and of WPS (.doc, .wps), and of LibreOffice (.odt, .ods), by
// LibreOffice where it is installed: it makes a .docx or .xlsx of them, which other readers read. A remark says so, as
// LibreOffice may show a table otherwise than the program that wrote it.
//
// Each document is converted by a process with a profile of its own, in a folder that is removed afterwards, within a
// minute. The profile runs no macros and follows no links. How much memory LibreOffice takes isn't limited here.
package convert

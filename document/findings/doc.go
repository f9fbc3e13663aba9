// Package findings writes lists of what was found in submitted tables: lines of NDJSON, a CSV file, a workbook that a
// reviewer works in, a page of HTML, SARIF for other programs. A Writer takes the entries one by one and writes what is
// left when it is closed. Whatever a table says stays text: it is never a formula, a tag or a command.
package findings

// Package recognise finds forms in documents: it reads grids and paragraphs of any format, and says of each cell what
// it was taken for. What it knows of layouts is data (package headings); the rest are a few rules:
//
//   - The headings of the indicator block stand in up to three rows; a column is called by the path of its headings. A
//     cell belongs to the heading it shares most columns with.
//   - Levels of merged areas hold for the rows that they cover. In formats without merged areas (grid.Table.Flat) a
//     blank level is that of the row above.
//   - The money block is read by columns where a row of headings is above it, and else by pairs of label and value.
//   - Every cell that holds something is in the form, is a heading, or gets a remark.
package recognise

// Package document reads forms out of what offices use. Today that is the text of a Word file with its tables
// flattened, and forms as JSON, NDJSON, YAML, and CSV with one row for each indicator, packed or not. A reader of a
// format only turns its file into paragraphs and grids of cells; one recogniser turns a grid into a form, by the
// headings that tables everywhere share. For many forms, Input finds them one by one, and Results writes their results
// block by block.
//
// It understands layouts, not values: package cell reads the cells.
package document

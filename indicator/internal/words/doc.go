// Package words finds words at the start of texts and whole texts in fixed lists, and tells the characters that cells
// consist of.
package words

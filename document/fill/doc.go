// Package fill puts values into the documents that forms were read from: scores that were computed, or texts that
// somebody gives by the JSON pointers of the form. Only the cells that get a value change. A cell that shows something
// else is left as it is, unless the caller says that it may be replaced, and a cell with a formula always is.
//
// What was written is read again before it is handed out: a document whose cells don't then show what they should, or
// where another cell has changed, is an error and not a file.
package fill

// Package docx reads Word documents (.docx, .docm, .dotx) as their readers see them, with tracked changes accepted.
//
// It takes:
//   - paragraphs, with the numbers and ticks that Word puts before them, and tables, with their merged cells;
//   - tables in cells and in text boxes: each is a table of its own after the one, or the paragraph, that holds it, and
//     the outer cell keeps its own paragraphs only. Paragraphs of a text box follow the one at which it is anchored;
//   - content controls, the results of fields, check boxes of three kinds (content controls, form fields, symbols of
//     symbol fonts) as ☑ and □, formulas as one line.
//
// It drops what isn't shown: deleted and moved-away text, rows and cells; hidden text and rows; codes of fields; text
// in cells that are merged into the one above; prompts of empty content controls; references to notes. Headers,
// footers, notes and comments aren't read, nor are pictures, embedded objects and inserted files; the last three, and
// what is deleted or hidden, are remarks.
//
// Tables count from 1 over the document, those in cells below their table (表2.1), rows and columns from 1 in the grid.
// Paragraphs count from 1, without blank ones and those in tables.
package docx

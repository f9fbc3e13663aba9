// Package template fills an office's own documents: a .docx or .xlsx in which fields are written as {{project.name}}.
// All else stays as it is, with its format.
//
// A field is written {{name}}, or {{group.name}}. Between {{#list}} and {{/list}} stands what is repeated for each item
// of a list: where the two are in different cells of a row, the row; where they are alone in rows or paragraphs of
// their own, the rows or paragraphs between them; within one paragraph, the text. What stands between {{?name}} and
// {{/name}} is left out where the field is blank, and what stands between {{^name}} and {{/name}} is there only then.
// A cell that holds {{=name}} alone is merged with the one above it while both show the same.
//
// Values are always text, whatever they look like: no field, formula or markup comes of them. In a workbook a cell
// that holds nothing but a field with a figure becomes a number. Where rows are added, all that refers to rows below
// moves with them: formulas, merged areas, charts, print areas.
//
// A name that isn't known is an error with its place, found before anything is written.
package template

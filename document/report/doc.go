// Package report makes what is handed in, filed and published from the results of forms: the printed table, the report
// in chapters, the list of a department, the list of what wasn't met, and the opinion on a review.
//
// Each is a template of package template, made of a short description here, or one of the office's own: both see the
// same Data, whose names are those of the JSON of results and forms. Fields lists them with a sentence each. An HTML
// page shows the same with pictures.
//
// Letters make what goes back to the units of what was found in their tables, and the forms that auditors and monitors
// sign, in the same way: LetterFields lists what their templates may use.
//
// Reports are written in Chinese, as forms are; the language is that of explanations and findings.
package report

// Package evaluation scores a form by a rule set: an Evaluator gives every indicator a score, the form a total and a
// grade, every lost point a reason, and reports as findings what a reader must know.
//
// It is arithmetic over one form at a time, many forms as a stream, and the roll-up to the department. It reads no
// files and writes none; package document does.
package evaluation

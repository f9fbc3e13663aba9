// Package renew makes the form of another year of last year's. What came out is emptied: actuals, scores, rates,
// reasons, outcomes, reviews and the money of the year; names, goals, targets and points stay. The year is written anew
// wherever the form has it; other years are left alone and listed.
//
// A document keeps its look: Of plans the edits of its cells, for fill.Write. Form does the same to a form without a
// document.
package renew

// Package blank makes the empty form of a rule set, to be filled in: as Word document and workbook in the layout that
// finance departments print, and as YAML and CSV. What it writes is read back as the form that Form returns.
//
// The table has the tiers of the rule set with their points, the usual level 2 of each with rows to write in, the money
// block, the goals and the total row.
package blank

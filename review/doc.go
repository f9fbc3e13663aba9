// Package review checks submitted tables: what doesn't add up, and what to do about it. A Checker looks at one form at
// a stage of its year: Audit of the targets (绩效目标审核), Monitoring within the year (绩效运行监控), Review of the
// self-evaluation (复核). Across compares the forms of one call with each other and with their department's summary.
//
// What is checked is a catalogue: Checks lists it, with severity, settings and source. A rule set's checks block
// switches checks off, tunes them and adds its own. Only what both sides print is compared; a cell that can't be read
// gives silence, or a finding of its own.
//
// It knows no files; package document reads them.
package review

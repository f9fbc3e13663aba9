// Package ziping scores year-end performance self-evaluations (预算绩效自评): it takes a form (绩效目标表, 自评表) through the
// rules of a year and a place (财预〔2021〕101号 and its like), and gives every indicator a score, the form a grade, and
// every lost point a reason.
//
//	ev, err := ziping.Preset("mof-2021")       // or ziping.Load("规则/county-2026.yaml")
//	form, err := ziping.ReadForm("自评表.yaml") // or indicator.FormJSON, document.Read, or a form made in Go
//	res, err := ev.Evaluate(form)
//	fmt.Println(res.Score(), res.Grade())
//	fmt.Print(ziping.Why(res, lang.Chinese))
//
// This package is the door: what is in it fits a first program. Beyond that, import the room that does the work.
//
//   - [github.com/ziping-go/ziping/indicator]: the form, and its reading from YAML and JSON
//   - [github.com/ziping-go/ziping/indicator/cell]: one cell, such as 不低于95%, with
//     [github.com/ziping-go/ziping/indicator/unit] and [github.com/ziping-go/ziping/indicator/calendar]
//   - [github.com/ziping-go/ziping/rules]: rule sets, loaded and proved; rules/prose says them, rules/plot draws them
//   - [github.com/ziping-go/ziping/evaluation]: scores of one form, of a stream, of a department; evaluation/seek asks
//     which actual would earn a grade
//   - [github.com/ziping-go/ziping/ruletest]: tests of rule sets, their coverage and mutants;
//     [github.com/ziping-go/ziping/rulediff] compares two sets
//   - [github.com/ziping-go/ziping/review]: what doesn't add up in submitted tables: audit of targets, monitoring
//     within the year, review of self-evaluations (复核)
//   - [github.com/ziping-go/ziping/document]: files and documents in, results out; document/fill writes into the unit's
//     own file, document/report makes reports and letters, document/findings writes what a review found
//   - [github.com/ziping-go/ziping/batch]: millions of forms, in runs that can be killed, resumed and verified
//   - [github.com/ziping-go/ziping/scoring] and [github.com/ziping-go/ziping/exact]: the arithmetic by itself
//   - [github.com/ziping-go/ziping/lang] and [github.com/ziping-go/ziping/fault]: messages in Chinese and English, and
//     errors with their places
//
// # What holds
//
//   - Between the rounding points that the rules name, every number is an exact fraction. There is no float64,
//     no clock and no randomness: the same form under the same rules gives the same bytes.
//   - What the reader of a cell did not understand is kept and shown. A row that can't be scored is left without
//     a score, with a finding that says why; it never becomes a zero that nobody is told of.
//   - The points that were lost add up, exactly, to what is missing from the full score.
//   - Evaluators and rule sets are safe for any number of goroutines.
//
// # Errors
//
// What is wrong with a file is a [fault.List]: every mistake with its code, place, text and what would be right. A form
// that makes scoring meaningless is one too. Programs decide by codes (package lang has constants for them) and by
// these, with errors.Is:
//
//   - evaluation: ErrNoRules, ErrTiers (of New), ErrNoResult (a zero Result), ErrComputed (JSON read into a Result),
//     ErrNotBindable (Bind), ErrOutcome (Score), ErrOtherRules and ErrState (Merge and Restore of sums)
//   - evaluation/seek: ErrGrade; batch: ErrNoRules, ErrNothing; review: ErrNoRules, ErrUntil
//   - exact: ErrSyntax, ErrTooLong, ErrColumn; unit: ErrUnknown; calendar: ErrDate
//
// # Versions
//
// Before v1.0.0 a minor version may change the API, and the change log says how. The files have versions of their own
// (ziping: 1), and so do results. It takes the Go release that go.mod names, for iterators, generic aliases and
// os.Root.
//
// # Who it isn't for
//
// It scores what was declared against what was promised, and believes neither: whether an actual is true is for
// reviewers to find. It has no store, no users and no workflow; what it reads of a table it gives back as values.
package ziping

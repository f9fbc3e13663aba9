// Package scoring is the arithmetic of a score and nothing else: measures, curves, rounding, grades, and the sharing
// out of points. Every value is an exact fraction; nothing is rounded unless a Rounding says so. There is no YAML here,
// no file, no clock, and no knowledge of forms: which rule holds for which indicator is for package rules to say.
package scoring

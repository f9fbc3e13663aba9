// Package cell reads what stands in the cells of a form: the target and the actual of an indicator, and the figures beside
// them. A cell such as 不低于95% becomes a Threshold: an interval of exact quantities with a unit. What the reader did not
// understand is kept and shown; it never guesses.
//
// It is not for scoring: what a bare "20万元" means under 成本指标, or what "/" is worth, is for a rule set to say.
package cell

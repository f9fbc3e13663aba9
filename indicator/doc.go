// Package indicator is the ground of ziping: the form (绩效目标表, 自评表), its indicators, and the reading of their
// cells. A cell such as 不低于95% becomes a Threshold: an interval of exact quantities with a unit. What the reader did
// not understand is kept and shown; it never guesses.
//
// It is not for scoring: what a bare "20万元" means under 成本指标, or what "/" is worth, is for a rule set to say.
package indicator

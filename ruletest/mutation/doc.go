// Package mutation changes one thing at a time in a compiled rule set: an end's inclusion, an edge by the smallest
// step, a share, a slope, the order of choices, a reading of the policy, an operator of a condition. The more of these
// mutants the tests of the rules distinguish from the original, the better the tests are.
//
// The smallest step of an edge is 0.01% for rates, one for counts, and one in the last digit of the edge otherwise; for
// a grade's minimum total it is the step of the rounding; for a share and for a level's end it is 1%. Mutants whose
// curve earns the same everywhere are left out: they are compared exactly, not by sampling.
package mutation

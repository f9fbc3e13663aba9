// Package mutation changes one thing at a time in a compiled rule set: an end's inclusion, an edge by the smallest
// step, a share, a slope, the order of choices, a reading of the policy, an operator of a condition. A test of the
// rules is worth as much as the mutants that it tells from the original.
//
// The smallest step of an edge is 0.01% for rates, one for what is counted, and one in the last digit of the edge
// otherwise; of a grade's least total it is the step of the rounding; of a share and of a level's end 1%. Mutants whose
// curve earns the same everywhere are left out: they are compared exactly, not by sampling.
package mutation

// Command beam scores forms on many machines: the evaluator of package evaluation as a step of an Apache Beam pipeline.
// It reads sharded NDJSON, and writes the results and the rejects of each shard beside the roll-up of each department.
//
// Every output is decided by its input alone. A shard is written as a whole under its own name, lines are told apart by
// where they stand, and roll-ups are exact sums, so that a bundle that is tried again, or delivered twice, changes
// nothing.
package main

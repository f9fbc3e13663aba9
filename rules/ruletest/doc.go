// Package ruletest runs the tests that an analyst writes beside a rule set: what an indicator must score, what a form must
// come to, what must be found. A test file is YAML; Load reads it with every mistake in its place, Run scores its cases,
// and Test runs a folder of them under go test.
package ruletest

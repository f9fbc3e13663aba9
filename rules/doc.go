// Package rules reads rule sets (评分规则): the year's and the place's rules as an analyst writes them in YAML, checked
// and compiled, with every reading that the printed regulation leaves open as a named field of policy. All mistakes of
// a file are reported at once, as a fault.List with positions.
//
// It chooses and describes; it doesn't score. Package evaluation takes a Set and scores forms with it.
package rules

package source

import (
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Purpose is what a file is for.
type Purpose uint8

// The purposes of files.
const (
	Unknown Purpose = iota
	Forms
	Rules
	Tests
	Results // of scoring, or a summary of them
)

// PurposeOf tells what a file is for by its keys: rule sets and rule tests say by which version of ziping's format they
// are written, forms don't.
func PurposeOf(root *Node) Purpose {
	has := func(keys ...string) bool {
		for _, key := range keys {
			if root.Get(key) != nil {
				return true
			}
		}
		return false
	}
	rules := root.Get("rules")
	switch {
	case has("cases"), has("ziping") && rules != nil && rules.Kind == Scalar:
		return Tests
	case has("ziping") && has("extends", "tiers", "choose"):
		return Rules
	case !has("ziping") && rules != nil && rules.Kind == Mapping && has("score", "scored"):
		return Results
	case !has("ziping") && has("indicators", "funds"):
		return Forms
	}
	return Unknown
}

// Mistaken is the mistake of giving a file of another purpose than is due; nil where there is none. Whatever else would
// be said of such a file is beside the point.
func Mistaken(root *Node, due Purpose) *fault.Error {
	is := PurposeOf(root)
	if is == Unknown || is == due {
		return nil
	}
	names := [...]lang.Code{
		Forms: "PURPOSE_FORM", Rules: "PURPOSE_RULES", Tests: "PURPOSE_TESTS",
		Results: "PURPOSE_RESULTS",
	}
	hints := [...]lang.Code{
		Forms: "PURPOSE_FORM_HINT", Rules: "PURPOSE_RULES_HINT", Tests: "PURPOSE_TESTS_HINT",
		Results: "PURPOSE_MADE_HINT",
	}
	e := root.Fault(lang.Of("PURPOSE_WRONG", lang.Of(names[is]), lang.Of(names[due]))).Hinting(lang.Of(hints[is]))
	e.Text = ""
	return e
}

// HasVersion reports whether a text has the key that rule sets and their tests start with, even if it can't be read as
// YAML.
func HasVersion(text string) bool {
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if strings.HasPrefix(line, "ziping:") {
			return true
		}
	}
	return false
}

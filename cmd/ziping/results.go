package main

import (
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/document/parquet"
	"github.com/ziping-go/ziping/lang"
)

// resultFormats are the formats that results are written in, the usual one first. The command line, its help and what
// verify can repeat follow from them; endings.go has the file endings that aren't the name of a format.
var resultFormats = []func(lang.Language) document.Results{
	func(l lang.Language) document.Results { return tables{language: l, columns: unbounded} },
	document.JSON,
	document.NDJSON,
	document.CSV,
	func(l lang.Language) document.Results { return parquet.Results{Language: l} },
}

// formResultFormats are those that can have the form in each result.
var formResultFormats = []func(lang.Language) document.Results{document.JSONWithForms, document.NDJSONWithForms}

// resultFormatNames are the names of the formats.
func resultFormatNames() []string {
	names := make([]string, len(resultFormats))
	for i, in := range resultFormats {
		names[i] = in(lang.Chinese).Name()
	}
	return names
}

// resultFormatVars are what the command line has of the formats.
func resultFormatVars() kong.Option {
	names, lists := resultFormatNames(), findings.Formats()
	return kong.Vars{
		"result_formats": strings.Join(names, ","), "result_formats_shown": strings.Join(names, "|"),
		"finding_formats": strings.Join(lists, ","), "finding_formats_shown": strings.Join(lists, "|"),
	}
}

// withForms is the name of a format with the form in each result.
func withForms(format string) string { return format + "+forms" }

// resultsIn are results in a format; nil for one that isn't known.
func resultsIn(format string, l lang.Language) document.Results {
	for _, in := range slices.Concat(resultFormats, formResultFormats) {
		if results := in(l); results.Name() == format {
			return results
		}
	}
	return nil
}

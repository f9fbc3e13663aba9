package document

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// madeKind is a kind of file that ziping writes when it scores: a code of package lang, "" for any other file.
type madeKind lang.Code

const (
	madeResults  madeKind = "PURPOSE_RESULTS"
	madeSummary  madeKind = "PURPOSE_SUMMARY"
	madeEvidence madeKind = "PURPOSE_EVIDENCE"
	madeRejects  madeKind = "PURPOSE_REJECTS" // they are forms, once somebody has corrected them
	madeJournal  madeKind = "PURPOSE_JOURNAL"
	madeParquet  madeKind = "PURPOSE_PARQUET"
)

// fault is the error for a file of this kind that is given as a form.
func (m madeKind) fault(file string, line int) *fault.Error {
	e := lineFault(file, line, "NO_FORM_BUT", lang.Of(lang.Code(m)))
	return e.Hinting(lang.Of("PURPOSE_MADE_HINT"))
}

// jsonKeys are the outer keys of the first object of a JSON text, as far as it goes; true where the value is a string.
type jsonKeys map[string]bool

// deepest is how deep objects and lists are looked through for the keys that come after them.
const deepest = 1000

// mostOuter is how many keys are looked at: forms and results have some thirty.
const mostOuter = 200

// keysOf finds them.
func keysOf(text string) jsonKeys {
	keys := jsonKeys{}
	in := json.NewDecoder(strings.NewReader(text))
	in.UseNumber()
	outer := 0
	depth, due := 0, false // due: a key is expected next
	var key string
	for {
		token, err := in.Token()
		if err != nil {
			return keys
		}
		if d, ok := token.(json.Delim); ok && strings.ContainsRune("{[", rune(d)) {
			if depth == 0 && d == '[' {
				continue
			}
			if depth++; depth > deepest {
				return keys
			}
		} else if ok {
			if depth--; depth <= 0 {
				return keys
			}
		}
		if depth != 1 {
			continue
		}
		if s, ok := token.(string); ok && due {
			key, due = s, false
			keys[key] = false
			if outer++; outer > mostOuter {
				return keys
			}
			continue
		} else if ok && key != "" {
			keys[key] = true
		}
		due = true
	}
}

func (k jsonKeys) has(keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool {
		_, ok := k[key]
		return !ok
	})
}

func (k jsonKeys) hasForm() bool { return k.has("indicators") || k.has("funds") || k.has("project") }

// made is the kind of file that ziping writes with such keys. Each kind is recognised by two or more keys that forms
// don't have, in any order.
func (k jsonKeys) made() madeKind {
	results := 0
	for _, key := range []string{
		"project_code", "department", "rules", "score", "points", "grade", "tiers", "findings",
		"adjustments",
	} {
		if k.has(key) {
			results++
		}
	}
	switch {
	case k.has("indicators") && !k.has("tiers") && !k.has("rules"):
		return ""
	case k.has("journal", "job"):
		return madeJournal
	case k.has("code", "at", "reason"):
		return madeRejects
	case k.has("scored", "pending", "rejected"), k.has("evidence", "library", "inputs"):
		return madeSummary
	case k["project"] && results > 1, k.has("rules", "score"), k.has("tiers", "findings"):
		return madeResults
	}
	return ""
}

// isResultHeader reports whether a CSV's header is that of results.
func isResultHeader(header []string) bool {
	named := func(name string) bool {
		return slices.ContainsFunc(header, func(h string) bool { return strings.TrimSpace(h) == name })
	}
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		if !slices.ContainsFunc(columnHeadings(resultsAlone, l), func(name string) bool { return !named(name) }) {
			return true
		}
	}
	return false
}

// resultsAlone are columns that only results have.
var resultsAlone = []lang.Code{"RESULT_SCORE", "RESULT_EXPLANATION", "RESULT_TOTAL"}

func madeCSV(header string) madeKind {
	if isResultHeader(strings.Split(strings.ReplaceAll(header, `"`, ""), string(commaOf(header)))) {
		return madeResults
	}
	return ""
}

// tierLine is the line of the tiers in results for a terminal.
var tierLine = regexp.MustCompile(`^  \S.* (-?[0-9.]+)?/[0-9.]+$`)

// isTable reports whether a text is results for a terminal: the project with its total, and below it the tiers.
func isTable(lines []string) bool {
	return len(lines) > 1 && lines[0][0] != ' ' && strings.Count(lines[0], "  ") >= 3 && tierLine.MatchString(lines[1])
}

// isResult reports whether a line of NDJSON is a result.
func isResult(line []byte) bool {
	const opening = `{"project":"`
	return len(line) > len(opening) && string(line[:len(opening)]) == opening && keysOf(string(line)).made() == madeResults
}

// isResultInAnyOrder is isResult of a line that other programs have written anew.
func isResultInAnyOrder(line []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(line), []byte("{")) && keysOf(string(line)).made() == madeResults
}

package source

import (
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// meaning are the characters that mean something to YAML at the beginning of a value, so that a cell which begins with
// one of them needs quotation marks. Braces, and brackets that don't hold an interval, are more likely meant.
const meaning = ">|*!%@`?-[\"'"

// interval is how a value begins that is an interval such as [80,90) and no list.
var interval = regexp.MustCompile(`^\[\s*[-0-9.]+[%‰]?\s*[,，]\s*[-0-9.∞]+[%‰]?\s*\)`)

// valueHint says which value of a line needs quotation marks; nothing where none begins with a character that means
// something to YAML. at is where the parser stopped, in bytes of the file.
func (f *file) valueHint(at int) lang.Message {
	line := f.lines[f.lineOf(at)]
	text, _, _ := strings.Cut(f.text[line:], "\n")
	text = strings.TrimRight(text, "\r ")
	start := valueStart(text, min(at-line, len(text)))
	if start >= len(text) || !strings.Contains(meaning, text[start:start+1]) ||
		text[start] == '[' && !interval.MatchString(text[start:]) {
		return lang.Message{}
	}
	value := text[start:]
	if open := strings.TrimLeft(text[:start], " -"); strings.HasPrefix(open, "{") {
		value = strings.TrimRight(value, "} ")
		value, _, _ = strings.Cut(value, ", ")
	}
	bare := strings.Trim(value, `"'`)
	return lang.Of("YAML_VALUE_HINT", value[:1], "'"+strings.ReplaceAll(bare, "'", "''")+"'")
}

// valueStart is where the value begins that holds a byte of a line: after the last “: ” before it, or after the first
// of the line.
func valueStart(text string, at int) int {
	before := text[:at]
	if i := strings.LastIndex(before, ": "); i >= 0 {
		return i + 2
	}
	if i := strings.Index(text, ": "); i >= 0 {
		return i + 2
	}
	return len(text)
}

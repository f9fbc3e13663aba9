package recognise

import (
	"slices"
	"strings"
)

// fieldNames are the instructions of Word fields, which a text shows in braces: { TC 总体绩效目标 \f A \l 1 }.
var fieldNames = []string{
	"TC", "TOC", "XE", "PAGE", "PAGEREF", "NUMPAGES", "REF", "SEQ", "HYPERLINK", "DATE",
	"FORMTEXT", "MERGEFIELD", "INCLUDEPICTURE",
}

// withoutFields takes field codes out of a line.
func withoutFields(s string) string {
	var kept strings.Builder
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		end := open + 1
		if isField(s[end:]) {
			kept.WriteString(s[:open])
			length := strings.IndexByte(s[end:], '}')
			if length < 0 {
				s = s[open:]
				break
			}
			end += length + 1
		} else {
			kept.WriteString(s[:end])
		}
		s = s[end:]
	}
	if kept.Len() == 0 {
		return s
	}
	kept.WriteString(s)
	return kept.String()
}

// isField reports whether what follows a brace is an instruction of a field.
func isField(code string) bool {
	code = strings.TrimLeft(code[:min(len(code), 24)], " \u00a0")
	return slices.ContainsFunc(fieldNames, func(name string) bool {
		rest, ok := strings.CutPrefix(code, name)
		return ok && (rest == "" || rest[0] == ' ' || rest[0] == '}')
	})
}

package source

import (
	"bytes"
	"strings"
)

// ownKeys are keys of a rule set, a rule test or a form that files of other programs hardly have.
var ownKeys = [...]string{"ziping", "tiers", "choose", "indicators", "funds", projectKey}

// projectKey is one too, if a mapping is what it has.
const projectKey = "project"

// hasOwnKey reports whether a text has such a key, in YAML or JSON. It looks for the words first: a pattern takes a
// hundred times as long, seconds for a large file that somebody else's has named.
func hasOwnKey(data []byte) bool {
	for _, key := range ownKeys {
		for at := 0; ; at += len(key) {
			next := bytes.Index(data[at:], []byte(key))
			if next < 0 {
				break
			}
			if at += next; beginsKey(data[:at]) && endsKey(data[at+len(key):], key == projectKey) {
				return true
			}
		}
	}
	return false
}

// beginsKey reports whether a key can follow a text: at its beginning, after a blank, a brace or a comma, in quotes or
// without.
func beginsKey(before []byte) bool {
	if n := len(before); n > 0 && (before[n-1] == '"' || before[n-1] == '\'') {
		before = before[:n-1]
	}
	return len(before) == 0 || strings.IndexByte(" \t\n\f\r{,", before[len(before)-1]) >= 0
}

// endsKey reports whether a text goes on as after a key, and with a mapping.
func endsKey(after []byte, mapping bool) bool {
	if len(after) > 0 && (after[0] == '"' || after[0] == '\'') {
		after = after[1:]
	}
	after, isKey := bytes.CutPrefix(bytes.TrimLeft(after, " \t"), []byte(":"))
	if !isKey || !mapping {
		return isKey
	}
	after = bytes.TrimLeft(after, " \t")
	return bytes.HasPrefix(after, []byte("{")) || bytes.HasPrefix(after, []byte("\n")) ||
		bytes.HasPrefix(after, []byte("\r\n"))
}

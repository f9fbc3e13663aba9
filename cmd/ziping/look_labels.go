package main

import (
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// valueLabel is the short name of a field: that of the last keys of its pointer that have one.
func (s *call) valueLabel(pointer string) string {
	var keys []string
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if strings.Trim(key, "0123456789") != "" {
			keys = append(keys, key)
		}
	}
	for end := len(keys); end > 0; end-- { // /funds/initial/fiscal is of funds/initial
		if label, known := s.label(keys[:end]...); known {
			return label
		}
	}
	return pointer
}

// headingLabel is the short name of what a heading heads.
func (s *call) headingLabel(heads string) string {
	heads, _, _ = strings.Cut(heads, " (")
	if heads == "" {
		return s.say("LOOK_HEADING")
	}
	keys := strings.Split(heads, "/")
	for _, within := range [][]string{{"indicators"}, {"funds"}, nil} {
		if label, known := s.label(append(within, keys...)...); known {
			return label
		}
	}
	return s.say("LOOK_HEADING")
}

func (s *call) label(keys ...string) (string, bool) {
	code := lang.Named("LOOK_AT", keys...)
	text := s.say(code)
	return text, text != string(code)
}

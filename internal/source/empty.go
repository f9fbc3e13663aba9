package source

import (
	"bytes"
	"unicode"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// IsShown reports whether a character is more than a blank of any width or a mark of the byte order.
func IsShown(r rune) bool { return !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b' }

// Empty is the error for a file of so many bytes that shows nothing.
func Empty(name string, size int) *fault.Error {
	hint := lang.Code("FILE_EMPTY_HINT")
	if size == 0 {
		hint = "FILE_EMPTY_LOST"
	}
	return fault.New(fault.Place{File: name}, "", lang.Of("FILE_EMPTY")).Hinting(lang.Of(hint))
}

// IfEmpty is that error for a text that shows nothing, and nil for any other.
func IfEmpty(name string, text []byte) error {
	if bytes.IndexFunc(text, IsShown) < 0 {
		return Empty(name, len(text))
	}
	return nil
}

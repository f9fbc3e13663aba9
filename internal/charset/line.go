package charset

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/transform"

	"github.com/ziping-go/ziping/lang"
)

// Reader decodes a stream whose lines can't be told before: it is the stream itself where they can.
func (c Charset) Reader(r io.Reader) io.Reader {
	if c.IsWide() {
		return transform.NewReader(r, c.encoding.NewDecoder())
	}
	return r
}

// Bad is the first thing in a line that isn't text.
type Bad struct {
	Column int          // in characters, from 1; 0 where all is text
	What   lang.Message // the bytes, or the NUL
}

// Line is a line of what Reader reads as text, with U+FFFD for what is none. A line cannot spoil another.
func (c Charset) Line(raw []byte) (string, Bad) {
	switch {
	case c.encoding == nil && !c.IsWide() && utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0: // as nearly all are
		return string(raw), Bad{}
	case c.IsWide():
		return badIn(string(raw), "UTF-16", nil)
	case c.encoding == nil && !utf8.Valid(raw) && !brokenUTF8(raw):
		if text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw); err == nil &&
			!bytes.ContainsRune(text, utf8.RuneError) {
			return string(text), Bad{firstHigh(raw) + 1, lang.Of("ENCODING_GBK")} // a row from another file
		}
		fallthrough
	case c.encoding == nil:
		return badIn(strings.ToValidUTF8(string(raw), string(utf8.RuneError)), "UTF-8", badUTF8(raw))
	}
	if brokenUTF8(raw) || looksUTF8(raw) { // a row from another file
		return badIn(strings.ToValidUTF8(string(raw), string(utf8.RuneError)), "GB18030", raw[firstHigh(raw):])
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return badGB(raw)
	}
	return badIn(string(text), "GB18030", nil)
}

// badIn finds what isn't text in a decoded line. The bytes are those that stood there, where they are known.
func badIn(text, charset string, raw []byte) (string, Bad) {
	column := 0
	for _, r := range text {
		column++
		switch {
		case r == 0:
			return text, Bad{column, lang.Of("ENCODING_NUL")}
		case r == utf8.RuneError && raw == nil && charset == "UTF-16":
			return text, Bad{column, lang.Of("ENCODING_HALF", charset)}
		case r == utf8.RuneError && raw != nil, raw != nil && r >= utf8.RuneSelf && charset == "GB18030":
			return text, Bad{column, bytesOf(raw, charset)}
		}
	}
	return text, Bad{}
}

// bytesOf says which bytes aren't text: up to four, as people look them up.
func bytesOf(raw []byte, charset string) lang.Message {
	end := 1
	for end < min(len(raw), 4) && raw[end] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRune(raw[end:]); charset == "UTF-8" && r != utf8.RuneError {
			break
		}
		end++
	}
	return lang.Of("ENCODING_BYTES", fmt.Sprintf("% X", raw[:end]), charset)
}

// badUTF8 is a line from its first byte on that is no UTF-8; nil where all is.
func badUTF8(raw []byte) []byte {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return raw[i:]
		}
		i += size
	}
	return nil
}

// badGB decodes a line character by character: what can't be decoded is one byte, so that its neighbour stays.
func badGB(raw []byte) (string, Bad) {
	var text strings.Builder
	var bad Bad
	column := 0
	for i := 0; i < len(raw); {
		column++
		size, r := gbRune(raw[i:])
		if r == utf8.RuneError && bad.Column == 0 {
			bad = Bad{column, bytesOf(raw[i:], "GB18030")}
		}
		text.WriteRune(r)
		i += size
	}
	return text.String(), bad
}

func gbRune(raw []byte) (size int, r rune) {
	if raw[0] < utf8.RuneSelf {
		return 1, rune(raw[0])
	}
	for _, size := range []int{1, 2, 4} { // 80 is a character of its own
		if size > len(raw) {
			break
		}
		text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw[:size])
		if r, n := utf8.DecodeRune(text); err == nil && n == len(text) && r != utf8.RuneError {
			return size, r
		}
	}
	return 1, utf8.RuneError
}

// looksUTF8 reports whether a line is UTF-8 with characters of three bytes: as GB18030 that would be nonsense, and what
// is GB18030 nearly never looks so.
func looksUTF8(raw []byte) bool {
	three := false
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return false
		}
		three = three || size >= 3
		i += size
	}
	return three
}

func hasHigh(raw []byte) bool {
	return bytes.ContainsFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf })
}

// firstHigh is where the first byte beyond ASCII stands.
func firstHigh(raw []byte) int {
	return max(0, bytes.IndexFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf }))
}

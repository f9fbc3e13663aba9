package charset

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Sniff is the charset of a long text by its beginning, which may end within a character.
func Sniff(head []byte) Charset {
	for range utf8.UTFMax - 1 {
		if len(head) == 0 || utf8.Valid(head) {
			break
		}
		if r, size := utf8.DecodeLastRune(head); r != utf8.RuneError || size != 1 {
			break
		}
		head = head[:len(head)-1]
	}
	if even, odd := zeroBytes(head); even+odd < len(head)/8 && utf8.Valid(head) {
		return Charset{} // a NUL in a text makes no UTF-16 of it
	}
	from := encodingOf(head)
	if from == nil || brokenUTF8(head) {
		return Charset{}
	}
	return Charset{encoding: from}
}

// Shifts reports whether a byte that is lost or added changes what those after it mean, up to the end of the line.
func (c Charset) Shifts() bool { return c.encoding != nil }

// IsWide reports whether a text must be decoded before its lines can be told, as UTF-16 must.
func (c Charset) IsWide() bool { return c.encoding != nil && c.encoding != simplifiedchinese.GB18030 }

// Head is the beginning of a text, decoded; it may end within a character.
func (c Charset) Head(head []byte) string {
	if c.encoding == nil {
		return string(head)
	}
	text, _ := c.encoding.NewDecoder().Bytes(head) // what can't be decoded is U+FFFD
	return string(text)
}

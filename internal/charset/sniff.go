package charset

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// Sniff is the encoding of a long text by its beginning, which may end within a character; nil for UTF-8.
func Sniff(head []byte) encoding.Encoding {
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
		return nil // a NUL in a text makes no UTF-16 of it
	}
	from := encodingOf(head)
	if from == nil || brokenUTF8(head) {
		return nil
	}
	return from
}

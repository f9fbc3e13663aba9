// Package charset reads the text files of Windows and Office: UTF-8 with and without its mark, UTF-16 and GB18030,
// which includes GBK, and writes them back as they were.
package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// mark is the byte order mark that Windows writes before UTF-8.
const mark = "\ufeff"

// Charset is how a text is written in bytes. The zero value is UTF-8 without a mark.
type Charset struct {
	encoding encoding.Encoding // nil is UTF-8
	mark     string
}

// Decode turns the bytes of a text file into a text, its line ends as they are. UTF-8 and UTF-16 are told by their
// marks, UTF-16 without a mark by its zero bytes; what is not UTF-8 then is GB18030, or an error.
func Decode(name string, data []byte) (string, Charset, error) {
	c := Charset{encoding: encodingOf(data)}
	text := string(data)
	if c.encoding != nil {
		decoded, err := c.encoding.NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) || brokenUTF8(data) {
			return "", c, badEncoding(name, data, c)
		}
		text = string(decoded)
	} else if strings.HasPrefix(text, mark) {
		c.mark = mark
	}
	text = strings.TrimPrefix(text, mark)
	if strings.ContainsRune(text, 0) {
		return "", c, badEncoding(name, data, c)
	}
	return text, c, nil
}

// Encode turns a text into bytes. A character that the charset lacks is an error.
func (c Charset) Encode(text string) ([]byte, error) {
	if c.encoding == nil {
		return []byte(c.mark + text), nil
	}
	return c.encoding.NewEncoder().Bytes([]byte(text))
}

// encodingOf is the encoding that data has to be decoded from, nil for UTF-8.
func encodingOf(data []byte) encoding.Encoding {
	even, odd := zeroBytes(data)
	if 32*(even+odd) < len(data) || hasHigh(data) && utf8.Valid(data) { // a NUL here and there makes no UTF-16 of a text
		even, odd = 0, 0
	}
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), odd > even:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}), even > odd:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case utf8.Valid(data):
		return nil
	}
	return simplifiedchinese.GB18030
}

// zeroBytes counts the zero bytes at even and at odd places. In UTF-16 the high half of every line end, digit and tab
// is zero, which outweighs characters such as 一 (4E00) whose low half is.
func zeroBytes(data []byte) (even, odd int) {
	for i, b := range data {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// brokenUTF8 reports whether data is UTF-8 for the most part: read as GB18030 it might well decode, into nonsense.
func brokenUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 2:
			good++
		}
		data = data[size:]
	}
	return bad > 0 && good > bad
}

// badEncoding names the first thing in a file that isn't text.
func badEncoding(name string, data []byte, c Charset) *fault.Error {
	switch {
	case brokenUTF8(data):
		c = Charset{}
	case c.IsWide():
		data, _ = c.encoding.NewDecoder().Bytes(data) // what can't be decoded is U+FFFD
	}
	number, what := 0, lang.Of("ENCODING_UNKNOWN")
	place := fault.Place{File: name}
	for line := range bytes.Lines(data) {
		number++
		text, bad := c.Line(bytes.TrimRight(line, "\r\n"))
		if bad.Column == 0 {
			continue
		}
		place.Line, place.Column, what = number, bad.Column, bad.What
		e := fault.New(place, "", lang.Of("ENCODING", what)).Hinting(lang.Of("ENCODING_HINT"))
		e.Line = text
		return e
	}
	return fault.New(place, "", lang.Of("ENCODING", what)).Hinting(lang.Of("ENCODING_HINT"))
}

package document

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

// decode turns the bytes of a text file into a text with the line ends "\n". UTF-8 and UTF-16 are told by their marks,
// UTF-16 without a mark by its zero bytes; what is not UTF-8 then is GB18030, which includes GBK, or an error.
func decode(name string, data []byte) (string, error) {
	text := string(bytes.TrimPrefix(data, []byte("\ufeff")))
	if from := encodingOf(data); from != nil {
		decoded, err := from.NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) || brokenUTF8(data) {
			return "", badEncoding(name, data)
		}
		text = strings.TrimPrefix(string(decoded), "\ufeff")
	}
	if strings.ContainsRune(text, 0) {
		return "", badEncoding(name, data)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), nil
}

// encodingOf is the encoding that data has to be decoded from, nil for UTF-8.
func encodingOf(data []byte) encoding.Encoding {
	even, odd := zeroBytes(data)
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

// zeroBytes counts the zero bytes at even and at odd places. In UTF-16 the high half of every line end, digit and tab is
// zero, which outweighs characters such as 一 (4E00) whose low half is.
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

func badEncoding(name string, data []byte) *fault.Error {
	place := fault.Place{File: name}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == 0 || r == utf8.RuneError && size == 1 {
			place.Line = bytes.Count(data[:i], []byte{'\n'}) + 1
			break
		}
		i += size
	}
	return fault.New(place, "", lang.Of("ENCODING", lang.Of("ENCODING_UNKNOWN"))).Hinting(lang.Of("ENCODING_HINT"))
}

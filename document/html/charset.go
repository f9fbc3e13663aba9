package html

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/ziping-go/ziping/internal/charset"
)

// text is a page in bytes, and the charset that the file around it says, "" where it says none.
type text struct {
	data     []byte
	declared string
}

// declaration finds the charset that a page says of itself, in a meta element or an XML declaration.
var declaration = regexp.MustCompile(`(?i)(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([a-z0-9_-]+)`)

// headBytes is how much of a page is searched for its declaration: Office writes long comments before it.
const headBytes = 16 << 10

// reader decodes a page to UTF-8. A byte order mark counts first, then what is UTF-8 without doubt, then what is
// declared, then what the bytes look like.
func (t text) reader() io.Reader {
	decoded := func(e encoding.Encoding) io.Reader {
		return transform.NewReader(bytes.NewReader(t.data), e.NewDecoder())
	}
	switch {
	case bytes.HasPrefix(t.data, []byte("\xff\xfe")), bytes.HasPrefix(t.data, []byte("\xfe\xff")):
		return decoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case bytes.HasPrefix(t.data, []byte("\xef\xbb\xbf")), isSurelyUTF8(t.data):
		return bytes.NewReader(t.data)
	}
	declared := t.declared
	if m := declaration.FindSubmatch(t.data[:min(len(t.data), headBytes)]); m != nil && encodingOf(declared) == nil {
		declared = string(m[1])
	}
	if e := encodingOf(declared); e != nil {
		return decoded(e)
	}
	sniffed := charset.Sniff(t.data)
	if sniffed.IsWide() {
		return decoded(unicode.UTF16(endianOf(t.data), unicode.IgnoreBOM))
	}
	if sniffed.Shifts() {
		return decoded(simplifiedchinese.GB18030)
	}
	return bytes.NewReader(t.data)
}

// endianOf is the byte order of UTF-16 without a mark: the first character of a page, <, has its zero behind it or
// before.
func endianOf(data []byte) unicode.Endianness {
	if len(data) > 0 && data[0] == 0 {
		return unicode.BigEndian
	}
	return unicode.LittleEndian
}

// isSurelyUTF8 reports whether a page is valid UTF-8 with a character of three bytes or more. Few texts in GBK are
// valid UTF-8 by accident, and they have characters of two bytes only.
func isSurelyUTF8(data []byte) bool {
	return utf8.Valid(data) && bytes.ContainsFunc(data, func(r rune) bool { return r >= 0x800 })
}

// encodingOf is the encoding of a name, nil for UTF-8 and for names that say nothing of Chinese text.
func encodingOf(name string) encoding.Encoding {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "chinese":
		return simplifiedchinese.GB18030
	case "big5", "big5-hkscs", "x-x-big5", "cp950":
		return traditionalchinese.Big5
	}
	return nil
}

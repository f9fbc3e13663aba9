package xls

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/ziping-go/ziping/document/internal/symbols"
	"github.com/ziping-go/ziping/lang"
)

// rich is a text of which the fonts of later parts are already applied; those of the first part are its cell's.
type rich struct {
	text string
	head int // bytes of the first part
}

// in is the text where its cell has a font.
func (r rich) in(font string) string { return symbols.Drawn(font, r.text[:r.head]) + r.text[r.head:] }

// run is where another font begins, counted in UTF-16 units or, in BIFF5, bytes.
type run struct{ at, font int }

// units reads texts of UTF-16 from the bodies of a record and of those that continue it.
type units struct {
	bodies [][]byte
	buffer []uint16
}

// take reads n bytes across bodies; nil where there aren't as many.
func (u *units) take(n int) []byte {
	if len(u.bodies) > 0 && len(u.bodies[0]) >= n {
		b := u.bodies[0][:n]
		u.bodies[0] = u.bodies[0][n:]
		return b
	}
	var all []byte
	for len(all) < n {
		for len(u.bodies) > 0 && len(u.bodies[0]) == 0 {
			u.bodies = u.bodies[1:]
		}
		if len(u.bodies) == 0 {
			return nil
		}
		part := u.bodies[0][:min(n-len(all), len(u.bodies[0]))]
		u.bodies[0] = u.bodies[0][len(part):]
		all = append(all, part...)
	}
	return all
}

// skip passes n bytes; false where there aren't as many.
func (u *units) skip(n int) bool {
	for n > 0 {
		if len(u.bodies) == 0 {
			return false
		}
		part := min(n, len(u.bodies[0]))
		u.bodies[0] = u.bodies[0][part:]
		if n -= part; n > 0 {
			u.bodies = u.bodies[1:]
		}
	}
	return true
}

// characters reads n units. Where a text goes on in the next body, a byte there says anew whether it is compressed.
func (u *units) characters(n int, wide bool) ([]uint16, bool) {
	u.buffer = u.buffer[:0]
	for len(u.buffer) < n {
		if len(u.bodies) == 0 {
			return nil, false
		}
		b := u.bodies[0]
		left := n - len(u.buffer)
		if wide {
			left = min(left, len(b)/2)
			for i := range left {
				u.buffer = append(u.buffer, le16(b[2*i:]))
			}
			b = b[2*left:]
		} else {
			left = min(left, len(b))
			for _, c := range b[:left] {
				u.buffer = append(u.buffer, uint16(c))
			}
			b = b[left:]
		}
		u.bodies[0] = b
		if len(u.buffer) == n {
			break
		}
		u.bodies = u.bodies[1:]
		if len(b) > 0 || len(u.bodies) == 0 || len(u.bodies[0]) == 0 {
			return nil, false
		}
		wide = u.bodies[0][0]&1 != 0
		u.bodies[0] = u.bodies[0][1:]
	}
	return u.buffer, true
}

// text reads a text of BIFF8 whose length is known: its flags, its characters, and what follows them of fonts and
// pronunciation.
func (b *book) text(u *units, length int) (rich, bool) {
	characters, runs, ok := u.formatted(length)
	if !ok {
		return rich{}, false
	}
	return b.draw(characters, runs), true
}

// formatted reads a text of BIFF8 and where its fonts change.
func (u *units) formatted(length int) (characters []uint16, runs []run, ok bool) {
	flags := u.take(1)
	if flags == nil {
		return nil, nil, false
	}
	wide, phonetic, formatted := flags[0]&1 != 0, flags[0]&4 != 0, flags[0]&8 != 0
	count, extra := 0, 0
	if formatted {
		n := u.take(2)
		if n == nil {
			return nil, nil, false
		}
		count = int(le16(n))
	}
	if phonetic {
		n := u.take(4)
		if n == nil || le32(n) > 1<<30 {
			return nil, nil, false
		}
		extra = int(le32(n))
	}
	characters, ok = u.characters(length, wide)
	if !ok {
		return nil, nil, false
	}
	fonts := u.take(4 * count)
	if count > 0 && fonts == nil || !u.skip(extra) {
		return nil, nil, false
	}
	return characters, runsOf(fonts), true
}

// runsOf reads the places where fonts change.
func runsOf(b []byte) []run {
	all := make([]run, 0, len(b)/4)
	for ; len(b) >= 4; b = b[4:] {
		all = append(all, run{int(le16(b)), int(le16(b[2:]))})
	}
	return all
}

// draw makes a text of units, each part in its font.
func (b *book) draw(all []uint16, runs []run) rich {
	if len(runs) == 0 || !b.hasSymbols {
		text := clean(string(utf16.Decode(all)))
		return rich{text, len(text)}
	}
	first := min(runs[0].at, len(all))
	r := rich{text: clean(string(utf16.Decode(all[:first])))}
	r.head = len(r.text)
	for i, run := range runs {
		end := len(all)
		if i+1 < len(runs) {
			end = min(runs[i+1].at, end)
		}
		if run.at < end {
			r.text += symbols.Drawn(b.fontOf(run.font), clean(string(utf16.Decode(all[run.at:end]))))
		}
	}
	return r
}

// clean drops what isn't shown, and leaves one kind of line end.
func clean(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }) < 0 {
		return s
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// bytesText is a text of BIFF5, in the code page of the workbook.
func (b *book) bytesText(raw []byte) (string, error) {
	plain := true
	for _, c := range raw {
		plain = plain && c < utf8.RuneSelf
	}
	if plain {
		return clean(string(raw)), nil
	}
	switch b.codePage {
	case 0, 936: // none is what Chinese programs leave out
		text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw)
		return clean(string(text)), err
	case 1252, 32769:
		text, err := charmap.Windows1252.NewDecoder().Bytes(raw)
		return clean(string(text)), err
	}
	return "", b.fault("BOOK_CODEPAGE", b.codePage)
}

// sized reads a text of either BIFF whose length stands before it in so many bytes, and says how long it is in all.
func (b *book) sized(body []byte, lengthBytes int) (rich, error) {
	if len(body) < lengthBytes {
		return rich{}, errRecord
	}
	length := int(body[0])
	if lengthBytes == 2 {
		length = int(le16(body))
	}
	body = body[lengthBytes:]
	if b.isOld {
		if length > len(body) {
			return rich{}, errRecord
		}
		text, err := b.bytesText(body[:length])
		return rich{text, len(text)}, err
	}
	text, ok := b.text(&units{bodies: [][]byte{body}}, length)
	if !ok {
		return rich{}, errRecord
	}
	return text, nil
}

// fault is an error of the workbook.
func (b *book) fault(code lang.Code, args ...any) error { return faultIn(b.name, code, args...) }

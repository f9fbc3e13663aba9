// Package jsontext writes strings of JSON as encoding/json does without HTML escaping, but for characters that would
// not be seen where they are printed, which are escaped. It appends to what the caller has.
package jsontext

import (
	"encoding/binary"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/visible"
)

// AppendString appends s in quotes. What isn't UTF-8 becomes U+FFFD.
func AppendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := len(dst)
	dst = append(dst, s...)
	return append(Escape(dst, start), '"')
}

// Escape escapes what is in dst from start on.
func Escape(dst []byte, start int) []byte {
	for i := start; i < len(dst); {
		for i+4 <= len(dst) { // Chinese; U+2028 and its like are looked at below
			four := binary.LittleEndian.Uint32(dst[i:])
			if !IsThree(four) || byte(four)-0xe3 > 0xee-0xe3 && !isSeen(four) {
				break
			}
			i += 3
		}
		if i+8 <= len(dst) {
			w := binary.LittleEndian.Uint64(dst[i:])
			if plain := PlainBytes(w); plain > 0 && !hasDelete(w) {
				i += plain
				continue
			}
		}
		c := dst[i]
		if isPlain(c) && c != 0x7f {
			i++
			continue
		}
		if c >= 0xc2 && c <= 0xdf && i+1 < len(dst) && dst[i+1]&0xc0 == 0x80 && (dst[i+1] >= 0xb0 || c == 0xc3) { // × and ·
			i += 2
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(dst[i:])
			if (r != utf8.RuneError || size > 1) && !visible.IsHidden(r) {
				i += size
				continue
			}
		}
		tail := append([]byte(nil), dst[i:]...)
		return appendEscaped(dst[:i], tail)
	}
	return dst
}

const hex = "0123456789abcdef"

func appendEscaped(dst, s []byte) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(s[i:])
			switch {
			case r == utf8.RuneError && size == 1:
				dst = append(dst, `\ufffd`...)
			case visible.IsHidden(r):
				dst = appendHidden(dst, r)
			default:
				dst = append(dst, s[i:i+size]...)
			}
			i += size
			continue
		}
		i++
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, `\b`...)
		case '\f':
			dst = append(dst, `\f`...)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			if c < ' ' || c == 0x7f {
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			} else {
				dst = append(dst, c)
			}
		}
	}
	return dst
}

package jsontext

import (
	"encoding/json"
	"io"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/visible"
)

// Hidden is JSON with the characters escaped that would not be seen, or would steer a terminal, where they are printed.
// In JSON they only stand within strings, and the value stays what it is.
func Hidden(text []byte) []byte {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf && text[i] != 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if visible.IsHidden(r) {
			return hideFrom(append([]byte(nil), text[:i]...), text[i:])
		}
		i += size
	}
	return text
}

func hideFrom(dst, text []byte) []byte {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r >= 0x7f && visible.IsHidden(r) {
			dst = appendHidden(dst, r)
		} else {
			dst = append(dst, text[:size]...)
		}
		text = text[size:]
	}
	return dst
}

// appendHidden appends the escape of a character.
func appendHidden(dst []byte, r rune) []byte {
	if r > 0xffff { // two halves
		r -= 0x10000
		return appendHidden(appendHidden(dst, 0xd800+r>>10), 0xdc00+r&0x3ff)
	}
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

// NewEncoder is an encoder that leaves “>” and “<” as they are and escapes what would not be seen.
func NewEncoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(hiding{w})
	enc.SetEscapeHTML(false)
	return enc
}

// hiding is where an encoder writes: values whole, so that no character is cut.
type hiding struct{ w io.Writer }

func (h hiding) Write(text []byte) (int, error) {
	if _, err := h.w.Write(Hidden(text)); err != nil {
		return 0, err
	}
	return len(text), nil
}

package exact

import (
	"encoding/json"
	"strconv"
	"strings"
)

// maxMarshalled is how many bytes of a marshalled fraction are read back.
const maxMarshalled = 1 << 16

// MarshalText writes what String does: "0.95", or "17/19" where no decimal is exact. Equal fractions have equal texts,
// so fractions may be the keys of a map in JSON.
func (f Fraction) MarshalText() ([]byte, error) {
	text := f.Append(nil)
	if len(text) > maxMarshalled {
		return nil, ErrTooLong
	}
	return text, nil
}

// UnmarshalText reads what MarshalText wrote, which may have more than the MaxDigits that Parse reads.
func (f *Fraction) UnmarshalText(text []byte) error {
	read, err := parse(string(text[:min(len(text), maxMarshalled+1)]), maxMarshalled)
	if err != nil {
		return &textError{string(text[:min(len(text), longestQuoted+1)]), err}
	}
	*f = read
	return nil
}

// UnmarshalJSON reads a string that UnmarshalText accepts, or a number without an exponent; null changes nothing.
func (f *Fraction) UnmarshalJSON(data []byte) error {
	text, null, err := jsonText(data)
	if null || err != nil {
		return err
	}
	return f.UnmarshalText([]byte(text))
}

// MarshalText writes the figure with its decimals, and nothing for an absent one.
func (a Amount) MarshalText() ([]byte, error) {
	if !a.set {
		return nil, nil
	}
	return a.Append(nil), nil
}

// UnmarshalText reads what ParseAmount reads; nothing is the absent amount.
func (a *Amount) UnmarshalText(text []byte) error {
	read, err := ParseAmount(string(text))
	if err != nil {
		return err
	}
	*a = read
	return nil
}

// MarshalJSON writes a string, or null when absent.
func (a Amount) MarshalJSON() ([]byte, error) {
	if !a.set {
		return []byte("null"), nil
	}
	return append(a.Append([]byte{'"'}), '"'), nil
}

// UnmarshalJSON reads a string, a number without an exponent, or null, which is the absent amount.
func (a *Amount) UnmarshalJSON(data []byte) error {
	text, null, err := jsonText(data)
	if null {
		*a = Amount{}
	}
	if null || err != nil {
		return err
	}
	return a.UnmarshalText([]byte(text))
}

// jsonText is the text of a string or of a number as it is written.
func jsonText(data []byte) (text string, null bool, err error) {
	switch s := strings.TrimSpace(string(data)); {
	case s == "null":
		return "", true, nil
	case strings.HasPrefix(s, `"`):
		err = json.Unmarshal(data, &text)
		return text, false, err
	case s != "" && (s[0] == '-' || s[0] >= '0' && s[0] <= '9'):
		return s, false, nil
	default:
		return "", false, &textError{s, ErrSyntax}
	}
}

// GoString is the fraction as Go makes it, for %#v.
func (f Fraction) GoString() string { return "exact.MustParse(" + strconv.Quote(f.String()) + ")" }

// GoString is the amount as Go makes it, for %#v.
func (a Amount) GoString() string {
	if !a.set {
		return "exact.Amount{}"
	}
	return "exact.MustAmount(" + strconv.Quote(a.String()) + ")"
}

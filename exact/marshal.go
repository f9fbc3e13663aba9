package exact

import (
	"bytes"
	"fmt"
	"math/big"
)

// maxMarshalled is how long the text of a fraction may be when it is read back.
const maxMarshalled = 1 << 16

// MarshalText writes the fraction so that UnmarshalText gives it back: "17/19". Unlike String it has no other form.
func (f Fraction) MarshalText() ([]byte, error) {
	if n, d, ok := f.Small(); ok {
		return fmt.Appendf(nil, "%d/%d", n, d), nil
	}
	return []byte(f.rat().String()), nil
}

// UnmarshalText reads what MarshalText wrote. It is for files of one's own, such as the journal of a run; cells are read
// by Parse.
func (f *Fraction) UnmarshalText(text []byte) error {
	if len(text) > maxMarshalled {
		return &textError{string(text[:longestQuoted+1]), ErrTooLong}
	}
	if bytes.ContainsAny(text, "eE.") {
		return &textError{string(text), ErrSyntax}
	}
	r, ok := new(big.Rat).SetString(string(text))
	if !ok {
		return &textError{string(text), ErrSyntax}
	}
	*f = fromBig(r)
	return nil
}

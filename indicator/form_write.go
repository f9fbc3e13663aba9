package indicator

import (
	"bytes"

	"github.com/ziping-go/ziping/internal/source"
)

// AppendJSON appends the form as FormJSON reads it: keys in the order of the contract, decimals as strings, and what is
// absent left out.
func (f *Form) AppendJSON(dst []byte) []byte {
	dst, _ = write(dst, formShape, f)
	return dst
}

// MarshalJSON is AppendJSON.
func (f Form) MarshalJSON() ([]byte, error) { return f.AppendJSON(nil), nil }

// UnmarshalJSON is FormJSON.
func (f *Form) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		return nil
	}
	return f.become(FormJSON("", data, 1))
}

// MarshalYAML writes the form as FormYAML reads it.
func (f Form) MarshalYAML() ([]byte, error) { return source.YAMLOf(&f) }

// UnmarshalYAML is FormYAML.
func (f *Form) UnmarshalYAML(data []byte) error { return f.become(FormYAML("", data)) }

// become takes over what was read.
func (f *Form) become(read *Form, err error) error {
	if err == nil {
		*f = *read
	}
	return err
}

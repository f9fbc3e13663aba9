package lang

import (
	"encoding/json"
	"fmt"
)

// Args are what a message sets into its sentence, in the order of the table.
type Args []any

// bilingual is a text in both languages in JSON: an argument that reads differently in each, for one.
type bilingual struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// In is the text in a language.
func (b bilingual) In(l Language) string {
	if l == English {
		return b.EN
	}
	return b.ZH
}

// MarshalJSON writes an array. A number becomes a text, a message {"code":…,"args":[…]}, and anything else that reads
// differently in each language {"zh":…,"en":…}. A message with the arguments that are read back has the same sentences.
func (a Args) MarshalJSON() ([]byte, error) {
	plain := make([]any, len(a))
	for i, arg := range a {
		switch arg := arg.(type) {
		case string, []string, Message:
			plain[i] = arg
		case Speaker:
			plain[i] = bilingual{arg.In(Chinese), arg.In(English)}
		default:
			plain[i] = fmt.Sprint(arg)
		}
	}
	return json.Marshal(plain)
}

// UnmarshalJSON reads what MarshalJSON writes; anything else is an error.
func (a *Args) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	read := make(Args, len(raw))
	for i, arg := range raw {
		var err error
		if read[i], err = argumentOf(arg); err != nil {
			return err
		}
	}
	if raw == nil {
		read = nil
	}
	*a = read
	return nil
}

func argumentOf(data json.RawMessage) (any, error) {
	switch data[0] {
	case '"':
		return readAs[string](data)
	case '[':
		return readAs[[]string](data)
	case '{':
		m, err := readAs[Message](data)
		if err == nil && m.IsZero() {
			return readAs[bilingual](data)
		}
		return m, err
	}
	return nil, fmt.Errorf("lang: %s is no argument of a message", data)
}

func readAs[T any](data []byte) (T, error) {
	var v T
	err := json.Unmarshal(data, &v)
	return v, err
}

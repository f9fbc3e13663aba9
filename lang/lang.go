// Package lang holds every sentence that ziping says to its users, in Chinese and in English, and the choice between
// the two. A message is a code and arguments; it becomes text only when somebody reads it. The table is split over one
// file for each room that speaks. It is not a general translation framework: there are two languages, and a plural is a
// pair of words, as in “{0} {0|point|points}”.
package lang

import (
	"fmt"
	"strconv"
	"strings"
)

// Language is the language of the reader.
type Language uint8

// The two languages. Chinese is the zero value: it is what the forms are written in.
const (
	Chinese Language = iota
	English
)

// String is the tag of the language: "zh" or "en".
func (l Language) String() string {
	if l == English {
		return "en"
	}
	return "zh"
}

// Parse reads a language tag or a locale: "zh", "zh-CN", "zh_CN.UTF-8", "en", "en_GB".
func Parse(tag string) (Language, bool) {
	base, _, _ := strings.Cut(strings.ToLower(tag), ".")
	base, _, _ = strings.Cut(strings.ReplaceAll(base, "_", "-"), "-")
	switch base {
	case "zh":
		return Chinese, true
	case "en":
		return English, true
	}
	return Chinese, false
}

// Code names a message for good: scripts match on it, and it never changes its meaning.
type Code string

// Message is something to say to a user. The zero value says nothing.
type Message struct {
	Code Code `json:"code"`
	Args Args `json:"args,omitempty"`
}

// Of is the message of a code, with what its sentence needs in the order of the table.
func Of(code Code, args ...any) Message { return Message{Code: code, Args: args} }

// IsZero reports whether there is nothing to say.
func (m Message) IsZero() bool { return m.Code == "" }

// Speaker is an argument that reads differently in each language. Message is one.
type Speaker interface {
	In(Language) string
}

// In is the sentence of the message in a language. A code that the table lacks reads as the code and its arguments.
func (m Message) In(l Language) string { return string(m.Append(nil, l)) }

// Append appends the sentence of the message in a language.
func (m Message) Append(dst []byte, l Language) []byte {
	e, ok := find(m.Code)
	if !ok {
		return append(dst, strings.TrimSpace(string(m.Code)+" "+strings.Trim(fmt.Sprint(m.Args...), "[]"))...)
	}
	sentence := e.zh
	if l == English {
		sentence = e.en
	}
	return fill(dst, sentence, m.Args, l)
}

// String is the message in English, for logs.
func (m Message) String() string { return m.In(English) }

// fill sets arguments into a sentence: "目标{0}，实际{1}". Braces around anything but an argument stand for themselves.
func fill(dst []byte, sentence string, args []any, l Language) []byte {
	argument := func(dst []byte, n int) []byte {
		if n < len(args) {
			return appendArgument(dst, args[n], l)
		}
		return dst
	}
	return appendFilled(dst, sentence, argument)
}

func appendArgument(dst []byte, a any, l Language) []byte {
	switch v := a.(type) {
	case string:
		return append(dst, v...)
	case Message:
		return v.Append(dst, l)
	case Speaker:
		return append(dst, v.In(l)...)
	case []string:
		return append(dst, strings.Join(v, listSeparator(l))...)
	case interface{ Append([]byte) []byte }: // what String returns, without a string of its own
		return v.Append(dst)
	case int:
		return strconv.AppendInt(dst, int64(v), 10)
	}
	return fmt.Append(dst, a)
}

func listSeparator(l Language) string {
	if l == English {
		return ", "
	}
	return "、"
}

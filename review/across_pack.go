package review

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// packer writes what is kept of forms: bytes that sort as what they stand for, where they are keys.
type packer []byte

// key writes a text that sorts before longer ones.
func (p *packer) key(text string) {
	*p = append(append(*p, strings.ReplaceAll(text, "\x00", "\ufffd")...), 0)
}

func (p *packer) text(text string) {
	*p = append(binary.AppendUvarint(*p, uint64(len(text))), text...)
}

// joined is text of two texts in a row.
func (p *packer) joined(first, second string) {
	*p = binary.AppendUvarint(*p, uint64(len(first)+len(second)))
	*p = append(append(*p, first...), second...)
}

func (p *packer) number(n uint64) { *p = binary.BigEndian.AppendUint64(*p, n) }

func (p *packer) count(n int) { *p = binary.AppendUvarint(*p, uint64(n)) }

// amount writes an amount; an absent one as a blank.
func (p *packer) amount(a exact.Amount) {
	if !a.IsSet() {
		p.text("")
		return
	}
	p.text(a.String())
}

func (p *packer) flag(is bool) {
	n := byte(0)
	if is {
		n = 1
	}
	*p = append(*p, n)
}

// The kinds of arguments of messages, as they are kept.
const (
	textArgument byte = iota
	listArgument
	messageArgument
	spokenArgument
)

// message writes a message with its arguments, numbers as texts: its sentences stay what they are.
func (p *packer) message(m lang.Message) {
	p.text(string(m.Code))
	p.count(len(m.Args))
	for _, arg := range m.Args {
		switch arg := arg.(type) {
		case []string:
			*p = append(*p, listArgument)
			p.count(len(arg))
			for _, text := range arg {
				p.text(text)
			}
		case lang.Message:
			*p = append(*p, messageArgument)
			p.message(arg)
		case lang.Speaker:
			*p = append(*p, spokenArgument)
			p.text(arg.In(lang.Chinese))
			p.text(arg.In(lang.English))
		case string:
			*p = append(*p, textArgument)
			p.text(arg)
		default:
			*p = append(*p, textArgument)
			p.text(fmt.Sprint(arg))
		}
	}
}

// spoken is an argument that reads differently in each language.
type spoken struct{ chinese, english string }

// In is the text in a language.
func (s spoken) In(l lang.Language) string {
	if l == lang.English {
		return s.english
	}
	return s.chinese
}

func (u *unpacker) message() lang.Message {
	m := lang.Message{Code: lang.Code(u.text())}
	for range u.count() {
		m.Args = append(m.Args, u.argument())
	}
	return m
}

func (u *unpacker) argument() any {
	switch u.byte() {
	case listArgument:
		list := make([]string, u.count())
		for i := range list {
			list[i] = u.text()
		}
		return list
	case messageArgument:
		return u.message()
	case spokenArgument:
		return spoken{u.text(), u.text()}
	}
	return u.text()
}

// unpacker reads what a packer wrote.
type unpacker []byte

func (u *unpacker) key() string {
	at := bytes.IndexByte(*u, 0)
	text := string((*u)[:at])
	*u = (*u)[at+1:]
	return text
}

func (u *unpacker) text() string {
	size := u.count()
	text := string((*u)[:size])
	*u = (*u)[size:]
	return text
}

// bytes is a text as long as the record is valid.
func (u *unpacker) bytes() []byte {
	size := u.count()
	text := (*u)[:size]
	*u = (*u)[size:]
	return text
}

func (u *unpacker) number() uint64 {
	n := binary.BigEndian.Uint64(*u)
	*u = (*u)[8:]
	return n
}

func (u *unpacker) count() int {
	n, size := binary.Uvarint(*u)
	*u = (*u)[size:]
	return int(n)
}

func (u *unpacker) byte() byte {
	b := (*u)[0]
	*u = (*u)[1:]
	return b
}

func (u *unpacker) amount() exact.Amount {
	text := u.text()
	if text == "" {
		return exact.Amount{}
	}
	return exact.MustAmount(text) // written by packer.amount
}

package review

import (
	"bytes"
	"encoding/binary"
	"strings"

	"github.com/ziping-go/ziping/exact"
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

package main

import (
	"io"

	"github.com/ziping-go/ziping/document"
)

// packing packs each block that it is given.
type packing struct {
	io.Writer
	name   string
	packer *document.Packer
}

func (p *packing) Write(b []byte) (int, error) {
	if p.packer == nil {
		of, _ := document.PackingOf(p.name)
		p.packer = of.NewPacker()
	}
	text, err := p.packer.Append(nil, b)
	if err == nil {
		_, err = p.Writer.Write(text)
	}
	return len(b), err
}

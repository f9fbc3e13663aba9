package html

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// maxWithin is how many parts may be in each other, and maxParts how many there may be.
const (
	maxWithin = 5
	maxParts  = 1000
)

// pagesOf are the pages of a file: itself, or the parts of MHTML that are pages.
func pagesOf(name string, data []byte) ([]text, error) {
	head := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 || head[0] == '<' || bytes.IndexByte(head[:min(len(head), 64)], ':') < 0 || !saysMIME(head) {
		return []text{{data: data}}, nil
	}
	broken := func(err error) error {
		e := fault.New(fault.Place{File: name}, "", lang.Of("PACKAGE_BROKEN"))
		e.Cause = err
		return e
	}
	if end := headEnd.FindIndex(head[:min(len(head), headBytes)]); end == nil {
		return nil, broken(io.ErrUnexpectedEOF)
	}
	m, err := mail.ReadMessage(bytes.NewReader(head))
	if err != nil {
		return nil, broken(err)
	}
	var p parts
	if err := p.add(textproto.MIMEHeader(m.Header), m.Body, 0); err != nil && len(p.pages) == 0 {
		return nil, broken(err)
	}
	return p.pages, nil
}

// headEnd is what ends the head of a message.
var headEnd = regexp.MustCompile(`\n\r?\n`)

// saysMIME reports whether a file starts as a message does.
func saysMIME(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	return bytes.HasPrefix(head, []byte("mime-version:")) || bytes.Contains(head, []byte("\nmime-version:"))
}

// parts collects the pages of a message.
type parts struct {
	pages []text
	count int
}

// add reads a part and those in it. A file that ends too early gives the pages before its end.
func (p *parts) add(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		return nil // such a part isn't a page
	}
	if strings.HasPrefix(kind, "multipart/") && depth < maxWithin {
		all := multipart.NewReader(body, params["boundary"])
		for p.count < maxParts {
			part, err := all.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
			p.count++
			if err := p.add(part.Header, part, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	if kind != "text/html" && kind != "application/xhtml+xml" {
		return nil
	}
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, err := io.ReadAll(body)
	if len(data) > 0 {
		p.pages = append(p.pages, text{data, params["charset"]})
	}
	return err
}

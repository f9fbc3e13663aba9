package markup_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/internal/markup"
)

const own markup.Space = 1

var known = map[string]markup.Space{"urn:a": own}

// told is what a scanner finds, one piece a word.
func told(text string) string {
	var b strings.Builder
	s := markup.New([]byte(text), known)
	for {
		switch s.Next() {
		case markup.Start:
			v, ok := s.Attribute(own, "val")
			fmt.Fprintf(&b, "<%d:%s", s.Space, s.Name)
			if ok {
				fmt.Fprintf(&b, "=%s", v)
			}
			b.WriteString("> ")
		case markup.Close:
			fmt.Fprintf(&b, "</%d:%s> ", s.Space, s.Name)
		case markup.Text:
			fmt.Fprintf(&b, "%s ", s.AppendText(nil))
		case markup.End:
			if s.Broken() {
				b.WriteString("broken")
			}
			return strings.TrimSpace(b.String())
		}
	}
}

func TestMarkup(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"declaration, comment", "<?xml version='1.0'?>\n<!-- <b> --><a/>\n", "<0:a> </0:a>"},
		{"prefixes", `<x:a xmlns:x="urn:a"><x:b/><b/></x:a>`, "<1:a> <1:b> </1:b> <0:b> </0:b> </1:a>"},
		{
			"prefix bound again inside", `<x:a xmlns:x="urn:a"><x:b xmlns:x="urn:b"/><x:c/></x:a>`,
			"<1:a> <0:b> </0:b> <1:c> </1:c> </1:a>",
		},
		{"namespace without prefix", `<a xmlns="urn:a" val="5"><b xmlns=""/></a>`, "<1:a=5> <0:b> </0:b> </1:a>"},
		{"attributes of other namespaces", `<a xmlns:x="urn:a" xmlns:y="urn:b" y:val="1" x:val="2"/>`, "<0:a=2> </0:a>"},
		{"> in a value, blanks", `<a xmlns:x="urn:a" x:val = '>"' ></a >`, `<0:a=>"> </0:a>`},
		{"references", "<a>&lt;5&#22825;&#x5929;&amp;&none;&</a>", "<0:a> <5天天&&none;& </0:a>"},
		{"CDATA", "<a><![CDATA[<&lt;]]></a>", "<0:a> <&lt; </0:a>"},
		{"byte order mark", "\ufeff<a/>", "<0:a> </0:a>"},
		{"document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "broken"},
		{"cut short", "<a><b>5", "<0:a> <0:b> 5 broken"},
		{"cut within a tag", "<a><b c='", "<0:a> broken"},
		{"cut within a comment", "<a><!-- ", "<0:a> broken"},
		{"elements that cross", "<a><b></a></b>", "<0:a> <0:b> broken"},
		{"end without start", "</a>", "broken"},
		{"attribute without value", "<a b>", "broken"},
		{"no name", "<a>< b/></a>", "<0:a> broken"},
	} {
		if got := told(c.text); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestOffsets(t *testing.T) {
	text := `<a><b x="1">5</b><c/></a>`
	s := markup.New([]byte(text), nil)
	var got []string
	for s.Next() != markup.End {
		got = append(got, text[s.From:s.To])
	}
	if want := []string{`<a>`, `<b x="1">`, `5`, `</b>`, `<c/>`, `<c/>`, `</a>`}; strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q", got)
	}
}

func TestSkipEndsWithTheElement(t *testing.T) {
	for _, text := range []string{"<a><b/><c>1</c></a>", "<a><b><b/>x<b></b></b><c/></a>"} {
		s := markup.New([]byte(text), nil)
		s.Next()
		s.Next()
		s.Skip()
		if s.Next() != markup.Start || string(s.Name) != "c" {
			t.Errorf("%s: %s", text, s.Name)
		}
	}
}

func TestUTF16IsDecoded(t *testing.T) {
	for _, data := range []string{"\xff\xfe<\x00a\x00/\x00>\x00", "\xfe\xff\x00<\x00a\x00/\x00>"} {
		if text, changed := markup.Decoded([]byte(data)); string(text) != "<a/>" || !changed {
			t.Errorf("%q, %t", text, changed)
		}
	}
	if text, changed := markup.Decoded([]byte("<a/>")); string(text) != "<a/>" || changed {
		t.Errorf("%q, %t", text, changed)
	}
}

// What both take, encoding/xml reads as the same elements and texts.
func FuzzLikeEncodingXML(f *testing.F) {
	f.Add([]byte(`<x:a xmlns:x="urn:a" x:val="&lt;"><!-- --><b>1&amp;2</b><![CDATA[3]]></x:a>`))
	f.Add([]byte(`<a xmlns="urn:a"><b/></a>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		ours, ok := pieces(data)
		theirs, err := standard(data)
		if ok && err == nil && ours != theirs {
			t.Errorf("%q: %q, want %q", data, ours, theirs)
		}
	})
}

func pieces(data []byte) (string, bool) {
	var b strings.Builder
	s := markup.New(data, known)
	for {
		switch s.Next() {
		case markup.Start:
			fmt.Fprintf(&b, "<%d %s>", s.Space, s.Name)
		case markup.Close:
			fmt.Fprintf(&b, "</%s>", s.Name)
		case markup.Text:
			b.Write(bytes.ReplaceAll(s.AppendText(nil), []byte("\r"), nil))
		case markup.End:
			return b.String(), !s.Broken()
		}
	}
}

func standard(data []byte) (string, error) {
	var b strings.Builder
	d := xml.NewDecoder(bytes.NewReader(data))
	depth := 0
	for {
		token, err := d.Token()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return b.String(), err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			fmt.Fprintf(&b, "<%d %s>", known[token.Name.Space], token.Name.Local)
		case xml.EndElement:
			depth--
			fmt.Fprintf(&b, "</%s>", token.Name.Local)
		case xml.CharData:
			if depth > 0 {
				b.Write(bytes.ReplaceAll(token, []byte("\r"), nil))
			}
		}
	}
}

func BenchmarkScan(b *testing.B) {
	data := []byte(`<w:d xmlns:w="urn:a">` + strings.Repeat(`<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体"/><w:sz w:val="18"/></w:rPr><w:t>满意度指标</w:t></w:r></w:p></w:tc>`, 500) + `</w:d>`)
	b.Run("own", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			for s := markup.New(data, known); s.Next() != markup.End; {
			}
		}
	})
	b.Run("encoding/xml", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			for d := xml.NewDecoder(bytes.NewReader(data)); ; {
				if _, err := d.Token(); err != nil {
					break
				}
			}
		}
	})
}

package source

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"unicode/utf16"
)

// Format is how a document is written.
type Format string

// The formats of documents. A file that is none of them is Text where it may be one, and Unknown else.
const (
	Unknown  Format = ""
	Text     Format = "text" // in whatever charset
	Word     Format = "docx"
	Workbook Format = "xlsx"
	HTML     Format = "html"
	PDF      Format = "pdf"
	OFD      Format = "ofd"
	ODF      Format = "odf"  // of LibreOffice: odt, ods
	OldWord  Format = "doc"  // .doc, .wps
	OldBook  Format = "xls"  // .xls, .et
	Locked   Format = "lock" // a package with a password
	Compound Format = "cfb"  // of old Office, and nothing that is read
	Zip      Format = "zip"  // of something else
	Picture  Format = "picture"
)

// Of tells the format of a file by its bytes: all of them, as packages have their contents at the end.
func Of(data []byte) Format {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return ofZip(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return ofCompound(data)
	case bytes.HasPrefix(data, []byte("\x89PNG")), bytes.HasPrefix(data, []byte("\xff\xd8\xff")),
		bytes.HasPrefix(data, []byte("GIF8")), bytes.HasPrefix(data, []byte("II*\x00")),
		bytes.HasPrefix(data, []byte("BM")) && len(data) > 14 && data[6] == 0 && data[7] == 0:
		return Picture
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return PDF
	case isHTML(data):
		return HTML
	case isBinary(data[:min(len(data), 1<<16)]):
		return Unknown
	}
	return Text
}

func ofZip(data []byte) Format {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ofBrokenZip(data)
	}
	for _, f := range r.File {
		name := strings.ReplaceAll(strings.ToLower(f.Name), `\`, "/")
		switch {
		case strings.HasPrefix(name, "word/"):
			return Word
		case strings.HasPrefix(name, "xl/"):
			return Workbook
		case name == "ofd.xml":
			return OFD
		case name == "mimetype":
			if isODF(f) {
				return ODF
			}
		}
	}
	return Zip
}

// ofBrokenZip goes by the names of the parts of a package that ends too early.
func ofBrokenZip(data []byte) Format {
	for _, known := range []struct {
		part string
		is   Format
	}{{"word/", Word}, {"xl/", Workbook}, {"OFD.xml", OFD}, {"opendocument", ODF}} {
		if bytes.Contains(data, []byte(known.part)) {
			return known.is
		}
	}
	return Zip
}

func isODF(f *zip.File) bool {
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer func() { _ = r.Close() }() // only read
	kind, err := io.ReadAll(io.LimitReader(r, 256))
	return err == nil && bytes.Contains(kind, []byte("opendocument"))
}

// ofCompound goes by the names of the streams of a compound file, which stand in its directory in UTF-16.
func ofCompound(data []byte) Format {
	has := func(stream string) bool {
		name := make([]byte, 0, 2*len(stream)+2)
		for _, u := range utf16.Encode([]rune(stream + "\x00")) {
			name = append(name, byte(u), byte(u>>8))
		}
		return bytes.Contains(data, name)
	}
	switch {
	case has("EncryptedPackage"):
		return Locked
	case has("Workbook"), has("Book"):
		return OldBook
	case has("WordDocument"):
		return OldWord
	}
	return Compound
}

// isHTML reports whether a text begins as a page does: with a tag of one, after blanks, comments and declarations.
func isHTML(data []byte) bool {
	head := data[:min(len(data), 4096)]
	head = bytes.ReplaceAll(head, []byte{0}, nil) // of UTF-16
	head = bytes.ToLower(bytes.TrimLeft(head, "\xef\xbb\xbf\xff\xfe \t\r\n"))
	if !bytes.HasPrefix(head, []byte("<")) {
		isMessage := bytes.HasPrefix(head, []byte("mime-version:")) || bytes.Contains(head, []byte("\nmime-version:"))
		return isMessage && bytes.Contains(head, []byte("text/html")) // a page with its parts, as browsers save it
	}
	for _, tag := range []string{
		"<!doctype html", "<html", "<table", "<head", "<body", "<div", "<meta", "<style", "<p>", "<p ", "<center", "<span",
	} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// isBinary reports whether bytes can't be a text in any charset: they have zeros or control characters that no text
// has.
func isBinary(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return false
	}
	var zeros [2]int // at even and odd positions: UTF-16 has them at one kind
	controls := 0
	for i, b := range head {
		switch {
		case b == 0:
			zeros[i%2]++
		case b < 9, b > 13 && b < 27, b > 27 && b < 32:
			controls++
		}
	}
	if few, many := min(zeros[0], zeros[1]), max(zeros[0], zeros[1]); many > 0 && few < many/4 {
		return false
	}
	return controls > len(head)/50 || zeros[0]+zeros[1] > 0
}

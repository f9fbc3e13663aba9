package template

import (
	"archive/zip"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Template is a document of an office with fields. It never changes and is safe for any number of goroutines.
type Template struct {
	parts []part
	word  *wordTemplate // one of the two
	book  *bookTemplate
}

// part is a part of a package, unpacked.
type part struct {
	name string
	data []byte
}

// maxMarkup is how many bytes a part of a template has at most that is XML: its elements are kept, which takes more.
const maxMarkup = 4 << 20

// Read reads a .docx or .xlsx with the fields that it may use. The name is for places. All that is wrong with the
// template is in the error.
func Read(name string, data []byte, fields []Field) (*Template, error) {
	format := source.Of(data)
	if format == source.Locked {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("FILE_LOCKED"))
	}
	if format != source.Word && format != source.Workbook {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("TEMPLATE_FORMAT")).
			Hinting(lang.Of("TEMPLATE_FORMAT_HINT"))
	}
	pack, err := source.OpenPackage(name, data, source.Limits{Unpacked: 64 << 20})
	if err != nil {
		return nil, err
	}
	t := &Template{}
	for _, part := range pack.Names() {
		data, err := pack.Part(part)
		if err != nil {
			return nil, err
		}
		if len(data) > maxMarkup && strings.HasSuffix(part, ".xml") {
			return nil, fault.New(fault.Place{File: name}, part, lang.Of("LIMIT_TEXT", len(data)>>20, maxMarkup>>20))
		}
		if !strings.HasSuffix(part, "/") {
			t.parts = append(t.parts, newPart(part, data))
		}
	}
	c := &checker{top: fields}
	if format == source.Word {
		t.word, err = readWord(name, t, c)
	} else {
		t.book, err = readBook(name, t, c)
	}
	if err != nil {
		return nil, err
	}
	if len(c.faults) > 0 {
		return nil, c.faults
	}
	return t, nil
}

func newPart(name string, data []byte) part { return part{strings.TrimPrefix(name, "/"), data} }

// Fill writes the template with its fields filled.
func (t *Template) Fill(w io.Writer, data Tree) error {
	var made map[string][]byte
	var err error
	if t.word != nil {
		made, err = t.word.fill(t, data)
	} else {
		made, err = t.book.fill(t, data)
	}
	if err != nil {
		return err
	}
	out := zip.NewWriter(w)
	put := func(name string, data []byte) error {
		p, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Time{}})
		if err != nil {
			return err
		}
		_, err = p.Write(data)
		return err
	}
	for _, p := range t.parts {
		data, changed := made[p.name]
		if !changed {
			data = p.data
		}
		delete(made, p.name)
		if data == nil { // it is left out
			continue
		}
		if err := put(p.name, data); err != nil {
			return err
		}
	}
	added := []string{}
	for name := range made {
		added = append(added, name)
	}
	slices.Sort(added)
	for _, name := range added {
		if err := put(name, made[name]); err != nil {
			return err
		}
	}
	return out.Close()
}

func (t *tag) tooLarge() error {
	return fault.New(t.place, t.text, lang.Of("TEMPLATE_LARGE", mostCopies))
}

// part is the content of a part; nil where there is none.
func (t *Template) part(name string) []byte {
	for _, p := range t.parts {
		if strings.EqualFold(p.name, name) {
			return p.data
		}
	}
	return nil
}

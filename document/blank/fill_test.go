package blank_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"testing"
)

var (
	wordRow  = regexp.MustCompile(`(?s)<w:tr>.*?</w:tr>`)
	wordCell = regexp.MustCompile(`(?s)<w:tc>.*?</w:tc>`)
)

// filled writes texts into the cells of the rows of a Word document, counted from 0 and without regard to what they
// span, as a person does who moves with the tabulator.
func filled(t *testing.T, data []byte, texts map[string]string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	left := len(texts)
	for _, file := range in.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if file.Name == "word/document.xml" {
			row := -1
			text = wordRow.ReplaceAllFunc(text, func(tr []byte) []byte {
				row++
				column := -1
				return wordCell.ReplaceAllFunc(tr, func(tc []byte) []byte {
					column++
					written, ok := texts[fmt.Sprintf("%d,%d", row, column)]
					if !ok {
						return tc
					}
					left--
					if bytes.Contains(tc, []byte("<w:t ")) {
						t.Errorf("%d,%d is printed: %s", row, column, tc)
					}
					return bytes.Replace(tc, []byte("</w:p>"), []byte("<w:r><w:t>"+written+"</w:t></w:r></w:p>"), 1)
				})
			})
		}
		w, err := out.Create(file.Name)
		if err == nil {
			_, err = w.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if left != 0 {
		t.Errorf("%d texts have no cell", left)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

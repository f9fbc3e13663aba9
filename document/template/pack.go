package template

import (
	"archive/zip"
	"bytes"
)

// Pack is a package of parts, each a name and a text, in their order: how a template is made by a program.
func Pack(parts [][2]string) []byte {
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := out.CreateHeader(&zip.FileHeader{Name: p[0], Method: zip.Deflate})
		if err == nil {
			_, err = w.Write([]byte(p[1]))
		}
		if err != nil {
			panic(err) // a buffer takes all
		}
	}
	if err := out.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

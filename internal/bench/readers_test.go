package bench

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/bytedance/sonic"
	jsonv2 "github.com/go-json-experiment/json"

	"github.com/ziping-go/ziping/indicator"
)

// readForm has the keys of these forms for readers that fill structs. They leave cells and amounts as text, so that
// their time is that of the JSON alone.
type readForm struct {
	Year    int `json:"year"`
	Project struct {
		Name           string `json:"name"`
		Department     string `json:"department"`
		DepartmentCode string `json:"department_code"`
	} `json:"project"`
	Funds struct {
		Initial, Adjusted, Spent struct { // matched whatever their case
			Total string `json:"total"`
		}
	} `json:"funds"`
	Indicators []struct {
		Level1   string `json:"level1"`
		Level2   string `json:"level2"`
		Name     string `json:"name"`
		Target   string `json:"target"`
		Points   string `json:"points"`
		Actual   string `json:"actual"`
		Declared string `json:"declared"`
		Reason   string `json:"reason"`
	} `json:"indicators"`
}

// BenchmarkReaders reads forms by ziping's scanner, which also reads the cells and keeps the text for places, and by
// JSON libraries, which do neither.
func BenchmarkReaders(b *testing.B) {
	all := bytes.Split(bytes.TrimSpace(lines(2000)), []byte("\n"))
	var reader indicator.FormReader
	fast := sonic.ConfigStd
	for _, r := range []struct {
		name string
		read func(line []byte) error
	}{
		{"ziping, with cells", func(line []byte) error { _, err := reader.JSON("", line, 1); return err }},
		{"encoding/json", func(line []byte) error { var f readForm; return json.Unmarshal(line, &f) }},
		{"encoding/json v2 (go-json-experiment)", func(line []byte) error {
			var f readForm
			return jsonv2.Unmarshal(line, &f, jsonv2.MatchCaseInsensitiveNames(true))
		}},
		{"sonic", func(line []byte) error { var f readForm; return fast.Unmarshal(line, &f) }},
	} {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			start := cpuTime(self)
			for i := 0; b.Loop(); i++ {
				if err := r.read(all[i%len(all)]); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64((cpuTime(self)-start).Nanoseconds())/float64(b.N), "cpu-ns/form")
		})
	}
}

package document_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
)

// growth is how much more memory the heap took from the system while f ran; it doesn't shrink in between.
func growth(t testing.TB, f func()) uint64 {
	t.Helper()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return max(after.HeapSys, before.HeapSys) - before.HeapSys
}

// repeat reads as a text over and over.
func repeat(text string, times int) io.Reader {
	return io.LimitReader(&endless{text: text}, int64(len(text))*int64(times))
}

type endless struct {
	text string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.text[e.at:])
	e.at = (e.at + n) % len(e.text)
	return n, nil
}

// Each hostile line is rejected, and the forms before and after it are read.
func TestHostileLines(t *testing.T) {
	form := func(target string) string {
		return `{"project": {"name": "x"}, "indicators": [{"name": "n", "target": "1个", "points": ` + target + `}]}`
	}
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(sample.Form(1))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		line io.Reader
		code lang.Code
	}{
		"a line of 1 GB": {
			io.MultiReader(strings.NewReader(`{"project": {"name": "`), repeat("一二三四五六七八", 1<<30/24)),
			"LINE_LONG",
		},
		"nesting of 100,000":  {strings.NewReader(strings.Repeat(`{"a":[`, 50_000)), "LIMIT_DEPTH_JSON"},
		"a number of 10,000":  {strings.NewReader(form(strings.Repeat("9", 10_000))), "AMOUNT_LONG"},
		"10,000 decimals":     {strings.NewReader(form("0." + strings.Repeat("3", 10_000))), "AMOUNT_LONG"},
		"a huge exponent":     {strings.NewReader(form("1e1000000000")), "AMOUNT_WRONG"},
		"a tiny exponent":     {strings.NewReader(form("1e-1000000000")), "AMOUNT_WRONG"},
		"an exponent as text": {strings.NewReader(form(`"1e1000000000"`)), "AMOUNT_WRONG"},
		"invalid UTF-8": {
			strings.NewReader("{\"project\": {\"name\": \"\xff\xfe\"}, \"indicators\": []}"),
			"ENCODING",
		},
		"a NUL":      {strings.NewReader("{\"project\": {\"name\": \"\x00\"}, \"indicators\": []}"), "ENCODING"},
		"GBK":        {strings.NewReader(gbk), "ENCODING"},
		"a cut line": {strings.NewReader(sample.Form(1)[:200]), "JSON_ENDS"},
		"repeated keys": {strings.NewReader(
			`{"project": {"name": "a"}, "project": {"name": "b"}, "indicators": []}`), "KEY_DUPLICATE"},
		"no JSON":    {strings.NewReader("<html>"), "JSON_VALUE"},
		"two values": {strings.NewReader(`{"indicators": []} {}`), "JSON_AFTER"},
		"many nodes": {
			io.MultiReader(strings.NewReader(`{"indicators": [`), repeat("0,", 1_000_000)),
			"LIMIT_NODES",
		},
		"a reject of nothing": {
			strings.NewReader(
				`{"file": "x.ndjson", "line": 1, "code": "LINE_LONG", "at": "x.ndjson:1", "reason": "", "text": "x", "cut": true}`),
			"REJECT_NOTHING",
		},
		"a reject with other key": {strings.NewReader(`{"file": "x", "form": {}}`), "REJECT_WRONG"},
	} {
		in := io.MultiReader(strings.NewReader(sample.Form(0)+"\n"), c.line,
			strings.NewReader("\n"+sample.Form(1)+"\n"+sample.Form(2)))
		var said []string
		var longest int
		peak := growth(t, func() {
			for record := range (&document.Input{Files: []string{"-"}, Stdin: in}).Records(t.Context()) {
				forms, err := record.Forms()
				longest = max(longest, len(record.Text))
				if err == nil {
					said = append(said, fmt.Sprint(len(forms)))
					continue
				}
				said = append(said, fmt.Sprint(record.Line, fault.All(err)[0].Code))
				if reject := document.RejectOf(record, nil, err, lang.English); reject.Line != 2 || reject.Code != c.code ||
					reject.Reason == "" {
					t.Errorf("%s: %+v", name, reject)
				}
			}
		})
		if want := []string{"1", "2" + string(c.code), "1", "1"}; !slices.Equal(said, want) {
			t.Errorf("%s: %v, want %v", name, said, want)
		}
		if peak > 250<<20 {
			t.Errorf("%s: %d MB more were taken", name, peak>>20)
		}
	}
}

// A stream isn't text if a thousand of its lines aren't and hardly one in twenty is: reading then stops. If more lines
// are text, each of the others is a reject, as is every such line up to the thousandth.
func TestLinesOfNoText(t *testing.T) {
	for _, c := range []struct {
		before        string
		lines         int
		forms, faults int
		ends          bool
	}{
		{"", 1000, 1, 1000, false},
		{"", 1001, 0, 1001, true},
		{"", 5000, 0, 1001, true},
		{strings.Repeat(sample.Form(0)+"\n", 100), 1900, 101, 1900, false},
	} {
		in := strings.NewReader(c.before + strings.Repeat("\xff\xff\n", c.lines) +
			`{"project": {"name": "x"}, "indicators": []}` + "\n")
		forms, faults, last := 0, 0, lang.Code("")
		for record := range (&document.Input{Files: []string{"-"}, Stdin: in}).Records(t.Context()) {
			read, err := record.Forms()
			forms += len(read)
			if err != nil {
				faults++
				last = fault.All(err)[0].Code
			}
		}
		if forms != c.forms || faults != c.faults || (last == "LINES_NO_TEXT") != c.ends {
			t.Errorf("%d lines behind %.20q: %d forms, %d faults, the last %s", c.lines, c.before, forms, faults, last)
		}
	}
}

// Every reject can be written, read again, and is rejected for the same reason.
func TestHostileRejectsComeBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 3000 {
		line := []byte(sample.Form(r.IntN(1000)))
		for range 1 + r.IntN(3) {
			line[r.IntN(len(line))] = byte(r.IntN(256))
		}
		line = bytes.ReplaceAll(line, []byte("\n"), nil)
		for record := range (&document.Input{Files: []string{"-"}, Stdin: bytes.NewReader(line)}).Records(t.Context()) {
			_, err := record.Forms()
			if err == nil {
				continue
			}
			text, encoded := document.RejectOf(record, nil, err, lang.English).AppendJSON(nil)
			if encoded != nil {
				t.Fatal(encoded)
			}
			for again := range (&document.Input{Files: []string{"-"}, Stdin: bytes.NewReader(text)}).Records(t.Context()) {
				_, err2 := again.Forms()
				if err2 == nil || fault.All(err)[0].Code != fault.All(err2)[0].Code && fault.All(err)[0].Code != "ENCODING" {
					t.Errorf("%s\n%v\n%s\n%v", line, err, text, err2)
				}
			}
		}
	}
}

// packedFile writes blocks in a packing.
func packedFile(t *testing.T, name string, blocks ...[]byte) string {
	t.Helper()
	p, _ := document.PackingOf(name)
	packer := p.NewPacker()
	var all []byte
	for _, b := range blocks {
		var err error
		if all, err = packer.Append(all, b); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, all, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A packed file that is a bomb, truncated, or not packed at all is reported as such; what was read before counts. Plain
// forms under the name of a packed file are read.
func TestHostilePackedFiles(t *testing.T) {
	zeros := make([]byte, 32<<20)
	blanks := bytes.Repeat([]byte(strings.Repeat(" ", 1<<20-1)+"\n"), 32)
	good := []byte(sample.Form(0) + "\n" + sample.Form(1) + "\n")
	for _, ending := range []string{".gz", ".zst"} {
		name := "x.ndjson" + ending
		cut := packedFile(t, name, good, good)
		data, err := os.ReadFile(cut)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(cut, data[:len(data)-10], 0o600); err != nil {
			t.Fatal(err)
		}
		none := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(none, good, 0o600); err != nil {
			t.Fatal(err)
		}
		noise := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(noise, []byte("no form at all\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		for what, c := range map[string]struct {
			file  string
			forms int
			code  lang.Code
		}{
			"a bomb of zeros":  {packedFile(t, name, good, zeros, zeros, zeros, zeros), 2, "PACKING_RATIO"},
			"a bomb of blanks": {packedFile(t, name, good, blanks, blanks, blanks, blanks), 2, "PACKING_RATIO"},
			"cut":              {cut, 2, "PACKING_BROKEN"},
			"not packed":       {none, 2, ""},
			"nothing known":    {noise, 0, "PACKING_BROKEN"},
		} {
			forms := 0
			var last lang.Code
			peak := growth(t, func() {
				for record := range (&document.Input{Files: []string{c.file}}).Records(t.Context()) {
					if _, err := record.Forms(); err != nil {
						last = fault.All(err)[0].Code
					} else {
						forms++
					}
				}
			})
			if forms < c.forms || last != c.code {
				t.Errorf("%s %s: %d forms, %s", ending, what, forms, last)
			}
			if peak > 150<<20 {
				t.Errorf("%s %s: %d MB more were taken", ending, what, peak>>20)
			}
		}
	}
}

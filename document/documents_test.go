package document_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/internal/compoundtest"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
)

// A printed table that comes through a pipe has no name to go by.
func TestPrintedTablesComeThroughAPipe(t *testing.T) {
	sample := layouts.All()[0].Make(1)
	for kind, text := range map[string]string{
		"CSV": sample.CSV(), "TSV": sample.TSV(), "Markdown": sample.Markdown(), "pipes": sample.Pipes(), "Word's text": sample.Flat(),
	} {
		n := 0
		in := document.Input{Files: []string{"-"}, Stdin: strings.NewReader(text), Readers: office.Readers()}
		for form, err := range in.Forms(t.Context()) {
			if err != nil {
				t.Errorf("%s: %v", kind, err)
				break
			}
			n += len(form.Indicators)
		}
		if n < 5 {
			t.Errorf("%s: %d indicators", kind, n)
		}
	}
}

// A reject of a document is its form, or nothing: nobody can correct its bytes.
func TestRejectsKeepNoBytesOfDocuments(t *testing.T) {
	dir := t.TempDir()
	page := writtenAs(t, dir, "a.html", "<p>没有表</p>")
	pdf := writtenAs(t, dir, "a.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")
	plain := writtenAs(t, dir, "a.txt", "没有表")
	in := document.Input{Files: []string{page, pdf, plain}, Readers: office.Readers()}
	for record := range in.Records(t.Context()) {
		_, err := record.Forms()
		if err == nil {
			t.Fatal(record.File, "has a form")
		}
		reject := document.RejectOf(record, nil, err, lang.English)
		if isText := record.File == plain; (reject.Text != "") != isText || reject.Input != nil || reject.Bytes != nil {
			t.Errorf("%s: %+v", record.File, reject)
		}
	}
	good := writtenAs(t, dir, "b.html", lackingPage)
	in.Files = []string{good}
	for record := range in.Records(t.Context()) {
		forms, err := record.Forms()
		if err != nil {
			t.Fatal(err)
		}
		reject := document.RejectOf(record, forms[0], fault.New(fault.Place{File: good}, "", lang.Of("FORM_EMPTY", "")), lang.English)
		if !bytes.Contains(reject.Input, []byte("养护里程")) || reject.Text != "" {
			t.Errorf("%+v", reject)
		}
	}
}

// What import writes of a department is read back, in each of its formats.
func TestDepartmentsAreReadBack(t *testing.T) {
	for name, text := range map[string]string{
		"a.yaml":   "department: 交通局\nyear: 2023\n---\ndepartment: 水利局\nyear: 2023\n",
		"a.json":   `[{"department":"交通局","year":2023},{"department":"水利局","year":2023}]`,
		"a.ndjson": `{"department":"交通局","year":2023}` + "\n" + `{"department":"水利局","year":2023}` + "\n",
	} {
		contents, err := document.Read(t.Context(), name, strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var names []string
		for _, d := range contents.Departments {
			names = append(names, d.Name)
		}
		if !slices.Equal(names, []string{"交通局", "水利局"}) || len(contents.Forms) > 0 {
			t.Errorf("%s: %q, %d forms", name, names, len(contents.Forms))
		}
	}
	for _, text := range []string{"department: 交通局\nyear: 2023\n", `{"department":"交通局","year":2023}`} {
		contents, err := document.Read(t.Context(), "one.yaml", strings.NewReader(text))
		if err != nil || len(contents.Departments) != 1 || len(contents.Forms) > 0 {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// A document of an old WPS says what to do.
func TestOldWPSSaysWhatToDo(t *testing.T) {
	data := compoundtest.File(compoundtest.Stream{Name: "WPSContents", Data: []byte("旧")})
	_, err := document.Read(t.Context(), "a.wps", bytes.NewReader(data), office.Readers()...)
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "OFFICE_FOREIGN" {
		t.Error(err)
	}
}

// latin are words that a Chinese sentence may have: formats, programs, bytes, what a sheet shows as an error.
var latin = regexp.MustCompile(`(?i)^(docx|xlsx|xls|doc|html|pdf|ofd|wps|word|excel|office|libreoffice|zip|xml|mb|utf|gb\d*|csv|tsv|json|ndjson|jsonl|` +
	`yaml|yml|md|txt|odt|ods|et|ziping|a|ocr|nul|ref|[a-f]{1,2}|ascii|big5|import|look)$`)

var foreignWord = regexp.MustCompile(`[A-Za-z]+`)

// Damaged documents are refused in words of ours: no library speaks English in a Chinese sentence.
func TestDamageIsSaidInOneLanguage(t *testing.T) {
	sample := layouts.All()[0].Make(3)
	files := map[string][]byte{
		"a.docx": sample.Docx(), "a.xlsx": sample.Xlsx(), "a.html": sample.HTML(), "a.mht": mhtml(sample.HTML()),
		"a.doc": compoundtest.File(compoundtest.Stream{Name: "WordDocument", Data: bytes.Repeat([]byte{1}, 5000)}),
	}
	for pattern, name := range map[string]string{"*.xls": "a.xls", "*.pdf": "a.pdf"} {
		if found, _ := filepath.Glob(filepath.Join("..", "..", "shared", "documents", pattern)); len(found) > 0 {
			data, err := os.ReadFile(found[0])
			if err != nil {
				t.Fatal(err)
			}
			files[name] = data
		}
	}
	said := map[string]bool{}
	for name, whole := range files {
		for how, data := range damaged(whole) {
			in := document.Input{Files: []string{writtenAs(t, t.TempDir(), name, string(data))}, Readers: office.Readers()}
			for record := range in.Records(t.Context()) {
				_, err := record.Forms()
				for _, e := range fault.All(err) {
					reject := document.RejectOf(record, nil, e, lang.Chinese)
					for _, text := range []string{e.In(lang.Chinese), e.Hint.In(lang.Chinese), reject.Reason} {
						if e.Text != "" {
							text = strings.ReplaceAll(text, e.Text, "")
						}
						for _, word := range foreignWord.FindAllString(strings.ReplaceAll(text, record.File, ""), -1) {
							if !latin.MatchString(word) && !said[text] {
								said[text] = true
								t.Errorf("%s, %s: %s says %q", name, how, e.Code, text)
							}
						}
					}
				}
			}
		}
	}
}

func mhtml(page []byte) []byte {
	return []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n" +
		string(page) + "\n--b--\n")
}

// damaged are the ways in which a file is cut, overwritten and turned.
func damaged(whole []byte) map[string][]byte {
	all := map[string][]byte{"doubled": append(bytes.Clone(whole), whole...)}
	for i := range 12 {
		all[fmt.Sprintf("cut at %d/12", i)] = whole[:i*len(whole)/12]
		flipped, zeroed := bytes.Clone(whole), bytes.Clone(whole)
		for j := i; j < len(flipped); j += 97 + 31*i {
			flipped[j] ^= 0x5a
		}
		all[fmt.Sprintf("flipped %d", i)] = flipped
		if from := max(8, i*len(whole)/12); from < len(whole) {
			clear(zeroed[from:min(len(whole), from+len(whole)/24)])
		}
		all[fmt.Sprintf("zeroed %d", i)] = zeroed
	}
	return all
}

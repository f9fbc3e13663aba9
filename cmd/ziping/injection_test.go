package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// injected are names that some format takes for a formula, a field, markup, a template or a command.
var injected = []string{
	`=HYPERLINK("http://x","y")`, "+1", "-1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1+1", `{ INCLUDETEXT "c:\\x" }`, "{{project.name}}",
	"{{field}}{{#indicators}}", "]]>", "<script>alert(1)</script>", "</w:t></w:r><w:fldSimple w:instr=\"DATE\"/>", "</t></is><f>1+1</f>",
	"&lt;b&gt;&#60;", `"><img src=x onerror=1>`, "a\x1b[31mb\x07c", "甲\x00乙", "\u202e甲", "_x000D_甲", "'=1",
}

// written are the files that commands wrote, whose endings tell their formats.
type written map[string][]byte

// A name stays text, whatever it says, in every file that any command writes: the file has no element that one with
// harmless names hasn't, nothing more of it is computed, and its text is read back.
func TestNamesStayTextInEveryFormat(t *testing.T) {
	harmless := make([]string, len(injected))
	for i := range harmless {
		harmless[i] = fmt.Sprintf("青山县道路%d", i+1)
	}
	plain, all := written{}, written{}
	reportsOn(t, plain, harmless)
	ownFiles(t, plain, "", harmless[0])
	reportsOn(t, all, injected)
	for i, text := range injected {
		ownFiles(t, all, fmt.Sprint(i, " "), text)
	}
	for name, data := range all {
		number, base, isOwn := strings.Cut(name, " ")
		texts := injected
		if !isOwn {
			base = name
		} else if i, err := strconv.Atoi(number); err == nil {
			texts = injected[i : i+1]
		}
		known, _ := structureOf(t, base, plain[base])
		structure, said := structureOf(t, name, data)
		for what, n := range structure {
			if _, isKnown := known[what]; !isKnown || isActive(what) && known[what] != n {
				t.Errorf("%s has %d %s, with harmless names %d", name, n, what, known[what])
			}
		}
		said = plainly(said)
		for _, text := range texts {
			for piece := range strings.FieldsFuncSeq(text, isUnseen) { // what can't be seen is left out, or shown
				if !strings.Contains(said, plainly(piece)) {
					t.Errorf("%s doesn't say %q of %q", name, piece, text)
				}
			}
		}
	}
}

// isActive reports whether an element computes or loads something; there are as many of them whatever names say.
func isActive(element string) bool {
	for _, name := range []string{"instrText", "fldSimple", "fldChar", " f", "formula", "script", "style", "img", "iframe", "object"} {
		if strings.HasSuffix(element, name) {
			return true
		}
	}
	return false
}

// plainly is what a reader sees of a text: without controls, marks and blanks.
func plainly(s string) string { return strings.Join(strings.FieldsFunc(s, isUnseen), "") }

func isUnseen(r rune) bool {
	return unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == '\ufffd'
}

// reportsOn adds what is written of forms with some names.
func reportsOn(t *testing.T, all written, names []string) {
	t.Helper()
	dir := t.TempDir()
	var forms []byte
	for _, name := range names {
		forms = append(append(forms, injectedForm(t, name)...), '\n')
	}
	form := fileIn(t, dir, "forms.ndjson", forms)
	to := func(name string, args ...string) { all.call(t, dir, name, args...) }
	for kind, formats := range map[string][]string{
		"form": {"docx", "xlsx", "html"}, "text": {"docx", "html"}, "summary": {"docx", "xlsx", "html"}, "unmet": {"docx", "xlsx", "html"},
		"opinion": {"docx", "xlsx", "html"},
	} {
		for _, format := range formats {
			to("report-"+kind+"."+format, "report", form, "--kind", kind)
		}
	}
	for _, format := range []string{"docx", "xlsx"} {
		blank := filepath.Join(dir, "blank."+format)
		if code, _, errs := called(t, "", "report", "--kind", "form", "--blank", "-o", blank); code != exitFine {
			t.Fatal(errs)
		}
		to("template."+format, "report", form, "--template", blank)
	}
	for _, format := range []string{"csv", "html", "xlsx", "ndjson"} {
		to("findings."+format, "review", form, "--format", format)
	}
	to("letter.docx", "review", form, "--kind", "letter")
	for _, stage := range []string{"audit", "monitor"} {
		to(stage+".docx", stage, form, "--kind", "form")
		to(stage+".xlsx", stage, form, "--kind", "form")
	}
}

// ownFiles adds what is written into a user's own files, and of rules that have a text for a name.
func ownFiles(t *testing.T, all written, before, text string) {
	t.Helper()
	dir := t.TempDir()
	values, err := json.Marshal(map[string]string{
		"/project/name": text, "/indicators/0/name": text, "/indicators/0/reason": text, "/goals/0/outcome": text,
	})
	if err != nil {
		t.Fatal(err)
	}
	sample := layouts.All()[0].Make(3)
	for format, data := range map[string][]byte{"docx": sample.Docx(), "xlsx": sample.Xlsx()} {
		own, given := fileIn(t, dir, "own."+format, data), fileIn(t, dir, "values.json", values)
		filled := all.call(t, dir, before+"filled."+format, "fill", own, "--overwrite", "--values", given)
		all.call(t, dir, before+"renewed."+format, "new", "--from", filled)
		all.call(t, dir, before+"renewed-"+format+".yaml", "new", "--from", filled, "--format", "yaml")
	}
	rules := fileIn(t, dir, "rules.yaml", []byte("ziping: 1\nid: own\nversion: '1'\ntitle: 甲\nsource: 乙\nextends: mof-2021\ntiers:\n"+
		"  - {name: 预算执行率, points: 10, rule: 执行率}\n  - {name: "+strconv.Quote(text)+", points: 90}\n"))
	for _, format := range []string{"docx", "xlsx", "csv", "yaml"} {
		all.call(t, dir, before+"new."+format, "new", "--rules", rules, "--format", format)
	}
}

func fileIn(t *testing.T, dir, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// call calls a command that writes a file, and adds the file.
func (w written) call(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if code, _, errs := called(t, "", append(args, "-o", path)...); code == exitCannot {
		t.Fatalf("%v: %s", args, errs)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w[name] = data
	return path
}

// injectedForm is a form that says a text wherever somebody writes freely.
func injectedForm(t *testing.T, text string) []byte {
	t.Helper()
	data, err := json.Marshal(map[string]any{
		"year": 2024, "project": map[string]any{"name": text, "department": text, "implementing_unit": text},
		"funds": map[string]any{
			"initial": map[string]any{"total": "10", "fiscal": "9"}, "spent": map[string]any{"total": "10", "fiscal": "10"},
		},
		"goals": []any{map[string]any{"text": text, "outcome": text}},
		"indicators": []any{map[string]any{
			"level1": "产出指标", "level2": "数量指标", "name": text, "target": "19个", "actual": "17个", "points": "90", "declared": "90",
			"reason": text,
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// structureOf is what a file is built of, counted, and what it says, as others read it.
func structureOf(t *testing.T, name string, data []byte) (structure map[string]int, said string) {
	t.Helper()
	switch filepath.Ext(name) {
	case ".docx":
		return packageOf(t, name, data)
	case ".xlsx":
		structure, _ = packageOf(t, name, data)
		counts, said := workbookOf(t, data)
		maps.Copy(structure, counts)
		return structure, said
	case ".html":
		return pageOf(t, data)
	case ".csv":
		return tableOf(t, name, data)
	}
	if strings.ContainsAny(string(data), "\x1b\x00\x07\u202e") {
		t.Errorf("%s has controls", name)
	}
	return map[string]int{"lines": bytes.Count(data, []byte("\n"))}, unescaped(string(data))
}

// unescaped is a text of JSON or YAML without escapes, roughly.
func unescaped(s string) string {
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\u003c`, "<", `\u003e`, ">", `\u0026`, "&", "''", "'").Replace(s)
}

// packageOf counts the elements of a package that do something: those of text and its form may be more or fewer.
func packageOf(t *testing.T, name string, data []byte) (structure map[string]int, said string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	structure = map[string]int{}
	var text strings.Builder
	for _, f := range z.File {
		structure[serials.ReplaceAllString(f.Name, "")]++
		if strings.HasSuffix(f.Name, ".xlsx") {
			continue
		}
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		in := xml.NewDecoder(part)
		for {
			token, err := in.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s %s: %v", name, f.Name, err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				if !ofText[token.Name.Local] {
					structure[serials.ReplaceAllString(f.Name, "")+" "+token.Name.Local]++
				}
			case xml.CharData:
				text.Write(token)
			}
		}
	}
	return structure, text.String()
}

// serials are what tells parts of one kind apart.
var serials = regexp.MustCompile(`[0-9]+`)

// ofText are elements that a text has more or fewer of, depending on its lines and its length.
var ofText = map[string]bool{"r": true, "rPr": true, "rFonts": true, "t": true, "br": true, "tab": true, "si": true, "is": true}

// workbookOf counts formulas and links, and gathers what the cells show.
func workbookOf(t *testing.T, data []byte) (structure map[string]int, said string) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	structure = map[string]int{}
	var text strings.Builder
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r := range rows {
			for c := range rows[r] {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				text.WriteString(rows[r][c] + "\n")
				if formula, _ := book.GetCellFormula(sheet, cell); formula != "" {
					structure["formula"]++
				}
				if linked, _, _ := book.GetCellHyperLink(sheet, cell); linked {
					structure["link"]++
				}
			}
		}
	}
	return structure, text.String()
}

// pageOf counts the elements and the attributes of a page.
func pageOf(t *testing.T, data []byte) (structure map[string]int, said string) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	structure = map[string]int{"controls": strings.Count(string(data), "\x1b") + strings.Count(string(data), "\u202e")}
	var text strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode:
			text.WriteString(n.Data)
		case n.Type == html.ElementNode && n.Data != "tspan" && n.Data != "br": // lines of a text
			structure[n.Data]++
			for _, a := range n.Attr {
				structure[n.Data+" "+a.Key]++
			}
		}
	}
	return structure, text.String()
}

// tableOf counts the rows of a CSV file, whose cells don't begin like formulas.
func tableOf(t *testing.T, name string, data []byte) (structure map[string]int, said string) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, row := range rows {
		for _, cell := range row {
			text.WriteString(cell + "\n")
			if cell == "" || !strings.ContainsAny(cell[:1], "=+-@\t\r") {
				continue
			}
			if _, err := strconv.ParseFloat(cell, 64); err != nil {
				t.Errorf("%s: %q is taken for a formula", name, cell)
			}
		}
	}
	return map[string]int{"rows": len(rows)}, text.String()
}

package document

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/internal/charset"
)

// fileKind is how the contents of a file are written.
type fileKind uint8

const (
	untold fileKind = iota
	jsonFile
	ndjsonFile
	yamlFile
	csvFile
	officeFile  // a document with tables, or a text with some
	foreignFile // nothing that holds forms; traits say what
)

// headSize is how much of a file is looked at to find out what it holds.
const headSize = 1 << 16

// traits are what is known of a file before it is read.
type traits struct {
	kind fileKind
	made madeKind // what ziping has written, if that is what it is
	keys bool     // it has a key or a heading of a form
}

// kindsByName maps the endings of names to kinds.
var kindsByName = map[string]fileKind{
	".txt": officeFile, ".text": officeFile, ".md": officeFile, ".markdown": officeFile,
	".json": jsonFile, ".ndjson": ndjsonFile, ".jsonl": ndjsonFile, ".yaml": yamlFile, ".yml": yamlFile,
	".csv": csvFile, ".tsv": csvFile,
	".docx": officeFile, ".docm": officeFile, ".xlsx": officeFile, ".xlsm": officeFile, ".xls": officeFile,
	".et": officeFile, ".doc": officeFile, ".wps": officeFile, ".odt": officeFile, ".ods": officeFile,
	".html": officeFile, ".htm": officeFile, ".mht": officeFile, ".pdf": officeFile, ".ofd": officeFile,
}

// traitsOf finds out what a file holds from its beginning, or from its name if the beginning is ambiguous. A name is
// only overruled by contents that can't be what it says.
func traitsOf(name string, head []byte) traits {
	named := kindsByName[extension(name)]
	if made := binaryMade(head); made != "" {
		return traits{kind: foreignFile, made: made}
	}
	if f := source.Of(head); f != source.Text && f != source.Unknown {
		return traits{kind: officeFile, keys: true}
	}
	text := strings.TrimPrefix(charset.Sniff(head).Head(head), "\ufeff")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	lines := openingLines(text)
	if len(lines) == 0 {
		return traits{kind: named}
	}
	switch {
	case opensJSON(text):
		// an object is YAML as well
		if t := jsonTraits(text, lines, named); t.made != "" || named != yamlFile || t.kind == ndjsonFile ||
			lines[0][0] == '[' {
			return t
		}
	case opensCSV(lines[0]):
		return traits{kind: csvFile, made: madeCSV(lines[0]), keys: true}
	case opensYAML(lines):
		return traits{kind: yamlFile, keys: true}
	case isTable(lines):
		return traits{kind: officeFile, made: madeResults}
	case mayHoldTable(named, text) && hasHeadings(lines):
		return traits{kind: officeFile, keys: true}
	}
	return traits{kind: named}
}

// mayHoldTable reports whether a text may be a printed table, whatever its name says. What comes through a pipe has no
// name and is taken for NDJSON, unless it can't be.
func mayHoldTable(named fileKind, text string) bool {
	if named == ndjsonFile {
		text = strings.TrimSpace(text)
		return text[0] != '{' && text[0] != '['
	}
	return named == untold || named == csvFile || named == officeFile
}

// openingLines are the first lines that aren't blank.
func openingLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSuffix(line, "\n"); strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
		if len(lines) == 200 {
			break
		}
	}
	return lines
}

// opensJSON reports whether a text begins like a JSON object or an array of them. Lists in the prose of a document, and
// YAML in braces without quotes, don't.
func opensJSON(text string) bool {
	text = strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(text, "["); ok {
		if text = strings.TrimSpace(rest); text == "" || text[0] == ']' {
			return true
		}
	}
	rest, ok := strings.CutPrefix(text, "{")
	rest = strings.TrimSpace(rest)
	return ok && (rest == "" || rest[0] == '"' || rest[0] == '}')
}

// jsonTraits distinguishes an object or an array over several lines from one object per line.
func jsonTraits(text string, lines []string, named fileKind) traits {
	keys := keysOf(text)
	t := traits{kind: jsonFile, made: keys.made(), keys: keys.hasForm()}
	if t.made == madeRejects || isByLines(lines, named) {
		t.kind = ndjsonFile
	}
	return t
}

// isByLines reports whether each line is a JSON value of its own. A broken first line doesn't spoil the others: if the
// name says that these are lines, only contents that can't be lines overrule it.
func isByLines(lines []string, named fileKind) bool {
	first := strings.TrimSpace(lines[0])
	if len(lines) == 1 {
		return named == ndjsonFile && first != "{" && first[0] == '{'
	}
	switch {
	case json.Valid([]byte(first)):
		return true
	case first[0] == '[':
		return false
	case named == ndjsonFile && first != "{":
		for _, line := range lines[1:] {
			if line[0] == '{' {
				return true
			}
		}
		second := strings.TrimSpace(lines[1])
		return second[0] != '"' && second[0] != '}'
	}
	return lines[1][0] == '{'
}

// opensCSV reports whether a line is the header of a table of forms, or of results.
func opensCSV(line string) bool {
	header := strings.Split(strings.ReplaceAll(line, `"`, ""), string(commaOf(line)))
	if len(header) < 3 {
		return false
	}
	if isResultHeader(header) {
		return true
	}
	known := map[csvField]bool{}
	for _, h := range header {
		if f, ok := csvFieldOf(h); ok && headings.Squeeze(h) != "" {
			known[f] = true
		}
	}
	if !known[csvName] || !known[csvTarget] {
		return false
	}
	return known[csvProject] || known[csvCode] || 2*len(known) > len(header)
}

// commaOf is the separator between the columns of a header.
func commaOf(header string) rune {
	comma := ','
	for _, c := range "\t;，；" {
		if strings.Count(header, string(c)) > strings.Count(header, string(comma)) {
			comma = c
		}
	}
	return comma
}

// formKeys are the keys that only a form has at its left edge, and a key of the files that are given in place of forms.
var formKeys = []string{"project:", "indicators:", "funds:", "currency_unit:", "ziping:"}

// opensYAML reports whether one of the first lines is a key of a form, or of rules and their tests.
func opensYAML(lines []string) bool {
	for _, line := range lines {
		for _, key := range formKeys {
			if rest, ok := strings.CutPrefix(line, key); ok && (rest == "" || rest[0] == ' ') {
				return true
			}
		}
	}
	return false
}

// hasHeadings reports whether a text has the headings of a printed form: next to each other, whatever is between them.
func hasHeadings(lines []string) bool {
	found := map[headings.Column]bool{}
	project := false
	for i, line := range lines {
		for _, cell := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("\t|,;，；\"", r) }) {
			label, _, _ := strings.Cut(strings.ReplaceAll(cell, "：", ":"), ":")
			project = project || headings.LabelOf(label) == headings.ProjectName
			switch c := headings.ColumnOf(cell); c {
			case headings.Level1, headings.Level2, headings.Name, headings.Group, headings.Target, headings.Actual:
				found[c] = true
			}
		}
		if len(found) > 2 || project && found[headings.Target] && found[headings.Actual] {
			return true
		}
		if i%3 == 2 && !strings.HasPrefix(line, "\t") {
			clear(found)
		}
	}
	return false
}

// binaryMade recognises files that ziping has written and that aren't text, by their first bytes.
func binaryMade(head []byte) madeKind {
	switch {
	case bytes.HasPrefix(head, []byte("PAR1")):
		return madeParquet
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && len(head) > 30 &&
		bytes.HasPrefix(head[30:], []byte("manifest.json")):
		return madeEvidence
	}
	return ""
}

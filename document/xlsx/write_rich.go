package xlsx

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// run is a stretch of a text with its format, as written; "" where it has that of the cell.
type run struct{ text, format string }

// runsIn are the runs of an element of a text, <si> or <is>; nil where none has a format of its own, or where it isn't
// written as programs write it.
func runsIn(element []byte) []run {
	x := markup.New(element, nil)
	var all []run
	format, from, formatted, aside, isText := "", 0, false, 0, false
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		switch name := string(x.Name); {
		case kind == markup.Text && isText && aside == 0:
			text := strings.ReplaceAll(string(x.AppendText(nil)), "\r\n", "\n")
			if strings.Contains(text, "_x") {
				text = resolved(text)
			}
			all = append(all, run{text, format})
		case kind == markup.Text:
		case name == "rPh" && kind == markup.Start:
			aside++
		case name == "rPh":
			aside--
		case name == "r":
			format = ""
		case name == "rPr" && kind == markup.Start:
			from, format = x.From, string(element[x.From:x.To])
		case name == "rPr" && !strings.HasSuffix(format, "/>"):
			format = string(element[from:x.To])
			formatted = true
		case name == "t":
			isText = kind == markup.Start
		}
	}
	if x.Broken() || !formatted {
		return nil
	}
	return all
}

// runsOf are the runs of the cell that is read; nil where its text has no formats of its own.
func (t *sheetEditor) runsOf() ([]run, error) {
	c := t.part[t.cell.tag.from:t.x.To]
	if t.prefix != "" {
		return nil, nil
	}
	tag := t.part[t.cell.tag.from:t.cell.tag.to]
	switch kind := attribute(tag, "t"); {
	case kind == "inlineStr":
		return runsIn(c), nil
	case kind != "s":
		return nil, nil
	}
	x := markup.New(c, nil)
	isValue, value := false, ""
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		switch {
		case kind == markup.Text && isValue:
			value += string(x.AppendText(nil))
		case kind != markup.Text:
			isValue = kind == markup.Start && string(x.Name) == "v"
		}
	}
	number := numberOf([]byte(strings.TrimSpace(value)))
	if number >= len(t.book.strings) || t.book.strings[number].bare == len(t.book.strings[number].text) {
		return nil, nil
	}
	element, err := t.shared(number)
	if err != nil || !bytes.HasPrefix(element, []byte("<si")) {
		return nil, err
	}
	return runsIn(element), nil
}

// shared is an entry of the table of shared texts as it is written.
func (e *editor) shared(number int) ([]byte, error) {
	if e.strings == nil {
		text, err := e.part(e.book.texts)
		if err != nil {
			return nil, err
		}
		e.strings, _ = markup.Decoded(text)
	}
	text := e.strings
	x := markup.New(text, nil)
	at, from := 0, 0
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		if kind == markup.Text || string(x.Name) != "si" {
			continue
		}
		if kind == markup.Start {
			from = x.From
			continue
		}
		if at == number {
			return text[from:x.To], nil
		}
		at++
	}
	return nil, nil
}

// attribute is an attribute of a tag; "" where it has none.
func attribute(tag []byte, name string) string {
	from, to := attributeIn(string(tag), name)
	if from < 0 {
		return ""
	}
	_, value, _ := strings.Cut(string(tag[from:to]), "=")
	return strings.Trim(value, "\"' \t\r\n")
}

// reformatted are the runs of a text that takes the place of another: what both begin and end with keeps its formats,
// and what is new takes that of what it replaces, or of what it follows.
func reformatted(old []run, text string) []run {
	var before []rune
	var formats []string
	for _, r := range old {
		for _, c := range r.text {
			before, formats = append(before, c), append(formats, r.format)
		}
	}
	now := []rune(text)
	if len(before) == 0 {
		return []run{{text: text}}
	}
	first, last := 0, 0
	most := min(len(before), len(now))
	for first < most && before[first] == now[first] {
		first++
	}
	for last < most-first && before[len(before)-1-last] == now[len(now)-1-last] {
		last++
	}
	var all []run
	for i, c := range now {
		at := i
		switch {
		case i >= len(now)-last:
			at = len(before) - (len(now) - i)
		case i >= first && len(before) == len(now): // each character for one
		case i >= first && first < len(before)-last:
			at = first
		case i >= first:
			at = max(first-1, 0)
		}
		if n := len(all); n > 0 && all[n-1].format == formats[at] {
			all[n-1].text += string(c)
			continue
		}
		all = append(all, run{string(c), formats[at]})
	}
	return all
}

// richCell is a cell with a text in the formats of what it replaces; "" where that had none.
func (t *sheetEditor) richCell(tag string, text string) (string, error) {
	old, err := t.runsOf()
	if err != nil || old == nil || text == "" || !utf8.ValidString(text) {
		return "", err
	}
	var b strings.Builder
	b.WriteString(tag + ` t="inlineStr"><is>`)
	for _, r := range reformatted(old, text) {
		b.WriteString("<r>" + r.format + `<t xml:space="preserve">` + markup.EscapedInCell(r.text) + "</t></r>")
	}
	b.WriteString("</is></c>")
	return b.String(), nil
}

package review

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// ID identifies the finding among those of all forms for as long as what it is about stays: decisions of a reviewer are
// kept by it. Its parts stand for the form, by its Subject, for the row, by its name, and for the check with the field,
// so that both may be corrected, files be renamed, and rows be moved. The last two letters guard against mistyping.
func (f *Finding) ID(subject string) string { return f.idIn(subject, formPart(subject), nil) }

// ID is the id of a finding of the form or record.
func (j *Joint) ID(f *Finding) string {
	if j.part == "" {
		return f.ID(j.Subject)
	}
	return f.idIn(j.Subject, j.part, j.rows)
}

// knownRow is a row with its part of the ids of its findings.
type knownRow struct {
	name string
	part hash
}

// mostKnown is how many rows of a form are known: looking through more takes as long as finding their parts.
const mostKnown = 16

// knownRows are the rows that findings are about.
func knownRows(subject string, findings []Finding) []knownRow {
	known := make([]knownRow, 0, min(len(findings), mostKnown))
	for i := range findings {
		f := &findings[i]
		if f.row == "" || len(known) == mostKnown || rowIn(known, f.row) != nil {
			continue
		}
		known = append(known, knownRow{f.row, hashOf(f.appendAbout(append([]byte(subject), 0)))})
	}
	return known
}

func rowIn(known []knownRow, name string) *knownRow {
	for i := range known {
		if known[i].name == name {
			return &known[i]
		}
	}
	return nil
}

// idIn is the id in a form whose part of it is known, and so are those of some rows.
func (f *Finding) idIn(subject, form string, known []knownRow) string {
	var space [512]byte
	text := f.appendAbout(append(append(space[:0], subject...), 0))
	var row hash
	if of := rowIn(known, f.row); of != nil && f.row != "" {
		row = of.part
	} else {
		row = hashOf(text)
	}
	text = append(append(append(text, 0), f.Code...), 0)
	check := hashOf(f.appendField(text))
	var of [formLetters + 1 + rowLetters + 1 + checkLetters + guardLetters]byte
	id := append(append(of[:0], form...), '-')
	id = append(append(id, row[:rowLetters]...), '-')
	id = append(id, check[:checkLetters]...)
	guard := hashOf(id)
	return string(append(id, guard[:guardLetters]...))
}

// How many letters the parts of an id have; each stands for 5 bits.
const (
	formLetters  = 7
	rowLetters   = 6
	checkLetters = 5
	guardLetters = 2
)

// letters have no figures that a spreadsheet takes for numbers, and no 0 and 1.
var letters = base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789") //nolint:gochecknoglobals // a table

// hash is that of a text, in letters, of which parts of ids are the first.
type hash [8]byte

func hashOf(text []byte) (h hash) {
	sum := sha256.Sum256(text)
	letters.Encode(h[:], sum[:5])
	return h
}

func formPart(subject string) string {
	h := hashOf([]byte(subject))
	return string(h[:formLetters])
}

func rowPart(subject, about string) string {
	h := hashOf([]byte(subject + "\x00" + about))
	return string(h[:rowLetters])
}

// isID reports whether a text has the shape of an id, and the letters that guard it.
func isID(text string) bool {
	parts := strings.Split(text, "-")
	if len(parts) != 3 || len(parts[0]) != formLetters || len(parts[1]) != rowLetters ||
		len(parts[2]) != checkLetters+guardLetters {
		return false
	}
	end := len(text) - guardLetters
	guard := hashOf([]byte(text[:end]))
	return text[end:] == string(guard[:guardLetters])
}

// What a finding may be about beside a row.
const (
	aboutFunds = "/funds"
	aboutForm  = ""
)

// aboutRow is what the row with a name is called in an id.
func aboutRow(name string) string { return rowPrefix + name }

const rowPrefix = "row\x00"

// appendAbout appends what the finding is about: a row, the money, or the form.
func (f *Finding) appendAbout(to []byte) []byte {
	switch {
	case f.row != "":
		return append(append(to, rowPrefix...), f.row...)
	case f.At == aboutFunds || strings.HasPrefix(f.At, aboutFunds+"/"):
		return append(to, aboutFunds...)
	}
	return append(to, aboutForm...)
}

// appendField appends where the finding is, with the name of the row instead of its number.
func (f *Finding) appendField(to []byte) []byte {
	if f.unmade != "" { // several may be unmade because of one place
		to = append(append(to, f.unmade...), ' ')
	}
	if f.row == "" {
		return append(to, f.At...)
	}
	for _, list := range [...]string{"/indicators/", "/summary/list/"} {
		if after, ok := strings.CutPrefix(f.At, list); ok {
			_, rest, _ := strings.Cut(after, "/")
			to = append(append(to, list...), f.row...)
			return append(append(to, '/'), rest...)
		}
	}
	return append(to, f.At...)
}

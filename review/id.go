package review

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// ID identifies the finding among those of all forms for as long as what it is about stays: decisions of a reviewer are
// kept by it. Its parts stand for the form, by its Subject, for the row, by its name, and for the check with the field,
// so that both may be corrected, files be renamed, and rows be moved. The last two letters guard against mistyping.
func (f *Finding) ID(subject string) string {
	id := formPart(subject) + "-" + rowPart(subject, f.about()) + "-" +
		hashed(checkLetters, subject, f.about(), string(f.Code), f.field())
	return id + hashed(guardLetters, id)
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

// hashed is the first letters of the hash of some texts.
func hashed(size int, texts ...string) string {
	var space [512]byte
	all := space[:0]
	for i, text := range texts {
		if i > 0 {
			all = append(all, 0)
		}
		all = append(all, text...)
	}
	sum := sha256.Sum256(all)
	var encoded [8]byte // of 5 bytes
	letters.Encode(encoded[:], sum[:5])
	return string(encoded[:size])
}

func formPart(subject string) string { return hashed(formLetters, subject) }

func rowPart(subject, about string) string { return hashed(rowLetters, subject, about) }

// isID reports whether a text has the shape of an id, and the letters that guard it.
func isID(text string) bool {
	parts := strings.Split(text, "-")
	if len(parts) != 3 || len(parts[0]) != formLetters || len(parts[1]) != rowLetters ||
		len(parts[2]) != checkLetters+guardLetters {
		return false
	}
	end := len(text) - guardLetters
	return text[end:] == hashed(guardLetters, text[:end])
}

// What a finding may be about beside a row.
const (
	aboutFunds = "/funds"
	aboutForm  = ""
)

// aboutRow is what the row with a name is called in an id.
func aboutRow(name string) string { return "row\x00" + name }

// about is what the finding is about: a row, the money, or the form.
func (f *Finding) about() string {
	switch {
	case f.row != "":
		return aboutRow(f.row)
	case f.At == aboutFunds || strings.HasPrefix(f.At, aboutFunds+"/"):
		return aboutFunds
	}
	return aboutForm
}

// field is where the finding is, with the name of the row instead of its number.
func (f *Finding) field() string {
	list, rest := f.At, ""
	for _, of := range []string{"/indicators/", "/summary/list/"} {
		if after, ok := strings.CutPrefix(f.At, of); ok {
			list = of
			_, rest, _ = strings.Cut(after, "/")
		}
	}
	if f.row == "" || list == f.At {
		return f.At
	}
	return list + f.row + "/" + rest
}

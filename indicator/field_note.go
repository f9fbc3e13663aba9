package indicator

import (
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/lang"
)

// FieldNote is what a reader of a form must know about how a field of it was read. Cells carry notes of their own.
type FieldNote struct {
	lang.Message
	Pointer string // JSON pointer into the form: "/funds/spent/total"
}

// FieldNotes are the notes about the fields of a form, in the order in which they were read.
func (f *Form) FieldNotes() []FieldNote { return f.notes }

// NoteField keeps a note about a field. It is for readers of documents, before the form is shared; the zero message
// is none.
func (f *Form) NoteField(pointer string, note lang.Message) {
	if !note.IsZero() {
		f.notes = append(f.notes, FieldNote{note, pointer})
	}
}

// endsHan reports whether a text ends with a character that han.Leads is true of.
func endsHan(s string) bool {
	return len(s) > 2 && han.Leads(s[len(s)-3:]) && s[len(s)-1] >= utf8.RuneSelf
}

// startsBlank and endsBlank reject most bytes that no blank starts or ends with.
func startsBlank(c byte) bool { return c <= ' ' || c == 0xc2 || c >= 0xe1 && c <= 0xe3 || c == 0xef }

func endsBlank(c byte) bool { return c <= ' ' || c >= 0x80 && c <= 0xaf || c == 0xbf }

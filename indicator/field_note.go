package indicator

import (
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

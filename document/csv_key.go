package document

import (
	"strings"
	"unicode/utf8"
)

// csvKey identifies the form that a row belongs to.
type csvKey struct{ project, code, department, year string }

func (k *csvKey) parts() [4]string { return [4]string{k.project, k.code, k.department, k.year} }

// unread stands in a cell for what could not be read.
const unread = string(utf8.RuneError) + "\x00"

// isDamaged reports whether a part of the key could not be read.
func (k *csvKey) isDamaged() bool {
	for _, text := range k.parts() {
		if strings.ContainsAny(text, unread) {
			return true
		}
	}
	return false
}

// mayBe reports whether the key of a row that can't be read may have been that of a form. Where a broken byte may shift
// those after it, as in GB18030, only what is before it counts.
func (k *csvKey) mayBe(form *csvKey, shifting bool) bool {
	of := form.parts()
	for i, text := range k.parts() {
		if text != "" && text != of[i] && !mayBeText(text, of[i], shifting) {
			return false
		}
	}
	return true
}

// mayBeText compares a damaged cell with what it may have been. The character before a broken byte may be wrong too.
func mayBeText(damaged, whole string, shifting bool) bool {
	for at := strings.IndexAny(damaged, unread); at >= 0; at = strings.IndexAny(damaged, unread) {
		_, last := utf8.DecodeLastRuneInString(damaged[:at])
		run := damaged[:at-last]
		if shifting {
			return strings.HasPrefix(whole, run)
		}
		found := strings.Index(whole, run)
		if found < 0 {
			return false
		}
		whole = whole[found+len(run):]
		damaged = strings.TrimLeft(damaged[at:], unread)
		if !strings.ContainsAny(damaged, unread) {
			return strings.HasSuffix(whole, damaged)
		}
	}
	return false
}

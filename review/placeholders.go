package review

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// placeholderChecks look for what a template left behind.
var placeholderChecks = []Check{ //nolint:gochecknoglobals // a table
	{
		Code: "PLACEHOLDER", Group: Complete, Settings: []string{"placeholders"}, Doubt: "DOUBT_PLACEHOLDER",
		stages: always(odd),
	},
}

func (s *sheet) placeholders() {
	p, f := &s.form.Project, &s.form.Funds
	s.placeholder("/project/name", p.Name)
	s.placeholder("/project/title", p.Title)
	s.placeholder("/project/department", p.Department)
	s.placeholder("/project/implementing_unit", p.ImplementingUnit)
	s.placeholder("/funds/purpose", f.Purpose)
	s.placeholder("/funds/reason", f.Reason)
	s.placeholder("/funds/adjustment", f.Adjustment)
	for i := range s.form.Goals {
		g := &s.form.Goals[i]
		at := "/goals/" + strconv.Itoa(i)
		s.placeholder(at+"/text", g.Text)
		s.placeholder(at+"/outcome", g.Outcome)
	}
	for i := range s.rows {
		r := &s.rows[i]
		s.placeholderIn(r, "/name", r.Name)
		if !isRead(&r.target) {
			s.placeholderIn(r, "/target", r.Target.Text())
		}
		if !isRead(&r.actual.Threshold) {
			s.placeholderIn(r, "/actual", r.Actual.Text())
		}
		s.placeholderIn(r, "/reason", r.Reason)
		s.placeholderIn(r, "/evidence", r.Evidence)
		s.placeholderIn(r, "/basis", r.Basis)
		s.placeholderIn(r, "/description", r.Description)
	}
}

// isRead reports whether a cell was read as a number or a date, and wholly.
func isRead(t *cell.Threshold) bool {
	return (t.Kind() == cell.Quantity || t.Kind() == cell.Day) && len(t.Residual()) == 0
}

func (s *sheet) placeholder(at, text string) {
	if word := s.leftBehind(text); word != "" {
		s.find(at, "PLACEHOLDER", s.place(at), text, word).fixing("FIX_FILL", s.place(at))
	}
}

func (s *sheet) placeholderIn(r *row, field, text string) {
	if word := s.leftBehind(text); word != "" {
		at := r.at + field
		s.placeholder(at, text)
		for _, code := range []lang.Code{"TARGET_MISSING", "ACTUAL_MISSING"} { // as scoring found
			if s.has(at, "PLACEHOLDER") {
				s.noted(at, code).following("PLACEHOLDER", at)
			}
		}
	}
}

// leftBehind is the first placeholder in a text; "" where there is none.
func (s *sheet) leftBehind(text string) string {
	if !s.lexicon.mayHave(text, aPlaceholder) {
		return ""
	}
	for i, r := range text {
		for _, word := range s.lexicon.placeholders[r] {
			if found := placeholderAt(text, i, word); found != "" {
				return found
			}
		}
	}
	return ""
}

// placeholderAt is a placeholder that stands somewhere in a text. One of letters is part of a word beside others, as in
// XXL; braces hold anything.
func placeholderAt(text string, at int, word string) string {
	rest := text[at:]
	if strings.HasPrefix(word, "{") {
		if end := strings.IndexByte(rest, '}'); end > 0 {
			return rest[:end+1]
		}
		return ""
	}
	if !strings.HasPrefix(rest, word) {
		return ""
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	first, size := utf8.DecodeRuneInString(word)
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[len(word):], word[:size]))
	if isLatin(first) && (isLatin(before) || isLatin(after) || unicode.IsDigit(after)) {
		return ""
	}
	return word
}

// isLatin reports whether a character is a Latin letter, of either width.
func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }

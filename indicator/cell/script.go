package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/fold"
	"github.com/ziping-go/ziping/internal/han"
)

// script is a cell in plain characters: half-width, simplified where a numeral needs it, comparators as one sign,
// blanks only between Latin letters and digits. Spans are kept in the text as it was written.
type script struct {
	text  string  // as written
	plain string  // what the grammar reads
	at    []int32 // where a byte of plain is in text; nil when plain is text from offset on
	start int     // of plain in text, when at is nil
}

// origin is where byte i of the plain text is in the text as written.
func (s *script) origin(i int) int {
	if s.at == nil {
		return s.start + i
	}
	return int(s.at[i])
}

// transcribe makes a script of a cell without the blanks and the stops around it. What was repaired is noted.
func transcribe(text string, note *Threshold) script {
	start, end := trimmed(text)
	if strings.ContainsAny(text[end:], stops) {
		note.note("CELL_STOP", end, len(text))
	}
	if body := text[start:end]; isPlain(body) {
		return script{text: text, plain: body, start: start}
	}
	w := writer{script: script{text: text}, notes: note}
	w.plain.Grow(end - start)
	w.at = make([]int32, 0, end-start+1)
	for i := start; i < end; {
		if size := w.whole(i, end); size > 0 {
			i += size
			continue
		}
		i = w.next(i, end)
	}
	w.at = append(w.at, int32(end))
	w.script.at, w.script.plain = w.at, w.plain.String()
	return w.script
}

// stops are the marks that end a sentence and belong to no value.
const stops = "。．；;，,、"

// trimmed is where a text starts and ends without blanks and the marks that end a sentence.
func trimmed(text string) (start, end int) {
	if han.Leads(text) && endsHan(text) {
		return 0, len(text)
	}
	rest := strings.TrimLeftFunc(text, blankRune)
	start = len(text) - len(rest)
	return start, start + len(
		strings.TrimRightFunc(rest, func(r rune) bool { return blankRune(r) || strings.ContainsRune(stops, r) }),
	)
}

// trim cuts blanks of any width and stops from the ends.
func trim(s string) string {
	start, end := trimmed(s)
	return s[start:end]
}

func blankRune(r rune) bool {
	return unicode.IsSpace(r) || r == 0x3000 || r == 0xfeff || r >= 0x200b && r <= 0x200d
}

// isPlain reports whether a text is its own script.
func isPlain(s string) bool {
	last := rune(0)
	for i, r := range s {
		if r != utf8.RuneError && han.Leads(s[i:]) {
			if fold.Han.Starts(s[i:]) {
				return false
			}
			last = r
			continue
		}
		digit := last >= '0' && last <= '9'
		last = r
		switch {
		case digit && (r == 'O' || r == 'o'):
			return false
		case r == ' ', r >= '\t' && r <= '\r', r == '>', r == '<', r == utf8.RuneError, r == '=':
			return false
		case r < utf8.RuneSelf:
		case fold.Rune(r) != r, blankRune(r), fold.Whole(r) != "":
			return false
		}
	}
	return true
}

// writer writes a script.
type writer struct {
	script
	plain strings.Builder
	at    []int32
	notes *Threshold
	last  rune
}

func (w *writer) write(r rune, at int) {
	for range utf8.RuneLen(r) {
		w.at = append(w.at, int32(at))
	}
	w.plain.WriteRune(r)
	w.last = r
}

// whole transcribes a character that stands for several, and says how long it is; 0 for any other.
func (w *writer) whole(i, end int) int {
	r, size := utf8.DecodeRuneInString(w.text[i:end])
	several := fold.Whole(r)
	for _, c := range several {
		w.write(c, i)
	}
	if several == "" {
		return 0
	}
	return size
}

// next transcribes what is at i and says where the next character is.
func (w *writer) next(i, end int) int {
	r, size := utf8.DecodeRuneInString(w.text[i:end])
	after := i + size
	if r == utf8.RuneError && size == 1 {
		w.write('�', i)
		return after
	}
	if blankRune(r) {
		return w.blank(i, end)
	}
	plain := fold.Rune(r)
	switch {
	case (r == 'O' || r == 'o') && w.last >= '0' && w.last <= '9' && isAfterZero(w.text[after:end]):
		w.notes.note("CELL_LETTER_O", i, after, w.text[i:after])
		plain = '0'
	case r >= '０' && r <= '９',
		r >= 'Ａ' && r <= 'Ｚ',
		r >= 'ａ' && r <= 'ｚ',
		r == '％',
		r == '－',
		r == '＋',
		r == '．',
		r == '﹪',
		r == '﹥',
		r == '﹤',
		r == '，' && isNumberMark(w.last, w.text[after:end]):
		w.width(i, after)
	case r == '—' || r == '–', r == '−':
		if first, _ := utf8.DecodeRuneInString(w.text[after:end]); w.last == 0 && fold.Rune(first) >= '0' &&
			fold.Rune(first) <= '9' {
			w.notes.note("CELL_LOOKALIKE_MINUS", i, after)
		}
	case r == '═', r == '〉', r == '›', r == '〈', r == '‹':
		w.notes.note("CELL_LOOKALIKE", i, after)
	}
	if plain != '>' && plain != '<' && plain != '=' {
		w.write(plain, i)
		return after
	}
	return w.comparator(plain, i, after, end)
}

// width notes full-width characters, a run of them once.
func (w *writer) width(start, end int) {
	if m := w.notes.more; m != nil && len(m.notes) > 0 {
		if last := &m.notes[len(m.notes)-1]; last.Code == "CELL_WIDTH" && last.End == start {
			last.End = end
			return
		}
	}
	w.notes.note("CELL_WIDTH", start, end)
}

// isAfterZero reports whether a text goes on as it does after a digit 0: the % of 9O%, the O% of 1OO%.
func isAfterZero(s string) bool {
	for _, r := range s {
		switch {
		case r == 'O', r == 'o':
		case r >= '0' && r <= '9', r == '.', fold.Rune(r) == '%', r == '‰':
			return true
		default:
			return false
		}
	}
	return false
}

// isNumberMark reports whether a mark is between the digits of a number: the ， of 1，250.
func isNumberMark(before rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	next = fold.Rune(next)
	return before >= '0' && before <= '9' && next >= '0' && next <= '9'
}

// comparator makes one sign of >= and the like.
func (w *writer) comparator(sign rune, at, after, end int) int {
	second := after
	for second < end {
		r, size := utf8.DecodeRuneInString(w.text[second:end])
		if !blankRune(r) {
			break
		}
		second += size
	}
	r, size := utf8.DecodeRuneInString(w.text[second:end])
	other := fold.Rune(r)
	var whole rune
	switch {
	case sign == '>' && other == '=', sign == '=' && other == '>':
		whole = '≥'
	case sign == '<' && other == '=', sign == '=' && other == '<':
		whole = '≤'
	case sign == '=' && other == '=' && second < end:
		whole = '='
	default:
		w.write(sign, at)
		return after
	}
	if second > after || sign == '=' && whole != '=' || r != other && r != '＝' {
		w.notes.note("CELL_LOOKALIKE", at, second+size)
	}
	w.write(whole, at)
	return second + size
}

// blank passes over blanks. One stays between Latin letters and digits, where it divides; a line break stays as such.
func (w *writer) blank(i, end int) int {
	after, line, odd := i, false, false
	for after < end {
		r, size := utf8.DecodeRuneInString(w.text[after:end])
		if !blankRune(r) {
			break
		}
		line = line || r == '\n'
		odd = odd || r != ' ' && r != '\n' && r != '\r' && r != '\t'
		after += size
	}
	next, _ := utf8.DecodeRuneInString(w.text[after:end])
	next = fold.Rune(next)
	switch {
	case line:
		w.write('\n', i)
	case divides(w.last) && divides(next):
		w.write(' ', i)
	}
	if odd {
		w.notes.note("CELL_BLANKS", i, after)
	}
	return after
}

func divides(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '.' || r == ','
}

// onOneLine is the script of a text as it would be on one line: without its line breaks and the blanks around them.
// What was repaired in it is noted.
func onOneLine(text string, note *Threshold) script {
	line, places := joinedLines(text)
	var found Threshold
	s := transcribe(line, &found)
	out := script{text: text, plain: s.plain, at: make([]int32, len(s.plain)+1)}
	for i := range out.at {
		out.at[i] = places[s.origin(i)]
	}
	for _, n := range found.notes() {
		note.note(n.Code, int(places[n.Start]), int(places[n.End]), n.Args...)
	}
	return out
}

// joinedLines is a text without its line breaks and the blanks around them, and where each of its bytes, and its end,
// stood.
func joinedLines(text string) (line string, places []int32) {
	var joined []byte
	for i := 0; i < len(text); {
		blanks := len(text[i:]) - len(strings.TrimLeftFunc(text[i:], blankRune))
		if blanks > 0 && strings.IndexByte(text[i:i+blanks], '\n') >= 0 {
			i += blanks
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 { // two halves of a character stay two when they meet
			joined, places = utf8.AppendRune(joined, r), append(places, int32(i), int32(i), int32(i))
			i++
			continue
		}
		for size = max(size, blanks); size > 0; size-- {
			joined, places = append(joined, text[i]), append(places, int32(i))
			i++
		}
	}
	return string(joined), append(places, int32(len(text)))
}

package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/lang"
)

// ParseThreshold reads the cell of a target. It never fails: what it doesn't understand is in Residual and Notes.
func ParseThreshold(text string) Threshold { return parse(text) }

// ParseActual reads the cell of an actual on its own; For reads it in the light of a target.
func ParseActual(text string) Actual { return Actual{parse(text)} }

// maxCell is how many bytes of a cell are read; a longer one is text.
const maxCell = 64 << 10

func parse(text string) Threshold {
	t := unread(text, None)
	if t.plain() {
		return t
	}
	return parseFully(text)
}

// parseFully reads any cell.
func parseFully(text string) Threshold { return parseBy(readings, text) }

// parseBy reads any cell with a grammar.
func parseBy(g *grammar, text string) Threshold {
	p := cell{grammar: g, own: unread(text, Text)}
	p.t = &p.own
	p.all()
	return p.own
}

// cell is a cell while it is read.
type cell struct {
	*grammar
	t *Threshold
	script
	s            string // the script's text, for short
	depth        int    // of facts within facts
	oneLine      bool   // line breaks were passed over and divide nothing
	hasValue     bool   // it has a digit, a numeral, a sign or a word of the calendar
	marks        gapMark
	inHand       *phrase
	own          Threshold       // space for t
	classes      []class         // of the words that may start at each place; nil until asked
	room         [40]class       // space for those of most cells
	numbers      []number        // those that were asked for
	parts        *[]Part         // nil while nobody asks for them
	alternatives *[]otherReading // nil while nobody asks for them
	trace        *[]string       // of the productions that read it, the inner ones first; nil while nobody asks
}

// all reads all of the cell.
func (p *cell) all() {
	t := p.t
	if start, end := trimmed(t.text); end-start > maxCell {
		t.note("CELL_LONG", 0, len(t.text))
		return
	}
	if p.oneLine {
		p.script = onOneLine(t.text, t)
	} else {
		p.script = transcribe(t.text, t)
	}
	p.s = p.plain
	p.first(aCell)
	if t.Qualifier() != "" {
		t.more.qualifier = ordered(t.more.qualifier)
	}
}

// absent reads a cell that says that there is nothing.
func (p *cell) absent() bool {
	if p.s != "" && !isNothing(p.s) {
		return false
	}
	p.t.kind = None
	if p.t.more != nil {
		p.t.more = &more{notes: p.t.more.notes}
	}
	return true
}

func (p *cell) mayBeLines() bool { return !p.oneLine && strings.IndexByte(p.s, '\n') >= 0 }

// fact reads what a cell says, or takes it as text. Line breaks that divide no facts are passed over.
func (p *cell) fact() bool {
	if strings.IndexByte(p.s, '\n') >= 0 {
		start, end := trimmed(p.t.text)
		p.t.note("CELL_LINES", start, end)
		p.oneLine = true
		p.script = onOneLine(p.t.text, p.t)
		p.s, p.classes, p.numbers = p.plain, nil, nil
	}
	read := p.first(aFact)
	p.gaps()
	return read
}

// value reads whatever is no text, with numbers that can be written down again.
func (p *cell) value() bool {
	if p.hasValue = mayHoldValue(p.s); !p.hasValue {
		return p.reads(aValue)
	}
	return p.tries(func(p *cell) bool {
		return p.reads(aValue) && isWritable(p.t.low.Value) && isWritable(p.t.high.Value)
	})
}

func (p *cell) limits() bool { return p.reads(aLimits) }

func (p *cell) naming() bool { return p.reads(aNaming) }

// What the productions look for before they are tried.

func (p *cell) holdsValue() bool    { return p.hasValue }
func (p *cell) holdsDate() bool     { return p.hasValue && dates.MayHold(p.s) }
func (p *cell) holdsRatio() bool    { return p.hasValue && strings.ContainsAny(p.s, ":比") }
func (p *cell) holdsDoubling() bool { return p.hasValue && strings.Contains(p.s, "翻") }
func (p *cell) holdsFacts() bool    { return strings.IndexByte(p.s, ';') >= 0 || startsOrdinal(p.s) }
func (p *cell) isBracketed() bool   { return p.s[0] == '[' || p.s[0] == '(' }
func (p *cell) holdsSign() bool     { return strings.ContainsAny(p.s, "<≤>≥") }

// longestNumber is how many characters a number may have, so far below what numeral reads that a printed one is read
// again.
const longestNumber = 40

// isWritable reports whether a number isn't longer than any quantity of this field.
func isWritable(v exact.Fraction) bool {
	_, den, small := v.Small()
	return small && den <= 1e6 || len(v.String()) <= longestNumber
}

// wrappings are the marks that a whole cell may stand between.
var wrappings = []string{`""`, "“”", "‘’", "''", "「」", "【】", "()", "[]", "《》", "<>"}

// wrapped reads a value in quotes or brackets: “≥95%”, （95%）.
func (p *cell) wrapped() bool {
	if han.Leads(p.s) { // most words
		return false
	}
	opening, size := utf8.DecodeRuneInString(p.s)
	closing, width := utf8.DecodeLastRuneInString(p.s)
	if len(p.s) <= size+width || !slices.Contains(wrappings, string([]rune{opening, closing})) {
		return false
	}
	inner := p.piece(size, len(p.s)-width)
	if inner.kind == Text || inner.kind == None {
		return false
	}
	p.become(&inner, PartItem)
	p.noteAt("CELL_WRAPPED", 0, len(p.s))
	return true
}

// become takes what a part of the cell says for what the whole says, with what was noted of it before.
func (p *cell) become(part *Threshold, kind PartKind) {
	text, before := p.t.text, p.t.notes()
	*p.t = *part
	p.t.text = text
	if p.t.more != nil {
		rare := *p.t.more
		p.t.more = &rare
	}
	for _, n := range before {
		p.t.note(n.Code, n.Start, n.End, n.Args...)
	}
	p.mark(kind, 0, len(p.s))
}

// valueHan are the Chinese characters that numerals and words of the calendar hold.
var valueHan = han.Of("零一二三四五六七八九十百千万亿兆两半几数上廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟翻对" + dates.Marks)

// mayHoldValue reports whether a text has a digit, a numeral, a sign or a word of the calendar.
func mayHoldValue(s string) bool {
	for i := 0; i < len(s); {
		if han.Leads(s[i:]) {
			if valueHan.Starts(s[i:]) || strings.HasPrefix(s[i:], "学期") {
				return true
			}
			i += len("学")
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r < utf8.RuneSelf:
			if r != ';' && r != ' ' && r != '(' && r != ')' {
				return true
			}
		case strings.ContainsRune("≥≤‰±〇¥", r):
			return true
		}
	}
	return false
}

// words takes the cell as text. What looks like a value in it and wasn't read is residual.
func (p *cell) words() bool {
	p.t.kind = Text
	p.mark(PartText, 0, len(p.s))
	switch {
	case p.unitAlone():
		p.nothing("CELL_UNIT_ALONE")
	case hasNumber(p.s):
		p.residual(0, len(p.s))
	default:
		p.oddWords()
	}
	return true
}

// unitAlone reports whether the cell is a unit that lost its number: 公里, 万亩, 元/人. What is counted in words of several
// characters may also be an answer: 企业.
func (p *cell) unitAlone() bool {
	rest := withoutScale(p.s)
	u, size := unit.At(rest)
	if !u.IsSet() || !asksForNumber(u, rest[:size]) {
		return false
	}
	for rest = rest[size:]; strings.HasPrefix(rest, "/"); rest = rest[len("/")+size:] {
		if u, size = unit.At(rest[len("/"):]); !u.IsSet() {
			return false
		}
	}
	return rest == ""
}

// asksForNumber reports whether the word of a unit means nothing without a number.
func asksForNumber(u unit.Unit, word string) bool {
	return u.Dimension() != unit.Count || utf8.RuneCountInString(word) == 1 || strings.HasSuffix(word, "次")
}

// tries runs a production and takes back all that it wrote if it fails.
func (p *cell) tries(production func(*cell) bool) bool {
	var before state
	p.save(&before)
	if production(p) {
		return true
	}
	p.restore(&before)
	return false
}

// state is what productions write, to be taken back.
type state struct {
	t                          Threshold
	more                       *more // what t's held
	parts, alternatives, trace int
}

func (p *cell) save(s *state) {
	s.t = *p.t
	if s.t.more != nil {
		rare := *s.t.more
		s.more = &rare
	}
	s.parts, s.alternatives, s.trace = taken(p.parts), taken(p.alternatives), taken(p.trace)
}

func (p *cell) restore(s *state) {
	*p.t = s.t
	if s.t.more != nil {
		*s.t.more = *s.more
	}
	takeBack(p.parts, s.parts)
	takeBack(p.alternatives, s.alternatives)
	takeBack(p.trace, s.trace)
}

// taken is how much was taken down of what somebody asks for.
func taken[T any](list *[]T) int {
	if list == nil {
		return 0
	}
	return len(*list)
}

func takeBack[T any](list *[]T, size int) {
	if list != nil {
		*list = (*list)[:size]
	}
}

func isNothing(s string) bool {
	switch s {
	case "/",
		"\\",
		"-",
		"--",
		"---",
		"----",
		"…",
		"……",
		"...",
		"......",
		"无",
		"不适用",
		"无要求",
		"暂无",
		"N/A",
		"n/a",
		"N.A.",
		"n.a.",
		"NA",
		"none",
		"None":
		return true
	}
	return false
}

// hasNumber reports whether a text holds a digit or a sign of measures.
func hasNumber(s string) bool {
	share := false
	for _, r := range s {
		switch r {
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '≥', '≤', '>', '<', '%', '‰', '=':
			return true
		case '之':
			share = true
		}
	}
	return share && (strings.Contains(s, "百分之") || strings.Contains(s, "分之一"))
}

func (t *Threshold) rare() *more {
	if t.more == nil {
		t.more = new(more)
	}
	return t.more
}

// maxNotes is how many notes a cell carries; a cell of more is damaged beyond counting.
const maxNotes = 100

func (t *Threshold) note(code lang.Code, start, end int, args ...any) {
	m := t.rare()
	if len(m.notes) >= maxNotes {
		return
	}
	for _, n := range m.notes {
		if n.Code == code && n.Start == start && n.End == end {
			return
		}
	}
	m.notes = append(m.notes, Note{Message: lang.Of(code, args...), Start: start, End: end})
}

// noteAt notes something about a stretch of the plain text.
func (p *cell) noteAt(code lang.Code, start, end int, args ...any) {
	from, to := p.stretch(start, end)
	p.t.note(code, from, to, args...)
}

// stretch is where a stretch of the plain text stands in the text, without the blanks at its ends.
func (p *cell) stretch(start, end int) (from, to int) {
	from, to = p.origin(start), p.origin(end)
	body := strings.TrimRightFunc(p.text[from:to], blankRune)
	to = from + len(body)
	return to - len(strings.TrimLeftFunc(body, blankRune)), to
}

// residual keeps a stretch of the plain text that wasn't understood.
func (p *cell) residual(start, end int) {
	if start >= end {
		return
	}
	from, to := p.stretch(start, end)
	m := p.t.rare()
	m.residual = append(m.residual, Fragment{Text: p.text[from:to], Start: from, End: to})
	p.mark(PartResidual, start, end)
}

func (p *cell) qualify(word string) {
	if word == "" {
		return
	}
	m := p.t.rare()
	if !strings.Contains(m.qualifier, word) {
		m.qualifier += word
	}
}

// skip passes over a blank and the marks that only divide.
func (p *cell) skip(at int) int {
	for at < len(p.s) && (p.s[at] == ' ' || p.s[at] == ':') {
		at++
	}
	return at
}

// starts reports whether a word stands at a place, and how long it is.
func (p *cell) starts(at int, list ...string) int {
	for _, w := range list {
		if strings.HasPrefix(p.s[at:], w) && words.EndsThere(p.s[at:], len(w)) {
			return len(w)
		}
	}
	return 0
}

// rest is taken as residual if it is a few words, and refused if it is more or holds a number.
func (p *cell) rest(at int) bool {
	rest := p.s[at:]
	if rest == "" {
		return true
	}
	p.made("rest")
	if p.clauseBehind(at) {
		return true
	}
	if hasNumber(rest) || p.decides(turnBehindNumber, strings.ContainsAny(rest, turns)) {
		return false
	}
	if words.IsLetter(rest[0]) {
		if at == 0 || strings.IndexByte(" %", p.s[at-1]) < 0 || !p.t.unit.IsSet() || len(rest) > 30 ||
			p.decides(turnInEnglish, turnsInEnglish(rest)) {
			return false
		}
	} else if utf8.RuneCountInString(rest) > 8 {
		return false
	}
	p.residual(at, len(p.s))
	return true
}

// turnsInEnglish reports whether words make of what follows a number a statement of its own: 3 days not met.
func turnsInEnglish(s string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(s)) {
		if slices.Contains(
			[]string{
				"not",
				"no",
				"less",
				"fewer",
				"more",
				"than",
				"but",
				"except",
				"without",
				"if",
				"only",
				"below",
				"under",
				"above",
				"over",
				"and",
				"or",
			},
			word,
		) {
			return true
		}
	}
	return false
}

// turns are characters that make of what follows a number a statement of its own: 1-2期未能及时培训.
const turns = ",;、，；未不没无非后但且因由按"

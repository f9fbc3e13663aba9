package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// shape is one way to name a stretch of the calendar.
type shape struct {
	name  string
	is    string // in EBNF
	text  string // an example
	latin bool   // it may start with a Latin letter
	read  func(Reader, string) (Stretch, int)
}

// shapes are the ways to name a stretch of the calendar, in the order in which they are tried.
var shapes = []shape{
	{
		"recurring",
		`each ( within-year | part-of-month | month-of-quarter | day [ dash day ] )`,
		"每月5日",
		false,
		Reader.recurringAt,
	},
	{"named-year", `year [ dash year ] year-kind [ term ] [ edge ] | term [ edge ]`, "2021-22学年", false, namedYear},
	{"within-year", `( quarter | half | several ) [ edge ]`, "前三季度", false, Reader.stretchAlone},
	{"word", `date-word [ edge | within-year | month [ day ] ]`, "年底", true, Reader.dateWordAt},
	{"day-alone", `day tail`, "15号", true, dayOfSome},
	{"month-and-day", `month ( "/" | "." ) day tail`, "6/30前", true, dayBehindSlash},
	{"eight-digits", `year month day tail`, "20221231前", true, eightDigits},
	{
		"english",
		`[ "end of" ] ( day month | month day | month | quarter | year-kind ) [ year ]`,
		"31 Dec 2021",
		true,
		english,
	},
	{
		"calendar",
		`[ year ] ( within-year | quarter | month [ day | part-of-month ] ) | year`,
		"2021年12月31日",
		true,
		calendarAt,
	},
}

// Marks are the Chinese characters one of which names a stretch that has no number; marksOfNumber are others beside
// numbers.
const (
	Marks         = "年月季旬"
	marksOfNumber = "日号前止"
)

// MayHold reports whether a text may hold a stretch of the calendar: one of the characters that they have, a Latin
// letter, or a sign that divides days.
func MayHold(s string) bool {
	for i := range len(s) {
		if words.IsLetter(s[i]) || s[i] == '-' || s[i] == '/' || s[i] == '.' {
			return true
		}
	}
	return strings.ContainsAny(s, Marks+marksOfNumber) || strings.Contains(s, "学期")
}

// Reader reads stretches of the calendar at the start of a text.
type Reader struct {
	grammar
	shapes  []shape
	follows func(string) bool
}

// ReaderOf is a reader. follows reports whether what may stand behind a value starts at the start of a text.
func ReaderOf(follows func(string) bool) Reader { return Reader{grammar{}, shapes, follows} }

// At reads a stretch of the calendar at the start of s.
func (r Reader) At(s string) (Stretch, int) {
	isLatin := words.IsLetter(words.FirstByte(s))
	for i := range r.shapes {
		if isLatin && !r.shapes[i].latin {
			continue
		}
		if d, size := r.shapes[i].read(r, s); size > 0 {
			return d, size
		}
	}
	return Stretch{}, 0
}

// YearAt reads the number of a year at the start of a text, as yearAt does.
func YearAt(s string) (year, size int) { return grammar{}.yearAt(s) }

// NamedYearAt reads a year of another kind than the calendar's, as namedYearAt does.
func NamedYearAt(s string) (Stretch, int) { return grammar{}.namedYearAt(s) }

func namedYear(r Reader, s string) (Stretch, int)      { return r.namedYearAt(s) }
func dayOfSome(r Reader, s string) (Stretch, int)      { return r.dayAlone(s) }
func dayBehindSlash(r Reader, s string) (Stretch, int) { return r.dayBehindMonth(s) }
func eightDigits(r Reader, s string) (Stretch, int)    { return r.eightDigitDeadline(s) }

// quarterAt reads a quarter that no word goes on behind.
func (r Reader) quarterAt(s string) (Stretch, int) {
	d, size := quarterAt(s)
	isWord := size > 0 && strings.HasSuffix(s[:size], "季") && !strings.HasPrefix(s, "第") && !r.endsBehind(s[size:])
	if r.decides(wordOfSeasons, isWord) {
		return Stretch{}, 0
	}
	return d, size
}

// endsBehind reports whether a stretch may end where a text starts.
func (r Reader) endsBehind(s string) bool {
	_, end := ends.At(s)
	_, tail := dateTails.At(s)
	return !words.StartsHan(s) || end+tail > 0 || r.follows(s)
}

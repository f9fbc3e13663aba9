package cell

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/lang"
)

// The years that a form may be of.
const (
	firstYear = 1949
	lastYear  = 2199
)

// ReadYear reads the year of a form: 2024, 2024年, 2024年度, ２０２４, 二〇二四年. What had to be repaired is said by the note.
func ReadYear(text string) (int, lang.Message, *Wrong) {
	if year, ok := yearNumber(text); ok {
		return year, lang.Message{}, nil
	}
	var found Threshold
	s := transcribe(text, &found)
	body := strings.ReplaceAll(s.plain, " ", "")
	if inner, ok := unwrapped(body); ok {
		body = inner
	}
	for _, end := range []string{"会计年度", "财政年度", "预算年度", "年度", "财年", "年"} {
		if rest, ok := strings.CutSuffix(body, end); ok && rest != "" {
			body = rest
			break
		}
	}
	year, ok := yearNumber(strings.TrimSuffix(body, ".0")) // a spreadsheet's number
	_, odd := TrimBlanks(text)
	repaired := odd || body != s.plain && strings.Contains(body, ".") || len(found.notes()) > 0
	if !ok {
		year, ok = yearInWords(body)
		repaired = true
	}
	switch {
	case !ok:
		return 0, lang.Message{}, yearWrong(text)
	case repaired || strings.HasSuffix(body, ".0"):
		return year, lang.Of("FIELD_READ", trim(text), strconv.Itoa(year)), nil
	}
	return year, lang.Message{}, nil
}

func yearNumber(text string) (int, bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && len(text) == 4 && year >= firstYear && year <= lastYear
}

// yearInWords reads 二〇二四.
func yearInWords(text string) (int, bool) {
	digits := make([]byte, 0, 4)
	for _, r := range text {
		at := strings.IndexRune("零一二三四五六七八九", r)
		if r == '〇' || r == '○' {
			at = 0
		}
		if at < 0 || len(digits) == 4 {
			return 0, false
		}
		digits = append(digits, byte('0'+at/len("零")))
	}
	return yearNumber(string(digits))
}

// yearWrong says what isn't a year, and which one was likely meant.
func yearWrong(text string) *Wrong {
	wrong := &Wrong{Why: lang.Of("YEAR_WRONG", text), Hint: lang.Of("YEAR_HINT", firstYear, lastYear)}
	body := foldedText(text)
	meant := map[int]bool{}
	for i := 0; i < len(body); {
		n := 0
		for i+n < len(body) && words.IsDigit(body[i+n]) {
			n++
		}
		if year, ok := yearNumber(body[i : i+n]); ok {
			meant[year] = true
		} else if year, ok := yearNumber("20" + body[i:i+n]); ok && strings.HasPrefix(body[i+n:], "年") {
			meant[year] = true
		}
		i += max(n, 1)
	}
	if len(meant) == 1 {
		for year := range meant {
			wrong.Hint = lang.Of("DID_YOU_MEAN", strconv.Itoa(year))
		}
	}
	return wrong
}

// ReadDay reads a day of a form of a year, as in cells: 2024-03-31, 3月31日, 3月底. What had to be repaired or
// supplied is said by the note.
func ReadDay(text string, year int) (calendar.Date, lang.Message, *Wrong) {
	if d, ok := calendar.ParseDate(text); ok {
		return d, lang.Message{}, nil
	}
	cell := ParseThreshold(text)
	d := cell.high.Date.In(year)
	if cell.kind != Day || !cell.high.Set || cell.high.Open || len(cell.per()) > 0 || len(cell.residual()) > 0 ||
		d.Year == 0 ||
		d.Month == 0 {
		if year == 0 {
			year = 2021
		}
		return calendar.Date{}, lang.Message{}, &Wrong{
			Why:  lang.Of("DATE_WRONG", text),
			Hint: lang.Of("DATE_HINT", calendar.Day(year, 3, 31).String()),
		}
	}
	return d, lang.Of("FIELD_READ", trim(text), d.String()), nil
}

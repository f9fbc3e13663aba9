package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

var englishMonths = words.Of([]words.Meaning[int]{
	{1, "january jan jan."},
	{2, "february feb feb."},
	{3, "march mar mar."},
	{4, "april apr apr."},
	{5, "may"},
	{6, "june jun jun."},
	{7, "july jul jul."},
	{8, "august aug aug."},
	{9, "september sep sept sep. sept."},
	{10, "october oct oct."},
	{11, "november nov nov."},
	{12, "december dec dec."},
})

// isDayBeforeMonth reports whether s starts as "31 Dec" and "1st quarter" do.
func isDayBeforeMonth(s string) bool {
	if _, size := englishQuarters.At(s); size > 0 {
		return true
	}
	_, size := words.Digits(s, 2)
	if size == 0 {
		return false
	}
	rest := strings.TrimLeft(ordinalEnd(s[size:]), " -")
	_, length := englishMonths.At(rest)
	return length > 0 && rest != s
}

// ordinalEnd passes over the th of 31th.
func ordinalEnd(s string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(s, end) {
			return s[len(end):]
		}
	}
	return s
}

// englishQuarters are the words for them that a year may follow.
var englishQuarters = words.Of([]words.Meaning[int]{
	{1, "Q1 the_first_quarter first_quarter the_1st_quarter 1st_quarter"},
	{2, "Q2 the_second_quarter second_quarter the_2nd_quarter 2nd_quarter"},
	{3, "Q3 the_third_quarter third_quarter the_3rd_quarter 3rd_quarter"},
	{4, "Q4 the_fourth_quarter fourth_quarter the_4th_quarter 4th_quarter"},
})

// englishQuarter reads Q4 2023 and the first quarter of 2023.
func englishQuarter(s string, atEnd bool) (Stretch, int) {
	quarter, size := englishQuarters.At(s)
	if size == 0 {
		return Stretch{}, 0
	}
	d := Stretch{
		First: calendar.Date{Month: uint8(3*quarter - 2), Day: 1},
		Last:  calendar.MonthEnd(0, 3*quarter),
		Whole: true,
	}
	if atEnd {
		d.First, d.Whole = d.Last, false
	}
	after := strings.TrimPrefix(strings.TrimLeft(s[size:], ", "), "of ")
	if year, digits := words.Digits(after, 5); digits == 4 && year >= 1900 && year <= 2100 {
		return d.In(year), len(s) - len(after) + digits
	}
	return d, size
}

// englishYearKinds are the words before the number of a year that isn't said to be the calendar's.
var englishYearKinds = words.Of(
	[]words.Meaning[string]{{"fiscal", "FY fiscal_year financial_year"}, {"school", "academic_year school_year"}},
)

// englishYearAt reads FY2021, fiscal year 2021-22, academic year 2021/22.
func (g grammar) englishYearAt(s string) (Stretch, int) {
	kind, size := englishYearKinds.At(s)
	if size == 0 {
		return Stretch{}, 0
	}
	rest := strings.TrimLeft(s[size:], " ")
	first, at := words.Digits(rest, 5)
	if at != 4 || first < 1900 || first > 2100 {
		return Stretch{}, 0
	}
	last, short, end := g.secondYear(rest, first, at)
	d := Stretch{
		First: calendar.Day(first, 1, 1),
		Last:  calendar.Day(last, 12, 31),
		Whole: true,
		Why:   "CELL_STRETCH_LIMITS",
	}
	if kind == "school" {
		d = schoolYear(first, 0)
	}
	d.ShortYear = short
	return d, len(s) - len(rest) + end
}

// englishDate reads 31 Dec 2021, December 31, 2021, Dec 2021, end of December 2021.
func (g grammar) englishDate(s string) (Stretch, int) {
	rest, atEnd := s, false
	for _, list := range []string{"the end of ", "end of ", "end "} {
		if after, ok := strings.CutPrefix(rest, list); ok {
			rest, atEnd = after, true
			break
		}
	}
	if d, length := g.englishYearAt(rest); length > 0 {
		if atEnd {
			d.First, d.Whole = d.Last, false
		}
		return d, len(s) - len(rest) + length
	}
	if d, length := englishQuarter(rest, atEnd); length > 0 {
		return d, len(s) - len(rest) + length
	}
	day, size := words.Digits(rest, 5)
	switch {
	case size > 2:
		day, size = 0, 0
	case size > 0:
		rest = strings.TrimLeft(ordinalEnd(rest[size:]), " -")
	}
	month, length := englishMonths.At(rest)
	if length == 0 {
		year, digits := words.Digits(rest, 5)
		if !atEnd || digits != 4 {
			return Stretch{}, 0
		}
		d := calendar.Day(year, 12, 31)
		return Stretch{First: d, Last: d}, len(s) - len(rest) + digits
	}
	rest = rest[length:]
	if size == 0 {
		after := strings.TrimLeft(rest, " ")
		n, digits := words.Digits(after, 3)
		if digits > 0 && digits < 3 {
			day, rest = n, ordinalEnd(after[digits:])
		}
	}
	year := 0
	after := strings.TrimLeft(rest, ", -")
	if n, digits := words.Digits(after, 5); digits == 4 && n >= 1900 && n <= 2100 {
		year, rest = n, after[digits:]
	}
	end := calendar.MonthEnd(year, month)
	d := Stretch{First: calendar.Day(year, month, 1), Last: end, Whole: true}
	switch {
	case atEnd:
		d.First, d.Whole = end, false
	case day > int(end.Day):
		return Stretch{}, 0
	case day > 0:
		d.First = calendar.Day(year, month, day)
		d.Last, d.Whole = d.First, false
	}
	return d, len(s) - len(rest)
}

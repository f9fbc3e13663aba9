package indicator

import "strings"

var englishMonths = vocabularyOf([]meaning[int]{
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
	if _, size := englishQuarters.at(s); size > 0 {
		return true
	}
	_, size := digitsAt(s, 2)
	if size == 0 {
		return false
	}
	rest := strings.TrimLeft(ordinalEnd(s[size:]), " -")
	_, length := englishMonths.at(rest)
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
var englishQuarters = vocabularyOf([]meaning[int]{
	{1, "Q1 the_first_quarter first_quarter the_1st_quarter 1st_quarter"},
	{2, "Q2 the_second_quarter second_quarter the_2nd_quarter 2nd_quarter"},
	{3, "Q3 the_third_quarter third_quarter the_3rd_quarter 3rd_quarter"},
	{4, "Q4 the_fourth_quarter fourth_quarter the_4th_quarter 4th_quarter"},
})

// englishQuarter reads Q4 2023 and the first quarter of 2023.
func englishQuarter(s string, atEnd bool) (span, int) {
	quarter, size := englishQuarters.at(s)
	if size == 0 {
		return span{}, 0
	}
	d := span{first: Date{Month: uint8(3*quarter - 2), Day: 1}, last: monthEnd(0, 3*quarter), whole: true}
	if atEnd {
		d.first, d.whole = d.last, false
	}
	after := strings.TrimPrefix(strings.TrimLeft(s[size:], ", "), "of ")
	if year, digits := digitsAt(after, 5); digits == 4 && year >= 1900 && year <= 2100 {
		return d.in(year), len(s) - len(after) + digits
	}
	return d, size
}

// englishYearKinds are the words before the number of a year that isn't said to be the calendar's.
var englishYearKinds = vocabularyOf([]meaning[string]{{"fiscal", "FY fiscal_year financial_year"}, {"school", "academic_year school_year"}})

// englishYearAt reads FY2021, fiscal year 2021-22, academic year 2021/22.
func englishYearAt(s string) (span, int) {
	kind, size := englishYearKinds.at(s)
	if size == 0 {
		return span{}, 0
	}
	rest := strings.TrimLeft(s[size:], " ")
	first, at := digitsAt(rest, 5)
	if at != 4 || first < 1900 || first > 2100 {
		return span{}, 0
	}
	last, short, end := secondYear(rest, first, at)
	d := span{first: Date{int16(first), 1, 1}, last: Date{int16(last), 12, 31}, whole: true, why: "CELL_STRETCH_LIMITS"}
	if kind == "school" {
		d = schoolYear(first, 0)
	}
	d.short = short
	return d, len(s) - len(rest) + end
}

// englishDate reads 31 Dec 2021, December 31, 2021, Dec 2021, end of December 2021.
func englishDate(s string) (span, int) {
	rest, atEnd := s, false
	for _, words := range []string{"the end of ", "end of ", "end "} {
		if after, ok := strings.CutPrefix(rest, words); ok {
			rest, atEnd = after, true
			break
		}
	}
	if d, length := englishYearAt(rest); length > 0 {
		if atEnd {
			d.first, d.whole = d.last, false
		}
		return d, len(s) - len(rest) + length
	}
	if d, length := englishQuarter(rest, atEnd); length > 0 {
		return d, len(s) - len(rest) + length
	}
	day, size := digitsAt(rest, 5)
	switch {
	case size > 2:
		day, size = 0, 0
	case size > 0:
		rest = strings.TrimLeft(ordinalEnd(rest[size:]), " -")
	}
	month, length := englishMonths.at(rest)
	if length == 0 {
		year, digits := digitsAt(rest, 5)
		if !atEnd || digits != 4 {
			return span{}, 0
		}
		d := Date{int16(year), 12, 31}
		return span{first: d, last: d}, len(s) - len(rest) + digits
	}
	rest = rest[length:]
	if size == 0 {
		after := strings.TrimLeft(rest, " ")
		n, digits := digitsAt(after, 3)
		if digits > 0 && digits < 3 {
			day, rest = n, ordinalEnd(after[digits:])
		}
	}
	year := 0
	after := strings.TrimLeft(rest, ", -")
	if n, digits := digitsAt(after, 5); digits == 4 && n >= 1900 && n <= 2100 {
		year, rest = n, after[digits:]
	}
	end := monthEnd(year, month)
	d := span{first: Date{int16(year), uint8(month), 1}, last: end, whole: true}
	switch {
	case atEnd:
		d.first, d.whole = end, false
	case day > int(end.Day):
		return span{}, 0
	case day > 0:
		d.first = Date{int16(year), uint8(month), uint8(day)}
		d.last, d.whole = d.first, false
	}
	return d, len(s) - len(rest)
}

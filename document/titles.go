package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/cell"
)

// heading is what is above a table: its title, and lines such as （2023年度） and 单位：万元 between the two.
type heading struct {
	title gridCell
	year  gridCell // the year is number
	unit  gridCell // the unit is currency
	rest  []gridCell

	number   int
	currency string
}

// headingOf sorts the paragraphs above a table, from the table upwards.
func headingOf(paragraphs []gridCell) heading {
	var h heading
	for i := len(paragraphs) - 1; i >= 0; i-- {
		p := paragraphs[i]
		p.text = clean(p.text)
		switch year, currency := yearLine(p.text), currencyLine(p.text); {
		case p.text == "":
		case h.number == 0 && year > 0:
			h.year, h.number = p, year
		case h.currency == "" && currency != "":
			h.unit, h.currency = p, currency
		default:
			h.title, h.rest = p, paragraphs[:i]
			return h
		}
	}
	return h
}

// isTitle reports whether a line is the title of a table: 2、…绩效目标表, 项目支出绩效自评表（2021年度）.
func isTitle(line string) bool {
	if utf8.RuneCountInString(line) > 100 {
		return false
	}
	s := bare(line)
	return strings.HasSuffix(s, "表") && (strings.Contains(s, "绩效") || strings.Contains(s, "自评"))
}

// yearLine is the year of a line that says nothing else, （2023年度）, or 0.
func yearLine(text string) int {
	if !strings.Contains(text, "年") {
		return 0
	}
	year, _, _ := cell.ReadYear(text)
	return year
}

// currencyLine is the unit of a line that says nothing else, such as 金额单位：万元.
func currencyLine(text string) string {
	s := squeeze(text)
	for _, word := range []string{"金额单位", "单位"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			return currencyNamed(strings.TrimLeft(rest, "：:"))
		}
	}
	return ""
}

// yearIn is the first year that a text names before the word 年; 0 where it names none.
func yearIn(s string) int {
	for rest := s; ; {
		before, after, ok := strings.Cut(rest, "年")
		if !ok {
			return 0
		}
		if len(before) >= 4 {
			digits := before[len(before)-4:]
			if n, err := strconv.Atoi(digits); err == nil && n > 1949 && n < 2200 {
				return n
			}
		}
		rest = after
	}
}

// yearOf is the year of a document: the year at the start of the first paragraph that begins with one, else the first
// year named. 2010-2015年 in the middle of a sentence is rarely the document's.
func yearOf(flat *flatText) int {
	named := 0
	for _, p := range flat.allParagraphs() {
		year := yearIn(p.text)
		if year == 0 {
			continue
		}
		if strings.HasPrefix(strings.TrimLeft(squeeze(p.text), "(（"), strconv.Itoa(year)+"年") {
			return year
		}
		if named == 0 {
			named = year
		}
	}
	return named
}

// setHeading puts what is above a table into its form. The table's own year takes precedence over the document's.
func (r *recogniser) setHeading(h heading, year int) {
	r.form.Year = year
	set := func(to *string, value string, from gridCell, pointer string) {
		if value != "" {
			*to = value
			r.form.SetOrigin(pointer, from.place)
		}
	}
	set(&r.form.Project.Title, h.title.text, h.title, "/project/title")
	set(&r.form.CurrencyUnit, h.currency, h.unit, "/currency_unit")
	if h.number > 0 {
		r.setYear(h.number, h.year)
	} else if own := yearIn(h.title.text); own > 0 &&
		(year == 0 || strings.Contains(squeeze(h.title.text), strconv.Itoa(own)+"年度")) {
		r.setYear(own, h.title)
	}
}

func (r *recogniser) setYear(year int, from gridCell) {
	r.form.Year = year
	r.form.SetOrigin("/year", from.place)
}

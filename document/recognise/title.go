package recognise

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator/cell"
)

// heading is what is above a table: its title, and lines such as （2023年度） and 单位：万元 between the two.
type heading struct {
	title grid.Paragraph
	year  grid.Paragraph   // the year is number
	gap   grid.Paragraph   // where a year is to be filled in: （    年度）
	unit  grid.Paragraph   // the unit is currency
	head  []grid.Paragraph // labels with their values: 填报单位：某局
	rest  []grid.Paragraph

	number   int
	currency string
}

// maxHeadLines is how many lines of labels stand above a table at most.
const maxHeadLines = 6

// headingOf sorts the paragraphs above a table, from the table upwards.
func headingOf(paragraphs []grid.Paragraph) heading {
	var h heading
	for i := len(paragraphs) - 1; i >= 0; i-- {
		p := paragraphs[i]
		p.Text = headings.Clean(p.Text)
		switch year, currency := yearLine(p.Text), currencyLine(p.Text); {
		case isYearGap(p.Text):
			h.gap = p
		case p.Text == "", headings.IsInstruction(p.Text):
		case h.number == 0 && year > 0:
			h.year, h.number = p, year
		case h.currency == "" && currency != "":
			h.unit, h.currency = p, currency
		case len(h.head) < maxHeadLines && isAbove(piecesOf(p.Text)):
			h.head = append(h.head, p)
		default:
			h.title, h.rest = p, paragraphs[:i]
			if !isTitle(p.Text) { // the lines right above it may be of the head: 填报单位：…
				h = h.withTitleAbove(paragraphs[:i+1])
			}
			return h
		}
	}
	return h
}

// withTitleAbove looks for the title above lines of the head.
func (h heading) withTitleAbove(paragraphs []grid.Paragraph) heading {
	for i := len(paragraphs) - 1; i >= 0 && i > len(paragraphs)-5; i-- {
		text := headings.Clean(paragraphs[i].Text)
		if isTitle(text) {
			h.title, h.rest = paragraphs[i], paragraphs[:i]
			h.title.Text = text
			h.rest = append(h.rest[:len(h.rest):len(h.rest)], paragraphs[i+1:]...)
			return h
		}
		if utf8.RuneCountInString(headings.Squeeze(text)) > 60 {
			return h
		}
	}
	return h
}

// isTitle reports whether a line is the title of a table: 2、…绩效目标表, 项目支出绩效自评表（2021年度）.
func isTitle(text string) bool {
	if utf8.RuneCountInString(text) > 100 {
		return false
	}
	s := headings.Plain(text)
	if strings.HasSuffix(s, "自评情况") || strings.HasSuffix(s, "监控情况") { // of a project, not a heading of a report
		return strings.Contains(s, "绩效") || strings.Contains(s, "项目")
	}
	return strings.HasSuffix(s, "表") && (strings.Contains(s, "绩效") || strings.Contains(s, "自评")) &&
		!strings.HasPrefix(s, "续")
}

// titleIn reports whether one of the last paragraphs is a title of a table that isn't a continuation.
func titleIn(paragraphs []grid.Paragraph) bool {
	for i := len(paragraphs) - 1; i >= 0 && i > len(paragraphs)-6; i-- {
		if isTitle(headings.Clean(paragraphs[i].Text)) && !strings.Contains(paragraphs[i].Text, "续") {
			return true
		}
	}
	return false
}

// yearLine is the year of a line that says nothing else, （2023年度）, or 0.
func yearLine(text string) int {
	s := strings.Trim(headings.Narrow(headings.Squeeze(text)), "()")
	for _, label := range []string{"填报年度:", "年度:", "预算年度:", "自评年度:"} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			s = strings.TrimSuffix(rest, "年度") + "年"
			s = strings.Replace(s, "年年", "年", 1)
		}
	}
	if m := monthsOf.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if !strings.Contains(s, "年") || len(s) > len("二〇二三会计年度") {
		return 0
	}
	year, _, _ := cell.ReadYear(s)
	return year
}

// monthsOf is the year of a line that names the months of a monitoring table: 2024年1—7月, 截至2023年8月31日.
var monthsOf = regexp.MustCompile(`^(?:截[至止])?(\d{4}年)度?(?:\d{1,2}月?[-—–~至到])?\d{1,2}月(?:\d{1,2}日|份|底)?$`)

// isYearGap reports whether a text is the line of the year of an empty form: （    年度）.
func isYearGap(text string) bool {
	switch strings.Trim(headings.Narrow(headings.Squeeze(text)), "()_") {
	case "年度", "年":
		return strings.ContainsAny(text, "(（")
	}
	return false
}

// currencyLine is the unit of a line that says nothing else, such as 金额单位：万元.
func currencyLine(text string) string {
	s := strings.Trim(headings.Narrow(headings.Squeeze(text)), "()")
	for _, word := range []string{"金额单位", "货币单位", "计量单位", "单位"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			return currencyNamed(strings.TrimLeft(rest, ":"))
		}
	}
	return ""
}

// currencyNamed is the name of a currency unit as in a form; "" if the text isn't one.
func currencyNamed(s string) string {
	name, _, ok := cell.MoneyUnit(s)
	if !ok || s == "" {
		return ""
	}
	return name
}

var yearInText = regexp.MustCompile(`(?:19|20|21)\d\d\s*年`)

// yearIn is the first year that a text names before the word 年; 0 where it names none.
func yearIn(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(yearInText.FindString(headings.Narrow(s)), "年")))
	if err != nil || n <= 1949 {
		return 0
	}
	return n
}

// bareYear is a year without the word at the end of a title, or in front: …自评表（2022）, 2022部门项目自评表.
var bareYear = regexp.MustCompile(`[(\[]((?:19|20|21)\d\d)[)\]]$|^((?:19|20|21)\d\d)[^\d年.-]`)

func bareYearIn(title string) int {
	m := bareYear.FindStringSubmatch(headings.Narrow(headings.Squeeze(title)))
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1] + m[2]) // four digits
	return n
}

// yearOf is the year of a document: the year at the start of the first paragraph that begins with one, else the first
// year named. 2010-2015年 in the middle of a sentence is rarely the document's.
func yearOf(doc *grid.Document) int {
	named := 0
	for _, b := range doc.Blocks {
		p, ok := b.(grid.Paragraph)
		if !ok {
			continue
		}
		year := yearIn(p.Text)
		if year == 0 {
			continue
		}
		if strings.HasPrefix(strings.TrimLeft(headings.Narrow(headings.Squeeze(p.Text)), "("), strconv.Itoa(year)+"年") {
			return year
		}
		if named == 0 {
			named = year
		}
	}
	return named
}

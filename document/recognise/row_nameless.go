package recognise

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/lang"
)

var emptyPrefix = regexp.MustCompile(`^(?:三级)?指标\s*\d+\s*[:：]\s*`)

// unwrappedName is a name without the line ends of a narrow column.
func unwrappedName(name string) string {
	lines := strings.Split(name, "\n")
	all := lines[0]
	for _, line := range lines[1:] {
		if isLatinEnd(all) && isLatinStart(line) {
			all += " "
		}
		all += line
	}
	return all
}

func isLatinEnd(s string) bool   { return s != "" && s[len(s)-1] < utf8.RuneSelf }
func isLatinStart(s string) bool { return s != "" && s[0] < utf8.RuneSelf }

// nameOf is the name of the indicator of a row.
func (f *former) nameOf(row rowCells) string {
	c := row.first(headings.Name)
	if c == nil || isBlank(c) {
		return ""
	}
	text := unwrappedName(f.text(c))
	if rest := emptyPrefix.ReplaceAllString(text, ""); rest != "" {
		text = rest
	}
	return withoutRowNumber(text)
}

// rowNumber is a number in front of a name. What a digit follows is a value or a list: 1.5米以上儿童, 3、4级伤残军人.
var rowNumber = regexp.MustCompile(`^(?:[(（](?:[0-9０-９]{1,2}|[` + chineseDigits + `]{1,3})[)）]|[①-⑳]|` +
	`(?:[0-9０-９]{1,2}|[` + chineseDigits + `]{1,3})[、.．]|[0-9０-９]{1,2}[)）])[、.．]?\s*`)

// withoutRowNumber is a name without the number in front: 1、改造水文站, but not 12345热线办结率 or 一、二级公路里程.
func withoutRowNumber(name string) string {
	number := rowNumber.FindString(name)
	rest := name[len(number):]
	first, _ := utf8.DecodeRuneInString(rest)
	inList := unicode.IsDigit(first) || strings.ContainsRune(chineseDigits, first)
	if number == "" || rest == "" || inList && !strings.HasSuffix(strings.TrimSpace(number), ")") && !strings.HasSuffix(strings.TrimSpace(number), "）") {
		return name
	}
	return rest
}

var fillerText = regexp.MustCompile(`^(?:(?:三级)?指标\d*[:：.]?|[….．。·,，/\-—]+|\d+[.、]?|[xX×]+)$`)

// isFiller reports whether a name is what the empty form has in its place.
func isFiller(name string) bool { return fillerText.MatchString(headings.Squeeze(name)) }

// levelRole is what the cell of a level heads in a row without an indicator.
const levelRole = "level"

// nameless reads a row without an indicator: sums of a level, what the empty form had left over, or notes.
func (f *former) nameless(l line, row rowCells, name string) {
	figures := !isBlank(row.first(headings.Points)) || !isBlank(row.first(headings.Score))
	if name == "" && figures && isBlank(row.first(headings.Target)) && isSubtotal(l.held()[0].Text) {
		f.subtotal(row, l)
		return
	}
	code := lang.Code("ROW_NAMELESS")
	if name != "" {
		code = "ROW_FILLER"
	}
	reported := false
	for _, c := range l.held() {
		if _, used := f.roles[c]; used {
			continue
		}
		if level := row.first(headings.Level1); c == level || c == row.first(headings.Level2) {
			f.use(c, Heading, levelRole)
			continue
		}
		f.use(c, LeftOut, "")
		if name != "" && !reported || name == "" {
			f.remark(c, code)
			reported = true
		} else if !isNothing(c.Text) && !isFiller(c.Text) {
			f.remark(c, "CELL_UNKNOWN")
		}
	}
}

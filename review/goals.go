package review

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// goalChecks look at the annual goals.
var goalChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "GOAL_RATIO_SUM", Group: Relevant, stages: always(wrong)},
	{Code: "GOAL_NUMBER_CONFLICT", Group: Relevant, Doubt: "DOUBT_GOAL_NUMBER", stages: always(odd)},
}

// goalRatios compares the sum of the goals' weights with 100. Weights with decimals may be rounded.
func (s *sheet) goalRatios() {
	var ratios sum
	decimals := 0
	for i := range s.form.Goals {
		ratios.add(s.form.Goals[i].Ratio)
		decimals = max(decimals, s.form.Goals[i].Ratio.Scale())
	}
	if ratios.set == 0 {
		return
	}
	off := ratios.total.Sub(exact.Int(100))
	room := exact.Fraction{}
	if decimals > 0 {
		room = halfDigit(decimals).Mul(exact.Int(int64(ratios.set)))
	}
	if room.Less(off.Abs()) && !ratios.total.Equal(exact.Int(1)) { // 0.6 and 0.4 are 60% and 40%
		s.find("/goals", "GOAL_RATIO_SUM", exact.ShortestAmount(ratios.total)).
			fixing("FIX_TO_SUM", s.place("/goals"), "100%")
	}
}

// goalNumbers compares the numbers of goals with the targets of the rows that they are about.
func (s *sheet) goalNumbers() {
	for i := range s.form.Goals {
		text := s.form.Goals[i].Text
		if firstDigit(text) < 0 {
			continue
		}
		for _, sentence := range strings.FieldsFunc(text, endsSentence) {
			var parts division
			for _, clause := range strings.FieldsFunc(sentence, endsClause) {
				s.goalClause(i, clause, &parts)
			}
		}
	}
}

// division is what a sentence says to be parts of a number before: 改造小区18个，其中新建5个，修缮13个.
type division struct{ whole, part unit.Unit }

// takes reports whether a statement is about a part. 其中 always begins one, 包括 only behind a number of the same unit.
func (d *division) takes(st *statement) bool {
	switch {
	case d.part.IsSet() && d.part.Comparable(st.unit):
		return true
	case strings.Contains(st.before, "其中"),
		d.whole.IsSet() && d.whole.Comparable(st.unit) && (hasAny(st.before, "包括", "包含", "(含") || strings.HasPrefix(st.before, "含")):
		d.part = st.unit
		return true
	}
	d.whole = st.unit
	return false
}

func endsSentence(r rune) bool {
	switch r {
	case '。', '；', ';', '！', '\n', '\r':
		return true
	}
	return false
}

func endsClause(r rune) bool { return r == '，' || r == '、' || endsSentence(r) }

// firstDigit is where a text has its first digit, of either width; -1 where it has none.
func firstDigit(text string) int {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			return i
		case c == 0xef && i+2 < len(text) && text[i+1] == 0xbc && text[i+2] >= 0x90 && text[i+2] <= 0x99:
			return i
		}
	}
	return -1
}

// goalClause compares the numbers of a clause of a goal. Dates, changes, rates by each, ranges, rough numbers and parts
// of another number are left out.
func (s *sheet) goalClause(goal int, clause string, parts *division) {
	eachStatement(clause, func(stated *statement) {
		if !parts.takes(stated) && s.mayConflict(stated) && isExact(stated) && !ofOtherYear(stated.before, s.form.Year) {
			s.goalNumber(goal, clause, stated)
		}
	})
}

// eachStatement finds the numbers of a clause that have a unit.
func eachStatement(clause string, found func(*statement)) {
	text := folded(clause)
	for at := 0; at < len(text); {
		if text[at] < '0' || text[at] > '9' {
			at++
			continue
		}
		end := at
		for end < len(text) && (text[end] >= '0' && text[end] <= '9' || text[end] == '.' || text[end] == ',') {
			end++
		}
		if stated, ok := statementAt(text, at, end); ok {
			found(&stated)
		}
		at = end
	}
}

// statement is a number with its unit in a text.
type statement struct {
	value        exact.Fraction
	unit         unit.Unit
	text         string // 320人
	before, word string // what is before the number, and the word of the unit
	behind       string
}

// about is what a statement is about: 培训人 of 培训320人, 改造个老旧小区 of 改造20个老旧小区. What stands behind the next
// number is about that.
func (st *statement) about() string {
	behind := st.behind
	if next := firstDigit(behind); next >= 0 {
		behind = behind[:next]
	}
	return st.before + st.word + behind
}

// inItsWord writes a number with the word that the statement has for its unit, 公里 for 千米.
func (st *statement) inItsWord(text string, u unit.Unit) string {
	if number, ok := strings.CutSuffix(text, u.Name()); ok && u == st.unit {
		return number + st.word
	}
	return text
}

func statementAt(text string, at, end int) (statement, bool) {
	behind := text[end:]
	factor := int64(1)
	for i := range scales {
		if rest, ok := strings.CutPrefix(behind, scales[i].word); ok {
			behind, factor = rest, scales[i].factor
			break
		}
	}
	u, size := unit.At(behind)
	if size == 0 || u.IsTime() && !isDone(behind[:size]) {
		return statement{}, false
	}
	v, err := exact.Parse(strings.ReplaceAll(strings.TrimRight(text[at:end], ".,"), ",", ""))
	rest := behind[size:]
	return statement{
		value: v.Mul(exact.Int(factor)), unit: u, text: text[at : len(text)-len(rest)],
		before: text[:at], word: behind[:size], behind: rest,
	}, err == nil
}

// isDone reports whether a word of time counts what is done, as in 开放310天; 2024年 and 31日 are dates.
func isDone(word string) bool { return word == "天" || word == "小时" }

// isExact reports whether a statement is one certain number, and no change, rate by each or part of a range.
func isExact(st *statement) bool {
	last, _ := utf8.DecodeLastRuneInString(st.before)
	next, _ := utf8.DecodeRuneInString(st.behind)
	return (!strings.ContainsRune("第每约近-~—至到〔[", last) || strings.HasSuffix(st.before, "达到")) &&
		!strings.ContainsRune("余多左/每-~—至到", next) &&
		!hasAny(st.before, "增长", "下降", "提高", "降低", "减少", "增加", "每", "人均", "户均", "累计", "其中",
			"现有", "十四五", "十五五", "两年", "三年", "五年")
}

// ofOtherYear reports whether the number behind a text isn't about the year of the form: 上年改造16个, 2023年改造16个, or
// several years: 2024—2026年计划改造60个.
func ofOtherYear(before string, year int) bool {
	since := strings.Contains(before, "以来") // 2024年底以来 is 2025
	for _, m := range yearsNamed.FindAllStringSubmatch(before, -1) {
		if m[3] == "" && yearOf(m[1]) != 2000+yearOf(m[2]) || m[3] != "" && year > 0 && yearOf(m[3]) != year && !since {
			return true
		}
	}
	return hasAny(before, "上年", "上一年", "去年", "往年", "历年")
}

// isCounted reports whether a row's target is a plain number of things that a statement may be about.
func isCounted(r *row, st *statement) bool {
	t := &r.target
	return isNumber(t) && t.Unit().Dimension() == st.unit.Dimension() && t.Unit().Comparable(st.unit) &&
		len(t.Per()) == 0 && t.Change() == cell.NoChange
}

// isUnitless reports whether a row's target is a number of nobody knows what.
func isUnitless(r *row) bool { return r.target.Kind() == cell.Quantity && !r.target.Unit().IsSet() }

// isUnclear reports whether nobody knows what a row's target counts, so that any statement may be about it: a number
// without a unit, several facts, what wasn't read.
func isUnclear(r *row) bool {
	return isUnitless(r) || r.target.Kind() == cell.List || len(r.target.Residual()) > 0 || isRepaired(&r.target)
}

// mayConflict reports whether a row of the statement's unit has another number.
func (s *sheet) mayConflict(st *statement) bool {
	for i := range s.rows {
		if r := &s.rows[i]; isCounted(r, st) {
			t, ok := single(&r.target)
			if v, same := unit.Convert(st.value, st.unit, r.target.Unit()); ok && same && !v.Equal(t) {
				return true
			}
		}
	}
	return false
}

// goalNumber compares one number of a goal with the target of the one row of its unit that shares three characters with
// its clause.
func (s *sheet) goalNumber(goal int, clause string, stated *statement) {
	var of *row
	for i := range s.rows {
		r := &s.rows[i]
		if !isCounted(r, stated) || sharedCharacters(r.stem, stated.about()) < 3 {
			continue
		}
		if of != nil {
			return
		}
		of = r
	}
	if of == nil || of.target.Approx() != cell.Precisely {
		return
	}
	t, ok := single(&of.target)
	v, same := unit.Convert(stated.value, stated.unit, of.target.Unit())
	if !ok || !same || v.Equal(t) {
		return
	}
	if shared := sharedCharacters(of.stem, stated.about()); s.mayMean(stated, shared) || s.saidBetter(of, t, shared) {
		return
	}
	at, u := "/goals/"+strconv.Itoa(goal)+"/text", of.target.Unit()
	s.find(at, "GOAL_NUMBER_CONFLICT", goal+1, strings.TrimSpace(clause), of.Name, of.target.Text()).
		fixing("FIX_EITHER_IN", s.place(of.at+"/target"), stated.inItsWord(of.target.Holding(v).Canonical(lang.Chinese), u),
			s.place(at), stated.text, stated.inItsWord(number(t)+u.Name(), u))
}

// mayMean reports whether a statement may be about a row whose target isn't clear, and whose name has so many of its
// characters.
func (s *sheet) mayMean(stated *statement, shared int) bool {
	for i := range s.rows {
		if r := &s.rows[i]; isUnclear(r) && sharedCharacters(r.stem, stated.about()) >= shared {
			return true
		}
	}
	return false
}

// saidBetter reports whether a goal has the number of a row beside more than so many characters of its name: 新建站点2座
// isn't about a row of 运行维护站点 where 运行维护站点9座 is said too.
func (s *sheet) saidBetter(r *row, number exact.Fraction, shared int) (better bool) {
	for i := range s.form.Goals {
		for _, clause := range strings.FieldsFunc(s.form.Goals[i].Text, endsClause) {
			eachStatement(clause, func(st *statement) {
				if !isCounted(r, st) || sharedCharacters(r.stem, st.about()) <= shared {
					return
				}
				v, same := unit.Convert(st.value, st.unit, r.target.Unit())
				better = better || same && v.Equal(number)
			})
		}
	}
	return better
}

// scales are the words that multiply a number before its unit.
var scales = []struct { //nolint:gochecknoglobals // a table
	word   string
	factor int64
}{{"万", 10_000}, {"亿", 100_000_000}, {"千", 1_000}, {"百万", 1_000_000}}

// single is the number of a target that has one.
func single(t *cell.Threshold) (exact.Fraction, bool) {
	low, high := t.Low(), t.High()
	switch {
	case !isNumber(t),
		low.Set && high.Set && !low.Value.Equal(high.Value):
		return exact.Fraction{}, false
	case low.Set:
		return low.Value, true
	}
	return high.Value, high.Set
}

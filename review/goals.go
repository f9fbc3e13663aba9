package review

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
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
	if room.Less(off.Abs()) {
		s.find("/goals", "GOAL_RATIO_SUM", exact.ShortestAmount(ratios.total)).
			fixing("FIX_TO_SUM", s.place("/goals"), "100%")
	}
}

// goalNumbers compares the numbers of goals with the targets of the rows that they are about.
func (s *sheet) goalNumbers() {
	for i := range s.form.Goals {
		text := s.form.Goals[i].Text
		if !strings.ContainsAny(text, "0123456789０１２３４５６７８９") {
			continue
		}
		for _, clause := range strings.FieldsFunc(text, isStop) {
			for _, stated := range statements(clause) {
				s.goalNumber("/goals/"+strconv.Itoa(i)+"/text", i, clause, stated)
			}
		}
	}
}

func isStop(r rune) bool { return strings.ContainsRune("，。；;、！\n\r", r) }

// goalNumber compares one number of a goal with the target of the one row of its unit that shares three characters with
// its clause.
func (s *sheet) goalNumber(at string, goal int, clause string, stated statement) {
	var of *row
	for i := range s.rows {
		r := &s.rows[i]
		t := &r.target
		if t.Kind() != cell.Quantity || len(t.Per()) > 0 || !t.Unit().Comparable(stated.unit) ||
			t.Change() != cell.NoChange || sharedCharacters(r.stem, stated.about) < 3 {
			continue
		}
		if of != nil {
			return
		}
		of = r
	}
	if of == nil {
		return
	}
	t, ok := single(&of.target)
	v, same := unit.Convert(stated.value, stated.unit, of.target.Unit())
	if !ok || !same || v.Equal(t) || of.target.Approx() != cell.Precisely {
		return
	}
	s.find(at, "GOAL_NUMBER_CONFLICT", goal+1, strings.TrimSpace(clause), of.Name, of.target.Text()).
		fixing("FIX_EITHER", s.place(at), of.target.Text(), s.place(of.at+"/target"), stated.text)
}

// statement is a number with its unit in a text, and what the text says around it.
type statement struct {
	value exact.Fraction
	unit  unit.Unit
	text  string // 320人
	about string // 培训人
}

// statements finds the exact numbers of a clause that have a unit. Dates, changes, rates by each, ranges and rough
// numbers are left out.
func statements(clause string) []statement {
	var all []statement
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
		if st, ok := statementAt(text, at, end); ok {
			all = append(all, st)
		}
		at = end
	}
	return all
}

func statementAt(text string, at, end int) (statement, bool) {
	v, err := exact.Parse(strings.ReplaceAll(strings.TrimRight(text[at:end], ".,"), ",", ""))
	before, behind := text[:at], text[end:]
	for word, factor := range scales {
		if rest, ok := strings.CutPrefix(behind, word); ok {
			behind, v = rest, v.Mul(exact.Int(factor))
			break
		}
	}
	u, size := unit.At(behind)
	if err != nil || size == 0 || u.IsTime() {
		return statement{}, false
	}
	rest := behind[size:]
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("第每约近-~—至到〔[", last) && !strings.HasSuffix(before, "达到") || strings.ContainsRune("余多左/每-~—至到", next) ||
		hasAny(before, "增长", "下降", "提高", "降低", "减少", "增加", "每", "比上年", "较上年", "人均", "户均", "累计") {
		return statement{}, false
	}
	word := behind[:size]
	return statement{
		value: v, unit: u, text: text[at:end] + strings.TrimSuffix(text[end:], rest),
		about: strings.Map(letters, before+word),
	}, true
}

// scales are the words that multiply a number before its unit.
var scales = map[string]int64{"万": 10_000, "亿": 100_000_000, "千": 1_000, "百万": 1_000_000} //nolint:gochecknoglobals // a table

func letters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}

// single is the number of a target that has one.
func single(t *cell.Threshold) (exact.Fraction, bool) {
	low, high := t.Low(), t.High()
	switch {
	case t.Kind() != cell.Quantity && t.Kind() != cell.Duration,
		low.Set && high.Set && !low.Value.Equal(high.Value):
		return exact.Fraction{}, false
	case low.Set:
		return low.Value, true
	}
	return high.Value, high.Set
}

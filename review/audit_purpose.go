package review

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
)

// purposeNames are what a purpose calls the amounts of the budget.
var purposeNames = []struct { //nolint:gochecknoglobals // a table
	words []string
	key   string
}{
	{[]string{"预算数", "预算总额", "资金总额", "年初预算", "预算资金", "预算"}, "total"},
	{[]string{"财政资金", "财政拨款"}, "fiscal"},
	{[]string{"其它资金", "其他资金"}, "other"},
}

// purposeFunds compares the amounts that the purpose names with the money block: 预算数20万元。其中，财政资金20万元.
func (s *sheet) purposeFunds() {
	m := &s.form.Funds.Initial
	for _, clause := range clauses(s.form.Funds.Purpose) {
		t := cell.ParseThreshold(clause)
		said, ok := t.Low().Value, t.Low().Set
		if !ok || !isSum(&t) || t.Op() != cell.Bare {
			continue
		}
		name := folded(clause)
		name = name[:max(firstDigit(name), 0)]
		for _, p := range purposeNames {
			if !endsIn(name, p.words) {
				continue
			}
			printed := map[string]exact.Amount{"total": m.Total, "fiscal": m.Fiscal, "other": m.Other}[p.key]
			yuan, ok := s.inYuan(printed)
			if ok && !yuan.Equal(said) {
				at := "/funds/initial/" + p.key
				s.find("/funds/purpose", "PURPOSE_FUND_CONFLICT", clause, s.asPrinted(said), s.sum(printed)).
					fixing("FIX_EITHER", s.place("/funds/purpose"), s.sum(printed), s.place(at), s.asPrinted(said))
			}
			break
		}
	}
}

// clauses are the parts of a text between stops, brackets and commas. A comma between digits groups them.
func clauses(text string) []string {
	var all []string
	from := 0
	cut := func(end, next int) {
		if part := strings.TrimSpace(text[from:end]); part != "" {
			all = append(all, part)
		}
		from = next
	}
	for i, r := range text {
		grouped := r == ',' && i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1])
		if strings.ContainsRune("，。；;,!！？?\n（）()", r) && !grouped {
			cut(i, i+utf8.RuneLen(r))
		}
	}
	cut(len(text), len(text))
	return all
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

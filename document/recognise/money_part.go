package recognise

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
)

// moreOf takes a part under its own name. Money of one level of government is within the fiscal money where the block
// has a row of it.
func (f *former) moreOf(m *indicator.Money, pointer string, part headings.MoneyPart, name, c *grid.Cell) {
	label := ""
	if name != nil {
		label = partName(name.Text)
	}
	if isNothing(c.Text) || label == "" {
		if !isNothing(c.Text) {
			f.leaveOut(c)
		} else {
			f.use(c, Heading, "")
		}
		return
	}
	p := indicator.MoneyPart{Name: label}
	if part.Within == "fiscal" && f.money != nil && f.money.fiscal {
		p.Within = indicator.FiscalPart
	}
	p.Amount = f.figure(c, pointer+"more/"+strconv.Itoa(len(m.More))+"/amount", f.readMoney)
	m.More = append(m.More, p)
}

// hasSources reports whether the form says where its money is from.
func (f *former) hasSources() bool {
	funds := &f.form.Funds
	columns := []*indicator.Money{&funds.Initial, &funds.Adjusted, &funds.Spent}
	return slices.ContainsFunc(columns, func(m *indicator.Money) bool {
		return m.Fiscal.IsSet() || m.Carryover.IsSet() || m.Other.IsSet()
	})
}

// leaveUse leaves out a row of what the money is for.
func (f *former) leaveUse(l line, name *grid.Cell) {
	for _, c := range l.held() {
		switch _, used := f.roles[c]; {
		case used:
		case c == name, isNothing(c.Text):
			f.use(c, Heading, string(headings.Funds))
		default:
			f.notKept(c, string(headings.Funds))
		}
	}
}

// partName is the name of a part as printed, without 其中.
func partName(text string) string {
	s := headings.Squeeze(text)
	for _, prefix := range []string{"资金来源", "资金结构", "支出结构", "其中"} {
		if rest := strings.TrimLeft(strings.TrimPrefix(s, prefix), "：:"); rest != "" && rest != s {
			s = rest
		}
	}
	if at := strings.IndexAny(s, "（("); at > 0 && currencyNamed(strings.Trim(headings.Narrow(s[at:]), "()")) != "" {
		s = s[:at]
	}
	return strings.TrimRight(s, "：:")
}

// hasPart reports whether the name of a part is one of the usual ones, or an amount of the form is under it.
func (f *former) hasPart(text string) bool {
	label := partName(text)
	if _, usual := headings.MoneyPartOf(label); usual || label == "" {
		return true
	}
	funds := &f.form.Funds
	columns := []*indicator.Money{&funds.Initial, &funds.Adjusted, &funds.Spent, &funds.Previous}
	if in := f.form.Interim; in != nil {
		columns = append(columns, &in.Spent, &in.Expected)
	}
	return slices.ContainsFunc(columns, func(m *indicator.Money) bool {
		return slices.ContainsFunc(m.More, func(p indicator.MoneyPart) bool { return p.Name == label })
	})
}

package document

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// indicator reads a row of the indicator block. Level 1 and level 2 of merged cells are those of the rows above.
func (r *recogniser) indicator(row []cell) {
	if foot := bare(firstText(row)); foot == "总分" || foot == "合计" {
		r.total(row)
		return
	}
	values := map[column]cell{}
	for i, c := range row {
		if i < len(r.header) && r.header[i] != columnNone {
			values[r.header[i]] = c
		}
	}
	if text := clean(values[columnLevel1].text); text != "" {
		r.level1, r.level2 = text, ""
	}
	if text := clean(values[columnLevel2].text); text != "" {
		r.level2 = text
	}
	name := clean(values[columnName].text)
	if name == "" {
		if text := clean(firstText(row)); text != "" && clean(values[columnTarget].text) != "" {
			r.remarks = append(r.remarks, fault.New(row[0].place, text, lang.Of("ROW_NAMELESS", short(text))))
		}
		return
	}
	at := "/indicators/" + strconv.Itoa(len(r.form.Indicators))
	for c, pointer := range map[column]string{
		columnLevel1: "level1", columnLevel2: "level2", columnName: "name", columnDescription: "description",
		columnTarget: "target", columnBasis: "basis", columnPoints: "points", columnActual: "actual",
		columnScore: "declared", columnReason: "reason",
	} {
		if v, ok := values[c]; ok {
			r.form.SetOrigin(at+"/"+pointer, v.place)
		}
	}
	r.form.SetOrigin(at, row[0].place)
	target := clean(values[columnOp].text) + clean(values[columnTarget].text) + clean(values[columnUnit].text)
	r.form.Indicators = append(r.form.Indicators, indicator.Indicator{
		Level1:      r.level1,
		Level2:      r.level2,
		Name:        name,
		Description: clean(values[columnDescription].text),
		Target:      indicator.ParseTarget(target),
		Basis:       clean(values[columnBasis].text),
		Points:      r.amount(values[columnPoints]),
		Actual:      indicator.ParseActual(clean(values[columnActual].text)),
		Reason:      clean(values[columnReason].text),
		Declared:    r.amount(values[columnScore]),
	})
}

// total reads the foot of the table: points, score and grade as the unit wrote them.
func (r *recogniser) total(row []cell) {
	for i, c := range row {
		if i >= len(r.header) {
			break
		}
		switch r.header[i] {
		case columnPoints:
			r.form.Declared.Points = r.amount(c)
			r.form.SetOrigin("/declared/points", c.place)
		case columnScore:
			r.form.Declared.Score = r.amount(c)
			r.form.SetOrigin("/declared/score", c.place)
		}
	}
}

// moneyRow reads a row of the money block.
func (r *recogniser) moneyRow(row []cell) {
	part := moneyRow(firstText(row))
	for i, c := range row {
		if i >= len(r.money) || r.money[i] == "" {
			continue
		}
		m := r.moneyColumn(r.money[i])
		*moneyPart(m, part) = r.amount(c)
		r.form.SetOrigin("/funds/"+r.money[i]+"/"+part, c.place)
	}
}

func (r *recogniser) moneyColumn(name string) *indicator.Money {
	switch name {
	case "initial":
		return &r.form.Funds.Initial
	case "adjusted":
		return &r.form.Funds.Adjusted
	}
	return &r.form.Funds.Spent
}

func moneyPart(m *indicator.Money, part string) *indicator.Amount {
	switch part {
	case "fiscal":
		return &m.Fiscal
	case "carryover":
		return &m.Carryover
	case "other":
		return &m.Other
	}
	return &m.Total
}

// amount reads a number cell; marks for nothing are absent, anything else a remark.
func (r *recogniser) amount(c cell) indicator.Amount {
	text := strings.NewReplacer(",", "", "，", "", "万元", "").Replace(squeeze(c.text))
	switch text {
	case "", "/", "-", "—", "——", "--":
		return indicator.Amount{}
	}
	a, err := indicator.ParseAmount(text)
	if err != nil {
		r.remarks = append(r.remarks, fault.New(c.place, text, lang.Of("AMOUNT_UNREAD", text)))
	}
	return a
}

// purposeMoney reads the budget out of the purpose sentence: 预算数20万元。其中，财政资金20万元，其它资金0万元。
func (r *recogniser) purposeMoney(c cell) {
	text := squeeze(c.text)
	for _, m := range []struct {
		words []string
		to    *indicator.Amount
		part  string
	}{
		{[]string{"预算数", "预算总额"}, &r.form.Funds.Initial.Total, "total"},
		{[]string{"财政资金", "财政拨款"}, &r.form.Funds.Initial.Fiscal, "fiscal"},
		{[]string{"其它资金", "其他资金"}, &r.form.Funds.Initial.Other, "other"},
	} {
		for _, word := range m.words {
			_, after, ok := strings.Cut(text, word)
			if !ok {
				continue
			}
			number := after[:len(after)-len(strings.TrimLeft(after, "0123456789.,"))]
			a, err := indicator.ParseAmount(strings.ReplaceAll(number, ",", ""))
			if err != nil || !strings.HasPrefix(after[len(number):], "万元") {
				r.remarks = append(r.remarks, fault.New(c.place, short(text), lang.Of("PURPOSE_UNREAD", word)))
				break
			}
			*m.to = a
			r.form.SetOrigin("/funds/initial/"+m.part, c.place)
			break
		}
	}
}

package cell

import (
	"errors"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/fold"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// Wrong says why the text of a form's field can't be taken, and what would be right.
type Wrong struct{ Why, Hint lang.Message }

// figureKind is what a figure of a form counts.
type figureKind uint8

const (
	moneyFigure figureKind = iota
	pointsFigure
	scoreFigure
	shareFigure
)

// hint is what would be right.
func (k figureKind) hint() lang.Message {
	return lang.Of([...]lang.Code{"MONEY_HINT", "POINTS_HINT", "SCORE_HINT", "SHARE_HINT"}[k])
}

// FigureReader reads a figure of a form. What had to be repaired or converted is said by the message; Wrong is nil
// where the figure can be taken, and an absent one is taken for a blank.
type FigureReader func(text string) (exact.Amount, lang.Message, *Wrong)

// ReadMoney reads an amount of money of a form whose amounts are in a unit ("" is 万元), as people write it:
// 226,145,100.00, 3359.62万, １０万元. One in another unit is converted exactly. What had to be repaired or converted is
// said by the note; a blank and what nobody filled in are absent.
func ReadMoney(text, currencyUnit string) (exact.Amount, lang.Message, *Wrong) {
	return readFigure(text, moneyFigure, currencyUnit)
}

// ReadPoints reads the points or the weight of an indicator: 10, 10分, and 10% of a hundred points.
func ReadPoints(text string) (exact.Amount, lang.Message, *Wrong) {
	return readFigure(text, pointsFigure, "")
}

// ReadScore reads a score: 9.5, 9.5分.
func ReadScore(text string) (exact.Amount, lang.Message, *Wrong) {
	return readFigure(text, scoreFigure, "")
}

// ReadShare reads a percentage: 25, 25%.
func ReadShare(text string) (exact.Amount, lang.Message, *Wrong) {
	return readFigure(text, shareFigure, "")
}

func readFigure(text string, kind figureKind, currencyUnit string) (exact.Amount, lang.Message, *Wrong) {
	a, err := exact.ParseAmount(strings.Trim(text, " \t\r\n"))
	switch {
	case err == nil:
		return a, lang.Message{}, nil
	case errors.Is(err, exact.ErrTooLong):
		return a, lang.Message{}, &Wrong{Why: lang.Of("AMOUNT_LONG")}
	}
	body, odd := TrimBlanks(text)
	if a, err := exact.ParseAmount(body); err == nil && odd {
		return a, lang.Of("FIELD_READ", body, a.String()), nil
	}
	cell := ParseThreshold(text)
	if cell.kind == None {
		why, _ := cell.Unfilled()
		return exact.Amount{}, why, nil
	}
	f := figure{cell: &cell, kind: kind}
	if !f.isExact() || !f.read(currencyUnit) {
		return exact.Amount{}, lang.Message{}, f.wrong()
	}
	if len(cell.notes())+len(cell.residual()) > 0 || f.converted || odd {
		return f.amount, lang.Of("FIELD_READ", trim(text), f.amount.String()+f.unit), nil
	}
	return f.amount, lang.Message{}, nil
}

// figure is a figure of a form while it is made of a cell.
type figure struct {
	cell      *Threshold
	kind      figureKind
	amount    exact.Amount
	unit      string // as the note names it
	converted bool
}

// harmless are the notes of a cell that leave its number certain.
var harmless = []lang.Code{
	"CELL_WIDTH", "CELL_BLANKS", "CELL_STOP", "CELL_UNIT_BRACKETS", "CELL_CURRENCY_SIGN", "CELL_REMARK", "CELL_LINES",
	"CELL_MAY_BE_DAY", "CELL_MAY_BE_DATE",
	"CELL_UNIT_DOUBLED",
}

// isExact reports whether the cell is one certain number, with no more than a remark in brackets beside it.
func (f *figure) isExact() bool {
	t := f.cell
	if t.kind != Quantity || t.op != Bare || t.approx != Precisely || t.Change() != NoChange || len(t.per()) > 0 {
		return false
	}
	if !t.low.Set || !t.high.Set || !t.low.Value.Equal(t.high.Value) {
		return false
	}
	if _, dated := t.Deadline(); dated || t.Qualifier() != "" {
		return false
	}
	for _, n := range t.notes() {
		if !slices.Contains(harmless, n.Code) {
			return false
		}
	}
	for _, part := range t.residual() {
		if !strings.HasPrefix(part.Text, "(") && !strings.HasPrefix(part.Text, "（") || hasNumber(part.Text) {
			return false
		}
	}
	return f.hasDigit() ||
		f.kind == moneyFigure && t.unit.Dimension() == unit.Currency // 十分 is a word, 壹拾万元整 an amount
}

func (f *figure) hasDigit() bool {
	return strings.ContainsFunc(f.cell.text, func(r rune) bool { return fold.Rune(r) >= '0' && fold.Rune(r) <= '9' })
}

// read makes the amount.
func (f *figure) read(currencyUnit string) bool {
	t := f.cell
	v, dimension := t.low.Value, t.unit.Dimension()
	if f.kind == moneyFigure {
		return f.money(v, dimension, currencyUnit)
	}
	if t.scale != 0 {
		return false
	}
	switch {
	case !t.unit.IsSet():
	case dimension == unit.Points && f.kind != shareFigure:
	case t.unit.Name() == "%" && f.kind == shareFigure:
	case t.unit.Name() == "%" && f.kind == pointsFigure: // a weight: all of them add up to 100
		f.converted, f.unit = true, "分"
	default:
		return false
	}
	f.amount = exact.FixedAmount(v, f.places(v, 0))
	return true
}

// money makes the amount in the unit of the form.
func (f *figure) money(v exact.Fraction, dimension unit.Dimension, currencyUnit string) bool {
	t := f.cell
	name, power, known := MoneyUnit(currencyUnit)
	switch {
	case !t.unit.IsSet() && t.scale == 0:
		f.amount = exact.FixedAmount(v, f.places(v, 0))
		return true
	case t.unit.IsSet() && dimension != unit.Currency, !known:
		return false
	case t.unit.IsSet():
		v = t.unit.Base(v)
	}
	factor := exact.Int(1)
	if t.unit.IsSet() {
		factor = t.unit.Base(factor)
	}
	if t.scale != 0 {
		factor = factor.Mul(exact.Int(t.scale))
	}
	shift := power - powerOf(factor)
	v = v.Mul(exact.Scaled(1, power))
	f.amount, f.unit, f.converted = exact.FixedAmount(v, f.places(v, shift)), name, shift != 0
	return true
}

// powerOf is the power of ten that a unit of money is: -1 for 角, 4 for 万元.
func powerOf(factor exact.Fraction) int {
	ten, power := exact.Scaled(1, 2), -2
	for ten.Less(factor) {
		ten, power = ten.Mul(exact.Int(10)), power+1
	}
	return power
}

// places are the decimals to print a value with: as many as were written, shifted, and as many as it takes.
func (f *figure) places(v exact.Fraction, shift int) int {
	written := 0
	if !f.hasDigit() {
		shift = 0
	}
	if _, decimals, ok := strings.Cut(foldedText(f.cell.text), "."); ok {
		for written < len(decimals) && words.IsDigit(decimals[written]) {
			written++
		}
	}
	least := 0
	if d, ok := v.Decimal(); ok {
		least = max(0, -int(d.Exponent()))
	}
	return max(0, least, written+shift)
}

func foldedText(s string) string { return strings.Map(fold.Rune, s) }

// wrong says what is wrong with the cell.
func (f *figure) wrong() *Wrong {
	t, hint := f.cell, f.kind.hint()
	body := foldedText(trim(t.text))
	switch {
	case f.kind == moneyFigure && strings.HasPrefix(body, "(") && strings.HasSuffix(body, ")") && t.kind == Quantity:
		hint = lang.Of("MONEY_BRACKETS_HINT", "-"+strings.Trim(body, "()"))
	case f.kind == moneyFigure && strings.HasPrefix(string(t.unit.Dimension()), "money:"):
		hint = lang.Of("MONEY_FOREIGN_HINT")
	}
	return &Wrong{Why: lang.Of("AMOUNT_WRONG", t.text), Hint: hint}
}

// moneyUnits are the units that the amounts of a form may be in, as powers of ten of 元.
var moneyUnits = map[string]int{"元": 0, "千元": 3, "万元": 4, "十万元": 5, "百万元": 6, "千万元": 7, "亿元": 8}

// MoneyUnit finds the unit that the amounts of a form are in, as people write it (万元, 万, 人民币万元, 单位：元), and the power of
// ten of 元 that it is. "" is 万元.
func MoneyUnit(text string) (name string, power int, ok bool) {
	if text == "" {
		return "万元", 4, true
	}
	if power, ok = moneyUnits[text]; ok {
		return text, power, true
	}
	s := strings.Map(func(r rune) rune {
		if blankRune(r) {
			return -1
		}
		return fold.Rune(r)
	}, text)
	s = strings.Trim(s, "()[]:")
	for _, lead := range []string{"金额", "货币", "单位", ":", "人民币"} {
		s = strings.TrimPrefix(s, lead)
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, "(人民币)"), "人民币")
	if s != "" && s != "十" && !strings.HasSuffix(s, "元") {
		s += "元"
	}
	power, ok = moneyUnits[s]
	return s, power, ok
}

package xlsx

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// position is a cell of a workbook; the name of its sheet is without regard to case.
type position struct {
	sheet       string
	row, column int
}

// held is what cells of a workbook hold, for computing the formulas among them.
type held struct {
	numbers  map[position]exact.Fraction
	others   map[position]bool // texts, truth values, errors
	formulas map[position]heldFormula
	bySheet  map[string][]position // the cells of a sheet that hold something
	due      map[position]bool     // formulas whose values are those of before
	computed map[position]outcome
	steps    int
}

// heldFormula is a formula and where its value is.
type heldFormula struct {
	text  string
	part  string
	value extent // of the element with its value; empty where it has none
	tag   string // of that element
	cell  extent // the start tag of its cell
	typed bool   // which says that it holds something else than a number
	whole bool   // it is one of a cell by itself
}

// mostSteps is how many cells are looked at to compute formulas, and how deep they may refer to each other.
const (
	mostSteps = 2_000_000
	mostDeep  = 64
)

// compute is the value of a formula: sums, products and roundings of cells. It is false for whatever else there is.
func (h *held) compute(at position, deep int) (exact.Fraction, bool) {
	if done, known := h.computed[at]; known {
		return done.value, done.ok
	}
	f := h.formulas[at]
	if !f.whole || deep > mostDeep {
		return exact.Fraction{}, false
	}
	h.computed[at] = outcome{} // for one that depends on itself
	e := &arithmetic{held: h, sheet: at.sheet, rest: f.text, deep: deep}
	v, ok := e.sum()
	ok = ok && e.skip() == 0 && v.Abs().Less(largest)
	h.computed[at] = outcome{v, ok}
	return v, ok
}

// outcome is what a formula was computed to, if it was.
type outcome struct {
	value exact.Fraction
	ok    bool
}

// largest is more than any number that keeps its digits.
var largest = exact.Int(1_000_000_000_000_000)

// number is that of a cell: 0 of a blank one.
func (h *held) number(at position, deep int) (exact.Fraction, bool) {
	if h.steps++; h.steps > mostSteps {
		return exact.Fraction{}, false
	}
	if _, isFormula := h.formulas[at]; isFormula && h.due[at] {
		return h.compute(at, deep+1)
	}
	return h.numbers[at], !h.others[at]
}

// arithmetic reads a formula from left to right.
type arithmetic struct {
	held  *held
	sheet string
	rest  string
	deep  int
}

// skip is the next character after blanks; 0 at the end.
func (e *arithmetic) skip() byte {
	e.rest = strings.TrimLeft(e.rest, " \t\r\n")
	if e.rest == "" {
		return 0
	}
	return e.rest[0]
}

func (e *arithmetic) take(c byte) bool {
	if e.skip() != c {
		return false
	}
	e.rest = e.rest[1:]
	return true
}

func (e *arithmetic) sum() (exact.Fraction, bool) {
	v, ok := e.product()
	for ok {
		sign := e.skip()
		if sign != '+' && sign != '-' {
			break
		}
		e.rest = e.rest[1:]
		var w exact.Fraction
		if w, ok = e.product(); sign == '-' {
			w = w.Neg()
		}
		v = v.Add(w)
	}
	return v, ok
}

func (e *arithmetic) product() (exact.Fraction, bool) {
	v, ok := e.factor()
	for ok {
		sign := e.skip()
		if sign != '*' && sign != '/' {
			break
		}
		e.rest = e.rest[1:]
		w, isNumber := e.factor()
		switch {
		case !isNumber:
			return v, false
		case sign == '*':
			v = v.Mul(w)
		default:
			v, ok = v.Quo(w)
		}
	}
	return v, ok
}

func (e *arithmetic) factor() (exact.Fraction, bool) {
	if e.deep++; e.deep > mostDeep {
		return exact.Fraction{}, false
	}
	defer func() { e.deep-- }()
	var v exact.Fraction
	ok := false
	switch c := e.skip(); {
	case c == '-':
		e.rest = e.rest[1:]
		v, ok = e.factor()
		v = v.Neg()
	case c == '(':
		e.rest = e.rest[1:]
		v, ok = e.sum()
		ok = ok && e.take(')')
	case c >= '0' && c <= '9' || c == '.':
		n := len(e.rest) - len(strings.TrimLeft(e.rest, "0123456789."))
		number, err := exact.Parse(e.rest[:n])
		v, ok, e.rest = number, err == nil, e.rest[n:]
	default:
		v, ok = e.named()
	}
	for ok && e.take('%') {
		v = v.Mul(exact.Percent(1))
	}
	return v, ok
}

// named is a function or a cell.
func (e *arithmetic) named() (exact.Fraction, bool) {
	if n := strings.IndexByte(e.rest, '('); n > 0 {
		switch strings.ToUpper(e.rest[:n]) {
		case "SUM":
			e.rest = e.rest[n+1:]
			return e.total()
		case "ROUND":
			e.rest = e.rest[n+1:]
			return e.round()
		}
	}
	area, ok := e.area()
	if !ok || area.rows.first != area.rows.last || area.columns.first != area.columns.last {
		return exact.Fraction{}, false
	}
	return e.held.number(position{area.sheet, area.rows.first, area.columns.first}, e.deep)
}

// total is what SUM has in its brackets: areas, whose texts don't count, and terms.
func (e *arithmetic) total() (exact.Fraction, bool) {
	var all exact.Fraction
	for {
		before := e.rest
		e.skip()
		area, isArea := e.area()
		if c := e.skip(); isArea && (c == ',' || c == ')') {
			sum, ok := e.sumOf(area)
			if !ok {
				return all, false
			}
			all = all.Add(sum)
		} else {
			e.rest = before
			v, ok := e.sum()
			if !ok {
				return all, false
			}
			all = all.Add(v)
		}
		switch {
		case e.take(')'):
			return all, true
		case !e.take(','):
			return all, false
		}
	}
}

func (e *arithmetic) sumOf(r reference) (all exact.Fraction, ok bool) {
	for _, at := range e.held.within(r) {
		if e.held.others[at] {
			continue
		}
		v, ok := e.held.number(at, e.deep)
		if !ok {
			return all, false
		}
		all = all.Add(v)
	}
	return all, e.held.steps <= mostSteps
}

// within are the cells of an area: its positions, or those of the sheet that are in it where they are fewer.
func (h *held) within(r reference) (all []position) {
	rows, columns := r.rows.last-r.rows.first+1, r.columns.last-r.columns.first+1
	if rows*columns > len(h.bySheet[r.sheet]) {
		h.steps += len(h.bySheet[r.sheet])
		for _, at := range h.bySheet[r.sheet] {
			if h.steps <= mostSteps && r.has(at.sheet, at.row, at.column) {
				all = append(all, at)
			}
		}
		return all
	}
	for row := r.rows.first; row <= r.rows.last; row++ {
		for column := r.columns.first; column <= r.columns.last; column++ {
			all = append(all, position{r.sheet, row, column})
		}
	}
	return all
}

// round is what ROUND has in its brackets.
func (e *arithmetic) round() (exact.Fraction, bool) {
	v, ok := e.sum()
	if !ok || !e.take(',') {
		return v, false
	}
	digits, ok := e.sum()
	n, isWhole := digits.Int64()
	if !ok || !isWhole || n < 0 || int(n) > exact.MaxRoundingDigits || !e.take(')') {
		return v, false
	}
	return v.Round(int(n), exact.HalfUp), true
}

// area reads a cell or an area.
func (e *arithmetic) area() (reference, bool) {
	m := cellName.FindStringSubmatchIndex(e.rest)
	if m == nil || m[0] != 0 {
		return reference{}, false
	}
	f := formula{sheet: e.sheet}
	f.read(e.rest[:m[1]])
	if len(f.of) != 1 || f.unclear {
		return reference{}, false
	}
	e.rest = e.rest[m[1]:]
	return f.of[0], true
}

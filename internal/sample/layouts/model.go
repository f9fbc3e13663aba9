package layouts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// model is a form before it is printed.
type model struct {
	year         int
	project      string
	code         string
	department   string
	departmentNo string
	unit         string // that carries the project out
	currency     string
	goals        []goal
	rows         []row
	money        money
	grade        string
}

type goal struct{ text, outcome string }

// money are the columns of the money block by their keys (initial, adjusted, spent), each with its parts in hundredths,
// the first of which is the total.
type money struct {
	amounts map[string][]int
	points  int
	score   int // in hundredths
}

// row is an indicator. A row that a template left over has no index.
type row struct {
	index                int // in the form; -1 for none
	level1, level2, name string
	way                  way
	number, unit         string // of the target; words are a number without a unit
	actual               string // without its unit
	initial              string // the target before it was adjusted
	previous             string // of the year before
	points, score        int    // in hundredths; -1 for none
	reviewed             int    // in hundredths
	raw                  int    // score of a hundred, in hundredths
	reason               string
	shown                string // level 1 with the sum of its points
	label                string // the name as printed
	hollow               bool   // its values are those of the rows that it is divided into
	over                 int    // rows that share its points and its score, itself too; 0 in the others of them
}

// hundredths prints hundredths as few decimals as they need.
func hundredths(n int) string {
	text := fmt.Sprintf("%d.%02d", n/100, n%100)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// newModel makes a form for a layout.
func newModel(d dice, s *spec) *model {
	place := pick(d, places...)
	at := d.IntN(len(bureaus))
	m := &model{
		year:         d.between(2018, 2025),
		project:      place + pick(d, projects...) + pick(d, "", "项目", "专项资金", "工程"),
		code:         fmt.Sprintf("%d%06d", d.between(10, 65), d.IntN(1_000_000)),
		department:   place + bureaus[at],
		departmentNo: strconv.Itoa(d.between(101, 799)) + pick(d, "", "001", "002"),
		unit:         place + pick(d, units...),
		currency:     "万元",
	}
	if s.yuan || !s.onlyWan && d.chance(25) {
		m.currency = "元"
	}
	for i := range d.between(1, 3) {
		m.goals = append(m.goals, goal{goalTexts[(at+i)%len(goalTexts)], outcomeTexts[(at+i)%len(outcomeTexts)]})
	}
	m.makeRows(d, s)
	m.makeMoney(d, s)
	m.grade = "优"
	if total := m.total(s); total < 9000 {
		m.grade = "良"
	}
	return m
}

// makeRows chooses indicators and shares the points out.
func (m *model) makeRows(d dice, s *spec) {
	chosen := chooseThemes(d, s)
	scored := len(chosen)
	each := s.total * 100 / max(scored, 1) / 100 * 100
	left := s.total*100 - each*scored
	for i, t := range chosen {
		r := row{
			index: i, level1: t.level1, level2: t.level2, name: t.name, way: t.way, unit: t.unit,
			points: each, over: 1,
		}
		if i == 0 {
			r.points += left
		}
		if name := s.levels[t.level1]; name != "" {
			r.level1 = name
		}
		r.fill(d, &t)
		m.rows = append(m.rows, r)
	}
	if s.executionRow {
		m.addExecution(d)
	}
	if s.shared {
		m.share(d)
	}
}

// chooseThemes takes some indicators of each level 2, in order.
func chooseThemes(d dice, s *spec) []theme {
	pool := themes
	if s.managing {
		pool = append(slices.Clone(managing), themes...)
	}
	var chosen []theme
	dropped := map[string]bool{}
	for _, t := range pool {
		key := t.level1 + t.level2
		if _, known := dropped[key]; !known { // all of a level 2, but for the first
			dropped[key] = len(dropped) > 1 && t.level1 != satisfaction && d.chance(25)
		}
		if t.level1 == cost && s.costWithin {
			t.level1, t.level2 = output, "成本指标"
		}
		if !dropped[key] && (d.chance(60) || len(chosen) == 0 || chosen[len(chosen)-1].level1 != t.level1) {
			chosen = append(chosen, t)
		}
	}
	return chosen
}

// fill makes the values of a row.
func (r *row) fill(d dice, t *theme) {
	if r.reviewed, r.raw = r.points, 10000; t.way == inWords {
		r.number = pick(d, t.target...)
		r.actual = pick(d, t.actual...)
		r.initial, r.previous = r.number, pick(d, t.actual...)
		r.score = r.points
		return
	}
	target := d.between(t.low, t.high)
	actual, least := target, 0
	switch pick(d, 0, 0, 1, 2) {
	case 1: // better
		actual = max(0, target+d.between(0, target/8)*map[way]int{up: 1, down: -1}[t.way])
	case 2: // short of it
		if actual -= target / 9; t.way == down {
			actual = target + target/9
		}
	}
	if t.unit == "%" {
		actual = min(actual, 100)
	}
	r.number, r.actual = strconv.Itoa(target), strconv.Itoa(actual)
	r.initial, r.previous = strconv.Itoa(target+d.between(0, 3)), strconv.Itoa(max(least, actual-d.between(0, 5)))
	if t.unit == "%" && d.chance(20) && actual < 100 {
		r.actual += "." + strconv.Itoa(d.between(1, 99))
	}
	r.score = r.points
	if missed := t.way == down && actual > target || t.way != down && actual < target; missed {
		r.score = min(r.points, r.points*min(actual, target)/max(actual, target, 1))
		r.raw = 100 * (100 * min(actual, target) / max(actual, target, 1))
		r.reason = pick(d, reasons...)
	} else if d.chance(20) {
		r.reason = "无"
	}
	if r.reviewed = r.score; d.chance(30) {
		r.reviewed = max(0, r.score-50)
	}
}

// share gives one score to two rows of the same level 2.
func (m *model) share(d dice) {
	for i := 1; i < len(m.rows); i++ {
		a, b := &m.rows[i-1], &m.rows[i]
		if a.level2 == b.level2 && d.chance(60) {
			a.points, a.score, a.over = a.points+b.points, a.score+b.score, 2
			b.points, b.score, b.over = -1, -1, 0
			return
		}
	}
}

// addExecution puts the execution rate among the indicators.
func (m *model) addExecution(d dice) {
	first := &m.rows[0]
	r := row{
		level1: first.level1, level2: first.level2, name: pick(d, "预算执行率", "资金执行率"), number: "100", unit: "%",
		actual: strconv.Itoa(d.between(88, 99)) + ".5", points: 600, score: 500, reviewed: 500, raw: 9000, over: 1, way: exactly,
		initial: "100", previous: "97",
	}
	first.points = max(100, first.points-600)
	first.score = min(first.score, first.points)
	first.reviewed = min(first.reviewed, first.points)
	m.rows = slices.Insert(m.rows, 0, r)
	for i := range m.rows {
		m.rows[i].index = i
	}
}

// makeMoney makes the columns of the money block, with the parts that the layout has.
func (m *model) makeMoney(d dice, s *spec) {
	scale := 100
	if m.currency == "元" {
		scale = 1_000_000
	}
	m.money.amounts = map[string][]int{}
	parts := len(s.parts())
	adjusted, spent, initial := make([]int, parts), make([]int, parts), make([]int, parts)
	for i := 1; i < parts; i++ {
		if i > 1 && d.chance(40) {
			continue // none of that part
		}
		adjusted[i] = d.between(20, 400) * scale / pick(d, 1, 1, 4)
		spent[i] = adjusted[i] * pick(d, 100, 100, 97, 85) / 100
		initial[i] = adjusted[i] * pick(d, 100, 100, 90) / 100
		adjusted[0], spent[0], initial[0] = adjusted[0]+adjusted[i], spent[0]+spent[i], initial[0]+initial[i]
	}
	m.money.amounts["adjusted"], m.money.amounts["spent"], m.money.amounts["initial"] = adjusted, spent, initial
	m.money.points = s.execution
	m.money.score = s.execution * 100 * spent[0] / max(adjusted[0], 1)
}

// rate is the execution rate of a part in hundredths of a percent; -1 for a part without a budget.
func (m *model) rate(part int) int {
	if m.money.amounts["adjusted"][part] == 0 {
		return -1
	}
	return m.money.amounts["spent"][part] * 10000 / m.money.amounts["adjusted"][part]
}

// total is the score of the whole form.
func (m *model) total(s *spec) int {
	sum := 0
	if s.execution > 0 {
		sum = m.money.score
	}
	for _, r := range m.rows {
		sum += max(0, r.score)
	}
	return sum
}

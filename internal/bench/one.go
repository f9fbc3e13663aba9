package bench

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// one is the standard work for one form: an execution rate and nine rows under mof-2021, in numbers and in cells.
type one struct {
	points, target, actual [10]int64 // points in hundredths; money in hundredths of 万元; the rest whole numbers
	given                  [10]int64 // the evaluator's own scores within a level, in hundredths
	cells                  [10][2]string
}

// kinds of rows, in the order of the form.
const (
	execution = iota
	up
	down
	achieved // 达成: [80%,100%]
	partly   // 部分达成: [60%,80%)
	bands
)

var oneKinds = [10]int{execution, up, up, up, down, achieved, partly, achieved, achieved, bands}

var oneRows = [10]struct{ level1, level2, target, actual string }{
	{},
	{"产出指标", "数量指标", "≥120个", "%d个"},
	{"产出指标", "质量指标", "≥95%", "%d%%"},
	{"产出指标", "时效指标", "=100%", "%d%%"},
	{"产出指标", "成本指标", "≤20万元", "%d万元"},
	{"效益指标", "经济效益指标", "保持稳定", "达成"},
	{"效益指标", "社会效益指标", "生活有保障", "部分达成"},
	{"效益指标", "生态效益指标", "节约水电", "达成"},
	{"效益指标", "可持续影响指标", "顺利开展", "达成"},
	{"满意度指标", "服务对象满意度指标", "≥90%", "%d%%"},
}

// ones are n forms of the one shape with other outcomes.
func ones(n int) []one {
	all := make([]one, n)
	for i := range all {
		f := &all[i]
		k := int64(i)
		f.points = [10]int64{1000, 1500, 1000, 1000, 1500, 750, 750, 750, 750, 1000}
		f.target = [10]int64{200_000, 120, 95, 100, 20, 0, 0, 0, 0, 90}
		f.actual = [10]int64{150_000 + k*37%50_000, 60 + k*7%75, 80 + k*3%21, 85 + k*5%16, 17 + k%6, 0, 0, 0, 0, 55 + k*11%46}
		f.given = [10]int64{5: 720, 6: 510, 7: 650, 8: 700}
		for j, r := range oneRows {
			f.cells[j] = [2]string{r.target, r.actual}
			if strings.Contains(r.actual, "%d") {
				f.cells[j][1] = fmt.Sprintf(r.actual, f.actual[j])
			}
		}
	}
	return all
}

// form is the form as ziping takes it.
func (f *one) form() *indicator.Form {
	form := &indicator.Form{Year: 2023, Project: indicator.Project{Name: "项目"}}
	form.Funds.Adjusted.Total = hundredthsAmount(f.target[execution])
	form.Funds.Spent.Total = hundredthsAmount(f.actual[execution])
	for j := 1; j < len(oneRows); j++ {
		ind := indicator.Indicator{
			Level1: oneRows[j].level1, Level2: oneRows[j].level2, Name: "指标" + strconv.Itoa(j),
			Points: hundredthsAmount(f.points[j]), Reason: "见说明",
			Target: cell.ParseThreshold(f.cells[j][0]), Actual: cell.ParseActual(f.cells[j][1]),
		}
		if f.given[j] > 0 {
			ind.Declared = hundredthsAmount(f.given[j])
		}
		form.Indicators = append(form.Indicators, ind)
	}
	return form
}

func hundredthsAmount(n int64) exact.Amount {
	a, err := exact.ParseAmount(fmt.Sprintf("%d.%02d", n/100, n%100))
	if err != nil {
		panic(err)
	}
	return a
}

// handOne scores one form in int64.
func handOne(f *one, scores *[10]int64) {
	for i, kind := range oneKinds {
		p := f.points[i]
		switch kind {
		case execution:
			scores[i] = handShare(p, min(f.actual[i], f.target[i]), f.target[i])
		case up:
			scores[i] = handAttained(p, f.actual[i], f.target[i])
		case down:
			scores[i] = handAttained(p, f.target[i], f.actual[i])
		case bands:
			switch a := f.actual[i]; {
			case a >= 90:
				scores[i] = p
			case a >= 80:
				scores[i] = handShare(p, 4, 5)
			case a >= 60:
				scores[i] = handShare(p, 1, 2)
			default:
				scores[i] = 0
			}
		default:
			scores[i] = 0
			if low := 4 - int64(kind-achieved); 5*f.given[i] >= low*p && 5*f.given[i] <= (low+1)*p {
				scores[i] = f.given[i]
			}
		}
	}
}

func handAttained(points, done, due int64) int64 {
	switch {
	case done >= due:
		return points
	case 5*done < 3*due:
		return 0
	}
	return handShare(points, done, due)
}

// handCells reads the cells into numbers.
func handCells(f *one) bool {
	for i := 1; i < len(f.cells); i++ {
		if f.given[i] > 0 {
			if l := f.cells[i][1]; l != "达成" && l != "部分达成" {
				return false
			}
			continue
		}
		var ok1, ok2 bool
		f.target[i], ok1 = handNumber(f.cells[i][0])
		f.actual[i], ok2 = handNumber(f.cells[i][1])
		if !ok1 || !ok2 {
			return false
		}
	}
	return true
}

func handNumber(s string) (int64, bool) {
	for _, sign := range [...]string{"≥", "≤", "="} {
		if strings.HasPrefix(s, sign) {
			s = s[len(sign):]
			break
		}
	}
	var n int64
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int64(s[i]-'0')
		i++
	}
	switch s[i:] {
	case "个", "%", "万元":
		return n, i > 0
	}
	return 0, false
}

// onePeer is a way to score the form.
type onePeer struct {
	name string // "parsed/…" starts from numbers, "cells/…" from texts
	run  func(i int) error
	got  func(i int) [10]int64 // what the last run came to, in hundredths
}

// onePeers score the forms by hand, by ziping and with shopspring.
func onePeers(all []one) ([]onePeer, error) {
	e, err := evaluator()
	if err != nil {
		return nil, err
	}
	forms := make([]*indicator.Form, len(all))
	for i := range all {
		forms[i] = all[i].form()
	}
	bound, err := e.Bind(forms[0])
	if err != nil {
		return nil, err
	}
	outcomes := make([][]evaluation.Outcome, len(all))
	for i := range forms {
		outcomes[i] = make([]evaluation.Outcome, bound.Rows())
		if err := bound.Read(forms[i], outcomes[i]); err != nil {
			return nil, err
		}
	}
	var scores evaluation.Scores
	var r evaluation.Result
	var hand [10]int64
	space := make([]evaluation.Outcome, bound.Rows())
	byHand := func(int) [10]int64 { return hand }
	boundScores := func(int) (to [10]int64) {
		for i := range to {
			to[i] = scoreOf(scores.Row(i))
		}
		return to
	}
	results := func(int) (to [10]int64) {
		i := 0
		for row := range r.Rows() {
			to[i] = scoreOf(row.Score())
			i++
		}
		return to
	}
	var noMemory *cell.Memory
	memory := cell.NewMemory()
	parse := func(i int, targets bool, memory *cell.Memory) {
		for j := range forms[i].Indicators {
			ind := &forms[i].Indicators[j]
			if targets {
				memory.Parse(&ind.Target, all[i].cells[j+1][0])
			}
			memory.Parse(&ind.Actual.Threshold, all[i].cells[j+1][1])
		}
	}
	return []onePeer{
		{"parsed/by hand", func(i int) error { handOne(&all[i], &hand); return nil }, byHand},
		{"parsed/ziping, bound", func(i int) error { return bound.Score(outcomes[i], &scores) }, boundScores},
		{"parsed/ziping, Evaluate", func(i int) error { return e.EvaluateInto(&r, forms[i]) }, results},
		{"parsed/shopspring", func(i int) error { decimalOne(&all[i], &hand); return nil }, byHand},
		{"cells/by hand", func(i int) error {
			if !handCells(&all[i]) {
				return errCell
			}
			handOne(&all[i], &hand)
			return nil
		}, byHand},
		{"cells/ziping, bound", func(i int) error {
			parse(i, false, noMemory)
			if err := bound.Read(forms[i], space); err != nil {
				return err
			}
			return bound.Score(space, &scores)
		}, boundScores},
		{
			"cells/ziping, Evaluate", func(i int) error { parse(i, true, noMemory); return e.EvaluateInto(&r, forms[i]) },
			results,
		},
		{"cells/ziping, Evaluate, words remembered", func(i int) error {
			parse(i, true, memory)
			return e.EvaluateInto(&r, forms[i])
		}, results},
		{"cells/regexps + shopspring", func(i int) error { return decimalCells(&all[i], &hand) }, byHand},
	}, nil
}

var errCell = errors.New("a cell isn't read")

// decimalOne scores the numbers with shopspring/decimal, dividing last and rounding once.
func decimalOne(f *one, scores *[10]int64) {
	for i, kind := range oneKinds {
		p, t, a, given := decimal.New(f.points[i], -2), decimal.NewFromInt(f.target[i]), decimal.NewFromInt(f.actual[i]),
			decimal.New(f.given[i], -2)
		var s decimal.Decimal
		switch kind {
		case execution:
			s = decimalShare(p, decimal.Min(a, t), t)
		case up:
			s = decimalAttained(p, a, t)
		case down:
			s = decimalAttained(p, t, a)
		case bands:
			s = decimalBand(p, a)
		default:
			s, _ = decimalScore("效益指标", f.cells[i][0], f.cells[i][1], p, given)
		}
		scores[i] = s.Shift(2).IntPart()
	}
}

// decimalCells scores the cells, with regexps.
func decimalCells(f *one, scores *[10]int64) error {
	money := decimalShare(decimal.NewFromInt(10), decimal.New(min(f.actual[0], f.target[0]), -2),
		decimal.New(f.target[0], -2))
	scores[0] = money.Shift(2).IntPart()
	for i := 1; i < len(f.cells); i++ {
		s, ok := decimalScore(oneRows[i].level1, f.cells[i][0], f.cells[i][1], decimal.New(f.points[i], -2),
			decimal.New(f.given[i], -2))
		if !ok {
			return errCell
		}
		scores[i] = s.Shift(2).IntPart()
	}
	return nil
}

// scoreOf is a score in hundredths; -1 where there is none.
func scoreOf(a exact.Amount) int64 {
	if n, ok := inHundredths([]byte(a.String())); ok {
		return n
	}
	return -1
}

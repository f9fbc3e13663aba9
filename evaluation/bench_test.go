package evaluation_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/shopspring/decimal"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// The standard work: an execution rate and nine indicators under mof-2021, in the tiers and points of a usual form. The
// rows of the table are scored by a program written by hand for just this form, by ziping, by plain code on
// shopspring/decimal, and by expr with a struct environment; all must agree before any is timed.
//
//	go test -bench Form ./evaluation
type benchRow struct {
	level1, level2, points, target, actual, declared string
}

var benchRows = []benchRow{
	{"产出指标", "数量指标", "15", "≥120个", "%d个", ""},
	{"产出指标", "质量指标", "10", "≥95%", "%d%%", ""},
	{"产出指标", "时效指标", "10", "=100%", "%d%%", ""},
	{"产出指标", "成本指标", "15", "≤20万元", "%d万元", ""},
	{"效益指标", "经济效益指标", "7.5", "保持稳定", "达成", "7.2"},
	{"效益指标", "社会效益指标", "7.5", "生活有保障", "部分达成", "5.1"},
	{"效益指标", "生态效益指标", "7.5", "节约水电", "达成", "6.5"},
	{"效益指标", "可持续影响指标", "7.5", "顺利开展", "达成", "7"},
	{"满意度指标", "服务对象满意度指标", "10", "≥90%", "%d%%", ""},
}

// benchForm is one of the forms of the bench: its numbers, its cells, and the form itself.
type benchForm struct {
	budget, spent                   int64 // in cents of 万元
	count, quality, done, cost, sat int64
	points                          [10]int64 // in hundredths
	targets                         [9]int64
	given                           [4]int64 // the evaluator's own scores, in hundredths
	cells                           [9][2]string
	form                            *indicator.Form
}

func benchForms(t testing.TB, n int) []benchForm {
	forms := make([]benchForm, n)
	for i := range forms {
		f := &forms[i]
		f.budget, f.spent = 2_000_00, int64(1_500_00+i*37%50_000)
		f.count, f.quality, f.done = int64(90+i*7%45), int64(80+i*3%21), int64(85+i*5%16)
		f.cost, f.sat = int64(17+i%6), int64(55+i*11%46)
		f.points = [10]int64{1000, 1500, 1000, 1000, 1500, 750, 750, 750, 750, 1000}
		f.targets = [9]int64{120, 95, 100, 20, 0, 0, 0, 0, 90}
		f.given = [4]int64{720, 510, 650, 700}
		actuals := [...]int64{f.count, f.quality, f.done, f.cost, 0, 0, 0, 0, f.sat}
		f.form = &indicator.Form{Year: 2023, Project: indicator.Project{Name: "项目"}}
		f.form.Funds.Adjusted.Total = amount(t, cents(f.budget))
		f.form.Funds.Spent.Total = amount(t, cents(f.spent))
		for j, w := range benchRows {
			actual := w.actual
			if strings.Contains(actual, "%d") {
				actual = fmt.Sprintf(actual, actuals[j])
			}
			f.cells[j] = [2]string{w.target, actual}
			f.form.Indicators = append(f.form.Indicators, indicator.Indicator{
				Level1: strings.Clone(w.level1), Level2: w.level2, Name: "指标" + strconv.Itoa(j), Points: amount(t, w.points),
				Target: cell.ParseThreshold(w.target), Actual: cell.ParseActual(actual), Declared: amount(t, w.declared),
				Reason: "见说明",
			})
		}
	}
	return forms
}

func cents(n int64) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }

// handResult is what the program written by hand fills: scores in hundredths of a point.
type handResult struct {
	rows  [10]int64
	tiers [4]int64
	total int64
	grade string
}

// byHand scores the form in int64. It knows this form and nothing else.
func byHand(f *benchForm, r *handResult) {
	p := &f.points
	r.rows[0] = halfUp(p[0]*f.spent, f.budget)
	if f.spent > f.budget {
		r.rows[0] = p[0]
	}
	r.rows[1] = attain(p[1], f.count, f.targets[0])
	r.rows[2] = attain(p[2], f.quality, f.targets[1])
	r.rows[3] = attain(p[3], f.done, f.targets[2])
	if f.cost <= f.targets[3] {
		r.rows[4] = p[4]
	} else {
		r.rows[4] = attain(p[4], f.targets[3], f.cost)
	}
	for i, given := range f.given {
		low, high := 4*p[5+i], 5*p[5+i] // 达成: [80%,100%], in fifths of the points
		if i == 1 {
			low, high = 3*p[5+i], 4*p[5+i]-1 // 部分达成: [60%,80%)
		}
		if 5*given >= low && 5*given <= high {
			r.rows[5+i] = given
		}
	}
	switch {
	case f.sat >= 90:
		r.rows[9] = p[9]
	case f.sat >= 80:
		r.rows[9] = halfUp(4*p[9], 5)
	case f.sat >= 60:
		r.rows[9] = halfUp(p[9], 2)
	default:
		r.rows[9] = 0
	}
	r.tiers[0] = r.rows[0]
	r.tiers[1] = r.rows[1] + r.rows[2] + r.rows[3] + r.rows[4]
	r.tiers[2] = r.rows[5] + r.rows[6] + r.rows[7] + r.rows[8]
	r.tiers[3] = r.rows[9]
	r.total = r.tiers[0] + r.tiers[1] + r.tiers[2] + r.tiers[3]
	switch {
	case r.total >= 9000:
		r.grade = "优"
	case r.total >= 8000:
		r.grade = "良"
	case r.total >= 6000:
		r.grade = "中"
	default:
		r.grade = "差"
	}
}

// attain is points × actual ÷ target, all of them from the target on, none below 60% of it.
func attain(points, actual, target int64) int64 {
	switch {
	case actual >= target:
		return points
	case 5*actual < 3*target:
		return 0
	}
	return halfUp(points*actual, target)
}

func halfUp(n, d int64) int64 { return (2*n + d) / (2 * d) }

// parseByHand reads the numbers of the cells: a comparator, digits, and a unit that is looked at.
func parseByHand(cells *[9][2]string, f *benchForm) bool {
	good := true
	number := func(s string) int64 {
		i := 0
		for _, sign := range [...]string{"≥", "≤", "="} {
			if strings.HasPrefix(s, sign) {
				i = len(sign)
				break
			}
		}
		var n int64
		start := i
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			n = n*10 + int64(s[i]-'0')
			i++
		}
		switch s[i:] {
		case "个", "%", "万元":
		default:
			good = false
		}
		return n * int64(min(1, i-start))
	}
	var targets [9]int64
	for _, j := range [...]int{0, 1, 2, 3, 8} {
		targets[j] = number(cells[j][0])
	}
	f.count, f.quality, f.done = number(cells[0][1]), number(cells[1][1]), number(cells[2][1])
	f.cost, f.sat = number(cells[3][1]), number(cells[8][1])
	for _, j := range [...]int{4, 5, 6, 7} {
		if l := cells[j][1]; l != "达成" && l != "部分达成" {
			good = false
		}
	}
	return good && targets[0] == 120 && targets[8] == 90
}

// plainDecimal scores the form as one would with shopspring/decimal, dividing last and rounding once.
func plainDecimal(f *benchForm, r *handResult) {
	round := func(n, d decimal.Decimal) int64 { return n.DivRound(d, 2).Shift(2).IntPart() }
	attain := func(points string, actual, target int64) int64 {
		p, a, t := decimal.RequireFromString(points), decimal.NewFromInt(actual), decimal.NewFromInt(target)
		switch {
		case a.GreaterThanOrEqual(t):
			return p.Shift(2).IntPart()
		case a.Mul(decimal.NewFromInt(5)).LessThan(t.Mul(decimal.NewFromInt(3))):
			return 0
		}
		return round(p.Mul(a), t)
	}
	r.rows[0] = round(decimal.NewFromInt(10).Mul(decimal.New(f.spent, -2)), decimal.New(f.budget, -2))
	r.rows[1], r.rows[2], r.rows[3] = attain("15", f.count, 120), attain("10", f.quality, 95), attain("10", f.done, 100)
	r.rows[4] = 1500
	if f.cost > 20 {
		r.rows[4] = attain("15", 20, f.cost)
	}
	for i, given := range []string{"7.2", "5.1", "6.5", "7"} {
		low, high, g := decimal.RequireFromString("6"), decimal.RequireFromString("7.5"), decimal.RequireFromString(given)
		if i == 1 {
			low, high = decimal.RequireFromString("4.5"), decimal.RequireFromString("5.99")
		}
		if g.GreaterThanOrEqual(low) && g.LessThanOrEqual(high) {
			r.rows[5+i] = g.Shift(2).IntPart()
		}
	}
	r.rows[9] = band(decimal.NewFromInt(f.sat))
	sum(r)
}

func band(v decimal.Decimal) int64 {
	switch {
	case v.GreaterThanOrEqual(decimal.NewFromInt(90)):
		return 1000
	case v.GreaterThanOrEqual(decimal.NewFromInt(80)):
		return 800
	case v.GreaterThanOrEqual(decimal.NewFromInt(60)):
		return 500
	}
	return 0
}

func sum(r *handResult) {
	r.total = 0
	for _, s := range r.rows {
		r.total += s
	}
	switch {
	case r.total >= 9000:
		r.grade = "优"
	case r.total >= 8000:
		r.grade = "良"
	case r.total >= 6000:
		r.grade = "中"
	default:
		r.grade = "差"
	}
}

// exprEnv is the struct environment of one row.
type exprEnv struct {
	Points, Target, Actual, Given, Low, High float64
}

// exprPrograms are a program for each kind of row; expr works in floats, so a guard keeps halves from rounding down.
type exprPrograms struct {
	up, down, level, bands, execution *vm.Program
	machine                           vm.VM
}

func compileExpr(t testing.TB) *exprPrograms {
	t.Helper()
	compile := func(src string) *vm.Program {
		p, err := expr.Compile(src, expr.Env(exprEnv{}), expr.AsFloat64())
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	return &exprPrograms{
		up:        compile("Actual >= Target ? Points : Actual * 5 < Target * 3 ? 0.0 : Points * Actual / Target"),
		down:      compile("Actual <= Target ? Points : Target * 5 < Actual * 3 ? 0.0 : Points * Target / Actual"),
		level:     compile("Given >= Low && Given <= High ? Given : 0.0"),
		bands:     compile("Actual >= 90 ? Points : Actual >= 80 ? Points * 0.8 : Actual >= 60 ? Points * 0.5 : 0.0"),
		execution: compile("Points * min(1.0, Actual / Target)"),
	}
}

func (p *exprPrograms) score(f *benchForm, r *handResult) error {
	run := func(program *vm.Program, env exprEnv, to *int64) error {
		v, err := p.machine.Run(program, env)
		if err != nil {
			return err
		}
		*to = int64(v.(float64)*100 + 0.5 + 1e-7)
		return nil
	}
	rows := [...]struct {
		program *vm.Program
		env     exprEnv
	}{
		{p.execution, exprEnv{Points: 10, Target: float64(f.budget), Actual: float64(f.spent)}},
		{p.up, exprEnv{Points: 15, Target: 120, Actual: float64(f.count)}},
		{p.up, exprEnv{Points: 10, Target: 95, Actual: float64(f.quality)}},
		{p.up, exprEnv{Points: 10, Target: 100, Actual: float64(f.done)}},
		{p.down, exprEnv{Points: 15, Target: 20, Actual: float64(f.cost)}},
		{p.level, exprEnv{Given: 7.2, Low: 6, High: 7.5}},
		{p.level, exprEnv{Given: 5.1, Low: 4.5, High: 5.99}},
		{p.level, exprEnv{Given: 6.5, Low: 6, High: 7.5}},
		{p.level, exprEnv{Given: 7, Low: 6, High: 7.5}},
		{p.bands, exprEnv{Points: 10, Actual: float64(f.sat)}},
	}
	for i := range rows {
		if err := run(rows[i].program, rows[i].env, &r.rows[i]); err != nil {
			return err
		}
	}
	sum(r)
	return nil
}

// bindAll binds the first form and reads the outcomes of all, whose targets and points are the same.
func bindAll(t testing.TB, e *evaluation.Evaluator, forms []benchForm) (*evaluation.BoundForm, [][]evaluation.Outcome) {
	t.Helper()
	bound, err := e.Bind(forms[0].form)
	if err != nil {
		t.Fatal(err)
	}
	outcomes := make([][]evaluation.Outcome, len(forms))
	for i := range forms {
		outcomes[i] = make([]evaluation.Outcome, bound.Rows())
		if err := bound.Read(forms[i].form, outcomes[i]); err != nil {
			t.Fatal(err)
		}
	}
	return bound, outcomes
}

// TestBenchRowsAgree checks that every row of the bench has the same scores.
func TestBenchRowsAgree(t *testing.T) {
	e, programs := presetEvaluator(t, "mof-2021"), compileExpr(t)
	forms := benchForms(t, 2000)
	bound, outcomes := bindAll(t, e, forms)
	var scores evaluation.Scores
	for i, f := range forms {
		var hand, decimals, exprs handResult
		byHand(&f, &hand)
		plainDecimal(&f, &decimals)
		if err := programs.score(&f, &exprs); err != nil {
			t.Fatal(err)
		}
		if decimals.rows != hand.rows || exprs.rows != hand.rows || decimals.grade != hand.grade ||
			exprs.grade != hand.grade {
			t.Fatalf("form %d: by hand %v, decimals %v, expr %v", i, hand, decimals, exprs)
		}
		r, err := e.Evaluate(f.form)
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for w := range r.Rows() {
			if got := w.Score().String(); got != cents(hand.rows[at]) {
				t.Fatalf("form %d row %d: %s, by hand %s: %v", i, at, got, cents(hand.rows[at]), r.Findings())
			}
			at++
		}
		if r.Score().String() != cents(hand.total) || r.Grade() != hand.grade {
			t.Fatalf("form %d: %s %s, by hand %s %s", i, r.Score(), r.Grade(), cents(hand.total), hand.grade)
		}
		if err := bound.Score(outcomes[i], &scores); err != nil {
			t.Fatal(err)
		}
		for at, score := range hand.rows {
			if got := scores.Row(at).String(); got != cents(score) {
				t.Fatalf("form %d row %d: bound %s, by hand %s", i, at, got, cents(score))
			}
		}
		if scores.Total().String() != cents(hand.total) || scores.Grade() != hand.grade {
			t.Fatalf("form %d: bound %s %s, by hand %s %s", i, scores.Total(), scores.Grade(), cents(hand.total), hand.grade)
		}
		parsed := f
		if !parseByHand(&f.cells, &parsed) || parsed.count != f.count || parsed.sat != f.sat {
			t.Fatalf("form %d isn't read by hand as it was made", i)
		}
	}
}

func BenchmarkForm(b *testing.B) {
	forms := benchForms(b, 1024)
	e, programs := presetEvaluator(b, "mof-2021"), compileExpr(b)
	var hand handResult
	b.Run("parsed/by hand", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			byHand(&forms[i&1023], &hand)
		}
	})
	bound, outcomes := bindAll(b, e, forms)
	var scores evaluation.Scores
	b.Run("parsed/ziping, bound", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if err := bound.Score(outcomes[i&1023], &scores); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parsed/ziping, result used again", func(b *testing.B) {
		b.ReportAllocs()
		var r evaluation.Result
		for i := 0; b.Loop(); i++ {
			if err := e.EvaluateInto(&r, forms[i&1023].form); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parsed/ziping", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if _, err := e.Evaluate(forms[i&1023].form); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parsed/shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			plainDecimal(&forms[i&1023], &hand)
		}
	})
	b.Run("parsed/expr", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if err := programs.score(&forms[i&1023], &hand); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("cells/by hand", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			f := &forms[i&1023]
			if !parseByHand(&f.cells, f) {
				b.Fatal("a cell isn't read")
			}
			byHand(f, &hand)
		}
	})
	var noMemory *cell.Memory
	b.Run("cells/ziping, bound", func(b *testing.B) {
		b.ReportAllocs()
		out := make([]evaluation.Outcome, bound.Rows())
		for i := 0; b.Loop(); i++ {
			f := &forms[i&1023]
			for j := range f.form.Indicators {
				noMemory.Parse(&f.form.Indicators[j].Actual.Threshold, f.cells[j][1])
			}
			if err := bound.Read(f.form, out); err != nil {
				b.Fatal(err)
			}
			if err := bound.Score(out, &scores); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("cells/ziping, result used again", func(b *testing.B) {
		b.ReportAllocs()
		var r evaluation.Result
		for i := 0; b.Loop(); i++ {
			f := &forms[i&1023]
			for j := range f.form.Indicators {
				ind := &f.form.Indicators[j]
				noMemory.Parse(&ind.Target, f.cells[j][0])
				noMemory.Parse(&ind.Actual.Threshold, f.cells[j][1])
			}
			if err := e.EvaluateInto(&r, f.form); err != nil {
				b.Fatal(err)
			}
		}
	})
}

package expression

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

var rowScope = NewScope([]Variable{
	{Name: "level1", Aliases: []string{"一级指标"}, Type: TypeText},
	{Name: "score", Aliases: []string{"得分"}, Type: TypeNumber},
	{Name: "met", Aliases: []string{"已达标"}, Type: TypeBool},
	{Name: "due", Type: TypeDate},
	{Name: "total", Type: TypeNumber},
}, testDay).Hiding(0, 2, "VARIABLE_ROW", true)

var firstDay = calendar.Date{Year: 2000, Month: 1, Day: 1}

// testDay reads a day as rule sets do.
func testDay(text string) (exact.Fraction, bool) {
	day := cell.ParseThreshold(text)
	d := day.Low().Date
	return exact.Int(int64(firstDay.Days(d))), day.Kind() == cell.Day && day.Op() == cell.Bare && d.Year != 0 &&
		len(day.Residual()) == 0
}

// table has the rows 产出 8 met, 产出 5 missed, 效益 (no score); it is due on 1 March 2021 and totals 13.
type table struct{ row int }

func (t table) Variable(slot int) Value {
	switch {
	case slot == 3:
		return Date(exact.Int(int64(firstDay.Days(calendar.Date{Year: 2021, Month: 3, Day: 1}))))
	case slot == 4:
		return Number(exact.Int(13))
	case t.row == 0:
		return Absent()
	case slot == 0:
		return Text([]string{"", "产出", "产出", "效益"}[t.row])
	case slot == 2:
		return Bool(t.row == 1)
	case t.row < 3:
		return Number(exact.Int([]int64{0, 8, 5}[t.row]))
	}
	return Absent()
}

func (t table) Rows() []Env { return []Env{table{1}, table{2}, table{3}} }

func TestFunctions(t *testing.T) {
	for src, want := range map[string]string{
		`count_if(level1 == "产出")`:                                     "2",
		`计数（一级指标 == “产出” 且 非 已达标）`:                                     "1",
		`计数(has(score))`:                                               "2",
		`sum_if(score, level1 == "产出") / total`:                        "1",
		`sum_if(score, level1 == "没有")`:                                "0",
		`条件最小(得分, 一级指标 == "产出")`:                                       "5",
		`max_if(score * 2, has(score))`:                                "16",
		`sum_if(1)`:                                                    "3",
		`days(due, date("2021-12-31"))`:                                "305",
		`相差天数(日期("2021年3月2日"), due)`:                                   "-1",
		`due < date("2021-03-02") and due >= date("2021-3-1") ? 1 : 0`: "1",
		`due == date("2021-03-01") ? 1 : 0`:                            "1",
		`字数(" 三个字 ")`:                                                  "3",
		`round(total / 7, 2) + floor(1.5) + ceil(1.2) + abs(-1)`:       "5.86", // 1.857… → 1.86, + 1 + 2 + 1
	} {
		p, mistakes := Compile(src, rowScope, TypeNumber)
		if len(mistakes) > 0 {
			t.Errorf("%s: %v", src, mistakes[0].Error())
			continue
		}
		v, err := p.Eval(table{})
		if err != nil || v.Number().String() != want {
			t.Errorf("%s = %s, %v, want %s", src, v.Number(), err, want)
		}
	}
}

func TestFunctionsThatFail(t *testing.T) {
	for src, want := range map[string]string{
		// the third row has none, and isn't left out in silence
		`sum_if(score)`:                           "EXPR_VALUE_ABSENT",
		`min_if(score, level1 == "没有")`:           "EXPR_NO_ROWS",
		`sum_if(1 / (total - 13), true)`:          "DIVISION_BY_ZERO",
		`count_if(level1 == "产出") / (13 - total)`: "DIVISION_BY_ZERO",
	} {
		p, mistakes := Compile(src, rowScope, TypeNumber)
		if len(mistakes) > 0 {
			t.Errorf("%s: %v", src, mistakes[0].Error())
			continue
		}
		_, err := p.Eval(table{})
		if m, ok := err.(*Mistake); !ok || string(m.Code) != want { //nolint:errorlint // Eval promises the type itself
			t.Errorf("%s: %v, want %s", src, err, want)
		}
	}
	for src, want := range map[string]string{
		`score + 1`:                        "VARIABLE_ROW",
		`count_if(count_if(met) > 1)`:      "EXPR_ROWS_NESTED",
		`count_if(score)`:                  "EXPR_TYPE",
		`days(due, 3)`:                     "EXPR_TYPE",
		`due < 3 ? 1 : 0`:                  "EXPR_TYPE",
		`date("2021-13-01") < due ? 1 : 0`: "EXPR_DATE_WRONG",
		`字数(3)`:                            "EXPR_TYPE",
		`cuont_if(true)`:                   "EXPR_FUNCTION",
		`total(1)`:                         "EXPR_FUNCTION",
	} {
		_, mistakes := Compile(src, rowScope, TypeNumber)
		if len(mistakes) == 0 || string(mistakes[0].Code) != want {
			t.Errorf("%s: %+v, want %s", src, mistakes, want)
		}
	}
}

// A condition on rows stays what it is when a variable outside becomes known.
func TestGivenLeavesRowsAlone(t *testing.T) {
	p, mistakes := Compile(`count_if(level1 == "产出") == 2`, rowScope, TypeBool)
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	if v, err := p.Given(0, Text("效益")).Eval(table{}); err != nil || !v.Bool() {
		t.Error(v, err)
	}
}

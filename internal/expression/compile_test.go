package expression

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
)

var scope = NewScope([]Variable{
	{Name: "level1", Aliases: []string{"一级指标"}, Type: TypeText},
	{Name: "target.kind", Type: TypeText},
	{Name: "actual", Aliases: []string{"实际值"}, Type: TypeNumber},
	{Name: "target", Aliases: []string{"目标值"}, Type: TypeNumber},
	{Name: "execution", Aliases: []string{"执行率"}, Type: TypeNumber},
	{Name: "has_reason", Type: TypeBool},
	{Name: "missing", Type: TypeNumber},
}, testDay)

// values are: level1 满意度指标, target.kind text, actual 17, target 19, execution 59.99%, has_reason true.
type values struct{}

func (values) Variable(slot int) Value {
	fraction := func(s string) Value {
		f, _ := exact.Parse(s)
		return Number(f)
	}
	switch slot {
	case 0:
		return Text("满意度指标")
	case 1:
		return Text("text")
	case 2:
		return fraction("17")
	case 3:
		return fraction("19")
	case 4:
		return fraction("0.5999")
	case 5:
		return Bool(true)
	}
	return Absent()
}

func TestConditionsHold(t *testing.T) {
	for src, want := range map[string]bool{
		`level1 == "满意度指标"`:                                 true,
		`一级指标 == “满意度指标”`:                                   true,
		`level1 in ["产出指标", "满意度指标"]`:                       true,
		`level1 not in ["产出指标"]`:                            true,
		`target.kind == "text" and execution < 60%`:         true,
		`target.kind == 'text' 且 执行率＜60％`:                   true,
		`execution ≥ 60%`:                                   false,
		`execution >= 59.99%`:                               true,
		`execution > 59.99%`:                                false,
		`实际值 ≥ 目标值`:                                         false,
		`actual / target == 17 / 19`:                        true,
		`actual * 3 == 51`:                                  true,
		`0.1 + 0.2 == 0.3`:                                  true,
		`12345678901234567890.12 > 12345678901234567890.11`: true,
		`17 % 5 == 2`:                                       true,
		`min(actual / target, 120%) < 0.9`:                  true,
		`round(actual / target, 4) == 0.8947`:               true,
		`has(missing)`:                                      false,
		`not has(missing) or missing > 3`:                   true,
		`level1 contains "满意"`:                              true,
		`has_reason ? execution < 1 : false`:                true,
		`-actual < 0`:                                       true,
	} {
		p, mistakes := Compile(src, scope, TypeBool)
		if len(mistakes) > 0 {
			t.Errorf("%s: %v at %d", src, mistakes[0].Error(), mistakes[0].Offset)
			continue
		}
		if v, err := p.Eval(values{}); err != nil || v.Bool() != want {
			t.Errorf("%s = %v, %v", src, v.Bool(), err)
		}
	}
}

func TestMistakesAreAllReportedInPlace(t *testing.T) {
	type at struct {
		code           string
		offset, length int
	}
	for src, want := range map[string][]at{
		`levle1 == "x"`:           {{"EXPR_UNKNOWN", 0, 6}},
		`一级指标 == 3`:               {{"EXPR_COMPARED", 0, 17}},
		`level1 = "x"`:            {{"EXPR_EQUALS", 7, 1}},
		`foo > 1 and bar > 2`:     {{"EXPR_UNKNOWN", 0, 3}, {"EXPR_UNKNOWN", 12, 3}},
		`actual / 0 > 1`:          {{"DIVISION_BY_ZERO", 9, 1}},
		`执行率 ≥ 60％ 且 没有 > 1`:      {{"EXPR_UNKNOWN", 24, 6}},
		`level1 == "x`:            {{"EXPR_QUOTE", 10, 2}},
		`filter([1], # > 1) == 1`: {{"EXPR_FUNCTION", 0, 0}},
		`actual + 1`:              {{"EXPR_YIELDS", 0, 10}},
		`level1 > 3`:              {{"EXPR_TYPE", 0, 6}},
		`sqrt(actual) > 1`:        {{"EXPR_FUNCTION", 0, 0}},
		`min() > 1`:               {{"EXPR_ARGUMENTS", 0, 0}},
		`level1 in level1`:        {{"EXPR_IN", 0, 0}},
		``:                        {{"EXPR_EMPTY", 0, 0}},
	} {
		_, mistakes := Compile(src, scope, TypeBool)
		if src == `filter([1], # > 1) == 1` {
			if len(mistakes) == 0 {
				t.Errorf("%s compiles", src)
			}
			continue
		}
		if len(mistakes) != len(want) {
			t.Errorf("%s: %d mistakes %+v, want %d", src, len(mistakes), mistakes, len(want))
			continue
		}
		for i, w := range want {
			m := mistakes[i]
			if string(m.Code) != w.code || w.length > 0 && (m.Offset != w.offset || m.Length != w.length) {
				t.Errorf("%s: %s at %d+%d, want %s at %d+%d", src, m.Code, m.Offset, m.Length, w.code, w.offset, w.length)
			}
		}
	}
}

func TestEvalFailsInPlace(t *testing.T) {
	for src, want := range map[string]struct {
		code   string
		offset int
	}{
		`actual / (target - 19) > 1`: {"DIVISION_BY_ZERO", 0},
		`执行率 < 1 and missing > 0`:    {"EXPR_VALUE_ABSENT", 18},
	} {
		p, mistakes := Compile(src, scope, TypeBool)
		if len(mistakes) > 0 {
			t.Fatal(src, mistakes)
		}
		_, err := p.Eval(values{})
		m, ok := err.(*Mistake) //nolint:errorlint // Eval promises the type itself
		if !ok || string(m.Code) != want.code || m.Offset != want.offset {
			t.Errorf("%s: %+v", src, err)
		}
	}
}

func TestGivenFolds(t *testing.T) {
	p, _ := Compile(`level1 == "满意度指标" and target.kind == "text"`, scope, TypeBool)
	if v, ok := p.Given(0, Text("产出指标")).Constant(); !ok || v.Bool() {
		t.Error("a condition on another level 1 isn't constant false")
	}
	rest := p.Given(0, Text("满意度指标"))
	if _, ok := rest.Constant(); ok || rest.Uses(0) || !rest.Uses(1) {
		t.Error("what is left isn't the condition on the kind")
	}
	if v, err := rest.Eval(values{}); err != nil || !v.Bool() {
		t.Error(v, err)
	}
}

func BenchmarkCondition(b *testing.B) {
	p, _ := Compile(`target.kind == "text"`, scope, TypeBool)
	var env Env = values{}
	for b.Loop() {
		if v, _ := p.Eval(env); !v.Bool() {
			b.Fatal()
		}
	}
}

package expression

import (
	"slices"

	"github.com/ziping-go/ziping/lang"
)

// Function is what may be called: how many arguments of which types, and what it yields.
type Function struct {
	Name    string
	Aliases []string
	Args    []Type // of the arguments in order; the last one is that of all further ones
	Least   int
	Most    int
	Yields  Type
	Rows    bool      // it is computed over the rows of the form, its arguments once for each
	Doc     lang.Code // what it yields, in a few words
	Example string
}

// functions are the functions there are; their meaning is in eval.
var functions = [...]Function{
	{"min", []string{"最小"}, []Type{TypeNumber}, 1, 64, TypeNumber, false, "FUNCTION_MIN", "min(actual / target, 120%)"},
	{"max", []string{"最大"}, []Type{TypeNumber}, 1, 64, TypeNumber, false, "FUNCTION_MAX", "最大(0, 实际值 - 目标值)"},
	{"sum", []string{"合计"}, []Type{TypeNumber}, 1, 64, TypeNumber, false, "FUNCTION_SUM", "sum(budget, 100)"},
	{"abs", []string{"绝对值"}, []Type{TypeNumber}, 1, 1, TypeNumber, false, "FUNCTION_ABS", "绝对值(实际值 - 目标值)"},
	{"floor", []string{"取整"}, []Type{TypeNumber}, 1, 1, TypeNumber, false, "FUNCTION_FLOOR", "取整(实际值 / 5)"},
	{"ceil", []string{"进一"}, []Type{TypeNumber}, 1, 1, TypeNumber, false, "FUNCTION_CEIL", "ceil(actual / 5)"},
	{"round", []string{"四舍五入"}, []Type{TypeNumber}, 1, 2, TypeNumber, false, "FUNCTION_ROUND", "四舍五入(实际值 / 目标值, 4)"},
	{"has", []string{"有"}, []Type{TypeAbsent}, 1, 1, TypeBool, false, "FUNCTION_HAS", "has(actual)"},
	{"length", []string{"字数"}, []Type{TypeText}, 1, 1, TypeNumber, false, "FUNCTION_LENGTH", "字数(偏差原因) <= 100"},
	{"date", []string{"日期"}, []Type{TypeText}, 1, 1, TypeDate, false, "FUNCTION_DATE", `date("2021-12-31")`},
	{"days", []string{"相差天数"}, []Type{TypeDate}, 2, 2, TypeNumber, false, "FUNCTION_DAYS", "相差天数(目标日期, 实际日期)"},
	{
		"count_if",
		[]string{"计数"},
		[]Type{TypeBool},
		1, 1, TypeNumber, true, "FUNCTION_COUNT_IF",
		`计数(一级指标 == "产出指标" 且 非 已达标)`,
	},
	{
		"sum_if",
		[]string{"条件合计"},
		[]Type{TypeNumber, TypeBool},
		1, 2, TypeNumber, true, "FUNCTION_SUM_IF",
		`sum_if(score, level1 == "产出指标")`,
	},
	{
		"min_if",
		[]string{"条件最小"},
		[]Type{TypeNumber, TypeBool},
		1, 2, TypeNumber, true, "FUNCTION_MIN_IF",
		`条件最小(得分 / 分值, 一级指标 == "产出指标")`,
	},
	{
		"max_if",
		[]string{"条件最大"},
		[]Type{TypeNumber, TypeBool},
		1, 2, TypeNumber, true, "FUNCTION_MAX_IF",
		`max_if(points, true)`,
	},
}

// Functions are the functions there are.
func Functions() []Function { return slices.Clone(functions[:]) }

func findFunction(name string) (*Function, bool) {
	for i := range functions {
		if f := &functions[i]; f.Name == name || slices.Contains(f.Aliases, name) {
			return f, true
		}
	}
	return nil, false
}

// arg is the type of an argument.
func (f *Function) arg(i int) Type { return f.Args[min(i, len(f.Args)-1)] }

// functionNames are the names of all functions, in English and Chinese.
func functionNames() []string {
	var names []string
	for i := range functions {
		names = append(append(names, functions[i].Name), functions[i].Aliases...)
	}
	return names
}

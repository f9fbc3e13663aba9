package rules

import (
	"strings"

	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Entry is a name of the language of rule sets and what it means.
type Entry struct {
	Names   []string // the English one first
	Form    string   // the type of a variable, the call of a function, the words of a field
	Doc     lang.Message
	Example string
}

// Chapter is a part of the reference.
type Chapter struct {
	Title   lang.Message
	Entries []Entry
}

// Reference is every name that a rule set may use, from the same tables that reading a rule set uses.
func Reference() []Chapter {
	return []Chapter{
		{lang.Of("REFERENCE_VARIABLES"), variableEntries()},
		{lang.Of("REFERENCE_FUNCTIONS"), functionEntries()},
		{lang.Of("REFERENCE_OPERATORS"), operatorEntries()},
		{lang.Of("REFERENCE_MEASURES"), measureEntries()},
		{lang.Of("REFERENCE_CURVES"), curveEntries()},
		{lang.Of("REFERENCE_POLICY"), policyEntries()},
		{lang.Of("REFERENCE_READING"), readingEntries()},
	}
}

// typeNames are the types of values as the reference writes them.
var typeNames = map[expression.Type]string{
	expression.TypeAbsent: "…", expression.TypeBool: "true/false", expression.TypeNumber: "123",
	expression.TypeText: "“…”",
	expression.TypeDate: "2021-12-31",
}

// variableExamples are conditions with variables whose values aren't evident.
var variableExamples = map[int]string{
	variable.Likelihood:       "count_if(likelihood == \"完全不可能\") > 0",
	variable.RowLight:         "count_if(light == \"red\") >= 3",
	variable.FundsLight:       "funds_light == \"red\" and form_light != \"red\"",
	variable.InterimExecution: "interim.execution < passed * 60%",
	variable.Until:            "until >= date(\"2024-07-31\")",
}

func variableEntries() []Entry {
	var all []Entry
	for slot, v := range variable.All() {
		all = append(all, Entry{
			Names: append([]string{v.Name}, v.Aliases...), Form: typeNames[v.Type], Doc: lang.Of(v.Doc),
			Example: variableExamples[slot],
		})
	}
	return all
}

func functionEntries() []Entry {
	var all []Entry
	for _, f := range expression.Functions() {
		all = append(all, Entry{
			Names: append([]string{f.Name}, f.Aliases...), Form: typeNames[f.Yields], Doc: lang.Of(f.Doc),
			Example: f.Example,
		})
	}
	return all
}

func operatorEntries() []Entry {
	return []Entry{
		{Names: []string{"== != < <= > >=", "≠ ≤ ≥ ＜ ＞"}, Doc: lang.Of("OPERATOR_COMPARE"), Example: "实际值 ≥ 目标值"},
		{Names: []string{"+ - * / %", "× ÷"}, Doc: lang.Of("OPERATOR_ARITHMETIC"), Example: "实际值 ÷ 目标值"},
		{Names: []string{"and or not", "且 或 非"}, Doc: lang.Of("OPERATOR_LOGIC"), Example: "执行率 < 60％ 且 非 有偏差原因"},
		{Names: []string{"in", "not in"}, Doc: lang.Of("OPERATOR_LIST"), Example: `level2 in ["数量指标", "质量指标"]`},
		{Names: []string{"contains startsWith endsWith", "包含"}, Doc: lang.Of("OPERATOR_TEXT"), Example: "指标名称 包含 “满意度”"},
		{Names: []string{"? :"}, Doc: lang.Of("OPERATOR_IF"), Example: "has(actual) ? actual : 0"},
		{Names: []string{"% ‰"}, Doc: lang.Of("OPERATOR_PERCENT"), Example: "execution >= 95%"},
	}
}

func measureEntries() []Entry {
	var all []Entry
	for _, name := range scoring.MeasureNames() {
		all = append(all, Entry{Names: []string{name}, Doc: lang.Of(lang.Named("MEASURE", name))})
	}
	return all
}

func curveEntries() []Entry {
	var all []Entry
	for _, s := range shapes() {
		name := s.key
		if name == "" {
			name = ">= [ , ) else"
		}
		all = append(all, Entry{Names: []string{name}, Doc: lang.Of(s.doc), Example: s.example})
	}
	return all
}

// bareExample is a list of readings with each of the conditions.
const bareExample = "[{level: 成本, means: at-most}, {kind: duration, means: at-most}, {zero: true, means: at-most}, " +
	"{name_has: [投诉, 事故], unless: [处理], means: at-most}, {means: at-least}]"

func policyEntries() []Entry {
	var all []Entry
	for i := range policyFields {
		f := &policyFields[i]
		e := Entry{Names: []string{f.key}, Form: strings.Join(f.words, " | "), Doc: lang.Of(lang.Named("POLICY", f.key))}
		if f.key == bareKey {
			e.Example = bareExample
		}
		all = append(all, e)
	}
	return all
}

// readingEntries show by examples how values of forms are read under every rule set.
func readingEntries() []Entry {
	return []Entry{
		{Names: []string{"20～30"}, Doc: lang.Of("SAY_RANGE_TARGET")},
		{Names: []string{"0"}, Doc: lang.Of("SAY_ZERO_TARGET")},
		{Names: []string{"-5"}, Doc: lang.Of("REFERENCE_NEGATIVE")},
		{Names: []string{"0.95"}, Doc: lang.Of("SAY_FRACTION_WHAT")},
		{Names: []string{"19个 17人"}, Doc: lang.Of("SAY_UNITS")},
		{Names: []string{"6月至12月"}, Doc: lang.Of("SAY_PERIODS")},
		{Names: []string{"/ 不适用"}, Doc: lang.Of("SAY_STRUCK_WHICH")},
		{Names: []string{"[80%,100%]"}, Doc: lang.Of("SAY_LEVEL_OUTSIDE")},
		{Names: []string{"50+30+10"}, Doc: lang.Of("SAY_POINTS_PRINTED")},
	}
}

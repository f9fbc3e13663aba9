// Package variable holds the variables that conditions and custom measures of rule sets may name: their slots, their
// names in both languages, and where each is there. Package rules compiles expressions over them, package evaluation
// gives them their values.
package variable

import (
	"slices"

	"github.com/ziping-go/ziping/internal/expression"
)

// The slots of the variables. Package evaluation fills them.
const (
	Level1 = iota
	Level2
	Level1Plain
	Level2Plain
	Name
	Description
	Basis
	Points
	Target
	TargetKind
	TargetOp
	TargetUnit
	TargetDimension
	Actual
	ActualKind
	ActualText
	HasReason
	Excused
	TargetLow
	TargetDate
	ActualDate
	Reason
	Declared
	Attainment // from here on only once rows are scored
	Met
	Score
	RowInterim // from here on only at monitoring
	RowInterimText
	RowExpected
	Likelihood
	Cause
	RowLight
	Execution // from here on of the form
	Budget
	Spent
	Year
	Project
	Department
	DepartmentCode
	ProjectCode
	Unit
	Initial
	Total
	Until // from here on only at monitoring
	Passed
	InterimSpent
	InterimExecution
	ExpectedSpent
	FormLight
	FundsLight
	Count
)

// all are the variables, with their names in English and Chinese, in the order of the slots.
var all = [Count]expression.Variable{
	Level1: {Name: "level1", Aliases: []string{"一级指标"}, Type: expression.TypeText, Doc: "VARIABLE_LEVEL1"},
	Level2: {Name: "level2", Aliases: []string{"二级指标"}, Type: expression.TypeText, Doc: "VARIABLE_LEVEL2"},
	Level1Plain: {
		Name: "level1.plain", Aliases: []string{"一级指标简称"}, Type: expression.TypeText,
		Doc: "VARIABLE_LEVEL1_PLAIN",
	},
	Level2Plain: {
		Name: "level2.plain", Aliases: []string{"二级指标简称"}, Type: expression.TypeText,
		Doc: "VARIABLE_LEVEL2_PLAIN",
	},
	Name: {Name: "name", Aliases: []string{"三级指标", "指标名称"}, Type: expression.TypeText, Doc: "VARIABLE_NAME"},
	Description: {
		Name: "description", Aliases: []string{"指标描述"}, Type: expression.TypeText,
		Doc: "VARIABLE_DESCRIPTION",
	},
	Basis:  {Name: "basis", Aliases: []string{"确定依据"}, Type: expression.TypeText, Doc: "VARIABLE_BASIS"},
	Points: {Name: "points", Aliases: []string{"分值"}, Type: expression.TypeNumber, Doc: "VARIABLE_POINTS"},
	Target: {Name: "target", Aliases: []string{"目标值"}, Type: expression.TypeNumber, Doc: "VARIABLE_TARGET"},
	TargetKind: {
		Name: "target.kind", Aliases: []string{"目标类型"}, Type: expression.TypeText,
		Doc: "VARIABLE_TARGET_KIND",
	},
	TargetOp: {Name: "target.op", Aliases: []string{"目标符号"}, Type: expression.TypeText, Doc: "VARIABLE_TARGET_OP"},
	TargetUnit: {
		Name: "target.unit", Aliases: []string{"目标单位"}, Type: expression.TypeText,
		Doc: "VARIABLE_TARGET_UNIT",
	},
	TargetDimension: {
		Name: "target.dimension", Aliases: []string{"目标量纲"}, Type: expression.TypeText,
		Doc: "VARIABLE_TARGET_DIMENSION",
	},
	Actual: {Name: "actual", Aliases: []string{"实际值"}, Type: expression.TypeNumber, Doc: "VARIABLE_ACTUAL"},
	ActualKind: {
		Name: "actual.kind", Aliases: []string{"实际类型"}, Type: expression.TypeText,
		Doc: "VARIABLE_ACTUAL_KIND",
	},
	ActualText: {
		Name: "actual.text", Aliases: []string{"实际内容"}, Type: expression.TypeText,
		Doc: "VARIABLE_ACTUAL_TEXT",
	},
	HasReason: {
		Name: "has_reason", Aliases: []string{"有偏差原因"}, Type: expression.TypeBool,
		Doc: "VARIABLE_HAS_REASON",
	},
	Excused: {Name: "excused", Aliases: []string{"客观原因"}, Type: expression.TypeBool, Doc: "VARIABLE_EXCUSED"},
	TargetLow: {
		Name: "target_low", Aliases: []string{"目标偏低"}, Type: expression.TypeBool,
		Doc: "VARIABLE_TARGET_LOW",
	},
	TargetDate: {
		Name: "target.date", Aliases: []string{"目标日期"}, Type: expression.TypeDate,
		Doc: "VARIABLE_TARGET_DATE",
	},
	ActualDate: {
		Name: "actual.date", Aliases: []string{"实际日期"}, Type: expression.TypeDate,
		Doc: "VARIABLE_ACTUAL_DATE",
	},
	Reason:   {Name: "reason", Aliases: []string{"偏差原因"}, Type: expression.TypeText, Doc: "VARIABLE_REASON"},
	Declared: {Name: "declared", Aliases: []string{"自评得分"}, Type: expression.TypeNumber, Doc: "VARIABLE_DECLARED"},
	Attainment: {
		Name: "attainment", Aliases: []string{"完成率"}, Type: expression.TypeNumber,
		Doc: "VARIABLE_ATTAINMENT",
	},
	Met:   {Name: "met", Aliases: []string{"已达标"}, Type: expression.TypeBool, Doc: "VARIABLE_MET"},
	Score: {Name: "score", Aliases: []string{"得分"}, Type: expression.TypeNumber, Doc: "VARIABLE_SCORE"},
	RowInterim: {
		Name: "interim", Aliases: []string{"截至完成值"}, Type: expression.TypeNumber,
		Doc: "VARIABLE_INTERIM",
	},
	RowInterimText: {
		Name: "interim.text", Aliases: []string{"截至完成内容"}, Type: expression.TypeText,
		Doc: "VARIABLE_INTERIM_TEXT",
	},
	RowExpected: {
		Name: "expected", Aliases: []string{"预计全年完成值"}, Type: expression.TypeNumber,
		Doc: "VARIABLE_EXPECTED",
	},
	Likelihood: {
		Name: "likelihood", Aliases: []string{"完成可能性"}, Type: expression.TypeText,
		Doc: "VARIABLE_LIKELIHOOD",
	},
	Cause: {Name: "cause", Aliases: []string{"偏差原因分类"}, Type: expression.TypeText, Doc: "VARIABLE_CAUSE"},
	RowLight: {
		Name: "light", Aliases: []string{"指标亮灯"}, Type: expression.TypeText,
		Doc: "VARIABLE_LIGHT",
	},
	Execution: {Name: "execution", Aliases: []string{"执行率"}, Type: expression.TypeNumber, Doc: "VARIABLE_EXECUTION"},
	Budget:    {Name: "budget", Aliases: []string{"全年预算数"}, Type: expression.TypeNumber, Doc: "VARIABLE_BUDGET"},
	Spent:     {Name: "spent", Aliases: []string{"全年执行数"}, Type: expression.TypeNumber, Doc: "VARIABLE_SPENT"},
	Year:      {Name: "year", Aliases: []string{"年度"}, Type: expression.TypeNumber, Doc: "VARIABLE_YEAR"},
	Project:   {Name: "project", Aliases: []string{"项目名称"}, Type: expression.TypeText, Doc: "VARIABLE_PROJECT"},
	Department: {
		Name: "department", Aliases: []string{"主管部门"}, Type: expression.TypeText,
		Doc: "VARIABLE_DEPARTMENT",
	},
	DepartmentCode: {
		Name: "department_code", Aliases: []string{"部门编码"}, Type: expression.TypeText,
		Doc: "VARIABLE_DEPARTMENT_CODE",
	},
	ProjectCode: {
		Name: "project_code", Aliases: []string{"项目编码"}, Type: expression.TypeText,
		Doc: "VARIABLE_PROJECT_CODE",
	},
	Unit:    {Name: "unit", Aliases: []string{"实施单位"}, Type: expression.TypeText, Doc: "VARIABLE_UNIT"},
	Initial: {Name: "initial", Aliases: []string{"年初预算数"}, Type: expression.TypeNumber, Doc: "VARIABLE_INITIAL"},
	Total:   {Name: "total", Aliases: []string{"总分"}, Type: expression.TypeNumber, Doc: "VARIABLE_TOTAL"},
	Until:   {Name: "until", Aliases: []string{"监控截止日"}, Type: expression.TypeDate, Doc: "VARIABLE_UNTIL"},
	Passed:  {Name: "passed", Aliases: []string{"时间进度"}, Type: expression.TypeNumber, Doc: "VARIABLE_PASSED"},
	InterimSpent: {
		Name: "interim.spent", Aliases: []string{"截至执行数"}, Type: expression.TypeNumber,
		Doc: "VARIABLE_INTERIM_SPENT",
	},
	InterimExecution: {
		Name: "interim.execution", Aliases: []string{"截至执行率"}, Type: expression.TypeNumber,
		Doc: "VARIABLE_INTERIM_EXECUTION",
	},
	ExpectedSpent: {
		Name: "expected.spent", Aliases: []string{"预计全年执行数"}, Type: expression.TypeNumber,
		Doc: "VARIABLE_EXPECTED_SPENT",
	},
	FormLight: {
		Name: "form_light", Aliases: []string{"项目亮灯"}, Type: expression.TypeText,
		Doc: "VARIABLE_FORM_LIGHT",
	},
	FundsLight: {
		Name: "funds_light", Aliases: []string{"资金亮灯"}, Type: expression.TypeText,
		Doc: "VARIABLE_FUNDS_LIGHT",
	},
}

// Rowed are values that know which indicator of the form they are of.
type Rowed interface{ Indicator() int }

// Of is the variable of a slot.
func Of(slot int) *expression.Variable { return &all[slot] }

// All are the variables, in the order of their slots.
func All() []expression.Variable { return slices.Clone(all[:]) }

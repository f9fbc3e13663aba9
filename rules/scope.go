package rules

import (
	"github.com/ziping-go/ziping/internal/expression"
)

// The slots of the variables that conditions and custom measures may name. Package evaluation fills them.
const (
	SlotLevel1 = iota
	SlotLevel2
	SlotLevel1Plain
	SlotLevel2Plain
	SlotName
	SlotDescription
	SlotBasis
	SlotPoints
	SlotTarget
	SlotTargetKind
	SlotTargetOp
	SlotTargetUnit
	SlotTargetDimension
	SlotActual
	SlotActualKind
	SlotActualText
	SlotHasReason
	SlotExcused
	SlotTargetLow
	SlotTargetDate
	SlotActualDate
	SlotReason
	SlotDeclared
	SlotAttainment // from here on only once rows are scored
	SlotMet
	SlotScore
	SlotExecution // from here on of the form
	SlotBudget
	SlotSpent
	SlotYear
	SlotProject
	SlotDepartment
	SlotDepartmentCode
	SlotProjectCode
	SlotUnit
	SlotInitial
	SlotTotal
	slots
)

// What of a form a condition may look at depends on when it is asked: a rule is chosen before rows are scored, a limit
// holds for the whole form, and whether a rule set applies is asked before anything.
type scopes struct{ ofRow, ofTotal, ofForm *expression.Scope }

func newScopes() scopes {
	whole := expression.NewScope(variables[:])
	return scopes{
		ofRow:   whole.Hiding(SlotAttainment, SlotScore, "VARIABLE_LATER", false).Hiding(SlotTotal, SlotTotal, "VARIABLE_LATER", false),
		ofTotal: whole.Hiding(SlotLevel1, SlotScore, "VARIABLE_ROW", true),
		ofForm: whole.Hiding(SlotLevel1, SlotExecution-1, "VARIABLE_ROW", false).Hiding(SlotTotal, SlotTotal, "VARIABLE_LATER", false).
			Hiding(SlotExecution, SlotSpent, "VARIABLE_MONEY", false).Hiding(SlotInitial, SlotInitial, "VARIABLE_MONEY", false),
	}
}

// variables are the names of the slots, in English and Chinese, in the order of the slots.
var variables = [slots]expression.Variable{
	SlotLevel1:          {Name: "level1", Aliases: []string{"一级指标"}, Type: expression.TypeText, Doc: "VARIABLE_LEVEL1"},
	SlotLevel2:          {Name: "level2", Aliases: []string{"二级指标"}, Type: expression.TypeText, Doc: "VARIABLE_LEVEL2"},
	SlotLevel1Plain:     {Name: "level1.plain", Aliases: []string{"一级指标简称"}, Type: expression.TypeText, Doc: "VARIABLE_LEVEL1_PLAIN"},
	SlotLevel2Plain:     {Name: "level2.plain", Aliases: []string{"二级指标简称"}, Type: expression.TypeText, Doc: "VARIABLE_LEVEL2_PLAIN"},
	SlotName:            {Name: "name", Aliases: []string{"三级指标", "指标名称"}, Type: expression.TypeText, Doc: "VARIABLE_NAME"},
	SlotDescription:     {Name: "description", Aliases: []string{"指标描述"}, Type: expression.TypeText, Doc: "VARIABLE_DESCRIPTION"},
	SlotBasis:           {Name: "basis", Aliases: []string{"确定依据"}, Type: expression.TypeText, Doc: "VARIABLE_BASIS"},
	SlotPoints:          {Name: "points", Aliases: []string{"分值"}, Type: expression.TypeNumber, Doc: "VARIABLE_POINTS"},
	SlotTarget:          {Name: "target", Aliases: []string{"目标值"}, Type: expression.TypeNumber, Doc: "VARIABLE_TARGET"},
	SlotTargetKind:      {Name: "target.kind", Aliases: []string{"目标类型"}, Type: expression.TypeText, Doc: "VARIABLE_TARGET_KIND"},
	SlotTargetOp:        {Name: "target.op", Aliases: []string{"目标符号"}, Type: expression.TypeText, Doc: "VARIABLE_TARGET_OP"},
	SlotTargetUnit:      {Name: "target.unit", Aliases: []string{"目标单位"}, Type: expression.TypeText, Doc: "VARIABLE_TARGET_UNIT"},
	SlotTargetDimension: {Name: "target.dimension", Aliases: []string{"目标量纲"}, Type: expression.TypeText, Doc: "VARIABLE_TARGET_DIMENSION"},
	SlotActual:          {Name: "actual", Aliases: []string{"实际值"}, Type: expression.TypeNumber, Doc: "VARIABLE_ACTUAL"},
	SlotActualKind:      {Name: "actual.kind", Aliases: []string{"实际类型"}, Type: expression.TypeText, Doc: "VARIABLE_ACTUAL_KIND"},
	SlotActualText:      {Name: "actual.text", Aliases: []string{"实际内容"}, Type: expression.TypeText, Doc: "VARIABLE_ACTUAL_TEXT"},
	SlotHasReason:       {Name: "has_reason", Aliases: []string{"有偏差原因"}, Type: expression.TypeBool, Doc: "VARIABLE_HAS_REASON"},
	SlotExcused:         {Name: "excused", Aliases: []string{"客观原因"}, Type: expression.TypeBool, Doc: "VARIABLE_EXCUSED"},
	SlotTargetLow:       {Name: "target_low", Aliases: []string{"目标偏低"}, Type: expression.TypeBool, Doc: "VARIABLE_TARGET_LOW"},
	SlotTargetDate:      {Name: "target.date", Aliases: []string{"目标日期"}, Type: expression.TypeDate, Doc: "VARIABLE_TARGET_DATE"},
	SlotActualDate:      {Name: "actual.date", Aliases: []string{"实际日期"}, Type: expression.TypeDate, Doc: "VARIABLE_ACTUAL_DATE"},
	SlotReason:          {Name: "reason", Aliases: []string{"偏差原因"}, Type: expression.TypeText, Doc: "VARIABLE_REASON"},
	SlotDeclared:        {Name: "declared", Aliases: []string{"自评得分"}, Type: expression.TypeNumber, Doc: "VARIABLE_DECLARED"},
	SlotAttainment:      {Name: "attainment", Aliases: []string{"完成率"}, Type: expression.TypeNumber, Doc: "VARIABLE_ATTAINMENT"},
	SlotMet:             {Name: "met", Aliases: []string{"已达标"}, Type: expression.TypeBool, Doc: "VARIABLE_MET"},
	SlotScore:           {Name: "score", Aliases: []string{"得分"}, Type: expression.TypeNumber, Doc: "VARIABLE_SCORE"},
	SlotExecution:       {Name: "execution", Aliases: []string{"执行率"}, Type: expression.TypeNumber, Doc: "VARIABLE_EXECUTION"},
	SlotBudget:          {Name: "budget", Aliases: []string{"全年预算数"}, Type: expression.TypeNumber, Doc: "VARIABLE_BUDGET"},
	SlotSpent:           {Name: "spent", Aliases: []string{"全年执行数"}, Type: expression.TypeNumber, Doc: "VARIABLE_SPENT"},
	SlotYear:            {Name: "year", Aliases: []string{"年度"}, Type: expression.TypeNumber, Doc: "VARIABLE_YEAR"},
	SlotProject:         {Name: "project", Aliases: []string{"项目名称"}, Type: expression.TypeText, Doc: "VARIABLE_PROJECT"},
	SlotDepartment:      {Name: "department", Aliases: []string{"主管部门"}, Type: expression.TypeText, Doc: "VARIABLE_DEPARTMENT"},
	SlotDepartmentCode:  {Name: "department_code", Aliases: []string{"部门编码"}, Type: expression.TypeText, Doc: "VARIABLE_DEPARTMENT_CODE"},
	SlotProjectCode:     {Name: "project_code", Aliases: []string{"项目编码"}, Type: expression.TypeText, Doc: "VARIABLE_PROJECT_CODE"},
	SlotUnit:            {Name: "unit", Aliases: []string{"实施单位"}, Type: expression.TypeText, Doc: "VARIABLE_UNIT"},
	SlotInitial:         {Name: "initial", Aliases: []string{"年初预算数"}, Type: expression.TypeNumber, Doc: "VARIABLE_INITIAL"},
	SlotTotal:           {Name: "total", Aliases: []string{"总分"}, Type: expression.TypeNumber, Doc: "VARIABLE_TOTAL"},
}

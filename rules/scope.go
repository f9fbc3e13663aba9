package rules

import (
	"github.com/ziping-go/ziping/internal/expression"
)

// The slots of the variables that conditions and custom measures may name. Package evaluation fills them.
const (
	SlotLevel1 = iota
	SlotLevel2
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
	SlotExecution
	SlotBudget
	SlotSpent
	SlotYear
	SlotProject
	SlotDepartment
	SlotTotal
	slots
)

// variables are the names of the slots, in English and Chinese, in the order of the slots.
var variables = [slots]expression.Variable{
	SlotLevel1:          {Name: "level1", Aliases: []string{"一级指标"}, Type: expression.TypeText},
	SlotLevel2:          {Name: "level2", Aliases: []string{"二级指标"}, Type: expression.TypeText},
	SlotName:            {Name: "name", Aliases: []string{"三级指标", "指标名称"}, Type: expression.TypeText},
	SlotDescription:     {Name: "description", Aliases: []string{"指标描述"}, Type: expression.TypeText},
	SlotBasis:           {Name: "basis", Aliases: []string{"确定依据"}, Type: expression.TypeText},
	SlotPoints:          {Name: "points", Aliases: []string{"分值"}, Type: expression.TypeNumber},
	SlotTarget:          {Name: "target", Aliases: []string{"目标值"}, Type: expression.TypeNumber},
	SlotTargetKind:      {Name: "target.kind", Aliases: []string{"目标类型"}, Type: expression.TypeText},
	SlotTargetOp:        {Name: "target.op", Aliases: []string{"目标符号"}, Type: expression.TypeText},
	SlotTargetUnit:      {Name: "target.unit", Aliases: []string{"目标单位"}, Type: expression.TypeText},
	SlotTargetDimension: {Name: "target.dimension", Aliases: []string{"目标量纲"}, Type: expression.TypeText},
	SlotActual:          {Name: "actual", Aliases: []string{"实际值"}, Type: expression.TypeNumber},
	SlotActualKind:      {Name: "actual.kind", Aliases: []string{"实际类型"}, Type: expression.TypeText},
	SlotActualText:      {Name: "actual.text", Aliases: []string{"实际内容"}, Type: expression.TypeText},
	SlotHasReason:       {Name: "has_reason", Aliases: []string{"有偏差原因"}, Type: expression.TypeBool},
	SlotExcused:         {Name: "excused", Aliases: []string{"客观原因"}, Type: expression.TypeBool},
	SlotTargetLow:       {Name: "target_low", Aliases: []string{"目标偏低"}, Type: expression.TypeBool},
	SlotExecution:       {Name: "execution", Aliases: []string{"执行率"}, Type: expression.TypeNumber},
	SlotBudget:          {Name: "budget", Aliases: []string{"全年预算数"}, Type: expression.TypeNumber},
	SlotSpent:           {Name: "spent", Aliases: []string{"全年执行数"}, Type: expression.TypeNumber},
	SlotYear:            {Name: "year", Aliases: []string{"年度"}, Type: expression.TypeNumber},
	SlotProject:         {Name: "project", Aliases: []string{"项目名称"}, Type: expression.TypeText},
	SlotDepartment:      {Name: "department", Aliases: []string{"主管部门"}, Type: expression.TypeText},
	SlotTotal:           {Name: "total", Aliases: []string{"总分"}, Type: expression.TypeNumber},
}

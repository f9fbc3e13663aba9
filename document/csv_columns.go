package document

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// csvField is what a column of a CSV file of forms holds.
type csvField uint8

const (
	csvNothing csvField = iota // a column that is skipped
	csvProject
	csvCode
	csvTitle
	csvDepartment
	csvDepartmentCode
	csvUnit
	csvYear
	csvCurrency
	csvInitial
	csvAdjusted
	csvSpent
	csvFundsReason
	csvAdjustment
	csvDeclaredScore
	csvDeclaredGrade
	csvLevel1
	csvLevel2
	csvName
	csvDescription
	csvTarget
	csvBasis
	csvPoints
	csvActual
	csvReason
	csvDeclared
	csvLevel
	csvSign
	csvDirection
	csvNature
	csvMeasure
	csvFields
)

// csvNames are the columns by their English names, which are the keys of a form's JSON.
var csvNames = map[string]csvField{
	"project": csvProject, "code": csvCode, "title": csvTitle, "department": csvDepartment,
	"department_code":   csvDepartmentCode,
	"implementing_unit": csvUnit, "year": csvYear, "currency_unit": csvCurrency,
	"initial": csvInitial, "adjusted": csvAdjusted, "budget": csvAdjusted, "spent": csvSpent,
	"execution_reason": csvFundsReason, "adjustment": csvAdjustment,
	"declared_score": csvDeclaredScore, "declared_grade": csvDeclaredGrade,
	"level1": csvLevel1, "level2": csvLevel2, "name": csvName, "description": csvDescription, "target": csvTarget,
	"basis":  csvBasis,
	"points": csvPoints, "actual": csvActual, "reason": csvReason, "declared": csvDeclared, "level": csvLevel,
	"direction": csvDirection, "nature": csvNature, "sign": csvSign, "target_unit": csvMeasure,
	"计算符号": csvSign, "符号": csvSign, "比较符号": csvSign, "运算符号": csvSign, "指标符号": csvSign,
	"no": csvNothing, "remark": csvNothing,

	"表名": csvTitle, "主管部门代码": csvDepartmentCode, "预算编码": csvDepartmentCode, "金额单位": csvCurrency,
	"执行率偏差原因": csvFundsReason, "预算执行偏差原因": csvFundsReason, "资金执行偏差原因": csvFundsReason,
	"预算调整原因": csvAdjustment, "预算调整说明": csvAdjustment, "调整原因": csvAdjustment,
	"自评总分": csvDeclaredScore, "自评等级": csvDeclaredGrade, "达成情况": csvLevel, "序号": csvNothing, "备注": csvNothing,
}

// csvLabels and csvColumns are the headings that a CSV file shares with the tables of forms.
var (
	csvLabels = map[label]csvField{
		labelProject: csvProject, labelCode: csvCode, labelDepartment: csvDepartment, labelUnit: csvUnit, labelYear: csvYear,
	}
	csvColumns = map[column]csvField{
		columnLevel1: csvLevel1, columnLevel2: csvLevel2, columnName: csvName, columnDescription: csvDescription,
		columnTarget: csvTarget, columnBasis: csvBasis, columnPoints: csvPoints, columnActual: csvActual,
		columnScore: csvDeclared, columnReason: csvReason,
		columnOp: csvDirection, columnNature: csvNature, columnUnit: csvMeasure,
	}
	csvMoney = map[string]csvField{"initial": csvInitial, "adjusted": csvAdjusted, "spent": csvSpent}
)

func csvFieldOf(heading string) (csvField, bool) {
	if f, ok := csvNames[strings.ToLower(strings.TrimSpace(heading))]; ok {
		return f, true
	}
	if f, ok := csvNames[bare(heading)]; ok {
		return f, true
	}
	if f, ok := csvLabels[labelOf(heading)]; ok {
		return f, true
	}
	if f, ok := csvColumns[columnOf(heading)]; ok {
		return f, true
	}
	f, ok := csvMoney[moneyColumns[bare(heading)]]
	return f, ok
}

// csvHeader says which field each column holds. Every heading must be known: otherwise its column would be dropped
// silently.
func csvHeader(file string, line int, header []string) ([]csvField, error) {
	fields := make([]csvField, len(header))
	if len(header) > maxColumns {
		return nil, fault.New(fault.Place{File: file, Line: line}, "", lang.Of("LIMIT_COLUMNS", maxColumns))
	}
	var faults fault.List
	for i, h := range header {
		if squeeze(h) == "" {
			continue
		}
		f, ok := csvFieldOf(h)
		switch {
		case !ok:
			faults = append(faults, headerFault(file, line, h, "CSV_COLUMN_UNKNOWN", h))
		case f != csvNothing && slices.Contains(fields[:i], f):
			faults = append(faults, headerFault(file, line, h, "CSV_COLUMN_TWICE", h))
		}
		fields[i] = f
	}
	if !slices.Contains(fields, csvProject) && !slices.Contains(fields, csvCode) {
		faults = append(faults, headerFault(file, line, "", "CSV_COLUMN_MISSING", "项目名称", "project"))
	}
	if !slices.Contains(fields, csvName) {
		faults = append(faults, headerFault(file, line, "", "CSV_COLUMN_MISSING", "三级指标", "name"))
	}
	if !slices.Contains(fields, csvTarget) {
		faults = append(faults, headerFault(file, line, "", "CSV_COLUMN_MISSING", "年度指标值", "target"))
	}
	return fields, faults.Err()
}

func headerFault(file string, line int, text string, code lang.Code, args ...any) *fault.Error {
	return fault.New(fault.Place{File: file, Line: line}, text, lang.Of(code, args...)).Hinting(
		lang.Of("CSV_COLUMNS_KNOWN", csvHeadings()))
}

// csvHeadings are the English names of the columns, for hints.
func csvHeadings() []string {
	names := make([]string, 0, len(csvNames))
	for name := range csvNames {
		if name[0] < 0x80 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

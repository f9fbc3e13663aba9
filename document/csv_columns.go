package document

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// csvField is what a column of a CSV file of forms holds.
type csvField uint8

const (
	csvNothing csvField = iota // a column that is skipped

	// Of the whole form; the first row has them, and others may repeat them.
	csvProject
	csvCode
	csvTitle
	csvDepartment
	csvDepartmentCode
	csvUnit
	csvStart
	csvEnd
	csvYear
	csvKind
	csvScope
	csvCurrency
	csvInitial
	csvInitialFiscal
	csvInitialCarryover
	csvInitialOther
	csvAdjusted
	csvAdjustedFiscal
	csvAdjustedCarryover
	csvAdjustedOther
	csvSpent
	csvSpentFiscal
	csvSpentCarryover
	csvSpentOther
	csvRate
	csvRateFiscal
	csvRateCarryover
	csvRateOther
	csvFundsPoints
	csvFundsDeclared
	csvPrevious
	csvPurpose
	csvFundsReason
	csvAdjustment
	csvFundsReviewed
	csvFundsRemark
	csvDeclaredPoints
	csvDeclaredScore
	csvDeclaredGrade
	csvUntil
	csvInterimSpent
	csvInterimExpected
	csvInterimReason
	csvReviewedScore
	csvReviewedGrade
	csvReviewedRemark

	// Of a row.
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
	csvEvidence
	csvPreviousActual
	csvInitialTarget
	csvCumulativeTarget
	csvCumulativeActual
	csvLevel
	csvInterimActual
	csvExpectedActual
	csvLikelihood
	csvCause
	csvNote
	csvLight
	csvRowReviewedActual
	csvRowReviewed
	csvRowRemark
	csvSign
	csvDirection
	csvNature
	csvMeasure
	csvFields
)

// csvNames are the columns by their English names, most of which are keys of a form's JSON, and by their Chinese ones.
var csvNames = map[string]csvField{
	"project": csvProject, "code": csvCode, "title": csvTitle, "department": csvDepartment,
	"department_code":   csvDepartmentCode,
	"implementing_unit": csvUnit, "start": csvStart, "end": csvEnd,
	"year": csvYear, "kind": csvKind, "scope": csvScope, "currency_unit": csvCurrency,
	"initial": csvInitial, "initial_fiscal": csvInitialFiscal, "initial_carryover": csvInitialCarryover,
	"initial_other": csvInitialOther,
	"adjusted":      csvAdjusted, "budget": csvAdjusted, "adjusted_fiscal": csvAdjustedFiscal,
	"adjusted_carryover": csvAdjustedCarryover, "adjusted_other": csvAdjustedOther,
	"spent": csvSpent, "spent_fiscal": csvSpentFiscal, "spent_carryover": csvSpentCarryover, "spent_other": csvSpentOther,
	"rate": csvRate, "rate_fiscal": csvRateFiscal, "rate_carryover": csvRateCarryover, "rate_other": csvRateOther,
	"execution_points": csvFundsPoints, "execution_declared": csvFundsDeclared, "previous_budget": csvPrevious,
	"purpose": csvPurpose, "execution_reason": csvFundsReason, "adjustment": csvAdjustment,
	"execution_reviewed": csvFundsReviewed, "execution_remark": csvFundsRemark,
	"declared_points": csvDeclaredPoints, "declared_score": csvDeclaredScore, "declared_grade": csvDeclaredGrade,
	"until": csvUntil, "spent_until": csvInterimSpent, "expected_spent": csvInterimExpected,
	"until_reason":   csvInterimReason,
	"reviewed_score": csvReviewedScore, "reviewed_grade": csvReviewedGrade, "reviewed_remark": csvReviewedRemark,
	"level1": csvLevel1, "level2": csvLevel2, "name": csvName, "description": csvDescription, "target": csvTarget,
	"basis":  csvBasis,
	"points": csvPoints, "actual": csvActual, "reason": csvReason, "declared": csvDeclared, "level": csvLevel,
	"evidence": csvEvidence, "previous": csvPreviousActual, "initial_target": csvInitialTarget,
	"cumulative_target": csvCumulativeTarget, "cumulative_actual": csvCumulativeActual,
	"interim": csvInterimActual, "expected": csvExpectedActual, "likelihood": csvLikelihood, "cause": csvCause,
	"cause_note": csvNote, "light": csvLight,
	"reviewed_actual": csvRowReviewedActual, "reviewed": csvRowReviewed, "row_remark": csvRowRemark,
	"direction": csvDirection, "nature": csvNature, "sign": csvSign, "target_unit": csvMeasure,
	"计算符号": csvSign, "符号": csvSign, "比较符号": csvSign, "运算符号": csvSign, "指标符号": csvSign,
	"no": csvNothing, "remark": csvNothing,

	"表名": csvTitle, "主管部门代码": csvDepartmentCode, "预算编码": csvDepartmentCode, "金额单位": csvCurrency,
	"项目开始日期": csvStart, "项目结束日期": csvEnd, "表的种类": csvKind, "表的对象": csvScope,
	"年初预算数财政拨款": csvInitialFiscal, "年初预算数上年结转": csvInitialCarryover, "年初预算数其他资金": csvInitialOther,
	"全年预算数财政拨款": csvAdjustedFiscal, "全年预算数上年结转": csvAdjustedCarryover, "全年预算数其他资金": csvAdjustedOther,
	"全年执行数财政拨款": csvSpentFiscal, "全年执行数上年结转": csvSpentCarryover, "全年执行数其他资金": csvSpentOther,
	"执行率": csvRate, "预算执行率": csvRate,
	"财政拨款执行率": csvRateFiscal, "上年结转执行率": csvRateCarryover, "其他资金执行率": csvRateOther,
	"执行率分值": csvFundsPoints, "预算执行率分值": csvFundsPoints, "执行率得分": csvFundsDeclared, "预算执行率得分": csvFundsDeclared,
	"上年预算数": csvPrevious, "资金用途": csvPurpose,
	"执行率偏差原因": csvFundsReason, "预算执行偏差原因": csvFundsReason, "资金执行偏差原因": csvFundsReason,
	"预算调整原因": csvAdjustment, "预算调整说明": csvAdjustment, "调整原因": csvAdjustment,
	"执行率复核得分": csvFundsReviewed, "执行率复核意见": csvFundsRemark,
	"自评满分": csvDeclaredPoints, "自评总分": csvDeclaredScore, "自评等级": csvDeclaredGrade,
	"监控截止日期": csvUntil, "截止日执行数": csvInterimSpent, "全年预计执行数": csvInterimExpected, "执行进度原因": csvInterimReason,
	"复核总分": csvReviewedScore, "复核等级": csvReviewedGrade, "复核总意见": csvReviewedRemark,
	"佐证材料": csvEvidence, "上年完成值": csvPreviousActual, "上年实际完成值": csvPreviousActual, "调整前指标值": csvInitialTarget,
	"累计目标值": csvCumulativeTarget, "累计完成值": csvCumulativeActual, "达成情况": csvLevel,
	"截止日完成值": csvInterimActual, "全年预计完成值": csvExpectedActual, "完成目标可能性": csvLikelihood, "偏差原因类别": csvCause,
	"原因说明": csvNote, "预警灯": csvLight,
	"复核完成值": csvRowReviewedActual, "复核得分": csvRowReviewed, "复核意见": csvRowRemark,
	"序号": csvNothing, "备注": csvNothing,
}

// csvLabels, csvColumns and csvMoney are the headings that a CSV file shares with the tables of forms.
var (
	csvLabels = map[headings.Label]csvField{
		headings.ProjectName: csvProject, headings.ProjectCode: csvCode, headings.DepartmentName: csvDepartment,
		headings.UpperDepartment: csvDepartment, headings.UnitName: csvUnit, headings.BudgetUnit: csvUnit,
		headings.Year: csvYear,
	}
	csvColumns = map[headings.Column]csvField{
		headings.Level1: csvLevel1, headings.Level2: csvLevel2, headings.Name: csvName, headings.Group: csvName,
		headings.Description: csvDescription, headings.Target: csvTarget, headings.InitialTarget: csvTarget,
		headings.Basis: csvBasis, headings.Points: csvPoints, headings.Actual: csvActual, headings.Score: csvDeclared,
		headings.RawScore: csvDeclared, headings.Reason: csvReason, headings.Evidence: csvEvidence,
		headings.Sign: csvDirection, headings.Nature: csvNature, headings.Measure: csvMeasure,
	}
	csvMoney = map[headings.MoneyColumn]csvField{
		headings.Initial: csvInitial, headings.AdjustedBudget: csvAdjusted, headings.Spent: csvSpent,
	}
)

func csvFieldOf(heading string) (csvField, bool) {
	if f, ok := csvNames[strings.ToLower(strings.TrimSpace(heading))]; ok {
		return f, true
	}
	if f, ok := csvNames[headings.Plain(heading)]; ok {
		return f, true
	}
	if f, ok := csvLabels[headings.LabelOf(heading)]; ok {
		return f, true
	}
	if f, ok := csvColumns[headings.ColumnOf(heading)]; ok {
		return f, true
	}
	f, ok := csvMoney[headings.MoneyColumnOf(heading)]
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
		if headings.Squeeze(h) == "" {
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

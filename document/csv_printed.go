package document

// csvPrinted are the headings under which columns are written.
var csvPrinted = map[csvField]string{
	csvProject: "项目名称", csvCode: "项目编码", csvTitle: "表名", csvDepartment: "主管部门", csvDepartmentCode: "主管部门代码",
	csvUnit: "实施单位", csvStart: "项目开始日期", csvEnd: "项目结束日期", csvYear: "年度", csvKind: "表的种类", csvScope: "表的对象",
	csvCurrency: "金额单位",
	csvInitial:  "年初预算数", csvInitialFiscal: "年初预算数财政拨款", csvInitialCarryover: "年初预算数上年结转",
	csvInitialOther: "年初预算数其他资金",
	csvAdjusted:     "全年预算数", csvAdjustedFiscal: "全年预算数财政拨款", csvAdjustedCarryover: "全年预算数上年结转",
	csvAdjustedOther: "全年预算数其他资金",
	csvSpent:         "全年执行数", csvSpentFiscal: "全年执行数财政拨款", csvSpentCarryover: "全年执行数上年结转",
	csvSpentOther: "全年执行数其他资金",
	csvRate:       "执行率", csvRateFiscal: "财政拨款执行率", csvRateCarryover: "上年结转执行率", csvRateOther: "其他资金执行率",
	csvFundsPoints: "执行率分值", csvFundsDeclared: "执行率得分", csvPrevious: "上年预算数", csvPurpose: "资金用途",
	csvFundsReason: "执行率偏差原因", csvAdjustment: "预算调整原因", csvFundsReviewed: "执行率复核得分",
	csvFundsRemark: "执行率复核意见", csvDeclaredPoints: "自评满分", csvDeclaredScore: "自评总分", csvDeclaredGrade: "自评等级",
	csvUntil: "监控截止日期", csvInterimSpent: "截止日执行数", csvInterimExpected: "全年预计执行数",
	csvInterimReason: "执行进度原因", csvReviewedScore: "复核总分", csvReviewedGrade: "复核等级", csvReviewedRemark: "复核总意见",
	csvLevel1: "一级指标", csvLevel2: "二级指标", csvName: "三级指标", csvDescription: "指标解释", csvTarget: "年度指标值",
	csvDirection: "指标方向", csvNature: "指标性质", csvBasis: "指标值确定依据", csvPoints: "分值", csvActual: "实际完成值",
	csvReason: "偏差原因", csvDeclared: "得分", csvEvidence: "佐证材料", csvPreviousActual: "上年完成值",
	csvInitialTarget: "调整前指标值", csvCumulativeTarget: "累计目标值", csvCumulativeActual: "累计完成值", csvLevel: "达成情况",
	csvInterimActual: "截止日完成值", csvExpectedActual: "全年预计完成值", csvLikelihood: "完成目标可能性",
	csvCause: "偏差原因类别", csvNote: "原因说明", csvLight: "预警灯", csvRowReviewedActual: "复核完成值",
	csvRowReviewed: "复核得分", csvRowRemark: "复核意见",
}

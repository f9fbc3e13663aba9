package headings

// Label is what is beside a value in the head of a form.
type Label string

// The labels of the head of a form.
const (
	NoLabel         Label = ""
	ProjectCode     Label = "project/code"
	ProjectName     Label = "project/name"
	DepartmentName  Label = "project/department"
	UnitName        Label = "project/implementing_unit"
	Period          Label = "project/start"
	Year            Label = "year"
	Currency        Label = "currency_unit"
	Purpose         Label = "funds/purpose"
	Schedule        Label = "schedule"
	Goal            Label = "goals"
	GoalText        Label = "goals/text"
	GoalOutcome     Label = "goals/outcome"
	GoalRatio       Label = "goals/ratio"
	LongGoal        Label = "goals (all years)" // 实施期目标: not the year's
	Funds           Label = "funds"
	DeclaredScore   Label = "declared/score"
	DeclaredGrade   Label = "declared/grade"
	ReviewTotal     Label = "reviewed/score"
	ReviewTotalNote Label = "reviewed/remark"
	WholeUnit       Label = "project/department (whole)"            // 部门名称 of a table about all of a department
	FilledBy        Label = "project/implementing_unit (filled by)" // 填报单位: the one that carries out where no other is named
	BudgetUnit      Label = "project/implementing_unit (budget)"    // 预算单位: the department where another unit carries out
	ParentProject   Label = "project/name (parent)"                 // 一级项目名称: the project where no lower one is named
	UpperDepartment Label = "project/department (upper)"            // 中央主管部门: the department where no local one is named
	GoalAdjusted    Label = "goals/text (adjusted)"                 // beside a goal of the beginning of the year; it counts
	GoalRate        Label = "goals (completion)"                    // not kept
	ProjectTotal    Label = "funds (all years)"                     // 项目总预算 beside the year's: not kept
	Other           Label = "other"                                 // known, and no part of a form
)

var labels = tableOf( //nolint:gochecknoglobals // a table
	line[Label]{ProjectCode, `(预算)?项目(支出)?(编码|代码|编号)`},
	line[Label]{ParentProject, `一级项目(名称)?`},
	line[Label]{ProjectName, `(预算|专项|转移支付|共同事权转移支付|政策|二级|一级|支出|财政|本级|债券|专项资金|补助)*(项目)?(政策|支出)?名称|项目|资金名称|专项(资金)?名称|项目资金名称`},
	line[Label]{WholeUnit, `(部门|单位)(名称|全称)|部门`},
	line[Label]{FilledBy, `(填报|填表|申报|编制|自评|报送)(部门|单位)(名称)?`},
	line[Label]{UpperDepartment, `(中央|上级|省级|省)(行业|业务)?主管(部门|单位)(名称)?`},
	line[Label]{BudgetUnit, `预算单位(名称)?`},
	line[Label]{DepartmentName, `(中央|省级|市级|县级|区级|市县|县区|地方|项目|业务|省|市|县)*(主管|归口|行业主管|预算主管)(预算)?(部门|单位)(名称)?((和|及|与)?(部门|预算|单位)?(编码|代码|编号))?|(省级|市级|县级|区级|省|市|县|区|一级)?(预算|资金管理)部门(名称)?(及(预算)?(编码|代码))?|(一级|主管)预算单位`},
	line[Label]{UnitName, `(项目)?(具体)?(实施|执行|承担|申报|填报|用款|使用|建设|责任|承办|申请|预算|资金使用|自评|项目|负责)+(部门|单位)(名称)?`},
	line[Label]{UnitName, `实施单位及.*|基层(预算)?单位(名称)?`},
	line[Label]{Currency, `(金额|货币|计量)?单位`},
	line[Label]{Year, `(预算|评价|自评|所属|项目|绩效|填报|会计|申报)?年(度|份)`},
	line[Label]{Period, `(项目)?(起止|实施|执行|建设|存续|计划实施)(时间|期限|期|年限|周期|起止时间|日期)|项目(期限|周期|期)|起止(时间|年限|日期)|(项目)?(日期|时间)范围`},
	line[Label]{Purpose, `(预算规模及)?(项目)?(资金|经费)(主要)?(用途|使用方向)`},
	line[Label]{Schedule, `资金支出计划|(资金|用款|支出)(使用|支出)?(计划|进度)(安排)?`},
	line[Label]{LongGoal, `(实施期|中期|中长期|长期|项目总|项目绩效总|绩效总|全周期|总|实施期限内)+(绩效)?(总体)?(绩效)?目标`},
	line[Label]{GoalAdjusted, `(全年|年中|年度)?(调整|变更|修订)(后)?(的)?(年度)?(绩效)?(总体)?目标`},
	line[Label]{GoalOutcome, `(年度|全年|总体|总|绩效|目标|年度总体|项目|年终|年末|指标|任务|整体)*(具体|实际|全面)*(完成|实现)(的)?(情况|结果|目标)(综述|概述|说明|总结)?|年度总体目标完成情况综述`},
	line[Label]{GoalRate, `(总体|目标|任务|指标|实际)*完成(率|比例|程度|百分比)`},
	line[Label]{GoalRatio, `(目标)?(权重|比例|占比)`},
	line[Label]{GoalText, `(年度)?(预期|年初|期初|设定|年初设定|年初预期|年初申报)(的)?(绩效)?(总体)?目标|(年度|绩效|年度绩效)?目标内容|预期目标(内容)?|年度主要任务|任务名称|主要内容`},
	line[Label]{Goal, `(年度|本年|项目|总体|绩效|年度总体|年度绩效|整体|部门整体|部门|全年|支出|当年|履职)*(绩效)?(总体|总)?目标(完成情况|情况|设定情况)?|年度(绩效)?目标\d{1,2}|\d{4}年(度)?(绩效|总体)?目标`},
	line[Label]{ProjectTotal, `(项目)?(总预算|总投资|总金额|预算总额|投资总额)|总投资|(中期|实施期|项目期)(总)?(资金|预算)(总额|金额)?`},
	line[Label]{Funds, `(项目|预算|年度|支出|资金|部门|整体|部门整体|全年|专项|本年|总体)*(资金|预算|经费|金额|收支|收入|支出)(执行|投入|安排|来源|使用|申请|支出|构成|总额)?(情况|进度)?`},
	line[Label]{DeclaredScore, `(自评|综合|评价|最终|总|总体|合计|项目|绩效|自我评价|绩效自评)*(总)?(得分|评分|自评分|分数|总分)|总分|自评(总分|得分)`},
	line[Label]{DeclaredGrade, `(自评|综合|评价|绩效|评定|得分|最终|自评结论|评价结论|绩效自评|绩效评价)*(等级|等次|档次|级别|结论|结果)`},
	line[Label]{ReviewTotal, `(财政|主管部门|部门)?(复核|审核|核定|抽查)(总)?(得分|评分|总分|分|分数)`},
	line[Label]{ReviewTotalNote, `(财政|主管部门|部门)?(复核|审核|评审)(意见|结论|说明)`},
	line[Label]{Other, `.*(负责人|联系人|联系电话|电话|填报人|填表人|制表人|审核人|经办人|填报日期|填报时间|填表日期|填表时间|联系方式|手机)`},
	line[Label]{Other, `.*(单位|部门)(职能|职责)(概述)?`},
	line[Label]{Other, `(项目)?(存在|主要)(的)?(主要)?问题.*|(结果|自评结果)应用.*|偏差大.*`},
	line[Label]{Other, `(下一?步|今后)?(工作|改进|整改|完善)(措施|建议|打算|计划|意见).*`},
	line[Label]{Other, `.*盖章.*`},
	line[Label]{Other, `(项目)?(类型|类别|属性|性质|概况|概述|地点|地址|背景|级次|级别|内容|简介|状态|分类|立项依据|立项情况|等级)|(资金|支出)(性质|类型|类别|科目)|` +
		`(资金|项目)管理(情况|办法|制度)|备注|(其他|其它)?(需要|需)?说明(的)?(其他)?(问题|事项|情况)?|(项目|单位|部门)?基本(情况|信息)|附件|日期`},
)

// LabelOf is what a label of the head is beside.
func LabelOf(text string) Label {
	l, _ := labels.of(text)
	return l
}

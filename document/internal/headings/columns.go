package headings

// Column is what a column of the indicator block holds. Those that a form keeps are called as in its JSON.
type Column string

// The columns of the indicator block.
const (
	NoColumn      Column = ""
	Level1        Column = "level1"
	Level2        Column = "level2"
	Name          Column = "name"
	Description   Column = "description"
	Content       Column = "description (or name)" // 指标内容: the name where no other column is
	Target        Column = "target"
	Value         Column = "target (with its unit)" // below a heading of targets: 值及单位
	InitialTarget Column = "initial_target"
	Adjusted      Column = "target (adjusted)" // beside InitialTarget; it counts
	Basis         Column = "basis"
	Points        Column = "points"
	Share         Column = "points (share)" // 权重占比 beside points
	LevelPoints   Column = "levels/points"  // beside level 1, where the rows have points too
	Actual        Column = "actual"
	Score         Column = "declared"
	RawScore      Column = "declared (raw)"      // beside a score that is weighted
	Weighted      Column = "declared (weighted)" // 折算得分: it counts
	Reason        Column = "reason"
	Measure       Column = "unit"
	Sign          Column = "sign" // a comparator or a direction
	Nature        Column = "nature"
	Evidence      Column = "evidence"
	Previous      Column = "previous"

	ReviewedScore  Column = "reviewed/score"
	ReviewedActual Column = "reviewed/actual"
	ReviewedRemark Column = "reviewed/remark"

	InterimActual Column = "interim/actual"
	Expected      Column = "interim/expected"
	Likelihood    Column = "interim/likelihood"
	Cause         Column = "interim/cause"
	CauseNote     Column = "interim/note"
	Light         Column = "interim/light"

	Number   Column = "number" // of the row
	Group    Column = "group"  // a caption beside or above others
	Tier     Column = "tier"   // 优, 良, 中, 差: a threshold each
	Prose    Column = "prose"  // targets and scores in sentences
	Standard Column = "standard"
	Ratio    Column = "ratio" // completion in percent, or a coefficient
	Remark   Column = "remark"
)

var columns = tableOf( //nolint:gochecknoglobals // a table
	line[Column]{Group, `(年度|项目)?绩效指标(完成|设定|设置)?情况`},
	line[Column]{Number, `序号|编号|行次|指标(编码|编号|代码|序号)`},
	line[Column]{Level1, `(绩效|考核)?一级(绩效)?(指标|目标)?(名称|类别)?|(指标|绩效)(类别|维度|大类)`},
	line[Column]{Level2, `(绩效|考核)?二级(绩效)?(指标|目标)?(名称|类别)?|指标分类`},
	line[Column]{Name, `(绩效|考核)?三级(绩效)?(指标|目标)?(名称|内容|具体内容)?|(绩效|考核|具体|明细)?指标(项目)?名称|具体指标|四级指标`},
	line[Column]{ReviewedScore, `(财政|主管部门|部门|单位|专家|第三方|中介)?(复核|复评|审核|核定|核查|抽查|评审|再评|重评)(单位|部门|机构)?` +
		`(得分|评分|分|打分|分值|分数|结果)|(财政|主管部门|专家|第三方)(评分|打分|得分)`},
	line[Column]{ReviewedActual, `(复核|核实|核定|认定|审核|核查)(后)?(的)?(实际)?(完成|实现)?(值|情况|数)`},
	line[Column]{ReviewedRemark, `(复核|审核|评审|核查|抽查)(意见|说明|情况|备注|理由)`},
	line[Column]{Likelihood, `(完成|实现)?(绩效)?(目标|指标)?(的)?(完成|实现)?(的)?可能性`},
	line[Column]{Expected, `(全年|年底|年终|年末|预计|预期)*(预计|预测)(全年|年底|年终|年末)?(可)?(完成|实现|执行)?(情况|值|数|程度)`},
	line[Column]{InterimActual, `.*\d+(月)?[-—–~至到](\d+|本|上)?月(份)?(累计)?(实际)?(执行|完成|实现)?(情况|值|数)?`},
	line[Column]{InterimActual, `(截至|截止).*(执行|完成|实现)(情况|值|数)?`},
	line[Column]{InterimActual, `(监控|中期|阶段|阶段性|半年|上半年|目前|当前|期中)(期)?(实际)?(已)?(完成|执行|实现)(情况|值|数)?`},
	line[Column]{Cause, `(偏差)?(经费|制度|人员|硬件条件|硬件)保障|其他|其他原因`},
	line[Column]{CauseNote, `原因说明|偏差原因说明|其他原因说明`},
	line[Column]{Light, `(预警)?(灯|亮灯|信号灯|预警|预警级别|预警等级|监控结果)(情况)?`},
	line[Column]{Previous, `(上年|上年度|上一年|上一年度|去年|以前年度|前年|前一年|前两年|前三年|基期|历史)(度)?(实际|完成|同期|指标|目标)*(完成|实现|水平)?(值|数|情况)?`},
	line[Column]{InitialTarget, `(年初|期初|初始|原|申报|批复|调整前)(设定|批复|申报)?(的)?(绩效)?(指标|目标)(指标)?值?`},
	line[Column]{Adjusted, `(年中)?(调整|变更|修订)(后)?(的)?(绩效|年度)?(指标|目标)(指标)?值?`},
	line[Column]{Actual, `(全年|年终|年末|年度|当年|本年|年底|截至年底|单项|单项指标|指标|目标|绩效|项目|绩效目标|累计|自评)*` +
		`(实际)?(完成|实现|达成|达到)(的)?(指标|目标)?(值|情况|数|结果|数值|程度)?|` +
		`(全年|年终|年度|当年|单项)?实际(完成|实现|达成|达到)?(的)?(指标|目标)?(值|数|情况|结果|数值)|(\d{4}年(度)?)实际(完成|实现)?(值|情况|数)`},
	line[Column]{Tier, `优|良|中|差|优秀|良好|合格|不合格|一般|较差|较好`},
	line[Column]{Basis, `(绩效)?(指标|目标|指标值|目标值|取值|测算|标准)?(的)?(确定|设定|设置|制定|选取|来源)?(标准或|标准及|标准和)?依据.*`},
	line[Column]{Basis, `.*(标准或依据|标准及依据)|绩效标准`},
	line[Column]{Standard, `(得分|评分|计分|打分|考核|评价|扣分|赋分|指标|评判|衡量)(的)?(计算)?(标准|方法|规则|办法|细则|公式)(说明)?|计算(方法|公式|方式)|评分依据|标准`},
	line[Column]{Content, `(绩效|考核|三级|具体)?指标(具体)?内容|(评价|考核)内容`},
	line[Column]{Description, `(绩效|考核|三级)?指标(值)?(的)?(描述|说明|解释|内容|内涵|定义|注释|释义|解释及计算公式)|描述|绩效描述`},
	line[Column]{Description, `指标解释和.*`},
	line[Column]{Nature, `(指标|指标值|目标|绩效指标)?(性质|属性|类型)|定性定量|定性/定量|定性或定量`},
	line[Column]{Sign, `(绩效|指标|计算|比较|运算|目标|指标值|目标值|逻辑|判断)*(方向|方向性|符号|运算符|比较符|比较符号|趋向)|符号`},
	line[Column]{Value, `(指标|目标)?(值|数值)(及|和|或|与|、)?(计量|度量)?(单位)|(目标|指标)?数值及单位`},
	line[Column]{Measure, `(指标|绩效|指标值|目标值)?(度量|计量|数量|计算|数值|值|测量)?单位|度量`},
	line[Column]{Points, `(绩效|三级|单项|指标|考核|标准|项目|评价|自评|基础|设定|分配)*(指标)?(分值|权重|满分|标准分|分数权重|权重分值|分值权重|权重分|权重分数|分值比重)`},
	line[Column]{Share, `(权重|分值)(占比|比例|比重)|占比`},
	line[Column]{RawScore, `(原始|百分制|折算前|单项)(得分|评分|分)`},
	line[Column]{Weighted, `(折算|折算后|加权|加权后)(自评|指标)?(得分|评分|分)`},
	line[Column]{Score, `(自评|自我|指标|折算|折算后|加权|最终|实际|考核|评价|项目|单位|预算单位|部门|三级指标|绩效|评估|本项|实施单位|该项)*(得分|评分|自评分|自评|打分|分数|实得分|评价分)|分`},
	line[Column]{Reason, `.*(偏差|偏离|差异|未完成|未达|扣分|失分|减分|未实现|未能完成|没有完成|完成情况|超额).*(原因|分析|说明|措施).*`},
	line[Column]{Reason, `(原因)(分析|说明|及措施|及改进措施|和改进措施)?.*`},
	line[Column]{Reason, `(整改|改进|拟采取的?改进)措施.*`},
	line[Column]{Reason, `偏差(说明|情况)?|(自评|得分)(情况)?说明`},
	line[Column]{Evidence, `(自评|完成|评价)依据|(佐证|证明|支撑|印证|证据)(性)?(材料|资料|文件|依据)?(名称|清单|目录)?|完成值(数据)?来源|(数据|资料)来源|取证资料`},
	line[Column]{Ratio, `(累计|指标|目标|实际|绩效)*(完成|实现|达成|得分)(率|比例|比率|系数|度|百分比)|(得分|完成|调整)?系数`},
	line[Column]{Target, `(全年|年度|年初|预期|预计|当年|本年|绩效|考核|预算|设定|计划|项目|全年绩效|\d{4}年(度)?|预期\d{4}年|总体|三级|标准)*` +
		`(指标值|目标值|指标目标值|目标指标值|绩效值|绩效标准值|标准值|预期值|计划值|计划完成值|计划数|实现值|目标|预期指标|目标数|目标指标|指标标准|指标要求)|数?值`},
	line[Column]{Group, `(年度|项目|绩效|预算|全年)*(绩效)?(指标|目标)?(体系|完成情况|情况|设定情况)?|绩效(指标|目标)`},
	line[Column]{Group, `(单位|部门|预算单位|实施单位)?(自评|自评价)(情况|结果)?|(财政|主管部门|部门|第三方)?(复核|审核|抽查|复评|评审)(情况)?`},
	line[Column]{Remark, `备注|(其他|特殊|需要)?说明(的问题)?|附注|核心指标|监控(主体|责任人)|责任(人|部门|单位)`},
	line[Column]{Remark, `是否.*`},
)

// ColumnOf is what a heading of the indicator block heads.
func ColumnOf(text string) Column {
	c, _ := columns.of(text)
	return c
}

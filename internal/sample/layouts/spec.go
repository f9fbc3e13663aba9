package layouts

// Layout is one of the ways in which places print their tables.
type Layout struct {
	Number int // 1 to 23
	Name   string
}

// All are the layouts in the order of their numbers.
func All() []Layout {
	var all []Layout
	for _, s := range specs() {
		all = append(all, Layout{s.number, s.name})
	}
	return all
}

// spec describes a layout.
type spec struct {
	number int
	name   string

	kind, scope string   // of the form
	titles      []string // what the tables are called

	levels       map[string]string // other names of level 1
	costWithin   bool              // costs are a level 2 of the outputs
	managing     bool              // decision and management are scored as well
	executionRow bool              // the execution rate is a row among the indicators
	shared       bool              // rows may share one score
	children     bool              // a row may be divided into others that have no points
	total        int               // points of all rows; 0 for a table without points
	execution    int               // points of the execution row; 0 for none
	yuan         bool              // money is in 元
	onlyWan      bool              // money is never in 元

	pointsInLevels int // percent of tables that print the sums of level 1 within its name

	money func(*printer)
	rows  []moneyRow // of the money block; nil is ordinaryMoney
	goals bool

	columns [][]column // of the indicators; a table has one of these sets
	signs   []string   // for at least, at most and exactly; nil has them before the number
	foot    bool       // a row of totals
	middle  func(*printer)
	prose   func(*printer) // the indicators, where they aren't columns
	open    []string
}

// column is a column of the indicators.
type column struct {
	holds   field
	heading string   // "" is one of the synonyms of the field
	over    []string // headings above it, outermost first
}

// field is what is in a column.
type field uint8

const (
	level1 field = iota
	level2
	name
	target // with its comparator and its unit
	sign   // comparator alone
	number // of the target alone
	unit
	amount // number and unit of the target, without the comparator
	wayWord
	nature
	initial // target before it was adjusted
	actual
	points
	score
	reason
	description
	basis
	previous
	reviewed
	// Those below have no field in a form.
	coefficient
	core
	raw
	weight
	formula
	criteria
	good
	fair
	poor
	progress
)

// synonyms are the headings of a column; a layout may have one of its own.
var synonyms = map[field][]string{
	level1: {"一级指标"},
	level2: {"二级指标"},
	name:   {"三级指标"},
	target: {"年度指标值", "指标值", "目标值", "年初目标值(A)", "年初指标值", "预期指标值", "年度目标指标值", "年度(/项目)指标值"},
	actual: {
		"实际完成值", "全年实际值", "全年完成值", "完成值", "实际完成值(B)", "年终完成值", "单项指标实际完成值", "全年实际完成值",
	},
	points: {"分值", "权重", "指标权重", "考核分值", "指标分值"},
	score:  {"得分", "自评得分", "自评分", "指标得分"},
	reason: {
		"偏差原因分析及改进措施", "未完成原因及拟采取的改进措施", "未完成原因分析", "未完成原因和改进措施", "偏差原因分析",
	},
	sign:        {"计算符号", "指标性质", "指标符号"},
	number:      {"指标值", "目标值"},
	unit:        {"度量单位", "计量单位"},
	description: {"绩效指标描述", "指标解释", "指标值说明"},
	basis:       {"确定依据", "指标值确定依据"},
}

// moneyRow is a row of the money block: what it holds and how it is called.
type moneyRow struct {
	part   string // total, fiscal, carryover, other; else a name of its own
	labels []string
	within string // the part that it is in
}

// ordinaryMoney are the rows of most tables.
var ordinaryMoney = []moneyRow{
	{part: "total", labels: []string{"年度资金总额", "年度资金总额："}},
	{part: "fiscal", labels: []string{"其中：当年财政拨款", "其中：本年财政拨款", "　　　其中：财政拨款", "其中：财政资金"}},
	{part: "carryover", labels: []string{"上年结转资金", "　　　上年结转资金", "上年结转"}},
	{part: "other", labels: []string{"其他资金", "　　　其他资金", "其它资金"}},
}

func (s *spec) parts() []moneyRow {
	if s.rows == nil {
		return ordinaryMoney
	}
	return s.rows
}

// columnsOf makes columns with the ordinary headings.
func columnsOf(fields ...field) []column {
	all := make([]column, len(fields))
	for i, f := range fields {
		all[i] = column{holds: f}
	}
	return all
}

// under puts columns below headings.
func under(over []string, columns ...column) []column {
	for i := range columns {
		columns[i].over = over
	}
	return columns
}

// joined are columns side by side.
func joined(groups ...[]column) []column {
	var all []column
	for _, g := range groups {
		all = append(all, g...)
	}
	return all
}

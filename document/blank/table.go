package blank

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/rules"
)

// Table is an empty form that is to be written.
type Table struct {
	Set  *rules.Set // whose tiers and points it has
	Year int        // that it is for; 0 leaves a gap to write it in
}

// Form is the form as it is read from what the writers write: it has the points of the tiers and of the execution row
// and the full score, and no indicators yet.
func (t Table) Form() *indicator.Form {
	f := &indicator.Form{
		Year: t.Year, Kind: indicator.SelfEvaluationTable, Scope: indicator.ProjectScope, CurrencyUnit: currency,
	}
	f.Project.Title = t.title()
	if t.isWhole() {
		f.Scope = indicator.DepartmentScope
	}
	f.Declared.Points = amount(t.Set.Total)
	if execution := t.execution(); execution != nil {
		f.Funds.Points = amount(execution.Points)
	}
	for _, tier := range t.levels1() {
		f.Levels = append(f.Levels, indicator.LevelSum{Name: nameOf(tier), Points: amount(tier.Points)})
	}
	return f
}

const currency = "万元"

// amount is points as a form has them.
func amount(points exact.Fraction) exact.Amount {
	a, _ := exact.ParseAmount(points.String()) // points of rule sets are decimals
	return a
}

// isWhole reports whether the rule set is for all of a department rather than for projects: its title says 部门整体支出.
func (t Table) isWhole() bool { return strings.Contains(t.Set.Title, "整体") }

func (t Table) title() string {
	if t.isWhole() {
		return "部门整体支出绩效自评表"
	}
	return "项目支出绩效自评表"
}

// yearLine is the line below the title.
func (t Table) yearLine() string {
	if t.Year > 0 {
		return "（" + strconv.Itoa(t.Year) + "年度）"
	}
	return "（        年度）"
}

// execution is the tier that is scored from the money block; nil where the rule set has none.
func (t Table) execution() *rules.Tier {
	for i := range t.Set.Tiers {
		if t.Set.Tiers[i].Rule >= 0 {
			return &t.Set.Tiers[i]
		}
	}
	return nil
}

// levels1 are the tiers that have rows of indicators.
func (t Table) levels1() []*rules.Tier {
	var all []*rules.Tier
	for i := range t.Set.Tiers {
		if tier := &t.Set.Tiers[i]; tier.Rule < 0 {
			all = append(all, tier)
		}
	}
	return all
}

// nameOf is the name of a tier on one line, without anything that steers a terminal.
func nameOf(tier *rules.Tier) string { return visible.Line(tier.Name) }

// usual is the level 2 that forms have under a level 1, by its name in its normal form. Under others level 2 is left to
// be written in.
var usual = map[string][]string{
	"产出":  {"数量指标", "质量指标", "时效指标", "成本指标"},
	"成本":  {"经济成本指标", "社会成本指标", "生态环境成本指标"},
	"效益":  {"经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"},
	"满意度": {"服务对象满意度指标"},
}

// levels2 are the names of level 2 under a tier; costs that are a tier themselves aren't printed twice.
func (t Table) levels2(tier *rules.Tier) []string {
	var names []string
	for _, name := range usual[indicator.LevelName(tier.Name)] {
		if name != "成本指标" || !t.hasTier("成本") {
			names = append(names, name)
		}
	}
	return names
}

func (t Table) hasTier(name string) bool {
	for _, tier := range t.levels1() {
		if indicator.LevelName(tier.Name) == name {
			return true
		}
	}
	return false
}

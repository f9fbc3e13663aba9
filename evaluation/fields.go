package evaluation

import (
	"strconv"
	"strings"
)

// fieldLabels are the names of the fields of a form that belong to no row, by the start of their pointers.
var fieldLabels = []struct{ pointer, label string }{
	{"/year", "年度"},
	{"/currency_unit", "金额单位"},
	{"/project/", "项目信息"},
	{"/funds/initial/", "年初预算数"},
	{"/funds/adjusted/", "全年预算数"},
	{"/funds/spent/", "全年执行数"},
	{"/funds/", "项目资金"},
	{"/schedule/", "资金支出计划"},
	{"/goals/", "年度总体目标"},
	{"/declared/", "总分"},
	{"/events/", "事项"},
	{"/kind", "表的种类"},
	{"/scope", "表的范围"},
	{"/levels/", "一级指标小计"},
	{"/interim/", "年中运行情况"},
	{"/reviewed/", "复核"},
}

// findFieldNotes turns what was noted when the fields of the form were read into findings.
func (r *Result) findFieldNotes() {
	for _, n := range r.form.FieldNotes() {
		if rest, ok := strings.CutPrefix(n.Pointer, "/indicators/"); ok {
			number, field, _ := strings.Cut(rest, "/")
			if i, err := strconv.Atoi(number); err == nil && i < len(r.form.Indicators) {
				r.findNote(&r.rows[len(r.rows)-len(r.form.Indicators)+i], SeverityInfo, "/"+field, n.Message)
				continue
			}
		}
		about := ""
		for _, l := range fieldLabels {
			if strings.HasPrefix(n.Pointer, l.pointer) {
				about = l.label
				break
			}
		}
		r.findings = append(r.findings, found{message: n.Message, severity: SeverityInfo, field: n.Pointer, about: about})
	}
}

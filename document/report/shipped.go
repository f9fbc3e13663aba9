package report

import (
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Kind is what a report is for.
type Kind string

// The kinds.
const (
	Form    Kind = "form"    // 项目支出绩效自评表
	Text    Kind = "text"    // 绩效自评报告
	Summary Kind = "summary" // 部门汇总表
	Unmet   Kind = "unmet"   // 未完成指标清单
	Opinion Kind = "opinion" // 复核意见

	Letter      Kind = "letter"  // 退回修改意见; this and those below are of Letters
	AuditForm   Kind = "audit"   // 审核表
	MonitorForm Kind = "monitor" // 监控表
)

var layouts = map[Kind]func() *layout{
	Form: formLayout, Text: chapters, Summary: summaryLayout, Unmet: unmetLayout, Opinion: opinion,
	Letter: letterLayout, AuditForm: auditLayout, MonitorForm: monitorLayout,
}

// Template is the template of a kind of report in a format, "docx" or "xlsx": what Data of a Book, or of Letters, fills, and an office
// may change. A report in chapters isn't written into cells.
func Template(kind Kind, format string) ([]byte, error) {
	of := layouts[kind]
	if of == nil {
		return nil, fault.New(fault.Place{}, string(kind), lang.Of("REPORT_KIND", string(kind)))
	}
	switch {
	case format == "docx":
		return of().wordFile(), nil
	case format == "xlsx" && kind != Text:
		return of().bookFile(), nil
	}
	return nil, fault.New(fault.Place{}, format, lang.Of("REPORT_FORMAT", string(kind), format)).
		Hinting(lang.Of("REPORT_FORMAT_HINT"))
}

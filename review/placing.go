package review

import (
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// atAudit is the degrees of a check that is a warning at the audit, and a hint when the year is over.
func atAudit() severities { return severities{audit: odd, review: hint} }

// placingChecks look at where a row stands among the others.
var placingChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "MONEY_AS_QUANTITY", Group: Relevant, Doubt: "DOUBT_PLACING", stages: atAudit()},
	{Code: "EXEC_AS_INDICATOR", Group: Relevant, Settings: []string{"execution_names"}, Doubt: "DOUBT_EXEC_ROW", stages: atAudit()},
	{Code: "DUPLICATE_INDICATOR", Group: Relevant, Doubt: "DOUBT_DUPLICATE", stages: always(odd)},
	{Code: "MISPLACED_INDICATOR", Group: Relevant, Doubt: "DOUBT_PLACING", stages: atAudit()},
}

// countsPieces reports whether a target is in 块 alone, which is money by itself, and pieces in a row of quantities: 标志牌
// 120块.
func countsPieces(target string) bool {
	text, _ := cell.TrimBlanks(target)
	return strings.HasSuffix(text, "块")
}

func (s *sheet) placing() {
	for i := range s.rows {
		r := &s.rows[i]
		if r.kind == quantity && isSum(&r.target) && !countsPieces(r.target.Text()) {
			s.findRow(r, "/target", "MONEY_AS_QUANTITY", r.target.Text()).fixing("FIX_MONEY_ROW", s.place(r.at))
		}
		if s.isExecution(r) && s.set.TierOf(r.Level1) != s.set.ExecutionTier() {
			s.findRow(r, "/name", "EXEC_AS_INDICATOR").fixing("FIX_REMOVE", s.place(r.at))
		}
		s.misplaced(r)
		s.duplicate(i)
	}
}

// executionScopes are what a name may say before that of the execution rate and still mean that of the project.
var executionScopes = []string{ //nolint:gochecknoglobals // a table
	"项目", "专项", "年度", "全年", "本年", "当年", "部门", "单位",
}

// isExecution reports whether a row is the execution rate.
func (s *sheet) isExecution(r *row) bool {
	for _, name := range s.settings.ExecutionNames {
		if scope, ok := strings.CutSuffix(r.stem, name); ok && r.target.Change() == cell.NoChange {
			for _, word := range executionScopes {
				scope = strings.TrimPrefix(scope, word)
			}
			if scope == "" {
				return true
			}
		}
	}
	return hasAny(r.stem, "率", "进度") && s.set.IsExecutionRow(r.Indicator, false)
}

// misplaced looks for what is measured under the wrong level 2.
func (s *sheet) misplaced(r *row) {
	if r.kind == unknownKind {
		return
	}
	better := lang.Code("")
	switch {
	case strings.Contains(r.stem, "满意"):
		if r.kind != satisfaction && !isOfSurvey(r) {
			better = "KIND_SATISFACTION"
		}
	case r.kind == quantity && hasAny(r.stem, "及时率", "按时") && !isCount(&r.target):
		better = "KIND_TIMELINESS"
	case r.kind == quantity && strings.Contains(r.stem, "合格率"):
		better = "KIND_QUALITY"
	case r.kind == timeliness && isSum(&r.target):
		better = "KIND_COST"
	case r.kind == quality && r.target.Kind() == cell.Day:
		better = "KIND_TIMELINESS"
	}
	if better != "" {
		s.findRow(r, "/level2", "MISPLACED_INDICATOR", levelOf(r.Indicator), lang.Of(better)).
			fixing("FIX_SET", s.place(r.field("/level2")), lang.Of(better))
	}
}

// isOfSurvey reports whether a row that speaks of satisfaction asks how many were asked, or until when: 满意度调查人数.
func isOfSurvey(r *row) bool {
	switch r.target.Kind() {
	case cell.Day, cell.Duration:
		return true
	}
	return isCount(&r.target)
}

// levelOf is the lowest level that a row prints.
func levelOf(ind *indicator.Indicator) string {
	if ind.Level2 != "" {
		return ind.Level2
	}
	return ind.Level1
}

// duplicate looks for a row above that has the same name and measures the same.
func (s *sheet) duplicate(at int) {
	r := &s.rows[at]
	if r.stem == "" {
		return
	}
	for i := range at {
		first := &s.rows[i]
		if len(first.stem) == len(r.stem) && first.stem == r.stem && alike(&first.target, &r.target) &&
			inBrackets(first.Name) == inBrackets(r.Name) {
			s.findRow(r, "/name", "DUPLICATE_INDICATOR", i+1, at+1).fixing("FIX_REMOVE", s.place(r.at))
			return
		}
	}
}

// inBrackets is what a name says in brackets at its end, beside a unit: 县道 of 养护里程（县道）.
func inBrackets(name string) string {
	name = strings.TrimSuffix(folded(name), "指标")
	at := strings.LastIndexByte(name, '(')
	if at < 0 || !strings.HasSuffix(name, ")") {
		return ""
	}
	text := name[at+1 : len(name)-1]
	if unit.Plainly(text).IsSet() || strings.Contains(text, "单位") {
		return ""
	}
	return text
}

// alike reports whether two targets measure in one dimension.
func alike(a, b *cell.Threshold) bool {
	return a.Unit().Dimension() == b.Unit().Dimension() && (a.Unit().Dimension() != unit.Plain || a.Kind() == b.Kind())
}

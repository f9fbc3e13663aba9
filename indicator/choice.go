package indicator

import (
	"slices"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Kind is what a table is for.
type Kind string

// The kinds of tables, in the order in which a year needs them.
const (
	TargetTable         Kind = "target"          // 绩效目标申报表
	MonitoringTable     Kind = "monitoring"      // 绩效运行监控表
	SelfEvaluationTable Kind = "self_evaluation" // 绩效自评表
)

// Scope is what a table is about.
type Scope string

// What tables are about.
const (
	ProjectScope    Scope = "project"    // 项目支出
	TransferScope   Scope = "transfer"   // 转移支付
	DepartmentScope Scope = "department" // 部门整体支出
)

// Part is a part of a column of money, by its key.
type Part string

// The parts that nearly every table has.
const (
	FiscalPart    Part = "fiscal"
	CarryoverPart Part = "carryover"
	OtherPart     Part = "other"
)

// Likelihood is whether a target will be reached by the end of the year (完成目标可能性).
type Likelihood string

// The likelihoods, in the words of the monitoring table.
const (
	Certain    Likelihood = "确定能"
	Possible   Likelihood = "有可能"
	Impossible Likelihood = "完全不可能"
)

// choices are the words that a field may hold, and others that people write for them.
type choices[E ~string] struct {
	words []E
	also  map[string]E
}

var (
	kinds = choices[Kind]{ //nolint:gochecknoglobals // a table
		[]Kind{TargetTable, MonitoringTable, SelfEvaluationTable},
		map[string]Kind{
			"绩效目标申报表": TargetTable, "绩效目标表": TargetTable, "目标申报表": TargetTable, "目标表": TargetTable,
			"绩效运行监控表": MonitoringTable, "绩效监控表": MonitoringTable, "监控表": MonitoringTable,
			"绩效自评表": SelfEvaluationTable, "自评表": SelfEvaluationTable,
		},
	}
	scopes = choices[Scope]{ //nolint:gochecknoglobals // a table
		[]Scope{ProjectScope, TransferScope, DepartmentScope},
		map[string]Scope{
			"项目支出": ProjectScope, "项目": ProjectScope, "转移支付": TransferScope, "专项转移支付": TransferScope,
			"部门整体支出": DepartmentScope, "部门整体": DepartmentScope, "整体支出": DepartmentScope,
		},
	}
	parts = choices[Part]{ //nolint:gochecknoglobals // a table
		[]Part{FiscalPart, CarryoverPart, OtherPart},
		map[string]Part{"财政拨款": FiscalPart, "上年结转": CarryoverPart, "其他资金": OtherPart},
	}
	likelihoods = choices[Likelihood]{ //nolint:gochecknoglobals // a table
		[]Likelihood{Certain, Possible, Impossible},
		map[string]Likelihood{"确定能完成": Certain, "有可能完成": Possible, "完全不可能完成": Impossible},
	}
)

// ReadKind reads what a table is for: the words of Kind, or 绩效自评表 and the like, which is said by the note.
func ReadKind(text string) (Kind, lang.Message, *cell.Wrong) { return kinds.read(text) }

// ReadScope reads what a table is about: the words of Scope, or 转移支付 and the like, which is said by the note.
func ReadScope(text string) (Scope, lang.Message, *cell.Wrong) { return scopes.read(text) }

// ReadLikelihood reads 确定能, 有可能 or 完全不可能.
func ReadLikelihood(text string) (Likelihood, lang.Message, *cell.Wrong) {
	return likelihoods.read(text)
}

// read reads one of the words; a blank is none.
func (c *choices[E]) read(text string) (E, lang.Message, *cell.Wrong) {
	body, odd := cell.TrimBlanks(text)
	word := E(body)
	known := body == "" || slices.Contains(c.words, word)
	if !known {
		word, known = c.also[body]
	}
	switch {
	case !known:
		words := make([]string, len(c.words))
		for i, w := range c.words {
			words[i] = string(w)
		}
		return "", lang.Message{}, &cell.Wrong{Why: lang.Of("CHOICE_WRONG", body), Hint: lang.Of("CHOICE_HINT", words)}
	case odd || string(word) != body:
		return word, lang.Of("FIELD_READ", body, string(word)), nil
	}
	return word, lang.Message{}, nil
}

// choice is a field for one of some words.
func choice[T any, E ~string](key string, among *choices[E], of func(*T) *E) field[T] {
	return field[T]{key: key, other: value[T]{
		read: func(r *formReader, n *source.Node, to *T) {
			text, ok := r.Decoder.Text(n)
			if !ok {
				return
			}
			word, note, wrong := among.read(text)
			r.noteOrFail(n, note, wrong)
			*of(to) = word
		},
		scan: func(s *formScan, to *T) {
			word, note, wrong := among.read(s.Text())
			if *of(to) = word; wrong != nil || !note.IsZero() {
				s.Fail()
			}
		},
		write: func(dst []byte, from *T) ([]byte, bool) {
			return jsontext.AppendString(dst, string(*of(from))), *of(from) != ""
		},
	}}
}

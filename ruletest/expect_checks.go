package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// word is a value that is expected, and the other words for it.
type word struct {
	name   string
	others []string
}

// lightWords are the lights; severityWords are how serious a finding is; opinionWords are what an audit proposes, which
// are shown in Chinese.
var (
	lightWords = []word{
		{"red", []string{"红", "红灯"}},
		{"yellow", []string{"黄", "黄灯"}},
		{"green", []string{"绿", "绿灯"}},
		{"blue", []string{"蓝", "蓝灯"}},
		{"none", []string{"无", "不亮灯"}},
	}
	severityWords = []word{
		{"error", []string{"错误"}}, {"warning", []string{"提醒"}}, {"info", []string{"说明"}},
	}
	opinionWords = []word{{"退回修改", nil}, {"修改后通过", nil}, {"通过", nil}}
)

// wordOf is the name of a word that is expected; an unknown one is a mistake with a code.
func (r *reader) wordOf(n *source.Node, text string, words []word, code lang.Code) string {
	text = strings.TrimSpace(text)
	var names []string
	for _, w := range words {
		if w.name == text || slices.Contains(w.others, text) {
			return w.name
		}
		names = append(names, w.name)
	}
	mistake := r.Fail(n, code, text).Hinting(lang.Of("TEST_NAMES", names))
	if near := source.Nearest(text, names); near != "" {
		mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return text
}

func (r *reader) light(n *source.Node, text string) string {
	return r.wordOf(n, text, lightWords, "TEST_LIGHT")
}

// opinion is what an audit proposes; its words in English are understood too.
func (r *reader) opinion(n *source.Node, text string) string {
	words := slices.Clone(opinionWords)
	for i, code := range []lang.Code{"OPINION_RETURNED", "OPINION_AMENDED", "OPINION_PASSED"} {
		words[i].others = []string{lang.Of(code).In(lang.English)}
	}
	return r.wordOf(n, text, words, "TEST_OPINION")
}

// lights reads the lights of the rows, in table order.
func (r *reader) lights(v *source.Node) expectation {
	e := expectation{field: "lights", node: v}
	var lights []string
	if v.Kind == source.Scalar {
		for text := range strings.FieldsSeq(v.Text) {
			lights = append(lights, r.light(v, text))
		}
	} else {
		for _, item := range r.Items(v) {
			text, _ := r.Text(item)
			lights = append(lights, r.light(item, text))
		}
	}
	e.want = strings.Join(lights, " ")
	return e
}

// severities reads how serious the findings of some codes are.
func (r *reader) severities(v *source.Node) []expectation {
	if v.Kind != source.Mapping {
		r.Fields(v).Close()
		return nil
	}
	var all []expectation
	for _, entry := range v.Entries {
		text, _ := r.Text(entry.Value)
		r.known(entry.Key, entry.Key.Text)
		all = append(all, expectation{
			field: "severity", name: entry.Key.Text, node: entry.Value,
			want: r.wordOf(entry.Value, text, severityWords, "TEST_SEVERITY"),
		})
	}
	return all
}

package document

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/lang"
)

// everyKey is a YAML mapping with every key of an object of the schema, each with its example or a value of its own.
func everyKey(object string, n *int) string {
	var parts []string
	for _, k := range schema.Find(object).Keys {
		*n++
		value := "甲" + strconv.Itoa(*n)
		switch {
		case k.Value.Of != nil:
			value = "[" + everyKey(k.Value.Of.Object, n) + "]"
		case k.Value.IsObject():
			value = everyKey(k.Value.Object, n)
		case k.Value.Words != nil:
			value = k.Value.Words[len(k.Value.Words)-1]
		case k.Name == "year" || k.Name == "excused" || k.Name == "target_low":
			value = fmt.Sprint(k.Example)
		case k.Name == "by" || k.Name == "start" || k.Name == "end" || k.Name == "until":
			value = fmt.Sprintf("2024-%02d-%02d", 1+*n%12, 1+*n%28)
		case k.Name == "currency_unit", k.Name == "direction", k.Name == "nature":
			value = fmt.Sprint(k.Example)
		case strings.HasSuffix(k.Name, "target"), strings.HasSuffix(k.Name, "actual"):
			value = fmt.Sprintf("≥%d个", *n)
		case isNumber(k.Example):
			value = fmt.Sprintf(`"%d.50"`, *n)
		}
		parts = append(parts, k.Name+": "+value)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func isNumber(example any) bool {
	text, _ := example.(string)
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}

// leaves are the texts of a form by their JSON pointers.
func leaves(t *testing.T, f *indicator.Form) map[string]string {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(f.AppendJSON(nil)))
	d.UseNumber()
	var root any
	if err := d.Decode(&root); err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	var walk func(pointer string, v any)
	walk = func(pointer string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, inner := range v {
				walk(pointer+"/"+key, inner)
			}
		case []any:
			for i, inner := range v {
				walk(pointer+"/"+strconv.Itoa(i), inner)
			}
		default:
			all[pointer] = fmt.Sprint(v)
		}
	}
	walk("", root)
	return all
}

// onlyJSON are the keys that CSV has no columns for: lists, all but the total of money beside the budget, and flags.
var onlyJSON = []string{
	"/schedule/", "/goals/", "/levels/", "/events/", "/more/",
	"/funds/previous/fiscal", "/funds/previous/carryover", "/funds/previous/other",
	"/interim/spent/fiscal", "/interim/spent/carryover", "/interim/spent/other",
	"/interim/expected/fiscal", "/interim/expected/carryover", "/interim/expected/other",
	"/judged/excused", "/judged/target_low",
}

// A form with every key there is goes from YAML through JSON and CSV, and comes out with all that CSV has columns for.
func TestEveryKeyGoesThroughJSONAndCSV(t *testing.T) {
	n := 0
	text := everyKey("form", &n)
	fromYAML, err := indicator.FormYAML("表.yaml", []byte(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	fromJSON, err := indicator.FormJSON("表.json", fromYAML.AppendJSON(nil), 1)
	if err != nil {
		t.Fatal(err)
	}
	want := leaves(t, fromYAML)
	if diff := cmp.Diff(want, leaves(t, fromJSON)); diff != "" {
		t.Errorf("by JSON:\n%s", diff)
	}
	english := map[csvField]string{}
	for _, name := range slices.Sorted(maps.Keys(csvNames)) {
		if name[0] < 0x80 {
			english[csvNames[name]] = name
		}
	}
	var headings, cells []string
	column := func(field csvField, pointer string) {
		if want[pointer] == "" {
			t.Errorf("no key of the schema is %s, where column %s belongs", pointer, english[field])
		}
		headings, cells = append(headings, english[field]), append(cells, want[pointer])
	}
	for _, c := range csvHead {
		column(c.field, c.pointer)
	}
	for _, c := range csvRowColumns {
		column(c.field, "/indicators/0"+c.pointer)
	}
	if columns := len(headings) + len([]csvField{csvNothing, csvSign, csvMeasure}); columns != int(csvFields) {
		t.Errorf("%d columns of %d say where they belong", columns, csvFields)
	}
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	if err := w.WriteAll([][]string{headings, cells}); err != nil {
		t.Fatal(err)
	}
	contents, err := Read(t.Context(), "表.csv", &file)
	if err != nil {
		t.Fatal(err)
	}
	if notes := contents.Forms[0].FieldNotes(); len(notes) > 0 {
		t.Errorf("%v", notes)
	}
	maps.DeleteFunc(want, func(pointer, _ string) bool {
		return slices.ContainsFunc(onlyJSON, func(part string) bool { return strings.Contains(pointer, part) })
	})
	if diff := cmp.Diff(want, leaves(t, contents.Forms[0])); diff != "" {
		t.Errorf("by CSV:\n%s", diff)
	}
}

// What is wrong in a column of words, days or amounts has its line, its pointer, its text, and what would be right; the
// same is said of JSON.
func TestMistakesInColumns(t *testing.T) {
	for _, c := range []struct {
		heading, text, pointer, zh, hint string
	}{
		{"完成目标可能性", "也许能", "/indicators/0/interim/likelihood", "“完成目标可能性”一栏的“也许能”不在可选项中", "可以写：确定能、有可能、完全不可能"},
		{"表的种类", "报告", "/kind", "“表的种类”一栏的“报告”不在可选项中", "可以写：target、monitoring、self_evaluation"},
		{"scope", "单位", "/scope", "“scope”一栏的“单位”不在可选项中", "可以写：project、transfer、department"},
		{"监控截止日期", "未定", "/interim/until", "“监控截止日期”一栏的“未定”不是日期", "请写成“2024-03-31”"},
		{"start", "明年", "/project/start", "“start”一栏的“明年”不是日期", "请写成“2024-03-31”"},
		{"截止日执行数", "约一半", "/interim/spent/total", "“截止日执行数”一栏的“约一半”不是数值", "请写成“10.5”或“10.5万元”这样确定的金额"},
		{"执行率得分", "满", "/funds/declared", "“执行率得分”一栏的“满”不是数值", "请写成“9.25”或“9.25分”这样的得分"},
		{"复核得分", "满", "/indicators/0/reviewed/score", "“复核得分”一栏的“满”不是数值", "请写成“9.25”或“9.25分”这样的得分"},
	} {
		_, err := Read(t.Context(), "表.csv", strings.NewReader("项目名称,年度,三级指标,年度指标值,"+c.heading+"\n道路,2024,里程,5公里,"+c.text+"\n"))
		faults := fault.All(err)
		if len(faults) != 1 {
			t.Errorf("%s: %v", c.heading, err)
			continue
		}
		e := faults[0]
		if e.In(lang.Chinese) != c.zh || e.Hint.In(lang.Chinese) != c.hint || e.Place.Pointer != c.pointer ||
			e.Place.Line != 2 || e.Text != c.text {
			t.Errorf("%s: %s %s %q %q %d", c.heading, e.In(lang.Chinese), e.Hint.In(lang.Chinese), e.Text, e.Place.Pointer,
				e.Place.Line)
		}
		object := jsonObject{"year": "2024"}
		if rest, ok := strings.CutPrefix(c.pointer, "/indicators/0"); ok {
			row := jsonObject{}
			row.put(rest, c.text)
			object["indicators"] = []jsonObject{row}
		} else {
			object.put(c.pointer, c.text)
		}
		text, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		_, err = indicator.FormJSON("表.json", text, 1)
		if all := fault.All(err); len(all) != 1 || all[0].Code != e.Code || all[0].Place.Pointer != c.pointer ||
			all[0].Text != c.text || all[0].Hint.In(lang.Chinese) != c.hint {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// Words that people write for the fixed ones are read, and that is noted; a blank is absent.
func TestWordsOfColumns(t *testing.T) {
	contents, err := Read(t.Context(), "表.csv", strings.NewReader(
		"项目名称,三级指标,年度指标值,表的种类,表的对象,完成目标可能性,监控截止日期,截止日完成值\n"+
			"道路,里程,5公里,绩效自评表,转移支付,,,\n,桥梁,1座,,,\u3000有可能,,0座\n"))
	if err != nil {
		t.Fatal(err)
	}
	f := contents.Forms[0]
	if f.Kind != indicator.SelfEvaluationTable || f.Scope != indicator.TransferScope || f.Interim != nil ||
		f.Indicators[0].Interim != nil || f.Indicators[1].Interim.Likelihood != indicator.Possible ||
		f.Indicators[1].Interim.Actual.Text() != "0座" {
		t.Errorf("%s", f.AppendJSON(nil))
	}
	var notes []string
	for _, n := range f.FieldNotes() {
		notes = append(notes, n.Pointer+" "+string(n.Code))
	}
	if want := []string{
		"/kind FIELD_READ", "/scope FIELD_READ", "/indicators/1/interim/likelihood FIELD_READ",
	}; !slices.Equal(notes, want) {
		t.Errorf("%q", notes)
	}
}

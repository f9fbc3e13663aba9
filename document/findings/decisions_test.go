package findings_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/text"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// decided are decisions as “verdict reason score place”, then what is wrong as “code text place”.
func decided(all []review.Decision, err error) (texts []string) {
	for _, d := range all {
		texts = append(texts, fmt.Sprintf("%s %s %s %s", d.Verdict, d.Reason, d.Score, d.Place))
	}
	for _, e := range fault.All(err) {
		texts = append(texts, fmt.Sprintf("%s %s %s", e.Code, e.Text, e.Place))
	}
	return texts
}

func readWith(t *testing.T, r source.Reader, name string, data []byte) *grid.Document {
	t.Helper()
	doc, err := r.Read(context.Background(), name, data, source.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// A reviewer fills in the workbook that was written, on any of its sheets; and in another language than it is read in.
func TestDecisionsComeBack(t *testing.T) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		book, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", l)))
		if err != nil {
			t.Fatal(err)
		}
		sheets := book.GetSheetList()
		for at, v := range map[string]any{
			sheets[0] + "!I2": review.Accepted.In(l),
			sheets[0] + "!I3": review.Rejected.In(l), sheets[0] + "!J3": "=1+1 单位已说明",
			sheets[0] + "!J4": "还要问",
			sheets[3] + "!I4": review.Rescored.In(l), sheets[3] + "!K4": 8.5, // a number, as people type it
		} {
			sheet, cell, _ := strings.Cut(at, "!")
			if err := book.SetCellValue(sheet, cell, v); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := book.Write(&b); err != nil {
			t.Fatal(err)
		}
		got := decided(findings.Decisions("清单.xlsx", readWith(t, xlsx.Reader(), "清单.xlsx", b.Bytes())))
		want := []string{
			"accepted  — 清单.xlsx:" + sheets[0] + "!M2", "rejected =1+1 单位已说明 — 清单.xlsx:" + sheets[0] + "!M3",
			"undecided 还要问 — 清单.xlsx:" + sheets[0] + "!M4", "score  8.5 清单.xlsx:" + sheets[3] + "!K4",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

// What was decided is in the next list, so that work can go on there.
func TestDecisionsAreWritten(t *testing.T) {
	form := forms()[0]
	for format, want := range map[string][]string{
		"csv":    {"不属实,单位已说明,,", "改分,,8.5,"},
		"ndjson": {`"decision":"rejected","reason":"单位已说明"}`, `"decision":"score","reviewed":"8.5"}`},
		"html":   {`<td class="settled">错误<br>不属实</td>`, `<em>单位已说明</em>`, "改分 8.5", "<td>0</td><td>0</td><td>0</td><td>2</td>"},
		"sarif":  {`"status": "accepted"`, `"justification": "单位已说明"`},
	} {
		var b bytes.Buffer
		w := findings.New(format, &b, lang.Chinese)
		all := found()
		all[0].Decision = review.Decision{Verdict: review.Rejected, Reason: "单位已说明"}
		all[1].Decision = review.Decision{Verdict: review.Rescored, Score: amount("8.5")}
		for _, f := range all {
			if err := w.Write((&review.Report{Form: form}).Joint(), &f); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		for _, part := range want {
			if !strings.Contains(b.String(), part) {
				t.Errorf("%s: no %s in\n%s", format, part, b.String())
			}
		}
	}
}

// A CSV file as Excel in China saves it, and YAML.
func TestDecisionsInText(t *testing.T) {
	const id = "y5yx6xz-b5xkcm-uduehyp"
	rows := "主管部门,编号,复核决定,复核意见,复核得分\n应急局," + id + ",改分,多算,８．５\n应急局," + id + ",算了,,\n应急局," + id + ",改分,,约8分\n"
	want := []string{
		"score 多算 8.5 决定.csv:2:22", "DECISION_WORD 算了 决定.csv:3:22", "DECISION_SCORE_UNREAD 约8分 决定.csv:4:22",
	}
	got := decided(findings.Decisions("决定.csv", readWith(t, text.Reader(), "决定.csv", []byte(rows))))
	for i := range got { // columns are those of the text
		got[i] = withoutColumn(got[i])
	}
	for i := range want {
		want[i] = withoutColumn(want[i])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	yaml := "- {id: " + id + ", decision: rejected, reason: 已说明}\n- {id: " + id + ", decision: 改分, score: 8.5}\n" +
		"- {id: " + id + ", decision: no}\n- {id: " + id + ", verdict: accepted}\n"
	got = decided(findings.DecisionsYAML("d.yaml", []byte(yaml)))
	if diff := cmp.Diff([]string{
		"rejected 已说明 — d.yaml:1:8", "score  8.5 d.yaml:2:53", "DECISION_WORD no d.yaml:3:42",
		"KEY_MISSING  d.yaml:4:4", "KEY_UNKNOWN verdict d.yaml:4:32",
	}, got); diff != "" {
		t.Error(diff)
	}
}

// withoutColumn is a place without what follows its last colon.
func withoutColumn(s string) string { return s[:strings.LastIndex(s, ":")] }

// A table without the columns is no list of decisions, and one that has a column twice can't be read.
func TestTablesWithoutDecisions(t *testing.T) {
	for rows, want := range map[string][]string{
		"a,b\n1,2\n":       {"DECISIONS_COLUMNS  d.csv"},
		"编号,程度\n1,2\n":     {"DECISIONS_COLUMNS  d.csv"},
		"id,decision\n,\n": nil,
		"编号,编号,复核决定\n,,\n": {"DECISION_COLUMN_TWICE 编号 d.csv:1:4"},
	} {
		all, err := findings.Decisions("d.csv", readWith(t, text.Reader(), "d.csv", []byte(rows)))
		got := decided(all, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", rows, diff)
		}
		var list fault.List
		if errors.As(err, &list) != (want != nil) {
			t.Errorf("%q: %v", rows, err)
		}
	}
}

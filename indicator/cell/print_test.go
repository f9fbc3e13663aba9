package cell_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// value is all that a cell says, without its text and without what a reader must know of it.
func value(t *cell.Threshold) string {
	line, err := json.Marshal(t)
	if err != nil {
		return err.Error()
	}
	var fields map[string]any
	if err := json.Unmarshal(line, &fields); err != nil {
		return err.Error()
	}
	return fmt.Sprint(t.Level(), strip(fields))
}

func strip(fields map[string]any) map[string]any {
	for _, key := range []string{"notes", "residual"} {
		delete(fields, key)
	}
	if text, ok := fields["text"].(string); ok && fields["kind"] == "text" {
		fields["text"] = strings.Join(strings.Fields(text), "") // a text among facts loses its line breaks
	} else {
		delete(fields, "text")
	}
	if items, ok := fields["items"].([]any); ok {
		for _, item := range items {
			strip(item.(map[string]any))
		}
	}
	return fields
}

// What is printed is read as what was printed from, in both languages, and printing it again changes nothing.
func checkPrinting(t interface{ Errorf(string, ...any) }, read cell.Threshold) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		printed := read.Canonical(l)
		again := cell.ParseThreshold(printed)
		if value(&again) != value(&read) {
			t.Errorf("%q is printed as %q, which reads\n%s, not\n%s", read.Text(), printed, value(&again), value(&read))
		} else if second := again.Canonical(l); second != printed {
			t.Errorf("%q is printed as %q, then as %q", read.Text(), printed, second)
		}
	}
}

func TestPrintedCellsReadAlike(t *testing.T) {
	for _, name := range []string{"targets.jsonl", "actuals.jsonl", "seed.jsonl", "odd.jsonl"} {
		for _, m := range readMeanings(t, name) {
			checkPrinting(t, cell.ParseThreshold(m.Text))
		}
	}
}

func TestCanonicalForms(t *testing.T) {
	for _, c := range []struct{ text, chinese, english string }{
		{"不低于95％", "≥95%", "at least 95%"},
		{"104万元", "104万元", "1040000 yuan"},
		{"10-15天", "10天至15天", "from 10 days to 15 days"},
		{"[80,90)分", "≥80分且<90分", "at least 80 points and less than 90 points"},
		{"同比下降10%以上", "同比下降≥10%", "year on year decrease of at least 10%"},
		{"2021年12月底前完成", "2021年12月31日前完成", "by 2021-12-31完成"},
		{"每人每月80元", "80元/人·月", "80 yuan per person per month"},
		{"1200余人", "1200余人", "1200余 people"},
		{"翻一番", "提高1倍", "increase of 1 times as much"},
		{"A级以上", "≥A级", "at least A级"},
		{"三分之二以上", "≥3分之2", "at least 2/3"},
		{"半年", "0.5年", "0.5 years"},
		{"7分之2000", "7分之2000", "20000/70"},
		{"31分之12", "31分之12", "12/31"},
		{"3个月内", "≤3个月", "at most 3 months"},
	} {
		read := cell.ParseThreshold(c.text)
		if zh, en := read.Canonical(lang.Chinese), read.Canonical(lang.English); zh != c.chinese || en != c.english {
			t.Errorf("%s: %s, %s; want %s, %s", c.text, zh, en, c.chinese, c.english)
		}
	}
}

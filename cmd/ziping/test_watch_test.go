package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// signalling is a writer that says whenever a text was written to it.
type signalling struct {
	sync.Mutex
	bytes.Buffer
	text string
	seen chan struct{}
}

func (w *signalling) Write(p []byte) (int, error) {
	w.Lock()
	defer w.Unlock()
	n, err := w.Buffer.Write(p)
	if bytes.Contains(p, []byte(w.text)) {
		w.seen <- struct{}{}
	}
	return n, err
}

func (w *signalling) taken() string {
	w.Lock()
	defer w.Unlock()
	text := w.String()
	w.Reset()
	return text
}

// Tests run again when a test file, its rules, a form or a table changes, and when a test file comes to be; other files
// change nothing. Whoever ends the watch gets the status of the last run.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write := func(name, text string) {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const county = "ziping: 1\nrules: ../county.yaml\ncases:\n  - {name: 表, form: ../forms/road.yaml, expect: {score: " +
		"待定}}\n  - {name: 满意度, indicator: {level1: 满意度指标, name: 满意度, target: ≥90%, points: 10, reason: 回访不足}, csv: " +
		"cases.csv}\n"
	write("county.yaml", "ziping: 1\nid: county\ntitle: 本县\nsource: 本县\ncertainty: seen\nextends: mof-2021\n")
	write("forms/road.yaml", "indicators: [{level1: 产出指标, name: 里程, target: 10公里, actual: 10公里, points: 50}]\n")
	write("tests/cases.csv", "实际完成值,得分\n90%,10.00\n")
	write("tests/county_test.yaml", county)

	ctx, cancel := context.WithCancel(context.Background())
	out := &signalling{text: "no such text"}
	errs := &signalling{text: "正在等待", seen: make(chan struct{})}
	done := make(chan int)
	go func() {
		done <- run(ctx, []string{"test", "--watch", "--allow-outside", "tests"},
			console{strings.NewReader(""), out, errs, func(string) string { return "" }})
	}()
	<-errs.seen
	if text := out.taken(); !strings.Contains(text, "共2个用例，0个未通过") {
		t.Fatal(text)
	}
	for _, step := range []struct{ name, text, want string }{
		{"tests/cases.csv", "实际完成值,得分\n90%,9.00\n", "共2个用例，1个未通过"},
		{"tests/cases.csv", "实际完成直,得分\n90%,9.00\n", "1个文件读不进去"},
		{"tests/cases.csv", "实际完成值,得分\n90%,10.00\n", "共2个用例，0个未通过"},
		{"county.yaml", "ziping: 1\nid: county\ntitle: 本县\nsource: 本县\ncertainty: seen\nextends: mof-2021\nrules:\n  满意度: " +
			"{measure: actual, curve: {\">=95%\": 100%, else: 0%}}\n", "共2个用例，1个未通过"},
		{"forms/road.yaml", "indicators: []\n", "共2个用例，2个未通过"},
		{"tests/more/notes.txt", "a folder came to be", "共2个用例，2个未通过"},
		{"tests/more/new_test.yaml", strings.NewReplacer("待定", "1.00", "../", "../../", "cases.csv", "../cases.csv").Replace(
			county), "共4个用例，4个未通过"},
	} {
		write("tests/notes.txt", "nobody reads this")
		write(step.name, step.text)
		<-errs.seen
		if text := out.taken(); !strings.Contains(text, step.want) {
			t.Errorf("%s: %s, want %s", step.name, text, step.want)
		}
	}
	cancel()
	if code := <-done; code != exitFound {
		t.Errorf("exit %d", code)
	}
	if text := errs.taken(); !strings.Contains(text, "TEST_COLUMN: 不认识列“实际完成直”") || strings.Contains(text, "已中断") {
		t.Error(text)
	}
}

package evaluation_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
)

// lineOf is a form of one row as a line, with the project's name made long enough to spread the lines over blocks.
func lineOf(i, actual, padding int) string {
	return fmt.Sprintf(`{"project":{"name":"%d","title":"%s"},"indicators":[{"level1":"产出指标","name":"甲","target":"1000个","points":"100","actual":"%d个"}]}`,
		i, strings.Repeat("长", padding), actual)
}

// scoredLines ranges over all lines and puts together what came of them.
func scoredLines(t testing.TB, in io.Reader, o evaluation.LineOptions) (output string, rejects []string) {
	t.Helper()
	e := plainRules("100").evaluator(t)
	if o.Write == nil {
		o.Write = func(dst []byte, r *evaluation.Result) []byte {
			return fmt.Appendf(dst, "%s=%s\n", r.Form().Project.Name, r.Score())
		}
	}
	var out strings.Builder
	forms, line := 0, 1
	for s, err := range e.ScoreLines(context.Background(), evaluation.Blocks("表.ndjson", in), o) {
		if err != nil {
			t.Fatal(err)
		}
		if s.Block.Line < line {
			t.Errorf("a block of line %d behind line %d", s.Block.Line, line)
		}
		line = s.Block.Line
		out.Write(s.Output)
		forms += s.Forms
		for _, r := range s.Rejects {
			for _, f := range fault.All(r.Err) {
				rejects = append(rejects, fmt.Sprintf("%d %s %s %s", r.Line, f.Place, f.Code, r.Text))
			}
		}
	}
	if n := strings.Count(out.String(), "\n"); n != forms {
		t.Errorf("%d lines, %d forms", n, forms)
	}
	return out.String(), rejects
}

// Lines come out in their order however many workers there are and wherever blocks end, and a bad line costs only itself.
func TestScoreLinesKeepsOrderAndGoesOnBehindBadLines(t *testing.T) {
	var in, want strings.Builder
	for i := range 2000 {
		switch {
		case i == 1500:
			in.WriteString("{\"broken\": \n")
			continue
		case i%100 == 7:
			in.WriteString(" \r\n")
			continue
		}
		in.WriteString(lineOf(i, 1000-i%300, i*37%600) + [2]string{"\n", "\r\n"}[i&1])
		fmt.Fprintf(&want, "%d=%d.%d0\n", i, (1000-i%300)/10, i%300*9%10)
	}
	for _, workers := range []int{0, 1, 2, 5} {
		got, rejects := scoredLines(t, strings.NewReader(strings.TrimRight(in.String(), "\r\n")), evaluation.LineOptions{Workers: workers})
		if got != want.String() {
			t.Errorf("%d workers: another output", workers)
		}
		if len(rejects) != 1 || rejects[0] != "1501 表.ndjson:1501:12 JSON_ENDS {\"broken\": " {
			t.Errorf("%d workers: %q", workers, rejects)
		}
	}
}

// A form without rows can't be scored, and is a reject too.
func TestScoreLinesRejectsWhatCannotBeScored(t *testing.T) {
	got, rejects := scoredLines(t, strings.NewReader("{\"indicators\":[]}\n"+lineOf(1, 500, 0)), evaluation.LineOptions{})
	if got != "1=0.00\n" && got != "1=50.00\n" {
		t.Errorf("%q", got)
	}
	if len(rejects) != 1 || !strings.HasPrefix(rejects[0], "1 表.ndjson:1:15 FORM_EMPTY") {
		t.Errorf("%q", rejects)
	}
}

func TestScoreLinesPassesOverLinesThatAreTooLong(t *testing.T) {
	long := lineOf(2, 1000, 12<<20)
	in := lineOf(1, 1000, 0) + "\n" + long + "\n" + lineOf(3, 1000, 0) + "\n" + long
	got, rejects := scoredLines(t, strings.NewReader(in), evaluation.LineOptions{Workers: 2})
	if got != "1=100.00\n3=100.00\n" || len(rejects) != 2 || rejects[0] != "2 表.ndjson:2 LINE_LONG " || rejects[1] != "4 表.ndjson:4 LINE_LONG " {
		t.Errorf("%q, %q", got, rejects)
	}
}

func TestScoreLinesTellsOfAReaderThatFails(t *testing.T) {
	in := io.MultiReader(strings.NewReader(lineOf(1, 1000, 0)+"\n"), iotest.ErrReader(errors.New("the disk is gone")))
	got, rejects := scoredLines(t, in, evaluation.LineOptions{Workers: 2})
	if got != "1=100.00\n" || len(rejects) != 1 || !strings.Contains(rejects[0], "FILE_UNREADABLE") {
		t.Errorf("%q, %q", got, rejects)
	}
}

// counter counts the results of a block.
type counter struct{ forms, lines int }

func (c *counter) Add(line int, _ *evaluation.Result) { c.forms, c.lines = c.forms+1, c.lines+line }

func TestScoreLinesCollects(t *testing.T) {
	e := plainRules("100").evaluator(t)
	in := strings.Repeat(lineOf(1, 1000, 100)+"\n", 3000)
	forms, lines := 0, 0
	o := evaluation.LineOptions{Collect: func() evaluation.Collector { return new(counter) }}
	for s, err := range e.ScoreLines(context.Background(), evaluation.Blocks("", strings.NewReader(in)), o) {
		if err != nil {
			t.Fatal(err)
		}
		c := s.Collected.(*counter)
		forms, lines = forms+c.forms, lines+c.lines
	}
	if forms != 3000 || lines != 3000*3001/2 {
		t.Errorf("%d forms, lines add up to %d", forms, lines)
	}
}

// endless yields the same block for ever.
func endless(yield func(evaluation.Block, error) bool) {
	for yield(evaluation.Block{Line: 1, Data: []byte(strings.Repeat(lineOf(1, 1000, 10)+"\n", 50))}, nil) {
	}
}

func TestScoreLinesLeavesNoGoroutineBehind(t *testing.T) {
	e := plainRules("100").evaluator(t)
	before := runtime.NumGoroutine()
	for s, err := range e.ScoreLines(context.Background(), endless, evaluation.LineOptions{Workers: 3}) {
		if err != nil || s.Forms != 50 {
			t.Fatal(s, err)
		}
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	seen := 0
	var last error
	for _, err := range e.ScoreLines(ctx, endless, evaluation.LineOptions{Workers: 3}) {
		last = err
		if seen++; seen == 10 {
			cancel()
		}
	}
	if !errors.Is(last, context.Canceled) || seen > 11 {
		t.Errorf("%d blocks, the last error is %v", seen, last)
	}
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(time.Millisecond)
	}
}

package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// batch is a program that reads forms as NDJSON and writes what became of each. All but the whole contract write the same
// bytes.
type batch struct {
	name string
	run  func(in io.Reader, out io.Writer, workers int) error
}

func batches() []batch {
	return []batch{
		{"by hand", func(in io.Reader, out io.Writer, workers int) error {
			return inBlocks(in, out, workers, func() lineWriter { return new(byHand).line })
		}},
		{"ziping, scores", func(in io.Reader, out io.Writer, workers int) error {
			return ziping(in, out, evaluation.LineOptions{Workers: workers, Write: writeScores})
		}},
		{"ziping, whole results unexplained", func(in io.Reader, out io.Writer, workers int) error {
			return ziping(in, out, evaluation.LineOptions{Workers: workers, Write: func(dst []byte, r *evaluation.Result) []byte {
				return append(r.AppendJSONUnexplained(dst, lang.Chinese), '\n')
			}})
		}},
		{"ziping, whole results", func(in io.Reader, out io.Writer, workers int) error {
			return ziping(in, out, evaluation.LineOptions{Workers: workers})
		}},
		{"regexps + shopspring + encoding/json", func(in io.Reader, out io.Writer, workers int) error {
			return inBlocks(in, out, workers, func() lineWriter { return byDecimals })
		}},
	}
}

func evaluator() (*evaluation.Evaluator, error) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		return nil, err
	}
	return evaluation.New(set)
}

func ziping(in io.Reader, out io.Writer, o evaluation.LineOptions) error {
	e, err := evaluator()
	if err != nil {
		return err
	}
	for s, err := range e.ScoreLines(context.Background(), evaluation.Blocks("", in), o) {
		if err != nil {
			return err
		}
		if len(s.Rejects) > 0 {
			return s.Rejects[0].Err
		}
		if _, err := out.Write(s.Output); err != nil {
			return err
		}
	}
	return nil
}

// writeScores writes of a result what the other programs write.
func writeScores(dst []byte, r *evaluation.Result) []byte {
	dst = append(append(dst, `{"project":"`...), r.Form().Project.Name...)
	dst = r.Score().Append(append(dst, `","score":"`...))
	dst = append(append(append(dst, `","grade":"`...), r.Grade()...), `","scores":[`...)
	before := `"`
	for row := range r.Rows() {
		dst = append(row.Score().Append(append(dst, before...)), '"')
		before = `,"`
	}
	return append(dst, "]}\n"...)
}

// lineWriter appends what became of a line.
type lineWriter func(dst, line []byte) ([]byte, bool)

// inBlocks runs a line writer over whole lines of about a MiB, several blocks at the same time, and keeps their order.
func inBlocks(in io.Reader, out io.Writer, workers int, writer func() lineWriter) error {
	type block struct {
		in, out []byte
		err     error
		done    chan struct{}
	}
	todo, inOrder := make(chan *block, workers), make(chan *block, 2*workers)
	for range workers {
		go func() {
			write := writer()
			for b := range todo {
				for line := range bytes.Lines(b.in) {
					var ok bool
					if b.out, ok = write(b.out, bytes.TrimSuffix(line, []byte("\n"))); !ok && b.err == nil {
						b.err = fmt.Errorf("bad form: %s", line)
					}
				}
				b.done <- struct{}{}
			}
		}()
	}
	spare := make(chan *block, 4*workers)
	go func() {
		defer close(inOrder)
		defer close(todo)
		var rest []byte
		for ended := false; !ended; {
			var b *block
			select {
			case b = <-spare:
			default:
				b = &block{in: make([]byte, 0, 1<<20), done: make(chan struct{}, 1)}
			}
			b.in, b.out = append(b.in[:0], rest...), b.out[:0]
			n, err := io.ReadFull(in, b.in[len(rest):cap(b.in)])
			b.in = b.in[:len(rest)+n]
			ended = err != nil
			if end := bytes.LastIndexByte(b.in, '\n') + 1; !ended {
				rest = append(rest[:0], b.in[end:]...)
				b.in = b.in[:end]
			}
			inOrder <- b
			todo <- b
		}
	}()
	var failed error
	for b := range inOrder {
		<-b.done
		if failed == nil {
			failed = b.err
		}
		if _, err := out.Write(b.out); err != nil && failed == nil {
			failed = err
		}
		select {
		case spare <- b:
		default:
		}
	}
	return failed
}

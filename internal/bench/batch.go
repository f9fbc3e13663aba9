package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"

	jobs "github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// batch is a program that reads forms as NDJSON and writes the outcome of each. All but the whole contract write the
// same bytes.
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
			return ziping(in, out, workers, writeScores)
		}},
		{"ziping, whole results unexplained", func(in io.Reader, out io.Writer, workers int) error {
			return ziping(in, out, workers, func(dst []byte, r *evaluation.Result) []byte {
				return append(r.AppendJSONUnexplained(dst, lang.Chinese), '\n')
			})
		}},
		{"ziping, whole results", func(in io.Reader, out io.Writer, workers int) error {
			return ziping(in, out, workers, func(dst []byte, r *evaluation.Result) []byte {
				return append(r.AppendJSON(dst, lang.Chinese), '\n')
			})
		}},
		{"ziping, whole results form by form", oneByOne},
		{"ziping, a job with its summary", job},
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

// ziping scores line by line, with the reading and the blocks of the program by hand.
func ziping(in io.Reader, out io.Writer, workers int, write func([]byte, *evaluation.Result) []byte) error {
	e, err := evaluator()
	if err != nil {
		return err
	}
	return inBlocks(in, out, workers, func() lineWriter {
		var forms indicator.FormReader
		var result evaluation.Result
		return func(dst, line []byte) ([]byte, bool) {
			form, err := forms.JSON("", line, 1)
			if err == nil {
				err = e.EvaluateInto(&result, form)
			}
			if err != nil {
				return dst, false
			}
			return write(dst, &result), true
		}
	})
}

// oneByOne is the path of a service: the calls that keep nothing from one form to the next.
func oneByOne(in io.Reader, out io.Writer, workers int) error {
	e, err := evaluator()
	if err != nil {
		return err
	}
	return inBlocks(in, out, workers, func() lineWriter {
		return func(dst, line []byte) ([]byte, bool) {
			form, err := indicator.FormJSON("", line, 1)
			if err != nil {
				return dst, false
			}
			result, err := e.Evaluate(form)
			if err != nil {
				return dst, false
			}
			return append(append(dst, result.AppendJSON(nil, lang.Chinese)...), '\n'), true
		}
	})
}

// job scores as the command does: records found in any input, rejects, a summary, repeated projects.
func job(in io.Reader, out io.Writer, workers int) error {
	e, err := evaluator()
	if err != nil {
		return err
	}
	input := document.Input{Files: []string{"-"}, Stdin: in}
	j, err := jobs.New(e, input, scores{}, jobs.WithWriter(out), jobs.WithWorkers(workers))
	if err != nil {
		return err
	}
	report, err := j.Run(context.Background())
	if err == nil && report.Summary.Rejected() > 0 {
		err = fmt.Errorf("bad form: %s", report.Summary.Rejects()[0].Code)
	}
	return err
}

// scores is the format of results that the other programs write.
type scores struct{}

func (scores) Name() string                      { return "scores" }
func (scores) Head() []byte                      { return nil }
func (scores) Between() []byte                   { return nil }
func (scores) Tail([]*evaluation.Summary) []byte { return nil }
func (scores) Block() document.Block             { return new(scoresBlock) }

type scoresBlock struct{ text []byte }

func (b *scoresBlock) Add(r *evaluation.Result) error {
	b.text = writeScores(b.text, r)
	return nil
}

func (b *scoresBlock) Append(dst []byte) ([]byte, error) {
	dst = append(dst, b.text...)
	b.text = b.text[:0]
	return dst, nil
}

// writeScores writes of a result what the other programs write.
func writeScores(dst []byte, r *evaluation.Result) []byte {
	dst = append(append(dst, `{"project":"`...), r.Project()...)
	dst = r.Score().Append(append(dst, `","score":"`...))
	dst = append(append(append(dst, `","grade":"`...), r.Grade()...), `","scores":[`...)
	before := `"`
	for row := range r.Rows() {
		dst = append(row.Score().Append(append(dst, before...)), '"')
		before = `,"`
	}
	return append(dst, "]}\n"...)
}

// lineWriter appends the outcome of a line.
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

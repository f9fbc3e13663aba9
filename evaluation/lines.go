package evaluation

import (
	"bytes"
	"context"
	"iter"
	"runtime"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/lang"
)

// LineOptions say how ScoreLines works. The zero value uses all cores and writes JSON in Chinese.
type LineOptions struct {
	// Workers is how many blocks are scored at the same time; 0 is one for each core.
	Workers int
	// Language of explanations and findings, where Write is nil.
	Language lang.Language
	// Write appends what a result is in the output, with its line end. Nil appends the result's JSON and "\n".
	// The workers call it, several at the same time.
	Write func(dst []byte, r *Result) []byte
	// Collect makes, for each block, what gathers from its results whatever else is wanted of them: the counts of a
	// summary, rows for another format. Nil gathers nothing.
	Collect func() Collector
}

// Collector gathers something from the results of one block. One worker calls it, with one result after the other in the
// order of the lines; r is only valid during the call, and line is where its form stood.
type Collector interface {
	Add(line int, r *Result)
}

// Scored is what became of the lines of a block. It is valid until the next one is asked for.
type Scored struct {
	Block     Block
	Forms     int       // how many lines have a result
	Output    []byte    // what Write appended for them, in the order of the lines
	Rejects   []Reject  // the other lines that aren't blank, in their order
	Collected Collector // what Collect made for the block, nil without
}

// Reject is a line that has no result.
type Reject struct {
	Line int
	Text []byte // the line without its end; nil where it couldn't be read
	Err  error  // a *fault.Error or a fault.List, with places in the file
}

// ScoreLines scores the forms of NDJSON, one a line, on several cores and yields what became of each block in the order
// of the blocks. A line that can't be read or scored is a reject of its block, and so is an error of blocks; nothing else is
// lost because of it. Blank lines are passed over.
//
// A few blocks for each worker are in memory at a time, however many come. The error that is yielded is that of the
// context, which ends it, and comes without a Scored; no goroutine is left behind, there or when the caller stops ranging.
// blocks is ranged over in another goroutine than the caller's.
func (e *Evaluator) ScoreLines(ctx context.Context, blocks iter.Seq2[Block, error], o LineOptions) iter.Seq2[*Scored, error] {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Write == nil {
		o.Write = func(dst []byte, r *Result) []byte { return append(r.AppendJSON(dst, o.Language), '\n') }
	}
	read := func(yield func(readBlock) bool) {
		for block, err := range blocks {
			if !yield(readBlock{block, err}) {
				return
			}
		}
	}
	return func(yield func(*Scored, error) bool) {
		spare := inorder.NewSpare[*Scored](blocksAhead * o.Workers)
		work := func() func(readBlock) *Scored {
			w := lineScorer{evaluator: e, options: &o}
			return func(b readBlock) *Scored {
				s := b.in(spare)
				w.score(ctx, s)
				return s
			}
		}
		for s := range inorder.Each(ctx, read, o.Workers, blocksAhead*o.Workers, work) {
			if !yield(s, nil) {
				return
			}
			s.recycle(spare)
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// blocksAhead is how many blocks per worker may wait for an earlier one to be done.
const blocksAhead = 2

// readBlock is a block as it was read.
type readBlock struct {
	block Block
	err   error
}

// in puts a block into space that served before, if there is some.
func (b readBlock) in(spare inorder.Spare[*Scored]) *Scored {
	s := spare.Take()
	if s == nil {
		s = new(Scored)
	}
	*s = Scored{Block: b.block, Output: s.Output[:0]}
	if b.err != nil {
		s.Rejects = []Reject{{Line: b.block.Line, Err: b.err}}
	}
	return s
}

// recycle gives back the space of a block that was passed on.
func (s *Scored) recycle(spare inorder.Spare[*Scored]) {
	data := s.Block.Data
	if space := s.Block.space; space != nil && cap(data) <= mostSpare {
		space.Put(&data)
	}
	s.Block = Block{}
	if cap(s.Output) > mostSpare {
		s.Output = nil
	}
	spare.Give(s)
}

// mostSpare is how large space may be that is kept for the next block.
const mostSpare = 4 << 20

// lineScorer scores the lines of one block after the other, in space that it uses again.
type lineScorer struct {
	evaluator *Evaluator
	options   *LineOptions
	forms     indicator.FormReader
	result    Result
}

// score fills in what became of a block.
func (w *lineScorer) score(ctx context.Context, s *Scored) {
	if w.options.Collect != nil {
		s.Collected = w.options.Collect()
	}
	number := s.Block.Line
	for rest := s.Block.Data; len(rest) > 0; number++ {
		line := rest
		if end := bytes.IndexByte(rest, '\n'); end >= 0 {
			line, rest = rest[:end], rest[end+1:]
		} else {
			rest = nil
		}
		if line = bytes.TrimRight(line, "\r"); len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if ctx.Err() != nil {
			return
		}
		if err := w.line(s, line, number); err != nil {
			s.Rejects = append(s.Rejects, Reject{Line: number, Text: line, Err: err})
			continue
		}
		s.Forms++
		s.Output = w.options.Write(s.Output, &w.result)
		if s.Collected != nil {
			s.Collected.Add(number, &w.result)
		}
	}
}

// line scores one form.
func (w *lineScorer) line(s *Scored, line []byte, number int) error {
	form, err := w.forms.JSON(s.Block.File, line, number)
	if err != nil {
		return err
	}
	return w.evaluator.EvaluateInto(&w.result, form)
}

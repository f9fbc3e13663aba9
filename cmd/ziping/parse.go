package main

import (
	"bytes"
	"errors"
	"io"
	"runtime"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/lines"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// parseCommand shows how cells are read.
type parseCommand struct {
	Cells []string `arg:"" name:"expr" help:"parse_expr"`
	JSON  bool     `name:"json" help:"parse_json"`
	Year  int      `name:"year" help:"parse_year"`
}

// Run reads each argument as a cell, each line of stdin for "-", and the cells of the forms that a file or folder holds.
func (c *parseCommand) Run(s *call) error {
	read := 0
	err := s.writeTo("", func(out *output) error {
		for _, text := range c.Cells {
			if text == "-" {
				n, err := c.lines(s, out)
				if err != nil {
					return err
				}
				read += n
				continue
			}
			if isFile(text) {
				n, err := c.forms(s, out, text)
				if err != nil {
					return err
				}
				read += n
				continue
			}
			read++
			if err := c.show(s, out, text); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && read == 0 {
		return errors.New(s.say("NOTHING_TO_PARSE"))
	}
	return err
}

func (c *parseCommand) lines(s *call, out *output) (int, error) {
	in := lines.New(s.stdin(), lines.Limits{Longest: longestLine, Passed: 2 * longestLine})
	n := 0
	var ended error
	blocks := func(yield func(cellBlock) bool) {
		block := cellBlock{first: 1}
		for ended == nil {
			var line []byte
			if line, ended = in.Next(); in.TooLong || errors.Is(ended, lines.ErrEndless) {
				ended = fault.New(fault.Place{File: "-", Line: n + 1}, "", lang.Of("LINE_LONG", longestLine>>20))
			}
			if ended != nil && (!errors.Is(ended, io.EOF) || len(line) == 0) {
				break
			}
			n++
			if block.lines = append(block.lines, string(line)); len(block.lines) == linesPerBlock {
				if !yield(block) {
					return
				}
				block = cellBlock{first: n + 1}
			}
		}
		if len(block.lines) > 0 {
			yield(block)
		}
	}
	workers := runtime.GOMAXPROCS(0)
	for shown := range inorder.Each(s.ctx, blocks, workers, workers, func() func(cellBlock) shownBlock {
		return func(b cellBlock) shownBlock { return c.showBlock(s, b) }
	}) {
		if shown.err != nil {
			return n, shown.err
		}
		if _, err := out.Write(shown.text); err != nil {
			return n, err
		}
		if err := shown.wrong.Err(); err != nil {
			s.found = true
			s.complain(err)
		}
	}
	if err := s.ctx.Err(); err != nil {
		return n, err
	}
	if errors.Is(ended, io.EOF) {
		return n, nil
	}
	return n, errors.Join(out.Flush(), ended) // what was read before it is shown
}

// longestLine is how many bytes a line may have.
const longestLine = 1 << 20

// linesPerBlock is how many lines are read at a time by one worker.
const linesPerBlock = 256

// cellBlock is lines and the number of the first.
type cellBlock struct {
	first int
	lines []string
}

// shownBlock is what is shown of a block of lines.
type shownBlock struct {
	text  []byte
	wrong fault.List // lines that aren't text
	err   error
}

func (c *parseCommand) showBlock(s *call, b cellBlock) shownBlock {
	var text bytes.Buffer
	var wrong fault.List
	for i, line := range b.lines {
		if _, bad := (charset.Charset{}).Line([]byte(line)); bad.Column > 0 {
			place := fault.Place{File: "-", Line: b.first + i, Column: bad.Column}
			wrong = append(wrong, fault.New(place, "", lang.Of("CSV_ENCODING", bad.What)).Hinting(lang.Of("ENCODING_HINT")))
			continue
		}
		if err := c.show(s, &text, line); err != nil {
			return shownBlock{err: err}
		}
	}
	return shownBlock{text: text.Bytes(), wrong: wrong}
}

func (c *parseCommand) show(s *call, out io.Writer, text string) error {
	t := cell.ParseThreshold(text).InYear(c.Year)
	if c.JSON {
		line, err := t.JSON(s.language)
		if err != nil {
			return err
		}
		line = append(bytes.TrimSuffix(jsontext.Hidden(line), []byte("}")), `,"production":`...)
		line = append(jsontext.AppendString(line, t.Production()), "}\n"...)
		_, err = out.Write(line)
		return err
	}
	visible.Fprintf(out, "%s\n%s  %s\n", text, visible.Text(underline(text, t.Parts(), s.language)), t.In(s.language))
	for _, n := range t.Notes() {
		visible.Fprintf(out, "  %s  %s\n", n.Code, n.In(s.language))
	}
	for _, f := range t.Residual() {
		visible.Fprintf(out, "  %s\n", s.say("CELL_RESIDUAL", f.Text))
	}
	for _, other := range t.Alternatives() {
		visible.Fprintf(out, "  %s\n", s.say("OTHER_READING", other.Reading.In(s.language), other.Reason.In(s.language)))
	}
	return nil
}

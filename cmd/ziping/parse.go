package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// parseCommand shows how cells are read.
type parseCommand struct {
	language lang.Language // of the help

	Cells []string `arg:"" name:"expr" help:"${help_parse_expr}"`
	JSON  bool     `name:"json" help:"${help_parse_json}"`
	Year  int      `name:"year" help:"${help_parse_year}"`
}

// Help shows calls that work.
func (c *parseCommand) Help() string { return lang.Of("EXAMPLES_PARSE").In(c.language) }

// Run reads each argument as a cell, or each line of stdin for "-".
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
	in := bufio.NewScanner(s.in)
	in.Buffer(make([]byte, 1<<16), 1<<20)
	n := 0
	for in.Scan() {
		n++
		if err := c.show(s, out, in.Text()); err != nil {
			return n, err
		}
	}
	return n, in.Err()
}

func (c *parseCommand) show(s *call, out io.Writer, text string) error {
	t := indicator.ParseTarget(text).InYear(c.Year)
	if c.JSON {
		line, err := t.JSON(s.language)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(out, "%s\n", line)
		return err
	}
	if _, err := fmt.Fprintf(out, "%s\n%s  %s\n", text, underline(text, t.Parts(), s.language), t.In(s.language)); err != nil {
		return err
	}
	for _, n := range t.Notes() {
		if _, err := fmt.Fprintf(out, "  %s  %s\n", n.Code, n.In(s.language)); err != nil {
			return err
		}
	}
	for _, f := range t.Residual() {
		if _, err := fmt.Fprintf(out, "  %s\n", s.say("CELL_RESIDUAL", f.Text)); err != nil {
			return err
		}
	}
	for _, other := range t.Alternatives() {
		if _, err := fmt.Fprintf(out, "  %s\n", s.say("OTHER_READING", other.Reading.In(s.language), other.Reason.In(s.language))); err != nil {
			return err
		}
	}
	return nil
}

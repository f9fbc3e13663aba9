package main

import (
	"bytes"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/layout"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// rulesFmt lays out rule sets, rule tests and forms.
type rulesFmt struct {
	Files []string `arg:"" name:"file" help:"rules_fmt_which"`
	Write bool     `name:"write" short:"w" xor:"mode" help:"rules_fmt_write"`
	Check bool     `name:"check" xor:"mode" help:"rules_fmt_check"`
}

// Run lays out each file. One that can't be read is reported and stays as it is; the others are done.
func (c *rulesFmt) Run(s *call) error {
	return s.writeTo("", func(out *output) error {
		for _, name := range c.Files {
			if err := c.file(s, out, name); err != nil {
				s.complain(err)
				s.found = true
			}
		}
		return nil
	})
}

func (c *rulesFmt) file(s *call, out *output, name string) error {
	before, err := infile.File(s.ctx, name, source.MaxYAML)
	if err != nil {
		e := fault.New(fault.Place{File: name}, "", lang.Of("RULES_UNREADABLE", name, fault.Reason(err)))
		e.Cause = err
		return e
	}
	text, written := before, charset.Charset{}
	if !utf8.Valid(before) {
		decoded, c, err := charset.Decode(name, before)
		if err != nil {
			return err
		}
		text, written = []byte(decoded), c
	}
	laidOut, err := layout.Format(name, text)
	if err != nil {
		return err
	}
	after, err := written.Encode(string(laidOut))
	if err != nil {
		return err
	}
	same := bytes.Equal(before, after)
	switch {
	case c.Check && !same:
		s.found = true
		visible.Fprintln(out, s.say("FMT_DIFFERS", name))
	case c.Write && !same:
		err = s.rewrite(name, after)
	case !c.Write && !c.Check:
		_, err = out.Write(laidOut)
	}
	return err
}

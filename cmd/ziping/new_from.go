package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/renew"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// renew writes the form of another year that last year's gives.
func (c *newCommand) renew(s *call) error {
	if c.Rules != "" {
		return usageError{s.say("NEW_FROM_ALONE")}
	}
	w, err := s.writable(c.From)
	switch {
	case isNoDocument(err):
		return c.renewForms(s, "yaml")
	case err != nil:
		return err
	}
	own := strings.TrimPrefix(strings.ToLower(w.ending), ".")
	format, err := formatOf(c.Format, c.Output, own, own, "yaml")
	if err != nil {
		return err
	}
	if c.Format != "" && c.Format != own && c.Format != "yaml" {
		return fault.New(fault.Place{}, c.Format, lang.Of("FILL_ENDING", c.Format, w.ending))
	}
	if format == "yaml" {
		return c.renewForms(s, format)
	}
	return c.renewDocument(s, w, format)
}

// isNoDocument reports whether a file is one of forms without a document.
func isNoDocument(err error) bool {
	var one *fault.Error
	return errors.As(err, &one) && one.Message.Code == "GRID_NONE"
}

func (c *newCommand) options() renew.Options {
	return renew.Options{Year: c.Year, EmptyTargets: c.EmptyTargets}
}

// renewForms writes forms as YAML.
func (c *newCommand) renewForms(s *call, format string) error {
	if _, err := formatOf(c.Format, c.Output, format, format); err != nil {
		return err
	}
	if c.Format != "" && c.Format != format {
		return fault.New(fault.Place{}, c.Format, lang.Of("FILL_ENDING", c.Format, ".yaml"))
	}
	s.guard.Reads(c.From)
	contents, err := document.ReadFile(s.ctx, c.From, s.stdin(), office.Readers()...)
	if err != nil {
		return err
	}
	if len(contents.Remarks) > 0 {
		s.complain(contents.Remarks)
	}
	var records []record
	for _, f := range contents.Forms {
		form, err := renew.Form(f, c.options())
		if err != nil {
			return err
		}
		records = append(records, form)
	}
	return s.writeTo(c.Output, func(out *output) error { return writeRecords(out, format, records) })
}

// renewDocument writes a document with its cells emptied, and says what it did.
func (c *newCommand) renewDocument(s *call, w *writable, format string) error {
	if err := c.atTerminal(s, format); err != nil {
		return err
	}
	plan, was, name := renew.Of(w.doc, w.outcome, c.options()), rowsOf(w.outcome), w.name
	var out bytes.Buffer
	remarks, err := fill.Write(s.ctx, &out, name, w.data, plan.Edits, office.Readers(), office.Writers())
	if err != nil {
		return err
	}
	plan.Edits = nil // from here on nothing holds the old document: two large ones fill the memory
	doc, err := document.Grid(s.ctx, name, bytes.NewReader(out.Bytes()), office.Readers()...)
	if err != nil {
		return err
	}
	if len(remarks) > 0 {
		s.complain(remarks)
	}
	if err := s.writeText(c.Output, out.Bytes()); err != nil {
		return err
	}
	c.say(s, plan)
	if now := rowsOf(recognise.Document(doc)); !slices.Equal(was, now) {
		s.complain(fault.New(fault.Place{File: c.From}, "", lang.Of("NEW_OTHER_ROWS", len(was), len(now))))
		s.found = true
	}
	return nil
}

// rowsOf are how many indicators each form of a document has.
func rowsOf(o *recognise.Outcome) []int {
	var all []int
	for _, f := range o.Forms {
		all = append(all, len(f.Form.Indicators))
	}
	return all
}

// mostSaid is how many places of a kind are listed.
const mostSaid = 20

// say says what became of last year's form.
func (c *newCommand) say(s *call, p renew.Plan) {
	to := c.Output
	if to == "" || to == "-" {
		to = "stdout"
	}
	if p.From == 0 && c.Year == 0 {
		visible.Fprintln(s.err, s.say("NEW_FROM_NO_YEAR", to, p.Emptied))
	} else {
		visible.Fprintln(s.err, s.say("NEW_FROM_DONE", to, max(p.To, c.Year), p.Emptied, len(p.Shifted)))
	}
	s.sayAll(len(p.Shifted), func(i int) string {
		return s.say("NEW_SHIFTED", p.Shifted[i].Place, short(p.Shifted[i].Was), short(p.Shifted[i].Now))
	})
	s.sayAll(len(p.Years), func(i int) string {
		return s.say("NEW_YEAR_LEFT", p.Years[i].Place, p.Years[i].Year, short(p.Years[i].Text))
	})
	if p.Formulas > 0 {
		visible.Fprintln(s.err, s.say("NEW_FORMULAS", p.Formulas))
	}
	s.sayAll(len(p.Left), func(i int) string { return s.say("NEW_LEFT", p.Left[i].Place, short(p.Left[i].Was)) })
	s.found = s.found || len(p.Left) > 0
}

// sayAll says some lines, and how many more there are.
func (s *call) sayAll(n int, line func(i int) string) {
	for i := range min(n, mostSaid) {
		visible.Fprintln(s.err, "  "+line(i))
	}
	if n > mostSaid {
		visible.Fprintln(s.err, "  "+s.say("NEW_MORE", n-mostSaid))
	}
}

// short is the beginning of a text in one line.
func short(text string) string {
	const most = 40
	chars := []rune(strings.Join(strings.Fields(text), " "))
	if len(chars) > most {
		return string(chars[:most]) + "…"
	}
	return string(chars)
}

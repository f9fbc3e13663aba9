package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/convert"
	"github.com/ziping-go/ziping/document/paper"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/visible"
)

// reportCommand makes reports of forms.
type reportCommand struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"report_path"`
	Kind     string   `name:"kind" enum:"form,text,summary,unmet,opinion," default:"" placeholder:"form|text|summary|unmet|opinion" help:"report_kind"`
	Rules    string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	RulesDir string   `name:"rules-dir" placeholder:"DIR" help:"score_rules_dir"`
	Template string   `name:"template" placeholder:"FILE" help:"report_template"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"output"`
	Format   string   `name:"format" enum:"docx,xlsx,html,pdf," default:"" placeholder:"docx|xlsx|html|pdf" help:"report_format"`
	Fields   bool     `name:"fields" help:"report_fields"`
	Blank    bool     `name:"blank" help:"report_blank"`

	readsNamed
}

// Run scores the forms and writes the report of them all.
func (c *reportCommand) Run(s *call) error {
	if c.Fields {
		return c.fields(s)
	}
	format, err := c.format(s)
	if err != nil {
		return err
	}
	if c.Blank {
		return c.blank(s, format)
	}
	if len(c.Paths) == 0 {
		return usageError{s.say("REPORT_NO_FORMS")}
	}
	book, err := c.book(s)
	if err != nil {
		return err
	}
	kind := report.Kind(c.Kind)
	if kind == "" {
		kind = report.Form
		if book.Forms() > 1 {
			kind = report.Summary
		}
	}
	needs := kind
	if c.Template != "" {
		needs = report.Form // it may use any field
	}
	if err := book.Suffices(needs); err != nil {
		return err
	}
	if err := c.write(s, book, kind, format); err != nil {
		return err
	}
	if pending := book.Pending(); pending > 0 {
		s.found = true
		visible.Fprintln(s.err, s.say("REPORT_PENDING", pending, book.Forms()))
	}
	return nil
}

// format is that of what is written: of a template its own, or PDF.
func (c *reportCommand) format(s *call) (string, error) {
	if c.Template == "" {
		return formatOf(c.Format, c.Output, "html", "html", "docx", "xlsx", "pdf")
	}
	own := strings.TrimPrefix(strings.ToLower(filepath.Ext(c.Template)), ".")
	if own != "docx" && own != "xlsx" {
		own = "docx"
	}
	s.guard.Reads(c.Template)
	return formatOf(c.Format, c.Output, own, own, "pdf")
}

// write writes the report.
func (c *reportCommand) write(s *call, book *report.Book, kind report.Kind, format string) error {
	if format == "html" {
		return s.writeTo(c.Output, func(out *output) error { return book.HTML(out, kind) })
	}
	made, err := c.made(s, book, kind, format)
	if err != nil {
		return err
	}
	return s.writeText(c.Output, made)
}

// made is the report in a format that isn't written as it is made.
func (c *reportCommand) made(s *call, book *report.Book, kind report.Kind, format string) ([]byte, error) {
	if format == "pdf" && c.Template == "" && !convert.Installed() && convert.HasBrowser() {
		var page bytes.Buffer
		if err := book.HTML(&page, kind); err != nil {
			return nil, err
		}
		return convert.Page(s.ctx, c.Output, page.Bytes())
	}
	var blank []byte
	var err error
	name := c.Template
	if name != "" {
		blank, err = infile.File(s.ctx, name, document.MaxDocument)
	} else {
		of := format
		if of == "pdf" {
			of = "docx"
		}
		blank, err = report.Template(kind, of)
	}
	if err != nil {
		return nil, err
	}
	t, err := template.Read(name, blank, report.Fields(book.Forms()))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Fill(&b, book.Data()); err != nil {
		return nil, err
	}
	switch {
	case format != "pdf":
		return b.Bytes(), nil
	case c.Template == "" && !convert.Installed():
		var pages bytes.Buffer
		err := paper.Write(s.ctx, &pages, c.Output, b.Bytes(), paper.Fonts())
		return pages.Bytes(), err
	}
	return convert.PDF(s.ctx, c.Output, b.Bytes())
}

// blank writes a template that comes along.
func (c *reportCommand) blank(s *call, format string) error {
	kind := report.Kind(c.Kind)
	if kind == "" {
		kind = report.Form
	}
	if format == "html" && c.Format == "" {
		format = "docx"
	}
	made, err := report.Template(kind, format)
	if err != nil {
		return err
	}
	return s.writeText(c.Output, made)
}

// fields lists the fields of templates.
func (c *reportCommand) fields(s *call) error {
	return s.writeTo(c.Output, func(out *output) error { return s.listFields(out, report.Fields(1)) })
}

// listFields lists fields with what they say.
func (s *call) listFields(out *output, fields []template.Field) error {
	for _, f := range report.List(fields, s.language) {
		name := f.Name
		if f.Kind == template.List {
			name = "#" + name
		}
		hangLine(out, strings.Repeat("  ", f.Depth)+"{{"+name+"}}  ", visible.Line(f.Says), s.linesOn(s.out))
	}
	return nil
}

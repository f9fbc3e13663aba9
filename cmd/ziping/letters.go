package main

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// handedOn is what audit, monitor and review write beside a list: letters to units, and the form that is signed.
type handedOn struct {
	Kind     string `name:"kind" enum:"list,letter,form," default:"" placeholder:"list|letter|form" help:"check_kind"`
	Template string `name:"template" placeholder:"FILE" help:"report_template"`
	ReturnBy string `name:"return-by" placeholder:"DATE" help:"check_return_by"`
	Fields   bool   `name:"fields" help:"report_fields"`
	Blank    bool   `name:"blank" help:"report_blank"`
}

// What is written of findings.
const (
	listKind   = "list"
	letterKind = "letter"
	formKind   = "form"
)

// targetOf is what is written, and in which format. A document, a template or a folder asks for letters.
func (c *checking) targetOf(stage review.Stage) (kind, format string, err error) {
	kind = c.Kind
	if kind == "" {
		kind = listKind
		ending := strings.ToLower(filepath.Ext(c.Output))
		if c.Format == "docx" || c.Format == "" && ending == ".docx" || c.Template != "" || c.toFolder() {
			kind = letterKind
		}
	}
	formats, usual := append(findings.Formats(), "table"), "table"
	switch kind {
	case letterKind:
		formats, usual = []string{"docx"}, "docx"
	case formKind:
		if stage == review.Review {
			return "", "", fault.New(fault.Place{}, kind, lang.Of("KIND_NO_FORM")).Hinting(lang.Of("KIND_NO_FORM_HINT"))
		}
		formats, usual = []string{"docx", "xlsx"}, "docx"
	}
	if own := strings.TrimPrefix(strings.ToLower(filepath.Ext(c.Template)), "."); kind != listKind && own != "" {
		formats, usual = []string{own}, own
	}
	if c.Format != "" && !slices.Contains(formats, c.Format) {
		return "", "", fault.New(fault.Place{}, c.Format, lang.Of("KIND_FORMAT", kind, c.Format)).
			Hinting(lang.Of("KIND_FORMAT_HINT", formats))
	}
	if c.toFolder() {
		if kind != letterKind {
			return "", "", fault.New(fault.Place{}, c.Output, lang.Of("LETTERS_FOLDER", c.Output)).
				Hinting(lang.Of("LETTERS_FOLDER_HINT"))
		}
		return kind, cmp.Or(c.Format, usual), nil
	}
	format, err = formatOf(c.Format, c.Output, usual, formats...)
	return kind, format, err
}

// toFolder reports whether each letter goes to a file of its own.
func (c *checking) toFolder() bool {
	if strings.HasSuffix(c.Output, "/") || strings.HasSuffix(c.Output, string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(c.Output)
	return c.Output != "" && err == nil && info.IsDir()
}

// templateKind is the kind of template that a kind is made by at a stage.
func templateKind(kind string, stage review.Stage) report.Kind {
	switch {
	case kind != formKind:
		return report.Letter
	case stage == review.Audit:
		return report.AuditForm
	}
	return report.MonitorForm
}

// helped writes the template that comes along, or the fields of templates, if that is asked for.
func (c *checking) helped(s *call, stage review.Stage) (done bool, err error) {
	switch {
	case c.Fields:
		return true, s.writeTo(c.Output, func(out *output) error { return s.listFields(out, report.LetterFields()) })
	case c.Blank:
		if c.Kind == "" && c.Format == "" {
			c.Format = "docx"
		}
		kind, format, err := c.targetOf(stage)
		if err != nil {
			return true, err
		}
		made, err := report.Template(templateKind(kind, stage), format)
		if err != nil {
			return true, err
		}
		return true, s.writeText(c.Output, made)
	}
	if len(c.Paths) == 0 {
		return true, usageError{s.say("REPORT_NO_FORMS")}
	}
	return false, nil
}

// letterWriter writes letters or forms.
type letterWriter struct {
	*report.Letters
	c        *checking
	kind     string
	template *template.Template
	ending   string
}

// lettersIn prepares the writing of letters or forms, so that what is wrong with a template is told at once.
func (c *checking) lettersIn(s *call, stage review.Stage, kind, format string) (*letterWriter, error) {
	w := &letterWriter{Letters: &report.Letters{Language: s.language}, c: c, kind: kind, ending: "." + format}
	if c.ReturnBy != "" {
		day, ok := calendar.ParseDate(c.ReturnBy)
		if !ok || day.Year == 0 {
			return nil, errors.New(s.say("RETURN_BY_NO_DATE", c.ReturnBy))
		}
		w.ReturnBy = lang.Of("REPORT_DAY", int(day.Year), int(day.Month), int(day.Day)).In(lang.Chinese)
	}
	var blank []byte
	var err error
	if c.Template != "" {
		s.guard.Reads(c.Template)
		blank, err = infile.File(s.ctx, c.Template, document.MaxDocument)
		if err != nil {
			return nil, fault.New(fault.Place{File: c.Template}, "", lang.Of("FILE_UNREADABLE", c.Template, fault.Reason(err)))
		}
	} else if blank, err = report.Template(templateKind(kind, stage), format); err != nil {
		return nil, err
	}
	w.template, err = template.Read(c.Template, blank, report.LetterFields())
	return w, err
}

func (w *letterWriter) add(r *review.Report) {
	if w != nil {
		w.Add(r)
	}
}

func (w *letterWriter) record() {
	if w != nil {
		w.Record()
	}
}

func (w *letterWriter) joint(j *review.Joint) {
	if w != nil {
		w.Joint(j)
	}
}

// write writes a file for each unit, or one for all.
func (w *letterWriter) write(s *call) error {
	units := w.Units()
	if w.kind == letterKind && len(units) == 0 {
		visible.Fprintln(s.err, s.say("LETTERS_NONE"))
		return nil
	}
	if !w.c.toFolder() {
		return w.fill(s, w.c.Output)
	}
	if err := os.MkdirAll(w.c.Output, 0o777); err != nil { //nolint:gosec // as other programs do; the umask decides
		return fault.New(fault.Place{File: w.c.Output}, "", lang.Of("OUTPUT_FAILED", w.c.Output, fault.Reason(err)))
	}
	taken := map[string]bool{}
	for _, unit := range units {
		name := fileName(unit, taken) + w.ending
		if err := w.fill(s, filepath.Join(w.c.Output, name), unit); err != nil {
			return err
		}
	}
	visible.Fprintln(s.err, s.say("LETTERS_DONE", len(units), w.c.Output))
	return nil
}

func (w *letterWriter) fill(s *call, path string, units ...string) error {
	var b bytes.Buffer
	if err := w.template.Fill(&b, w.Data(units...)); err != nil {
		return err
	}
	return s.writeText(path, b.Bytes())
}

// fileName is the name of a unit as a file may be called on any system, and as no other of the folder is.
func fileName(unit string, taken map[string]bool) string {
	const most = 60
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`\/:*?"<>|`, r):
			return '_'
		case r < ' ' || visible.IsHidden(r):
			return -1
		}
		return r
	}, unit)
	runes := []rune(strings.Trim(name, ". \u3000"))
	name = cmp.Or(string(runes[:min(len(runes), most)]), "_")
	for unique, n := name, 2; ; n++ {
		if key := strings.ToLower(unique); !taken[key] {
			taken[key] = true
			return unique
		}
		unique = visible.Sprintf("%s-%d", name, n)
	}
}

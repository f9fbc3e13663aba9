package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// fillCommand fills the user's own documents.
type fillCommand struct {
	File      string   `arg:"" name:"file" help:"fill_file"`
	Rules     string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	RulesDir  string   `name:"rules-dir" placeholder:"DIR" help:"score_rules_dir"`
	Actuals   string   `name:"actuals" placeholder:"FILE" help:"fill_actuals"`
	Set       []string `name:"set" sep:"none" placeholder:"INDICATOR=OUTCOME" help:"fill_set"`
	Values    string   `name:"values" placeholder:"FILE" help:"fill_values"`
	Output    string   `name:"output" short:"o" placeholder:"FILE" help:"fill_output"`
	Overwrite bool     `name:"overwrite" help:"fill_overwrite"`
	Reasons   bool     `name:"reasons" help:"fill_reasons"`
	Comments  bool     `name:"comments" help:"fill_comments"`
	DryRun    bool     `name:"dry-run" help:"fill_dry_run"`
	Record    string   `name:"record" placeholder:"FILE" help:"fill_record"`
	Undo      string   `name:"undo" placeholder:"FILE" help:"fill_undo"`

	readsNamed
}

// filling is a document that is being filled.
type filling struct {
	*fillCommand
	*writable
	found   []recognise.Found
	changes [][]fill.Change      // by form
	results []*evaluation.Result // likewise; nil where a form wasn't scored
	again   func(*indicator.Form) (*evaluation.Result, error)
	pending int // forms without a total
}

// Run fills the cells of a document and says what it did.
func (c *fillCommand) Run(s *call) error {
	f, err := c.open(s)
	if err != nil {
		return err
	}
	switch {
	case c.Undo != "":
		err = f.byRecord(s)
	case c.Values != "":
		err = f.byValues(s)
	default:
		err = f.byScores(s)
	}
	if err != nil {
		return err
	}
	if c.DryRun {
		if err := s.writeTo("", func(out *output) error { f.listAll(s, out); return nil }); err != nil {
			return err
		}
		f.report(s, "FILL_WOULD", nil)
		return nil
	}
	if err := f.write(s); err != nil {
		return err
	}
	f.report(s, "FILL_DONE", s.err)
	return nil
}

// open reads the document and finds its forms.
func (c *fillCommand) open(s *call) (*filling, error) {
	if (c.Values != "" || c.Undo != "") && (c.Actuals != "" || len(c.Set) > 0) || c.Values != "" && c.Undo != "" {
		return nil, usageError{s.say("FILL_VALUES_ALONE")}
	}
	w, err := s.writable(c.File)
	if err != nil {
		return nil, err
	}
	s.remarked.note(c.File, w.outcome.Remarks)
	return &filling{fillCommand: c, writable: w, found: w.outcome.Forms}, nil
}

// byValues plans the cells that a file of values names.
func (f *filling) byValues(s *call) error {
	s.guard.Reads(f.Values)
	data, err := infile.File(s.ctx, f.Values, document.MaxActuals)
	if err != nil {
		return fault.New(fault.Place{File: f.Values}, "", lang.Of("FILE_UNREADABLE", f.Values, fault.Reason(err)))
	}
	values, err := fill.ReadValues(f.Values, data, len(f.found))
	if err != nil {
		return err
	}
	for i, found := range f.found {
		f.changes = append(f.changes, fill.Plan(found, values[i], f.Overwrite))
	}
	return nil
}

// byScores plans the cells that scoring fills. A form that can't be scored is reported, and the others are filled.
func (f *filling) byScores(s *call) error {
	scorer, err := s.scorerFor(f.RulesDir, f.Rules)
	if err != nil {
		return err
	}
	var actuals *document.Actuals
	if f.Actuals != "" {
		s.guard.Reads(f.Actuals)
		if actuals, err = document.ReadActuals(s.ctx, f.Actuals, office.Readers()...); err != nil {
			return err
		}
		s.remarked.note(f.Actuals, actuals.Remarks())
	}
	for _, found := range f.found {
		f.results = append(f.results, nil)
		values, err := f.score(scorer, found, actuals)
		if err != nil {
			s.complain(err)
			s.found = true
		}
		f.changes = append(f.changes, fill.WithoutSums(fill.Plan(found, values, f.Overwrite)))
	}
	if err := actuals.Unused(); err != nil {
		s.complain(err)
		s.found = true
	}
	return nil
}

// score is what a form has for its cells, with the outcomes that were given.
func (f *filling) score(scorer batch.Scorer, found recognise.Found, actuals *document.Actuals) ([]fill.Value, error) {
	before := fill.Actuals(found.Form)
	outcome := func(form *indicator.Form) (*evaluation.Evaluator, *indicator.Form, error) {
		actuals.Set(form)
		e, err := scorer.For(form)
		if err != nil {
			return nil, nil, err
		}
		form, err = setOutcomes(e, form, f.Set)
		return e, form, err
	}
	f.again = func(form *indicator.Form) (*evaluation.Result, error) {
		e, form, err := outcome(form)
		if err != nil {
			return nil, err
		}
		return e.Evaluate(form)
	}
	e, form, err := outcome(found.Form)
	if err != nil {
		return nil, err
	}
	values := fill.Changed(before, fill.Actuals(form))
	if !fill.TakesScores(found) {
		return values, nil
	}
	result, err := e.Evaluate(form)
	if err != nil {
		return values, err
	}
	f.results[len(f.results)-1] = result
	if !result.Score().IsSet() {
		f.pending++
	}
	values = append(values, fill.Shared(found, fill.Scores(result))...)
	if f.Reasons {
		values = append(values, fill.ReasonsDue(result)...)
	}
	return values, nil
}

// output is where the filled document goes: beside the one that was read, unless it is said.
func (f *filling) output() string {
	if f.Output != "" {
		return f.Output
	}
	return strings.TrimSuffix(f.name, filepath.Ext(f.name)) + ".filled" + f.ending
}

// write writes the document.
func (f *filling) write(s *call) error {
	if f.Output != "" && f.Output != "-" && !strings.EqualFold(f.ending, filepath.Ext(f.Output)) {
		return fault.New(fault.Place{}, f.Output, lang.Of("FILL_ENDING", f.Output, f.ending))
	}
	var edits []grid.Edit
	for _, changes := range f.changes {
		edits = append(edits, fill.Edits(changes)...)
	}
	data, remarks, err := f.written(s, f.data, edits)
	if err == nil {
		data, err = f.settle(s, data, &remarks)
	}
	if err != nil {
		return err
	}
	if len(remarks) > 0 {
		s.complain(remarks)
	}
	if err := s.writeText(f.output(), data); err != nil || f.Record == "" {
		return err
	}
	return f.writeRecord(s)
}

func (f *filling) written(s *call, data []byte, edits []grid.Edit) ([]byte, fault.List, error) {
	var out bytes.Buffer
	remarks, err := fill.Write(s.ctx, &out, f.name, data, edits, office.Readers(), office.Writers())
	return out.Bytes(), remarks, err
}

// settle looks at what was written: formulas may show now what they should, and comments are about the form as it is.
func (f *filling) settle(s *call, data []byte, remarks *fault.List) ([]byte, error) {
	doc, err := document.Grid(s.ctx, f.name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		return nil, err
	}
	found := recognise.Document(doc).Forms
	if len(found) != len(f.found) {
		return data, nil
	}
	var edits []grid.Edit
	for i, now := range found {
		f.changes[i] = fill.Settled(f.changes[i], now)
		if !f.Comments || i >= len(f.results) || f.results[i] == nil {
			continue
		}
		result, err := f.again(now.Form)
		if err != nil {
			return nil, err
		}
		edits = append(edits, fill.Commented(f.changes[i], now, result, s.language)...)
	}
	if len(edits) == 0 {
		return data, nil
	}
	data, more, err := f.written(s, data, edits)
	*remarks = append(*remarks, more...)
	return data, err
}

// report says what was filled, or would be, and lists what wasn't, unless that has been listed.
func (f *filling) report(s *call, done lang.Code, list io.Writer) {
	counts := map[fill.State]int{}
	for _, changes := range f.changes {
		for _, c := range changes {
			counts[c.State]++
		}
	}
	said := s.say(done, f.output(), counts[fill.Fills]+counts[fill.Replaces], counts[fill.Stands])
	visible.Fprintln(s.err, said)
	left := func(state fill.State) bool {
		switch state {
		case fill.Differs, fill.Computed, fill.Waits, fill.Unsplit:
			return true
		}
		return state == fill.Missing && f.Values != ""
	}
	if list != nil {
		f.list(s, list, left)
	}
	for state, n := range counts {
		s.found = s.found || n > 0 && left(state)
	}
	if f.pending > 0 {
		visible.Fprintln(s.err, s.say("FILL_PENDING", f.pending, len(f.found), f.name))
		s.found = true
	}
}

// listAll writes all changes, a line each, under the names of their forms, and says of a form that it has none.
func (f *filling) listAll(s *call, out io.Writer) {
	f.list(s, out, func(fill.State) bool { return true })
	for i, changes := range f.changes {
		if !slices.ContainsFunc(changes, f.isListed) {
			visible.Fprintln(out, s.say("FILL_NOTHING", i+1, f.found[i].Form.Project.Name))
		}
	}
}

// isListed reports whether a change is of interest: of the fields that scoring would fill, a form has no cell for many.
func (f *filling) isListed(c fill.Change) bool { return c.State != fill.Missing || f.Values != "" }

// list writes changes of some states, a line each, under the names of their forms.
func (f *filling) list(s *call, out io.Writer, states func(fill.State) bool) {
	for i, changes := range f.changes {
		headed := len(f.changes) == 1
		for _, c := range changes {
			if !states(c.State) || !f.isListed(c) {
				continue
			}
			if !headed {
				visible.Fprintln(out, f.found[i].Form.Project.Name)
				headed = true
			}
			place := ""
			switch {
			case c.State == fill.Unsplit:
				place = placesOf(c.Among)
			case c.Cell != nil:
				place = c.Cell.Place.Cell
			}
			code := map[fill.State]lang.Code{
				fill.Fills: "FILL_FILLS", fill.Replaces: "FILL_REPLACES", fill.Stands: "FILL_STANDS",
				fill.Differs: "FILL_DIFFERS", fill.Computed: "FILL_COMPUTED", fill.Missing: "FILL_MISSING",
				fill.Waits: "FILL_WAITS", fill.Unsplit: "FILL_UNSPLIT",
			}[c.State]
			visible.Fprintln(out, "  "+s.say(code, place, c.At, c.Text, c.Was))
		}
	}
}

func placesOf(cells []*grid.Cell) string {
	all := make([]string, len(cells))
	for i, c := range cells {
		all[i] = c.Place.Cell
	}
	return strings.Join(all, ", ")
}

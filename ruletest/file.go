package ruletest

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// File is a test file that was read.
type File struct {
	Name  string
	Title string
	Rules *rules.Set
	Cases []Case
}

// Case is one thing that must hold.
type Case struct {
	Name        string
	Place       fault.Place
	Unconfirmed bool // generated, and not reviewed yet; it fails until the mark is removed

	form   *indicator.Form // nil for a rule file, and for what couldn't be read as was expected
	single bool            // the case is one indicator, and what is expected is its row's
	faults fault.List      // of reading, where an error is expected
	found  fault.List      // by proving a rule file that loads
	expect []expectation

	rules      *rules.Set        // of cells
	cells      []cell.Threshold  // the case is about how cells are read
	department []*indicator.Form // the case is about the forms of a department
	staged     staged            // and about the checks that its forms go through
}

// errNoFiles is returned if a file system is required and there is none.
var errNoFiles = errors.New("ruletest: no file system; take os.DirFS, os.OpenRoot(…).FS() or an embed.FS")

// Load reads a test file. The rules that it names are a preset, or a file beside it; so are its forms and tables. The
// error is a fault.List of every mistake. All files are read from the file system, which may confine them to a folder:
// see rules.Load.
func Load(fsys fs.FS, name string, options ...Option) (*File, error) {
	if fsys == nil {
		return nil, errNoFiles
	}
	data, err := infile.In(fsys, name, source.MaxYAML)
	if err != nil {
		return nil, source.Unread("TEST_UNREADABLE", name, err)
	}
	if kind := strings.TrimPrefix(path.Ext(name), "."); kind == "csv" || kind == "xlsx" {
		e := fault.New(fault.Place{File: name}, "", lang.Of("TEST_IS_TABLE", name))
		return nil, e.Hinting(lang.Of("TEST_IS_TABLE_HINT", kind, path.Base(name)))
	}
	if source.IsForeign(data) {
		return nil, source.Foreign(name, "NAMED_NO_TESTS", "NAMED_NO_TESTS_HINT")
	}
	roots, err := source.YAMLInSight(name, data)
	if err != nil {
		return nil, err
	}
	if len(roots) != 1 {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("TEST_ONE", len(roots)))
	}
	if e := source.Mistaken(roots[0], source.Tests); e != nil {
		return nil, e
	}
	r := &reader{fsys: fsys, folder: path.Dir(name), file: &File{Name: name}}
	for _, option := range options {
		option(r)
	}
	r.Open(roots[0])
	r.read(roots[0])
	if err := r.Err(); err != nil {
		return nil, err
	}
	return r.file, nil
}

// IsTest reports whether a file's name is that of a test file: county_test.yaml or county.test.yaml.
func IsTest(name string) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(name, ".yml"), ".yaml")
	return stem != name && (strings.HasSuffix(stem, "_test") || strings.HasSuffix(stem, ".test"))
}

// reader goes through the nodes of a test file.
type reader struct {
	source.Decoder
	fsys   fs.FS
	folder string
	file   *File
	tables TableReader // of workbooks; nil where nobody reads them
	cover  []Kind      // what Run asks the tests of a rule set to take

	codeNames []string // of all findings and errors, once one is expected
}

func (r *reader) read(root *source.Node) {
	f := r.Fields(root)
	if n := f.Need("ziping"); n != nil && n.Text != "1" {
		r.Fail(n, "TEST_VERSION", n.Text)
	}
	r.file.Title = f.Text("title")
	if n := f.Need("rules"); n != nil {
		r.rules(n)
	}
	cases := r.Items(f.Need("cases"))
	for _, n := range cases {
		r.caseOf(n)
	}
	if len(cases) == 0 && f.Get("cases") != nil {
		r.Fail(f.Get("cases"), "TEST_NO_CASES")
	}
	f.Close()
}

func (r *reader) rules(n *source.Node) {
	name, ok := r.Text(n)
	if !ok {
		return
	}
	var err error
	r.file.Rules, err = r.loadRules(n, name)
	for _, e := range fault.All(err) {
		if e.Place.Line == 0 && e.Code != "ENCODING" { // about the file as a whole: what matters is who names it
			r.Fail(n, e.Code, e.Args...).Hinting(e.Hint).Cause = e.Cause
			continue
		}
		r.Add(e)
	}
}

// loadRules takes the id of a preset or the path of a file; what looks like a path is one.
func (r *reader) loadRules(n *source.Node, name string) (*rules.Set, error) {
	if !strings.ContainsAny(name, `/\.`) {
		return rules.Preset(name)
	}
	data, err := infile.In(r.fsys, r.beside(name), source.MaxYAML)
	if err != nil {
		return nil, n.Unread("RULES_UNREADABLE", name, err)
	}
	if !source.IsOurs(data) {
		return nil, n.Named(name, "NAMED_NO_RULES", "NAMED_NO_RULES_HINT")
	}
	return rules.Load(r.fsys, r.beside(name))
}

// beside is the path of a file that is named from the test file.
func (r *reader) beside(name string) string {
	if path.IsAbs(name) {
		return name
	}
	return path.Join(r.folder, name)
}

// subjects are what a case may be about.
var subjects = []string{"indicator", "form", "rules", "table", "csv", "xlsx", "cells", "forms", "joined"}

// caseOf reads one case, or a table of them.
func (r *reader) caseOf(n *source.Node) {
	f := r.Fields(n)
	c := Case{Name: f.NeedText("name"), Place: n.Place()}
	about := make(map[string]*source.Node)
	for _, subject := range subjects {
		if v := f.Get(subject); v != nil {
			about[subject] = v
		}
	}
	if mark := f.Get("unconfirmed"); mark != nil {
		c.Unconfirmed = r.Bool(mark)
	}
	expect := f.Get("expect")
	var beside map[string]*source.Node
	c.staged, beside = r.stage(f)
	shared := about["indicator"]
	table := about["table"] != nil || about["csv"] != nil || about["xlsx"] != nil
	if table {
		delete(about, "indicator")
	}
	switch {
	case len(about) != 1:
		r.Fail(n, "TEST_WHAT").Text = ""
	case c.staged.is && (about["rules"] != nil || about["cells"] != nil):
		r.Fail(c.staged.node, "TEST_STAGE_OF_FORMS").Text = ""
	case table:
		if expect != nil {
			r.Fail(expect, "TEST_TABLE_ALONE").Text = ""
		}
		r.tableOf(c, about, shared, beside)
	default:
		if expect == nil {
			expect = f.Need("expect")
		}
		if expect != nil {
			c.expect = r.expectations(expect)
			r.subject(&c, about)
			r.checking(&c, beside)
			r.expectable(&c)
			r.file.Cases = append(r.file.Cases, c)
		}
	}
	f.Close()
}

// subject reads what a case is about. A mistake in it belongs to the case if an error is expected, and otherwise to the
// test file.
func (r *reader) subject(c *Case, about map[string]*source.Node) {
	var err error
	switch {
	case about["indicator"] != nil:
		c.single = true
		c.form, err = indicator.ReadForm((*indicator.Node)(formAround(about["indicator"])))
	case about["form"] != nil:
		c.form, err = r.formOf(about["form"])
	case about["rules"] != nil:
		err = r.ruleFile(c, about["rules"])
	default:
		c.rules = r.file.Rules
		err = r.several(c, about)
	}
	if c.expects("error") {
		c.faults = fault.All(err)
		return
	}
	for _, e := range fault.All(err) {
		r.Add(e)
	}
}

// ruleFile loads and checks a rule file that a case is about.
func (r *reader) ruleFile(c *Case, n *source.Node) error {
	for i := range c.expect {
		if e := &c.expect[i]; !e.isList() {
			r.Fail(e.node, "TEST_OF_RULES", lang.Of(fieldNames[e.field])).Text = ""
		}
	}
	name, ok := r.Text(n)
	if !ok {
		return nil
	}
	set, err := r.loadRules(n, name)
	if err == nil {
		c.found = set.Check()
	}
	return err
}

// formOf reads a form that is in the test file, or in a file beside it.
func (r *reader) formOf(n *source.Node) (*indicator.Form, error) {
	if n.Kind != source.Scalar {
		return indicator.ReadForm((*indicator.Node)(n))
	}
	name := r.beside(n.Text)
	data, err := infile.In(r.fsys, name, source.MaxJSON)
	if err != nil {
		return nil, n.Unread("TEST_FORM_UNREADABLE", n.Text, err)
	}
	if !source.IsOurs(data) {
		return nil, n.Named(n.Text, "NAMED_NO_FORM", "NAMED_NO_FORM_HINT")
	}
	if strings.HasSuffix(name, ".json") {
		return indicator.FormJSON(name, data, 1)
	}
	return indicator.FormYAML(name, data)
}

// formAround is a form with one indicator. The money of an execution rate is beside the indicator's own fields.
func formAround(row *source.Node) *source.Node {
	var form, inner []source.Entry
	for _, e := range row.Entries {
		switch e.Key.Text {
		case "funds", "year", "schedule":
			form = append(form, e)
		default:
			inner = append(inner, e)
		}
	}
	return row.Mapping(append(form, source.Named("indicators", row.Sequence(row.Mapping(inner...))))...)
}

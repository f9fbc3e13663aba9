package ruletest

import (
	"io/fs"
	"path"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
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
	Name  string
	Place fault.Place

	form   *indicator.Form
	single bool // the case is one indicator, and what is expected is its row's
	expect []expectation
}

// expectation is one field that is compared, and where it is written.
type expectation struct {
	field string
	name  string // of a tier
	want  string
	list  []string // of findings
	place fault.Place
}

// Load reads a test file. The rules that it names are a preset, or a file beside it; so are its forms. The error is a
// fault.List of every mistake.
func Load(fsys fs.FS, name string) (*File, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		e := fault.New(fault.Place{File: name}, "", lang.Of("TEST_UNREADABLE", name))
		e.Cause = err
		return nil, e
	}
	roots, err := source.YAML(name, data)
	if err != nil {
		return nil, err
	}
	if len(roots) != 1 {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("TEST_ONE", len(roots)))
	}
	r := &reader{fsys: fsys, folder: path.Dir(name), file: &File{Name: name}}
	r.Open(roots[0])
	r.read(roots[0])
	if err := r.Err(); err != nil {
		return nil, err
	}
	return r.file, nil
}

// IsTest reports whether a file's name is that of a test file: county_test.yaml.
func IsTest(name string) bool {
	return strings.HasSuffix(name, "_test.yaml") || strings.HasSuffix(name, "_test.yml")
}

// reader goes through the nodes of a test file.
type reader struct {
	source.Decoder
	fsys   fs.FS
	folder string
	file   *File
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
	if strings.ContainsAny(name, `/\.`) {
		r.file.Rules, err = rules.Load(r.fsys, path.Join(r.folder, name))
	} else {
		r.file.Rules, err = rules.Preset(name)
	}
	for _, e := range fault.All(err) {
		if e.Place.Line == 0 && e.Code != "ENCODING" { // about the file as a whole: what matters is who names it
			r.Fail(n, e.Code, e.Args...).Hinting(e.Hint).Cause = e.Cause
			continue
		}
		r.Add(e)
	}
}

// caseOf reads one case, or a table of them.
func (r *reader) caseOf(n *source.Node) {
	f := r.Fields(n)
	c := Case{Name: f.NeedText("name"), Place: n.Place()}
	row, form, table := f.Get("indicator"), f.Get("form"), f.Get("table")
	expect := f.Get("expect")
	switch {
	case table != nil:
		if form != nil || expect != nil {
			r.Fail(table, "TEST_TABLE_ALONE")
		}
		r.table(c.Name, table, row)
	case (row == nil) == (form == nil):
		r.Fail(n, "TEST_WHAT")
	default:
		if expect = f.Need("expect"); expect != nil {
			c.expect = r.expectations(expect)
		}
		if row != nil {
			c.single, c.form = true, r.form(formAround(row))
		} else {
			c.form = r.formOf(form)
		}
		r.file.Cases = append(r.file.Cases, c)
	}
	f.Close()
}

// formOf reads a form that stands in the test file, or in a file beside it.
func (r *reader) formOf(n *source.Node) *indicator.Form {
	if n.Kind != source.Scalar {
		return r.form(n)
	}
	data, err := fs.ReadFile(r.fsys, path.Join(r.folder, n.Text))
	if err != nil {
		r.Fail(n, "TEST_FORM_UNREADABLE", n.Text).Cause = err
		return nil
	}
	form, err := indicator.FormYAML(n.Text, data)
	for _, e := range fault.All(err) {
		r.Add(e)
	}
	return form
}

func (r *reader) form(n *source.Node) *indicator.Form {
	form, err := indicator.ReadForm(n)
	for _, e := range fault.All(err) {
		r.Add(e)
	}
	return form
}

// formAround is a form with one indicator. The money of an execution rate stands beside the indicator's own fields.
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

// expected are the fields that a case may expect.
var expected = []string{"score", "points", "grade", "rule", "attainment", "met", "findings", "tiers"}

func (r *reader) expectations(n *source.Node) []expectation {
	f := r.Fields(n)
	var all []expectation
	for _, field := range expected {
		v := f.Get(field)
		if v == nil {
			continue
		}
		all = append(all, r.expectation(field, v)...)
	}
	f.Close()
	if len(all) == 0 {
		r.Fail(n, "TEST_NOTHING_EXPECTED")
	}
	return all
}

func (r *reader) expectation(field string, v *source.Node) []expectation {
	switch field {
	case "findings":
		e := expectation{field: field, list: []string{}, place: v.Place()}
		for _, item := range r.Items(v) {
			code, _ := r.Text(item)
			e.list = append(e.list, code)
		}
		return []expectation{e}
	case "tiers":
		var all []expectation
		if v.Kind != source.Mapping {
			r.Fields(v).Close()
			return nil
		}
		for _, tier := range v.Entries {
			want, _ := r.Text(tier.Value)
			name := tier.Key.Text
			if r.file.Rules != nil {
				at := r.file.Rules.TierOf(name)
				if at < 0 {
					r.Fail(tier.Key, "TEST_TIER", name).Hinting(lang.Of("NAMES_KNOWN", tierNames(r.file.Rules)))
					continue
				}
				name = r.file.Rules.Tiers[at].Name
			}
			all = append(all, expectation{field: "tier", name: name, want: want, place: tier.Value.Place()})
		}
		return all
	}
	want, _ := r.Text(v)
	return []expectation{{field: field, want: want, place: v.Place()}}
}

func tierNames(set *rules.Set) []string {
	names := make([]string, len(set.Tiers))
	for i := range names {
		names[i] = set.Tiers[i].Name
	}
	return names
}

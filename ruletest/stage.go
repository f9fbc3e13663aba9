package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// staged is what a case says of the checks that its forms go through.
type staged struct {
	is         bool // the case is about checks
	stage      review.Stage
	node       *source.Node  // of the stage; nil where there is none
	until      calendar.Date // of monitoring; zero is what the forms say
	lastYear   map[*indicator.Form]*indicator.Form
	department *indicator.Department
}

// besideStage are the keys of a case that go with a stage.
var besideStage = []string{"until", "last_year", "department"}

// stageFields are what only a case with a stage may expect, with the stages that give it; none is all of them.
var stageFields = map[string][]review.Stage{
	"includes": nil, "excludes": nil, "severity": nil, "light": {review.Monitoring}, "lights": {review.Monitoring},
	"funds_light": {review.Monitoring},
	"opinion":     {review.Audit},
}

// stages are the words for the stages.
var stages = []string{review.Audit.String(), review.Monitoring.String(), review.Review.String()}

// stage reads at which stage the forms of a case are checked, and what goes with it.
func (r *reader) stage(f *source.Fields) (s staged, beside map[string]*source.Node) {
	beside = map[string]*source.Node{}
	s.node = f.Get("stage")
	for _, key := range besideStage {
		if n := f.Get(key); n != nil {
			beside[key] = n
			if s.node == nil {
				r.Fail(n, "TEST_STAGE_MISSING", key).Hinting(lang.Of("TEST_STAGE_HINT")).Text = ""
			}
		}
	}
	if s.node == nil {
		return s, nil
	}
	s.is = true
	text, ok := r.Text(s.node)
	if !ok {
		return s, beside
	}
	if i := slices.Index(stages, strings.TrimSpace(text)); i >= 0 {
		s.stage = review.Stage(i)
		return s, beside
	}
	mistake := r.Fail(s.node, "TEST_STAGE", text).Hinting(lang.Of("TEST_NAMES", stages))
	if near := source.Nearest(text, stages); near != "" {
		mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	s.is = false
	return s, nil
}

// checking reads what goes with the stage of a case once its forms are read.
func (r *reader) checking(c *Case, beside map[string]*source.Node) {
	if !c.staged.is {
		return
	}
	if n := beside["until"]; n != nil {
		text, _ := r.Text(n)
		day, ok := calendar.ParseDate(strings.TrimSpace(text))
		switch {
		case c.staged.stage != review.Monitoring:
			r.Fail(n, "TEST_UNTIL_STAGE").Text = ""
		case !ok:
			r.Fail(n, "TEST_UNTIL", text).Hinting(lang.Of("TEST_UNTIL_HINT"))
		default:
			c.staged.until = day
		}
	}
	if n := beside["department"]; n != nil {
		c.staged.department = r.departmentOf(n)
	}
	if n := beside["last_year"]; n != nil {
		r.lastYear(c, n)
	}
}

// checkedForms are the forms that a case is about.
func (c *Case) checkedForms() []*indicator.Form {
	if c.department != nil {
		return c.department
	}
	if c.form != nil {
		return []*indicator.Form{c.form}
	}
	return nil
}

// departmentOf reads the record of the forms' department, which is in the test file or in a file beside it.
func (r *reader) departmentOf(n *source.Node) *indicator.Department {
	record := n
	if n.Kind == source.Scalar {
		name := r.beside(n.Text)
		data, err := infile.In(r.fsys, name, source.MaxJSON)
		if err != nil {
			r.Add(n.Unread("TEST_FORM_UNREADABLE", n.Text, err))
			return nil
		}
		roots, err := source.YAML(name, data)
		if err != nil || len(roots) == 0 {
			r.all(err)
			return nil
		}
		record = roots[0]
	}
	d, err := indicator.ReadDepartment((*indicator.Node)(record))
	r.all(err)
	return d
}

// all notes all mistakes of an error.
func (r *reader) all(err error) {
	for _, e := range fault.All(err) {
		r.Add(e)
	}
}

// lastYear reads the forms of the year before, which belong to those of the case by project and department as in a
// review.
func (r *reader) lastYear(c *Case, n *source.Node) {
	items := []*source.Node{n}
	if n.Kind == source.Sequence {
		items = n.Items
	}
	var archive review.Archive
	defer func() { _ = archive.Close() }()
	for _, item := range items {
		form, err := r.formOf(item)
		if err != nil {
			r.all(err)
			return
		}
		if err := archive.Add(form); err != nil {
			r.Fail(item, "TEST_FORM_UNREADABLE", item.Text, err)
			return
		}
	}
	c.staged.lastYear = map[*indicator.Form]*indicator.Form{}
	forms := c.checkedForms()
	for _, form := range forms {
		if last := archive.Before(form); last != nil {
			c.staged.lastYear[form] = last
		}
	}
	if len(forms) > 0 && len(c.staged.lastYear) == 0 {
		r.Fail(n, "TEST_LAST_YEAR").Hinting(lang.Of("TEST_LAST_YEAR_HINT")).Text = ""
	}
}

// expectable refuses to expect of a case what its stage doesn't give.
func (r *reader) expectable(c *Case) {
	for i := range c.expect {
		e := &c.expect[i]
		given, ofChecks := stageFields[e.field]
		switch {
		case ofChecks && c.staged.node == nil:
			r.Fail(e.node, "TEST_STAGE_MISSING", e.field).Hinting(lang.Of("TEST_STAGE_HINT")).Text = ""
		case !c.staged.is || e.field == "error" || e.field == "findings":
		case len(given) > 0 && !slices.Contains(given, c.staged.stage), !ofChecks && c.staged.stage != review.Review:
			r.Fail(e.node, "TEST_STAGE_FIELD", e.field, c.staged.stage).Text = ""
		case c.department != nil && (len(given) > 0 || !ofChecks):
			r.Fail(e.node, "TEST_STAGE_FORMS", e.field).Text = ""
		}
		if c.staged.is && e.field != "error" {
			r.madeAt(e, c)
		}
	}
}

// madeAt refuses codes of checks that aren't made at the stage of the case: no finding of them can be there.
func (r *reader) madeAt(e *expectation, c *Case) {
	codes := e.list
	if e.field == "severity" {
		codes = []string{e.name}
	}
	for _, item := range codes {
		code, _, _ := strings.Cut(item, "@")
		at := r.madeWhen(lang.Code(code), c)
		if at == nil || slices.Contains(at, c.staged.stage.String()) {
			continue
		}
		r.Fail(e.node, "TEST_CHECK_STAGE", code, c.staged.stage).Hinting(lang.Of("TEST_CHECK_STAGE_HINT", at)).Text = ""
	}
}

// madeWhen are the stages at which a check is made; nil where that isn't known, as of what scoring finds.
func (r *reader) madeWhen(code lang.Code, c *Case) []string {
	set := c.rules
	if set == nil {
		set = r.file.Rules
	}
	if set != nil {
		if own := ownOf(&set.Checks, code); own != nil {
			return []string{own.Stage}
		}
	}
	check, ok := review.CheckOf(code)
	if !ok {
		return nil
	}
	var at []string
	for s := review.Audit; s <= review.Review; s++ {
		if _, made := check.In(s); made {
			at = append(at, s.String())
		}
	}
	return at
}

package main

import (
	"errors"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/plot"
)

// rulesPlot draws rules as curves.
type rulesPlot struct {
	Rules  string `arg:"" name:"id|file" help:"rules_which"`
	Rule   string `name:"rule" placeholder:"NAME" help:"rules_plot_rule"`
	With   string `name:"with" placeholder:"ID|FILE" help:"rules_plot_with"`
	Form   string `name:"form" placeholder:"FILE" help:"rules_plot_form"`
	Output string `name:"output" short:"o" placeholder:"FILE" help:"output"`
	Format string `name:"format" enum:"auto,svg,text" default:"auto" help:"rules_plot_format"`

	readsNamed
}

// textColumns is how wide a picture in the terminal is.
const textColumns = 78

// Run draws the rules, those of another set over them, and a form's indicators on them.
func (c *rulesPlot) Run(s *call) error {
	set, err := s.loadRules(c.Rules)
	if err != nil {
		return err
	}
	var options []plot.Option
	if c.Rule != "" {
		options = append(options, plot.Only(c.Rule))
	}
	if c.With != "" {
		other, err := s.loadRules(c.With)
		if err != nil {
			return err
		}
		options = append(options, plot.Over(other))
	}
	if c.Form != "" {
		points, err := s.pointsOf(set, c.Form)
		if err != nil {
			return err
		}
		options = append(options, plot.Points(points...))
	}
	picture, err := plot.New(set, options...)
	if err != nil {
		return err
	}
	format, err := formatOf(strings.TrimPrefix(c.Format, "auto"), c.Output, "text", "svg", "text")
	if err != nil {
		return err
	}
	return s.writeTo(c.Output, func(out *output) error {
		if format == "svg" {
			return picture.SVG(out, s.language)
		}
		return picture.Text(out, s.language, textColumns)
	})
}

// pointsOf are the indicators of the forms in a file as points on the curves of their rules.
func (s *call) pointsOf(set *rules.Set, path string) ([]plot.Point, error) {
	evaluator, err := evaluation.New(set)
	if err != nil {
		return nil, err
	}
	forms, err := s.forms([]string{path})
	if err != nil {
		return nil, err
	}
	var points []plot.Point
	for form, err := range forms {
		if err != nil {
			return nil, err
		}
		result, err := evaluator.Evaluate(form)
		if err != nil {
			return nil, err
		}
		for row := range result.Rows() {
			terms, ok := row.Terms()
			share, fine := terms.Earned.Quo(terms.Points)
			if !ok || !fine {
				continue
			}
			note := ""
			if at, ok := row.Indicator(); ok {
				note = form.Indicators[at].Actual.Text() + "/" + form.Indicators[at].Target.Text()
			}
			points = append(points, plot.Point{Rule: terms.Rule, Name: row.Name(), Note: note, Value: terms.Value, Share: share})
		}
	}
	if len(points) == 0 {
		return nil, errors.New(s.say("NOTHING_TO_SCORE"))
	}
	return points, nil
}

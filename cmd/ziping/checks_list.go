package main

import (
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// checksCommand says which checks there are.
type checksCommand struct {
	List checksList `cmd:"" help:"checks_list"`
	Show checksShow `cmd:"" help:"checks_show"`
}

// checksList lists the catalogue.
type checksList struct{}

// Run prints a line for each check: its code, how serious it is at each stage, and what it says.
func (checksList) Run(s *call) error {
	return s.writeTo("", func(out *output) error {
		columns := s.linesOn(s.out)
		for _, c := range review.Checks() {
			hangLine(out, string(c.Code)+"  ", visible.Sprintf("%s  %s", s.stagesOf(c), saidOf(c, s.language)), columns)
		}
		return nil
	})
}

// checksShow explains checks.
type checksShow struct {
	Codes []string `arg:"" name:"code" help:"checks_code"`
	Rules string   `name:"rules" default:"mof-2021" placeholder:"ID|FILE" help:"checks_rules"`

	readsNamed
}

// Run prints what each check says, how serious it is, its settings in a rule set, why it may be wrong, where it is
// from, and what to do.
func (c *checksShow) Run(s *call) error {
	set, err := s.loadRules(c.Rules)
	if err != nil {
		return err
	}
	var checks []review.Check
	for _, name := range c.Codes {
		check, ok := review.CheckOf(lang.Code(strings.ToUpper(name)))
		if !ok {
			return unknownCheck(name)
		}
		checks = append(checks, check)
	}
	return s.writeTo("", func(out *output) error {
		for _, check := range checks {
			entry, _ := lang.Describe(check.Code)
			visible.Fprintf(out, "%s  %s\n  %s\n", check.Code, s.stagesOf(check), entry.In(s.language))
			for _, setting := range review.Settings(set) {
				for _, key := range check.Settings {
					if setting.Key == key {
						visible.Fprintf(out, "  checks.%s: %s\n", key, setting.Value)
					}
				}
			}
			if check.Doubt != "" {
				visible.Fprintf(out, "  %s\n", s.say("CHECKS_DOUBT", lang.Of(check.Doubt)))
			}
			if check.Source != "" {
				visible.Fprintf(out, "  %s\n", s.say("CHECKS_SOURCE", check.Source))
			}
			if do := entry.Do(s.language); do != "" {
				visible.Fprintf(out, "  %s\n", s.say("CODES_DO", do))
			}
		}
		return nil
	})
}

// stagesOf says how serious a check is at each stage at which it is made.
func (s *call) stagesOf(c review.Check) string {
	var all []string
	for _, stage := range []review.Stage{review.Audit, review.Monitoring, review.Review} {
		if severity, ok := c.In(stage); ok {
			all = append(all, s.say(lang.Named("CHECKS_STAGE", stage.String()))+" "+severity.In(s.language))
		}
	}
	return strings.Join(all, s.say("CHECKS_BETWEEN"))
}

func saidOf(c review.Check, l lang.Language) string {
	entry, _ := lang.Describe(c.Code)
	return entry.In(l)
}

// unknownCheck is the error for a code that no check has.
func unknownCheck(name string) error {
	unknown := fault.New(fault.Place{}, name, lang.Of("CHECKS_CODE_UNKNOWN", name))
	var codes []string
	for _, c := range review.Checks() {
		codes = append(codes, string(c.Code))
	}
	if near := source.Nearest(strings.ToUpper(name), codes); near != "" {
		return unknown.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return unknown.Hinting(lang.Of("CHECKS_CODE_UNKNOWN_HINT"))
}

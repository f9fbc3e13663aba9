package main

import (
	"io"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
)

// checksCommand says which checks there are.
type checksCommand struct {
	List checksList `cmd:"" help:"checks_list"`
	Show checksShow `cmd:"" help:"checks_show"`
}

// checksList lists the catalogue, and the checks that a rule set adds.
type checksList struct {
	Rules string `name:"rules" placeholder:"ID|FILE" help:"checks_list_rules"`

	readsNamed
}

// Run prints a line for each check: its code, how serious it is at each stage, and what it says.
func (c *checksList) Run(s *call) error {
	var set *rules.Set
	if c.Rules != "" {
		var err error
		if set, err = s.loadRules(c.Rules); err != nil {
			return err
		}
	}
	return s.writeTo("", func(out *output) error {
		columns := s.linesOn(s.out)
		for _, c := range review.Checks() {
			hangLine(out, string(c.Code)+"  ", visible.Sprintf("%s  %s", s.stagesOf(c), saidOf(c, s.language)), columns)
		}
		if set == nil {
			return nil
		}
		for i := range set.Checks.Own {
			own := &set.Checks.Own[i]
			hangLine(out, string(own.Code)+"  ", visible.Sprintf("%s  %s", s.stageOfOwn(own), own.Because), columns)
		}
		return nil
	})
}

// stageOfOwn says when a rule set's own check is made, and how serious it is.
func (s *call) stageOfOwn(own *rules.OwnCheck) string {
	return s.say(lang.Named("CHECKS_STAGE", own.Stage)) + " " + s.say(lang.Named("SEVERITY", own.Severity))
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
	var owns []int
	for _, name := range c.Codes {
		code := lang.Code(strings.ToUpper(name))
		if i := slices.IndexFunc(set.Checks.Own, func(o rules.OwnCheck) bool { return o.Code == code }); i >= 0 {
			owns = append(owns, i)
			continue
		}
		check, ok := review.CheckOf(lang.Code(strings.ToUpper(name)))
		if !ok {
			return unknownCheck(name, set)
		}
		checks = append(checks, check)
	}
	return s.writeTo("", func(out *output) error {
		for _, check := range checks {
			s.showCheck(out, check, set)
		}
		for _, i := range owns {
			own := &set.Checks.Own[i]
			visible.Fprintf(out, "%s  %s\n  %s\n", own.Code, s.stageOfOwn(own), prose.OwnCheck(set, i).In(s.language))
			if set.Checks.Off[own.Code] {
				visible.Fprintf(out, "  %s\n", s.say("SAY_CHECKS_OFF", []string{string(own.Code)}))
			}
			visible.Fprintf(out, "  %s\n", s.say("CHECKS_SOURCE", set.Source))
		}
		return nil
	})
}

// showCheck explains a check of the catalogue.
func (s *call) showCheck(out io.Writer, check review.Check, set *rules.Set) {
	entry, _ := lang.Describe(check.Code)
	visible.Fprintf(out, "%s  %s\n  %s\n", check.Code, s.stagesOf(check), entry.In(s.language))
	said, fix := check.Example(s.language)
	visible.Fprintf(out, "  %s\n", s.say("CHECKS_EXAMPLE", said, fix))
	for _, setting := range review.Settings(set) {
		if slices.Contains(check.Settings, setting.Key) {
			visible.Fprintf(out, "  checks.%s: %s\n", setting.Key, s.setting(setting.Value))
		}
	}
	if check.Doubt != "" {
		visible.Fprintf(out, "  %s\n", s.say("CHECKS_DOUBT", lang.Of(check.Doubt)))
	}
	source := s.say("CHECKS_NO_SOURCE")
	if check.Source != "" {
		source = s.say("CHECKS_SOURCE", check.Source)
	}
	visible.Fprintf(out, "  %s\n", source)
	if do := entry.Do(s.language); do != "" {
		visible.Fprintf(out, "  %s\n", s.say("CODES_DO", do))
	}
}

// setting is the value of a setting, with a word for the text without characters that is among void reasons.
func (s *call) setting(value string) string {
	words := strings.Split(value, "、")
	if words[0] == "" {
		words[0] = s.say("CHECKS_BLANK")
	}
	return strings.Join(words, s.say("CHECKS_LISTED"))
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
func unknownCheck(name string, set *rules.Set) error {
	unknown := fault.New(fault.Place{}, name, lang.Of("CHECKS_CODE_UNKNOWN", name))
	var codes []string
	for _, c := range review.Checks() {
		codes = append(codes, string(c.Code))
	}
	for i := range set.Checks.Own {
		codes = append(codes, string(set.Checks.Own[i].Code))
	}
	if near := source.Nearest(strings.ToUpper(name), codes); near != "" {
		return unknown.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return unknown.Hinting(lang.Of("CHECKS_CODE_UNKNOWN_HINT"))
}

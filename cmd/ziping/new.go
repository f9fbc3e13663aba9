package main

import (
	"strconv"
	"time"

	"github.com/ziping-go/ziping/document/blank"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// newCommand writes an empty form: that of a rule set, or last year's for this year.
type newCommand struct {
	Rules        string `name:"rules" placeholder:"ID|FILE" help:"new_rules"`
	Year         int    `name:"year" help:"new_year"`
	From         string `name:"from" placeholder:"FILE" help:"new_from"`
	EmptyTargets bool   `name:"empty-targets" help:"new_empty_targets"`
	Format       string `name:"format" enum:"docx,xlsx,yaml,csv," default:"" placeholder:"docx|xlsx|yaml|csv" help:"new_format"`
	Output       string `name:"output" short:"o" placeholder:"FILE" help:"output"`

	readsNamed
}

// Run writes the empty form.
func (c *newCommand) Run(s *call) error {
	if c.Year != 0 {
		if _, _, wrong := cell.ReadYear(strconv.Itoa(c.Year)); wrong != nil {
			return fault.New(fault.Place{}, strconv.Itoa(c.Year), wrong.Why).Hinting(wrong.Hint)
		}
	}
	if c.From != "" {
		return c.renew(s)
	}
	if c.EmptyTargets {
		return usageError{s.say("NEW_FROM_ONLY")}
	}
	set, err := c.rules(s)
	if err != nil {
		return err
	}
	format, err := formatOf(c.Format, c.Output, "docx", "docx", "xlsx", "yaml", "csv")
	if err != nil {
		return err
	}
	if err := c.atTerminal(s, format); err != nil {
		return err
	}
	table := blank.Table{Set: set, Year: c.Year}
	return s.writeTo(c.Output, func(out *output) error {
		switch format {
		case "xlsx":
			return table.Xlsx(out)
		case "yaml":
			return table.YAML(out, s.language)
		case "csv":
			return table.CSV(out)
		}
		return table.Docx(out)
	})
}

// atTerminal is the error for a document that would be written to a terminal.
func (c *newCommand) atTerminal(s *call, format string) error {
	if (c.Output == "" || c.Output == "-") && isTerminal(s.out) && (format == "docx" || format == "xlsx") {
		return fault.New(fault.Place{}, "", lang.Of("NEW_AT_TERMINAL", format)).Hinting(lang.Of("NEW_AT_TERMINAL_HINT", format))
	}
	return nil
}

// rules are those that are named, else the national ones of the form's year, else of this year.
func (c *newCommand) rules(s *call) (*rules.Set, error) {
	if c.Rules != "" {
		return s.loadRules(c.Rules)
	}
	year := c.Year
	if year == 0 {
		year = time.Now().Year()
	}
	return rules.National().For(&indicator.Form{Year: year})
}

package main

import (
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/lang"
)

// model is the command line in a language, as calls have it.
func model(t *testing.T, l lang.Language) *kong.Application {
	t.Helper()
	parser, err := kong.New(new(commands), kong.Name("ziping"), (&call{language: l}).helpTexts(), resultFormatVars())
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model
}

// Every command, flag and argument has its sentence in package lang. One that lacks it shows the code, and does no
// other command any harm.
func TestEveryHelpHasItsSentence(t *testing.T) {
	where := "ziping"
	err := kong.Visit(model(t, lang.English), func(node kong.Visitable, next kong.Next) error {
		what, help := "", ""
		switch node := node.(type) {
		case *kong.Node:
			if where = node.FullPath(); where == "ziping" {
				return next(nil)
			}
			help = node.Help
		case *kong.Value:
			what, help = " "+node.Name, node.Help
		default:
			return next(nil)
		}
		if help == "" || strings.HasPrefix(help, "HELP_") {
			t.Errorf("%s%s has no help: package lang lacks its sentence %s", where, what, help)
		}
		return next(nil)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A command without sentences runs, and shows which it lacks.
func TestAMissingSentenceIsShownAsItsCode(t *testing.T) {
	type odd struct {
		Odd struct {
			Flag bool `help:"odd_flag"`
		} `cmd:"" help:"odd"`
	}
	parser, err := kong.New(new(odd), kong.Name("ziping"), (&call{language: lang.English}).helpTexts(), resultFormatVars())
	if err != nil {
		t.Fatal(err)
	}
	node := parser.Model.Children[0]
	if node.Help != "HELP_ODD" || node.Flags[0].Help != "HELP_ODD_FLAG" || node.Detail != "" {
		t.Errorf("%q, %q, %q", node.Help, node.Flags[0].Help, node.Detail)
	}
}

// The help of score names every format that results have, in both languages.
func TestHelpNamesEveryFormat(t *testing.T) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		for _, leaf := range model(t, l).Leaves(true) {
			for _, flag := range leaf.Flags {
				if leaf.Name != "score" || flag.Name != "format" {
					continue
				}
				for _, name := range resultFormatNames() {
					if !strings.Contains(flag.Help, name) {
						t.Errorf("HELP_SCORE_FORMAT of package lang doesn't name %s in %v: %s", name, l, flag.Help)
					}
				}
			}
		}
	}
}

package main

import (
	"errors"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/lang"
)

// usages are the sentences in which the parser of the command line says what is wrong with a call, and what is said in
// their place; more particular ones come first.
var usages = []struct {
	said *regexp.Regexp
	code lang.Code
}{
	{regexp.MustCompile(`^unknown flag (.+), did you mean (?:one of )?(.+)\?$`), "USAGE_FLAG_LIKE"},
	{regexp.MustCompile(`^unknown flag (.+)$`), "USAGE_FLAG"},
	{regexp.MustCompile(`^unexpected argument (.+), did you mean (?:one of )?(.+)\?$`), "USAGE_ARGUMENT_LIKE"},
	{regexp.MustCompile(`^unexpected argument (.+)$`), "USAGE_ARGUMENT"},
	{regexp.MustCompile(`^\[?<\S+>\]? must be one of (.+?)(?:,"")? but got (.+)$`), "USAGE_ENUM_ARGUMENT"},
	{regexp.MustCompile(`^(\S+) must be one of (.+?)(?:,"")? but got (.+)$`), "USAGE_ENUM"},
	{regexp.MustCompile(`^(\S+): expected (?:int|int64) value but got `), "USAGE_NO_NUMBER"},
	{regexp.MustCompile(`^(\S+): expected \w+ value but got `), "USAGE_NO_VALUE"},
	{regexp.MustCompile(`^(\S+): missing value`), "USAGE_NO_VALUE"},
	{regexp.MustCompile(`^(\S+): expected (?:a valid \d+ bit u?int|an int) but got (.+)$`), "USAGE_INTEGER"},
	{regexp.MustCompile(`^(\S+): bool value must be .* but got (.+)$`), "USAGE_BOOL_VALUE"},
	{regexp.MustCompile(`^(\S+) and (\S+) can't be used together$`), "USAGE_TOGETHER"},
	{regexp.MustCompile(`^missing flags: (.+)$`), "USAGE_FLAGS_MISSING"},
}

// inQuotes is what the parser set between quotation marks.
var inQuotes = regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)

// usage is what the parser said, in the reader's language. A sentence that isn't known stays as it is.
func (s *call) usage(err error) string {
	said := err.Error()
	var parse *kong.ParseError
	var node *kong.Node
	if errors.As(err, &parse) && parse.Context != nil {
		if node = parse.Context.Selected(); node == nil {
			node = parse.Context.Model.Node
		}
	}
	if node != nil && strings.HasPrefix(said, "expected ") {
		return s.missing(node)
	}
	for _, u := range usages {
		m := u.said.FindStringSubmatch(said)
		if m == nil {
			continue
		}
		args := make([]any, len(m)-1)
		for i, arg := range m[1:] {
			args[i] = s.anyOf(unquoted(arg))
		}
		if u.code == "USAGE_ARGUMENT" && node != nil && len(node.Children) > 0 {
			return s.say("USAGE_COMMAND", args[0], s.childrenOf(node))
		}
		return s.say(u.code, args...)
	}
	return said
}

// anyOf lists what may be chosen from.
func (s *call) anyOf(choices []string) string {
	last := len(choices) - 1
	if last < 1 {
		return strings.Join(choices, "")
	}
	return strings.Join(choices[:last], s.say("USAGE_OR")) + s.say("USAGE_OR_LAST") + choices[last]
}

// missing says what a call lacks: a command below the one it names, or what is to be written after it.
func (s *call) missing(node *kong.Node) string {
	if len(node.Children) > 0 {
		return s.say("USAGE_ONE_OF", s.childrenOf(node))
	}
	var names []string
	p := page{call: s}
	for _, arg := range node.Positional {
		if arg.Required && !arg.Set {
			names = append(names, p.argument(arg))
		}
	}
	return s.say("USAGE_MISSING", strings.Join(names, " "), p.usageOf(node))
}

// childrenOf are the commands below one.
func (s *call) childrenOf(node *kong.Node) []string {
	var names []string
	for _, child := range node.Children {
		if !child.Hidden {
			names = append(names, child.Name)
		}
	}
	return names
}

// unquoted are the texts of a list that the parser set between quotation marks, or the text itself.
func unquoted(text string) []string {
	var all []string
	for _, m := range inQuotes.FindAllStringSubmatch(text, -1) {
		all = append(all, strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(m[1]))
	}
	if all == nil {
		return []string{text}
	}
	return all
}

package main

import (
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/rules"
)

// completionCommand writes what makes a shell complete calls.
type completionCommand struct {
	Shell string `arg:"" name:"shell" enum:"bash,zsh,fish,powershell" help:"completion_shell"`
}

// Run writes the script.
func (c *completionCommand) Run(s *call) error {
	scripts := map[string]func([]completion) string{
		"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion, "powershell": powershellCompletion,
	}
	_, err := io.WriteString(s.out, scripts[c.Shell](completionsOf(s.model.Node)))
	return err
}

// completion is what can follow a command: other commands, flags, and the words that an argument takes.
type completion struct {
	path     string // from the program on
	commands []described
	flags    []flagCompletion
	words    []string // of its arguments; where there are none and it takes arguments, files
}

type described struct{ name, help string }

type flagCompletion struct {
	names  []string // --output, -o
	help   string
	value  bool     // it takes a value
	values []string // that it takes, where these are few
}

// completionsOf are the completions of a command and of all below it.
func completionsOf(node *kong.Node) []completion {
	c := completion{path: node.FullPath()}
	for _, f := range flagsOf(node) {
		flag := flagCompletion{names: []string{"--" + f.Name}, help: f.Help, value: !f.IsBool(), values: choicesOf(f.Value)}
		if f.Short != 0 {
			flag.names = append(flag.names, "-"+string(f.Short))
		}
		if strings.HasPrefix(f.PlaceHolder, "ID") {
			flag.values = presetNames()
		}
		c.flags = append(c.flags, flag)
	}
	for _, arg := range node.Positional {
		c.words = append(c.words, choicesOf(arg)...)
		if strings.HasPrefix(arg.Name, "id") {
			c.words = append(c.words, presetNames()...)
		}
	}
	all := []completion{c}
	for _, child := range node.Children {
		if !child.Hidden {
			all[0].commands = append(all[0].commands, described{child.Name, child.Help})
			all = append(all, completionsOf(child)...)
		}
	}
	return all
}

func presetNames() []string {
	var names []string
	for _, p := range rules.Presets() {
		names = append(names, p.ID)
	}
	return names
}

// paths are all commands but the program itself.
func paths(all []completion) []string {
	var names []string
	for _, c := range all[1:] {
		names = append(names, c.path)
	}
	return names
}

func (c *completion) commandNames() []string {
	var names []string
	for _, d := range c.commands {
		names = append(names, d.name)
	}
	return names
}

func (c *completion) flagNames() []string {
	var names []string
	for _, f := range c.flags {
		names = append(names, f.names...)
	}
	return names
}

// shellQuote is a text as one word of bash, zsh and fish.
func shellQuote(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

// quotedWith is a list of texts, each quoted, with a separator.
func quotedWith(texts []string, separator string) string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = shellQuote(t)
	}
	return strings.Join(out, separator)
}

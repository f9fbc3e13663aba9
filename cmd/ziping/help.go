package main

import (
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/lang"
)

// helpCommand is there to be listed; run makes its call one of --help.
type helpCommand struct {
	Command []string `arg:"" optional:"" name:"command" help:"help_command"`
}

// Run is never reached.
func (helpCommand) Run(*call) error { return nil }

// asHelp turns “help score” into “score --help”.
func asHelp(args []string) []string {
	for i, a := range args {
		switch {
		case strings.HasPrefix(a, "-") || i > 0 && args[i-1] == "--lang":
			continue
		case a != "help" || slices.Contains(args, "--help") || slices.Contains(args, "-h"):
			return args
		}
		out := append(append([]string{}, args[:i]...), args[i+1:]...)
		return append(out, "--help")
	}
	return args
}

// help prints the help of a command in the reader's language, as wide as the terminal lets it.
func (s *call) help(_ kong.HelpOptions, ctx *kong.Context) error {
	node := ctx.Selected()
	if node == nil {
		node = ctx.Model.Node
	}
	p := page{call: s, width: s.columns()}
	p.command(node)
	_, err := io.WriteString(ctx.Stdout, p.text.String())
	return err
}

// page is a page of help while it is written.
type page struct {
	*call
	text  strings.Builder
	width int
}

func (p *page) command(node *kong.Node) {
	usage := p.say("HEADING_USAGE")
	hang(&p.text, usage, textwidth.Of(usage), p.usageOf(node), p.width)
	p.text.WriteByte('\n')
	p.paragraph(node.Help)
	if node.Detail != "" {
		p.text.WriteByte('\n')
		p.text.WriteString(node.Detail + "\n")
	}
	var rows [][2]string
	for _, arg := range node.Positional {
		rows = append(rows, [2]string{p.argument(arg), arg.Help + p.defaultOf(arg)})
	}
	p.rows("HEADING_ARGUMENTS", rows)
	rows = nil
	for _, f := range flagsOf(node) {
		rows = append(rows, [2]string{p.flag(f), f.Help + p.defaultOf(f.Value)})
	}
	p.rows("HEADING_FLAGS", rows)
	rows = nil
	for _, leaf := range node.Leaves(true) {
		if leaf != node {
			rows = append(rows, [2]string{p.usageBelow(node, leaf), leaf.Help})
		}
	}
	p.rows("HEADING_COMMANDS", rows)
	if len(rows) > 0 {
		p.text.WriteByte('\n')
		p.paragraph(p.say("HEADING_MORE"))
	} else {
		p.text.WriteByte('\n')
		p.paragraph(p.say("EXIT_STATUS"))
	}
}

func (p *page) paragraph(text string) {
	p.text.WriteString(strings.Join(wrap(text, p.width), "\n") + "\n")
}

// Names push their texts to the right within these bounds; a longer one has its text below it.
const (
	narrowestName = 8
	widestName    = 32
)

// rows lists names with their texts beside them.
func (p *page) rows(heading lang.Code, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	p.text.WriteString("\n" + p.say(heading) + "\n")
	at := narrowestName
	for _, r := range rows {
		if w := textwidth.Of(r[0]) + 4; w <= widestName {
			at = max(at, w)
		}
	}
	for _, r := range rows {
		hang(&p.text, "  "+r[0]+"  ", at, r[1], p.width)
	}
}

// usageOf is how a command is called, from the program on.
func (p *page) usageOf(node *kong.Node) string {
	words := []string{node.FullPath()}
	if len(node.Children) > 0 {
		words = append(words, "<"+p.place("command")+">")
	}
	for _, arg := range node.Positional {
		words = append(words, p.argument(arg))
	}
	if len(flagsOf(node)) > 0 {
		words = append(words, "["+p.place("flags")+"]")
	}
	return strings.Join(words, " ")
}

// usageBelow is how a command is called below another.
func (p *page) usageBelow(above, node *kong.Node) string {
	words := []string{strings.TrimSpace(strings.TrimPrefix(node.FullPath(), above.FullPath()))}
	for _, arg := range node.Positional {
		words = append(words, p.argument(arg))
	}
	return strings.Join(words, " ")
}

// argument is what is to be written in a place: <path>…, or [dir] where it may be left out.
func (p *page) argument(arg *kong.Positional) string {
	text := p.place(arg.Name)
	if choices := choicesOf(arg); choices != nil {
		text = strings.Join(choices, "|")
	}
	if arg.IsCumulative() {
		text += "…"
	}
	if !arg.Required {
		return "[" + text + "]"
	}
	return "<" + text + ">"
}

func (p *page) flag(f *kong.Flag) string {
	text := "    --" + f.Name
	if f.Short != 0 {
		text = "-" + string(f.Short) + ", --" + f.Name
	}
	if f.IsBool() {
		return text
	}
	if f.Enum != "" { // words that are typed as they are
		return text + "=" + valueName(f)
	}
	return text + "=" + p.place(valueName(f))
}

// valueName is what the value of a flag is called.
func valueName(f *kong.Flag) string {
	switch {
	case f.PlaceHolder != "":
		return f.PlaceHolder
	case f.Enum != "":
		return strings.Join(choicesOf(f.Value), "|")
	}
	return "N"
}

// choicesOf are the values that a flag or an argument takes, where these are few.
func choicesOf(v *kong.Value) []string {
	if v.Enum == "" {
		return nil
	}
	return strings.Split(strings.Trim(v.Enum, ","), ",")
}

// place is the name of a value in the reader's language, each part by itself: ID|FILE.
func (s *call) place(name string) string {
	parts := strings.Split(name, "|")
	for i, part := range parts {
		code := lang.Code("PLACE_" + strings.ToUpper(strings.NewReplacer("-", "_", "=", "_", "%", "_PERCENT").Replace(part)))
		if text := s.say(code); text != string(code) {
			parts[i] = text
		}
	}
	return strings.Join(parts, "|")
}

// defaultOf says what is taken where a value isn't given.
func (p *page) defaultOf(v *kong.Value) string {
	if !v.HasDefault || v.Default == "" || v.Default == "0" || v.Default == "." || v.IsBool() {
		return ""
	}
	return p.say("HELP_DEFAULT", v.Default)
}

// flagsOf are the flags of a command and of those above it.
func flagsOf(node *kong.Node) []*kong.Flag {
	var all []*kong.Flag
	for _, group := range node.AllFlags(true) {
		all = append(all, group...)
	}
	return all
}

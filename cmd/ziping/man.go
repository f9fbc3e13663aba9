package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/lang"
)

// manCommand writes the manual page.
type manCommand struct{}

// Run writes the page in the language of roff.
func (c *manCommand) Run(s *call) error {
	p := page{call: s}
	var b strings.Builder
	section := func(code lang.Code) { b.WriteString(".SH " + roff(s.say(code)) + "\n") }
	b.WriteString(".TH ZIPING 1\n")
	section("MAN_NAME")
	b.WriteString("ziping \\- " + roff(s.say("MAN_SUMMARY")) + "\n")
	section("MAN_SYNOPSIS")
	b.WriteString("\\fB" + roff(p.usageOf(s.model.Node)) + "\\fR\n")
	section("MAN_DESCRIPTION")
	b.WriteString(roff(s.model.Help) + "\n")
	for _, leaf := range s.model.Leaves(true) {
		p.manual(&b, leaf)
	}
	section("MAN_STATUS")
	b.WriteString(roff(s.say("EXIT_STATUS")) + "\n")
	_, err := io.WriteString(s.out, b.String())
	return err
}

// manual is the part of the page that is about one command.
func (p *page) manual(b *strings.Builder, node *kong.Node) {
	fmt.Fprintf(b, ".SS %s\n%s\n", roff(p.usageOf(node)), roff(node.Help))
	for _, arg := range node.Positional {
		fmt.Fprintf(b, ".TP\n\\fI%s\\fR\n%s\n", roff(p.argument(arg)), roff(arg.Help+p.defaultOf(arg)))
	}
	for _, f := range node.Flags {
		fmt.Fprintf(b, ".TP\n\\fB%s\\fR\n%s\n", roff(strings.TrimSpace(p.flag(f))), roff(f.Help+p.defaultOf(f.Value)))
	}
	if node.Detail != "" {
		b.WriteString(".PP\n.nf\n" + roff(node.Detail) + "\n.fi\n")
	}
}

// roff is a text in the language of manual pages: no backslash, hyphen or line's beginning means more than itself.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}

package main

import (
	"bytes"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/lang"
)

// usages are the sentences in which the parser of the command line says what is wrong with a call, as the table has them in
// English; more particular ones come first.
func usages() []lang.Code {
	return []lang.Code{
		"USAGE_FLAG_LIKE", "USAGE_FLAG_LIKE_ONE", "USAGE_FLAG", "USAGE_ARGUMENT_LIKE", "USAGE_ARGUMENT_LIKE_ONE", "USAGE_ARGUMENT",
		"USAGE_ENUM", "USAGE_NO_VALUE", "USAGE_NO_NUMBER", "USAGE_INTEGER", "USAGE_BOOL_VALUE", "USAGE_TOGETHER", "USAGE_FLAGS_MISSING", "USAGE_ONE_OF", "USAGE_MISSING",
	}
}

// usage is what the parser said, in the reader's language. A sentence that isn't known stays as it is.
func (s *call) usage(err error) string {
	said := err.Error()
	for _, code := range usages() {
		if args, ok := argumentsOf(lang.Of(code, "\x00", "\x00", "\x00").In(lang.English), said); ok {
			for i, arg := range args {
				args[i] = strings.TrimSuffix(arg.(string), `,""`) // what is meant without the flag
			}
			return s.say(code, args...)
		}
	}
	return said
}

// argumentsOf finds what stands in a sentence where its pattern has NUL.
func argumentsOf(pattern, said string) ([]any, bool) {
	parts := strings.Split(pattern, "\x00")
	rest, ok := strings.CutPrefix(said, parts[0])
	if !ok {
		return nil, false
	}
	var args []any
	for i, part := range parts[1:] {
		end := strings.Index(rest, part)
		if i == len(parts)-2 && part == "" {
			end = len(rest)
		}
		if end < 0 {
			return nil, false
		}
		args = append(args, rest[:end])
		rest = rest[end+len(part):]
	}
	return args, rest == ""
}

// help prints the parser's help with its headings in the reader's language.
func (s *call) help(options kong.HelpOptions, ctx *kong.Context) error {
	var text bytes.Buffer
	out := ctx.Stdout
	ctx.Stdout = &text
	err := kong.DefaultHelpPrinter(options, ctx)
	ctx.Stdout = out
	if err != nil {
		return err
	}
	headings := strings.NewReplacer(
		"Usage: ", s.say("HEADING_USAGE"), "\nArguments:\n", "\n"+s.say("HEADING_ARGUMENTS")+"\n",
		"\nFlags:\n", "\n"+s.say("HEADING_FLAGS")+"\n", "\nCommands:\n", "\n"+s.say("HEADING_COMMANDS")+"\n",
		`Run "ziping <command> --help" for more information on a command.`, s.say("HEADING_MORE"))
	_, err = headings.WriteString(out, text.String())
	return err
}

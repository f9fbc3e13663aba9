// Command ziping (自评) scores year-end performance self-evaluations: it imports documents, shows how cells are read,
// scores forms by a rule set, shows its rule sets, runs their tests, and explains its codes.
//
// Exit status: 0 fine; 1 something was found or failed (a form that was rejected or has no total, a rule test); 2 could
// not run (a bad call, an unreadable file, nothing to do). Data goes to stdout, everything else to stderr.
package main

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/lang"
)

func main() {
	boundMemory()
	ctx, stop := interruptible(os.Args[1:])
	code := run(ctx, os.Args[1:], console{os.Stdin, os.Stdout, os.Stderr, os.Getenv})
	stop()
	os.Exit(code)
}

// console is the command's streams and environment.
type console struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
}

// The exit statuses.
const (
	exitFine   = 0
	exitFound  = 1
	exitCannot = 2
)

// commands is the command line.
type commands struct {
	Lang        string      `name:"lang" enum:"zh,en," default:"" placeholder:"zh|en" help:"lang"`
	ShowVersion versionFlag `name:"version" help:"version"`

	Import  importCommand  `cmd:"" help:"import"`
	Look    lookCommand    `cmd:"" help:"look"`
	New     newCommand     `cmd:"" help:"new"`
	Parse   parseCommand   `cmd:"" help:"parse"`
	Score   scoreCommand   `cmd:"" help:"score"`
	Seek    seekCommand    `cmd:"" help:"seek"`
	Fill    fillCommand    `cmd:"" help:"fill"`
	Verify  verifyCommand  `cmd:"" help:"verify"`
	Audit   auditCommand   `cmd:"" help:"audit"`
	Monitor monitorCommand `cmd:"" help:"monitor"`
	Review  reviewCommand  `cmd:"" help:"review"`
	Checks  checksCommand  `cmd:"" help:"checks"`
	Report  reportCommand  `cmd:"" help:"report"`
	Rules   rulesCommand   `cmd:"" help:"rules"`
	Test    testCommand    `cmd:"" help:"test"`
	Codes   codesCommand   `cmd:"" help:"codes"`
	Help    helpCommand    `cmd:"" help:"help_of"`
	Version versionCommand `cmd:"" help:"version"`

	Completion completionCommand `cmd:"" help:"completion"`
	Man        manCommand        `cmd:"" help:"man"`
}

// call is one call of the command.
type call struct {
	console
	ctx      context.Context
	language lang.Language
	model    *kong.Application
	found    bool // something failed, though the run continued
	watched  bool // it runs until it is interrupted
	guard    outfile.Guard
	outside  bool // files may refer to others outside their folder
	remarked remarked
}

func run(ctx context.Context, args []string, c console) int {
	s := &call{console: c, ctx: ctx, language: languageOf(args, c.getenv)}
	exited := -1
	parser, err := kong.New(new(commands),
		kong.Name("ziping"),
		kong.Description(s.say("HELP_ZIPING")),
		kong.Writers(c.out, c.err),
		kong.Exit(func(code int) { exited = code }),
		kong.Help(s.help),
		kong.Bind(s),
		s.helpTexts(),
		resultFormatVars(),
	)
	if err != nil {
		return s.cannot(err)
	}
	s.model = parser.Model
	s.model.HelpFlag.Help = s.say("HELP_HELP")
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(asHelp(args))
	if exited >= 0 {
		return exited
	}
	if err != nil {
		return s.cannot(usageError{s.usage(err)})
	}
	err = parsed.Run(s)
	s.remarked.tell(s)
	if err == nil && s.found && !s.watched {
		err = ctx.Err() // what was found may be no more than that
	}
	if err != nil {
		return s.cannot(err)
	}
	if s.found {
		return exitFound
	}
	return exitFine
}

// usageError is a call that can't be understood, and why.
type usageError struct{ why string }

func (e usageError) Error() string { return e.why }

// cannot reports why the run ended and is the exit status for it.
func (s *call) cannot(err error) int {
	if errors.Is(err, context.Canceled) {
		s.complain(errors.New(s.say("INTERRUPTED")))
		return exitCannot
	}
	s.complain(err)
	if usage := (usageError{}); errors.As(err, &usage) {
		s.complain(errors.New(s.say("SEE_HELP")))
	}
	return exitCannot
}

package main

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// languageOf is the reader's language: --lang, else the locale, else Chinese. It looks at the arguments before they are
// parsed, because what is wrong with them must be said in a language too.
func languageOf(args []string, getenv func(string) string) lang.Language {
	for i, a := range slices.Backward(args) { // the last one counts, as for every flag
		value, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if l, known := lang.Parse(value); ok && known {
			return l
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if l, ok := lang.Parse(getenv(name)); ok {
			return l
		}
	}
	return lang.Chinese
}

// say is a sentence of the table in the reader's language.
func (s *call) say(code lang.Code, args ...any) string {
	return lang.Of(code, args...).In(s.language)
}

// complain writes an error to stderr: faults with their place, excerpt and hint, each on its own.
func (s *call) complain(err error) {
	faults, columns := fault.All(err), s.linesOn(s.err)
	if path := new(fs.PathError); len(faults) == 0 && errors.As(err, &path) {
		faults = fault.List{unreadable("FILE_UNREADABLE", path.Path, err)}
	}
	if len(faults) == 0 {
		var b strings.Builder
		hangLine(&b, "ziping: ", visible.Line(err.Error()), columns)
		_, _ = io.WriteString(s.err, b.String()) // there is no other place to tell of it
		return
	}
	for _, f := range faults {
		visible.Fprintln(s.err, visible.Text(faultText(f, s.language, columns)))
	}
}

// unreadable is a file or folder that can't be read, and why.
func unreadable(code lang.Code, path string, err error) *fault.Error {
	e := fault.New(fault.Place{File: path}, "", lang.Of(code, path, fault.Reason(err)))
	e.Cause = err
	return e
}

// unreadPath is the path of what couldn't be read below a folder.
func unreadPath(folder string, err error) string {
	if path := new(fs.PathError); errors.As(err, &path) {
		return filepath.Join(folder, filepath.FromSlash(path.Path))
	}
	return folder
}

// helpTexts gives flags and commands their help in the reader's language: the tag "score_from" stands for the sentence
// HELP_SCORE_FROM, and the examples of “ziping rules check” are EXAMPLES_RULES_CHECK. If the sentence is missing, the
// help shows its code, and a test fails.
func (s *call) helpTexts() kong.Option {
	return kong.PostBuild(func(k *kong.Kong) error {
		return kong.Visit(k.Model, func(node kong.Visitable, next kong.Next) error {
			switch node := node.(type) {
			case *kong.Node:
				node.Help, node.Detail = s.helpText(node.Help), s.examples(node)
			case *kong.Value:
				node.Help = s.helpText(node.Help)
			}
			return next(nil)
		})
	})
}

// helpTag is how the commands say which sentence is their help.
var helpTag = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// helpText is the sentence that a tag refers to, without anything that the parser would take for a variable.
func (s *call) helpText(tag string) string {
	if !helpTag.MatchString(tag) {
		return tag
	}
	return strings.ReplaceAll(s.say(lang.Code("HELP_"+strings.ToUpper(tag))), "$", "$$")
}

// examples are the calls that the help of a command shows; none for most.
func (s *call) examples(node *kong.Node) string {
	words := strings.Fields(strings.ToUpper(node.FullPath()))
	code := lang.Code(strings.Join(append([]string{"EXAMPLES"}, words[1:]...), "_"))
	if text := s.say(code); text != string(code) {
		return text
	}
	return ""
}

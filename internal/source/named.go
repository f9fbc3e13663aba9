package source

import (
	"bytes"
	"errors"
	"io/fs"
	"regexp"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Unread is the mistake of naming a file that can't be read; code is for any reason but that it lies outside the folder
// in which files are read.
func (n *Node) Unread(code lang.Code, path string, err error) *fault.Error {
	m, hint := unread(code, path, err)
	e := n.Fault(m).Hinting(hint)
	e.Cause = err
	return e
}

// Unread is the same for a file that the caller has named.
func Unread(code lang.Code, name string, err error) *fault.Error {
	m, hint := unread(code, name, err)
	e := fault.New(fault.Place{File: name}, "", m).Hinting(hint)
	e.Cause = err
	return e
}

func unread(code lang.Code, path string, err error) (what, hint lang.Message) {
	folder := "."
	var outside *fault.OutsideError
	switch {
	case errors.As(err, &outside):
		folder = outside.Folder
	case !errors.Is(err, fs.ErrInvalid): // what a file system says of paths that begin with / or ..
		return lang.Of(code, path, fault.Reason(err)), lang.Message{}
	}
	return lang.Of("PATH_OUTSIDE", path, folder), lang.Of("PATH_OUTSIDE_HINT")
}

// vagueKey finds one that files of other programs may have too.
var vagueKey = regexp.MustCompile(`(?m)^[\s{]*["']?(extends|rules|cases|project|policy)["']?[ \t]*:`)

// IsOurs reports whether a text is a rule set, a rule test or a form, however many mistakes it has. The contents of any
// other file must not be shown, as a file written by somebody else may have named it. A blank file has nothing to show.
func IsOurs(data []byte) bool { return len(bytes.TrimSpace(data)) == 0 || hasOwnKey(data) }

// IsForeign reports whether a file that the user has named is clearly of another kind. The user may have left out or
// misspelt the keys that identify it, but writes Chinese; blank files and binary files are reported in other ways.
func IsForeign(data []byte) bool {
	return len(bytes.TrimSpace(data)) > 0 && utf8.Valid(data) && !hasOwnKey(data) && !vagueKey.Match(data) &&
		!chinese.Match(data)
}

var chinese = regexp.MustCompile(`[\p{Han}：]`)

// Foreign is the mistake for a file that isn't of the kind that code is about.
func Foreign(name string, code, hint lang.Code) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of(code, name)).Hinting(lang.Of(hint))
}

// Named is the mistake of naming a file of another kind, whose contents aren't shown.
func (n *Node) Named(path string, code, hint lang.Code) *fault.Error {
	return n.Fault(lang.Of(code, path)).Hinting(lang.Of(hint))
}

package rules

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/lang"
)

// Library is the rule sets of several years and places; for each form one of them is in force. It never changes and is
// safe for concurrent use.
type Library struct {
	sets    []*Set
	special []string
	newest  bool // of several in force the newest is taken
}

// LoadDir reads every rule set of a folder and the folders in it: all files *.yaml and *.yml except rule tests
// (*_test.yaml). The error is a fault.List of every mistake in any of them.
func LoadDir(fsys fs.FS, dir string) (*Library, error) {
	if fsys == nil {
		return nil, errNoFiles
	}
	l := new(Library)
	var mistakes fault.List
	err := fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isRuleFile(name) {
			return err
		}
		if infile.IsSpecialIn(fsys, name, d) {
			l.special = append(l.special, name)
			return nil
		}
		set, err := Load(fsys, name)
		if err != nil {
			mistakes = append(mistakes, fault.All(err)...)
			return nil
		}
		l.sets = append(l.sets, set)
		return nil
	})
	switch {
	case err != nil:
		e := fault.New(fault.Place{File: dir}, "", lang.Of("RULES_DIR", dir, fault.Reason(err)))
		e.Cause = err
		return nil, e
	case len(mistakes) > 0:
		return nil, mistakes
	case len(l.sets) == 0:
		return nil, fault.New(fault.Place{File: dir}, "", lang.Of("RULES_DIR_EMPTY", dir))
	}
	return l, nil
}

// LibraryOf is a library of rule sets that were read already.
func LibraryOf(sets ...*Set) *Library {
	return &Library{sets: slices.DeleteFunc(slices.Clone(sets), func(s *Set) bool { return s == nil })}
}

func isRuleFile(name string) bool {
	extension := path.Ext(name)
	base := strings.TrimSuffix(path.Base(name), extension)
	return (extension == ".yaml" || extension == ".yml") && !strings.HasSuffix(base, "_test") &&
		!strings.HasPrefix(base, ".")
}

// Sets are the rule sets, in the order of their files.
func (l *Library) Sets() []*Set { return slices.Clone(l.sets) }

// Special are the files of the folder that weren't read because they aren't regular files: pipes, devices, sockets.
func (l *Library) Special() []string { return slices.Clone(l.special) }

// For is the rule set that is in force for a form: the one that is in force at the end of the form's year and applies
// to it. None, or more than one, is an error that names the form's place and the rule sets. There is none for an absent
// form.
func (l *Library) For(form *indicator.Form) (*Set, error) {
	if form == nil {
		return nil, failFor(new(indicator.Form), "RULES_NO_YEAR", "")
	}
	var found []*Set
	for _, s := range l.sets {
		if s.Applies.Never || !l.newest && !s.inForce(form.Year) {
			continue
		}
		ok, err := s.AppliesTo(form)
		if err != nil {
			return nil, failFor(form, "RULES_APPLIES", form.Project.Name, named(s), err)
		}
		if ok {
			found = append(found, s)
		}
	}
	if l.newest && len(found) > 0 {
		return newestFor(found, form.Year), nil
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		if form.Year == 0 {
			return nil, failFor(form, "RULES_NO_YEAR", form.Project.Name)
		}
		return nil, failFor(form, "RULES_NO_MATCH", form.Project.Name, form.Year, form.Project.Department).Hinting(
			lang.Of("RULES_THERE_ARE", namesOf(l.sets)))
	}
	return nil, failFor(form, "RULES_MANY_MATCH", form.Project.Name, form.Year, form.Project.Department,
		namesOf(found)).Hinting(lang.Of("RULES_MANY_HINT"))
}

func failFor(form *indicator.Form, code lang.Code, args ...any) *fault.Error {
	place, _ := form.Origins().At("")
	return fault.New(place, "", lang.Of(code, args...))
}

func namesOf(sets []*Set) []string {
	names := make([]string, len(sets))
	for i, s := range sets {
		names[i] = named(s)
	}
	return names
}

// named is a rule set with its file and the time that it is in force.
func named(s *Set) string {
	text := s.ID + " (" + s.Place.File
	if !s.From.IsZero() || !s.To.IsZero() {
		day := func(d calendar.Date) string {
			if d.IsZero() {
				return ""
			}
			return d.String()
		}
		text += ", " + day(s.From) + "…" + day(s.To)
	}
	return text + ")"
}

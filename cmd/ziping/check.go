package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest"
)

// rulesCheck proves rule sets.
type rulesCheck struct {
	Rules  []string `arg:"" name:"id|path" help:"rules_check_which"`
	Format string   `name:"format" enum:"text,json,sarif,github" default:"text" help:"rules_check_format"`

	readsNamed
}

// checkReport is what was found in some rule sets.
type checkReport struct {
	sets    []checkedSet
	broken  []error // rule sets that can't be read
	columns int     // how wide a line of text may be
}

// checkedSet is a rule set, as it was named, and what is wrong with it.
type checkedSet struct {
	name  string
	found fault.List
}

// Run checks each rule set: mistakes that keep it from loading and findings about one that loads alike. One that can't
// be read doesn't keep the others from being checked.
func (c *rulesCheck) Run(s *call) error {
	report := checkReport{columns: s.linesOn(s.out)}
	for _, path := range withoutTests(c.Rules) {
		report.path(s, path)
	}
	for _, set := range report.sets {
		s.found = s.found || len(set.found) > 0
	}
	if err := s.writeTo("", func(out *output) error { return report.write(out, c.Format, s.language) }); err != nil {
		return err
	}
	return errors.Join(report.broken...)
}

// withoutTests leaves out the rule tests beside rule sets, which *.yaml names too. Tests alone are kept, for it to be
// said that they are no rule sets.
func withoutTests(paths []string) []string {
	if rest := slices.DeleteFunc(slices.Clone(paths), ruletest.IsTest); len(rest) > 0 {
		return rest
	}
	return paths
}

// path checks a preset, a file, or the rule sets of a folder.
func (r *checkReport) path(s *call, path string) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		files, err := s.ruleFiles(path)
		if err == nil && len(files) == 0 {
			err = fault.New(fault.Place{File: path}, "", lang.Of("NO_RULE_SETS", path))
		}
		if err != nil {
			r.broken = append(r.broken, err)
		}
		for _, file := range files {
			r.file(s.opening().in(path), file)
		}
		return
	}
	if strings.ContainsAny(path, `/\.`) {
		r.file(s.opening().of(path), path)
		return
	}
	set, err := rules.Preset(path)
	if err != nil {
		r.broken = append(r.broken, err)
		return
	}
	r.sets = append(r.sets, checkedSet{path, set.Check()})
}

// file checks a file.
func (r *checkReport) file(opened *openedFiles, path string) {
	found, err := rules.Check(opened, filepath.ToSlash(filepath.Clean(path)))
	if err != nil {
		r.broken = append(r.broken, err)
		return
	}
	r.sets = append(r.sets, checkedSet{path, found})
}

// ruleFiles are the rule sets of a folder and the folders in it: YAML files with the key “ziping” that are no rule
// tests.
func (s *call) ruleFiles(folder string) ([]string, error) {
	var files, special []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		name := d.Name()
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if strings.HasPrefix(name, ".") && path != folder {
				return filepath.SkipDir
			}
			return nil
		}
		if extension := filepath.Ext(name); extension != ".yaml" && extension != ".yml" || ruletest.IsTest(name) {
			return nil
		}
		if infile.IsSpecial(path) {
			special = append(special, path)
			return nil
		}
		data, err := infile.File(s.ctx, path, source.MaxYAML)
		if err != nil {
			return err
		}
		if source.HasVersion(charset.Sniff(data).Head(data)) {
			files = append(files, path)
		}
		return nil
	})
	s.passedOver(special)
	slices.Sort(files)
	return files, err
}

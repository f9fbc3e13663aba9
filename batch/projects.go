package batch

import (
	"cmp"
	"hash/maphash"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// The limits of looking for repeated projects: how many are remembered, at some 40 bytes each (later ones are still
// compared with those), and how many are reported one by one.
const (
	mostProjects = 1 << 20
	mostToldOf   = 20
)

// projectKey identifies a project of a file: by its code, or by its name if it has no code, in a year and a department.
// Separate files may hold forms of the same project: its plan and its outcome.
type projectKey struct {
	file, code, name, department string
	year                         int
}

// projectPrint is the fingerprint of a form's project, and the place of the form.
type projectPrint struct {
	key  uint64
	name string
	file string
	line int
}

// projectSeed seeds the fingerprints, which are only compared within one process.
var projectSeed = maphash.MakeSeed() //nolint:gochecknoglobals // a random number

// printOfProject is the fingerprint of the project of a form; false where it has neither code nor name.
func printOfProject(f *indicator.Form, file string, line int) (projectPrint, bool) {
	p := &f.Project
	key := projectKey{file: file, code: p.Code, department: p.Department, year: f.Year}
	if key.code == "" {
		key.name = p.Name
	}
	if _, at := f.Origins().Line(""); at > 0 {
		line = at
	}
	return projectPrint{maphash.Comparable(projectSeed, key), strings.Clone(cmp.Or(p.Name, p.Code)), file, line},
		key.code+key.name != ""
}

// projects are those that a run has seen, and how many were repeated.
type projects struct {
	seen  map[uint64]projectPlace
	files []string
	again int
}

// projectPlace is where a project occurred first.
type projectPlace struct{ file, line uint32 }

// take notes the projects of a block in the order of the input and calls tell with the repeated ones. A nil tell is
// allowed.
func (p *projects) take(prints []projectPrint, tell func(error)) {
	if p.seen == nil {
		p.seen = map[uint64]projectPlace{}
	}
	for i := range prints {
		form := &prints[i]
		if at, ok := p.seen[form.key]; ok {
			if p.again++; tell != nil && p.again <= mostToldOf {
				first := fault.Place{File: p.files[at.file], Line: int(at.line)}
				tell(fault.New(fault.Place{File: form.file, Line: form.line}, "",
					lang.Of("PROJECT_AGAIN", form.name, first.String())))
			}
			continue
		}
		if len(p.seen) < mostProjects {
			p.seen[form.key] = projectPlace{p.fileOf(form.file), uint32(form.line)}
		}
	}
}

// fileOf is the index of a file; forms of one file follow each other.
func (p *projects) fileOf(file string) uint32 {
	if n := len(p.files); n == 0 || p.files[n-1] != file {
		p.files = append(p.files, file)
	}
	return uint32(len(p.files) - 1)
}

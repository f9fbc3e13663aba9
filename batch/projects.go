package batch

import (
	"cmp"
	"hash/maphash"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// The limits of looking for projects that come again: how many are remembered, at some 40 bytes each; later ones are
// still compared with those. And how many are told one by one.
const (
	mostProjects = 1 << 20
	mostToldOf   = 20
)

// projectKey tells the projects of a file apart: by their code, or by their name where they have none, in a year and a
// department. Files may well hold forms of one project each: what it was planned to do, and its outcome.
type projectKey struct {
	file, code, name, department string
	year                         int
}

// projectPrint is the fingerprint of a form's project, and where the form stands.
type projectPrint struct {
	key  uint64
	name string
	file string
	line int
}

// projectSeed makes fingerprints; they are compared within one process alone.
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

// projects are those that a run has come across, and how many came again.
type projects struct {
	seen  map[uint64]projectPlace
	files []string
	again int
}

// projectPlace is where a project came first.
type projectPlace struct{ file, line uint32 }

// take notes the projects of a block in the order of the input; tell is told of those that came before. A nil tell only
// notes them.
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

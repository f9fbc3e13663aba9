package review

import (
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// departmentText is a text of the department's own part, and what it is called.
type departmentText struct {
	of   lang.Message
	text string
}

// departmentNumbers compares the numbers of the department's own part with the targets of the rows that they are about:
// 42名自筹职工 with 自筹职工人数 41人.
func (s *sheet) departmentNumbers() {
	if s.department == nil {
		return
	}
	texts := []departmentText{{lang.Of("DEPARTMENT_GOAL"), s.department.Goal}}
	for i := range s.department.Subgoals {
		sub := &s.department.Subgoals[i]
		name := lang.Of("DEPARTMENT_SUBGOAL", sub.Name)
		texts = append(texts, departmentText{name, sub.Goal}, departmentText{name, sub.Indicators})
	}
	for _, t := range texts {
		for _, clause := range clauses(t.text) {
			eachStatement(clause, func(stated *statement) {
				if isExact(stated) && s.mayConflict(stated) && !ofOtherYear(stated.before, s.form.Year) {
					s.departmentNumber(t.of, clause, stated)
				}
			})
		}
	}
}

// departmentNumber compares one number with the one row of its unit whose name shares two characters with the thing
// that the number counts, and four with the whole clause. It asks for more than a goal of the form does, since most of
// what a department says is about other projects.
func (s *sheet) departmentNumber(of lang.Message, clause string, stated *statement) {
	thing := countedThing(stated.behind)
	var about *row
	for i := range s.rows {
		r := &s.rows[i]
		if !isCounted(r, stated) || sharedCharacters(r.stem, thing) < 2 || sharedCharacters(r.stem, clause) < 4 {
			continue
		}
		if about != nil {
			return
		}
		about = r
	}
	if about == nil {
		return
	}
	v, same := unit.Convert(stated.value, stated.unit, about.target.Unit())
	t, ok := single(&about.target)
	if !ok || !same || v.Equal(t) || about.target.Approx() != cell.Precisely {
		return
	}
	s.findRow(about, "/target", "DEPARTMENT_NUMBER_CONFLICT", about.target.Text(), of, clause, stated.text).
		fixing("FIX_SET_OR", s.place(about.at+"/target"), stated.text, of)
}

// countedThing is what is right behind a number and its unit: 自筹职工生活 of 42名自筹职工生活.
func countedThing(behind string) string {
	if end := strings.IndexFunc(behind, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return behind[:end]
	}
	return behind
}

package review

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/indicator"
)

// Subject identifies a form for Finding.ID over its corrections: by the code of its project, else by department and
// name, in its year.
func Subject(f *indicator.Form) string {
	p := &f.Project
	if code := folded(p.Code); code != "" {
		return code + "/" + strconv.Itoa(f.Year)
	}
	return strings.Join([]string{folded(p.Department), folded(p.Name), strconv.Itoa(f.Year)}, "/")
}

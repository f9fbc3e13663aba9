package review

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/spill"
)

// Archive keeps the forms of a year for those of the next, on disk: WithLastYear(archive.Before). The zero value is
// empty. It is safe for any number of goroutines. The caller closes it.
type Archive struct{ forms spill.Store }

// Add keeps a form. Of several forms of a project the first stays.
func (a *Archive) Add(f *indicator.Form) error {
	text, err := json.Marshal(f)
	if err != nil {
		return err
	}
	for _, key := range archiveKeys(f, f.Year) {
		if _, err := a.forms.Put(key, text); err != nil {
			return err
		}
	}
	return nil
}

// Before is the form of the year before for a form of the same department: that with its project's code, else with its
// name. It is nil where there is none.
func (a *Archive) Before(f *indicator.Form) *indicator.Form {
	for _, key := range archiveKeys(f, f.Year-1) {
		text, err := a.forms.Get(key)
		if err != nil || text == nil {
			continue
		}
		if last, err := indicator.FormJSON("", text, 1); err == nil {
			return last
		}
	}
	return nil
}

// Close removes what is on disk.
func (a *Archive) Close() error { return a.forms.Close() }

// archiveKeys are what a form is found by in a year, the surest first.
func archiveKeys(f *indicator.Form, year int) (keys []string) {
	p := &f.Project
	for kind, what := range []string{p.Code, p.Name} {
		if what = folded(what); what != "" && f.Year > 0 {
			key := []string{strconv.Itoa(year), folded(p.Department), strconv.Itoa(kind), what}
			keys = append(keys, strings.Join(key, "\x00"))
		}
	}
	return keys
}

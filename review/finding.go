package review

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// Finding is something that doesn't add up (问题), or a light of monitoring.
type Finding struct {
	evaluation.Finding
	Stage   Stage
	Fix     lang.Message // what would be right: the cell and the value that agrees
	Light   Light        // of a finding with code LIGHT
	Follows []Cause      // the findings that it is a consequence of
}

// Cause is a finding that another one follows from.
type Cause struct {
	Code lang.Code `json:"code"`
	At   string    `json:"at"`
}

// Evidence is one of the texts and numbers that a finding compares.
type Evidence struct{ Name, Value string }

// Evidence lists what the finding compares, by the names of its message's arguments: a bound or a setting too.
func (f Finding) Evidence(l lang.Language) []Evidence {
	entry, _ := lang.Describe(f.Code)
	var all []Evidence
	for i, name := range entry.Args {
		if i < len(f.Args) {
			all = append(all, Evidence{name, shown(f.Args[i], l)})
		}
	}
	return all
}

// shown is an argument of a message in a language.
func shown(arg any, l lang.Language) string {
	if spoken, ok := arg.(interface{ In(lang.Language) string }); ok {
		return spoken.In(l)
	}
	return fmt.Sprint(arg)
}

// Advice says in a language what to do: the finding's own fix, or what its code advises.
func (f Finding) Advice(l lang.Language) string {
	if f.Fix.Code != "" {
		return f.Fix.In(l)
	}
	entry, _ := lang.Describe(f.Code)
	return entry.Do(l)
}

// ID identifies the finding among those of all forms for as long as what it is about stays: decisions of a reviewer are
// kept by it. Form identifies the form, such as its project's code.
func (f Finding) ID(form string) string {
	sum := sha256.Sum256([]byte(form + "\x00" + string(f.Code) + "\x00" + f.At))
	return hex.EncodeToString(sum[:6])
}

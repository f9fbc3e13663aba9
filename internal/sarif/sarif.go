// Package sarif writes what a check found for the tools of code review, which show findings beside the lines and offer
// their fixes: SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format).
package sarif

import (
	"io"
	"net/url"
	"path/filepath"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

type (
	document struct {
		Schema  string `json:"$schema"`
		Version string `json:"version"`
		Runs    []run  `json:"runs"`
	}
	run struct {
		Tool        tool         `json:"tool"`
		Invocations []invocation `json:"invocations"`
		Language    string       `json:"language"`
		ColumnKind  string       `json:"columnKind"`
		Results     []Result     `json:"results"`
	}
	tool struct {
		Driver driver `json:"driver"`
	}
	driver struct {
		Name  string `json:"name"`
		Rules []rule `json:"rules"`
	}
	rule struct {
		ID lang.Code `json:"id"`
	}
	invocation struct {
		Successful    bool           `json:"executionSuccessful"`
		Notifications []notification `json:"toolExecutionNotifications,omitempty"`
	}
	notification struct {
		Level   string  `json:"level"`
		Message Message `json:"message"`
	}
)

type (
	// Message is a text.
	Message struct {
		Text string `json:"text"`
	}
	// Result is a finding; its level is error, warning or note.
	Result struct {
		RuleID    lang.Code  `json:"ruleId"`
		RuleIndex int        `json:"ruleIndex"`
		Level     string     `json:"level"`
		Message   Message    `json:"message"`
		Locations []Location `json:"locations"`
		Fixes     []Fix      `json:"fixes,omitempty"`

		Suppressions []Suppression `json:"suppressions,omitempty"`
	}
	// Suppression says that a person has settled a result, and why.
	Suppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification,omitempty"`
	}
	// Location is where it is.
	Location struct {
		Physical *Physical `json:"physicalLocation,omitempty"` // nil where it is in no file
		Logical  []Logical `json:"logicalLocations,omitempty"`
	}
	// Physical is a place in a file.
	Physical struct {
		Artifact Artifact `json:"artifactLocation"`
		Region   *Region  `json:"region,omitempty"`
	}
	// Logical is a place that has no line, such as a cell of a table.
	Logical struct {
		Name string `json:"fullyQualifiedName"`
	}
	// Artifact is a file.
	Artifact struct {
		URI string `json:"uri"`
	}
	// Region is a part of a file.
	Region struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	// Fix is what would be right.
	Fix struct {
		Description Message  `json:"description"`
		Changes     []Change `json:"artifactChanges"`
	}
	// Change is what a fix does to a file.
	Change struct {
		Artifact     Artifact      `json:"artifactLocation"`
		Replacements []Replacement `json:"replacements"`
	}
	// Replacement is a text in place of another.
	Replacement struct {
		Deleted  Region  `json:"deletedRegion"`
		Inserted Message `json:"insertedContent"`
	}
)

// Log is what one run found. The zero value is one that found nothing.
type Log struct {
	results       []Result
	rules         []rule
	index         map[lang.Code]int
	notifications []notification
}

// Add adds a result; its RuleIndex is set.
func (l *Log) Add(r Result) {
	i, known := l.index[r.RuleID]
	if !known {
		if l.index == nil {
			l.index = make(map[lang.Code]int)
		}
		i = len(l.rules)
		l.index[r.RuleID] = i
		l.rules = append(l.rules, rule{r.RuleID})
	}
	r.RuleIndex = i
	l.results = append(l.results, r)
}

// Broken notes what couldn't be checked.
func (l *Log) Broken(text string) {
	l.notifications = append(l.notifications, notification{"error", Message{text}})
}

// Write writes the log, with its messages in a language.
func (l *Log) Write(out io.Writer, language lang.Language) error {
	r := run{
		Tool:        tool{driver{Name: "ziping", Rules: append([]rule{}, l.rules...)}},
		Invocations: []invocation{{Successful: len(l.notifications) == 0, Notifications: l.notifications}},
		Language:    map[lang.Language]string{lang.Chinese: "zh-CN", lang.English: "en"}[language],
		ColumnKind:  "unicodeCodePoints",
		Results:     append([]Result{}, l.results...),
	}
	text := jsontext.NewEncoder(out)
	text.SetIndent("", "  ")
	return text.Encode(document{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []run{r},
	})
}

// ArtifactOf is a path as a reference: relative ones stay relative, and what isn't ASCII is escaped.
func ArtifactOf(p fault.Place) Artifact {
	path := filepath.ToSlash(p.File)
	if filepath.IsAbs(p.File) {
		return Artifact{(&url.URL{Scheme: "file", Path: path}).String()}
	}
	return Artifact{(&url.URL{Path: path}).String()}
}

// LocationOf is a place. A cell of a document, which has no lines, is a logical location.
func LocationOf(p fault.Place, region *Region) Location {
	location := Location{Physical: &Physical{Artifact: ArtifactOf(p), Region: region}}
	if p.Cell != "" {
		location.Logical = []Logical{{p.Cell}}
	}
	return location
}

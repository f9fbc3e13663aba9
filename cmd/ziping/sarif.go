package main

import (
	"io"
	"net/url"
	"path/filepath"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// The parts of SARIF 2.1.0 that a check needs (OASIS, Static Analysis Results Interchange Format).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		Language    string            `json:"language"`
		ColumnKind  string            `json:"columnKind"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID lang.Code `json:"id"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level   string       `json:"level"`
		Message sarifMessage `json:"message"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    lang.Code       `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifFix struct {
		Description sarifMessage  `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion  `json:"deletedRegion"`
		Inserted sarifMessage `json:"insertedContent"`
	}
)

// sarif writes a report for the tools of code review, which show findings beside the lines and offer their fixes.
func (r *checkReport) sarif(out io.Writer, l lang.Language) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "ziping", Rules: []sarifRule{}}},
		Language:   map[lang.Language]string{lang.Chinese: "zh-CN", lang.English: "en"}[l],
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	invocation := sarifInvocation{Successful: len(r.broken) == 0}
	for _, err := range r.broken {
		text := err.Error()
		for _, e := range fault.All(err) {
			text = advised(e, l)
		}
		invocation.Notifications = append(invocation.Notifications, sarifNotification{"error", sarifMessage{text}})
	}
	run.Invocations = []sarifInvocation{invocation}
	index := map[lang.Code]int{}
	for _, set := range r.sets {
		for _, e := range set.found {
			i, known := index[e.Code]
			if !known {
				i = len(index)
				index[e.Code] = i
				run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{e.Code})
			}
			run.Results = append(run.Results, sarifOf(e, i, l))
		}
	}
	text := jsontext.NewEncoder(out)
	text.SetIndent("", "  ")
	return text.Encode(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{run},
	})
}

func sarifOf(e *fault.Error, rule int, l lang.Language) sarifResult {
	result := sarifResult{
		RuleID: e.Code, RuleIndex: rule, Level: "error", Message: sarifMessage{advised(e, l)},
		Locations: []sarifLocation{sarifLocationOf(e.Place, e.Text)},
	}
	if f := e.Fix; !f.IsZero() {
		result.Fixes = []sarifFix{{
			Description: sarifMessage{e.Hint.In(l)},
			Changes: []sarifChange{{
				sarifURI(f.Place),
				[]sarifReplacement{{*sarifRegionOf(f.Place, f.Old), sarifMessage{f.New}}},
			}},
		}}
	}
	return result
}

// sarifLocationOf is a place. A cell of a document, which has no lines, is a logical location.
func sarifLocationOf(p fault.Place, text string) sarifLocation {
	location := sarifLocation{Physical: sarifPhysical{sarifURI(p), sarifRegionOf(p, text)}}
	if p.Cell != "" {
		location.Logical = []sarifLogical{{p.Cell}}
	}
	return location
}

// sarifURI is a path as a reference: relative ones stay relative, and what isn't ASCII is escaped.
func sarifURI(p fault.Place) sarifArtifact {
	path := filepath.ToSlash(p.File)
	if filepath.IsAbs(p.File) {
		return sarifArtifact{(&url.URL{Scheme: "file", Path: path}).String()}
	}
	return sarifArtifact{(&url.URL{Path: path}).String()}
}

// sarifRegionOf is where a text stands; nil where only the file is known.
func sarifRegionOf(p fault.Place, text string) *sarifRegion {
	switch {
	case p.Line == 0:
		return nil
	case p.Column == 0:
		return &sarifRegion{StartLine: p.Line}
	}
	return &sarifRegion{p.Line, p.Column, endColumn(p, text)}
}

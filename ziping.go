package ziping

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Preset is an evaluator of a rule set that ships, such as mof-2021; rules.Presets lists them.
func Preset(id string) (*evaluation.Evaluator, error) {
	set, err := rules.Preset(id)
	if err != nil {
		return nil, err
	}
	return evaluation.New(set)
}

// Load is an evaluator of the rule set in a YAML file. What it extends is a rule set that ships, or one in the folder
// of the file or beneath it. The error is a fault.List of every mistake in it, with positions, or that a file can't be
// read.
func Load(path string) (*evaluation.Evaluator, error) {
	folder, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Close() }()
	set, err := rules.Load(folder.FS(), filepath.Base(path))
	if err != nil {
		return nil, err
	}
	return evaluation.New(set)
}

// ReadForm reads one form from a YAML or JSON file. The error is a fault.List of every mistake in it, with positions,
// or that the file can't be read. Documents of offices, and files of many forms, are read by package document.
func ReadForm(path string) (*indicator.Form, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if text := bytes.TrimLeft(data, "\ufeff \t\r\n"); len(text) > 0 && text[0] == '{' {
		return indicator.FormJSON(path, data, 1)
	}
	return indicator.FormYAML(path, data)
}

// Why says why a form has the score that it has: a line for each place where points were lost, which add up to what is
// missing from the full score, and one for each finding, the most urgent first.
func Why(res *evaluation.Result, language lang.Language) string {
	var why strings.Builder
	for line := range res.Lost() {
		why.WriteString("-" + line.Points().String() + " " + line.Explain(language) + "\n")
	}
	findings := slices.Clone(res.Findings())
	slices.SortStableFunc(findings, evaluation.ByUrgency)
	for _, f := range findings {
		why.WriteString(lang.Of("FINDING_LINE", f.Severity.In(language), f.In(language)).In(language) + "\n")
	}
	return why.String()
}

package main

import (
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// faultText is a fault for a person. At a terminal its sentences are wrapped with a hanging indent; the source line is
// left as it is.
func faultText(f *fault.Error, l lang.Language, columns int) string {
	text := visible.Lines(f.Report(l))
	if columns == unbounded {
		return text
	}
	const margin = 4
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if i == 0 || i == len(lines)-1 && !f.Hint.IsZero() {
			lines[i] = strings.Join(hung(line, margin, columns), "\n")
		}
	}
	return strings.Join(lines, "\n")
}

// hung is a text wrapped into lines, of which all but the first begin with a margin.
func hung(line string, margin, columns int) []string {
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	lines := wrap(line[len(indent):], columns-margin)
	for i := range lines {
		if i == 0 {
			lines[i] = indent + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", margin) + lines[i]
		}
	}
	return lines
}

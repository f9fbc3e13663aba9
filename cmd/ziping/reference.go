package main

import (
	"strings"

	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/rules"
)

// rulesReference prints what rule sets may name.
type rulesReference struct{}

// Run prints a chapter after the other: names, type or words, meaning, and an example where there is one.
func (rulesReference) Run(s *call) error {
	var b strings.Builder
	for i, chapter := range rules.Reference() {
		if i > 0 {
			b.WriteByte('\n')
		}
		visible.Fprintf(&b, "%s\n", chapter.Title.In(s.language))
		width := 0
		for _, e := range chapter.Entries {
			width = max(width, textwidth.Of(strings.Join(e.Names, "  ")))
		}
		for _, e := range chapter.Entries {
			visible.Fprintf(&b, "  %s  %s", pad(strings.Join(e.Names, "  "), width), e.Doc.In(s.language))
			if e.Form != "" {
				visible.Fprintf(&b, "  [%s]", e.Form)
			}
			b.WriteByte('\n')
			if e.Example != "" {
				visible.Fprintf(&b, "  %s  %s\n", strings.Repeat(" ", width), e.Example)
			}
		}
	}
	_, err := s.out.Write([]byte(b.String()))
	return err
}

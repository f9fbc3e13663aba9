package blank

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// YAML writes the form as YAML with a key for all that is usually filled in, and remarks in a language.
func (t Table) YAML(w io.Writer, l lang.Language) error {
	say := func(code lang.Code) string { return lang.Of(code).In(l) }
	f := t.Form()
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", say("BLANK_YAML_HEAD"))
	year := ""
	if t.Year > 0 {
		year = fmt.Sprintf(" %d", t.Year)
	}
	fmt.Fprintf(&b, "year:%s\nkind: %s\nscope: %s\n", year, f.Kind, f.Scope)
	fmt.Fprintf(&b, "project:\n  name:\n  title: %s\n  department:\n", f.Project.Title)
	if !t.isWhole() {
		b.WriteString("  implementing_unit:\n")
	}
	fmt.Fprintf(&b, "currency_unit: %s\nfunds:\n", f.CurrencyUnit)
	for _, column := range []string{"initial: ", "adjusted:", "spent:   "} {
		fmt.Fprintf(&b, "  %s {total: , fiscal: , carryover: , other: }\n", column)
	}
	if f.Funds.Points.IsSet() {
		fmt.Fprintf(&b, "  points: %q\n", f.Funds.Points)
	}
	fmt.Fprintf(&b, "goals:\n  # - {text: , outcome: }\nlevels:\n")
	for _, level := range f.Levels {
		fmt.Fprintf(&b, "  - {name: %s, points: %q}\n", scalar(level.Name), level.Points)
	}
	fmt.Fprintf(&b, "indicators:\n  # %s\n", say("BLANK_YAML_ROWS"))
	for _, tier := range t.levels1() {
		names := t.levels2(tier)
		if len(names) == 0 {
			names = []string{""}
		}
		for _, name := range names {
			fmt.Fprintf(&b, "  # - {level1: %s, level2: %s, name: , target: , actual: , points: , declared: , reason: }\n",
				scalar(nameOf(tier)), name)
		}
	}
	fmt.Fprintf(&b, "declared: {points: %q, score: , grade: }\n", f.Declared.Points)
	_, err := io.WriteString(w, b.String())
	return err
}

// scalar is a text as YAML writes it within braces: in quotes unless it is of letters and digits.
func scalar(text string) string {
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return string(jsontext.AppendString(nil, text))
		}
	}
	return text
}

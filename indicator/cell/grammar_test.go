package cell

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var updateGrammar = flag.Bool("grammar", false, "write the grammar into the documentation anew; read it before committing")

// derivation is the names of the productions that read a cell, the inner ones first.
func derivation(text string) []string {
	var trace []string
	read := unread(text, Text)
	p := cell{grammar: readings, t: &read, trace: &trace}
	p.all()
	return trace
}

// The example of each production is read by it.
func TestEachProductionReadsItsExample(t *testing.T) {
	for _, row := range productions {
		if by := derivation(row.cell); !slices.Contains(by, row.name) {
			t.Errorf("%s: its example %q is read by %v", row.name, row.cell, by)
		}
	}
}

// Each production has the one function that its symbol is read by, and a name of its own.
func TestEachProductionCanBeTried(t *testing.T) {
	names := map[string]bool{}
	for _, row := range productions {
		if names[row.name] {
			t.Errorf("two productions are called %s", row.name)
		}
		names[row.name] = true
		is := map[string]bool{"whole": row.whole != nil, "from": row.from != nil, "lead": row.lead != nil, "tail": row.tail != nil}
		for function, set := range is {
			if due := kindOfFunction(row.of) == function; set != due {
				t.Errorf("%s is a way to write %s: its function %s is set: %t, want %t", row.name, row.of, function, set, due)
			}
		}
	}
}

// kindOfFunction is the function of a production that a symbol is read by.
func kindOfFunction(s symbol) string {
	switch s {
	case aDated:
		return "from"
	case aLead:
		return "lead"
	case aTail:
		return "tail"
	case aPart:
		return ""
	}
	return "whole"
}

// The documentation of the package has the grammar and the rules as the tables have them: each of these, and nothing
// else.
func TestTheGrammarIsWrittenDown(t *testing.T) {
	page, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	const opening, closing = "// # Grammar\n", "package cell\n"
	before, rest, opened := strings.Cut(string(page), opening)
	written, _, closed := strings.Cut(rest, closing)
	if !opened || !closed {
		t.Fatalf("doc.go has no place for the grammar")
	}
	text := asComment(grammarText()) + "// # Rules of disambiguation\n" + strings.TrimSuffix(asComment(rulesText()), "//\n")
	if *updateGrammar {
		if err := os.WriteFile("doc.go", []byte(before+opening+text+closing), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	wanted := lines(text)
	for _, line := range lines(written) {
		if !slices.Contains(wanted, line) {
			t.Errorf("doc.go has %q, which no table has; go test ./indicator/cell -run %s -grammar writes the grammar", line, t.Name())
		}
	}
	for _, line := range wanted {
		if !slices.Contains(lines(written), line) {
			t.Errorf("doc.go lacks %q; go test ./indicator/cell -run %s -grammar writes the grammar", line, t.Name())
		}
	}
	if written != text {
		t.Errorf("doc.go has the grammar in another order than the tables")
	}
}

func lines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// grammarText is the tables in EBNF.
func grammarText() string {
	var b strings.Builder
	b.WriteString("In EBNF: [ ] is once or not at all, { } any number of times, | the first that reads the text.\n\n")
	for s := range symbols {
		var names []string
		for _, row := range productions {
			if row.of == s && s != aPart {
				names = append(names, row.name)
			}
		}
		if s != aPart {
			b.WriteString(wrapped("\t"+s.String()+" = "+strings.Join(names, " | ")+" .") + "\n")
		}
		for _, row := range productions {
			if row.of == s && row.is != "" {
				b.WriteString(wrapped("\t"+row.name+" = "+row.is+" .") + "\n")
			}
		}
		b.WriteString("\n")
	}
	b.WriteString("A cell is cut into:\n\n")
	for _, c := range tokens {
		b.WriteString("\t" + c.name + ": " + c.such + "\n")
	}
	return b.String()
}

// wrapped breaks a long rule before one of its words.
func wrapped(rule string) string {
	const width = 110
	var out []string
	for len([]rune(rule)) > width {
		at := strings.LastIndex(string([]rune(rule)[:width]), " ")
		out, rule = append(out, rule[:at]), "\t\t"+rule[at+1:]
	}
	return strings.Join(append(out, rule), "\n")
}

func asComment(text string) string {
	var b strings.Builder
	for _, line := range lines("\n" + text) {
		b.WriteString(strings.TrimRight("// "+line, " ") + "\n")
	}
	return strings.ReplaceAll(b.String(), "// \t", "//\t") + "//\n"
}

// What the rules are made of is defined, and all that is defined is used.
func TestTheGrammarIsClosed(t *testing.T) {
	defined, used := map[string]bool{}, map[string]bool{"cell": true}
	for s := range symbols {
		defined[s.String()] = true
	}
	delete(defined, aPart.String())
	for _, row := range productions {
		defined[row.name] = true
		if row.of != aPart {
			used[row.name] = true
		}
	}
	for _, c := range tokens {
		if defined[c.name] {
			t.Errorf("%s is a class of tokens and a production", c.name)
		}
		defined[c.name] = true
	}
	quoted := regexp.MustCompile(`"[^"]*"`)
	for _, row := range productions {
		for word := range strings.FieldsFuncSeq(quoted.ReplaceAllString(row.is, " "), func(r rune) bool { return strings.ContainsRune(" []{}()|", r) }) {
			used[word] = true
			if !defined[word] {
				t.Errorf("%s is made of %s, which isn't defined", row.name, word)
			}
		}
	}
	for name := range defined {
		if !used[name] {
			t.Errorf("%s is defined and not used", name)
		}
	}
}

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/sample/forty"
	"github.com/ziping-go/ziping/lang"
)

// The pages whose console blocks must say what the command says, in the language of the page. -update rewrites them, to
// be read before they are committed.
var pages = []string{
	"README.md", "README.zh-CN.md", "docs/county.md", "docs/county.zh-CN.md", "docs/form.md",
	"docs/form.zh-CN.md", "docs/reports.md", "docs/reports.zh-CN.md", "docs/getting-a-form-in.md",
	"docs/getting-a-form-in.zh-CN.md", "docs/what-to-hand-in.md", "docs/what-to-hand-in.zh-CN.md",
	"docs/review.md", "docs/review.zh-CN.md", "docs/own-checks.md", "docs/own-checks.zh-CN.md",
}

func TestPagesSayWhatTheCommandSays(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		t.Run(page, func(t *testing.T) {
			path := filepath.Join(root, page)
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p := &pageRun{t: t, docs: filepath.Join(root, "docs"), lang: "en"}
			if strings.Contains(page, "zh-CN") {
				p.lang = "zh"
			}
			if strings.Contains(string(text), "<!-- file ") { // the page tells a story in a folder of its own
				t.Chdir(t.TempDir())
			} else {
				t.Chdir(root)
			}
			got := fenced.ReplaceAllStringFunc(string(text), p.block)
			if p.commands == 0 {
				t.Error("no command was run")
			}
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if d := cmp.Diff(string(text), got); d != "" && !*update {
				t.Errorf("the page, against what is said:\n%s", d)
			}
		})
	}
}

// The rules that a README quotes stand in the preset, and the county's tests that it shows pass.
func TestRulesOfTheReadme(t *testing.T) {
	for _, page := range []string{"README.md", "README.zh-CN.md"} {
		t.Run(page, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("../..", page))
			if err != nil {
				t.Fatal(err)
			}
			preset, err := os.ReadFile("../../rules/presets/mof-2021.yaml")
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			var blocks []string
			for _, m := range fenced.FindAllStringSubmatch(string(text), -1) {
				if m[4] == "yaml" {
					blocks = append(blocks, m[5])
				}
			}
			if len(blocks) != 3 {
				t.Fatalf("%d blocks of YAML", len(blocks))
			}
			for line := range strings.Lines(blocks[0]) {
				if !strings.Contains(string(preset), line) {
					t.Errorf("not in mof-2021: %s", line)
				}
			}
			p := pageRun{t: t}
			p.write("county-2026.yaml", blocks[1])
			p.write("county-2026_test.yaml", blocks[2])
			if code, out, errs := called(t, "", "--lang", "en", "test", "."); code != 0 ||
				!strings.Contains(out, "2 cases, 0 failed") {
				t.Errorf("exit %d\n%s%s", code, out, errs)
			}
			if code, out, errs := called(t, "", "--lang", "en", "rules", "check", "county-2026.yaml"); code != 0 {
				t.Errorf("exit %d\n%s%s", code, out, errs)
			}
		})
	}
}

// A command that a page names, run or not, is one that there is, with flags that it has.
func TestPagesNameCommandsThatThereAre(t *testing.T) {
	parser, err := kong.New(new(commands), (&call{language: lang.English}).helpTexts(), resultFormatVars())
	if err != nil {
		t.Fatal(err)
	}
	more := []string{
		"docs/capabilities.md", "docs/capabilities.zh-CN.md", "internal/bench/README.md",
		"examples/batch/README.md", "examples/changli/README.md", "examples/qingchuan/README.md",
	}
	for _, page := range append(more, pages...) {
		text, err := os.ReadFile(filepath.Join("../..", page))
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range namedCommands(string(text)) {
			words := shellWords(line)
			node, flags := parser.Model.Node, parser.Model.Flags
			for len(words) > 0 {
				i := slices.IndexFunc(node.Children, func(n *kong.Node) bool { return n.Name == words[0] })
				if i < 0 {
					break
				}
				node, words = node.Children[i], words[1:]
				flags = slices.Concat(flags, node.Flags)
			}
			if node == parser.Model.Node {
				t.Errorf("%s: there is no ziping %s", page, line)
			}
			for _, word := range words {
				name, _, _ := strings.Cut(word, "=")
				if strings.HasPrefix(name, "-") && name != "-" && !slices.ContainsFunc(flags, func(f *kong.Flag) bool {
					return name == "--"+f.Name || name == "-"+string(f.Short)
				}) {
					t.Errorf("%s: ziping %s: there is no %s", page, line, name)
				}
			}
		}
	}
}

// named is a command between backquotes or in a line of a block.
var (
	named       = regexp.MustCompile("`(?:go run \\./cmd/)?ziping ([^`\n]+)`")
	namedInLine = regexp.MustCompile(`(?m)^ *(?:\$ )?(?:go run \./cmd/)?ziping ([^#\n]+)`)
)

func namedCommands(page string) []string {
	var all []string
	for _, m := range named.FindAllStringSubmatch(page, -1) {
		all = append(all, m[1])
	}
	for _, block := range fenced.FindAllStringSubmatch(page, -1) {
		for _, m := range namedInLine.FindAllStringSubmatch(block[5], -1) {
			all = append(all, m[1])
		}
	}
	return all
}

// fenced is a block of a page, with what a comment before it says is to be done with it: "file NAME" writes it, "change
// NAME" puts each of its lines in the place of the line with the same key, "add NAME" puts it at the end, "copy FROM
// NAME" takes a file of docs/.
var fenced = regexp.MustCompile("(?s)(<!-- (file|change|add) ([^>]*?) -->\n)?```([a-z]*)\n(.*?)```\n|<!-- (copy|forty) " +
	"([^>]*?) -->\n")

// pageRun goes through the blocks of a page.
type pageRun struct {
	t        *testing.T
	docs     string
	lang     string
	commands int
}

func (p *pageRun) block(whole string) string {
	m := fenced.FindStringSubmatch(whole)
	verb, names, kind, body := m[2]+m[6], strings.Fields(m[3]+m[7]), m[4], m[5]
	switch {
	case verb == "file":
		p.write(names[0], body)
	case verb == "add":
		p.write(names[0], p.read(names[0])+body)
	case verb == "change":
		p.write(names[0], withLines(p.read(names[0]), body))
	case verb == "forty":
		for _, f := range forty.Files(0, func(string) bool { return false }) {
			p.write(filepath.Join(names[0], f.Name), string(f.Data))
		}
	case verb == "copy":
		p.write(names[1], p.read(filepath.Join(p.docs, names[0])))
	case kind == "console":
		return strings.Replace(whole, body, p.console(body), 1)
	}
	return whole
}

// withLines is a text with each line of another in the place of the one with the same key.
func withLines(text, lines string) string {
	all := strings.SplitAfter(text, "\n")
	for line := range strings.Lines(lines) {
		key, _, _ := strings.Cut(line, ":")
		for i := range all {
			if k, _, _ := strings.Cut(all[i], ":"); strings.TrimSpace(k) == strings.TrimSpace(key) {
				all[i] = line
			}
		}
	}
	return strings.Join(all, "")
}

// console runs the commands of a block, and is the block with what they say.
func (p *pageRun) console(body string) string {
	var b strings.Builder
	for line := range strings.Lines(body) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		b.WriteString(line)
		p.commands++
		words := shellWords(strings.TrimPrefix(strings.TrimSuffix(command, "\n"), "go run ./cmd/"))
		if words[0] != "ziping" {
			p.t.Errorf("what is %s?", command)
			continue
		}
		_, out, errs := called(p.t, "", append([]string{"--lang", p.lang}, words[1:]...)...)
		for said := range strings.Lines(out + errs) {
			b.WriteString(strings.TrimRight(said, " \n") + "\n")
		}
	}
	return b.String()
}

// shellWords splits a command line at blanks outside single quotes.
func shellWords(line string) []string {
	var words []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}

func (p *pageRun) read(name string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		p.t.Fatal(err)
	}
	return string(data)
}

func (p *pageRun) write(name, text string) {
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// rulesInit starts a rule set and its tests.
type rulesInit struct {
	Dir     string `arg:"" optional:"" name:"dir" default:"." help:"rules_init_dir"`
	ID      string `name:"id" help:"rules_init_id"`
	Title   string `name:"title" help:"rules_init_title"`
	Source  string `name:"source" help:"rules_init_source"`
	Extends string `name:"extends" placeholder:"ID|FILE" help:"rules_init_extends"`
	Place   string `name:"place" help:"rules_init_place"`
	Year    int    `name:"year" help:"rules_init_year"`
	Yes     bool   `name:"yes" short:"y" help:"rules_init_yes"`

	readsNamed
}

// schemaFolder is where the schemas stand that the new files name.
const schemaFolder = ".ziping"

var idShape = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

// Run asks for what no flag says, if somebody is there to answer, and writes the rule set and its tests. Nothing that
// is there already is written over.
func (c *rulesInit) Run(s *call) error {
	var answers *bufio.Scanner
	if !c.Yes && s.answered() {
		answers = bufio.NewScanner(s.in)
	}
	ask := func(flag *string, question lang.Code, otherwise string, fits func(string) error) error {
		for *flag == "" {
			*flag = otherwise
			if answers == nil {
				break
			}
			visible.Fprintf(s.err, "%s [%s] ", s.say(question), otherwise)
			if !answers.Scan() {
				return errors.Join(errors.New(s.say("INTERRUPTED")), answers.Err())
			}
			if answer := strings.TrimSpace(answers.Text()); answer != "" {
				*flag = answer
			}
			if err := fits(*flag); err != nil {
				s.complain(err)
				*flag = ""
			}
		}
		return fits(*flag)
	}
	anything := func(string) error { return nil }
	if c.Year == 0 {
		c.Year = time.Now().Year()
	}
	year := strconv.Itoa(c.Year)
	var base *rules.Set
	for _, question := range []func() error{
		func() error { return ask(&c.ID, "INIT_ID", "county-"+year, idFits) },
		func() error {
			return ask(&c.Extends, "INIT_EXTENDS", "mof-2021", func(name string) (err error) {
				base, err = s.loadRules(name)
				return err
			})
		},
		func() error { return ask(&c.Title, "INIT_TITLE", s.say("INIT_TITLE_DEFAULT", year), anything) },
		func() error { return ask(&c.Source, "INIT_SOURCE", base.Source, anything) },
		func() error {
			if c.Place == "" && answers == nil {
				return nil
			}
			return ask(&c.Place, "INIT_PLACE", "-", anything)
		},
	} {
		if err := question(); err != nil {
			return err
		}
	}
	return c.write(s, base)
}

func idFits(id string) error {
	if idShape.MatchString(id) {
		return nil
	}
	return fault.New(fault.Place{}, id, lang.Of("INIT_ID_WRONG", id))
}

// answered reports whether somebody may answer what is asked.
func (s *call) answered() bool {
	return isTerminal(s.in)
}

// write writes the files, the schemas first.
func (c *rulesInit) write(s *call, base *rules.Set) error {
	rulesFile, testFile := filepath.Join(c.Dir, c.ID+".yaml"), filepath.Join(c.Dir, c.ID+"_test.yaml")
	for _, name := range []string{rulesFile, testFile} {
		if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return fault.New(fault.Place{File: name}, "", lang.Of("INIT_EXISTS", name))
		}
	}
	folder := filepath.Join(c.Dir, schemaFolder)
	if info, err := os.Lstat(folder); err == nil && !info.IsDir() {
		return outfile.Fault(folder, &fs.PathError{Op: "open", Path: folder, Err: syscall.ENOTDIR})
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return outfile.Fault(folder, err)
	}
	for _, kind := range schema.Kinds {
		text, _ := schema.JSON(kind)
		if err := s.writeText(filepath.Join(folder, kind+".json"), text); err != nil {
			return err
		}
	}
	if err := writeNew(rulesFile, c.rulesText(s, base)); err != nil {
		return err
	}
	if err := writeNew(testFile, c.testText(s, base)); err != nil {
		return err
	}
	return s.writeTo("", func(out *output) error {
		visible.Fprintln(out, s.say("INIT_DONE", rulesFile, testFile))
		return nil
	})
}

func writeNew(name, text string) error {
	return outfile.WriteNew(name, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

func modeline(kind string) string {
	return "# yaml-language-server: $schema=" + schemaFolder + "/" + kind + ".json\n"
}

// rulesText is the rule set: what it is, and what is changed most often as remarks to be uncommented.
func (c *rulesInit) rulesText(s *call, base *rules.Set) string {
	var b strings.Builder
	b.WriteString(modeline("rules"))
	b.WriteString(s.say("INIT_RULES_HEAD", visible.Line(base.ID), visible.Line(base.Title), c.ID+".yaml") + "\n")
	fmt.Fprintf(&b, "ziping: 1\nid: %s\nversion: \"1\"\ntitle: %s\nsource: %s\n", c.ID, plainYAML(c.Title),
		plainYAML(c.Source))
	if c.Place != "" && c.Place != "-" {
		fmt.Fprintf(&b, "region: %s\n", plainYAML(c.Place))
	}
	fmt.Fprintf(&b, "effective: {from: %d-01-01}\nextends: %s\n", c.Year, plainYAML(c.extended()))
	levels := make([]string, len(base.Grades.Levels))
	for i, l := range base.Grades.Levels {
		levels[i] = plainYAML(l.Name) + ": " + l.Least.String()
	}
	of := "raw"
	if base.Grades.OfRounded {
		of = "rounded"
	}
	b.WriteString("\n" + s.say("INIT_RULES_OFTEN") + "\n")
	fmt.Fprintf(&b, "# grades: {of: %s, levels: {%s}}\n", of, strings.Join(levels, ", "))
	b.WriteString("# rules:\n#   满意度: {measure: actual, curve: {\">=90%\": 100%, \">=80%\": 80%, \">=60%\": 50%, else: 0%}}\n")
	return b.String()
}

// extended is how the new file names what it extends: a path as seen from its folder.
func (c *rulesInit) extended() string {
	if !strings.ContainsAny(c.Extends, `/\.`) {
		return c.Extends
	}
	from, err := filepath.Abs(c.Dir)
	to, err2 := filepath.Abs(c.Extends)
	if err != nil || err2 != nil {
		return c.Extends
	}
	relative, err := filepath.Rel(from, to)
	if err != nil {
		return c.Extends
	}
	relative = filepath.ToSlash(relative)
	if !strings.HasPrefix(relative, ".") {
		relative = "./" + relative
	}
	return relative
}

// testText is the first test: an indicator that meets its target earns its points.
func (c *rulesInit) testText(s *call, base *rules.Set) string {
	tier := base.Tiers[0].Name
	for i := range base.Tiers {
		if base.Tiers[i].Rule < 0 {
			tier = base.Tiers[i].Name
			if strings.Contains(tier, "产出") {
				break
			}
		}
	}
	full := "10"
	if base.Rounding.Digits > 0 {
		full += "." + strings.Repeat("0", base.Rounding.Digits)
	}
	var b strings.Builder
	b.WriteString(modeline("test"))
	b.WriteString(s.say("INIT_TEST_HEAD", c.ID+"_test.yaml") + "\n")
	fmt.Fprintf(&b, "ziping: 1\ntitle: %s\nrules: ./%s.yaml\ncases:\n", plainYAML(c.Title), c.ID)
	fmt.Fprintf(&b, "  - name: %s\n    indicator: {level1: %s, level2: 数量指标, name: 培训人数, target: ≥100人, points: \"10\", "+
		"actual: 100人}\n", s.say("INIT_CASE_MET"), plainYAML(tier))
	fmt.Fprintf(&b, "    expect: {score: \"%s\", met: \"true\"}\n", full)
	return b.String()
}

var plainShape = regexp.MustCompile(`^[\p{L}\p{N}〔〕（）《》、·./][\p{L}\p{N}〔〕（）《》、·./ -]*$`)

// plainYAML is a text as YAML writes it: in quotes where it would be read as something else.
func plainYAML(text string) string {
	if plainShape.MatchString(text) && strings.TrimSpace(text) == text {
		return text
	}
	return strconv.Quote(text)
}

package main

import (
	"context"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/textwidth"
)

// printed is what a call prints on both streams, and its exit status.
func printed(t *testing.T, env map[string]string, args ...string) (string, int) {
	t.Helper()
	var out strings.Builder
	code := run(context.Background(), args, console{
		strings.NewReader(""), &out, &out, func(name string) string { return env[name] },
	})
	return out.String(), code
}

var (
	english = map[string]string{"LC_ALL": "en"}
	chinese = map[string]string{"LC_ALL": "zh"}
)

// Wrong calls say what is wrong and what there is, in one language.
func TestWrongCalls(t *testing.T) {
	for call, want := range map[string][2]string{
		"scor x":    {"没有“scor”这个命令，是不是score？", "there is no command “scor”; did you mean score?"},
		"help scor": {"没有“scor”这个命令，是不是score？", "there is no command “scor”; did you mean score?"},
		"rules x":   {"没有“x”这个命令；有：list、show、", "there is no command “x”; there are: list, show, "},
		"rules":     {"后面要写一个命令：list、show、", "a command is missing: one of list, show, "},
		"score": {
			"缺少<路径…>。用法：ziping score <路径…> [参数]",
			"<path…> is missing. Usage: ziping score <path…> [flags]",
		},
		"rules diff a":      {"缺少<新规则>。", "<new> is missing. "},
		"verify":            {"缺少<凭证> <路径…>。", "<evidence> <path…> is missing. "},
		"score x --lang fr": {"--lang只能是zh或en，不能是fr", "--lang can only be zh or en, not fr"},
		"score x --format pdf": {
			"--format只能是table、json、ndjson、csv或parquet，不能是pdf",
			"--format can only be table, json, ndjson, csv or parquet, not pdf",
		},
		"completion tcsh": {
			"这里只能写bash、zsh、fish或powershell，不能是tcsh",
			"only bash, zsh, fish or powershell can be written here, not tcsh",
		},
		"rules schema abc":      {"这里只能写rules、test或form，不能是abc", "only rules, test or form can be written here, not abc"},
		"score x --workers two": {"--workers应是整数，不能是two", "--workers takes a whole number, not two"},
		"score --nosuch x":      {"没有“--nosuch”这个参数", "there is no flag --nosuch"},
		"score x --forma csv":   {"没有“--forma”这个参数，是不是--format？", "there is no flag --forma; did you mean --format?"},
		"score x -o":            {"--output后面缺少值", "--output needs a value after it"},
		"score x -o --quiet":    {"--output后面缺少值", "--output needs a value after it"},
		"score x --checkpoint":  {"--checkpoint后面缺少数", "--checkpoint needs a number after it"},
		"version x":             {"“x”是多余的，这里不能写", "“x” is one argument too many"},
		"score x --quiet=maybe": {
			"--quiet：写了就是“是”，“=”后只能是true或false，不能是maybe",
			"--quiet takes no value, or “=true” or “=false”, not maybe",
		},
	} {
		for i, env := range []map[string]string{chinese, english} {
			got, code := printed(t, env, strings.Fields(call)...)
			if code != exitCannot || !strings.HasPrefix(got, "ziping: "+want[i]) {
				t.Errorf("%s: exit %d, %s", call, code, got)
			}
		}
	}
}

// commandPaths are all commands, and nothing for the program itself.
func commandPaths(t *testing.T) [][]string {
	t.Helper()
	script, code := printed(t, english, "completion", "fish")
	if code != exitFine {
		t.Fatal(script)
	}
	all := [][]string{nil}
	for _, m := range regexp.MustCompile(`'ziping( [a-z ]+)'`).FindAllStringSubmatch(
		strings.SplitN(script, "set at", 2)[0], -1) {
		all = append(all, strings.Fields(m[1]))
	}
	if len(all) < 20 {
		t.Fatalf("only %d commands", len(all))
	}
	return all
}

// Help keeps to its width, breaks no word, and names every value in the reader's language.
func TestHelpOfEveryCommand(t *testing.T) {
	named := regexp.MustCompile(`(?:=|<|\[)([A-Z|%=]{2,})`)
	for _, path := range commandPaths(t) {
		for _, columns := range []string{"40", "80", "120", "300"} {
			widest := map[string]int{"40": 80, "80": 80, "120": 120, "300": 120}[columns]
			for _, l := range []string{"zh", "en"} {
				env := map[string]string{"LC_ALL": l, "COLUMNS": columns}
				got, code := printed(t, env, append(path, "--help")...)
				if again, _ := printed(t, env, append([]string{"help"}, path...)...); code != exitFine || again != got {
					t.Errorf("help of %v: exit %d, and ziping help says\n%s", path, code, again)
				}
				for _, line := range strings.Split(got, "\n") {
					if textwidth.Of(line) > widest && !strings.HasPrefix(strings.TrimSpace(line), "ziping") {
						t.Errorf("%v at %s columns: %s", path, columns, line)
					}
				}
				if m := named.FindString(got); l == "zh" && m != "" {
					t.Errorf("help of %v in Chinese has %s", path, m)
				}
			}
		}
	}
}

func TestWrap(t *testing.T) {
	for text, want := range map[string]string{
		"a bc def":       "a bc|def",
		"abcdefghij k":   "abcdefghij|k",
		"一二三四五":          "一二三|四五",
		"一二三，四":          "一二|三，四", // no line begins with a comma
		"ab一二三":          "ab一二|三",
		"a\nb":           "a|b",
		"":               "",
		"“一二三”四":         "“一二|三”四",
		"--max-rejects一": "--max-rejects|一", // a flag stays whole
	} {
		if got := strings.Join(wrap(text, 6), "|"); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

func TestVersionIsSaidAlike(t *testing.T) {
	flag, code := printed(t, english, "--version")
	command, _ := printed(t, english, "version")
	if code != exitFine || flag != command || !strings.HasPrefix(flag, "ziping ") {
		t.Error(code, flag, command)
	}
	if got, _ := printed(t, english, "score", "--version"); got != flag {
		t.Error(got)
	}
}

// inShell is a call of a shell that has nothing to say of its own: bash warns of a locale that isn't installed.
func inShell(shell string, args ...string) *exec.Cmd {
	c := exec.Command(shell, args...)
	c.Env = append(os.Environ(), "LC_ALL=C")
	return c
}

// bash completes commands, flags, and the values of flags, also after “=”.
func TestBashCompletes(t *testing.T) {
	script, _ := printed(t, english, "completion", "bash")
	for typed, want := range map[string]string{
		"ziping sc":                      "score",
		"ziping rules ex":                "explain",
		"ziping rules explain mof-":      "mof-2020 mof-2021",
		"ziping score --form":            "--format",
		"ziping score --format js":       "json",
		"ziping score --format = js":     "json",
		"ziping score --rules mof-2":     "mof-2020 mof-2021",
		"ziping completion f":            "fish",
		"ziping --lang e":                "en",
		"ziping rules check --format sa": "sarif",
		"ziping score -o ":               "",
		"ziping score x":                 "",
	} {
		words := strings.Split(typed, " ")
		call := script + "\nCOMP_WORDS=(" + quotedWith(words, " ") +
			")\nCOMP_CWORD=$((${#COMP_WORDS[@]}-1))\n_ziping\necho \"${COMPREPLY[@]}\"\n"
		out, err := inShell("bash", "-c", call).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != want {
			t.Errorf("%s: %q, not %q (%v)", typed, got, want, err)
		}
	}
}

// Each script names every command and flag; the shells that are there take it.
func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		script, code := printed(t, chinese, "completion", shell)
		for _, word := range []string{"score", "plot", "max-rejects", "sarif", "mof-2021"} {
			if code != exitFine || !strings.Contains(script, word) {
				t.Errorf("%s lacks %s", shell, word)
			}
		}
		if shell == "powershell" {
			continue
		}
		t.Run(shell, func(t *testing.T) {
			if _, err := exec.LookPath(shell); err != nil {
				t.Skip(shell, "isn't installed")
			}
			check := inShell(shell, "-n")
			check.Stdin = strings.NewReader(script)
			if out, err := check.CombinedOutput(); err != nil || len(out) > 0 {
				t.Errorf("%s: %v: %s", shell, err, out)
			}
		})
	}
}

func TestFishCompletes(t *testing.T) {
	if _, err := exec.LookPath("fish"); err != nil {
		t.Skip("fish isn't installed")
	}
	script, _ := printed(t, english, "completion", "fish")
	for typed, want := range map[string]string{
		"ziping sco":               "score",
		"ziping rules expl":        "explain",
		"ziping score --format js": "json",
		"ziping score --max":       "--max-rejects=",
		"ziping completion pow":    "powershell",
	} {
		out, err := inShell("fish", "-c", script+"\ncomplete -C "+fishQuote(typed)).CombinedOutput()
		if got, _, _ := strings.Cut(string(out), "\t"); err != nil ||
			strings.TrimSpace(strings.Split(got, "\n")[0]) != strings.TrimSuffix(want, "=") {
			t.Errorf("%s: %q, not %q (%v)", typed, out, want, err)
		}
	}
}

// The manual page names every command and flag, and no line of it is taken for a request of roff that it isn't.
func TestManualPage(t *testing.T) {
	page, code := printed(t, english, "man")
	if code != exitFine {
		t.Fatal(page)
	}
	for _, path := range commandPaths(t)[1:] {
		if !strings.Contains(page, strings.Join(path, " ")) {
			t.Errorf("the page lacks %v", path)
		}
	}
	request := regexp.MustCompile(`^\.(TH|SH|SS|TP|PP|nf|fi)\b`)
	for _, line := range strings.Split(page, "\n") {
		if strings.HasPrefix(line, ".") && !request.MatchString(line) {
			t.Error(line)
		}
	}
}

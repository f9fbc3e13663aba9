package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever a file names, by whatever path or link, is read in the folder that the call names, or that of the file it
// names. And no command shows a line of a file that isn't a rule set, test or form, wherever it lies.
func TestNothingIsReadOutside(t *testing.T) {
	top := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := func(to, name string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(top, name)); err != nil {
			t.Fatal(err)
		}
	}
	const head, secret = "ziping: 1\nid: county\nsource: 县\nextends: ", "hunter2"
	write("keys", "password: "+secret+"\n"+secret+": [\n")
	write("keys.csv", secret+",x\n"+secret+",\"\n")
	write("other/base.yaml", head+"mof-2021\n")
	write("in/base.yaml", head+"mof-2021\n")
	write("in/sub/base.yaml", head+"../base.yaml\n")
	write("in/real.yaml", head+"./sub/base.yaml\n")
	link("../keys", "in/link")
	link("../other", "in/folder")
	link(filepath.Join(top, "keys"), "in/absolute")
	link("base.yaml", "in/inside.yaml")
	form, err := os.ReadFile(changli + "/6-census.yaml")
	if err != nil {
		t.Fatal(err)
	}
	write("form.yaml", string(form))

	for path, outside := range map[string]bool{
		"../other/base.yaml": true, "./folder/base.yaml": true, filepath.Join(top, "other/base.yaml"): true,
		"../in/../other/base.yaml": true,
		"./base.yaml":              false, "./sub/base.yaml": false, "./inside.yaml": false, "../in/base.yaml": false,
		filepath.Join(top, "in/base.yaml"): false,
	} {
		write("in/county.yaml", head+path+"\n")
		for _, call := range [][]string{
			{"rules", "check", "FILE"},
			{"rules", "show", "FILE"},
			{"rules", "explain", "FILE"},
			{"rules", "plot", "FILE"},
			{"rules", "diff", "FILE", "mof-2021"},
			{"seek", filepath.Join(top, "form.yaml"), "--rules", "FILE"},
			{"score", filepath.Join(top, "form.yaml"), "--rules", "FILE"},
			{"test", "--generate", "FILE"},
			{"rules", "init", filepath.Join(top, "new"), "--yes", "--extends", "FILE"},
		} {
			if path != "../other/base.yaml" && call[1] != "show" { // they read a rule set in the same way
				continue
			}
			args := strings.Split(strings.ReplaceAll(strings.Join(call, "\n"), "FILE", filepath.Join(top, "in/county.yaml")),
				"\n")
			for _, allowed := range []bool{false, true} {
				if allowed {
					args = append(args, "--allow-outside")
				}
				code, out, errs := called(t, "", args...)
				refused := strings.Contains(errs, "PATH_OUTSIDE")
				if refused != (outside && !allowed) || refused && code != exitCannot ||
					!refused && strings.Contains(errs, "UNREADABLE") {
					t.Errorf("%s: %v: exit %d\n%s%s", path, args, code, out, errs)
				}
				_ = os.RemoveAll(filepath.Join(top, "new"))
			}
		}
	}

	for _, path := range []string{
		"../keys", "./link", "./absolute", filepath.Join(top, "keys"), "../keys.csv",
		"../in/../keys", "/etc/passwd", "/dev/fd/9", "../none",
	} {
		write("in/county.yaml", head+path+"\n")
		for _, subject := range []string{
			"rules: PATH", "form: PATH", "csv: PATH", "xlsx: PATH", "forms: [PATH]",
			"joined: [PATH]",
		} {
			expect := ", expect: {score: '1.00'}"
			if strings.HasPrefix(subject, "csv") || strings.HasPrefix(subject, "xlsx") {
				expect = ""
			}
			write("in/"+strings.Split(subject, ":")[0]+"_test.yaml",
				"ziping: 1\nrules: mof-2021\ncases:\n  - {name: a, "+strings.Replace(subject, "PATH", path, 1)+expect+"}\n")
		}
		write("in/whole_test.yaml", "ziping: 1\nrules: "+path+
			"\ncases:\n  - {name: a, form: ../form.yaml, expect: {score: '1.00'}}\n")
		in := filepath.Join(top, "in")
		for _, args := range [][]string{
			{"rules", "check", in},
			{"test", in},
			{"test", in, "--format", "json"},
			{"test", in, "--format", "github"},
			{"test", in, "--format", "junit"},
			{"test", in, "--format", "tap"},
			{"score", filepath.Join(top, "form.yaml"), "--rules-dir", in},
			{"score", filepath.Join(top, "form.yaml"), "--rules", in + "/county.yaml"},
			{"rules", "check", top + "/keys", in + "/link"},
			{"test", top + "/keys"},
			{"rules", "show", top + "/keys"},
		} {
			for _, more := range []string{"", "--allow-outside"} {
				if more != "" {
					args = append(args, more)
				}
				code, out, errs := called(t, "", args...)
				if all := out + errs; code == exitFine || strings.Contains(all, secret) || strings.Contains(all, "root:") {
					t.Errorf("%s: %v: exit %d\n%s", path, args, code, all)
				}
				if named := strings.HasSuffix(args[1], "keys") ||
					len(args) > 2 && strings.HasSuffix(args[2], "keys"); more == "" && !named &&
					!strings.Contains(out+errs, "PATH_OUTSIDE") {
					t.Errorf("%s: %v doesn't say where it lies: %s%s", path, args, out, errs)
				}
			}
		}
	}
}

// A rule set that a link in --rules-dir leads to is refused where it lies elsewhere, and taken where it lies in that
// folder.
func TestLinksInAFolderOfRules(t *testing.T) {
	top := t.TempDir()
	in := filepath.Join(top, "in")
	if err := os.MkdirAll(in+"/kept", 0o700); err != nil {
		t.Fatal(err)
	}
	text := []byte("ziping: 1\nid: county\nsource: 县\nextends: mof-2021\n")
	for _, name := range []string{top + "/away.yaml", in + "/kept/.hidden"} {
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("kept/.hidden", in+"/a.yaml"); err != nil {
		t.Fatal(err)
	}
	form := changli + "/6-census.yaml"
	if code, out, errs := called(t, "", "score", form, "--rules-dir", in); code != exitFine ||
		!strings.Contains(out, "county") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if err := os.Remove(in + "/a.yaml"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../away.yaml", in+"/a.yaml"); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := called(t, "", "score", form, "--rules-dir", in); code != exitCannot ||
		!strings.Contains(errs, "PATH_OUTSIDE") || !strings.Contains(errs, "--allow-outside") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, out, errs := called(t, "", "score", form, "--rules-dir", in, "--allow-outside"); code != exitFine ||
		!strings.Contains(out, "county") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	// The folder itself, and a file that the call names, may be links to anywhere.
	if err := os.Symlink("in", top+"/link"); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := called(t, "", "rules", "check", in+"/a.yaml"); code != exitFine {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}

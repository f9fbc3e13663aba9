package build

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersionOf(t *testing.T) {
	sum := func() string { return "0123456789ab" }
	main := func(version string) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Path: modulePath, Version: version}}
	}
	part := func(m debug.Module) *debug.BuildInfo {
		m.Path = modulePath
		return &debug.BuildInfo{
			Main: debug.Module{Path: "example.com/x", Version: "v9.9.9"},
			Deps: []*debug.Module{{Path: "example.com/y", Version: "v3.0.0"}, &m},
		}
	}
	for _, c := range []struct {
		stamped string
		info    *debug.BuildInfo
		sum     func() string
		want    string
	}{
		{"v1.2.3", main("(devel)"), sum, "v1.2.3"},
		{"", main("v1.0.0"), sum, "v1.0.0"},
		{"", main("v0.0.0-20260101000000-abcdefabcdef"), sum, "v0.0.0-20260101000000-abcdefabcdef"},
		{
			"", main("v1.0.1-0.20260101000000-abcdefabcdef+dirty"), sum,
			"v1.0.1-0.20260101000000-abcdefabcdef+dirty.0123456789ab",
		},
		{"", main("(devel)"), sum, "devel.0123456789ab"},
		{"", main(""), sum, "devel.0123456789ab"},
		{"", nil, sum, "devel.0123456789ab"},
		{"", nil, func() string { return "" }, "devel"},
		{"", part(debug.Module{Version: "v1.4.0"}), sum, "v1.4.0"},
		{"", part(debug.Module{Version: "v1.4.0", Replace: &debug.Module{Path: "../ziping"}}), sum, "devel.0123456789ab"},
		{"", part(debug.Module{Version: "v1.4.0", Replace: &debug.Module{Path: "fork", Version: "v1.4.1"}}), sum, "v1.4.1"},
	} {
		if got := versionOf(c.stamped, c.info, c.sum); got != c.want {
			t.Errorf("%q %v: %s, want %s", c.stamped, c.info, got, c.want)
		}
	}
}

// The command says the version that it is stamped with; the same sources in two folders make the same bytes under
// -trimpath; and builds that differ without a version to tell them say that they do.
func TestBuilds(t *testing.T) {
	const stamp = "-X " + modulePath + "/internal/build.stamped="
	dir := t.TempDir()
	one, two := copied(t, filepath.Join(dir, "one")), copied(t, filepath.Join(dir, "another", "two"))
	build := func(folder, name string, args ...string) (program, version string) {
		t.Helper()
		program = filepath.Join(dir, name)
		run := exec.Command("go", append(append([]string{"build", "-trimpath", "-buildvcs=false", "-o", program}, args...),
			"./cmd/ziping")...)
		run.Dir = folder
		if out, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		out, err := exec.Command(program, "version").Output()
		if err != nil {
			t.Fatal(err)
		}
		return program, strings.Fields(string(out))[1]
	}
	first, version := build(one, "first")
	if !strings.HasPrefix(version, "devel.") || len(version) != len("devel.")+2*sumShown {
		t.Errorf("an unversioned build is %s", version)
	}
	second, same := build(two, "second")
	if a, b := read(t, first), read(t, second); !bytes.Equal(a, b) || same != version {
		t.Errorf("builds from two folders differ: %s, %s", version, same)
	}
	if _, other := build(one, "other", "-ldflags", "-s -w"); other == version || !strings.HasPrefix(other, "devel.") {
		t.Errorf("another build is %s too", other)
	}
	if _, stamped := build(one, "stamped", "-ldflags", stamp+"v9.8.7"); stamped != "v9.8.7" {
		t.Errorf("stamped with v9.8.7: %s", stamped)
	}
}

// copied is a copy of the module's sources in a folder.
func copied(t *testing.T, folder string) string {
	t.Helper()
	for _, part := range []string{
		"batch", "cmd", "document", "evaluation", "exact", "fault", "indicator", "internal",
		"lang", "review", "rulediff", "rules", "ruletest", "scoring",
	} {
		sources, err := os.OpenRoot("../../" + part)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(filepath.Join(folder, part), sources.FS()); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := os.WriteFile(filepath.Join(folder, name), read(t, "../../"+name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

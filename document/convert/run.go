package convert

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// errLarge is that a converted document is larger than documents may be.
var errLarge = errors.New("the converted document is too large")

// program finds LibreOffice: by the path of programs, or where its installers put it.
func program() string {
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	places := []string{"/usr/lib/libreoffice/program/soffice", "/opt/libreoffice*/program/soffice"}
	switch runtime.GOOS {
	case "darwin":
		places = []string{"/Applications/LibreOffice.app/Contents/MacOS/soffice"}
	case "windows":
		places = []string{`C:\Program Files\LibreOffice\program\soffice.com`}
	}
	for _, place := range places {
		if found, err := filepath.Glob(place); err == nil && len(found) > 0 {
			return found[len(found)-1] // the latest
		}
	}
	return ""
}

// settings are those of the profile: no macros, no pictures or cells from elsewhere.
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

// run has a document converted by the program at a path.
func run(ctx context.Context, path string, t target, data []byte, most int) (converted []byte, err error) {
	folder, err := os.MkdirTemp("", "ziping-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	in, err := put(folder, "document."+t.from, data)
	if err != nil {
		return nil, err
	}
	profile := filepath.Join(folder, "profile")
	if _, err := put(filepath.Join(profile, "user"), "registrymodifications.xcu", []byte(settings)); err != nil {
		return nil, err
	}
	out := filepath.Join(folder, "out")
	place := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(profile), "/")}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, path, "--headless", "--norestore", "--nolockcheck", "--nodefault",
		"-env:UserInstallation="+place.String(), "--convert-to", t.filter, "--outdir", out, in)
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &said, &said
	cmd.WaitDelay = 5 * time.Second
	ownGroup(cmd)
	failed := cmd.Run()
	converted, err = get(filepath.Join(out, "document."+t.to), most)
	if errors.Is(err, os.ErrNotExist) { // it ends well without a file, too
		err = errors.Join(failed, errors.New(lastLine(said.String())))
	}
	return converted, err
}

// put writes a file into a folder.
func put(folder, name string, data []byte) (path string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	path = filepath.Join(folder, name)
	//nolint:forbidigo // nobody else sees the folder, which is removed
	return path, os.WriteFile(path, data, 0o600)
}

// get reads a file of a size that is allowed.
func get(path string, most int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if len(data) > most {
		err = errLarge
	}
	return data, errors.Join(err, f.Close())
}

// lastLine is the last line of what a program said.
func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

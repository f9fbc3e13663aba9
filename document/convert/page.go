package convert

import (
	"bytes"
	"context"
	"errors"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// browser finds Chromium or one of its kind: by the path of programs, or where its installers put it.
func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	var places []string
	switch runtime.GOOS {
	case "darwin":
		places = []string{
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
		}
	case "windows":
		places = []string{
			`C:\Program Files\Google\Chrome\Application\chrome.exe`, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
		}
	}
	for _, place := range places {
		if _, err := os.Stat(place); err == nil {
			return place
		}
	}
	return ""
}

// HasBrowser reports whether a browser that Page uses is installed.
func HasBrowser() bool { return browser() != "" }

// longestPage is how long a page may take to become a PDF.
const longestPage = 2 * time.Minute

// Page has a page of HTML printed into a PDF by Chromium, Chrome or Edge. The page must be the caller's own and need
// no network. The name is for the error that says that none is installed, or that it failed.
func Page(ctx context.Context, name string, page []byte) ([]byte, error) {
	path := browser()
	if path == "" {
		return nil, faultIn(name, "PDF_PROGRAM_MISSING").Hinting(lang.Of("PDF_PROGRAM_HINT"))
	}
	within, cancel := context.WithTimeout(ctx, longestPage)
	defer cancel()
	made, err := printed(within, path, page)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(within.Err(), context.DeadlineExceeded):
		return nil, faultIn(name, "CONVERSION_LONG", int(longestPage/time.Second))
	case err != nil:
		e := faultIn(name, "PRINTING_FAILED", fault.Reason(err))
		e.Cause = err
		return nil, e
	}
	return made, nil
}

// printed has a page printed by the program at a path.
func printed(ctx context.Context, path string, page []byte) (made []byte, err error) {
	folder, err := os.MkdirTemp("", "ziping-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	in, err := put(folder, "page.html", page)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(folder, "page.pdf")
	place := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(in), "/")}
	args := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--user-data-dir=" + filepath.Join(folder, "profile"),
		"--no-pdf-header-footer", "--print-to-pdf=" + out,
	}
	if os.Getuid() == 0 { // it has no sandbox for root, and the page is the caller's own
		args = append(args, "--no-sandbox")
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, path, append(args, place.String())...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &said, &said
	cmd.WaitDelay = 5 * time.Second
	ownGroup(cmd)
	failed := cmd.Run()
	made, err = get(out, source.DefaultLimits().Unpacked)
	if errors.Is(err, os.ErrNotExist) {
		err = errors.Join(failed, errors.New(lastLine(said.String())))
	}
	return made, err
}

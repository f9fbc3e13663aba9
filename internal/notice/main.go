// Command notice writes the file NOTICE: the modules that are linked into the command, each with its licence.
//
//	go run ./internal/notice > NOTICE
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
)

func main() {
	text, err := notice(".")
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// module is a module that is linked in.
type module struct{ Path, Version, Dir string }

const head = `ziping
Licensed under the Apache License 2.0, see LICENSE.

The command ziping links the modules below, under the licences that follow each. Written by go run ./internal/notice.
`

// notice is the text of the file for the module in a folder.
func notice(folder string) ([]byte, error) {
	modules, err := linked(folder)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(head)
	b.WriteString("\nThe Go standard library and runtime: the licence of Go, https://go.dev/LICENSE\n")
	for _, m := range modules {
		texts, err := licencesOf(m)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n%s\n%s %s\n", "--------------------------------------------------------------------------------",
			m.Path, m.Version)
		for _, text := range texts {
			b.WriteByte('\n')
			for line := range bytes.Lines(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))) {
				b.Write(append(bytes.TrimRight(line, " \t\r\n"), '\n'))
			}
		}
	}
	return b.Bytes(), nil
}

// systems are those that the command is built for; each may link modules that others don't.
var systems = []string{"linux", "darwin", "windows"}

// linked are the modules of the command, by path.
func linked(folder string) ([]module, error) {
	var all []module
	for _, system := range systems {
		list := exec.Command("go", "list", "-deps", "-json=Module", "./cmd/ziping")
		list.Dir, list.Stderr = folder, os.Stderr
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		in := json.NewDecoder(bytes.NewReader(out))
		for {
			var p struct {
				Module *struct {
					module
					Main bool
				}
			}
			if err := in.Decode(&p); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, err
			}
			if p.Module != nil && !p.Module.Main && !slices.Contains(all, p.Module.module) {
				all = append(all, p.Module.module)
			}
		}
	}
	slices.SortFunc(all, func(a, b module) int { return cmp.Compare(a.Path, b.Path) })
	return all, nil
}

// licencesOf are the texts of a module's licence and of its own notice.
func licencesOf(m module) ([][]byte, error) {
	entries, err := os.ReadDir(m.Dir)
	if err != nil {
		return nil, err
	}
	name := regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([-.].*)?$`)
	var texts [][]byte
	for _, e := range entries {
		if e.IsDir() || !name.MatchString(e.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(m.Dir, e.Name()))
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s has no licence in %s", m.Path, m.Dir)
	}
	return texts, nil
}

package outfile

import (
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Guard knows which files a run reads and writes, and refuses an output that is one of them under whatever name:
// another path, a symbolic or a hard link. The zero value knows none. It may be used by several goroutines.
type Guard struct {
	mu    sync.Mutex
	names map[string]bool
	known []identity
}

// identity is what tells a file from others.
type identity struct {
	name   string
	info   fs.FileInfo // nil while there is none
	folder fs.FileInfo // of a file that may have yet to be made; nil of one without a name
	base   string
}

// identify looks a path up; false for what isn't a regular file, which may be read and written at once.
func identify(path string) (identity, bool) {
	id := identity{name: path, base: filepath.Base(path)}
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return id, false
		}
		id.info = info
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path, id.base = real, filepath.Base(real)
		}
	}
	id.folder, _ = os.Stat(filepath.Dir(path)) // without one, opening it says what is wrong
	return id, true
}

func (id identity) is(other identity) bool {
	if id.info != nil && other.info != nil && os.SameFile(id.info, other.info) {
		return true
	}
	return id.folder != nil && other.folder != nil && id.base == other.base && os.SameFile(id.folder, other.folder)
}

// Reads notes files that the run reads.
func (g *Guard) Reads(paths ...string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, path := range paths {
		if path == "" || path == "-" || g.names[path] {
			continue
		}
		if g.names == nil {
			g.names = map[string]bool{}
		}
		g.names[path] = true
		if id, ok := identify(path); ok {
			g.known = append(g.known, id)
		}
	}
}

// Names are the paths of Reads, in no order.
func (g *Guard) Names() []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	names := make([]string, 0, len(g.names))
	for name := range g.names {
		names = append(names, name)
	}
	return names
}

// statter is an open file.
type statter interface{ Stat() (fs.FileInfo, error) }

// ReadsOpen notes a stream that the run reads, if it is an open file.
func (g *Guard) ReadsOpen(name string, stream any) {
	if id, ok := identifyOpen(name, stream); ok {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.known = append(g.known, id)
	}
}

func identifyOpen(name string, stream any) (identity, bool) {
	f, ok := stream.(statter)
	if !ok {
		return identity{}, false
	}
	info, err := f.Stat()
	if err != nil || info == nil || !info.Mode().IsRegular() {
		return identity{}, false
	}
	return identity{name: name, info: info}, true
}

// Writes notes an output, or is the error for one that the run reads or writes under any name.
func (g *Guard) Writes(path string) error {
	if IsOwn(path) {
		return hidden(path)
	}
	id, ok := identify(path)
	if !ok {
		return nil
	}
	return g.take(path, id)
}

// WritesOpen is Writes of a stream, if it is an open file.
func (g *Guard) WritesOpen(name string, stream any) error {
	if id, ok := identifyOpen(name, stream); ok {
		return g.take(name, id)
	}
	return nil
}

func (g *Guard) take(path string, id identity) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, other := range g.known {
		if id.is(other) {
			return taken(path, other.name)
		}
	}
	g.known = append(g.known, id)
	return nil
}

func hidden(path string) error {
	return fault.New(fault.Place{File: path}, "", lang.Of("OUTPUT_HIDDEN", path)).Hinting(lang.Of("OUTPUT_TAKEN_HINT"))
}

// Rewrites is the error for a file that the run reads under another name as well. Under its own name it may be written
// again.
func (g *Guard) Rewrites(path string) error {
	id, ok := identify(path)
	if !ok {
		return nil
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, other := range g.known {
		if id.is(other) && filepath.Clean(other.name) != filepath.Clean(path) {
			return taken(path, other.name)
		}
	}
	return nil
}

func taken(path, other string) error {
	return fault.New(fault.Place{File: path}, "", lang.Of("OUTPUT_TAKEN", path, other)).Hinting(
		lang.Of("OUTPUT_TAKEN_HINT"))
}

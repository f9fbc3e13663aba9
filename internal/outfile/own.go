package outfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// ownMark is in the names of all files that a run keeps beside its outputs.
const ownMark = ".ziping-"

// newMark is after the name of an own file that is being written.
const newMark = "-new"

// Own is the name of a hidden file that a run keeps beside one of its outputs.
func Own(path, what string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+ownMark+what)
}

// IsOwn reports whether a name is one of those that Own gives.
func IsOwn(path string) bool {
	base := filepath.Base(path)
	return strings.HasPrefix(base, ".") && strings.Contains(base, ownMark)
}

// CreateOwn makes an own file again. What an earlier run left under that name goes; a link does so without what it
// points to.
func CreateOwn(name string) (*os.File, error) {
	if info, err := os.Lstat(name); err == nil {
		if info.IsDir() || os.Remove(name) != nil {
			return nil, foreign(name)
		}
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, Fault(name, err)
	}
	return f, nil
}

// OpenOwn opens an own file that an earlier run left. Anything else under that name is refused: a link, a folder, a
// pipe, a file that somebody else made or that has another name too. A missing one is fs.ErrNotExist.
func OpenOwn(name string) (*os.File, error) {
	before, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err != nil {
		return nil, Fault(name, err)
	}
	if !before.Mode().IsRegular() {
		return nil, foreign(name)
	}
	f, err := os.OpenFile(name, os.O_RDWR|notFollowing, 0)
	if errors.Is(err, fs.ErrPermission) {
		return nil, foreign(name)
	}
	if err != nil {
		return nil, Fault(name, err)
	}
	info, err := f.Stat()
	if err == nil && (!info.Mode().IsRegular() || !os.SameFile(before, info) || !isOurs(info)) {
		err = foreign(name)
	}
	if err != nil {
		_ = f.Close() // nothing was written
		return nil, Fault(name, err)
	}
	return f, nil
}

// ReadOwn is what an own file holds, up to a limit; more is refused like another's file.
func ReadOwn(name string, limit int64) ([]byte, error) {
	f, err := OpenOwn(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, Fault(name, err)
	}
	if int64(len(data)) > limit {
		return nil, foreign(name)
	}
	return data, nil
}

// RemoveOwn removes an own file and what WriteOwn may have left of it, or the links in their place; none being there is
// fine.
func RemoveOwn(name string) error {
	if err := remove(name); err != nil {
		return err
	}
	return remove(name + newMark)
}

func remove(name string) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return Fault(name, err)
	case info.IsDir():
		return foreign(name)
	}
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Fault(name, err)
	}
	return nil
}

func foreign(name string) error {
	return fault.New(fault.Place{File: name}, "", lang.Of("OUTPUT_FOREIGN", name)).Hinting(lang.Of("OUTPUT_FOREIGN_HINT"))
}

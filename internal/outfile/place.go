package outfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Place is where an output goes: the file itself, which may stand behind links and may have yet to be made, or
// something that is written to as it is, such as a pipe or /dev/null.
func Place(path string) (real string, stream bool, err error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return "", false, Fault(path, &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR})
	case err == nil && !info.Mode().IsRegular():
		return path, true, nil
	case err == nil:
		if real, err = filepath.EvalSymlinks(path); err != nil {
			return "", false, Fault(path, err)
		}
		return real, false, nil
	case !errors.Is(err, fs.ErrNotExist):
		return "", false, Fault(path, err)
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return "", false, Fault(path, err)
	}
	if folder == "." {
		return filepath.Base(path), false, nil
	}
	return filepath.Join(folder, filepath.Base(path)), false, nil
}

// Fault says that an output can't be written, and why.
func Fault(path string, err error) error {
	if faults := fault.All(err); len(faults) > 0 {
		return err
	}
	e := fault.New(fault.Place{File: path}, "", lang.Of("OUTPUT_FAILED", path, fault.Reason(err)))
	if IsFull(err) {
		e = fault.New(fault.Place{File: path}, "", lang.Of("OUTPUT_FULL", path)).Hinting(lang.Of("OUTPUT_FULL_HINT"))
	}
	e.Cause = err
	return e
}

// IsFull reports whether a disk is full, or the share of it that somebody may use.
func IsFull(err error) bool { return errors.Is(err, syscall.ENOSPC) || errors.Is(err, errQuota) }

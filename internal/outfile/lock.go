package outfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Lock keeps other runs from writing a file.
type Lock struct{ held *flock.Flock }

// Locked takes the lock of an output. Another run that has it is an error that names the output as it was typed.
func Locked(path, typed string) (*Lock, error) {
	name := Own(path, "lock")
	for {
		l := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDONLY|notFollowing), flock.SetPermissions(0o644))
		ok, err := l.TryLock()
		switch {
		case errors.Is(err, syscall.ELOOP), errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENXIO):
			return nil, foreign(name)
		case err != nil:
			return nil, Fault(typed, err)
		case !ok:
			return nil, fault.New(fault.Place{File: typed}, "", lang.Of("OUTPUT_BUSY", typed)).Hinting(
				lang.Of("OUTPUT_BUSY_HINT"))
		}
		there, errThere := os.Lstat(name)
		held, err := l.Stat()
		switch {
		case err == nil && errThere == nil && os.SameFile(there, held) && there.Mode().IsRegular():
			return &Lock{l}, nil
		case errThere == nil && !there.Mode().IsRegular():
			_ = l.Unlock() // nothing was written
			return nil, foreign(name)
		case errThere != nil && !errors.Is(errThere, fs.ErrNotExist):
			_ = l.Unlock() // nothing was written
			return nil, Fault(typed, errThere)
		}
		// The run that had it has just removed the file: the next one is another file.
		if err := l.Unlock(); err != nil {
			return nil, Fault(typed, err)
		}
	}
}

// Release gives the lock back.
func (l *Lock) Release() {
	_ = os.Remove(l.held.Path()) // a leftover does no harm
	_ = l.held.Unlock()
}

package outfile

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Write writes a file. What fill writes goes to a temporary file beside it that takes its name at the end; if anything
// fails, the path stays as it was. An error of fill is returned as it is. What isn't a regular file, such as a pipe, is
// written to as it is.
func Write(path string, fill func(io.Writer) error) error {
	return write(path, fill, asNew, os.Rename)
}

// WriteNew is Write of a file that isn't there yet: one that is there by the time stays as it is.
func WriteNew(path string, fill func(io.Writer) error) error {
	return write(path, fill, asNew, func(temporary, path string) error {
		err := os.Link(temporary, path)
		if err == nil {
			return os.Remove(temporary)
		}
		if errors.Is(err, fs.ErrExist) {
			return err
		}
		if _, there := os.Lstat(path); there == nil { // a file system without links
			return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
		}
		return os.Rename(temporary, path)
	})
}

func asNew(*os.File) error { return nil }

// Rewrite is Write of a file that is there and keeps its rights.
func Rewrite(path string, fill func(io.Writer) error) error {
	return write(path, fill, func(temporary *os.File) error {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		return temporary.Chmod(info.Mode().Perm())
	}, os.Rename)
}

func write(path string, fill func(io.Writer) error, prepare func(*os.File) error,
	appear func(from, to string) error,
) error {
	real, stream, err := Place(path)
	if err != nil {
		return err
	}
	if stream {
		return into(path, fill)
	}
	if IsOwn(path) {
		return hidden(path)
	}
	f, err := temporaryBeside(real)
	if err != nil {
		return Fault(path, err)
	}
	if err = prepare(f); err == nil {
		err = fill(&naming{path, f})
	}
	if err = Settle(f, err); err == nil {
		err = appear(f.Name(), real)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what went wrong says more
		if isOfFile(err) {
			return Fault(path, err)
		}
		return err
	}
	return syncFolder(real)
}

// into writes into something that isn't a regular file.
func into(path string, fill func(io.Writer) error) error {
	f, err := OpenStream(path)
	if err != nil {
		return err
	}
	err = fill(&naming{path, f})
	if closed := f.Close(); err == nil && closed != nil {
		err = Fault(path, closed)
	}
	return err
}

// OpenStream opens something that isn't a regular file, such as a pipe, for writing.
func OpenStream(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, Fault(path, err)
	}
	return f, nil
}

// Appear gives a whole file the name that it was written for.
func Appear(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return Fault(to, err)
	}
	return syncFolder(to)
}

// naming says which file can't be written.
type naming struct {
	path string
	f    *os.File
}

func (w *naming) Write(b []byte) (int, error) {
	n, err := w.f.Write(b)
	if err != nil {
		err = Fault(w.path, err)
	}
	return n, err
}

// isOfFile reports whether an error came from the file system and not from what is written.
func isOfFile(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}

// WriteOwn writes a small file of a run's own so that it is there whole or not at all.
func WriteOwn(name string, data []byte) error {
	f, err := CreateOwn(name + newMark)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = Settle(f, err); err == nil {
		err = Appear(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what went wrong says more
		return Fault(name, err)
	}
	return nil
}

// Settle brings a file to the disk, unless writing it has failed already, and closes it. The error is the first there
// was.
func Settle(f *os.File, err error) error {
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// temporaryBeside makes a file that nobody can have foreseen.
func temporaryBeside(path string) (*os.File, error) {
	name := filepath.Join(filepath.Dir(path), ownMark+"new-"+rand.Text())
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// syncFolder brings the names of a file's folder to the disk.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil // which has no such thing
	}
	d, err := os.Open(filepath.Dir(path))
	if errors.Is(err, fs.ErrPermission) {
		return nil // a folder that may be written to and not read
	}
	if err != nil {
		return Fault(path, err)
	}
	err = d.Sync()
	if closed := d.Close(); err == nil {
		err = closed
	}
	if err != nil && !errors.Is(err, syscall.EINVAL) { // of file systems that can't
		return Fault(path, err)
	}
	return nil
}

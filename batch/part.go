package batch

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// part is a file that is being written beside the place where it will appear. A part that is left behind by a killed run
// is gone on with, or written anew.
type part struct {
	path string // where it will appear
	file *os.File
	size int64
}

// besides is the name of a file of a run beside one of its outputs.
func besides(path, what string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".ziping-"+what)
}

func partOf(path string) string { return besides(path, "part") }

// openPart opens the part of a file and cuts it to a size; what an earlier run wrote behind that is written again.
func openPart(path string, size int64) (*part, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, outputFault(path, &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR})
	}
	f, err := os.OpenFile(partOf(path), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, outputFault(path, err)
	}
	p := &part{path: path, file: f, size: size}
	info, err := f.Stat()
	if err == nil && info.Size() < size {
		err = io.ErrUnexpectedEOF // it was cut by somebody else
	}
	if err == nil {
		err = f.Truncate(size)
	}
	if err == nil {
		_, err = f.Seek(size, io.SeekStart)
	}
	if err != nil {
		_ = f.Close()
		return nil, outputFault(path, err)
	}
	return p, nil
}

// Write appends to the part.
func (p *part) Write(b []byte) (int, error) {
	n, err := p.file.Write(b)
	p.size += int64(n)
	if err != nil {
		return n, outputFault(p.path, err)
	}
	return n, nil
}

// sync brings the part to the disk.
func (p *part) sync() error {
	if err := p.file.Sync(); err != nil {
		return outputFault(p.path, err)
	}
	return nil
}

// outputFault says that an output can't be written.
func outputFault(path string, err error) error {
	if faults := fault.All(err); len(faults) > 0 {
		return err
	}
	e := fault.New(fault.Place{File: path}, "", lang.Of("OUTPUT_FAILED", path))
	e.Cause = err
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		e = fault.New(fault.Place{File: path}, "", lang.Of("OUTPUT_FULL", path)).Hinting(lang.Of("OUTPUT_FULL_HINT"))
		e.Cause = err
	}
	return e
}

// writeWhole writes a small file so that it is there whole or not at all.
func writeWhole(path string, data []byte) error {
	temporary := path + ".new"
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return outputFault(path, err)
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		_ = os.Remove(temporary) // it may not be there
		return outputFault(path, err)
	}
	return syncFolder(path)
}

// syncFolder brings the names of a file's folder to the disk.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil // which has no such thing
	}
	d, err := os.Open(filepath.Dir(path))
	if err != nil {
		return outputFault(path, err)
	}
	err = d.Sync()
	if closed := d.Close(); err == nil {
		err = closed
	}
	if err != nil && !errors.Is(err, syscall.EINVAL) { // of file systems that can't
		return outputFault(path, err)
	}
	return nil
}

// emptied is what an empty packed file holds: a file of no bytes is none that unpacks.
func emptied(path string, size int64) ([]byte, error) {
	packing, _ := document.PackingOf(path)
	if packing == document.Plain || size > 0 {
		return nil, nil
	}
	return packing.NewPacker().Append(nil, nil)
}

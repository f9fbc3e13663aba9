package fault

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"github.com/ziping-go/ziping/lang"
)

// Reason tells a person why a file could not be read or written: that it is missing, forbidden, a folder, and so on;
// for any other error it is what the system or the decoder said.
func Reason(err error) lang.Message {
	var outside *OutsideError
	if errors.As(err, &outside) {
		return lang.Of("REASON_OUTSIDE", outside.Folder)
	}
	for _, known := range []struct {
		is   error
		code lang.Code
	}{
		{syscall.EISDIR, "REASON_FOLDER"},
		{syscall.ENOTDIR, "REASON_NO_FOLDER"},
		{syscall.EROFS, "REASON_READ_ONLY"},
		{syscall.ELOOP, "REASON_LINK"},
		{syscall.ENAMETOOLONG, "REASON_NAME_LONG"},
		{syscall.EXDEV, "REASON_CROSSES"},
		{syscall.ENOSPC, "REASON_FULL"},
		{fs.ErrNotExist, "REASON_MISSING"},
		{fs.ErrPermission, "REASON_FORBIDDEN"},
		{fs.ErrExist, "REASON_EXISTS"},
		{context.Canceled, "REASON_INTERRUPTED"},
	} {
		if errors.Is(err, known.is) {
			return lang.Of(known.code)
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err // the path is named elsewhere
	}
	return lang.Of("REASON_OTHER", err)
}

// OutsideError is why a file that another file names isn't opened: it lies outside the folder in which files are read.
type OutsideError struct{ Folder string }

func (e *OutsideError) Error() string { return lang.Of("REASON_OUTSIDE", e.Folder).In(lang.English) }

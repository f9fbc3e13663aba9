//go:build !unix

package outfile

import (
	"errors"
	"io/fs"
)

// errQuota is known to other systems only.
var errQuota = errors.New("outfile: the share of the disk is used up")

// notFollowing are flags of other systems.
const notFollowing = 0

// isOurs takes the folder's rights for it.
func isOurs(fs.FileInfo) bool { return true }

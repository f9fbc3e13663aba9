//go:build unix

package outfile

import (
	"io/fs"
	"os"
	"syscall"
)

// errQuota is that somebody's share of a disk is used up.
const errQuota = syscall.EDQUOT

// notFollowing are the flags for files that must be what they seem: no links, and no waiting for the other end of a
// pipe.
const notFollowing = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// isOurs reports whether a file belongs to the user who runs the program, and has no other name somewhere.
func isOurs(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid() && stat.Nlink == 1
}

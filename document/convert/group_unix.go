//go:build unix

package convert

import (
	"os/exec"
	"syscall"
)

// ownGroup has a program and those that it starts end together: soffice is a script that starts another.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}

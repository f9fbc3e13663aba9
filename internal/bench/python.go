package bench

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
)

// python is the program in Python over forms, in a given number of processes.
func python(forms []byte, processes int) *exec.Cmd {
	cmd := exec.Command("python3", "decimals.py", strconv.Itoa(processes))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(forms), os.Stderr
	return cmd
}

package cell

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A program that imports cells and reads none pays hardly anything: no table of words or units is made before a cell
// asks for it. What making them would cost shows in what the start allocates, which doesn't depend on the machine: 600
// kB in 5,700 pieces with all tables.
func TestTablesAreMadeWhenAskedFor(t *testing.T) {
	if strings.Contains(os.Getenv("GODEBUG"), "inittrace") {
		return
	}
	start := exec.Command(os.Args[0], "-test.run=^$")
	start.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := start.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, trace)
	}
	rooms := regexp.MustCompile(`init \S+/ziping/indicator/(\S+) .* (\d+) bytes, (\d+) allocs`).FindAllStringSubmatch(string(trace), -1)
	for _, room := range rooms {
		bytes, _ := strconv.Atoi(room[2])
		pieces, _ := strconv.Atoi(room[3])
		if bytes > 150_000 || pieces > 1_000 {
			t.Errorf("%s allocates %d bytes in %d pieces before it is asked for anything", room[1], bytes, pieces)
		}
	}
	if len(rooms) < 3 {
		t.Errorf("only %d rooms in:\n%s", len(rooms), trace)
	}
}

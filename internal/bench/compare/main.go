// Command compare prints how ziping compares with other ways to score forms; with -guard it only checks that ziping
// stays within its bounds, and fails where it doesn't.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/ziping-go/ziping/internal/bench"
)

func main() {
	guard := flag.Bool("guard", false, "check the bounds")
	forms := flag.Int("forms", 20000, "forms of the batch")
	write := flag.Bool("write", false, "write the forms to stdout")
	flag.Parse()
	if err := run(*guard, *write, *forms); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(guard, write bool, forms int) error {
	switch {
	case write:
		return bench.Write(os.Stdout, forms)
	case guard:
		good, err := bench.Guard(os.Stdout)
		if err == nil && !good {
			err = fmt.Errorf("slower than allowed")
		}
		return err
	}
	return bench.Table(os.Stdout, forms)
}

package exact_test

import (
	"bufio"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cockroachdb/apd/v3"

	"github.com/ziping-go/ziping/exact"
)

// The vectors of the General Decimal Arithmetic specification come with the module apd, which also reads their numbers
// for us. That arithmetic rounds every result to some significant digits; ours is exact. So a vector passes if our
// exact result, rounded afterwards with our own Round at the digit in question, is the vector's result, and if the
// vector says Inexact exactly where our rounding changed the value. The sign of a zero isn't part of a fraction.

// leastVectors is how many vectors must be run, of each operation and of each rounding mode; total is the sum of the
// operations.
var leastVectors = map[string]int{
	"total": 7800,
	"add":   2100, "subtract": 750, "multiply": 570, "divide": 800, "divideint": 460, "remainder": 580, "compare": 690,
	"quantize": 480, "tointegral": 140, "tointegralx": 160, "plus": 70, "minus": 70, "abs": 50, "reduce": 130,
	"half_up": 6000, "half_even": 1000, "half_down": 140, "up": 160, "down": 220, "ceiling": 130, "floor": 150,
}

// vector is one line of a .decTest file under the directives before it.
type vector struct {
	file, id, op string
	operands     []string
	result       string
	conditions   []string // in lower case
	precision    int
	rounding     string
}

var vectorModes = map[string]exact.Mode{
	"half_up": exact.HalfUp, "half_even": exact.HalfEven, "half_down": exact.HalfDown, "up": exact.Up,
	"down": exact.Down, "ceiling": exact.Ceiling, "floor": exact.Floor,
}

// Why a vector isn't run.
const (
	otherOperation = "another operation"
	otherMode      = "a rounding mode that we don't have"
	notFinite      = "an operand or the result is NaN, infinite or no number"
	beyondLimits   = "an operand or the result has more digits or a longer precision than our limit"
	exponentRange  = "overflow or underflow of an exponent range that we don't have"
)

func TestDecimalArithmeticVectors(t *testing.T) {
	ran, skipped := map[string]int{}, map[string]int{}
	for _, v := range vectors(t) {
		if reason := run(t, v); reason != "" {
			skipped[reason]++
			continue
		}
		ran["total"]++
		ran[v.op]++
		ran[v.rounding]++
	}
	for _, k := range slices.Sorted(maps.Keys(ran)) {
		t.Logf("run: %5d %s", ran[k], k)
	}
	for _, k := range slices.Sorted(maps.Keys(skipped)) {
		t.Logf("skipped: %5d %s", skipped[k], k)
	}
	for k, least := range leastVectors {
		if ran[k] < least {
			t.Errorf("%d vectors of %s run, want at least %d", ran[k], k, least)
		}
	}
}

// run returns why it didn't run the vector, or "" if it did.
func run(t *testing.T, v vector) (skipped string) {
	operation, known := operations[v.op]
	mode, hasMode := vectorModes[v.rounding]
	switch {
	case !known:
		return otherOperation
	case !hasMode:
		return otherMode
	case slices.Contains(v.conditions, "overflow"), slices.Contains(v.conditions, "underflow"):
		return exponentRange
	case v.precision > 2*exact.MaxDigits:
		return beyondLimits
	}
	var operands []exact.Fraction
	for _, s := range v.operands {
		f, why := readVectorNumber(s)
		if why != "" {
			return why
		}
		operands = append(operands, f)
	}
	if slices.Contains(v.conditions, "division_by_zero") || slices.Contains(v.conditions, "division_undefined") {
		if q, ok := operands[0].Quo(operands[1]); ok {
			t.Errorf("%s: %s of %v gave %s, want no result", v.id, v.op, v.operands, q)
		}
		return ""
	}
	want, why := readVectorNumber(v.result)
	if why != "" {
		return why
	}
	v.check(t, operation(v, operands, mode), want, mode)
	return ""
}

// answer is the value before and after an operation's own rounding. A final one isn't rounded to the precision.
type answer struct {
	before, after exact.Fraction
	final         bool
}

func (v vector) check(t *testing.T, a answer, want exact.Fraction, mode exact.Mode) {
	results := []exact.Fraction{a.after}
	if !a.final {
		results = roundToPrecision(a.after, v.precision, mode)
	}
	for _, got := range results {
		if !got.Equal(want) {
			t.Errorf("%s %s: %s %v (precision %d, %s) = %s, want %s", v.file, v.id, v.op, v.operands, v.precision,
				v.rounding, got, v.result)
			return
		}
		inexact := slices.Contains(v.conditions, "inexact")
		if v.op != "tointegral" && inexact == got.Equal(a.before) { // tointegral keeps silent about what it drops
			t.Errorf("%s %s: %s %v is inexact: %t, want %t", v.file, v.id, v.op, v.operands, !inexact, inexact)
		}
	}
}

func exactly(f exact.Fraction) answer { return answer{before: f, after: f} }

func rounded(f exact.Fraction, digits int, mode exact.Mode) answer {
	return answer{before: f, after: roundAt(f, digits, min(max(digits, 0), exact.MaxRoundingDigits), mode), final: true}
}

var operations = map[string]func(vector, []exact.Fraction, exact.Mode) answer{
	"add":      func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0].Add(x[1])) },
	"subtract": func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0].Sub(x[1])) },
	"multiply": func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0].Mul(x[1])) },
	"divide":   func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(quotient(x)) },
	"divideint": func(_ vector, x []exact.Fraction, _ exact.Mode) answer {
		return exactly(quotient(x).Round(0, exact.Down))
	},
	"remainder": func(_ vector, x []exact.Fraction, _ exact.Mode) answer {
		return exactly(x[0].Sub(x[1].Mul(quotient(x).Round(0, exact.Down))))
	},
	"compare": func(_ vector, x []exact.Fraction, _ exact.Mode) answer {
		return exactly(exact.Int(int64(x[0].Cmp(x[1]))))
	},
	"plus":   func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0]) },
	"apply":  func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0]) },
	"tosci":  func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0]) },
	"toeng":  func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0]) },
	"reduce": func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0]) },
	"minus":  func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0].Neg()) },
	"abs":    func(_ vector, x []exact.Fraction, _ exact.Mode) answer { return exactly(x[0].Abs()) },
	"quantize": func(v vector, x []exact.Fraction, mode exact.Mode) answer {
		step, _, err := apd.NewFromString(v.operands[1])
		if err != nil {
			return answer{}
		}
		return rounded(x[0], -int(step.Exponent), mode)
	},
	"tointegral":  func(_ vector, x []exact.Fraction, mode exact.Mode) answer { return rounded(x[0], 0, mode) },
	"tointegralx": func(_ vector, x []exact.Fraction, mode exact.Mode) answer { return rounded(x[0], 0, mode) },
}

// quotient is 0 for a divisor of 0, which run has dealt with before.
func quotient(x []exact.Fraction) exact.Fraction {
	q, _ := x[0].Quo(x[1])
	return q
}

// roundToPrecision is f with a given number of significant digits, computed with Round at three different digits: as
// near as possible to the digit itself, at the point, and at the finest step.
func roundToPrecision(f exact.Fraction, precision int, mode exact.Mode) []exact.Fraction {
	if f.IsZero() {
		return []exact.Fraction{f}
	}
	digits := precision - 1 - leading(f)
	return []exact.Fraction{
		roundAt(f, digits, min(max(digits, 0), exact.MaxRoundingDigits), mode),
		roundAt(f, digits, 0, mode),
		roundAt(f, digits, exact.MaxRoundingDigits, mode),
	}
}

// roundAt is f rounded to a multiple of 10^-digits, for any number of digits: f is shifted, rounded to 10^-at, and
// shifted back.
func roundAt(f exact.Fraction, digits, at int, mode exact.Mode) exact.Fraction {
	return shift(shift(f, digits-at).Round(at, mode), at-digits)
}

// leading is the exponent of the first digit of f: 0 for 9.5, 2 for 100, -1 for 0.25.
func leading(f exact.Fraction) int {
	n := 0
	for f = f.Abs(); !f.Less(exact.Int(10)); n++ {
		f = shift(f, -1)
	}
	for ; f.Less(exact.Int(1)); n-- {
		f = shift(f, 1)
	}
	return n
}

// shift is f × 10^n.
func shift(f exact.Fraction, n int) exact.Fraction {
	for ; n > 0; n -= min(n, exact.MaxRoundingDigits) {
		f, _ = f.Quo(exact.Scaled(1, n))
	}
	for ; n < 0; n += min(-n, exact.MaxRoundingDigits) {
		f = f.Mul(exact.Scaled(1, -n))
	}
	return f
}

// readVectorNumber reads a number in any notation with apd and hands it to Parse without an exponent.
func readVectorNumber(s string) (f exact.Fraction, why string) {
	d, _, err := apd.NewFromString(s)
	switch {
	case err != nil && strings.Contains(err.Error(), "exponent"):
		return f, beyondLimits
	case err != nil || d.Form != apd.Finite:
		return f, notFinite
	case d.Exponent > exact.MaxDigits || d.Exponent < -exact.MaxDigits:
		return f, beyondLimits
	}
	if f, err = exact.Parse(d.Text('f')); err != nil {
		return f, beyondLimits
	}
	return f, ""
}

// vectors reads every .decTest file of apd.
func vectors(t *testing.T) []vector {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command to find the module apd with")
	}
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cockroachdb/apd/v3").Output()
	if err != nil {
		t.Fatalf("where is the module apd? %v", err)
	}
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "testdata", "*.decTest"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no vectors in %s: %v", dir, err)
	}
	var all []vector
	for _, name := range files {
		all = append(all, readVectors(t, name)...)
	}
	return all
}

func readVectors(t *testing.T, name string) []vector {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []vector
	state := vector{file: filepath.Base(name)}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		words := vectorWords(lines.Text())
		arrow := slices.Index(words, "->")
		switch {
		case len(words) >= 2 && strings.HasSuffix(words[0], ":"):
			switch strings.ToLower(words[0]) {
			case "precision:":
				if state.precision, err = strconv.Atoi(words[1]); err != nil {
					t.Fatalf("%s: %q: %v", name, lines.Text(), err)
				}
			case "rounding:":
				state.rounding = strings.ToLower(words[1])
			}
		case arrow >= 3 && len(words) > arrow+1:
			v := state
			v.id, v.op, v.operands = words[0], strings.ToLower(words[1]), words[2:arrow]
			v.result = words[arrow+1]
			for _, c := range words[arrow+2:] {
				v.conditions = append(v.conditions, strings.ToLower(c))
			}
			all = append(all, v)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return all
}

// vectorWords splits a line at blanks. A word may be in quotes, where a quote is doubled, and "--" begins a comment.
func vectorWords(line string) []string {
	var words []string
	for {
		line = strings.TrimLeft(line, " \t\r")
		if line == "" || strings.HasPrefix(line, "--") {
			return words
		}
		quote := line[0]
		if quote != '\'' && quote != '"' {
			end := strings.IndexAny(line, " \t\r")
			if end < 0 {
				end = len(line)
			}
			words, line = append(words, line[:end]), line[end:]
			continue
		}
		var word []byte
		i := 1
		for ; i < len(line); i++ {
			if line[i] == quote {
				if i++; i >= len(line) || line[i] != quote {
					break
				}
			}
			word = append(word, line[i])
		}
		words, line = append(words, string(word)), line[min(i, len(line)):]
	}
}

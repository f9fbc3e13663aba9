package visible_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/visible"
)

func TestCells(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "≥95%": "≥95%", "道路": "道路", "a=1": "a=1", "1-2": "1-2", "'=1": "'=1", " ": " ", "\u00a0": "\u00a0",
		"-1": "-1", "+86": "+86", "-0.50": "-0.50", "12": "12",
		"=1+1": "'=1+1", "@x": "'@x", "-a": "'-a", "-1-2": "'-1-2", "--1": "'--1", "-": "'-", "-1.2.3": "'-1.2.3",
		"-1%": "'-1%", "+1=1": "'+1=1",
		"\t=1": "'\t=1", "\tx": "'\tx", "\rx": "'\rx", "\nx": "'\nx", "\n=1": "'\n=1", " =1": "' =1", "  \n-x": "'  \n-x",
		"\u00a0=1": "'\u00a0=1",
		"＝1":       "'＝1", "＋1": "'＋1", "－1": "'－1", "＠x": "'＠x", "\u3000＝1": "'\u3000＝1", "−5": "'−5", "﹦1": "'﹦1",
		"\u200b=1": "'\u200b=1", "\ufeff@x": "'\ufeff@x", "\u2060\u200d+x": "'\u2060\u200d+x", "\x00=1": "'\x00=1",
		"\u00ad=1": "'\u00ad=1", "\u115f=1": "'\u115f=1",
		" -1": "' -1", "\x1b=1": "'\x1b=1", "\ufe0f=1": "'\ufe0f=1",
	} {
		if got := visible.Cell(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Whatever is put before a sign and shows nothing, the cell gets its apostrophe; it gets one once, nothing else of it
// changes, and numbers and text that starts with a letter, a digit or a Chinese character keep as they are.
func TestCellsAreReadBack(t *testing.T) {
	for cell, want := range map[string]string{"'=1+1": "=1+1", "'＝100%": "＝100%", "'甲": "'甲", "''=1": "''=1", "甲": "甲", "": ""} {
		if got := visible.Uncell(cell); got != want {
			t.Errorf("%s: %s, want %s", cell, got, want)
		}
	}
}

func TestCellsOfAnyKind(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(from []string, most int) string {
		var b strings.Builder
		for range random.IntN(most + 1) {
			b.WriteString(from[random.IntN(len(from))])
		}
		return b.String()
	}
	nothing := []string{
		" ", "\t", "\r", "\n", "\v", "\f", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2028", "\u202f",
		"\u3000", "\u200b", "\u200e", "\u2060", "\ufeff", "\u00ad", "\x00", "\x1b", "\u061c", "\u034f",
	}
	signs := []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"}
	tails := []string{"1", "a", "(", ")", "县", "!", "|", ".", "\"", ",", "=", "-", " "}
	for range 20_000 {
		hostile := pick(nothing, 4) + signs[random.IntN(len(signs))] + "cmd" + pick(tails, 6)
		if got := visible.Cell(hostile); got != "'"+hostile {
			t.Fatalf("%q: %q", hostile, got)
		}
		if once := visible.Cell(hostile); visible.Cell(once) != once {
			t.Fatalf("%q gets two", hostile)
		}
		plain := []string{"甲", "Z", "7", "≥", "（", "'"}[random.IntN(6)] + pick(append(tails, signs...), 6)
		if got := visible.Cell(plain); got != plain {
			t.Fatalf("%q: %q", plain, got)
		}
		number := []string{"", "-", "+"}[random.IntN(3)] + strings.Repeat("1", 1+random.IntN(3)) +
			[]string{"", ".5", ".00"}[random.IntN(3)]
		if got := visible.Cell(number); got != number {
			t.Fatalf("%q: %q", number, got)
		}
	}
}

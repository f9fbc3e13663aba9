package main

import (
	"bytes"
	"os"
	"testing"
)

// NOTICE names every module that is linked into the command, with the licence that its version comes with.
func TestNoticeIsTrue(t *testing.T) {
	want, err := notice("../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("NOTICE isn't what the modules say: go run ./internal/notice > NOTICE")
	}
	for _, name := range []string{
		"github.com/shopspring/decimal v", "github.com/goccy/go-yaml v",
		"github.com/expr-lang/expr v", "github.com/alecthomas/kong v",
	} {
		if !bytes.Contains(got, []byte("\n"+name)) {
			t.Errorf("%s is not named", name)
		}
	}
}

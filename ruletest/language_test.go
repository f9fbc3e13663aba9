package ruletest_test

import (
	"os"
	"testing"

	"github.com/ziping-go/ziping/ruletest"
)

// What the language of rule sets has beside what the presets use.
func TestLanguage(t *testing.T) { ruletest.Run(t, os.DirFS("testdata/language")) }

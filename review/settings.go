package review

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
)

// Settings are the settings that a set has for its checks, in the order of the page of docs.
func Settings(set *rules.Set) []rules.CheckSetting { return set.Checks.Settings() }

func number(f exact.Fraction) string { return exact.ShortestAmount(f).String() }

package rules

import (
	"bytes"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// The limits of a rule file. They are far above what anybody writes, and low enough that reading and compiling is fast.
const (
	maxBytes = 1 << 20 // of the file
	maxLines = 5_000
	maxLine  = 20_000 // bytes of a line
	maxMarks = 20_000 // commas and colons; every value has one
	maxItems = 2_000  // in one list or mapping
	maxTiers = 64

	mostRead = 16 << 20 // bytes up to which the size of a file is reported
)

// tooLarge is the error of a file that is too large to be a rule set.
func tooLarge(name string, data []byte) error {
	if len(data) > maxBytes {
		return fault.New(fault.Place{File: name}, "", lang.Of("RULES_SIZE", len(data)>>10, maxBytes>>10))
	}
	number, marks := 0, 0
	for line := range bytes.Lines(data) {
		number++
		marks += bytes.Count(line, []byte(",")) + bytes.Count(line, []byte(":"))
		place := fault.Place{File: name, Line: number}
		switch {
		case number > maxLines:
			return fault.New(place, "", lang.Of("RULES_LINES", maxLines))
		case len(line) > maxLine:
			return fault.New(place, "", lang.Of("RULES_LINE", len(line), maxLine))
		case marks > maxMarks:
			return fault.New(place, "", lang.Of("RULES_VALUES", maxMarks))
		}
	}
	return nil
}

// checkItems finds the first list or mapping that is too long.
func checkItems(n *source.Node) error {
	if n.Kind == source.Mapping && len(n.Entries) > maxItems {
		return n.Entries[maxItems].Key.Fault(lang.Of("LIMIT_ITEMS", maxItems))
	}
	if n.Kind == source.Sequence && len(n.Items) > maxItems {
		return n.Items[maxItems].Fault(lang.Of("LIMIT_ITEMS", maxItems))
	}
	for i := range n.Entries {
		if err := checkItems(n.Entries[i].Value); err != nil {
			return err
		}
	}
	for _, item := range n.Items {
		if err := checkItems(item); err != nil {
			return err
		}
	}
	return nil
}

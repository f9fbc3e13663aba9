package rules

import (
	"slices"
	"strings"
	"testing"
)

// A field that is added after the first release leaves older files as they were: they take its first word.
func TestAddedFieldsOfPolicyMayBeLeftOut(t *testing.T) {
	text, err := Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	without := slices.DeleteFunc(strings.Split(string(text.Text()), "\n"), func(line string) bool {
		return strings.HasPrefix(strings.TrimSpace(line), "late:")
	})
	older := []byte(strings.Join(without, "\n"))
	if _, err := Parse("x.yaml", older); err == nil || !strings.Contains(err.Error(), "late") {
		t.Errorf("a field that is due may be left out: %v", err)
	}
	late := fieldOf("late")
	late.added = true
	defer func() { late.added = false }()
	set, err := Parse("x.yaml", older)
	if err != nil || set.Policy.Late != MissJudged {
		t.Errorf("a field that was added: %v", err)
	}
}

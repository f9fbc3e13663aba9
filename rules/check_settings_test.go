package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// A setting whose checks are all off is told of, and one of which a check is left isn't: for each setting of the
// catalogue, apart from those that more than checks go by.
func TestSettingsOfChecksThatAreOff(t *testing.T) {
	more := []string{"monitor.cuts", "monitor.project", "monitor.ratios", "void_reasons"}
	codes := map[string][]string{}
	for _, check := range review.Checks() {
		for _, key := range check.Settings {
			codes[key] = append(codes[key], string(check.Code))
		}
	}
	usual, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	for _, setting := range usual.Checks.Settings() {
		all := codes[setting.Key]
		if len(all) == 0 {
			continue
		}
		value := "[" + strings.ReplaceAll(setting.Value, "、", ", ") + "]"
		switch {
		case strings.HasSuffix(setting.Key, "words"), strings.HasSuffix(setting.Key, "names"), slices.Contains(
			[]string{
				"monitor.cuts", "monitor.cause_for", "target_points", "required_tiers", "required_kinds", "bounded_rates", "void_reasons",
				"whole_units", "total_cost", "carried", "placeholders",
			}, setting.Key):
			if setting.Key == "void_reasons" || setting.Key == "placeholders" {
				value = "[略]"
			}
		default:
			value = setting.Value
		}
		line := setting.Key + ": " + value
		if group, key, ok := strings.Cut(setting.Key, "."); ok {
			line = group + ": {" + key + ": " + value + "}"
		}
		told := func(off []string) bool {
			set, err := checksOf(t, "", "checks:\n  "+line+"\n  off: ["+strings.Join(off, ", ")+"]\n")
			if err != nil {
				t.Fatal(line, err)
			}
			for _, e := range set.Check() {
				if e.Code == "CHECK_SETTING_OFF" {
					return strings.Contains(e.In(lang.English), off[0])
				}
			}
			return false
		}
		if got, want := told(all), !slices.Contains(more, setting.Key); got != want {
			t.Errorf("%s with all of %v off: told %t", setting.Key, all, got)
		}
		if len(all) > 1 && told(all[1:]) {
			t.Errorf("%s is told of although %s goes by it", setting.Key, all[0])
		}
	}
}

package renew

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/indicator/cell"
)

// isEmptied reports whether a field of a form, by its JSON pointer, is of last year only.
func isEmptied(at string, targets bool) bool {
	var keys []string // without the numbers of items
	for key := range strings.SplitSeq(strings.TrimPrefix(at, "/"), "/") {
		if _, err := strconv.Atoi(key); err != nil {
			keys = append(keys, key)
		}
	}
	field := strings.Join(keys, "/")
	switch keys[0] {
	case "funds":
		return len(keys) > 1 && field != "funds/points" && field != "funds/purpose" && keys[len(keys)-1] != "name" &&
			keys[len(keys)-1] != "within"
	case "interim", "reviewed", "events":
		return len(keys) > 1
	}
	switch field {
	case "goals/outcome", "levels/declared", "declared/score", "declared/grade", "schedule/spent":
		return true
	case "indicators/target", "indicators/initial_target", "indicators/cumulative/target":
		return targets
	case "indicators/actual", "indicators/reason", "indicators/declared", "indicators/evidence",
		"indicators/cumulative/actual", previous:
		return true
	}
	return keys[0] == "indicators" && len(keys) > 2 && (keys[1] == "interim" || keys[1] == "reviewed" || keys[1] == "judged")
}

// isDirection reports whether a pointer is that of the direction of an indicator: tables have it under either heading.
func isDirection(at string) bool {
	return strings.HasPrefix(at, "/indicators/") && (strings.HasSuffix(at, "/direction") || strings.HasSuffix(at, "/nature"))
}

// isSign reports whether a direction is the sign of a target, ≥ or 不低于, which goes with it.
func isSign(text string) bool {
	return cell.ParseThreshold(strings.TrimSpace(text)+"1").Op() != cell.Bare
}

// previous is what came out the year before: the actual of the form that is renewed.
const previous = "indicators/previous"

// isPrevious reports whether a pointer is that of what came out the year before, and the actual that goes there.
func isPrevious(at string) (actual string, ok bool) {
	row, ok := strings.CutSuffix(at, "/previous")
	return row + "/actual", ok && strings.HasPrefix(at, "/indicators/")
}

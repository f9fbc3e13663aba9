package indicator

import "strings"

// reader reads stretches of the calendar at the start of a text. follows reports whether what may stand behind a value starts
// there: behind 季 other words make one of seasons, as in 四季如春. The zero reader knows of nothing that may.
type reader struct{ follows func(string) bool }

// quarterAt reads a quarter that no word goes on behind.
func (r reader) quarterAt(s string) (span, int) {
	d, size := quarterAt(s)
	if size == 0 || !strings.HasSuffix(s[:size], "季") || strings.HasPrefix(s, "第") || r.endsBehind(s[size:]) {
		return d, size
	}
	return span{}, 0
}

// endsBehind reports whether a stretch may end where a text starts.
func (r reader) endsBehind(s string) bool {
	_, end := ends.at(s)
	_, tail := dateTails.at(s)
	return !isHanAt(s) || end+tail > 0 || r.follows != nil && r.follows(s)
}

package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// Reader reads stretches of the calendar at the start of a text. follows reports whether what may stand behind a value starts
// there: behind 季 other words make one of seasons, as in 四季如春. The zero reader knows of nothing that may.
type Reader struct{ Follows func(string) bool }

// quarterAt reads a quarter that no word goes on behind.
func (r Reader) quarterAt(s string) (Stretch, int) {
	d, size := quarterAt(s)
	if size == 0 || !strings.HasSuffix(s[:size], "季") || strings.HasPrefix(s, "第") || r.endsBehind(s[size:]) {
		return d, size
	}
	return Stretch{}, 0
}

// endsBehind reports whether a stretch may end where a text starts.
func (r Reader) endsBehind(s string) bool {
	_, end := ends.At(s)
	_, tail := dateTails.At(s)
	return !words.StartsHan(s) || end+tail > 0 || r.Follows != nil && r.Follows(s)
}

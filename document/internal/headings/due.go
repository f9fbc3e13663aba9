package headings

import "strings"

// ReasonDue stands in a cell for a reason that somebody has still to write.
const ReasonDue = "【请填写偏差原因和改进措施】"

// IsDue reports whether a text only says that something has to be written in its place.
func IsDue(text string) bool {
	s := Squeeze(text)
	return strings.HasPrefix(s, "【请填写") && strings.HasSuffix(s, "】")
}

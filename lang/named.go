package lang

import "strings"

// Named is the code of what a table's words say of a name that rule sets write: Named("SEEN", "days-late") is
// SEEN_DAYS_LATE. A prefix may be followed by several names. So a row that is added to a table needs its words and no
// list of codes.
func Named(prefix Code, names ...string) Code {
	for _, name := range names {
		prefix += Code("_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_")))
	}
	return prefix
}

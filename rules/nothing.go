package rules

import "errors"

// errNoFiles is returned if a file system is required and there is none.
var errNoFiles = errors.New("rules: no file system; take os.DirFS, os.OpenRoot(…).FS() or an embed.FS")

// wordOf is the word of a constant; “?” for a number that isn't one of them.
func wordOf(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return "?"
	}
	return words[i]
}

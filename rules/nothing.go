package rules

import "errors"

// errNoFiles is returned where a file system is due and there is none.
var errNoFiles = errors.New("rules: no file system; take os.DirFS, os.OpenRoot(…).FS() or an embed.FS")

// wordOf is the word of a constant; “?” for a number that is none.
func wordOf(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return "?"
	}
	return words[i]
}

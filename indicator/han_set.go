package indicator

// hanSet is a set of common Chinese characters that tells by the three bytes of a character whether it holds it.
type hanSet [6][64]uint64

// indexHan makes the set of the characters of a text, all of three bytes from 一 on.
func indexHan(characters string) *hanSet {
	var set hanSet
	for i := 0; i+2 < len(characters); i += 3 {
		set[characters[i]-0xe4][characters[i+1]&63] |= 1 << (characters[i+2] & 63)
	}
	return &set
}

// startsHan reports whether a text starts with a character that may be in a set.
func startsHan(s string) bool { return len(s) > 2 && s[0] >= 0xe4 && s[0] <= 0xe9 }

// has reports whether it holds the character that a text starts with, for which startsHan is true.
func (h *hanSet) has(s string) bool {
	return h[s[0]-0xe4][s[1]&63]>>(s[2]&63)&1 != 0
}

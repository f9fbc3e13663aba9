package indicator

// endsThere reports whether a Latin word may end at i: no letter follows one.
func endsThere(s string, i int) bool {
	return i >= len(s) || !isLetter(s[i-1]) || !isLetter(s[i])
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func firstByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

// digitsAt reads up to most ASCII digits.
func digitsAt(s string, most int) (value, size int) {
	for size < len(s) && size < most && isDigitByte(s[size]) {
		value = value*10 + int(s[size]-'0')
		size++
	}
	return value, size
}

func isHanAt(s string) bool {
	for _, r := range s {
		return isHan(r)
	}
	return false
}

func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9fff || r >= 0x20000 && r <= 0x3ffff }

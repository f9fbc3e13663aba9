package words

// EndsThere reports whether a Latin word may end at i: no letter follows one.
func EndsThere(s string, i int) bool {
	return i >= len(s) || !IsLetter(s[i-1]) || !IsLetter(s[i])
}

// IsLetter reports whether a byte is a Latin letter.
func IsLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// FirstByte is the first byte of a text; 0 where there is none.
func FirstByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

// IsDigit reports whether a byte is a digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// Digits reads up to most ASCII digits.
func Digits(s string, most int) (value, size int) {
	for size < len(s) && size < most && IsDigit(s[size]) {
		value = value*10 + int(s[size]-'0')
		size++
	}
	return value, size
}

// StartsHan reports whether a text starts with a Chinese character.
func StartsHan(s string) bool {
	for _, r := range s {
		return IsHan(r)
	}
	return false
}

// IsHan reports whether a character is Chinese.
func IsHan(r rune) bool { return r >= 0x3400 && r <= 0x9fff || r >= 0x20000 && r <= 0x3ffff }
